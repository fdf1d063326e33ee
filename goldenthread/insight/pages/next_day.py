"""The next day of somebody: when, whether it moved, how, what and who."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.insight.pages.cohort_days import HOLDING
from goldenthread.insight.pages.person_cohort import CohortOfPerson
from goldenthread.methods.wording.numbers import numeral
from goldenthread.programmes.queries import DayRow
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Link


@dataclass(frozen=True)
class NextDay:
    """The next day; `moved` is empty where the date stands as it was planned."""

    on: dt.date
    away: str
    moved: str
    how: str
    what: str
    sessions: tuple[str, ...]
    who: str
    learning_set: str
    cohort: Link | None


def next_day(
    day: DayRow, sessions: tuple[str, ...], cohorts: Sequence[CohortOfPerson], today: dt.date, *, own: bool
) -> NextDay:
    """A day as it is told to the one who comes to it."""
    joined = next((cohort for cohort in cohorts if cohort.code == day.cohort), None)
    return NextDay(
        on=day.scheduled_on,
        away=f"{'Your next' if own else 'Next'} day, {away(day.scheduled_on, today)}",
        moved=f"from {long_date(day.planned_on)}: {day.moved_because}".rstrip(".") + "." if day.moved else "",
        how=HOLDING[day.mode].capitalize(),
        what=f"Module {day.module}, day {day.number}",
        sessions=sessions,
        who=", ".join(led.name for led in day.team) or "To be named",
        learning_set=joined.learning_set if joined else "",
        cohort=Link(joined.title, joined.href) if joined else Link(day.cohort, ""),
    )


def away(on: dt.date, today: dt.date) -> str:
    """How far off a day is.

    >>> [away(dt.date(2024, 9, day), dt.date(2024, 9, 19)) for day in (19, 20, 29)]
    ['today', 'tomorrow', 'in 10 days']
    """
    days = (on - today).days
    return {0: "today", 1: "tomorrow"}.get(days, f"in {numeral(days)} days")


def no_day(cohorts: Sequence[CohortOfPerson], *, own: bool) -> str:
    """Why there is no next day, empty for somebody who sits in no cohort."""
    sits_in = [cohort for cohort in cohorts if cohort.shows_days and not cohort.left]
    if not sits_in:
        return ""
    if all(cohort.over for cohort in sits_in):
        return f"All days of {'your' if own else 'the'} {'cohort' if len(sits_in) == 1 else 'cohorts'} have been held."
    return "No day is planned at present. The next date will stand here as soon as it is set."
