"""Programmes and cohorts that can stand in an address, and designs whose rows agree."""

from collections.abc import Callable, Iterator
from operator import itemgetter

from django.utils.text import slugify

from goldenthread.history.book.checks.faults import differing, where
from goldenthread.history.book.checks.index import Index, grouped
from goldenthread.history.book.checks.order import Ascending
from goldenthread.history.book.values import Fault, Row
from goldenthread.programmes.services.cohort import RESERVED

OF_THE_VERSION = ("Starts on", "Signed by both on", "Day mode", "Change")
STARTS = Ascending("Designs", "Starts on", "Version")
LONGEST_ADDRESS = 20


def check(index: Index) -> Iterator[Fault]:
    yield from codes(index, "Programmes", "Programme", frozenset({""}))
    yield from codes(index, "Cohorts", "Cohort", frozenset(RESERVED))
    yield from numbers(index)
    yield from designs(index)


def codes(index: Index, sheet: str, column: str, reserved: frozenset[str]) -> Iterator[Fault]:
    """Codes stand in addresses: usable there, and no two alike."""
    by_address: dict[str, list[Row]] = {}
    for row in index.book[sheet]:
        address = slugify(row[column])
        if address in reserved or len(address) > LONGEST_ADDRESS:
            words = "The code stands in the address of a page. Give one of letters and digits, such as SCL-10."
            yield row.fault(sheet, column, "not usable", words)
        else:
            by_address.setdefault(address, []).append(row)
    yield from twice(sheet, column, by_address.values(), lambda row: f"{row[column]} would have the same address.")


def numbers(index: Index) -> Iterator[Fault]:
    """A number is that of one cohort of its programme."""
    same = grouped(index.book["Cohorts"], "Programme", "Number").values()
    yield from twice("Cohorts", "Number", same, lambda row: f"{row['Cohort']} is number {row['Number']} too.")


def twice(sheet: str, column: str, alike, told: Callable[[Row], str]) -> Iterator[Fault]:
    """All rows but the first of those that may not be alike."""
    for rows in alike:
        first, *others = sorted(rows, key=lambda row: row.number)
        for row in others:
            words = f"{told(first)} It stands {where(first)}. Give another here."
            yield row.fault(sheet, column, "doubled row", words)


def designs(index: Index) -> Iterator[Fault]:
    """What belongs to a version or a module is the same in all its rows, and versions start one after the other."""
    rows = index.book["Designs"]
    for version in grouped(rows, "Programme", "Version").values():
        yield from differing("Designs", version, OF_THE_VERSION)
    for module in grouped(rows, "Programme", "Version", "Module").values():
        yield from differing("Designs", module, ("Days",))
    for programme in grouped(rows, "Programme").values():
        first_rows = {row["Version"]: row for row in reversed(programme)}
        in_order = sorted(first_rows.values(), key=itemgetter("Version"))
        yield from STARTS.faults(in_order)
