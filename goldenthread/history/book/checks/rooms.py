"""Who was in the room: marks of those who held a place, facilitators who were appointed, and nobody in two rooms."""

import datetime as dt
from collections.abc import Iterator, Sequence

from goldenthread.history.book.checks.cohorts import unknown_day
from goldenthread.history.book.checks.faults import culprit, spelled, where
from goldenthread.history.book.checks.index import Index, covers, grouped, key_of
from goldenthread.history.book.values import Fault, Row
from goldenthread.programmes.states import Mark

PLACE = ("Taken on", "Ended on")


def check(index: Index) -> Iterator[Fault]:
    yield from marks(index)
    yield from present_later(index)
    yield from facilitation(index)
    yield from leading(index)
    yield from two_rooms(index)


def marks(index: Index) -> Iterator[Fault]:
    for row in index.book["Attendance"]:
        day = index.day(row)
        if day is None:
            yield unknown_day("Attendance", row)
        elif day["Held on"] is None:
            words = f"Day {row['Day']} of {row['Cohort']} has no Held on in Days. Give it, or take the row out."
            yield row.fault("Attendance", "Day", "day not held", words)
        elif not (places := index.places.get(key_of(row, "Cohort", "Person"))):
            words = f"{index.name(row)} has no place in {row['Cohort']}. Add a row to Places, or take this one out."
            yield row.fault("Attendance", "Person", "no place", words)
        elif (on := index.date(day)) and outside(row, places, on):
            words = f"{index.name(row)} held no place in {row['Cohort']} on {spelled(on)}. Mend its dates, or this row."
            yield row.fault("Attendance", "Person", "no place then", words)


def outside(row: Row, places: Sequence[Row], on: dt.date) -> bool:
    """Whether a mark lies outside the places of its person and nothing else tells so.

    Who gave up a place misses the days that follow. Who was present later is told at the place, if it is in the file.
    """
    if any(covers(place, *PLACE, on) for place in places):
        return False
    ended = last_before(places, on)
    return ended is None or (row["Mark"] == Mark.PRESENT and not ended.number)


def last_before(places: Sequence[Row], on: dt.date) -> Row | None:
    """The last of the places that had ended by a day."""
    ended = [place for place in places if place["Ended on"] and place["Ended on"] < on]
    return max(ended, key=lambda place: place["Ended on"], default=None)


def present_later(index: Index) -> Iterator[Fault]:
    """Places that ended before a day on which their holder was present, each told with the last such day."""
    later: dict[int, tuple[dt.date, Row]] = {}
    for (_, on), rows in sorted(index.present.items(), key=lambda item: item[0][1]):
        for row in rows:
            places = index.places.get(key_of(row, "Cohort", "Person"), ())
            place = last_before(places, on)
            if place is not None and not any(covers(each, *PLACE, on) for each in places):
                later[place.number] = on, place
    for on, place in later.values():
        words = f"{index.name(place)} was present on {spelled(on)}. Give that date or a later one, or mend the mark."
        yield place.fault("Places", "Ended on", "present later", words)


def facilitation(index: Index) -> Iterator[Fault]:
    """Who facilitates is appointed to, on that day."""
    for row in index.book["Facilitation"]:
        day = index.day(row)
        if day is None:
            yield unknown_day("Facilitation", row)
        elif on := index.date(day):
            yield from unappointed(index, row, on)


def unappointed(index: Index, row: Row, on: dt.date) -> Iterator[Fault]:
    parts = index.parts(row, on)
    if not parts or (row["As"] and row["As"] not in parts):
        wanted = row["As"] if row["As"] and parts else "a facilitator"
        words = f"{index.name(row)} is not appointed as {wanted} on {spelled(on)}. Add a row to Team, or mend it there."
        yield row.fault("Facilitation", "As" if parts else "Person", "not appointed", words)
    elif row["As"] is None and len(parts) > 1:
        words = f"{index.name(row)} is {' and '.join(sorted(parts))} on {spelled(on)}. Say which."
        yield row.fault("Facilitation", "As", "which part", words)


def leading(index: Index) -> Iterator[Fault]:
    """One of those who facilitate a day leads it."""
    for team in grouped(index.book["Facilitation"], "Cohort", "Day").values():
        first, *others = sorted((row for row in team if row["Leading"]), key=lambda row: row.number) or [None]
        for row in others:
            words = f"{index.name(first)} leads the day too, {where(first)}. One does. Mend one of the rows."
            yield row.fault("Facilitation", "Leading", "two lead", words)
        if first is None:
            row = min(team, key=lambda row: (not row.number, row.number))
            words = f"Nobody leads day {row['Day']} of {row['Cohort']}. Give yes in the row of who did."
            yield row.fault("Facilitation", "Leading", "nobody leads", words)


def two_rooms(index: Index) -> Iterator[Fault]:
    """Nobody is in two rooms on one day, as a delegate or as a facilitator."""
    for sheet, found in (("Attendance", index.present), ("Facilitation", index.led)):
        for (_, on), rows in found.items():
            first, *others = sorted(rows, key=lambda row: row.number)
            yield from (elsewhere(index, sheet, row, first, on) for row in others)
    for (person, on), marked in index.present.items():
        if facilitated := index.led.get((person, on)):
            sat, led = culprit(*marked), culprit(*facilitated)
            if sat.number:
                yield elsewhere(index, "Attendance", sat, led, on)
            else:
                yield elsewhere(index, "Facilitation", led, sat, on)


def elsewhere(index: Index, sheet: str, row: Row, other: Row, on: dt.date) -> Fault:
    room = f"{'facilitated' if other['Mark'] is None else 'was in'} day {other['Day']} of {other['Cohort']}"
    words = f"{index.name(row)} {room} on {spelled(on)}. Nobody is in two rooms on one day. Mend one of the rows."
    return row.fault(sheet, "Person", "two rooms", words)
