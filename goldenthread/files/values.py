"""What a file of rows holds, whatever its format."""

import datetime as dt
from dataclasses import dataclass, field


class Formula(str):
    """The text of a formula. It is never reckoned."""

    __slots__ = ()


class ErrorValue(str):
    """What a spreadsheet shows where it could not reckon, such as #REF!."""

    __slots__ = ()


Cell = str | int | float | bool | dt.datetime | dt.date | None
"""A cell: a `Formula` and an `ErrorValue` are kinds of str; a time or duration is given as text."""


class UnreadableFile(ValueError):
    """A file that cannot be read: the kind of the fault, where it lies, and what to do about it."""

    def __init__(self, kind: str, message: str, *, sheet: str = "", row: int = 0, column: str = ""):
        super().__init__(message)
        self.kind, self.sheet, self.row, self.column = kind, sheet, row, column


@dataclass(frozen=True)
class Grid:
    """The rows of one sheet as they stand in the file; row 1 is the first, empty rows are kept in their place.

    Attributes:
        merged: Ranges of cells that are merged, such as "B2:C2".
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    merged: tuple[str, ...] = field(default=())
