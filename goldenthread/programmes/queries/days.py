"""The days of a suite with those who led them: what the thread, the pages and the case study all read."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from django.db.models import Q

from goldenthread.methods.facilitation import DayLed, Facilitator
from goldenthread.people.models import RoleHeld
from goldenthread.programmes.models import Appointment, Day, Facilitation, Partnership, Redating, StrikeDay, Suite
from goldenthread.programmes.states import Capacity, DisruptionKind, Part, StaffGroup

HALF_A_DAY = 0.5


@dataclass(frozen=True)
class Led:
    """Somebody of the team on a day; `practising` says that they held a role with clinical time on it."""

    person: str
    name: str
    capacity: str
    side: Literal["outside", "inside"]
    practising: bool
    leading: bool
    in_training: bool


@dataclass(frozen=True)
class DayRow:
    """A day, where it stands in its cohort, when it was planned and held, and who led it."""

    id: int
    programme: str
    programme_slug: str
    cohort: str
    cohort_slug: str
    cohort_number: int
    module_id: int
    module: int
    number: int
    planned_on: dt.date
    scheduled_on: dt.date
    held_on: dt.date | None
    mode: str
    team: tuple[Led, ...]
    moved_because: str
    exception: str
    strike: bool

    @property
    def moved(self) -> bool:
        return self.planned_on != self.scheduled_on

    @property
    def led_by(self) -> str:
        return next((led.name for led in self.team if led.leading), "")

    @cached_property
    def led(self) -> DayLed:
        """The day as the method of facilitation knows it."""
        team = (Facilitator(each.person, each.side, each.practising, each.capacity) for each in self.team)
        return DayLed(self.scheduled_on, self.programme, frozenset(team), self.exception)

    @property
    def with_lead(self) -> bool:
        return self.led.has(Capacity.LEAD_FACILITATOR)

    @property
    def with_client_lead(self) -> bool:
        return self.led.has(Capacity.CLIENT_LEAD)

    @property
    def led_together(self) -> bool:
        return self.led.led_together


def days_of(suite: Suite, **only: object) -> tuple[DayRow, ...]:
    """Every day of a suite in order of date; `only` narrows by fields of Day, as in module__cohort=cohort.

    Costs seven queries, whatever the number of days.
    """
    days = list(
        Day.objects.filter(module__cohort__programme__suite=suite, **only)
        .select_related("module__cohort__programme", "cofacilitation_exception")
        .order_by("scheduled_on", "module__cohort__programme__position", "module__cohort__number")
    )
    teams = teams_of(suite, only)
    struck = strike_dates()
    why = reasons(suite, only)
    return tuple(row(day, tuple(teams[day.pk]), why.get(day.pk, ""), struck) for day in days)


def row(day: Day, team: tuple[Led, ...], moved_because: str, struck: frozenset[dt.date]) -> DayRow:
    """One day as a value."""
    cohort = day.module.cohort
    exception = getattr(day, "cofacilitation_exception", None)
    return DayRow(
        id=day.pk,
        programme=cohort.programme.code,
        programme_slug=cohort.programme.slug,
        cohort=cohort.code,
        cohort_slug=cohort.slug,
        cohort_number=cohort.number,
        module_id=day.module_id,
        module=day.module.number,
        number=day.number,
        planned_on=day.planned_on,
        scheduled_on=day.scheduled_on,
        held_on=day.held_on,
        mode=day.mode,
        team=team,
        moved_because=moved_because,
        exception=exception.category if exception else "",
        strike=day.held_on in struck,
    )


def reasons(suite: Suite, only: dict) -> dict[int, str]:
    """Why each moved day was moved, by day; of several the last."""
    narrowed = {f"day__{field}": value for field, value in only.items()}
    moved = Redating.objects.filter(day__module__cohort__programme__suite=suite, **narrowed)
    return dict(moved.values_list("day_id", "reason"))


def teams_of(suite: Suite, only: dict) -> dict[int, list[Led]]:
    """Who led each day, the one who led it first."""
    outside = outside_of(suite)
    narrowed = {f"day__{field}": value for field, value in only.items()}
    facilitation = (
        Facilitation.objects.filter(day__module__cohort__programme__suite=suite, **narrowed)
        .order_by("-leading", "pk")
        .values_list("day_id", "day__scheduled_on", "leading", "appointment_id")
    )
    appointments = Appointment.objects.filter(suite=suite).select_related("person").in_bulk()
    clinical = clinical_time(suite)
    teams: dict[int, list[Led]] = defaultdict(list)
    for day, on, leading, appointment in facilitation:
        who = appointments[appointment]
        teams[day].append(
            Led(
                person=str(who.person_id),
                name=who.person.name,
                capacity=who.capacity,
                side="outside" if who.organisation_id in outside else "inside",
                practising=any(role.held_on(on) for role in clinical[who.person_id]),
                leading=leading,
                in_training=who.in_training,
            )
        )
    return teams


def outside_of(suite: Suite) -> frozenset[int]:
    """The organisations that deliver: whoever comes from them is an outsider to the trusts."""
    partnerships = Partnership.objects.filter(suite=suite, part=Part.DELIVERY_PARTNER)
    return frozenset(partnerships.values_list("organisation_id", flat=True))


def clinical_time(suite: Suite) -> dict[object, list[RoleHeld]]:
    """The roles with clinical time that people of the team held: they make a clinician a practising one."""
    worked = Q(clinical_pas_allowed__gt=0) | Q(clinical_pas_worked__gt=0)
    roles: dict[object, list[RoleHeld]] = defaultdict(list)
    for role in RoleHeld.objects.filter(worked, person__appointments__suite=suite).distinct():
        roles[role.person_id].append(role)
    return roles


def strike_dates() -> frozenset[dt.date]:
    """Days on which nurses, resident doctors or consultants struck for half the day or more, from 9 to 5."""
    return frozenset(
        StrikeDay.objects.filter(
            disruption__kind=DisruptionKind.STRIKE, share_of_day__gte=HALF_A_DAY, hits_nine_to_five=True
        )
        .exclude(disruption__staff_group=StaffGroup.AMBULANCE)
        .values_list("on", flat=True)
    )
