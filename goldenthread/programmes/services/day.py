"""Moving, leading and holding days, and what lay over them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.programmes.models import (
    Appointment,
    Attendance,
    CofacilitationException,
    Day,
    Disruption,
    Facilitation,
    Place,
    Redating,
    StrikeDay,
)
from goldenthread.programmes.queries.days import days_of
from goldenthread.programmes.services.cohort import record_attendance
from goldenthread.programmes.services.suite import refuse_before_suite
from goldenthread.programmes.states import Mark


@transaction.atomic
def move_day(
    *, day: Day, to_on: dt.date, reason: str, decided_on: dt.date, by: str, at: dt.datetime, mode: str = ""
) -> Redating:
    """Give a day that has not been held a new date; the first one is kept."""
    if day.held_on:
        raise ValidationError({"to_on": f"The day was held on {day.held_on:%-d %B %Y} and cannot be moved."})
    if not reason.strip():
        raise ValidationError({"reason": "Say why the day is moved."})
    if to_on == day.scheduled_on:
        raise ValidationError({"to_on": "The day is already on that date. Give another one."})
    refuse_before_suite(day.module.cohort.programme.suite, to_on, "to_on")
    refuse_same_date(day, to_on)
    redating = Redating.objects.create(
        day=day, from_on=day.scheduled_on, to_on=to_on, reason=reason, decided_on=decided_on
    )
    day.scheduled_on, day.mode = to_on, mode or day.mode
    day.save(update_fields=["scheduled_on", "mode"])
    record(verb="move day", subject=day, by=by, at=at, details={"to": f"{to_on}"})
    return redating


def refuse_same_date(day: Day, on: dt.date) -> None:
    """Stop two days of one cohort from falling on one date, and a facilitator from leading two rooms."""
    if Day.objects.filter(module__cohort=day.module.cohort_id, scheduled_on=on).exclude(pk=day.pk).exists():
        raise ValidationError({"to_on": f"Another day of the cohort is on {on:%-d %B %Y}. Give another date."})
    team = day.facilitation.values_list("appointment__person", flat=True)
    refuse_two_days(dict.fromkeys(team, "to_on"), day, on)


@transaction.atomic
def assign_facilitator(
    *, day: Day, appointment: Appointment, by: str, at: dt.datetime, leading: bool = False
) -> Facilitation:
    """Put somebody of the team on a day; one of them leads it."""
    refuse_unappointed(appointment, day, "appointment")
    refuse_two_days({appointment.person_id: "appointment"}, day, day.scheduled_on)
    facilitation = Facilitation(day=day, appointment=appointment, leading=leading)
    facilitation.full_clean()
    facilitation.save()
    record(verb="assign facilitator", subject=facilitation, by=by, at=at)
    return facilitation


@transaction.atomic
def set_facilitators(
    *,
    day: Day,
    leading: Appointment | None,
    others: Sequence[Appointment],
    by: str,
    at: dt.datetime,
    category: str = "",
) -> list[Facilitation]:
    """Say who leads a day and who else is there, in place of whoever was down for it.

    Where no outsider leads it with a practising clinician of a trust, `category` says why; where they do, none is kept.
    """
    if leading is None:
        raise ValidationError({"leading": "Say who leads the day."})
    team = [(leading, "leading"), *((other, "others") for other in others)]
    if len({who.person_id for who, _ in team}) < len(team):
        raise ValidationError({"others": "Somebody is down twice. Put each person on the day once."})
    for who, field in team:
        refuse_unappointed(who, day, field)
    fields = {who.person_id: field for who, field in team}
    refuse_two_days(fields, day, day.scheduled_on)
    refuse_delegates(fields, day)
    day.facilitation.all().delete()
    CofacilitationException.objects.filter(day=day).delete()
    written = Facilitation.objects.bulk_create(
        Facilitation(day=day, appointment=who, leading=who is leading) for who, _ in team
    )
    explain_alone(day, category)
    people = [str(who.person_id) for who, _ in team]
    record(verb="set facilitators", subject=day, by=by, at=at, details={"people": people, "exception": category})
    return written


def explain_alone(day: Day, category: str) -> None:
    """Keep why a day is not led by an outsider and an inside clinician together, where it is not."""
    if days_of(day.module.cohort.programme.suite, pk=day.pk)[0].led_together:
        return
    if not category:
        raise ValidationError(
            {"category": "No outsider leads the day with a practising clinician of a trust. Select why."}
        )
    exception = CofacilitationException(day=day, category=category)
    exception.full_clean()
    exception.save()


def refuse_unappointed(appointment: Appointment, day: Day, field: str) -> None:
    """Stop somebody from facilitating who is not appointed to, in this suite and on this day."""
    name, on = appointment.person.name, day.scheduled_on
    if not appointment.facilitates or appointment.suite_id != day.module.cohort.programme.suite_id:
        raise ValidationError({field: f"{name} is not appointed as a facilitator."})
    if not appointment.holds_on(on):
        raise ValidationError({field: f"{name} is not appointed on {on:%-d %B %Y}."})


def refuse_delegates(fields: Mapping[UUID, str], day: Day) -> None:
    """Stop people, each with the field that names them, from facilitating on a date on which they were delegates."""
    sat = Attendance.objects.filter(day__held_on=day.scheduled_on, mark=Mark.PRESENT, place__person__in=fields)
    if there := sat.select_related("place__person", "place__cohort").first():
        person = there.place.person
        raise ValidationError(
            {
                fields[person.pk]: f"{person.name} was in {there.place.cohort.code} as a delegate on "
                f"{day.scheduled_on:%-d %B %Y}. Nobody is in two rooms on one day."
            }
        )


def refuse_two_days(fields: Mapping[UUID, str], day: Day, on: dt.date) -> None:
    """Stop people, each with the field that names them, from facilitating two days on one date."""
    double = (
        Facilitation.objects.filter(appointment__person__in=fields, day__scheduled_on=on)
        .exclude(day=day)
        .select_related("appointment__person", "day__module__cohort")
        .first()
    )
    if double:
        person = double.appointment.person
        raise ValidationError(
            {
                fields[person.pk]: f"{person.name} is with {double.day.module.cohort.code} on {on:%-d %B %Y}. "
                "Nobody is in two rooms on one day."
            }
        )


@transaction.atomic
def except_cofacilitation(*, day: Day, category: str, by: str, at: dt.datetime) -> CofacilitationException:
    """Say by category why a day is not led by an outsider and an inside clinician together."""
    exception = CofacilitationException(day=day, category=category)
    exception.full_clean()
    exception.save()
    record(verb="except co-facilitation", subject=day, by=by, at=at, details={"category": category})
    return exception


@transaction.atomic
def hold_day(*, day: Day, by: str, at: dt.datetime, mode: str = "") -> Day:
    """Record that a day was held on the date that it was scheduled for; `mode` says how, where that was not planned."""
    if not day.facilitation.exists():
        raise ValidationError({"facilitation": "The day has no facilitators. Say who led it first."})
    day.held_on, day.mode = day.scheduled_on, mode or day.mode
    day.clean_fields(exclude=["module"])
    day.save(update_fields=["held_on", "mode"])
    record(verb="hold day", subject=day, by=by, at=at)
    return day


@transaction.atomic
def record_presence(
    *, day: Day, marks: Mapping[Place, str], today: dt.date, by: str, at: dt.datetime
) -> list[Attendance]:
    """Record that a day was held, where that is not yet on record, and who was there, all at once."""
    if day.scheduled_on > today:
        raise ValidationError({"day": f"The day is on {day.scheduled_on:%-d %B %Y}. Record it once it has been held."})
    if day.held_on is None:
        hold_day(day=day, by=by, at=at)
    return record_attendance(day=day, marks=marks, by=by, at=at)


@transaction.atomic
def add_disruption(
    *,
    kind: str,
    title: str,
    from_on: dt.date,
    to_on: dt.date,
    source: str,
    by: str,
    at: dt.datetime,
    staff_group: str = "",
    peak: int | None = None,
    measured: bool = True,
    strike_days: Iterable[Mapping] = (),
) -> Disruption:
    """Record something outside that lay over the days; a strike says which of its days hit what hours."""
    if to_on < from_on:
        raise ValidationError({"to_on": f"“{title}” ends before it begins. Give a later date."})
    disruption = Disruption(
        kind=kind,
        title=title,
        staff_group=staff_group,
        from_on=from_on,
        to_on=to_on,
        peak=peak,
        measured=measured,
        source=source,
    )
    disruption.full_clean()
    disruption.save()
    StrikeDay.objects.bulk_create(StrikeDay(disruption=disruption, **day) for day in strike_days)
    record(verb="add disruption", subject=disruption, by=by, at=at)
    return disruption
