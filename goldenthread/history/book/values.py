"""The values of a workbook: rows under their sheet, and faults at their cell."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

Value = str | dt.date | int | Decimal | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a cell, a row (no column), a sheet (row 0) or the file (no sheet), and what to do about it."""

    sheet: str
    row: int
    column: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stood in a file of another shape: its sheet, and the heading there of each of our columns."""

    sheet: str
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """The values of one row by the names of its columns.

    Attributes:
        number: Its row in the file, counted from 1; 0 where it comes from the records.
        origin: Where it stood, if that is not the sheet to which it belongs now.
    """

    values: Mapping[str, Value]
    number: int = 0
    origin: Origin | None = None

    def __getitem__(self, column: str) -> Value:
        """The value in a column, None where it is empty."""
        return self.values.get(column)

    def having(self, **values: Value) -> "Row":
        """The same row with other values; names of columns with a space are given as `**{"Held on": day}`."""
        return replace(self, values={**self.values, **values})

    def fault(self, sheet: str, column: str, kind: str, message: str) -> Fault:
        """A fault in this row, named as the reader finds it in the file."""
        if self.origin:
            return Fault(self.origin.sheet, self.number, self.origin.columns.get(column, column), kind, message)
        return Fault(sheet, self.number, column, kind, message)


@dataclass(frozen=True)
class Book:
    """Rows by the name of their sheet; a sheet that is absent says nothing."""

    sheets: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)

    def __getitem__(self, sheet: str) -> tuple[Row, ...]:
        return self.sheets.get(sheet, ())

    def __iter__(self) -> Iterator[str]:
        return iter(self.sheets)

    def having(self, sheet: str, rows: Iterable[Row]) -> "Book":
        """The same book with other rows in one sheet."""
        return Book({**self.sheets, sheet: tuple(rows)})

    def __len__(self) -> int:
        """How many rows it has in all."""
        return sum(map(len, self.sheets.values()))
