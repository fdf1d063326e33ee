"""Planning cohorts, taking and ending places, forming sets and recording who was there."""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from goldenthread.audit.services import record
from goldenthread.people.models import Person
from goldenthread.people.services import add_person, hold_role
from goldenthread.programmes.models import (
    Attendance,
    Cohort,
    CohortEvent,
    Day,
    Facilitation,
    LearningSet,
    Module,
    Place,
    PlaceEvent,
    Programme,
)
from goldenthread.programmes.services.suite import refuse_before_suite
from goldenthread.programmes.states import CohortEventKind, Mark, PlaceEventKind

RESERVED = {"", "plan"}


@transaction.atomic
def plan_cohort(
    *,
    programme: Programme,
    code: str,
    number: int,
    modules: Sequence[Sequence[dt.date]],
    mode: str,
    by: str,
    at: dt.datetime,
    capacity: int | None = None,
) -> Cohort:
    """Plan a cohort: `modules` holds the dates of each module's days, in order."""
    dates = [day for module in modules for day in module]
    if not dates:
        raise ValidationError({"modules": "Give the cohort at least one day."})
    refuse_before_suite(programme.suite, dates[0], "day_1")
    refuse_disorder(dates)
    refuse_known(programme, code, number)
    cohort = Cohort(
        programme=programme, code=code, slug=slugify(code), number=number, capacity=capacity or programme.capacity
    )
    cohort.full_clean()
    cohort.save()
    count = 0
    for position, module_dates in enumerate(modules, start=1):
        module = Module.objects.create(cohort=cohort, number=position)
        for day in module_dates:
            count += 1
            Day.objects.create(module=module, number=count, planned_on=day, scheduled_on=day, mode=mode)
    record(verb="plan cohort", subject=cohort, by=by, at=at, details={"code": code, "days": count})
    return cohort


def refuse_disorder(dates: Sequence[dt.date]) -> None:
    """Stop a day from falling on the date of the day before it, or earlier; the field names the day."""
    for number, (before, day) in enumerate(pairwise(dates), start=2):
        if day == before:
            raise ValidationError({f"day_{number}": f"Days {number - 1} and {number} are both on {day:%-d %B %Y}."})
        if day < before:
            raise ValidationError(
                {f"day_{number}": f"Day {number} must be after day {number - 1}, on {before:%-d %B %Y}."}
            )


def refuse_known(programme: Programme, code: str, number: int) -> None:
    """Stop a code or number that another cohort has, or a code that cannot stand in an address."""
    if slugify(code) in RESERVED:
        raise ValidationError({"code": "Give the cohort a code of letters and digits, such as SCL-10."})
    if Cohort.objects.filter(programme__suite=programme.suite, slug=slugify(code)).exists():
        raise ValidationError({"code": f"There is a cohort {code} already. Give another code."})
    if programme.cohorts.filter(number=number).exists():
        raise ValidationError({"number": f"{programme.title} has a cohort {number} already. Give another number."})


@transaction.atomic
def pause_cohort(*, cohort: Cohort, on: dt.date, by: str, at: dt.datetime, reason: str = "") -> CohortEvent:
    """Pause a cohort that has begun."""
    if not Day.objects.filter(module__cohort=cohort, held_on__lte=on).exists():
        raise ValidationError({"on": f"{cohort.code} has not begun. Move its days instead of pausing it."})
    return add_event(cohort=cohort, kind=CohortEventKind.PAUSED, on=on, reason=reason, by=by, at=at)


@transaction.atomic
def resume_cohort(*, cohort: Cohort, on: dt.date, by: str, at: dt.datetime) -> CohortEvent:
    """Let a paused cohort go on."""
    return add_event(cohort=cohort, kind=CohortEventKind.RESUMED, on=on, reason="", by=by, at=at)


def add_event(*, cohort: Cohort, kind: str, on: dt.date, reason: str, by: str, at: dt.datetime) -> CohortEvent:
    """A pause follows a resumption and the other way about."""
    last = cohort.events.last()
    paused = last is not None and last.kind == CohortEventKind.PAUSED
    if paused == (kind == CohortEventKind.PAUSED):
        raise ValidationError({"on": f"{cohort.code} is {'already' if paused else 'not'} paused."})
    if last and on < last.on:
        raise ValidationError({"on": f"Give a date after {last.on:%-d %B %Y}."})
    event = CohortEvent.objects.create(cohort=cohort, kind=kind, on=on, reason=reason)
    record(verb=f"{kind} cohort", subject=event, by=by, at=at)
    return event


