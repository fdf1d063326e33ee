"""The team in post: who could lead a day, who writes up a module, who signs for which partner."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.models import Appointment, Suite
from goldenthread.programmes.queries.days import clinical_time, outside_of
from goldenthread.programmes.states import FACILITATING, Capacity, Part

SIGNS_FOR = {Capacity.CLIENT_LEAD: Part.LEAD_TRUST, Capacity.LEAD_FACILITATOR: Part.DELIVERY_PARTNER}

REVIEWING = (*FACILITATING, Capacity.PROGRAMME_MANAGER, Capacity.PARTNER_LEAD)


@dataclass(frozen=True)
class Member:
    """Somebody of the team on a day, and what they bring to the rule that an outsider and a clinician lead it."""

    appointment: int
    person: str
    name: str
    capacity: str
    outside: bool
    practising: bool

    @property
    def brings(self) -> str:
        if self.outside:
            return "from the delivery partner"
        return "practising clinician of a trust" if self.practising else "from a trust, without clinical time"


def in_post(suite: Suite, first: dt.date, last: dt.date) -> QuerySet[Appointment]:
    """The appointments that hold on any day from the first to the last."""
    return suite.appointments.filter(from_on__lte=last).exclude(to_on__lt=first)


def team_on(suite: Suite, on: dt.date) -> tuple[Member, ...]:
    """Those appointed to facilitate on a day, by name. Costs three queries."""
    outside, clinical = outside_of(suite), clinical_time(suite)
    appointed = in_post(suite, on, on).filter(capacity__in=FACILITATING).select_related("person")
    return tuple(
        Member(
            appointment=who.pk,
            person=str(who.person_id),
            name=who.person.name,
            capacity=who.capacity,
            outside=who.organisation_id in outside,
            practising=any(role.held_on(on) for role in clinical[who.person_id]),
        )
        for who in appointed.order_by("person__family_name", "person__given_name", "pk")
    )


def partners_in_post(suite: Suite, first: dt.date, last: dt.date) -> tuple[QuerySet[Person], QuerySet[Person]]:
    """The people in post from the delivery partner, and those from the trusts."""
    appointed = in_post(suite, first, last).filter(capacity__in=REVIEWING, organisation__isnull=False)
    outside = Q(organisation__in=outside_of(suite))
    return tuple(
        Person.objects.filter(pk__in=side.values("person"))
        for side in (appointed.filter(outside), appointed.exclude(outside))
    )


def signs_for(suite: Suite, person: Person, on: dt.date) -> Organisation | None:
    """The organisation for which somebody may sign the aims on a day: their own, or None."""
    for who in in_post(suite, on, on).filter(person=person, capacity__in=SIGNS_FOR).select_related("organisation"):
        part = SIGNS_FOR[Capacity(who.capacity)]
        if suite.partnerships.filter(organisation=who.organisation_id, part=part).exists():
            return who.organisation
    return None
