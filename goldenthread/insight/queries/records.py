"""The records of a suite up to a day, read once and shared by the named queries."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from goldenthread.evaluation.models import Study
from goldenthread.people.models import Organisation as OrganisationRecord
from goldenthread.programmes.models import Appointment, Design, Programme, Suite
from goldenthread.programmes.queries import CohortRow, DayRow, PlaceRow, cohorts_of, days_of, places_of
from goldenthread.programmes.states import Capacity, Part
from goldenthread.report.case_study.facts import Organisation

APRIL = 4
ENOUGH_KNOWN = 0.9  # as of professions: where more is unknown, nothing is said


def financial_year(day: dt.date) -> int:
    """The year in which the financial year of a day begins: 31 March 2020 is in 2019/20."""
    return day.year - (day.month < APRIL)


@dataclass(frozen=True)
class Records:
    """A suite, the programme in focus and the day up to which records count."""

    suite: Suite
    focus: Programme
    as_at: dt.date

    @cached_property
    def days(self) -> tuple[DayRow, ...]:
        """All days of the suite, held or to come, in order of date."""
        return days_of(self.suite)

    @cached_property
    def days_held(self) -> tuple[DayRow, ...]:
        """Days held in the suite, in order of date."""
        return tuple(day for day in self.days if day.held_on and day.held_on <= self.as_at)

    @cached_property
    def days_led(self) -> tuple[DayRow, ...]:
        """Days held of which it is on record who led; none where that is unknown of more than one day in ten."""
        known = tuple(day for day in self.days_held if day.team)
        return known if len(known) >= ENOUGH_KNOWN * len(self.days_held) else ()

    @property
    def focus_days(self) -> tuple[DayRow, ...]:
        return tuple(day for day in self.days_held if day.programme == self.focus.code)

    @cached_property
    def focus_cohorts(self) -> tuple[CohortRow, ...]:
        return cohorts_of(self.suite, programme=self.focus)

    @cached_property
    def focus_places(self) -> tuple[PlaceRow, ...]:
        """Places of the programme whose holders started."""
        return tuple(place for place in places_of(cohort__programme=self.focus) if place.started)

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """Appointments that had begun, with their people."""
        begun = self.suite.appointments.filter(from_on__lte=self.as_at)
        return tuple(begun.select_related("person").prefetch_related("person__roles_held"))

    @property
    def programmes_delivered(self) -> tuple[Programme, ...]:
        """Programmes with a day held, in their order."""
        delivered = {day.programme for day in self.days_held}
        return tuple(p for p in self.suite.programmes.all() if p.code in delivered)

    @cached_property
    def focus_designs(self) -> tuple[Design, ...]:
        """Designs of the programme in focus, oldest first, with their modules and sessions."""
        return tuple(self.focus.designs.order_by("starts_on").prefetch_related("modules__sessions"))

    def design_on(self, day: dt.date) -> Design | None:
        """The version in force: the latest to start on or before a day."""
        return next((d for d in reversed(self.focus_designs) if d.starts_on <= day), None)

    @cached_property
    def study(self) -> Study | None:
        """The latest locked study of the programme in focus."""
        locked = Study.objects.filter(programme=self.focus, locked_on__isnull=False, locked_on__lte=self.as_at)
        return locked.order_by("locked_on").last()

    def in_post(self, capacity: Capacity, day: dt.date) -> Appointment | None:
        """Who held a capacity on a day."""
        return next((a for a in self.appointments if a.capacity == capacity and a.holds_on(day)), None)

    def named(self, part: Part, on: dt.date) -> Organisation | None:
        """The organisation that plays a part, under its name of a day."""
        found = OrganisationRecord.objects.filter(partnerships__suite=self.suite, partnerships__part=part).first()
        return organisation(found, on) if found else None


def organisation(found: OrganisationRecord, on: dt.date) -> Organisation:
    """An organisation under its name of a day."""
    name = found.name_on(on)
    return Organisation(name.name, name.short_name)


def years(days: Iterable[DayRow]) -> tuple[int, ...]:
    """The financial years in which days were held."""
    return tuple(sorted({financial_year(day.held_on) for day in days if day.held_on}))
