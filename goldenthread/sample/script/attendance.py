"""Who was there on which day.

Senior days are fixed: the table of cohorts says how many people had which pattern of days. The other two programmes
are drawn from a logit: a usual level, a person's own bent, screens that help a little, admissions, strikes and the
Omicron week that hurt.
"""

import datetime as dt
import math
import random
from collections.abc import Sequence
from functools import cache

from goldenthread.programmes.reference import daily_admissions
from goldenthread.sample.script.chance import shuffled, stream
from goldenthread.sample.tables import day, rows

USUAL, BENT, SCREEN, ADMISSIONS, OMICRON = 2.9, 0.7, 0.2, 1.1, 0.9
PEAK = 3812  # the highest mean of seven days, January 2021
OMICRON_MONTH = (2021, 12)
DOCTORS = ("MED", "DEN")


def patterns(seed: int, cohort: dict[str, str], professions: Sequence[str]) -> list[str]:
    """A pattern for each place of a cohort, such as 111011: fixed where the table fixes it, drawn elsewhere."""
    rng = stream(seed, f"attendance of {cohort['cohort']}")
    if cohort["attendance_patterns"]:
        return shuffled(rng, fixed(cohort["attendance_patterns"]))
    days = [row for row in rows("calendar") if row["cohort"] == cohort["cohort"]]
    return [drawn(rng, days, profession) for profession in professions]


def fixed(table: str) -> list[str]:
    """Spell out a table of patterns.

    >>> fixed("1111x2 0111x1")
    ['1111', '1111', '0111']
    """
    pairs = (entry.split("x") for entry in table.split())
    return [pattern for pattern, count in pairs for _ in range(int(count))]


def drawn(rng: random.Random, days: Sequence[dict[str, str]], profession: str) -> str:
    """Draw a pattern; a delegate is somebody who came at least once, so a row of noughts is drawn again."""
    while True:
        bent = rng.gauss(0, BENT)
        pattern = "".join("1" if rng.uniform(0, 1) < chance(row, profession, bent) else "0" for row in days)
        if "1" in pattern:
            return pattern


def chance(row: dict[str, str], profession: str, bent: float) -> float:
    """The chance that somebody is there on a day."""
    on = day(row["held_on"])
    logit = USUAL + bent - ADMISSIONS * admissions(on) / PEAK - strike(on, profession)
    logit += SCREEN if row["mode"] == "virtual" else 0
    logit -= OMICRON if (on.year, on.month) == OMICRON_MONTH else 0
    return 1 / (1 + math.exp(-logit))


def strike(on: dt.date, profession: str) -> float:
    """How much a strike of that day takes off the logit of somebody of this profession."""
    doctor = profession in DOCTORS
    costs = {
        "resident doctors": 1.35 if doctor else 0,
        "consultants": 0.8 if doctor else 0,
        "nursing": 0.5 if doctor else 1.2,
    }
    return sum(costs.get(group, 0) if nine_to_five else 0.4 for group, nine_to_five in strikes().get(on, ()))


@cache
def strikes() -> dict[dt.date, list[tuple[str, bool]]]:
    """For each day the groups on strike, and whether the strike took half of the day or more, from 9 to 5."""
    found: dict[dt.date, list[tuple[str, bool]]] = {}
    for row in rows("strike_days"):
        whole = row["hits_nine_to_five"] == "yes" and float(row["share_of_day"]) >= 0.5
        found.setdefault(day(row["on"]), []).append((row["staff_group"], whole))
    return found


def admissions(on: dt.date) -> float:
    """The mean of seven days around a day; nought outside the table."""
    week = [on + dt.timedelta(days=n) for n in range(-3, 4)]
    return sum(daily_admissions().get(date, 0) for date in week) / 7
