"""What the page of a cohort asks beyond days and places: who struck, what was heard, what was carried on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.people.models import Organisation
from goldenthread.programmes.models import Cohort, Day, ModuleReview, StrikeDay, ThreadNote
from goldenthread.programmes.queries.days import HALF_A_DAY
from goldenthread.programmes.states import DisruptionKind, StaffGroup


@dataclass(frozen=True)
class Review:
    """What both partners heard after a module, and what they decided."""

    reviewed_on: dt.date
    heard: str
    decided: str


@dataclass(frozen=True)
class Note:
    """A theme carried on; `to_programme` is empty where it goes to the next module."""

    noted_on: dt.date
    theme: str
    text: str
    from_cohort: str
    from_module: int
    to_programme: str


def who_struck(days: Iterable[dt.date]) -> dict[dt.date, str]:
    """Who struck on each of these days for half of it or more, from 9 to 5; by the rule of `strike_dates`."""
    struck: dict[dt.date, list[str]] = defaultdict(list)
    found = StrikeDay.objects.filter(
        on__in=list(days),
        disruption__kind=DisruptionKind.STRIKE,
        share_of_day__gte=HALF_A_DAY,
        hits_nine_to_five=True,
    ).exclude(disruption__staff_group=StaffGroup.AMBULANCE)
    for on, group in found.order_by("disruption__staff_group").values_list("on", "disruption__staff_group"):
        struck[on].append(group)
    return {on: " and ".join(dict.fromkeys(groups)) for on, groups in struck.items()}


def trust_names(trusts: Iterable[int | None], on: dt.date) -> dict[int, str]:
    """The short names of organisations on a day."""
    found = Organisation.objects.filter(pk__in={trust for trust in trusts if trust}).prefetch_related("names")
    return {trust.pk: trust.name_on(on).short_name for trust in found}


def reviews_of(cohort: Cohort) -> dict[int, Review]:
    """The reviews of a cohort's modules, by module."""
    found = ModuleReview.objects.filter(module__cohort=cohort)
    return {review.module_id: Review(review.reviewed_on, review.heard, review.decided) for review in found}


def notes_from(cohort: Cohort) -> tuple[Note, ...]:
    """What was carried on from this cohort."""
    return tuple(note(found) for found in notes().filter(from_module__cohort=cohort))


def notes_to(cohort: Cohort) -> tuple[Note, ...]:
    """What reached this cohort from others: a note goes to the cohort of its programme that has the next day."""
    in_programme = Day.objects.filter(module__cohort__programme=cohort.programme_id).order_by("scheduled_on")
    days = list(in_programme.values_list("scheduled_on", "module__cohort"))
    carried = notes().filter(to_programme=cohort.programme_id).exclude(from_module__cohort=cohort)
    return tuple(note(found) for found in carried if cohort_after(found.noted_on, days) == cohort.pk)


def cohort_after(day: dt.date, days: list[tuple[dt.date, int]]) -> int | None:
    """The cohort with the first of these days after a day."""
    return next((cohort for on, cohort in days if on > day), None)


def notes():
    return ThreadNote.objects.select_related("theme", "from_module__cohort", "to_programme")


def note(found: ThreadNote) -> Note:
    return Note(
        noted_on=found.noted_on,
        theme=found.theme.name if found.theme else "",
        text=found.text,
        from_cohort=found.from_module.cohort.code,
        from_module=found.from_module.number,
        to_programme=found.to_programme.title if found.to_programme else "",
    )
