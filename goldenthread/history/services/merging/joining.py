"""Making one row of two: all that hangs on the second is handed to the first, and what says the same is kept once."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import groupby

from django.db.models import ForeignKey, Model

from goldenthread.history.book.people import MARKS
from goldenthread.history.book.schema import folded
from goldenthread.history.queries.merges import foreign_keys
from goldenthread.history.services.merging.steps import Steps
from goldenthread.people.models import Person
from goldenthread.programmes.models import Place
from goldenthread.programmes.states import PlaceEventKind

Twins = Iterable[tuple[Model, Model]]

# Two rows of one owner that agree in these fields say the same. Rows that hang by a field not named here are all kept.
SAID_ONCE: Mapping[str, tuple[str, ...]] = {
    "people.FormerName.person": ("until_on",),
    "people.RoleHeld.person": ("organisation_id", "title", "from_on"),
    "programmes.Appointment.person": ("suite_id", "capacity", "from_on"),
    "programmes.LeadAbsence.appointment": ("from_on",),
    "programmes.Facilitation.appointment": ("day_id",),
    "programmes.Attendance.place": ("day_id",),
    "programmes.ModuleReview_reviewed_by.person": ("modulereview_id",),
    "evaluation.Study_coders.person": ("study_id",),
    "evaluation.Coding.coder": ("excerpt_id", "theme_id", "sub_code_id"),
}


def later(a: date | None, b: date | None) -> date | None:
    """The later of two ends; what is open in one goes on."""
    return max(a, b) if a and b else None


def better(a: str, b: str) -> str:
    return min(a, b, key=MARKS.index)


# How two values become one. Elsewhere the first counts, and the second where the first is empty.
BECOMES: Mapping[str, Callable] = {
    "programmes.Appointment.to_on": later,
    "programmes.Place.taken_on": min,
    "programmes.Place.ended_on": later,
    "programmes.Attendance.mark": better,
}


def make_one(steps: Steps, kept: Model, gone: Model) -> None:
    """Hand everything of one row to another of its kind, remove it, and fill what was empty from it."""
    for field in foreign_keys(type(kept)):
        for first, second in twins(field, kept, gone):
            make_one(steps, first, second)
        steps.move(field.model.objects.filter(**{field.name: gone}), field, {gone.pk: kept.pk})
    values = {f.attname: becomes(str(f), getattr(kept, f.attname), getattr(gone, f.attname)) for f in own_fields(kept)}
    steps.remove(gone)
    steps.change(kept, **values)
    if isinstance(kept, Place):
        settle_events(steps, kept)


def own_fields(row: Model) -> list:
    return [field for field in row._meta.concrete_fields if not field.primary_key]


def becomes(field: str, first: object, second: object) -> object:
    if field in BECOMES:
        return BECOMES[field](first, second)
    return second if first in (None, "") else first


def twins(field: ForeignKey, kept: Model, gone: Model) -> Twins:
    """Pairs of rows, one of each owner, that say the same; the first is the one to stay."""
    if str(field) == "programmes.Place.person":
        return list(overlapping(kept, gone))
    names = SAID_ONCE.get(str(field))
    if names is None:
        return []
    rows = field.model.objects
    known = {what_is_said(row, names): row for row in rows.filter(**{field.name: kept})}
    said = ((what_is_said(row, names), row) for row in rows.filter(**{field.name: gone}))
    return [(known[key], row) for key, row in said if key in known]


def what_is_said(row: Model, names: Iterable[str]) -> tuple:
    return tuple(folded(getattr(row, name)) for name in names)


def overlapping(kept: Person, gone: Person) -> Twins:
    """Places of both in one cohort that overlap in time: a live one stays, and of equals one of the kept person."""
    places = Place.objects.filter(person__in=[kept, gone]).order_by("cohort", "taken_on", "pk")
    for _, in_cohort in groupby(places, key=lambda place: place.cohort_id):
        for group in stretches(in_cohort):
            if len({place.person_id for place in group}) == 2:
                first, *others = sorted(group, key=lambda p: (p.ended_on is not None, p.person_id != kept.pk))
                yield from ((first, other) for other in others)


def stretches(places: Iterable[Place]) -> list[list[Place]]:
    """Places in the order in which they were taken, those that overlap together."""
    groups: list[list[Place]] = []
    for place in places:
        if groups and any(other.held_on(place.taken_on) for other in groups[-1]):
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def settle_events(steps: Steps, place: Place) -> None:
    """Leave one beginning, on the first day, and the ending of a place that has ended."""
    begun = list(place.events.filter(kind=PlaceEventKind.TAKEN))
    ended = list(place.events.exclude(kind=PlaceEventKind.TAKEN))
    for event in (*begun[1:], *(ended[:-1] if place.ended_on else ended)):
        steps.remove(event)
    for event in begun[:1]:
        steps.change(event, on=place.taken_on)
