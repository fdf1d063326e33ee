"""The partners, the suite that they begin, and the people of the cast."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from goldenthread.people.models import Organisation, Person
from goldenthread.people.services import add_organisation, add_person, hold_role, open_account
from goldenthread.programmes.models import Appointment
from goldenthread.programmes.services import appoint, begin_suite, join_suite, record_absence
from goldenthread.sample.play.stage import SAMPLE, Stage, hand
from goldenthread.sample.tables import day, day_or_none, document


def begin(*, slug: str, name: str, begins_on: dt.date, stands_still_on: dt.date) -> Stage:
    """Begin a made-up suite."""
    suite = begin_suite(
        slug=slug, name=name, begins_on=begins_on, stands_still_on=stands_still_on, made_up=True, **hand(begins_on, 8)
    )
    return Stage(suite)


def bring_partners(stage: Stage, codes: tuple[str, ...] = ("ZZ1", "ZZ9", "ZZ2", "ZZ3")) -> None:
    """Let the organisations of the cast join the suite."""
    for row in document("cast")["organisations"]:
        if row["code"] in codes:
            joined_on = max(day(row["joined_on"]), stage.suite.begins_on)
            organisation = organise(row, joined_on)
            stage.organisations[row["code"]] = organisation
            join_suite(suite=stage.suite, organisation=organisation, part=row["part"], **hand(joined_on, 9))


def organise(row: Mapping, on: dt.date) -> Organisation:
    dates = ("valid_from", "valid_to")
    names = [name | {key: day_or_none(name[key]) for key in dates} for name in row["names"]]
    return add_organisation(code=row["code"], kind=row["kind"], names=names, **hand(on, 8, 30, by=SAMPLE))


def bring_cast(stage: Stage) -> None:
    """Add the people of the cast, with their roles, appointments, absences and accounts."""
    bring_people(stage, document("cast")["people"])
    for row in document("cast")["absences"]:
        absent(stage, row)


def bring_people(stage: Stage, people: Iterable[Mapping]) -> None:
    for row in people:
        person = add_cast_member(row)
        stage.people[person.name] = person
        if row.get("role"):
            hold_cast_role(stage, person, row)
        if row.get("capacity"):
            stage.appointments[person.name] = appoint_cast_member(stage, person, row)
        if row.get("account"):
            open_account(person=person, email=row["email"], **hand(arrival(row), 15))


def arrival(row: Mapping) -> dt.date:
    return day(row.get("from_on") or "2019-04-01")


def add_cast_member(row: Mapping) -> Person:
    return add_person(
        title=row["title"],
        given_name=row["given_name"],
        family_name=row["family_name"],
        profession=row.get("profession", ""),
        specialty=row.get("specialty", ""),
        emails=[row["email"]],
        **hand(arrival(row), 9, 30),
    )


def hold_cast_role(stage: Stage, person: Person, row: Mapping) -> None:
    role = dict(row["role"])
    facts = {key: role.pop(key) for key in ("title", "level", "unit")}
    from_on = day(role.pop("from_on"))
    stage.roles[person.name] = hold_role(
        person=person,
        organisation=stage.organisations[row["organisation"]],
        from_on=from_on,
        pas={key: Decimal(value) for key, value in role.items()},
        **facts,
        **hand(arrival(row), 9, 45),
    )


def appoint_cast_member(stage: Stage, person: Person, row: Mapping) -> Appointment:
    return appoint(
        suite=stage.suite,
        person=person,
        capacity=row["capacity"],
        organisation=stage.organisations.get(row["organisation"]),
        from_on=day(row["from_on"]),
        to_on=day_or_none(row.get("to_on")),
        title=row.get("post", ""),
        described_as=row.get("described_as", ""),
        agreed_to_be_described_on=day_or_none(row.get("agreed_on")),
        **hand(day(row["from_on"]), 10, 30),
    )


def absent(stage: Stage, row: Mapping) -> None:
    record_absence(
        appointment=stage.appointments[row["person"]],
        from_on=day(row["from_on"]),
        to_on=day(row["to_on"]),
        covered_by=stage.people[row["covered_by"]],
        handover_brief_on=day(row["handover_brief_on"]),
        **hand(day(row["handover_brief_on"]), 16),
    )
