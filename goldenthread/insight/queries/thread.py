"""What the thread is drawn and told from: the days of a suite with all that lay over and along them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from goldenthread.charts.thread import values
from goldenthread.programmes import reference
from goldenthread.programmes.access import cohorts_seen
from goldenthread.programmes.models import Disruption, LeadAbsence, Programme, Suite, ThreadNote
from goldenthread.programmes.queries import CohortRow, DayRow, Standing, cohorts_of, days_of
from goldenthread.programmes.states import Capacity, DisruptionKind, StaffGroup

DOCTORS = {StaffGroup.RESIDENT_DOCTORS, StaffGroup.CONSULTANTS}
KINDS: dict[str, values.Kind] = {Capacity.LEAD_FACILITATOR: "lead", Capacity.CLIENT_LEAD: "client lead"}
A_MARGIN = dt.timedelta(days=45)


@dataclass(frozen=True)
class Wanted:
    """What the reader asked to see: a stretch of time, a programme."""

    from_on: dt.date | None = None
    to_on: dt.date | None = None
    programme: str = ""

    def holds(self, day: DayRow) -> bool:
        within = (self.from_on or dt.date.min) <= day.scheduled_on <= (self.to_on or dt.date.max)
        return within and self.programme in {"", day.programme_slug}


@dataclass(frozen=True)
class ThreadRecords:
    """The records of a thread, read once."""

    days: tuple[DayRow, ...]
    cohorts: tuple[CohortRow, ...]
    programmes: tuple[Programme, ...]
    leads: tuple[values.Lead, ...]
    absences: tuple[LeadAbsence, ...]
    disruptions: tuple[Disruption, ...]
    notes: tuple[ThreadNote, ...]
    open_cohorts: frozenset[int]

    def strikes(self, today: dt.date) -> int:
        """Strikes between the first day and today."""
        first = self.days[0].scheduled_on
        return sum(d.kind == DisruptionKind.STRIKE and first <= d.from_on <= today for d in self.disruptions)


def thread_records(suite: Suite, standing: Standing, wanted: Wanted) -> ThreadRecords:
    """Read the thread of a suite, narrowed to what is wanted."""
    days = tuple(day for day in days_of(suite) if wanted.holds(day))
    shown = {day.cohort for day in days}
    appointments = suite.appointments.filter(capacity__in=KINDS).select_related("person")
    notes = suite.thread_notes.select_related("theme", "from_module__cohort__programme", "to_programme")
    absences = LeadAbsence.objects.filter(appointment__suite=suite, appointment__capacity=Capacity.LEAD_FACILITATOR)
    return ThreadRecords(
        days=days,
        cohorts=tuple(c for c in cohorts_of(suite) if c.code in shown),
        programmes=tuple(p for p in suite.programmes.all() if any(d.programme == p.code for d in days)),
        leads=tuple(
            values.Lead(a.person.name, a.capacity, KINDS[a.capacity], a.from_on, a.to_on) for a in appointments
        ),
        absences=tuple(absences.select_related("appointment__person", "covered_by")),
        disruptions=tuple(Disruption.objects.all()) if days else (),
        notes=tuple(n for n in notes if n.from_module.cohort.code in shown),
        open_cohorts=frozenset(cohorts_seen(standing, suite).values_list("pk", flat=True)),
    )


def picture_of(
    suite: Suite, records: ThreadRecords, today: dt.date, facts: dict[str, tuple[str, ...]]
) -> values.Picture:
    """The values of the picture; `facts` are the lines beside each lane, by programme."""
    first = records.days[0].planned_on.replace(day=1)
    last = min(max(today, records.days[-1].scheduled_on), records.days[-1].scheduled_on + A_MARGIN)
    return values.Picture(
        lanes=tuple(lane(suite, programme, records, facts[programme.code]) for programme in records.programmes),
        leads=records.leads,
        today=today,
        first=first,
        last=last,
        absences=tuple(absence(each, records.days) for each in records.absences),
        waves=tuple(
            values.Wave(d.title, d.from_on, d.to_on, d.peak or 0, d.measured)
            for d in records.disruptions
            if d.kind == DisruptionKind.COVID_WAVE and d.from_on <= last and d.to_on >= first
        ),
        admissions=tuple((on, mean) for on, mean in reference.covid_admissions() if first <= on <= last),
        strikes=tuple(
            values.Strike(d.from_on, d.to_on, d.staff_group in DOCTORS, d.title)
            for d in records.disruptions
            if d.kind == DisruptionKind.STRIKE and d.from_on <= last and d.to_on >= first
        ),
        notes=tuple(notes(records)),
    )


def lane(suite: Suite, programme: Programme, records: ThreadRecords, facts: tuple[str, ...]) -> values.Lane:
    """One programme as a lane."""
    own = [day for day in records.days if day.programme == programme.code]
    by_cohort = {code: tuple(days) for code, days in groupby(sorted(own, key=order), key=lambda day: day.cohort)}
    return values.Lane(
        title=programme.title,
        href=reverse("programme", args=[suite.slug, programme.slug]),
        facts=facts,
        cohorts=tuple(
            cohort(suite, row, by_cohort[row.code], opens=row.id in records.open_cohorts)
            for row in records.cohorts
            if row.code in by_cohort
        ),
    )


def order(day: DayRow) -> tuple[str, dt.date]:
    return day.cohort, day.scheduled_on


def cohort(suite: Suite, row: CohortRow, days: Iterable[DayRow], *, opens: bool) -> values.Cohort:
    """One cohort as a capsule; it leads somewhere only for those who may open it."""
    pause = row.pauses[0] if row.pauses else None
    return values.Cohort(
        name=row.code,
        number=row.number,
        href=reverse("cohort", args=[suite.slug, row.slug]) if opens else "",
        days=tuple(mark(day) for day in days),
        paused_on=pause.paused_on if pause else None,
        resumed_on=pause.resumed_on if pause else None,
        note=f"paused {pause.paused_on:%-d %B %Y}" if pause else "",
    )


def mark(day: DayRow) -> values.Day:
    """One day as a mark."""
    return values.Day(
        planned_on=day.planned_on,
        held_on=day.held_on,
        mode=day.mode,
        on_strike_day=day.strike,
        lead_present=day.with_lead,
        led_by=day.led_by,
        client_lead_present=day.with_client_lead,
        words=f"{day.cohort}, module {day.module}, day {day.number}",
        key=f"day-{day.id}",
    )


def absence(found: LeadAbsence, days: Iterable[DayRow]) -> values.Absence:
    """An absence of the lead, with the days of the suite that it covered."""
    return values.Absence(
        person=found.appointment.person.name,
        from_on=found.from_on,
        to_on=found.to_on,
        covered_by=found.covered_by.name if found.covered_by else "",
        days=sum(found.from_on <= day.scheduled_on <= found.to_on for day in days if day.held_on),
    )


def notes(records: ThreadRecords) -> Iterable[values.Note]:
    """The thread notes, numbered in order of date, each in the lane that it came from."""
    lanes = {programme.code: place for place, programme in enumerate(records.programmes)}
    for number, note in enumerate(records.notes, start=1):
        place = lanes[note.from_module.cohort.programme.code]
        yield values.Note(note.noted_on, place, number, note.text, f"#note-{number}")
