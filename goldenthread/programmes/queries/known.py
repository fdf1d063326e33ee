"""The people whom the trusts of a suite know: who may be given a place, and who may support one."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.people.models import Person, RoleHeld
from goldenthread.programmes.models import Cohort, Suite

MOST_FOUND = 20
LONGEST_SEARCH = 100


@dataclass(frozen=True)
class Known:
    """Somebody found by name, with their role today and whether they hold a place in the cohort."""

    person: str
    name: str
    role: str
    trust: str
    has_place: bool


def people_known(suite: Suite) -> QuerySet[Person]:
    """Those who hold or held a role in an organisation of the suite, and those who hold or held a place in it."""
    role = Q(roles_held__organisation__partnerships__suite=suite)
    place = Q(places__cohort__programme__suite=suite)
    return Person.objects.filter(role | place).distinct()


def found_by_name(suite: Suite, cohort: Cohort, typed: str, today: dt.date) -> tuple[Known, ...]:
    """The people in whose name every word that was typed occurs, at most twenty. Costs three queries."""
    people = people_known(suite)
    for word in typed.replace("\0", "")[:LONGEST_SEARCH].split():
        people = people.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word))
    people = list(people[:MOST_FOUND])
    held = RoleHeld.objects.filter(person__in=people).select_related("organisation").order_by("from_on")
    roles = {role.person_id: role for role in held.prefetch_related("organisation__names") if role.held_on(today)}
    seated = set(cohort.places.filter(ended_on=None).values_list("person_id", flat=True))
    return tuple(known(person, roles.get(person.pk), person.pk in seated, today) for person in people)


def known(person: Person, role: RoleHeld | None, has_place: bool, today: dt.date) -> Known:
    """One person as a value."""
    return Known(
        person=str(person.pk),
        name=person.name,
        role=role.title if role else "",
        trust=role.organisation.name_on(today).short_name if role else "",
        has_place=has_place,
    )
