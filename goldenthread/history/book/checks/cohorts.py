"""What befell a cohort: days moved, the whole paused, modules reviewed, and what was carried on from them."""

import datetime as dt
from collections.abc import Iterator, Sequence

from goldenthread.history.book.checks.faults import spelled
from goldenthread.history.book.checks.index import Index, date_of, grouped, key_of
from goldenthread.history.book.schema import Key
from goldenthread.history.book.values import Fault, Row
from goldenthread.programmes.services.module import says, straight
from goldenthread.programmes.states import CohortEventKind


def check(index: Index) -> Iterator[Fault]:
    yield from moves(index)
    yield from pauses(index)
    yield from reviews(index)
    yield from notes(index)


def moves(index: Index) -> Iterator[Fault]:
    for of_day in grouped(index.book["Moves"], "Cohort", "Day").values():
        day = index.day(of_day[0])
        if day is None:
            yield from (unknown_day("Moves", row) for row in of_day)
        elif day.number not in index.unsure:
            yield from chain(day, sorted(of_day, key=lambda row: row["Decided on"]))


def unknown_day(sheet: str, row: Row) -> Fault:
    words = f"{row['Cohort']} has no day {row['Day']} in Days. Add it there, or mend the number."
    return row.fault(sheet, "Day", "unknown day", words)


def chain(day: Row, moved: Sequence[Row]) -> Iterator[Fault]:
    """A day was moved from its plan, each time from where it was, to the date that it has now."""
    at = day["Planned on"]
    for row in moved:
        if row["From"] != at:
            words = f"Day {day['Day']} was on {spelled(at)} then. Give that date, or the move that is missing."
            yield row.fault("Moves", "From", "chain broken", words)
        if row["From"] == row["To"]:
            words = "The day was on that date already. Give the new date, or take the row out."
            yield row.fault("Moves", "To", "same date", words)
        at = row["To"]
    if at != date_of(day):
        words = (
            f"Day {day['Day']} is on {spelled(date_of(day))} in Days, and was last moved to {spelled(at)}. Mend one."
        )
        if moved[-1].number:
            yield moved[-1].fault("Moves", "To", "chain broken", words)
        else:
            yield day.fault("Days", "Held on" if day["Held on"] else "Moved to", "chain broken", words)


def pauses(index: Index) -> Iterator[Fault]:
    for cohort, events in grouped(index.book["Pauses"], "Cohort").items():
        held = [day["Held on"] for day in index.days_of.get(cohort, ()) if day["Held on"]]
        yield from alternation(sorted(events, key=lambda row: row["On"]), min(held, default=dt.date.max))


def alternation(events: Sequence[Row], begun: dt.date) -> Iterator[Fault]:
    """A cohort that has begun is paused, then goes on."""
    before, paused = events[0], False
    for row in events:
        pauses = row["What"] == CohortEventKind.PAUSED
        if pauses == paused:
            words = f"{row['Cohort']} is {'already' if paused else 'not'} paused then. Mend the word or the date."
            yield (row if row.number else before).fault("Pauses", "What", "out of order", words)
        elif pauses and row["On"] < begun:
            words = f"{row['Cohort']} has not begun by {spelled(row['On'])}. Move its days instead of pausing it."
            yield row.fault("Pauses", "On", "out of order", words)
        before, paused = row, pauses


def reviews(index: Index) -> Iterator[Fault]:
    """A module is reviewed once it has been held to its end."""
    for row in index.book["Reviews"]:
        days = index.modules.get(key_of(row, "Cohort", "Module"))
        if days is None:
            yield unknown_module("Reviews", row)
        elif days[-1].number in index.unsure:
            continue
        elif days[-1]["Held on"] is None:
            words = (
                f"Day {days[-1]['Day']}, the last of the module, has no Held on in Days. Give it, or take the row out."
            )
            yield row.fault("Reviews", "Module", "day not held", words)
        elif row["Reviewed on"] < days[-1]["Held on"]:
            words = f"The module ended on {spelled(days[-1]['Held on'])}. Give that date or a later one."
            yield row.fault("Reviews", "Reviewed on", "lies before", words)


def unknown_module(sheet: str, row: Row) -> Fault:
    words = f"{row['Cohort']} has no day of module {row['Module']} in Days. Add it there, or mend the number."
    return row.fault(sheet, "Module", "unknown module", words)


def notes(index: Index) -> Iterator[Fault]:
    """A note comes from a module that is there and names no delegate."""
    for cohort, rows in grouped(index.book["Notes"], "Cohort").items():
        delegates = delegates_of(index, cohort)
        for row in rows:
            if key_of(row, "Cohort", "Module") not in index.modules:
                yield unknown_module("Notes", row)
            text = straight(row["Text"])
            for given, family in delegates:
                if says(text.casefold(), family.casefold()) or says(text, given):
                    words = f"“{given} {family}” is somebody in {row['Cohort']}. Say it without naming them."
                    yield row.fault("Notes", "Text", "names a delegate", words)


def delegates_of(index: Index, cohort: Key) -> list[tuple[str, str]]:
    """The names of all who held a place in a cohort, as texts compare them."""
    people = (index.people.get(key_of(place, "Person")) for place in index.places_of.get(cohort, ()))
    return [(straight(person["Given name"]), straight(person["Family name"])) for person in people if person]
