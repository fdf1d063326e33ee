"""From the rows of a file to all that is found in it: what would be created and changed, what is at fault, and who
may be one person. Values in, values out; nothing is written.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from django.utils.text import slugify

from goldenthread.history.book.checks import check
from goldenthread.history.book.completing import complete
from goldenthread.history.book.dependents import Lost, harmless, leave_out, silent
from goldenthread.history.book.difference import difference, edited_answers
from goldenthread.history.book.findings import Findings, Known
from goldenthread.history.book.overlay import overlay
from goldenthread.history.book.people import Decided, unify
from goldenthread.history.book.reading import Reading
from goldenthread.history.book.references import resolve
from goldenthread.history.book.schema import Key
from goldenthread.history.book.sheets import ALL, BY_NAME
from goldenthread.history.book.values import Book, Fault, Row

Progress = Callable[[str, float], object]
FIRST_ROW = 2
HANGS = "It hangs on a row that has a fault or is left out."


def find(
    reading: Reading,
    known: Known,
    *,
    suite_name: str,
    today: dt.date,
    decided: Decided | None = None,
    progress: Progress | None = None,
) -> Findings:
    """All that is found in the rows of a file, held against what is on record of the suite."""
    progress = progress or (lambda _step, _share: None)
    if not len(reading.book):
        return Findings(faults=in_order(reading.faults))
    if fault := another_suite(reading.book, known.book):
        return Findings(faults=(fault,))
    progress("Following who and what is meant", 0.4)
    once, doubled = without_doubles(with_suite(reading.book, known, suite_name))
    resolved = resolve(once, known.book, reading.faulty, known.aliases)
    progress("Looking for people who are there twice", 0.5)
    unified = unify(resolved.book, known, decided or {})
    progress("Checking the rows against one another", 0.7)
    edited = tuple(edited_answers(unified.book["Excerpts"], known.book["Excerpts"]))
    lost = Lost.of(resolved.faulty)
    kept, left_out = leave_out(without_edited(unified.book, edited), known.book, lost)
    union, checked, dropped = settle(kept, known.book, lost, today)
    progress("Comparing with the records", 0.9)
    created, changed = difference(union, known.book)
    return Findings(
        created=created,
        changed=changed,
        faults=in_order([*reading.faults, *doubled, *resolved.faults, *edited, *checked]),
        left_out=in_order([*resolved.left_out, *left_out, *dropped]),
        merges=unified.matches,
        unified=those_there(unified.same, union),
        whole=resolved.book,
    )


def without_edited(book: Book, edited: Iterable[Fault]) -> Book:
    """The book without any answer of a study in which some were edited, so that nobody counts twice."""
    rows = {fault.row for fault in edited}
    studies = {row["Study"] for row in book["Excerpts"] if row.number in rows}
    return book.having("Excerpts", (row for row in book["Excerpts"] if row["Study"] not in studies)) if rows else book


def those_there(same: Mapping[str, str], union: Book) -> dict[str, str]:
    """The further keys of people who are not left out."""
    there = {str(row["Person"]).casefold() for row in union["People"]}
    return {key: stands for key, stands in same.items() if stands.casefold() in there}


def settle(book: Book, known: Book, lost: Lost, today: dt.date) -> tuple[Book, list[Fault], list[Fault]]:
    """Check the rows against one another; leave out those at fault, and again, until none is.

    Faults of the first round are told; those that come of leaving rows out are rows left out.
    """
    told: list[Fault] | None = None
    dropped: list[Fault] = []
    while True:
        union = complete(overlay(known, book))
        found = [fault for fault in check(union, today=today) if not harmless(fault, union, lost)]
        if told is None:
            told = [fault for fault in found if not silent(fault, union, lost)]
        dropped += (replace(fault, kind="left out", message=HANGS) for fault in found if fault not in told)
        remaining, gone = parted(book, found)
        if len(remaining) == len(book):
            return union, told, dropped
        lost = lost.with_rows(gone)
        book, silenced = leave_out(remaining, known, lost)
        dropped += silenced


def parted(book: Book, faults: Iterable[Fault]) -> tuple[Book, dict[str, tuple[Row, ...]]]:
    """The rows without a fault, and those with one."""
    at_fault: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for fault in faults:
        at_fault[fault.sheet, fault.row].add(fault.column)
    stands = {name: [(is_at_fault(name, row, at_fault), row) for row in book[name]] for name in book}
    return (
        Book({name: tuple(row for bad, row in rows if not bad) for name, rows in stands.items()}),
        {name: tuple(row for bad, row in rows if bad) for name, rows in stands.items()},
    )


def is_at_fault(sheet: str, row: Row, at_fault: Mapping[tuple[str, int], set[str]]) -> bool:
    """Whether a fault is told at a row. One row of another shape gives many of ours: there the column counts."""
    if row.origin is None:
        return (sheet, row.number) in at_fault
    columns = at_fault.get((row.origin.sheet, row.number), set())
    return any(row.origin.columns.get(column, column) in columns for column in row.values)


def another_suite(book: Book, known: Book) -> Fault | None:
    """The fault of a workbook that says it is of another suite: nothing else in it is worth telling."""
    said, on_record = next(iter(book["Suite"]), None), next(iter(known["Suite"]), None)
    if not said or not on_record or said["Address"] in {None, on_record["Address"]}:
        return None
    words = (
        f"This workbook is of “{said['Name']}”, and here is “{on_record['Name']}”. Bring it in there, or take out the "
        "sheet Suite if its rows belong here."
    )
    return said.fault("Suite", "Address", "another suite", words)


def with_suite(book: Book, known: Known, suite_name: str) -> Book:
    """The book with the one row of its suite, which the file may leave out."""
    said = next(iter(book["Suite"]), Row({}, FIRST_ROW))
    on_record = next(iter(known.book["Suite"]), None)
    if on_record is not None:
        return book.having("Suite", [said])
    name = str(said["Name"] or suite_name)
    address = str(said["Address"] or slugify(name)[:50])
    return book.having("Suite", [said.having(Name=name, Address=address)])


def without_doubles(book: Book) -> tuple[Book, list[Fault]]:
    """The book without the rows that stand in it a second time, and a fault for each of those."""
    doubled: list[Fault] = []
    kept = {name: tuple(first_of_each(name, book[name], doubled)) for name in book}
    return Book(kept), doubled


def first_of_each(name: str, rows: Iterable[Row], doubled: list[Fault]) -> Iterator[Row]:
    sheet = BY_NAME[name]
    seen: dict[Key, Row] = {}
    for row in rows:
        key = sheet.key_of(row) if sheet.key else None
        if key is None or (first := seen.setdefault(key, row)) is row:
            yield row
        else:
            column = next(column for column in sheet.key if row[column] is not None)
            what = "the same" if first.values == row.values else f"another row with the same {told(sheet.key)}"
            words = f"Row {first.number} is {what}. Keep one of them."
            doubled.append(row.fault(name, column, "doubled row", words))


def told(columns: Sequence[str]) -> str:
    return columns[0] if len(columns) == 1 else f"{', '.join(columns[:-1])} and {columns[-1]}"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Faults as they stand in the file: by sheet, row and column."""
    places = {sheet.name: number for number, sheet in enumerate(ALL)}
    columns = {(sheet.name, c.name): n for sheet in ALL for n, c in enumerate(sheet.columns)}
    once = dict.fromkeys(faults)
    return tuple(
        sorted(
            once, key=lambda f: (places.get(f.sheet, -1), f.sheet, f.row, columns.get((f.sheet, f.column), -1), f.kind)
        )
    )
