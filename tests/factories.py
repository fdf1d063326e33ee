"""Made-up partners, people and a small suite for tests, each recorded through the services.

`factories.small_suite()` is a suite with a team, a programme of two modules of two days and a cohort of which the
first module was held; the other functions add to it or stand alone.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from goldenthread.people.models import Organisation, Person, User
from goldenthread.people.services import add_organisation, add_person, hold_role, open_account
from goldenthread.programmes.models import Appointment, Cohort, Day, Place, Programme, Suite
from goldenthread.programmes.services import (
    add_programme,
    appoint,
    assign_facilitator,
    begin_suite,
    hold_day,
    join_suite,
    plan_cohort,
    sign_design,
    take_place,
)
from goldenthread.programmes.states import Capacity, DayMode, Part, SessionMode

BEGINS_ON = dt.date(2024, 1, 8)
TODAY = dt.date(2024, 7, 10)
HAND = {"by": "tester@example.org", "at": dt.datetime(2024, 7, 10, 9, tzinfo=dt.UTC)}
DATES = ((dt.date(2024, 5, 14), dt.date(2024, 5, 15)), (dt.date(2024, 7, 9), dt.date(2024, 7, 24)))

numbers = count(1)


def organisation(name: str = "Marlhaven NHS Trust", kind: str = "acute") -> Organisation:
    names = [{"name": name, "short_name": name.removesuffix(" NHS Trust")}]
    return add_organisation(code=f"ZZ{next(numbers)}", kind=kind, names=names, **HAND)


def person(name: str = "Amara Nwosu", **facts: object) -> Person:
    given, family = name.split(" ", 1)
    return add_person(given_name=given, family_name=family, **facts, **HAND)


def account(who: Person) -> User:
    return open_account(person=who, email=f"person{next(numbers)}@example.org", **HAND)


def role(who: Person, trust: Organisation, *, title: str = "Clinical lead", level: int = 3, clinical: bool = False):
    pas = {"clinical_pas_allowed": Decimal(6)} if clinical else {}
    return hold_role(
        person=who, organisation=trust, title=title, level=level, from_on=dt.date(2020, 1, 1), pas=pas, **HAND
    )


def appointment(suite: Suite, who: Person, capacity: str, organisation: Organisation, **facts: object) -> Appointment:
    return appoint(
        suite=suite,
        person=who,
        capacity=capacity,
        organisation=organisation,
        **({"from_on": suite.begins_on} | facts),
        **HAND,
    )


def programme(suite: Suite, code: str = "SENIOR", *, modules: Sequence[int] = (2, 2), capacity: int = 4) -> Programme:
    """A programme with its first design; `modules` holds the number of days of each."""
    added = add_programme(
        suite=suite,
        code=code,
        title=f"{code.capitalize()} leaders",
        short_title=code.capitalize(),
        stage="clinical lead",
        position=suite.programmes.count() + 1,
        capacity=capacity,
        days_to_complete=max(1, sum(modules) - 1),
        **HAND,
    )
    session = {"title": "Set", "mode": SessionMode.SET, "minutes": 180}
    laid_out = [{"number": n, "days": days, "sessions": [session]} for n, days in enumerate(modules, start=1)]
    starts = {"starts_on": suite.begins_on, "default_mode": DayMode.IN_PERSON}
    sign_design(programme=added, version=1, modules=laid_out, **starts, **HAND)
    return added


def cohort(of: Programme, code: str = "SCL-01", dates: Sequence[Sequence[dt.date]] = DATES, **facts: object) -> Cohort:
    number = of.cohorts.count() + 1
    return plan_cohort(programme=of, code=code, number=number, modules=dates, mode="in person", **facts, **HAND)


def days(of: Cohort) -> list[Day]:
    return list(Day.objects.filter(module__cohort=of).order_by("number"))


def held(day: Day, *team: Appointment) -> Day:
    """A day that was held, led by the first of the team."""
    for who in team:
        assign_facilitator(day=day, appointment=who, leading=who is team[0], **HAND)
    return hold_day(day=day, **HAND)


def place(in_cohort: Cohort, name: str = "Amara Nwosu", *, trust: Organisation | None = None, **facts: object) -> Place:
    """A place, and a delegate to hold it."""
    who = person(name)
    if trust:
        role(who, trust)
    return take_place(cohort=in_cohort, person=who, **({"taken_on": BEGINS_ON} | facts), **HAND)


@dataclass
class SmallSuite:
    """A suite that stands still on 10 July 2024: its first two days are held, the third was yesterday."""

    suite: Suite
    trust: Organisation
    institute: Organisation
    manager: Appointment
    lead: Appointment
    client_lead: Appointment
    facilitator: Appointment
    programme: Programme
    cohort: Cohort
    days: list[Day]
    place: Place


def empty_suite(slug: str = "north") -> Suite:
    return begin_suite(
        slug=slug, name=f"The {slug} suite", begins_on=BEGINS_ON, made_up=True, stands_still_on=TODAY, **HAND
    )


def small_suite(slug: str = "north") -> SmallSuite:
    """Partners, a team of four, a programme, a cohort of four days with the first two held, and one delegate."""
    suite = empty_suite(slug)
    trust, institute = organisation(), organisation("The Calder Institute", "leadership institute")
    join_suite(suite=suite, organisation=trust, part=Part.LEAD_TRUST, **HAND)
    join_suite(suite=suite, organisation=institute, part=Part.DELIVERY_PARTNER, **HAND)
    manager = appointment(suite, person("Priya Raman"), Capacity.PROGRAMME_MANAGER, trust)
    lead = appointment(suite, person("Ruth Adeyemi"), Capacity.LEAD_FACILITATOR, institute)
    client_lead = appointment(suite, person("Daniel Okafor"), Capacity.CLIENT_LEAD, trust)
    facilitator = appointment(suite, person("Helen Marsh"), Capacity.FACILITATOR, institute)
    role(client_lead.person, trust, title="Consultant orthopaedic surgeon", clinical=True)
    senior = programme(suite)
    first = cohort(senior)
    planned = days(first)
    for day in planned[:2]:
        held(day, lead, client_lead)
    return SmallSuite(
        suite=suite,
        trust=trust,
        institute=institute,
        manager=manager,
        lead=lead,
        client_lead=client_lead,
        facilitator=facilitator,
        programme=senior,
        cohort=first,
        days=days(first),
        place=place(first, trust=trust),
    )
