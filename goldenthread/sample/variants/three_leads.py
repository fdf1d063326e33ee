"""A suite without a golden thread: three lead facilitators one after the other, each on some of the days.

The team changed and the design was redesigned with each lead; half of the days were led without a lead, three of
them by clinicians alone.
"""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from goldenthread.programmes.models import Suite
from goldenthread.programmes.states import Capacity, ExceptionCategory
from goldenthread.sample.play import designs
from goldenthread.sample.play.partners import bring_people
from goldenthread.sample.variants.rehearsal import begin, cast, close, commission_year, gather, hold

CLINICIAN, INSIDER = "Mr Daniel Okafor", "Dr Nasreen Choudhury-Vale"
LEADS = {"SCL-01": "Ruth Adeyemi", "SCL-02": "Helen Marsh", "SCL-03": "Tomasz Wilderspin"}
OTHERS = {"SCL-01": "Curtis Fenwater", "SCL-02": "Anjali Merrowdown", "SCL-03": INSIDER}
TIMES = {
    "SCL-01": ("2019-04-01", "2020-08-31"),
    "SCL-02": ("2020-09-01", "2022-08-31"),
    "SCL-03": ("2022-09-01", None),
}
YEARS = {"SCL-01": 2019, "SCL-02": 2021, "SCL-03": 2023}
MONTHS = (5, 7, 9)  # of the three modules, each on the first Tuesday and the day after
LED = (1, 4, 6)
# Title, mode, theme and minutes for each version: hardly a session outlives the lead who brought it.
SESSIONS = (
    (
        ("Models of leading", "input", "context", 240),
        ("Set", "set", "across", 120),
        ("Check-in", "dialogue", "space", 360),
    ),
    (
        ("Case clinic", "exercise", "across", 360),
        ("Set", "set", "across", 180),
        ("Walking pairs", "dialogue", "space", 180),
    ),
    (("Live issues", "live issues", "context", 420), ("Set", "set", "across", 120), ("Money", "input", "context", 180)),
)


@transaction.atomic
def build_three_leads(*, at: dt.datetime) -> Suite:
    stage = begin(slug="three-leads", name="A suite of three leads", stands_still_on=dt.date(2023, 12, 29))
    bring_people(stage, [*cast("Priya Raman", CLINICIAN), *team()])
    aims = designs.agree_aims(stage)
    designs.weave_themes(stage)
    programme = designs.add(stage, "SENIOR")
    for version, code in enumerate(LEADS, start=1):
        designs.sign(stage, programme, aims, redesigned(version, code))
    for code, year in YEARS.items():
        commission_year(stage, year)
        gather(stage, code, [module_days(year, month) for month in MONTHS], people=10)
        for number in range(1, 2 * len(MONTHS) + 1):
            leading, beside = leaders(code, number)
            category = ExceptionCategory.OTHER if leading == INSIDER else ""
            hold(stage, code, number, [leading, beside], category=category)
    return close(stage, at)


def module_days(year: int, month: int) -> list[dt.date]:
    first = dt.date(year, month, 1)
    tuesday = first + dt.timedelta(days=(1 - first.weekday()) % 7)
    return [tuesday, tuesday + dt.timedelta(days=1)]


def team() -> list[dict]:
    """The leads and those beside them, each for the time of one cohort."""
    found = []
    for capacity, names in ((Capacity.LEAD_FACILITATOR, LEADS), (None, OTHERS)):
        for code, row in zip(names, cast(*names.values()), strict=True):
            from_on, to_on = TIMES[code]
            found.append(row | {"capacity": capacity or row["capacity"], "from_on": from_on, "to_on": to_on})
    return found


def leaders(code: str, number: int) -> Sequence[str]:
    """The lead on every other day, somebody else on the rest."""
    return [LEADS[code] if number in LED else OTHERS[code], CLINICIAN]


def redesigned(version: int, code: str) -> dict:
    starts_on, _ = TIMES[code]
    sessions = [
        {"module": module, "title": title, "mode": mode, "theme": theme, "aims": ["A1"], "minutes": minutes}
        for module in (1, 2, 3)
        for title, mode, theme, minutes in SESSIONS[version - 1]
    ]
    change = "first design" if version == 1 else "redesigned"
    return {
        "version": version,
        "starts_on": starts_on,
        "signed_by_both_on": max(starts_on, "2019-04-12"),
        "default_mode": "in person",
        "change": change,
        "sessions": sessions,
    }
