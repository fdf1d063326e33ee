"""Planning the cohorts and their days."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from goldenthread.programmes.models import Cohort, Day
from goldenthread.programmes.services import plan_cohort
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.tables import day, document, rows, working

NOTICE = dt.timedelta(days=260)


def plan_all(stage: Stage) -> None:
    """Plan every cohort that ran, some eight months ahead."""
    for row in rows("cohorts"):
        days = days_of(row["cohort"])
        modules = [[day(d["planned_on"]) for d in of_module] for _, of_module in groupby(days, lambda d: d["module"])]
        first = modules[0][0]
        plan(
            stage,
            programme=row["programme"],
            code=row["cohort"],
            modules=modules,
            mode=mode_of_design(row["programme"], first),
            on=working(max(first - NOTICE, stage.suite.begins_on + dt.timedelta(days=2))),
        )


def plan_next(stage: Stage) -> None:
    """Plan the cohort that has not begun."""
    row = document("cast")["planned_cohort"]
    modules = [[day(on)] for on in row["days"]]
    plan(
        stage,
        programme=row["programme"],
        code=row["cohort"],
        modules=modules,
        mode=row["mode"],
        on=day(row["planned_at"]),
    )


def days_of(cohort: str) -> list[dict[str, str]]:
    return sorted((d for d in rows("calendar") if d["cohort"] == cohort), key=lambda d: int(d["day"]))


def mode_of_design(programme: str, on: dt.date) -> str:
    """The mode that the design in force on a day begins with; days before the first design follow it too."""
    designs = next(p["designs"] for p in document("designs")["programmes"] if p["code"] == programme)
    in_force = [d for d in designs if day(d["starts_on"]) <= on]
    return (in_force or designs)[-1 if in_force else 0]["default_mode"]


def plan(
    stage: Stage, *, programme: str, code: str, modules: Sequence[Sequence[dt.date]], mode: str, on: dt.date
) -> Cohort:
    """Plan one cohort and keep its modules and days at hand."""
    number = int(code.rpartition("-")[2])
    cohort = plan_cohort(
        programme=stage.programmes[programme], code=code, number=number, modules=modules, mode=mode, **hand(on, 11)
    )
    stage.cohorts[code] = cohort
    stage.modules |= {
        (code, module.number): module for module in cohort.modules.select_related("cohort__programme__suite")
    }
    for of_day in Day.objects.filter(module__cohort=cohort).select_related("module__cohort__programme__suite"):
        stage.days[code, of_day.number] = of_day
    return cohort
