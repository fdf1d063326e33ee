"""Files that leave the house, written from what queries read."""

from collections.abc import Iterable

from goldenthread.files.writing import as_csv
from goldenthread.programmes.queries import DayRow

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


def yes(holds: bool) -> str:
    return "yes" if holds else "no"
