"""Taking a person apart into the two that a workbook had, who were recorded as one."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from django.db.models import ForeignKey, Model

from goldenthread.history.models import KnownAs
from goldenthread.history.queries.merges import Values, foreign_keys
from goldenthread.history.services.merging.joining import own_fields
from goldenthread.history.services.merging.steps import Key, Steps, seats_taken
from goldenthread.people.models import Person
from goldenthread.programmes.models import Appointment, Facilitation, Place, PlaceEvent, Suite
from goldenthread.programmes.states import PlaceEventKind


@dataclass(frozen=True)
class Told:
    """A record of the kept person of which rows under the other key told.

    Attributes:
        record: As it was recorded; for a link of many to many, the row of the link.
        field: By which it hangs on the person ("person", "sponsor", "coder" ...), on a place (the "place" of a mark) or
            on an appointment (the "appointment" of an absence or of a day led).
        shared: Whether rows under the kept key, under another one noted before, or the records before told of it too.
            Then each of the two has one. It is not asked of a sponsor, manager, cover or signature: there is one only.
        gone: What is otherwise in the record as the other key alone told it.
        kept: What is otherwise in a shared record as it would be without the other key.

    A place or an appointment is shared by itself as soon as something that hangs on it was told by the one who did not
    tell of it. Values are fields of the record; those of a place may have "ended_as" too, the kind of the event that
    ended it.
    """

    record: Model
    field: str
    shared: bool = False
    gone: Values = field(default_factory=dict)
    kept: Values = field(default_factory=dict)


@dataclass(frozen=True)
class Noted:
    """Two keys that were recorded as one person.

    Attributes:
        gone: The facts that stood under the other key, as fields of Person.
        facts: What is otherwise in the facts of the kept person without the other key: empty where only that told it.
        told: The records of which rows under the other key told.
    """

    kept: Person
    kept_key: str
    gone_key: str
    score: float
    reasons: Sequence[str]
    sure: bool
    gone: Values
    facts: Values = field(default_factory=dict)
    told: Sequence[Told] = ()


class Parting:
    """A person of the records taken apart, and the steps that it took; `owners` says who now owns what whose was."""

    def __init__(self, suite: Suite, noted: Noted):
        self.noted, self.steps, self.gone = noted, Steps(), Person(**texts(noted.gone))
        self.owners: defaultdict[type[Model], dict[Key, Key]] = defaultdict(dict)
        self.owners[Person][noted.kept.pk] = self.gone.pk
        self.steps.add(self.gone)
        known = KnownAs.objects.get(suite=suite, folded=noted.gone_key.casefold())
        self.steps.change(known, person_id=self.gone.pk, main=True)
        hanging = [told for told in noted.told if owned_by(told) is not Person]
        alone = {(type(told.record), told.record.pk) for told in hanging if not told.shared}
        self.hand_over([of_both(told, alone) for told in noted.told if owned_by(told) is Person])
        for told in hanging:
            self.share_owner(told)
        self.hand_over(hanging)
        self.steps.change(fresh(noted.kept), **texts(noted.facts))

    def hand_over(self, told: Sequence[Told]) -> None:
        moved: defaultdict[ForeignKey, list[Key]] = defaultdict(list)
        for each in told:
            if each.shared:
                self.share(each)
            else:
                moved[field_of(each)].append(each.record.pk)
        for key, rows in moved.items():
            self.steps.move(key.model.objects.filter(pk__in=rows), key, self.owners[key.related_model])
        for each in told:
            if each.gone and not each.shared:
                self.steps.change(fresh(each.record), **stored(each.record, each.gone))

    def share_owner(self, told: Told) -> None:
        owner = owned_by(told).objects.get(pk=getattr(told.record, field_of(told).attname))
        if owner.person_id == self.noted.kept.pk and owner.pk not in self.owners[type(owner)]:
            self.share(Told(owner, "person", shared=True))

    def share(self, told: Told) -> None:
        """Give each of the two a record, as their own rows told it."""
        record, key = fresh(told.record), field_of(told)
        recorded = {column.attname: getattr(record, column.attname) for column in own_fields(record)}
        owner = self.owners[key.related_model][recorded[key.attname]]
        copy = type(record)(**recorded | stored(record, told.gone) | {key.attname: owner})
        ended_as = ending_of(record)
        self.steps.change(record, **stored(record, told.kept))
        self.steps.add(beside(copy, record))
        self.owners[type(record)][record.pk] = copy.pk
        if isinstance(record, Place):
            self.tell_events(record, told.kept.get("ended_as", ended_as))
            self.tell_events(copy, told.gone.get("ended_as", ended_as))

    def tell_events(self, place: Place, ended_as: object) -> None:
        """Let the events of a place say what its dates say."""
        said = [(PlaceEventKind.TAKEN, place.taken_on)]
        if place.ended_on:
            said.append((ended_as, place.ended_on))
        events = list(place.events.all())
        if [(event.kind, event.on) for event in events] == said:
            return
        for event in events:
            self.steps.remove(event)
        for kind, on in said:
            self.steps.add(PlaceEvent(place=place, kind=kind, on=on))


def of_both(told: Told, alone: Container[tuple[type[Model], Key]]) -> Told:
    """A place or appointment is of both if something hangs on it that the other key did not tell alone."""
    if told.field != "person" or not isinstance(told.record, Place | Appointment):
        return told
    keys = (key for key in foreign_keys(type(told.record)) if key.model is not PlaceEvent)
    rows = (row for key in keys for row in key.model.objects.filter(**{key.name: told.record}))
    return replace(told, shared=told.shared or any((type(row), row.pk) not in alone for row in rows))


def beside(copy: Model, record: Model) -> Model:
    """A copy that can stand beside its record: nobody sits on a seat that is taken, and one person leads a day."""
    if isinstance(copy, Place) and copy.ended_on is None:
        taken = seats_taken(copy.cohort)
        copy.seat = next(seat for seat in count(1) if seat not in taken)
    if isinstance(copy, Facilitation):
        copy.leading = copy.leading and not record.leading
    return copy


def ending_of(record: Model) -> str:
    """How a place ended, as far as its events say so."""
    endings = PlaceEvent.objects.filter(place=record.pk).exclude(kind=PlaceEventKind.TAKEN)
    kinds = list(endings.values_list("kind", flat=True)) if isinstance(record, Place) else []
    return kinds[-1] if kinds else PlaceEventKind.WITHDREW


def texts(facts: Values) -> dict[str, object]:
    """Facts of a person, of which an empty one is no text."""
    return {name: value or "" for name, value in facts.items()}


def field_of(told: Told) -> ForeignKey:
    return told.record._meta.get_field(told.field)


def owned_by(told: Told) -> type[Model]:
    return field_of(told).related_model


def fresh(record: Model) -> Model:
    return type(record).objects.get(pk=record.pk)


def stored(record: Model, values: Values) -> dict[str, object]:
    """Values by the columns in which they are kept: a record stands there by its key."""
    kept = ((record._meta.get_field(name), value) for name, value in values.items() if name != "ended_as")
    return {key.attname: value.pk if isinstance(value, Model) else value for key, value in kept}
