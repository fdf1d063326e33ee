"""One cohort of a person: their days on the thread and how far they are from completing, or dates to release for."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.charts import completion
from goldenthread.insight.access import holder_of, leads_trust, runs_cohort, sees_days
from goldenthread.insight.pages.cohort_days import HOLDING, STRIP_TALL, strip
from goldenthread.insight.queries.person import HeldPlace
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.methods.wording.numbers import pair
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import DayRow, PlaceRow, Standing
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Picture, PlainTable, Word


@dataclass(frozen=True)
class CohortOfPerson:
    """A cohort that somebody sits in or sat in; `shows_days` says that the reader may see on which days they came."""

    code: str
    title: str
    href: str
    learning_set: str
    left: bool
    over: bool
    shows_days: bool
    strip: Picture | None
    dates: str
    words: str
    bar: Picture | None
    release: PlainTable | None
    end_href: str


def cohort_of_person(
    suite: Suite,
    standing: Standing,
    held: HeldPlace,
    days: Sequence[DayRow],
    *,
    struck: Mapping[dt.date, str],
    today: dt.date,
) -> CohortOfPerson:
    """A cohort as far as the reader may see it."""
    place, visible = held.place, sees_days(standing, holder_of(held))
    line = visible and place.ended_on is None and any(day.held_on for day in days)
    over = bool(days) and all(day.held_on for day in days)
    ends = standing.runs_suite and place.ended_on is None and not over
    coming = release(days, today) if not visible and place.ended_on is None else None
    return CohortOfPerson(
        code=held.cohort,
        title=f"{held.programme}, cohort {held.number}",
        href=reverse("cohort", args=[suite.slug, held.cohort_slug]) if opens_cohort(standing, held) else "",
        learning_set=place.learning_set if visible else "",
        left=place.ended_on is not None,
        over=over,
        shows_days=visible,
        strip=strip(days, struck, prefix=f"days-{held.cohort_slug}", marks=place.marks) if days and visible else None,
        dates=dates(days),
        words=completion_words(place, days) if visible else "" if coming else "No day is still to come.",
        bar=bar(place, len(days), held.cohort_slug) if line else None,
        release=coming,
        end_href=reverse("end_place", args=[suite.slug, place.id]) if ends else "",
    )


def opens_cohort(standing: Standing, held: HeldPlace) -> bool:
    """Whether the reader may open the page of the cohort."""
    cohort = held.place.cohort_id
    return runs_cohort(standing, cohort) or cohort in standing.cohorts_joined or leads_trust(standing, holder_of(held))


def dates(days: Sequence[DayRow]) -> str:
    """From when to when the days are."""
    if not days:
        return "No day is planned yet"
    first, last = long_date(days[0].scheduled_on), long_date(days[-1].scheduled_on)
    return first if first == last else f"{first} to {last}"


def completion_words(place: PlaceRow, days: Sequence[DayRow]) -> str:
    """How many days somebody came, and what completes the programme; no more is said to one who did not."""
    if place.ended_on:
        return f"{capital(place.ended_as)} on {long_date(place.ended_on)}."
    line = f"the programme is completed from {counted(place.days_to_complete, 'day', 'days', 'numerals')}"
    if not any(day.held_on for day in days):
        return f"{capital(line)} of {len(days)}." if days else ""
    came = f"{pair(place.days_present, len(days), 'numerals')} days"
    if place.completed:
        return f"{came}: the programme is completed."
    if place.cohort_over:
        return f"{came}; {line}."
    return f"{came} so far; {line}, where the line stands."


def bar(place: PlaceRow, days: int, slug: str) -> Picture | None:
    """The days present in boxes, with the line from which the programme is completed."""
    if place.days_to_complete > days:
        return None
    drawn = completion.draw(
        place.days_present, days, place.days_to_complete, prefix=f"completion-{slug}", width=STRIP_TALL
    )
    return Picture(str(drawn))


def release(days: Sequence[DayRow], today: dt.date) -> PlainTable | None:
    """The days to come, for those who release somebody for them; None where there are none."""
    rows = tuple(
        (
            Word(long_date(day.scheduled_on)),
            Word(HOLDING[day.mode]),
            Word(f"moved from {long_date(day.planned_on)}" if day.moved else "as planned"),
        )
        for day in days
        if day.held_on is None and day.scheduled_on >= today
    )
    return PlainTable(("Date", "How", "Changed"), rows) if rows else None
