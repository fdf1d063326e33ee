"""Let the made-up suite grow to nine programmes, and its senior programme to thirty cohorts."""

import datetime as dt
from collections.abc import Iterator

import django

django.setup()

from django.db import transaction  # noqa: E402 - Django is started first

from goldenthread.programmes.models import Appointment, Cohort, Day, Programme, Suite  # noqa: E402
from goldenthread.programmes.services import (  # noqa: E402
    add_programme,
    assign_facilitator,
    hold_day,
    plan_cohort,
    sign_design,
)

PROGRAMMES, COHORTS, COHORTS_OF_OTHERS, MODULES, DAYS = 9, 30, 10, 3, 2
HAND = {"by": "benchmark", "at": dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC)}
FIRST = dt.date(2019, 4, 8)
LAST = dt.date(2024, 7, 26)
SIDE_BY_SIDE, APART, SATURDAY = 6, 2, 5


def dates() -> Iterator[list[list[dt.date]]]:
    """Days for one cohort after another, on which the team is free; a few cohorts always run side by side."""
    taken = set(Day.objects.values_list("scheduled_on", flat=True))
    every = (FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days))
    free = [day for day in every if day.weekday() < SATURDAY and day not in taken][::APART]
    for start in range(0, len(free), SIDE_BY_SIDE * MODULES * DAYS):
        for cohort in range(SIDE_BY_SIDE):
            own = free[start + cohort : start + SIDE_BY_SIDE * MODULES * DAYS : SIDE_BY_SIDE]
            yield [own[module * DAYS : (module + 1) * DAYS] for module in range(MODULES)]


def add_cohort(programme: Programme, team: list[Appointment], modules: list[list[dt.date]]) -> Cohort:
    """A cohort whose days were all held."""
    number = programme.cohorts.count() + 1
    code = f"{programme.code[:3]}-{number:02}"
    cohort = plan_cohort(programme=programme, code=code, number=number, modules=modules, mode="in person", **HAND)
    for day in Day.objects.filter(module__cohort=cohort).order_by("number"):
        for who in team:
            assign_facilitator(day=day, appointment=who, leading=who is team[0], **HAND)
        hold_day(day=day, **HAND)
    return cohort


def new_programme(suite: Suite, number: int) -> Programme:
    """A programme with a design of three modules."""
    added = add_programme(
        suite=suite,
        code=f"P{number:02}",
        title=f"Programme {number}",
        short_title=f"programme {number}",
        stage="clinical lead",
        position=number,
        capacity=20,
        days_to_complete=5,
        **HAND,
    )
    session = {"title": "Set", "mode": "set", "minutes": 360}
    modules = [{"number": module, "days": DAYS, "sessions": [session]} for module in range(1, MODULES + 1)]
    starts_on = dt.date(2019, 4, 1)
    sign_design(programme=added, version=1, modules=modules, starts_on=starts_on, default_mode="in person", **HAND)
    return added


@transaction.atomic
def grow(suite: Suite) -> None:
    team = [suite.appointments.get(capacity="lead facilitator"), suite.appointments.get(capacity="client lead")]
    for number in range(suite.programmes.count() + 1, PROGRAMMES + 1):
        new_programme(suite, number)
    free = dates()
    for programme in suite.programmes.all():
        wanted = COHORTS if programme.code == "SENIOR" else COHORTS_OF_OTHERS
        for _ in range(programme.cohorts.count(), wanted):
            add_cohort(programme, team, next(free))


grow(Suite.objects.get(slug="marlhaven"))
