"""What is known of the world outside: daily Covid admissions in England, with their source in every row."""

import csv
import datetime as dt
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
WEEK = 7


@cache
def daily_admissions() -> dict[dt.date, int]:
    """New admissions with Covid in England, day by day."""
    with (HERE / "covid_admissions.csv").open(encoding="utf-8", newline="") as file:
        return {dt.date.fromisoformat(row["date"]): int(row["new_admissions"]) for row in csv.DictReader(file)}


@cache
def covid_admissions() -> tuple[tuple[dt.date, float], ...]:
    """The 7-day mean of new admissions in England, centred, day by day."""
    daily = sorted(daily_admissions().items())
    weeks = (daily[start : start + WEEK] for start in range(len(daily) - WEEK + 1))
    return tuple((week[WEEK // 2][0], sum(count for _, count in week) / WEEK) for week in weeks)
