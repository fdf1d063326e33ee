"""What somebody is to a suite: the facts from which every permission is reckoned."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from goldenthread.people.models import User
from goldenthread.programmes.models import Appointment, Facilitation, Place, Suite
from goldenthread.programmes.states import Capacity

RUNNING = {Capacity.PROGRAMME_MANAGER, Capacity.LEAD_FACILITATOR, Capacity.DEPUTY_LEAD, Capacity.CLIENT_LEAD}


@dataclass(frozen=True)
class Standing:
    """A person in a suite on a day: their capacities, the cohorts they sit in or facilitate, whom they sponsor."""

    person: UUID
    name: str
    capacities: frozenset[str] = frozenset()
    trusts_led: frozenset[int] = frozenset()
    cohorts_facilitated: frozenset[int] = frozenset()
    cohorts_joined: frozenset[int] = frozenset()
    people_sponsored: frozenset[UUID] = frozenset()
    people_paired: frozenset[UUID] = frozenset()

    @property
    def runs_suite(self) -> bool:
        return bool(self.capacities & RUNNING)

    @property
    def any(self) -> bool:
        """Whether this person is anything to the suite at all."""
        return bool(
            self.capacities
            or self.cohorts_facilitated
            or self.cohorts_joined
            or self.people_sponsored
            or self.people_paired
        )

    @property
    def described(self) -> str:
        """How the page names what somebody is here: the first that applies."""
        named = [capacity.value for capacity in Capacity if capacity in self.capacities]
        facts = [
            ("delegate", self.cohorts_joined),
            ("line manager", self.people_sponsored),
            ("operational manager", self.people_paired),
        ]
        return next(iter(named + [label for label, holds in facts if holds]), "")


def standing_in(suite: Suite, user: User, on: dt.date) -> Standing:
    """What a signed-in person is to a suite on a day. Costs three queries."""
    person = user.person
    appointments = [
        a
        for a in Appointment.objects.filter(suite=suite, person=person).only(
            "capacity", "organisation", "from_on", "to_on"
        )
        if a.holds_on(on)
    ]
    in_suite = Q(cohort__programme__suite=suite)
    mine = Q(person=person) | Q(sponsor=person) | Q(paired_manager=person)
    places = Place.objects.filter(in_suite & mine).values_list(
        "person_id", "cohort_id", "sponsor_id", "paired_manager_id", "ended_on"
    )
    return Standing(
        person=person.pk,
        name=person.name,
        capacities=frozenset(a.capacity for a in appointments),
        trusts_led=frozenset(a.organisation_id for a in appointments if a.capacity == Capacity.PARTNER_LEAD),
        cohorts_facilitated=frozenset(
            Facilitation.objects.filter(
                appointment__suite=suite, appointment__person=person, appointment__in=appointments
            ).values_list("day__module__cohort", flat=True)
        ),
        cohorts_joined=frozenset(cohort for who, cohort, _, _, ended in places if who == person.pk and not ended),
        people_sponsored=frozenset(who for who, _, sponsor, _, _ in places if sponsor == person.pk),
        people_paired=frozenset(who for who, _, _, manager, _ in places if manager == person.pk),
    )


def suites_of(user: User) -> list[Suite]:
    """The suites in which somebody is anything at all, by name."""
    person = user.person
    through_places = ["person", "sponsor", "paired_manager"]
    reached = Q(appointments__person=person)
    for way in through_places:
        reached |= Q(**{f"programmes__cohorts__places__{way}": person})
    return list(Suite.objects.filter(reached).distinct())
