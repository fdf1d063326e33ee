"""Files that leave the house. No cell of them can be run as a formula, and made-up data say so first."""

import csv
import io
from collections.abc import Iterable

from goldenthread.programmes.queries import DayRow

RUNNABLE = ("=", "+", "-", "@", "\t", "\r")
MADE_UP = "Made-up data: every person, trust and figure here is invented. Strike and Covid dates are real."
HEADINGS = (
    "programme", "cohort", "module", "day", "planned on", "held on", "how", "moved because",
    "led by", "lead present", "client lead present", "led together", "strike day",
)  # fmt: skip


def days_as_csv(days: Iterable[DayRow], *, made_up: bool) -> str:
    """The days of the thread, one row each."""
    rows = [
        (
            day.programme,
            day.cohort,
            day.module,
            day.number,
            day.planned_on,
            day.held_on or "",
            day.mode,
            day.moved_because,
            day.led_by,
            yes(day.with_lead),
            yes(day.with_client_lead),
            yes(day.led_together),
            yes(day.strike),
        )
        for day in days
    ]
    return as_csv(HEADINGS, rows, made_up=made_up)


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[object]], *, made_up: bool) -> str:
    """Rows as text that spreadsheets open, each cell as it is read."""
    file = io.StringIO()
    write = csv.writer(file)
    if made_up:
        write.writerow([MADE_UP])
    write.writerow(headings)
    write.writerows([harmless(cell) for cell in row] for row in rows)
    return file.getvalue()


def harmless(cell: object) -> object:
    """A text that a spreadsheet would run is led by an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RUNNABLE) else cell


def yes(holds: bool) -> str:
    return "yes" if holds else "no"
