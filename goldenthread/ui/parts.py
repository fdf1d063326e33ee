"""Values that pages hand to the components: a figure, a link, a picture, the evidence behind a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One figure of the row under the finding: `days delivered`, `108`, of `108`, `22 on a new date`."""

    term: str
    value: object
    of: object = ""
    note: str = ""


@dataclass(frozen=True)
class Link:
    words: str
    href: str


@dataclass(frozen=True)
class KeyEntry:
    """What a mark in a picture means; the mark is an SVG element as text."""

    mark: str
    words: str


@dataclass(frozen=True)
class Picture:
    """A picture drawn twice, for wide pages and for phones, since text in it is never scaled down.

    The drawings are trusted markup: only `goldenthread.charts`, which escapes every word, makes them.
    """

    wide: str
    tall: str = ""
    caption: str = ""
    key: tuple[KeyEntry, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """How a page was reckoned: one plain line for all, then terms for evaluators (query, counts, interval, source)."""

    plain: str
    terms: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Word:
    """A cell of a plain table: a value, where it leads, and whether it is a number."""

    value: object
    href: str = ""
    numeric: bool = False


@dataclass(frozen=True)
class PlainTable:
    """A short table that is shown whole; the first cell of a row is its header."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Word, ...], ...]
    caption: str = ""
    nothing: str = "Nothing is recorded yet."
