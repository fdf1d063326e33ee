"""What faults of several kinds share: whose row is to be mended, dates in words, and what lies over what."""

import datetime as dt
from collections.abc import Iterable, Iterator

from goldenthread.history.book.values import Fault, Row, Value

SWAPPED = "day and month swapped"


def culprit(*rows: Row) -> Row:
    """Which of rows that clash is to be mended: the later one of the file, and never one on record if one is not."""
    return max(rows, key=lambda row: row.number)


def where(row: Row) -> str:
    """Where the other row of a clash stands."""
    return f"in row {row.number}" if row.number else "on record"


def spelled(value: Value) -> str:
    """A value as a message says it.

    >>> spelled(dt.date(2019, 5, 7))
    '7 May 2019'
    """
    return f"{value.day} {value:%B %Y}" if isinstance(value, dt.date) else f"“{value}”"


def swapped(day: dt.date) -> dt.date | None:
    """What a date means to those who write the month first; None where that is no other date.

    >>> swapped(dt.date(2019, 5, 7)), swapped(dt.date(2019, 5, 14))
    (datetime.date(2019, 7, 5), None)
    """
    return day.replace(month=day.day, day=day.month) if day.day <= 12 and day.day != day.month else None


def backwards(sheet: str, rows: Iterable[Row], begins: str, ends: str) -> Iterator[Fault]:
    """Stretches that end before they begin; where one of both dates is swapped, it is named."""
    for row in rows:
        first, last = row[begins], row[ends]
        if first is None or last is None or first <= last:
            continue
        said = f"{spelled(last)} is before {spelled(first)}."
        if (meant := swapped(last)) and meant >= first:
            yield row.fault(sheet, ends, SWAPPED, f"{said} Is {spelled(meant)} meant?")
        elif (meant := swapped(first)) and meant <= last:
            yield row.fault(sheet, begins, SWAPPED, f"{said} Is {spelled(meant)} meant?")
        else:
            yield row.fault(sheet, ends, "ends before it begins", f"{said} Give a later date, or mend {begins}.")


def overlaps(rows: Iterable[Row], begins: str, ends: str) -> Iterator[tuple[Row, Row]]:
    """Pairs of rows of which the second begins before the first has ended."""
    spans = [((row[begins] or dt.date.min), (row[ends] or dt.date.max), row) for row in rows]
    last_end, lasting = dt.date.min, None
    for first, last, row in sorted((span for span in spans if span[0] <= span[1]), key=lambda span: span[0]):
        if lasting is not None and first <= last_end:
            yield lasting, row
        if lasting is None or last > last_end:
            last_end, lasting = last, row


def clashes(rows: Iterable[Row], begins: str, ends: str) -> Iterator[tuple[Row, Row]]:
    """Of rows that overlap each the one to be mended, then the other."""
    for earlier, later in overlaps(rows, begins, ends):
        at = culprit(earlier, later)
        yield at, earlier if at is later else later


def differing(sheet: str, rows: Iterable[Row], columns: Iterable[str]) -> Iterator[Fault]:
    """Rows that say otherwise than one above them of what is the same for all of them; empty cells say nothing."""
    in_order = sorted(rows, key=lambda row: row.number)
    for column in columns:
        said = [row for row in in_order if row[column] is not None]
        for row in said[1:]:
            if row[column] != said[0][column]:
                words = f"It is {spelled(said[0][column])} {where(said[0])}. Give the same in both rows."
                yield row.fault(sheet, column, "differs from above", words)
