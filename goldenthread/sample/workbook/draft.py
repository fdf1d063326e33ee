"""The workbook in the making: lines that hold what is true, what is typed instead, and what is wrong with it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from goldenthread.files.values import Cell
from goldenthread.history.book.sheets import ALL, BY_NAME
from goldenthread.history.book.values import Book, Value


@dataclass(frozen=True)
class Wrong:
    """What is wrong at a cell of a line: the kind of fault, and what the cell should hold; None takes the row out."""

    column: str
    kind: str
    mend: str | None


@dataclass(eq=False)
class Line:
    """A row in the making.

    Attributes:
        values: What is true.
        typed: What stands in a cell instead, letter by letter.
        plain: Whether everything else is typed as the template asks.
    """

    values: dict[str, Value]
    typed: dict[str, Cell] = field(default_factory=dict)
    wrong: Wrong | None = None
    plain: bool = False

    def __getitem__(self, column: str) -> Value:
        """What is true of a column, None where it is empty."""
        return self.values.get(column)

    def again(self, **values: Value) -> "Line":
        """The same entered once more, with other values where they are given."""
        return replace(self, values={**self.values, **values}, typed=dict(self.typed), wrong=None)


class Draft:
    """All lines by sheet, in the order of the file."""

    def __init__(self, book: Book):
        self.lines = {sheet.name: [Line(dict(row.values)) for row in book[sheet.name]] for sheet in ALL}

    def __getitem__(self, sheet: str) -> list[Line]:
        """The lines of a sheet, to be changed."""
        return self.lines[sheet]

    def of(self, sheet: str, **values: Value) -> list[Line]:
        """The lines of a sheet that have certain values."""
        return [line for line in self.lines[sheet] if values.items() <= line.values.items()]

    def put_after(self, sheet: str, line: Line, other: Line) -> None:
        """Put another line right after one."""
        self.lines[sheet].insert(self.lines[sheet].index(line) + 1, other)

    def references_to_people(self) -> Iterator[tuple[Line, str]]:
        """Each line with each of its columns in which keys of people stand."""
        for sheet, lines in self.lines.items():
            columns = [c.name for c in BY_NAME[sheet].columns if c.refers_to == "People"]
            yield from ((line, column) for line in lines for column in columns if line[column] is not None)


def text_of(value: Value) -> str:
    """A value as words: an ISO date, yes or no, several with semicolons between them.

    >>> text_of(("A1", "A2")), text_of(None)
    ('A1; A2', '')
    """
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value.isoformat() if isinstance(value, dt.date) else str(value)
