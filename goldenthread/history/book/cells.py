"""How a cell is read and written: each kind of column takes what people type and gives one plain value."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cached_property

from goldenthread.files.values import ErrorValue, Formula
from goldenthread.history.book.values import Value

EARLIEST, LATEST = dt.date(1948, 7, 5), dt.date(2100, 12, 31)  # the day on which the NHS began
FIRST_SERIAL = dt.date(1899, 12, 30)
SERIALS = range(17_719, 73_416)  # the same two days, as spreadsheets count them
MONTHS = {
    m: n for n in range(1, 13) for m in (f"{dt.date(2000, n, 1):%B}".lower(), f"{dt.date(2000, n, 1):%b}".lower())
}
JOINERS = "\u200c\u200d"  # some scripts spell with them
INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn"}
YES = {"yes", "y", "true", "1", "x", "✓", "✔"}
NO = {"no", "n", "false", "0"}


class Unreadable(ValueError):
    """A cell that cannot be read: the kind of its fault, and what to do."""

    def __init__(self, kind: str, message: str):
        super().__init__(message)
        self.kind = kind


def plain(text: str) -> str:
    r"""A text as people see it: composed, without what is invisible, each stretch of space one space, lines kept.

    >>> plain("  Zoë\u202e\u00a0 Hart ")
    'Zoë Hart'
    """
    seen = (
        c
        for c in unicodedata.normalize("NFC", text)
        if c in f"\n{JOINERS}" or c == "\t" or unicodedata.category(c) not in INVISIBLE
    )
    return "\n".join(" ".join(line.split()) for line in "".join(seen).split("\n")).strip()


def shown(value: object) -> str:
    """A cell as a message quotes it: on one line and not endless."""
    text = " ".join(str(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


@dataclass(frozen=True)
class Text:
    """Words; `longest` is the room that there is for them. What looks like a formula is words too where `free`."""

    longest: int = 200
    free: bool = False

    def read(self, cell: object) -> Value:
        if not (self.free and isinstance(cell, Formula)):
            refuse_unreckoned(cell)
        text = plain(written_out(cell))
        if len(text) > self.longest:
            raise Unreadable("too long", f"{len(text):,} characters are too many. Shorten it to {self.longest:,}.")
        return text or None


def refuse_unreckoned(cell: object) -> None:
    """Stop what a spreadsheet would reckon, or could not."""
    if isinstance(cell, Formula):
        raise Unreadable("formula", f"“{shown(cell)}” is a formula. Copy the cell and paste it as a value.")
    if isinstance(cell, ErrorValue):
        raise Unreadable("error value", f"The cell shows {cell}. Replace it by the value that is meant, or empty it.")


def written_out(cell: object) -> str:
    """What a cell that is no text shows: 12 for 12.0, an ISO date for a date."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return str(cell)


@dataclass(frozen=True)
class Line(Text):
    """Words on one line: a name, a title, a code."""

    def read(self, cell: object) -> Value:
        text = super().read(cell)
        return " ".join(text.split()) if isinstance(text, str) else text


@dataclass(frozen=True)
class Email(Line):
    """One e-mail address, in lower case."""

    longest: int = 254

    def read(self, cell: object) -> Value:
        text = super().read(cell)
        if text is None:
            return None
        text = str(text).removeprefix("mailto:").strip("<>; ").lower()
        if not re.fullmatch(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}", text):
            raise Unreadable("not an address", f"“{shown(text)}” is no e-mail address. Give one like name@example.org.")
        return text


@dataclass(frozen=True)
class Several:
    """Several of a kind in one cell, with semicolons between them."""

    of: Line

    def read(self, cell: object) -> Value:
        text = Text(longest=4_000).read(cell)
        parts = [part for part in re.split(r"[;\n]", str(text or "")) if part.strip()]
        return tuple(dict.fromkeys(str(self.of.read(part)) for part in parts)) or None


@dataclass(frozen=True)
class Reference(Line):
    """The key of a row in another sheet, or another name by which it may be called."""

    longest: int = 254
    sheet: str = ""


@dataclass(frozen=True)
class Date:
    """A day. A date cell is best; text is taken when it can mean one day only, the day before the month."""

    def read(self, cell: object) -> Value:
        refuse_unreckoned(cell)
        if isinstance(cell, dt.datetime):
            return in_range(cell.date())
        if isinstance(cell, dt.date):
            return in_range(cell)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return from_serial(cell)
        return from_text(plain(str(cell))) if cell is not None else None


def in_range(day: dt.date) -> dt.date:
    if not EARLIEST <= day <= LATEST:
        raise Unreadable("out of range", f"{day.day} {day:%B} {day.year} cannot be meant. Check the year.")
    return day


def from_serial(number: float) -> dt.date:
    """The day that a spreadsheet counts by a number."""
    if not SERIALS.start <= number < SERIALS.stop:
        raise Unreadable("not a date", f"“{number:g}” is no date. Give one like 14/05/2019.")
    return FIRST_SERIAL + dt.timedelta(days=int(number))


