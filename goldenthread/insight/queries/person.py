"""What the page of a person asks: places with who stands behind them, roles, appointments, sessions of a day."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from goldenthread.people.models import Person, RoleHeld
from goldenthread.programmes.models import Appointment, Day, Design, Place, Session, Suite
from goldenthread.programmes.queries import DayRow, PlaceRow, days_of, places_of


@dataclass(frozen=True)
class HeldPlace:
    """A place of a person with its cohort, who stands behind it, and what happened to it."""

    place: PlaceRow
    cohort: str
    cohort_slug: str
    number: int
    programme: str
    programme_code: str
    sponsor: UUID | None
    paired_manager: UUID | None
    events: tuple[tuple[dt.date, str], ...]


def places_held(suite: Suite, person: Person) -> tuple[HeldPlace, ...]:
    """All places of a person in a suite, the oldest first. Costs seven queries."""
    in_suite = {"person": person, "cohort__programme__suite": suite}
    rows = {row.id: row for row in places_of(**in_suite)}
    places = Place.objects.filter(**in_suite).select_related("cohort__programme").prefetch_related("events")
    return tuple(held_place(place, rows[place.pk]) for place in places.order_by("taken_on", "pk"))


def held_place(place: Place, row: PlaceRow) -> HeldPlace:
    return HeldPlace(
        place=row,
        cohort=place.cohort.code,
        cohort_slug=place.cohort.slug,
        number=place.cohort.number,
        programme=place.cohort.programme.title,
        programme_code=place.cohort.programme.code,
        sponsor=place.sponsor_id,
        paired_manager=place.paired_manager_id,
        events=tuple((event.on, event.kind) for event in place.events.all()),
    )


def days_with(suite: Suite, person: Person, cohorts: set[int]) -> tuple[tuple[DayRow, ...], frozenset[int]]:
    """The days of some cohorts and those that a person facilitates, and which are the latter."""
    led = frozenset(
        Day.objects.filter(
            facilitation__appointment__person=person, facilitation__appointment__suite=suite
        ).values_list("pk", flat=True)
    )
    joined = Day.objects.filter(module__cohort__in=cohorts).values_list("pk", flat=True)
    return days_of(suite, pk__in=[*led, *joined]), led


def sessions_on(suite: Suite, day: DayRow) -> tuple[str, ...]:
    """The sessions of a day's module, in the design that is in force on its date."""
    in_force = Design.objects.filter(
        programme__suite=suite, programme__code=day.programme, starts_on__lte=day.scheduled_on
    ).order_by("-starts_on")[:1]
    sessions = Session.objects.filter(module__design__in=in_force.values("pk"), module__number=day.module)
    return tuple(sessions.order_by("position").values_list("title", flat=True))


def roles_of(person: Person) -> tuple[RoleHeld, ...]:
    """The roles that a person held, the latest first, with the names of the organisations."""
    held = person.roles_held.select_related("organisation").prefetch_related("organisation__names")
    return tuple(held.order_by("-from_on", "-pk"))


def appointments_of(suite: Suite, person: Person) -> tuple[Appointment, ...]:
    """What a person is and was appointed to do for a suite."""
    found = Appointment.objects.filter(suite=suite, person=person).select_related("organisation")
    return tuple(found.prefetch_related("organisation__names").order_by("from_on", "pk"))
