"""Days of a cohort: counted without a gap, in order, one a date, and none held in the future."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from goldenthread.history.book.checks.faults import SWAPPED, culprit, spelled, swapped
from goldenthread.history.book.checks.index import Index, date_of, key_of
from goldenthread.history.book.checks.order import Ascending
from goldenthread.history.book.values import Fault, Row

SHEET = "Days"
PLANNED = Ascending(SHEET, "Planned on", "Day", also="Held on")


def check(index: Index, today: dt.date) -> Iterator[Fault]:
    moved = {key_of(move, "Cohort", "Day", "To") for move in index.book["Moves"]}
    for days in index.days_of.values():
        yield from gaps(days)
        yield from modules(days)
        planned = [day for day in days if day["Planned on"]]
        told = tuple(PLANNED.faults(planned))
        doubted = {fault.row for fault in told}
        for day in days:
            trusted = key_of(day, "Cohort", "Day", "Held on") in moved or day.number in doubted
            yield from dates(day, today, trusted=trusted)
        yield from told
        yield from same_date(planned)


def gaps(days: Sequence[Row]) -> Iterator[Fault]:
    before = Row({"Day": 0})
    for day in days:
        if day["Day"] > before["Day"] + 1:
            row = day if day.number or not before.number else before
            words = f"There is a day {day['Day']} and no day {day['Day'] - 1}. Add it, or count the days from 1."
            yield row.fault(SHEET, "Day", "gap", words)
        before = day


def modules(days: Sequence[Row]) -> Iterator[Fault]:
    for before, day in pairwise(days):
        if day["Module"] < before["Module"]:
            words = (
                f"Day {day['Day']} is in module {day['Module']} and day {before['Day']} in module {before['Module']}. "
                "Modules follow one another. Mend one of them."
            )
            yield culprit(before, day).fault(SHEET, "Module", "out of order", words)


def dates(day: Row, today: dt.date, *, trusted: bool) -> Iterator[Fault]:
    """What is wrong with the dates of one day. Held on is trusted where a move tells of it or the plan is doubted."""
    planned, held = day["Planned on"], day["Held on"]
    if planned is None:
        words = "A day needs a date. Give the one for which it was planned, or on which it was held."
        yield day.fault(SHEET, "Planned on", "empty", words)
    elif held and not trusted and held != planned and swapped(held) == planned:
        words = f"{spelled(held)} is {spelled(planned)} with day and month swapped. If it was moved, say in Moves why."
        yield day.fault(SHEET, "Held on", SWAPPED, words)
    elif held and held > today:
        words = f"{spelled(held)} lies in the future. Give the date as Planned on or Moved to until the day is held."
        yield day.fault(SHEET, "Held on", "lies in the future", words)


def same_date(days: Sequence[Row]) -> Iterator[Fault]:
    """Two days of a cohort on one date; where they were planned for one date, that has been told."""
    by_date: dict[dt.date | None, Row] = {}
    for day in days:
        other = by_date.setdefault(date_of(day), day)
        if other["Planned on"] != day["Planned on"]:
            row = culprit(other, day)
            column = next(column for column in ("Held on", "Moved to", "Planned on") if row[column])
            words = f"Days {other['Day']} and {day['Day']} are both on {spelled(date_of(day))}. Mend one of the dates."
            yield row.fault(SHEET, column, "same date", words)
