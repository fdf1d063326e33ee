"""What somebody who plans must know: the layout that the design asks for, the next code, and awkward dates."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q

from goldenthread.programmes.models import Design, Disruption, Programme, StrikeDay
from goldenthread.programmes.states import DisruptionKind

SATURDAY = 5


def design_in_force(programme: Programme, on: dt.date) -> Design | None:
    """The version in force on a day, or the first to come where none has started."""
    started = programme.designs.filter(starts_on__lte=on).order_by("-starts_on").first()
    return started or programme.designs.order_by("starts_on").first()


def next_code(programme: Programme) -> tuple[str, int]:
    """The code and the number that follow those of the last cohort: SCL-10 and 10 after SCL-09."""
    last = programme.cohorts.order_by("number").last()
    number = last.number + 1 if last else 1
    stem = re.sub(r"\d+$", "", last.code) if last else f"{programme.code}-"
    return f"{stem}{number:02}", number


def awkward(dates: Iterable[dt.date]) -> dict[dt.date, str]:
    """Which of these dates are a weekend, a bank holiday or a known strike day, with the words that say so."""
    dates = sorted(set(dates))
    if not dates:
        return {}
    why: dict[dt.date, list[str]] = defaultdict(list)
    for day in dates:
        if day.weekday() >= SATURDAY:
            why[day].append("a weekend")
    within = Q(from_on__lte=dates[-1], to_on__gte=dates[0])
    for holiday in Disruption.objects.filter(within, kind=DisruptionKind.BANK_HOLIDAY):
        for day in dates:
            if holiday.from_on <= day <= holiday.to_on:
                why[day].append(f"a bank holiday, {holiday.title}")
    for strike in StrikeDay.objects.filter(on__in=dates).select_related("disruption"):
        why[strike.on].append(f"a strike day, {strike.disruption.title}")
    return {day: "; ".join(dict.fromkeys(why[day])) for day in dates if why[day]}
