"""Faults across rows: what the services would refuse and the database forbids, told at the row that is to be mended."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from goldenthread.history.book.checks import (
    cohorts,
    days,
    evaluation,
    organisations,
    outside,
    people,
    places,
    programmes,
    references,
    rooms,
    suite,
)
from goldenthread.history.book.checks.index import Index
from goldenthread.history.book.values import Book, Fault

JOURNEYS = (organisations, people, suite, programmes, cohorts, places, rooms, outside, evaluation, references)


def check(union: Book, *, today: dt.date) -> Iterator[Fault]:
    """Faults at rows of the file, given with all that is on record. A cell is told once of each kind.

    Days come first: what hangs on the date of one that is at fault is not held against it.
    """
    of_days = tuple(days.check(Index(union), today))
    index = Index(union, unsure=frozenset(fault.row for fault in of_days if fault.row))
    told: dict[tuple[str, int, str, str], Fault] = {}
    for fault in chain(of_days, *(journey.check(index) for journey in JOURNEYS)):
        if fault.row:
            told.setdefault((fault.sheet, fault.row, fault.column, fault.kind), fault)
    yield from told.values()
