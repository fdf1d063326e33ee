"""Names of organisations: none missing, no two at a time, and none asked for before the first."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from goldenthread.history.book.checks.faults import backwards, culprit, differing, overlaps, spelled
from goldenthread.history.book.checks.index import Index, key_of
from goldenthread.history.book.values import Fault, Row

SHEET = "Organisations"
IN_AN_ADDRESS = re.compile(r"[-a-zA-Z0-9_]+")
# Where an organisation is named for a day: the sheet, the column of the organisation, and that of the day.
NAMED = (
    ("Roles", "Organisation", "From"),
    ("Team", "Organisation", "From"),
    ("Commissions", "Commissioner", "Covers from"),
    ("Commissions", "Provider", "Covers from"),
    ("Signatures", "Organisation", "Signed on"),
)


def check(index: Index) -> Iterator[Fault]:
    yield from backwards(SHEET, index.book[SHEET], "Valid from", "Valid to")
    for names in index.names.values():
        yield from differing(SHEET, names, ("Kind", "Part"))
        if not IN_AN_ADDRESS.fullmatch(names[0]["Code"]):
            words = "The code stands in the address of a page. Give one of letters, digits and hyphens."
            yield culprit(*names).fault(SHEET, "Code", "not usable", words)
        if all(name["Valid from"] is None or name["Valid to"] is None or in_order(name) for name in names):
            yield from succession(names)
    yield from nameless(index)
    yield from partners_nameless(index)


def in_order(name: Row) -> bool:
    return name["Valid from"] <= name["Valid to"]


def succession(names: Sequence[Row]) -> Iterator[Fault]:
    """Each name follows the one before it on the next day, and the last one goes on."""
    for earlier, later in overlaps(names, "Valid from", "Valid to"):
        row = culprit(earlier, later)
        words = f"“{later['Name']}” begins before “{earlier['Name']}” ends. End the one on the day before the other."
        yield row.fault(SHEET, "Valid from" if row is later else "Valid to", "overlap", words)
    for earlier, later in pairwise(names):
        if earlier["Valid to"] and later["Valid from"] and (later["Valid from"] - earlier["Valid to"]).days > 1:
            row = culprit(earlier, later)
            words = f"There is no name between “{earlier['Name']}” and “{later['Name']}”. Let one follow on the other."
            yield row.fault(SHEET, "Valid from" if row is later else "Valid to", "gap", words)
    if names[-1]["Valid to"]:
        words = f"“{names[-1]['Name']}” has an end and no name follows. Empty the cell, or add a row for the next name."
        yield names[-1].fault(SHEET, "Valid to", "gap", words)


def nameless(index: Index) -> Iterator[Fault]:
    """A record of a day on which the organisation has no name yet could not be read."""
    for sheet, organisation, on in NAMED:
        for row in index.book[sheet]:
            begun = first_day(index, row, organisation)
            if begun and row[on] < begun:
                words = (
                    f"{row[organisation]} has no name on {spelled(row[on])}. Give the name of that time a row in "
                    "Organisations, or empty Valid from of its first name."
                )
                yield row.fault(sheet, on, "no name then", words)


def partners_nameless(index: Index) -> Iterator[Fault]:
    """A partner has a name from the day on which the suite begins."""
    begins = next((row["Begins on"] for row in index.book["Suite"]), None)
    for names in index.names.values():
        begun = names[0]["Valid from"]
        if begins and begun and begins < begun and any(name["Part"] for name in names):
            words = (
                f"{names[0]['Code']} is a partner and has no name on {spelled(begins)}, when the suite begins. "
                "Empty the cell, or add a row for the name before."
            )
            yield names[0].fault(SHEET, "Valid from", "no name then", words)


def first_day(index: Index, row: Row, organisation: str) -> dt.date | None:
    """The day on which the first name of an organisation begins, None where it always had it or is not known."""
    names = index.names.get(key_of(row, organisation))
    return names[0]["Valid from"] if names else None
