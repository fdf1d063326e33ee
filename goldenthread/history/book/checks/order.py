"""Dates that ascend with a number: those out of order, and those whose day and month are swapped."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.history.book.checks.faults import SWAPPED, spelled, swapped
from goldenthread.history.book.values import Fault, Row


@dataclass(frozen=True)
class Ascending:
    """The dates of a column that ascend with the number in another.

    Attributes:
        also: A column from which the dates may have been filled: where it says the same, it is the cell at fault.
    """

    sheet: str
    dates: str
    number: str
    also: str = ""

    def faults(self, rows: Sequence[Row]) -> Iterator[Fault]:
        """Of two dates out of order the later one is tried first with day and month swapped, then the earlier."""
        dates = [row[self.dates] for row in rows]
        for later in range(1, len(rows)):
            before, after = rows[later - 1], rows[later]
            if dates[later - 1] < dates[later]:
                continue
            at = next((n for n in (later, later - 1) if rows[n].number and swap_mends(dates, n)), None)
            if dates[later - 1] == dates[later]:
                yield self.same(before, after)
            elif at is None:
                yield self.out_of_order(before, after)
            else:
                dates[at] = swapped(dates[at])
                yield self.swapped(before, after, rows[at])

    def same(self, before: Row, after: Row) -> Fault:
        both = (
            f"{self.number}s {before[self.number]} and {after[self.number]} are both on {spelled(after[self.dates])}."
        )
        return self.fault(after if after.number else before, "same date", f"{both} Give one of them another date.")

    def out_of_order(self, before: Row, after: Row) -> Fault:
        row = after if after.number else before
        said = f"{self.beside(before, after, row)}, on {spelled((before if row is after else after)[self.dates])}."
        instead = f", or give {self.dates}" if self.is_filled(row) else ""
        return self.fault(row, "out of order", f"{said} Mend the date or the number{instead}.")

    def swapped(self, before: Row, after: Row, row: Row) -> Fault:
        meant = spelled(swapped(row[self.dates]))
        return self.fault(row, SWAPPED, f"{self.beside(before, after, row)}. Is {meant} meant?")

    def beside(self, before: Row, after: Row, row: Row) -> str:
        """Where one of two dates lies beside the other."""
        side, other = ("before", before) if row is after else ("after", after)
        return f"{spelled(row[self.dates])} is {side} {self.number.lower()} {other[self.number]}"

    def fault(self, row: Row, kind: str, words: str) -> Fault:
        return row.fault(self.sheet, self.also if self.is_filled(row) else self.dates, kind, words)

    def is_filled(self, row: Row) -> bool:
        """Whether a date may come from the other column."""
        return bool(self.also) and row[self.also] == row[self.dates]


def swap_mends(dates: Sequence[dt.date], at: int) -> bool:
    """Whether a date is in order once its day and month are swapped; the next one may be swapped too."""
    before = dates[at - 1] if at else dt.date.min
    after = dates[at + 1] if at + 1 < len(dates) else dt.date.max
    meant = swapped(dates[at])
    return meant is not None and before < meant < max(after, swapped(after) or after)
