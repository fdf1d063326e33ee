"""Cohorts with the status that their days and events give them."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.programmes.models import Cohort, CohortEvent, Day, Suite
from goldenthread.programmes.states import CohortEventKind, CohortStatus


@dataclass(frozen=True)
class Pause:
    """A pause, the resumption that ended it, and the days held on either side."""

    paused_on: dt.date
    reason: str
    resumed_on: dt.date | None
    last_held_on: dt.date | None
    next_held_on: dt.date | None

    @property
    def months(self) -> int | None:
        """From the last day held before to the next one after, in months of 30.44 days, rounded."""
        if self.last_held_on is None or self.next_held_on is None:
            return None
        return round((self.next_held_on - self.last_held_on).days / 30.44)


@dataclass(frozen=True)
class CohortRow:
    id: int
    code: str
    slug: str
    number: int
    capacity: int
    programme: str
    programme_slug: str
    programme_title: str
    status: str
    days: int
    days_held: int
    first_on: dt.date | None
    last_on: dt.date | None
    pauses: tuple[Pause, ...]

    @property
    def began(self) -> bool:
        return self.days_held > 0


def cohorts_of(suite: Suite, **only: object) -> tuple[CohortRow, ...]:
    """The cohorts of a suite in order, narrowed by fields of Cohort. Costs three queries."""
    cohorts = list(Cohort.objects.filter(programme__suite=suite, **only).select_related("programme"))
    keys = [cohort.pk for cohort in cohorts]
    days: dict[int, list[Day]] = {key: [] for key in keys}
    for day in Day.objects.filter(module__cohort__in=keys).select_related("module").order_by("scheduled_on"):
        days[day.module.cohort_id].append(day)
    events: dict[int, list[CohortEvent]] = {key: [] for key in keys}
    for event in CohortEvent.objects.filter(cohort__in=keys):
        events[event.cohort_id].append(event)
    return tuple(cohort_row(cohort, days[cohort.pk], events[cohort.pk]) for cohort in cohorts)


def cohort_row(cohort: Cohort, days: list[Day], events: list[CohortEvent]) -> CohortRow:
    """One cohort as a value; `days` and `events` in order of date."""
    return CohortRow(
        id=cohort.pk,
        code=cohort.code,
        slug=cohort.slug,
        number=cohort.number,
        capacity=cohort.capacity,
        programme=cohort.programme.code,
        programme_slug=cohort.programme.slug,
        programme_title=cohort.programme.title,
        status=status_of(days, events),
        days=len(days),
        days_held=sum(day.held_on is not None for day in days),
        first_on=days[0].scheduled_on if days else None,
        last_on=days[-1].scheduled_on if days else None,
        pauses=pauses_of(days, events),
    )


def status_of(days: list[Day], events: list[CohortEvent]) -> CohortStatus:
    """The status that days held and events give."""
    held = [day.held_on is not None for day in days]
    if held and all(held):
        return CohortStatus.COMPLETED
    if events and events[-1].kind == CohortEventKind.PAUSED:
        return CohortStatus.PAUSED
    return CohortStatus.RUNNING if any(held) else CohortStatus.PLANNED


def pauses_of(days: list[Day], events: list[CohortEvent]) -> tuple[Pause, ...]:
    """Each pause with its end and the days held around it."""
    held = [day.held_on for day in days if day.held_on]
    return tuple(
        Pause(
            paused_on=event.on,
            reason=event.reason,
            resumed_on=then.on if then else None,
            last_held_on=max((on for on in held if on <= event.on), default=None),
            next_held_on=min((on for on in held if on > event.on), default=None),
        )
        for event, then in pairwise([*events, None])
        if event.kind == CohortEventKind.PAUSED
    )
