"""Places: one a person at a time, one a seat, and no more than the cohort has."""

import datetime as dt
from collections.abc import Iterator, Sequence

from goldenthread.history.book.checks.faults import backwards, clashes, spelled, where
from goldenthread.history.book.checks.index import Index, grouped
from goldenthread.history.book.values import Fault, Row

SHEET = "Places"


def check(index: Index) -> Iterator[Fault]:
    yield from backwards(SHEET, index.book[SHEET], "Taken on", "Ended on")
    for row in index.book[SHEET]:
        yield from incomplete(row)
    dated = [row for row in index.book[SHEET] if row["Taken on"]]
    yield from two_places(index, dated)
    for key, places in grouped(dated, "Cohort").items():
        cohort = index.cohorts.get(key)
        if cohort and cohort["Places"]:
            yield from room(cohort, places)


def incomplete(row: Row) -> Iterator[Fault]:
    if row["Taken on"] is None:
        words = f"{row['Cohort']} has no days that would tell when the place was taken. Give the date."
        yield row.fault(SHEET, "Taken on", "empty", words)
    if row["Ended as"] and row["Ended on"] is None:
        words = f"Nothing says when the place ended ({row['Ended as']}). Give the date."
        yield row.fault(SHEET, "Ended on", "empty", words)
    if row["Ended on"] and row["Ended as"] is None:
        words = f"The place ended on {spelled(row['Ended on'])}. Give withdrew, deferred or swapped."
        yield row.fault(SHEET, "Ended as", "empty", words)


def two_places(index: Index, places: Sequence[Row]) -> Iterator[Fault]:
    """Nobody has two places in a cohort at a time, and no seat two holders who are still there.

    Places that ended may share a seat in time: it was free when that was recorded.
    """
    for same in grouped(places, "Cohort", "Person").values():
        for at, other in clashes(same, "Taken on", "Ended on"):
            words = f"{index.name(at)} has a place in {at['Cohort']} {where(other)} at that time. End it, or keep one."
            yield at.fault(SHEET, "Taken on", "overlap", words)
    going_on = [row for row in places if row["Ended on"] is None]
    for same in grouped(going_on, "Cohort", "Seat").values():
        for at, other in clashes(same, "Taken on", "Ended on"):
            words = f"{index.name(other)} has seat {at['Seat']} {where(other)}. Give another, or empty the cell."
            yield at.fault(SHEET, "Seat", "seat taken", words)


def room(cohort: Row, places: Sequence[Row]) -> Iterator[Fault]:
    """No more hold places at a time than the cohort has, and their seats are among these."""
    beyond = set()
    for row in too_many(cohort, places):
        beyond.add(row.number)
        words = (
            f"All {cohort['Places']} places of {cohort['Cohort']} are taken on {spelled(row['Taken on'])}. "
            "Give Ended on to those who left, or the cohort more places."
        )
        sheet, at, column = (SHEET, row, "Cohort") if row.number else ("Cohorts", cohort, "Places")
        yield at.fault(sheet, column, "full cohort", words)
    for row in places:
        if row["Seat"] > cohort["Places"] and row.number not in beyond:
            words = (
                f"Seat {row['Seat']} is beyond the {cohort['Places']} places of {cohort['Cohort']}. "
                "Give a seat that is free, or the cohort more places."
            )
            yield row.fault(SHEET, "Seat", "out of range", words)


def too_many(cohort: Row, places: Sequence[Row]) -> Iterator[Row]:
    """The places for which there is no room: of those held at a time the one of the file that was taken last."""
    held: list[Row] = []
    for place in sorted(places, key=lambda row: (row["Taken on"], row.number)):
        held = [row for row in held if (row["Ended on"] or dt.date.max) >= place["Taken on"]]
        held.append(place)
        if len(held) > cohort["Places"]:
            last = max(held, key=lambda row: (row.number > 0, row["Taken on"], row.number))
            held.remove(last)
            yield last
