"""Reading the sample's own tables: what is fixed, whatever number the rest is drawn from."""

import csv
import datetime as dt
import json
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

DATA = Path(__file__).parent / "data"
LONDON = ZoneInfo("Europe/London")


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table; do not change them."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def document(name: str) -> dict:
    """A document; do not change it."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def day_or_none(text: str | None) -> dt.date | None:
    return day(text) if text else None


def working(on: dt.date) -> dt.date:
    """The day itself, or the Friday before a weekend.

    >>> working(dt.date(2022, 12, 24))
    datetime.date(2022, 12, 23)
    """
    return on - dt.timedelta(days=max(0, on.weekday() - 4))


def at(on: dt.date, hour: int = 10, minute: int = 0) -> dt.datetime:
    """An instant in London on a day: deeds are logged at the hour when such a thing is done."""
    return dt.datetime.combine(on, dt.time(hour, minute), LONDON)
