"""How people type what is right: dates in words, spaces too many, capitals, a name where a code is asked for.

Nothing of this is a fault: each cell still says what it should.
"""

import datetime as dt
import random
from collections.abc import Callable, Sequence
from typing import Any

from goldenthread.files.values import Cell
from goldenthread.history.book.cells import (
    Choice,
    Coded,
    Date,
    Email,
    Fraction,
    Reference,
    Several,
    Text,
    Whole,
    YesNo,
    written,
)
from goldenthread.history.book.schema import Column
from goldenthread.history.book.values import Value
from goldenthread.sample.workbook.calls import Calls

FREELY = 0.12  # how often a cell is typed in another way than the template asks
HARD_SPACE = "\N{NO-BREAK SPACE}"


class Hand:
    """Somebody who types, now as asked, now freely."""

    def __init__(self, rng: random.Random, calls: Calls):
        self.rng, self.calls = rng, calls

    def types(self, column: Column, value: Value) -> Cell:
        """What stands in a cell that is to say a value."""
        if value is None or self.rng.uniform(0, 1) > FREELY:
            return written(value)
        if isinstance(column.kind, Reference):
            return self.rng.choice(self.calls.others(column, str(value)))
        ways = next(ways for kind, ways in WAYS if isinstance(column.kind, kind))
        return self.rng.choice(ways(column.kind, value))


def dates(_kind: Date, on: dt.date) -> Sequence[str]:
    """A date as text, in the forms of this country.

    >>> dates(Date(), dt.date(2019, 5, 14))
    ['14/05/2019', '14 May 2019', '2019-05-14', 'Tue 14th May 2019', '14.5.2019']
    """
    th = "th" if on.day in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(on.day % 10, "th")
    return [
        f"{on:%d/%m/%Y}",
        f"{on.day} {on:%B %Y}",
        on.isoformat(),
        f"{on:%a} {on.day}{th} {on:%B %Y}",
        f"{on.day}.{on.month}.{on.year}",
    ]


def several(_kind: Several, values: tuple[str, ...]) -> Sequence[str]:
    return [sign.join(values) for sign in (";", " ; ", "\n")]


def yes_or_no(_kind: YesNo, *values: bool) -> Sequence[Cell]:
    return ["Y", "Yes", "x", True] if all(values) else ["N", "No", False]


def names(kind: Coded, code: str) -> Sequence[str]:
    """The name that belongs to a code, if it belongs to no other."""
    return [word.title() for word, meant in kind.means.items() if meant == code] or [code]


def entries(kind: Choice, entry: str) -> Sequence[str]:
    """An entry of a list in capitals, with a space, or by another word."""
    words = [word for word, meant in kind.means.items() if meant == entry]
    return [entry.upper(), entry.title(), f"{entry} ", *(word.capitalize() for word in words)]


def addresses(_kind: Email, email: str) -> Sequence[str]:
    return [email.upper(), f" {email} ", f"mailto:{email}"]


def numbers(_kind: Whole | Fraction, number: Any) -> Sequence[str]:
    return [f" {number}", f"{number}{HARD_SPACE}"]


def texts(_kind: Text, text: str) -> Sequence[str]:
    """A text with a space too many, or with one that does not break."""
    return [f" {text}", f"{text}  ", text.replace(" ", "  ", 1), text.replace(" ", HARD_SPACE, 1)]


# The first that fits a kind counts.
WAYS: tuple[tuple[Any, Callable[..., Sequence[Cell]]], ...] = (
    (Date, dates),
    (Several, several),
    (YesNo, yes_or_no),
    (Coded, names),
    (Choice, entries),
    (Email, addresses),
    (Whole | Fraction, numbers),
    (Text, texts),
)