@transaction.atomic
def take_place(
    *,
    cohort: Cohort,
    person: Person,
    taken_on: dt.date,
    by: str,
    at: dt.datetime,
    sponsor: Person | None = None,
    paired_manager: Person | None = None,
) -> Place:
    """Give a person the lowest free seat of a cohort."""
    taken = set(cohort.places.filter(ended_on=None).values_list("seat", flat=True))
    seat = next((s for s in range(1, cohort.capacity + 1) if s not in taken), None)
    if seat is None:
        raise ValidationError({"cohort": f"{cohort.code} is full: all {cohort.capacity} places are taken."})
    try:
        with transaction.atomic():
            place = Place.objects.create(
                cohort=cohort,
                person=person,
                seat=seat,
                taken_on=taken_on,
                sponsor=sponsor,
                paired_manager=paired_manager,
            )
    except IntegrityError as error:
        raise ValidationError({"person": f"{person.name} already has a place in {cohort.code}."}) from error
    PlaceEvent.objects.create(place=place, kind=PlaceEventKind.TAKEN, on=taken_on)
    record(verb="take place", subject=place, by=by, at=at)
    return place


@transaction.atomic
def take_place_as_newcomer(
    *,
    cohort: Cohort,
    person: Mapping,
    role: Mapping,
    taken_on: dt.date,
    by: str,
    at: dt.datetime,
    sponsor: Person | None = None,
) -> Place:
    """Give a place to somebody not known before; `person` and `role` hold what `add_person` and `hold_role` ask for."""
    newcomer = add_person(**person, by=by, at=at)
    hold_role(person=newcomer, **role, by=by, at=at)
    return take_place(cohort=cohort, person=newcomer, taken_on=taken_on, sponsor=sponsor, by=by, at=at)


@transaction.atomic
def end_place(*, place: Place, kind: str, on: dt.date, by: str, at: dt.datetime) -> Place:
    """End a place: its holder withdrew, deferred or swapped. The seat is free from the next day."""
    if place.ended_on:
        raise ValidationError({"on": f"The place ended on {place.ended_on:%-d %B %Y}."})
    if on < place.taken_on:
        raise ValidationError({"on": f"The place was taken on {place.taken_on:%-d %B %Y}. Give a later date."})
    later = place.attendance.filter(mark=Mark.PRESENT, day__held_on__gt=on).order_by("-day__held_on").first()
    if later:
        raise ValidationError({"on": f"The holder was present on {later.day.held_on:%-d %B %Y}. Give a later date."})
    PlaceEvent.objects.create(place=place, kind=kind, on=on)
    place.ended_on = on
    place.save(update_fields=["ended_on"])
    record(verb="end place", subject=place, by=by, at=at, details={"kind": kind})
    return place


@transaction.atomic
def form_sets(*, cohort: Cohort, sets: Mapping[str, Sequence[Place]], by: str, at: dt.datetime) -> list[LearningSet]:
    """Form the action-learning sets of a cohort, replacing those that there were."""
    cohort.learning_sets.all().delete()
    formed = []
    for name, places in sets.items():
        learning_set = LearningSet.objects.create(cohort=cohort, name=name)
        cohort.places.filter(pk__in=[p.pk for p in places]).update(learning_set=learning_set)
        formed.append(learning_set)
    record(verb="form sets", subject=cohort, by=by, at=at, details={"sets": len(formed)})
    return formed


@transaction.atomic
def record_attendance(*, day: Day, marks: Mapping[Place, str], by: str, at: dt.datetime) -> list[Attendance]:
    """Record a whole day at once; marks already there are replaced."""
    if day.held_on is None:
        raise ValidationError({"day": "The day has not been held. Record that it was held first."})
    if any(place.cohort_id != day.module.cohort_id for place in marks):
        raise ValidationError({"marks": "A place of another cohort is among them."})
    refuse_two_rooms(day, [p.person_id for p, mark in marks.items() if mark == Mark.PRESENT])
    day.attendance.filter(place__in=marks).delete()
    written = Attendance.objects.bulk_create(
        Attendance(place=place, day=day, mark=mark) for place, mark in marks.items()
    )
    record(verb="record attendance", subject=day, by=by, at=at, details={"marks": len(written)})
    return written


def refuse_two_rooms(day: Day, people: Sequence) -> None:
    """Stop a person from being in two rooms on one day, as a delegate or as a facilitator."""
    elsewhere = Attendance.objects.filter(day__held_on=day.held_on, mark=Mark.PRESENT, place__person__in=people)
    double = elsewhere.exclude(day=day).select_related("place__person", "place__cohort").first()
    if double:
        raise ValidationError(
            {
                "marks": f"{double.place.person.name} was in {double.place.cohort.code} on "
                f"{day.held_on:%-d %B %Y}. Nobody is in two rooms on one day."
            }
        )
    leading = Facilitation.objects.filter(day__held_on=day.held_on, appointment__person__in=people)
    if double := leading.select_related("appointment__person").first():
        raise ValidationError({"marks": f"{double.appointment.person.name} facilitated a day on that date."})
