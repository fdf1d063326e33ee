"""Beginning a suite of one's own: its partners and the person who will run it, all at once."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from goldenthread.people.models import Organisation, Person, User
from goldenthread.people.services import add_organisation, add_person, open_account
from goldenthread.people.states import OrganisationKind
from goldenthread.programmes.models import Suite
from goldenthread.programmes.services.suite import appoint, begin_suite, join_suite
from goldenthread.programmes.states import Capacity, Part


@dataclass(frozen=True)
class Partner:
    """An organisation as it is known when a suite begins."""

    code: str
    name: str
    short_name: str
    kind: str = OrganisationKind.ACUTE


@dataclass(frozen=True)
class RunBy:
    """The programme manager, who gives all others their part."""

    given_name: str
    family_name: str
    email: str
    password: str


@transaction.atomic
def begin_with_team(
    *,
    slug: str,
    name: str,
    begins_on: dt.date,
    lead_trust: Partner,
    delivery_partner: Partner,
    manager: RunBy,
    by: str,
    at: dt.datetime,
) -> Suite:
    """Begin a suite with its two partners and a programme manager who can sign in."""
    suite = begin_suite(slug=slug, name=name, begins_on=begins_on, by=by, at=at)
    trust = join(suite, lead_trust, Part.LEAD_TRUST, by, at)
    join(suite, delivery_partner, Part.DELIVERY_PARTNER, by, at)
    person = add_person(
        given_name=manager.given_name, family_name=manager.family_name, emails=[manager.email], by=by, at=at
    )
    appoint(
        suite=suite,
        person=person,
        organisation=trust,
        capacity=Capacity.PROGRAMME_MANAGER,
        from_on=begins_on,
        by=by,
        at=at,
    )
    open_account(person=person, email=manager.email, password=manager.password, by=by, at=at)
    return suite


@transaction.atomic
def let_run(
    *, suite: Suite, person: Person, email: str, password: str, from_on: dt.date, by: str, at: dt.datetime
) -> User:
    """Make somebody on record the programme manager of a suite, who can sign in."""
    appoint(suite=suite, person=person, capacity=Capacity.PROGRAMME_MANAGER, from_on=from_on, by=by, at=at)
    return open_account(person=person, email=email, password=password, by=by, at=at)


def join(suite: Suite, partner: Partner, part: Part, by: str, at: dt.datetime) -> Organisation:
    """Make an organisation that may be known already a partner of the suite."""
    names = [{"name": partner.name, "short_name": partner.short_name}]
    known = Organisation.objects.filter(code=partner.code).first()
    organisation = known or add_organisation(code=partner.code, kind=partner.kind, names=names, by=by, at=at)
    join_suite(suite=suite, organisation=organisation, part=part, by=by, at=at)
    return organisation
