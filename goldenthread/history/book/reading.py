"""From the grids of a file to typed rows: sheets and headings recognised, each cell read by the kind of its column."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from goldenthread.files.values import Cell, Grid
from goldenthread.history.book.cells import Unreadable, plain, written_out
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets import ALL, BY_NAME
from goldenthread.history.book.values import Book, Fault, Row, Value

OURS = {sheet.name.casefold(): sheet for sheet in ALL}
BESIDE = {"read me", "lists"}  # sheets of the template that hold no rows
HEADINGS_WITHIN = 10


@dataclass(frozen=True)
class Reading:
    """What could be read: whole rows in `book`; rows with a fault, as far as they could be read, in `faulty`."""

    book: Book = field(default_factory=Book)
    faults: tuple[Fault, ...] = ()
    faulty: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Headings:
    """Where the columns of a sheet stand: the row of the headings, counted from 1, and the place of each column."""

    row: int
    places: Mapping[str, int]
    faults: tuple[Fault, ...] = ()


def read(grids: Iterable[Grid]) -> Reading:
    """Read a workbook. A row with a fault is not in the book; the faults come in the order of the file."""
    rows: dict[str, tuple[Row, ...]] = {}
    faulty: dict[str, tuple[Row, ...]] = {}
    faults: list[Fault] = []
    for grid in grids:
        sheet = OURS.get(plain(grid.name).casefold())
        if sheet is None:
            faults += strangers(grid)
        elif grid.hidden:
            faults.append(Fault(grid.name, 0, "", "hidden sheet", "This sheet is hidden. Show it or take it out."))
        elif sheet.name in rows:
            faults.append(Fault(grid.name, 0, "", "doubled sheet", f"There are two sheets {sheet.name}. Join them."))
        else:
            rows[sheet.name], faulty[sheet.name], found = read_sheet(grid, sheet)
            faults += found
    if not faults and not any(rows.values()):
        faults.append(Fault("", 0, "", "empty file", "No sheet holds a row. Fill in the workbook first."))
    return Reading(Book(rows), tuple(faults), faulty)


def strangers(grid: Grid) -> Iterator[Fault]:
    """The fault of a sheet that is none of ours and is not empty."""
    name = plain(grid.name)
    if name.casefold() in BESIDE or not any(filled(row) for row in grid.rows):
        return
    like = get_close_matches(name.casefold(), OURS, n=1)
    meant = f"Is {OURS[like[0]].name} meant? Rename it" if like else "Rename it"
    yield Fault(grid.name, 0, "", "unknown sheet", f"“{name}” is no sheet of this workbook. {meant} or take it out.")


def filled(cells: Sequence[Cell]) -> bool:
    return any(cell is not None and (not isinstance(cell, str) or plain(cell)) for cell in cells)


def read_sheet(grid: Grid, sheet: Sheet) -> tuple[tuple[Row, ...], tuple[Row, ...], list[Fault]]:
    """Its whole rows, its faulty rows, and its faults."""
    headings = find_headings(grid, sheet)
    faults = [*headings.faults, *merged(grid, headings)]
    if not grid.rows or not headings.places:
        return (), (), faults
    missing = [name for name in sheet.required_columns if name not in headings.places]
    whole, faulty = [], []
    for number, cells in enumerate(grid.rows[headings.row :], start=headings.row + 1):
        if not filled(cells):
            continue
        row, found = read_row(cells, number, sheet, headings.places, missing)
        if row.values == sheet.example.values:
            continue
        (faulty if found or missing else whole).append(row)
        faults += found
    if missing and not (whole or faulty):
        faults = [fault for fault in faults if fault.kind != "missing column"]
    return tuple(whole), tuple(faulty), faults


def read_row(
    cells: Sequence[Cell], number: int, sheet: Sheet, places: Mapping[str, int], missing: Sequence[str]
) -> tuple[Row, list[Fault]]:
    """One row with all of its faults."""
    values: dict[str, Value] = {}
    faults = []
    for column in sheet.columns:
        place = places.get(column.name)
        cell = cells[place] if place is not None and place < len(cells) else None
        try:
            value = None if cell is None else column.kind.read(cell)
        except Unreadable as error:
            faults.append(Fault(sheet.name, number, column.name, error.kind, str(error)))
            continue
        if value is not None:
            values[column.name] = value
        elif column.required and column.name not in missing:
            faults.append(empty(sheet, number, column))
    return Row(values, number), faults


def empty(sheet: Sheet, number: int, column: Column) -> Fault:
    words = f"{column.name} is empty. {column.help}."
    return Fault(sheet.name, number, column.name, "empty", words)


def find_headings(grid: Grid, sheet: Sheet) -> Headings:
    """The row, among the first ten, in which most headings of the sheet stand."""
    known = {folded_heading(name): name for name in sheet.by_name}
    candidates = grid.rows[:HEADINGS_WITHIN]
    scores = [sum(folded_heading(cell) in known for cell in cells) for cells in candidates]
    if not scores or not max(scores):
        gone = Fault(
            sheet.name, 1, "", "missing column", f"Row 1 holds no heading of {sheet.name}. Take it from the template."
        )
        return Headings(1, {}, (gone,) if any(map(filled, grid.rows)) else ())
    at = scores.index(max(scores))
    places: dict[str, int] = {}
    faults: list[Fault] = []
    for place, cell in enumerate(candidates[at]):
        name = known.get(folded_heading(cell))
        if name is None:
            faults += unknown_column(grid, sheet, at, place)
        elif name in places:
            faults.append(Fault(sheet.name, at + 1, name, "doubled column", f"{name} stands twice. Keep one of them."))
        else:
            places[name] = place
    faults += [
        Fault(sheet.name, at + 1, name, "missing column", f"The column {name} is missing. {sheet.by_name[name].help}.")
        for name in sheet.required_columns
        if name not in places
    ]
    return Headings(at + 1, places, tuple(faults))


def folded_heading(cell: Cell) -> str:
    """A heading without what does not count: capitals, stars, stops and hyphens."""
    return " ".join(re.sub(r"[^\w]+", " ", plain(written_out(cell))).casefold().split()) if cell is not None else ""


def unknown_column(grid: Grid, sheet: Sheet, at: int, place: int) -> Iterator[Fault]:
    """The fault of a column that is none of the sheet's, unless it is empty."""
    below = grid.rows[at + 1 :]
    heading = grid.rows[at][place]
    if not filled([heading]) and not any(place < len(cells) and filled(cells[place : place + 1]) for cells in below):
        return
    name = plain(written_out(heading)) if filled([heading]) else f"column {letters(place)}"
    like = get_close_matches(name.casefold(), [known.casefold() for known in sheet.by_name], n=1)
    meant = next((known for known in sheet.by_name if like and known.casefold() == like[0]), "")
    what = f"Is {meant} meant? Rename it" if meant else "Rename it"
    words = f"“{name}” is no column of {sheet.name}. {what} or take it out."
    yield Fault(sheet.name, at + 1, name, "unknown column", words)


def letters(place: int) -> str:
    """The letters by which spreadsheets call a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def merged(grid: Grid, headings: Headings) -> Iterator[Fault]:
    """A fault for each range of merged cells, at its first cell."""
    names = {letters(place): name for name, place in headings.places.items()}
    for span in grid.merged:
        column, row = re.match(r"\$?([A-Z]+)\$?(\d+)", span).groups()
        words = f"The cells {span} are merged. Split them and give each its own value."
        yield Fault(
            BY_NAME[OURS[plain(grid.name).casefold()].name].name,
            int(row),
            names.get(column, column),
            "merged cells",
            words,
        )
