"""What a cell means: a number is a date if its format says so, a time or duration is told as text."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.files.reading.xml import Element
from goldenthread.files.values import Cell, ErrorValue

ESCAPED = re.compile(r"_x(?!d[89a-f])([0-9a-f]{4})_", re.IGNORECASE)  # halves of characters stay as they are
LARGEST = 1e300


@dataclass(frozen=True)
class Formats:
    """The styles of cells that show a number as a date or time, those among them that show a duration."""

    dates: frozenset[str]
    durations: frozenset[str]


def formats_in(styles: Sequence[Element]) -> Formats:
    """What the styles of a workbook say of its numbers; the rest is looks."""
    from openpyxl.styles.numbers import (  # noqa: PLC0415 - a page must not load it
        BUILTIN_FORMATS,
        is_date_format,
        is_timedelta_format,
    )

    own = {each.attributes["numFmtId"]: each.attributes["formatCode"] for each in styles if each.within == "numFmts"}
    codes = {str(number): code for number, code in BUILTIN_FORMATS.items()} | own
    used = [codes.get(each.attributes.get("numFmtId", "0")) for each in styles if each.within == "cellXfs"]
    return Formats(
        dates=frozenset(str(style) for style, code in enumerate(used) if is_date_format(code)),
        durations=frozenset(str(style) for style, code in enumerate(used) if is_timedelta_format(code)),
    )


@dataclass(frozen=True)
class Meaning:
    """What cells rest on: the texts that they share, their formats, and whether days are counted from 1904 on."""

    texts: Sequence[str]
    formats: Formats
    from_1904: bool

    def value(self, kind: str, text: str, style: str) -> Cell:
        """The value of a cell, from its kind, its content and its style."""
        match kind:
            case "s":
                return self.texts[int(text)]
            case "n":
                return self.number(text, style)
            case "b":
                return text in {"1", "true"}
            case "e":
                return ErrorValue(text)
            case "d":
                return told(moment(text))
            case _:
                return unescaped(text)

    def number(self, text: str, style: str) -> Cell:
        """A number, or what it stands for; one beyond all dates stays a number."""
        number = float(text) if set(text) & set(".eE") else int(text)
        if not abs(number) < LARGEST:
            raise ValueError("a number that no spreadsheet holds")
        if style not in self.formats.dates:
            return number
        try:
            return told(counted(number, from_1904=self.from_1904, lasting=style in self.formats.durations))
        except (OverflowError, ValueError):
            return number


def moment(text: str) -> dt.date | dt.time | dt.timedelta:
    """What a text of ISO 8601 means."""
    from openpyxl.utils.datetime import from_ISO8601  # noqa: PLC0415

    return from_ISO8601(text)


def counted(days: float, *, from_1904: bool, lasting: bool) -> dt.date | dt.time | dt.timedelta:
    """What a number of days means as a date, a time of the day, or something lasting."""
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel  # noqa: PLC0415

    return from_excel(days, MAC_EPOCH if from_1904 else WINDOWS_EPOCH, timedelta=lasting)


def told(moment: dt.date | dt.time | dt.timedelta) -> dt.datetime | str:
    """A date with its time; a time or duration in hours and minutes, and seconds if there are any.

    >>> told(dt.timedelta(hours=26, minutes=5)), told(dt.time(9, 30, 15))
    ('26:05', '09:30:15')
    """
    match moment:
        case dt.datetime():
            return moment
        case dt.date():
            return dt.datetime.combine(moment, dt.time())
        case dt.time():
            moment = dt.timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)
    minutes, seconds = divmod(round(moment.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def unescaped(text: str) -> str:
    """A text with the characters that XML cannot hold, which workbooks write as _x000D_."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
