"""A person: the next day, the days of each cohort, roles and names over time, and who can see what of it.

The page is made for the delegate whose page it is. Others see the part of it that their standing allows.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from goldenthread.insight.access import Delegate, holder_of, opens_page, sees_career
from goldenthread.insight.pages.next_day import NextDay, next_day, no_day
from goldenthread.insight.pages.person_cohort import CohortOfPerson, cohort_of_person
from goldenthread.insight.pages.person_record import addresses, appointments, events, names, roles
from goldenthread.insight.pages.who_sees_what import WhoSeesWhat, who_sees_what
from goldenthread.insight.queries.cohort import who_struck
from goldenthread.insight.queries.person import HeldPlace, appointments_of, days_with, places_held, sessions_on
from goldenthread.methods.wording.grammar import capital
from goldenthread.people.models import Person
from goldenthread.programmes.access import people_seen
from goldenthread.programmes.models import Appointment, Suite
from goldenthread.programmes.queries import DayRow, Standing
from goldenthread.ui.parts import PlainTable, Word


@dataclass(frozen=True)
class PersonPage:
    title: str
    lede: str
    name: str
    own: bool
    next_day: NextDay | None
    no_day: str
    cohorts: tuple[CohortOfPerson, ...]
    roles: PlainTable | None
    names: PlainTable | None
    addresses: tuple[str, ...]
    staff_number: str
    events: PlainTable | None
    appointments: PlainTable | None
    facilitated: PlainTable | None
    who_sees_what: WhoSeesWhat | None


def person_page(suite: Suite, standing: Standing, today: dt.date, key: object) -> PersonPage:
    """Everything that the page of a person shows to this reader.

    Raises:
        Http404: there is no such person, or none whose page the reader may open.
    """
    person = people_seen(standing, suite).filter(pk=key).prefetch_related("former_names").first()
    if person is None:
        raise Http404
    own = standing.person == person.pk
    career = sees_career(standing, Delegate(person.pk, cohort=0))
    places = [held for held in reversed(places_held(suite, person)) if opens_page(standing, holder_of(held))]
    posts = appointments_of(suite, person) if career else ()
    days, led = days_with(suite, person, {held.place.cohort_id for held in places})
    struck = who_struck(day.scheduled_on for day in days)
    cohorts = tuple(
        cohort_of_person(suite, standing, held, of_cohort(held, days), struck=struck, today=today) for held in places
    )
    upcoming = next_of(days, cohorts, led if career else frozenset(), today)
    return PersonPage(
        title=f"Hello, {called(person)}" if own else person.name,
        lede=lede(places, posts, today),
        name=person.name,
        own=own,
        next_day=next_day(upcoming, sessions_on(suite, upcoming), cohorts, today, own=own) if upcoming else None,
        no_day=no_day(cohorts, own=own) if upcoming is None else "",
        cohorts=cohorts,
        roles=roles(person) if career else None,
        names=names(person) if career else None,
        addresses=addresses(person) if career else (),
        staff_number=person.staff_number if career else "",
        events=events(standing, places),
        appointments=appointments(posts) if posts else None,
        facilitated=facilitated(suite, days, led) if career and led else None,
        who_sees_what=who_sees_what() if own and places else None,
    )


def called(person: Person) -> str:
    """How a person is greeted: with title and family name, or by the given name where there is no title."""
    return f"{person.title} {person.family_name}" if person.title else person.given_name


def of_cohort(held: HeldPlace, days: Sequence[DayRow]) -> list[DayRow]:
    """The days of the cohort in which a place is held."""
    return [day for day in days if day.cohort_slug == held.cohort_slug and day.programme == held.programme_code]


def next_of(
    days: Sequence[DayRow], cohorts: Sequence[CohortOfPerson], led: frozenset[int], today: dt.date
) -> DayRow | None:
    """The next day over all cohorts that somebody sits in, and over those that they facilitate."""
    sits_in = {cohort.code for cohort in cohorts if cohort.shows_days and not cohort.left}
    coming = (day for day in days if day.held_on is None and day.scheduled_on >= today)
    return next((day for day in coming if day.cohort in sits_in or day.id in led), None)


def lede(places: Sequence[HeldPlace], posts: Sequence[Appointment], today: dt.date) -> str:
    """What somebody is here: the posts that they hold, and the cohorts."""
    held = dict.fromkeys(post.capacity for post in posts if post.holds_on(today))
    cohorts = [f"{place.programme}, cohort {place.number}" for place in places if not place.place.ended_on]
    return capital("; ".join([*held, *cohorts]))


def facilitated(suite: Suite, days: Sequence[DayRow], led: frozenset[int]) -> PlainTable:
    """How many days somebody facilitated and is to facilitate, by programme."""
    theirs = [day for day in days if day.id in led]
    held, all_days = (Counter(day.programme for day in theirs if day.held_on), Counter(day.programme for day in theirs))
    rows = tuple(
        (
            Word(programme.title, reverse("programme", args=[suite.slug, programme.slug])),
            Word(held[programme.code], numeric=True),
            Word(all_days[programme.code] - held[programme.code], numeric=True),
        )
        for programme in suite.programmes.all()
        if all_days[programme.code]
    )
    return PlainTable(("Programme", "Days facilitated", "To come"), rows)