def from_text(text: str) -> dt.date | None:
    """The day that a text means: 14/05/2019, 2019-05-14, 14 May 2019, Tue 14th May 2019, 43599."""
    if not text:
        return None
    if re.fullmatch(r"\d{5}", text):
        return from_serial(int(text))
    bare = re.sub(r"(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+", "", text)
    bare = re.sub(r"[T ]\d{1,2}:\d\d(:\d\d)?(\.\d+)?$", "", bare)
    if parts := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", bare):
        year, month, day = map(int, parts.groups())
    elif parts := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([A-Za-z]+|\d{1,2}),?[-/. ]+(\d{2}|\d{4})", bare):
        day, month, year = int(parts[1]), month_of(parts[2]), year_of(parts[3], text)
    else:
        raise Unreadable("not a date", f"“{shown(text)}” is no date. Give one like 14/05/2019.")
    try:
        return in_range(dt.date(year, month, day))
    except ValueError as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable("not a date", f"There is no {shown(text)}. Check the day and the month.") from error


def month_of(word: str) -> int:
    """The number of a month, 0 where there is none of the name."""
    return int(word) if word.isdigit() else MONTHS.get(word.lower(), MONTHS.get(word.lower()[:3], 0))


def year_of(digits: str, text: str) -> int:
    if len(digits) == 2:
        raise Unreadable("two-digit year", f"“{shown(text)}” leaves the century open. Write the year with four digits.")
    return int(digits)


@dataclass(frozen=True)
class Whole:
    """A whole number between two bounds."""

    least: int = 0
    most: int = 32_767

    def read(self, cell: object) -> Value:
        number = number_of(cell)
        if number is None:
            return None
        if bounded(number, self.least, self.most) % 1:
            raise Unreadable("not a number", f"“{shown(cell)}” is no whole number.")
        return int(number)


@dataclass(frozen=True)
class Fraction:
    """A number with `places` decimals at most, between two bounds."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal("99.99")
    places: int = 2

    def read(self, cell: object) -> Value:
        number = number_of(cell)
        if number is None:
            return None
        return round(bounded(number, self.least, self.most), self.places)


def number_of(cell: object) -> Decimal | None:
    if cell is None or (isinstance(cell, str) and not plain(cell)):
        return None
    refuse_unreckoned(cell)
    try:
        number = Decimal(plain(str(cell)).replace(",", ""))
    except InvalidOperation as error:
        raise Unreadable("not a number", f"“{shown(cell)}” is no number.") from error
    if isinstance(cell, bool | dt.date) or not number.is_finite():
        raise Unreadable("not a number", f"“{shown(cell)}” is no number.")
    return number


def bounded(number, least, most):
    if not least <= number <= most:
        raise Unreadable("out of range", f"{number} is out of range. Give a number from {least} to {most}.")
    return number


@dataclass(frozen=True)
class YesNo:
    """Yes or no."""

    def read(self, cell: object) -> Value:
        refuse_unreckoned(cell)
        if cell is None or isinstance(cell, bool):
            return cell
        word = plain(written_out(cell)).lower()
        if word in YES | NO:
            return word in YES
        if not word:
            return None
        raise Unreadable("not in the list", f"“{shown(cell)}” is neither yes nor no.")


@dataclass(frozen=True)
class Choice:
    """One of a closed list. `means` gives other words for its entries, in lower case."""

    entries: tuple[str, ...]
    means: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def known(self) -> Mapping[str, str]:
        return {**self.means, **{entry.lower(): entry for entry in self.entries}}

    def read(self, cell: object) -> Value:
        text = Line().read(cell) if cell is not None else None
        if text is None:
            return None
        found = self.known.get(str(text).lower())
        if found is None:
            raise Unreadable("not in the list", f"“{shown(text)}” is not in the list. {self.what_to_give}")
        return found

    @property
    def what_to_give(self) -> str:
        return f"Give {', '.join(self.entries[:-1])} or {self.entries[-1]}."


@dataclass(frozen=True)
class Coded(Choice):
    """A code of a list of the field, too long to be told in a message; the name that belongs to a code is taken too."""

    listed: str = ""

    @property
    def what_to_give(self) -> str:
        return f"Look it up in the list of {self.listed}, or empty the cell."


def coded(names: Mapping[str, str], listed: str) -> Coded:
    """Codes with their names; a name that two codes share means neither."""
    by_name: dict[str, list[str]] = {}
    for code, name in names.items():
        by_name.setdefault(name.lower(), []).append(code)
    means = {name: codes[0] for name, codes in by_name.items() if len(codes) == 1}
    return Coded(tuple(names), means, listed)


Kind = Text | Several | Date | Whole | Fraction | YesNo | Choice


def written(value: Value) -> object:
    """A value as it is put into a cell: the reverse of reading."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(value)
    return float(value) if isinstance(value, Decimal) else value
