"""Places with what is reckoned from their facts: where the holder came from, and how it went."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from goldenthread.people import reference
from goldenthread.people.models import RoleHeld
from goldenthread.programmes.models import Attendance, Day, Place, PlaceEvent
from goldenthread.programmes.states import Mark, PlaceEventKind, PlaceStatus

MOVED_ON = {PlaceEventKind.DEFERRED, PlaceEventKind.SWAPPED}


@dataclass(frozen=True)
class PlaceRow:
    """A place, its holder as they were when the cohort began, and the marks of its days."""

    id: int
    seat: int
    person: str
    name: str
    family_name: str
    profession: str
    specialty: str
    cohort_id: int
    learning_set: str
    trust: int | None
    role: str
    level: int | None
    taken_on: dt.date
    ended_on: dt.date | None
    ended_as: str
    days_to_complete: int
    cohort_over: bool
    marks: dict[int, str] = field(default_factory=dict)

    @property
    def days_present(self) -> int:
        return sum(mark == Mark.PRESENT for mark in self.marks.values())

    @property
    def started(self) -> bool:
        """Present on a day at least; one who deferred or swapped started elsewhere."""
        return self.days_present > 0 and self.ended_as not in MOVED_ON

    @property
    def completed(self) -> bool:
        return self.started and self.days_present >= self.days_to_complete

    @property
    def status(self) -> str:
        if self.ended_as:
            return self.ended_as
        if self.completed:
            return PlaceStatus.COMPLETED
        if self.cohort_over:
            return PlaceStatus.NOT_COMPLETED
        return PlaceStatus.STARTED if self.started else PlaceStatus.TO_START

    @property
    def family(self) -> str:
        """The family of the holder's profession: doctors, nursing and midwifery ..."""
        known = reference.professions().get(self.profession)
        return known.family if known else ""

    @property
    def specialty_group(self) -> str:
        known = reference.specialties().get(self.specialty)
        return known.group if known else ""


def places_of(**only: object) -> tuple[PlaceRow, ...]:
    """Places by seat, narrowed by fields of Place as in cohort=cohort. Costs five queries, however many there are."""
    places = list(
        Place.objects.filter(**only)
        .select_related("person", "cohort__programme", "learning_set")
        .order_by("cohort", "seat", "pk")
    )
    within = Q(place__in=[p.pk for p in places])
    marks: dict[int, dict[int, str]] = defaultdict(dict)
    for place, day, mark in Attendance.objects.filter(within).values_list("place_id", "day_id", "mark"):
        marks[place][day] = mark
    ended = dict(PlaceEvent.objects.filter(within).exclude(kind=PlaceEventKind.TAKEN).values_list("place_id", "kind"))
    first_day, over = spans({p.cohort_id for p in places})
    roles: dict[object, list[RoleHeld]] = defaultdict(list)
    for role in RoleHeld.objects.filter(person__in={p.person_id for p in places}).order_by("from_on"):
        roles[role.person_id].append(role)
    return tuple(
        place_row(
            p,
            role_on(roles[p.person_id], first_day.get(p.cohort_id, p.taken_on)),
            ended.get(p.pk, ""),
            p.cohort_id in over,
            marks[p.pk],
        )
        for p in places
    )


def started_in(cohorts: Iterable[int]) -> frozenset[tuple[int, UUID]]:
    """Who started in each cohort, as pairs of cohort and person: the same as `PlaceRow.started`, in one query."""
    there = Attendance.objects.filter(place__cohort__in=list(cohorts), mark=Mark.PRESENT)
    stayed = there.exclude(place__in=PlaceEvent.objects.filter(kind__in=MOVED_ON).values("place"))
    return frozenset(stayed.values_list("place__cohort_id", "place__person_id").distinct())


def spans(cohorts: Iterable[int]) -> tuple[dict[int, dt.date], set[int]]:
    """The first day of each cohort, and the cohorts whose days have all been held."""
    first_day: dict[int, dt.date] = {}
    open_cohorts = set()
    days = Day.objects.filter(module__cohort__in=list(cohorts)).order_by("scheduled_on")
    for cohort, on, held in days.values_list("module__cohort", "scheduled_on", "held_on"):
        first_day.setdefault(cohort, on)
        if held is None:
            open_cohorts.add(cohort)
    return first_day, set(first_day) - open_cohorts


def role_on(roles: list[RoleHeld], day: dt.date) -> RoleHeld | None:
    """The role held on a day, of several the one that began last."""
    return next((role for role in reversed(roles) if role.held_on(day)), None)


def place_row(place: Place, role: RoleHeld | None, ended_as: str, cohort_over: bool, marks: dict[int, str]) -> PlaceRow:
    """One place as a value."""
    person = place.person
    return PlaceRow(
        id=place.pk,
        seat=place.seat,
        person=str(person.pk),
        name=person.name,
        family_name=person.family_name,
        profession=person.profession,
        specialty=person.specialty,
        cohort_id=place.cohort_id,
        learning_set=place.learning_set.name if place.learning_set else "",
        trust=role.organisation_id if role else None,
        role=role.title if role else "",
        level=role.level if role else None,
        taken_on=place.taken_on,
        ended_on=place.ended_on,
        ended_as=ended_as,
        days_to_complete=place.cohort.programme.days_to_complete,
        cohort_over=cohort_over,
        marks=marks,
    )


def places_from(trusts: Iterable[int]) -> QuerySet:
    """The places whose holders came, when their cohort began, from one of these organisations."""
    first_day = (
        Day.objects.filter(module__cohort=OuterRef(OuterRef("cohort_id")))
        .order_by("scheduled_on")
        .values("scheduled_on")[:1]
    )
    held = (
        RoleHeld.objects.filter(person=OuterRef("person_id"), from_on__lte=Subquery(first_day))
        .filter(Q(to_on__isnull=True) | Q(to_on__gte=Subquery(first_day)))
        .order_by("-from_on")
    )
    return (
        Place.objects.annotate(trust=Subquery(held.values("organisation_id")[:1]))
        .filter(trust__in=list(trusts))
        .values("pk")
    )
