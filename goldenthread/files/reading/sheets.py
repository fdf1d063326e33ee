"""The rows of one sheet, taken as its XML goes by: what is empty leaves no trace, however it is formatted."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import IO

from goldenthread.files.reading import columns
from goldenthread.files.reading.cells import Meaning
from goldenthread.files.reading.rows import Rows
from goldenthread.files.reading.xml import chunks, spreadsheet_names, walk
from goldenthread.files.values import Cell, Formula, Grid

NAMES = spreadsheet_names("row", "c", "f", "v", "t", "rPh", "mergeCell")
EMPTY_CELL = re.compile(rb'<c r="[A-Z]+\d+"(?: s="\d+")?/>')
EMPTY_ROW = re.compile(rb'<row r="\d+"[^<>]*(?:/>|></row>)')
DIGITS = "0123456789"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any sheet


def read_sheet(stream: IO[bytes], name: str, meaning: Meaning, room: int, *, hidden: bool) -> Grid:
    """The rows of a sheet, for which there is room for so many cells."""
    cells = Cells(Rows(name, room), meaning)
    walk(thinned(chunks(stream)), cells)
    return Grid(name, tuple(cells.rows.kept), hidden, tuple(cells.merged))


def thinned(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same without most of the cells and rows that only have looks: there may be millions, and this is quickest."""
    for piece in pieces:
        yield EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", piece))


class Cells:
    """Hears the cells of a sheet and keeps those that hold something, row by row."""

    def __init__(self, rows: Rows, meaning: Meaning):
        self.value = lru_cache(1 << 16)(meaning.value)  # equal cells share one value, which saves time and room
        self.rows = rows
        self.merged: list[str] = []
        self.row: list[Cell] = []
        self.depth = self.number = self.column = 0
        self.cell: dict[str, str] = {}
        self.pieces: list[str] = []
        self.is_heard = self.is_spoken = False
        self.formula: Formula | None = None
        self.formula_is: dict[str, str] = {}
        self.shared: dict[str, Formula] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        match NAMES.get(name):
            case "c":
                self.begin_cell(attributes)
            case "v" | "t":
                self.is_heard = not self.is_spoken
            case "row":
                self.begin_row(attributes)
            case "f":
                self.formula_is, self.is_heard = attributes, True
            case "rPh":
                self.is_spoken = True
            case "mergeCell":
                self.merged.append(attributes["ref"])

    def text(self, text: str) -> None:
        if self.is_heard:
            self.pieces.append(text)

    def end(self, name: str) -> None:
        self.depth -= 1
        match NAMES.get(name):
            case "v" | "t":
                self.is_heard = False
            case "c":
                self.end_cell()
            case "row":
                self.rows.add(self.number, self.row)
            case "f":
                self.end_formula()
            case "rPh":
                self.is_spoken = False

    def begin_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r", self.number + 1))
        if not self.number < number <= LAST_ROW:
            raise ValueError("rows out of their order")
        self.number, self.column, self.row = number, 0, []

    def begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        column = columns.number(place.rstrip(DIGITS)) if place else self.column + 1
        if not self.column < column <= LAST_COLUMN:
            raise ValueError("cells out of their order")
        self.column, self.cell, self.pieces, self.formula = column, attributes, [], None

    def end_formula(self) -> None:
        """Cells that share a formula are given it as it stands in the first of them."""
        text, group = "".join(self.pieces), self.formula_is.get("si", "")
        if self.formula_is.get("t") == "dataTable":
            text = f"TABLE({self.formula_is.get('r1', '')},{self.formula_is.get('r2', '')})"
        self.formula = Formula(f"={text}") if text else self.shared.get(group, Formula("="))
        if text and group:
            self.shared[group] = self.formula
        self.is_heard, self.pieces = False, []

    def end_cell(self) -> None:
        value: Cell = self.formula
        if value is None and self.pieces:
            value = self.value(self.cell.get("t", "n"), "".join(self.pieces), self.cell.get("s", "0"))
        if value is not None and value != "":
            self.row += [None] * (self.column - 1 - len(self.row))
            self.row.append(value)
