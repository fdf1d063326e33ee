"""What is found when a workbook is held against the records: what it would create and change, its faults, and who in it
may be one person.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goldenthread.history.book.values import Book, Fault, Row


@dataclass(frozen=True)
class Change:
    """A row on record that the file would change: `row` holds all its values as they would be then."""

    row: Row
    before: Row
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """Two keys of People that may be one person, `a` the one that is kept.

    Attributes:
        score: How alike they are, from 0 to 1.
        reasons: What speaks for it and against it, in words for people.
        sure: Whether a rule decides it, so that nobody needs to be asked.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    sure: bool


@dataclass(frozen=True)
class Known:
    """What is on record of a suite, as a workbook would tell it.

    Attributes:
        book: Its rows; empty where the suite is still to begin.
        aliases: Further keys under which its workbooks call people, each (in small letters) with the key in `book`.
        apart: Pairs of keys (in small letters, in order) that look like one person and are two.
    """

    book: Book = field(default_factory=Book)
    aliases: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Findings:
    """All that was found. Rows of `created` hold every value that is to be recorded, with references as keys on record.

    Attributes:
        left_out: Rows that are no fault themselves and refer to one that is.
        unified: Each key of the file that is another one's person (in small letters), with the key that stands for
            both.
        whole: The rows of the file as they were read, references resolved but keys not yet unified; from it a merge
            tells what came from whom.
    """

    created: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    changed: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    left_out: tuple[Fault, ...] = ()
    merges: tuple[Match, ...] = ()
    unified: Mapping[str, str] = field(default_factory=dict)
    whole: Book = field(default_factory=Book)
