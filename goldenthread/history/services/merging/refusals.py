"""What shows that two people are two, whatever their names."""

import datetime as dt
from itertools import chain

from django.core.exceptions import ValidationError

from goldenthread.people.models import Person, User
from goldenthread.programmes.models import Attendance, Facilitation, LeadAbsence, Place
from goldenthread.programmes.states import Mark


def refuse_two_people(kept: Person, gone: Person) -> None:
    """Stop two people from being made one."""
    if kept.pk == gone.pk:
        raise ValidationError({"gone": f"{kept.name} is this person already. Choose another one."})
    refuse_two_numbers(kept, gone)
    refuse_two_accounts(kept, gone)
    refuse_two_rooms(kept, gone)
    refuse_support(kept, gone)


def refuse_two_numbers(kept: Person, gone: Person) -> None:
    numbers = {person.staff_number.casefold() for person in (kept, gone) if person.staff_number}
    if len(numbers) > 1:
        numbered = (f"{person.name} has the staff number {person.staff_number}" for person in (kept, gone))
        raise two_people("staff_number", " and ".join(numbered))


def refuse_two_accounts(kept: Person, gone: Person) -> None:
    if User.objects.filter(person__in=[kept, gone]).count() > 1:
        raise ValidationError(
            {"user": f"{kept.name} and {gone.name} can both sign in. Take one of the accounts away first."}
        )


def refuse_two_rooms(kept: Person, gone: Person) -> None:
    """Stop people who were both there on one date: nobody is there twice, in one room or in two."""
    theirs, others = rooms_of(kept), rooms_of(gone)
    if both := sorted(theirs.keys() & others.keys()):
        on = both[0]
        there = f"{kept.name} was in {theirs[on]} and {gone.name} in {others[on]}"
        raise two_people("places", f"On {on:%-d %B %Y} {there}")


def rooms_of(person: Person) -> dict[dt.date, str]:
    """Where somebody was on each date, as a delegate or to facilitate."""
    present = Attendance.objects.filter(place__person=person, mark=Mark.PRESENT)
    leading = Facilitation.objects.filter(appointment__person=person)
    path = ("day__scheduled_on", "day__module__cohort__code")
    return dict(chain(leading.values_list(*path), present.values_list(*path)))


def refuse_support(kept: Person, gone: Person) -> None:
    """Stop people of whom one supports the other: nobody is their own sponsor, or covers for themself."""
    for a, b in ((kept, gone), (gone, kept)):
        for field in ("sponsor", "paired_manager"):
            if place := Place.objects.filter(person=a, **{field: b}).select_related("cohort").first():
                raise two_people(field, f"{b.name} supports the place of {a.name} in {place.cohort.code}")
        if LeadAbsence.objects.filter(appointment__person=a, covered_by=b).exists():
            raise two_people("covered_by", f"{b.name} covered for {a.name}")


def two_people(field: str, what: str) -> ValidationError:
    return ValidationError({field: f"{what}: they are two people. If a record is wrong, correct it first."})
