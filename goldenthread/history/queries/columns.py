"""What helps to say what the columns of a file mean: what was chosen before, and the dates of a cohort's days."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from goldenthread.history.models import ColumnChoice
from goldenthread.programmes.models import Cohort, Day, Suite


def heading_print(headings: Sequence[str]) -> str:
    """What tells one row of headings from another, whatever the capitals."""
    return hashlib.sha256("\n".join(headings).casefold().encode()).hexdigest()


def chosen_before(suite: Suite, shape: str, headings: Sequence[str]) -> Mapping[int, str]:
    """What columns with these headings meant the last time."""
    same = ColumnChoice.objects.filter(suite=suite, shape=shape, headings=heading_print(headings))
    chosen = same.values_list("columns", flat=True).first() or {}
    return {int(place): meaning for place, meaning in chosen.items()}


def cohort_codes(suite: Suite) -> tuple[str, ...]:
    """The cohorts of a suite, the latest first."""
    return tuple(Cohort.objects.filter(programme__suite=suite).order_by("-pk").values_list("code", flat=True))


def dates_of_days(suite: Suite, cohort: str) -> Mapping[int, frozenset[dt.date]]:
    """For each day of a cohort, the dates that it had."""
    days = Day.objects.filter(module__cohort__programme__suite=suite, module__cohort__code=cohort).order_by("number")
    dates = days.values_list("number", "planned_on", "scheduled_on", "held_on")
    return {number: frozenset(filter(None, on)) for number, *on in dates}
