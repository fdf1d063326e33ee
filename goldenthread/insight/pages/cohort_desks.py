"""What those who run a cohort can do about it from its page: a way to each desk, day by day."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import CohortRow, DayRow, Standing
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Link


@dataclass(frozen=True)
class DeskRow:
    """A cohort, module or day, and the desks that are open for it."""

    what: str
    desks: tuple[Link, ...]


def desk_rows(
    suite: Suite,
    standing: Standing,
    facts: CohortRow,
    days: Sequence[DayRow],
    *,
    taken: int,
    reviewed: Collection[int],
    today: dt.date,
) -> tuple[DeskRow, ...]:
    """The desks open to this reader: days and places for who runs the suite, modules for facilitators as well."""
    rows = [
        DeskRow("The cohort", tuple(cohort_desks(suite, standing, facts, taken))),
        *(
            DeskRow(f"Module {number}", tuple(module_desks(suite, module, days, reviewed)))
            for number, module in modules(days)
        ),
        *(DeskRow(f"{long_date(day.scheduled_on)}", tuple(day_desks(suite, standing, day, today))) for day in days),
    ]
    return tuple(row for row in rows if row.desks)


def modules(days: Sequence[DayRow]) -> list[tuple[int, int]]:
    """Numbers and keys of the modules, in order."""
    return list(dict.fromkeys((day.module, day.module_id) for day in days))


def cohort_desks(suite: Suite, standing: Standing, facts: CohortRow, taken: int) -> Iterator[Link]:
    """A seat is given while one is free."""
    if standing.runs_suite and taken < facts.capacity:
        yield Link("Give a place", reverse("take_place", args=[suite.slug, facts.slug]))


def module_desks(suite: Suite, module: int, days: Sequence[DayRow], reviewed: Collection[int]) -> Iterator[Link]:
    """A module that has ended is reviewed once; a note is carried on from one that has begun."""
    held = [day.held_on for day in days if day.module_id == module]
    if all(held) and module not in reviewed:
        yield Link("Write up the review", reverse("review_module", args=[suite.slug, module]))
    if any(held):
        yield Link("Carry a note on", reverse("thread_note", args=[suite.slug, module]))


def day_desks(suite: Suite, standing: Standing, day: DayRow, today: dt.date) -> Iterator[Link]:
    """A day to come is led and moved; a day that has come is recorded."""
    if not standing.runs_suite:
        return
    if day.held_on is None:
        yield Link("Facilitators", reverse("day_facilitators", args=[suite.slug, day.id]))
        yield Link("Move the day", reverse("move_day", args=[suite.slug, day.id]))
    if day.scheduled_on <= today:
        yield Link("Record who was there", reverse("day_presence", args=[suite.slug, day.id]))
