"""What is written, whatever the format: headings, rows under them, and what is said of data that are made up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MADE_UP = "Made-up data: every person, trust and figure here is invented. Strike and Covid dates are real."
RUNNABLE = ("=", "+", "-", "@", "\t", "\r")  # what a text begins with that a spreadsheet would run


@dataclass(frozen=True)
class Heading:
    """The head of a column.

    Attributes:
        note: What the column holds, shown beside it when asked for.
        entries: What its drop-down offers; other words may be typed.
        width: In characters; 0 for what its cells need.
    """

    name: str
    note: str = ""
    entries: tuple[str, ...] = ()
    is_date: bool = False
    required: bool = False
    width: int = 0


@dataclass(frozen=True)
class Table:
    """A sheet to be written.

    Attributes:
        colour: Of its tab, as six hexadecimal digits.
        in_italics: The places in `rows` of those that are examples.
    """

    name: str
    headings: tuple[Heading, ...]
    rows: Iterable[Sequence[object]]
    colour: str = ""
    in_italics: frozenset[int] = frozenset()
