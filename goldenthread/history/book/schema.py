"""What a sheet is: its columns, its natural key, and what it is for."""

from dataclasses import dataclass
from functools import cached_property

from goldenthread.history.book.cells import Kind, Reference, Several
from goldenthread.history.book.values import Row, Value

Key = tuple[Value, ...]


@dataclass(frozen=True)
class Column:
    """A column: how it is read, whether each row needs it, what it means and an example.

    Attributes:
        default: What a new row holds where the cell is empty.
    """

    name: str
    kind: Kind
    help: str
    example: Value = None
    required: bool = False
    default: Value = None

    @property
    def refers_to(self) -> str:
        """The sheet whose keys it holds, if it does."""
        kind = self.kind.of if isinstance(self.kind, Several) else self.kind
        return kind.sheet if isinstance(kind, Reference) else ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: a row for each `row_is`, told apart by the columns of `key`.

    Attributes:
        required: Whether there is no thread without it.
        detail: Whether it is one of those that most teams leave out.
    """

    name: str
    row_is: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    required: bool = False
    detail: bool = False

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def required_columns(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns if column.required)

    @cached_property
    def example(self) -> Row:
        return Row({column.name: column.example for column in self.columns if column.example is not None})

    def key_of(self, row: Row) -> Key:
        """What tells a row from the others of its sheet."""
        return tuple(folded(row[column]) for column in self.key)


def folded(value: Value) -> Value:
    """A value as keys compare it: capitals do not count.

    >>> folded("SCL-01") == folded("scl-01")
    True
    """
    if isinstance(value, str):
        return value.casefold()
    return tuple(sorted(map(str.casefold, value))) if isinstance(value, tuple) else value
