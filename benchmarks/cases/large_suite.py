"""Let the made-up suite grow to nine programmes, and its senior programme to thirty cohorts."""

import datetime as dt
from itertools import count

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
FIRST = dt.date(2019, 5, 6)
weeks = count()


def dates() -> list[list[dt.date]]:
    """Days of the next cohort: each begins somewhat later, and all are over by summer 2024."""
    begins = FIRST + dt.timedelta(weeks=next(weeks) * 7 % 250)
    return [[begins + dt.timedelta(weeks=4 * module, days=day) for day in range(DAYS)] for module in range(MODULES)]


def add_cohort(programme: Programme, team: list[Appointment]) -> Cohort:
    """A cohort whose days were all held."""
    number = programme.cohorts.count() + 1
    code = f"{programme.code[:3]}-{number:02}"
    cohort = plan_cohort(programme=programme, code=code, number=number, modules=dates(), mode="in person", **HAND)
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
    for programme in suite.programmes.all():
        wanted = COHORTS if programme.code == "SENIOR" else COHORTS_OF_OTHERS
        for _ in range(programme.cohorts.count(), wanted):
            add_cohort(programme, team)


grow(Suite.objects.get(slug="marlhaven"))
