"""The suite of the sample, read from its calendar as the values of the thread; and suites made up to a size."""

import csv
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from goldenthread import sample
from goldenthread.charts.thread import Absence, Cohort, Day, Lane, Lead, Note, Picture, Strike, Wave
from goldenthread.programmes.reference import daily_admissions

DATA = Path(sample.__file__).parent / "data"
TITLES = {"FIRST": "First leadership roles", "SENIOR": "Senior clinical leaders", "DIVISIONAL": "Divisional directors"}
RUTH = Lead("Ruth Adeyemi", "lead facilitator", "lead", date(2019, 4, 1))
DANIEL = Lead("Mr Daniel Okafor", "client lead", "client lead", date(2019, 4, 1))


def rows(name):
    with (DATA / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day_of(row):
    return Day(
        date.fromisoformat(row["planned_on"]),
        date.fromisoformat(row["held_on"]),
        row["mode"],
        on_strike_day=row["strike_day"] == "1",
        lead_present=row["led_by"] == RUTH.name,
        led_by=row["led_by"],
        client_lead_present=row["client_lead_present"] == "1",
        words=f"module {row['module']}, day {row['day']}",
        key=f"{row['cohort']}-{row['day']}",
    )


def lanes():
    days = defaultdict(lambda: defaultdict(list))
    for row in rows("calendar.csv"):
        days[row["programme"]][row["cohort"]].append(day_of(row))
    for programme, title in TITLES.items():
        cohorts = [
            Cohort(name, number, f"/cohorts/{name}", tuple(days[programme][name]))
            for number, name in enumerate(sorted(days[programme]), start=1)
        ]
        facts = (f"{len(cohorts)} cohorts", f"{sum(len(c.days) for c in cohorts)} days held")
        yield Lane(title, f"/programmes/{programme.lower()}", facts, tuple(cohorts))


def noted(lane, name, **facts):
    cohorts = tuple(replace(c, **facts) if c.name == name else c for c in lane.cohorts)
    return replace(lane, cohorts=cohorts)


def ridge():
    daily = sorted(daily_admissions().items())
    return tuple((daily[i][0], sum(n for _, n in daily[i - 3 : i + 4]) / 7) for i in range(3, len(daily) - 3))


def suite():
    first, senior, divisional = lanes()
    senior = noted(senior, "SCL-03", paused_on=date(2020, 3, 16), note="paused 16 March 2020, resumed on screen")
    senior = noted(senior, "SCL-04", note="second peak")
    senior = noted(senior, "SCL-09", note="moved: joint strike")
    to_come = [date(2024, 9, 19), date(2024, 11, 21), date(2025, 1, 23), date(2025, 3, 20)]
    planned = Cohort("DIV-05", 5, "/cohorts/DIV-05", tuple(Day(on, None) for on in to_come))
    return Picture(
        lanes=(first, senior, replace(divisional, cohorts=(*divisional.cohorts, planned))),
        leads=(RUTH, DANIEL),
        today=date(2024, 7, 19),
        first=date(2019, 1, 1),
        last=date(2025, 3, 31),
        absences=(Absence(RUTH.name, date(2022, 4, 19), date(2022, 5, 10), "Helen Marsh", 5),),
        waves=tuple(
            Wave(
                row["title"],
                date.fromisoformat(row["from_on"]),
                date.fromisoformat(row["to_on"]),
                int(row["peak"]),
                measured=row["measured"] == "yes",
            )
            for row in rows("covid_waves.csv")
        ),
        admissions=ridge(),
        strikes=tuple(
            Strike(
                date.fromisoformat(row["from_on"]),
                date.fromisoformat(row["to_on"]),
                doctors=row["staff_group"] in {"consultants", "resident_doctors", "resident doctors"},
                words=row["title"],
            )
            for row in rows("strikes.csv")
        ),
        notes=(
            Note(date(2020, 3, 16), 1, 1, "Paused at the first wave", "/notes/1"),
            Note(date(2022, 4, 14), 0, 2, "Handover brief", "/notes/2"),
            Note(date(2023, 9, 5), 1, 3, "Strike called for module 3", "/notes/3"),
        ),
    )


def made_up(title, cohorts, *, every=60, days=6, start=date(2019, 1, 15)):
    """A lane of as many cohorts as asked for, one every so many days, its days in pairs eight weeks apart."""
    return Lane(
        title,
        f"/programmes/{title}",
        (f"{cohorts} cohorts",),
        tuple(
            Cohort(
                f"{title[:3].upper()}-{number + 1:02d}",
                number + 1,
                "/cohort",
                tuple(
                    Day(on, on, lead_present=number % 3 != 2, client_lead_present=number % 5 != 4)
                    for i in range(days)
                    for on in [start + timedelta(days=every * number + 56 * (i // 2) + i % 2)]
                ),
            )
            for number in range(cohorts)
        ),
    )


def alone(days, **facts):
    """A picture of one cohort."""
    lane = Lane("Senior clinical leaders", "/senior", ("1 cohort",), (Cohort("SCL-01", 1, "/c", tuple(days)),))
    on = [day.on for day in days]
    given = {
        "leads": (RUTH, DANIEL),
        "today": max(on),
        "first": min(on) - timedelta(days=40),
        "last": max(on) + timedelta(days=60),
    }
    return Picture(lanes=(lane,), **(given | facts))
