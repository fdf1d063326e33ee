"""What is on record of a suite, found by the keys of the sheets."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, reduce
from uuid import UUID

from django.db.models import Manager, Max, Model

from goldenthread.evaluation.models import CodedTheme, Study, SubCode
from goldenthread.history.book.cells import plain
from goldenthread.history.book.schema import Key
from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.models import (
    Aim,
    AimsRegister,
    Appointment,
    Cohort,
    Day,
    Design,
    DesignModule,
    Disruption,
    LearningSet,
    Module,
    Place,
    Programme,
    Session,
    Suite,
    Theme,
)

Found = dict[Key, Model]
BY_SHEET = {
    "People": "people",
    "Organisations": "organisations",
    "Programmes": "programmes",
    "Cohorts": "cohorts",
    "Themes": "themes",
    "Aims": "aims",
    "Studies": "studies",
}


class Missing(LookupError):
    """A row rests on something that was on record when the file was looked at, and is there no more."""


def told(value: object) -> object:
    """What tells a value from others: of a record its number, of a text its letters, whatever the capitals."""
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, str):
        return " ".join(plain(value).split()).casefold()
    if isinstance(value, Manager):
        value = value.all()
    return value if value is None or not hasattr(value, "__iter__") else frozenset(map(told, value))


def reached(start: object, path: str) -> object:
    """What lies at the end of a path such as `day__module`."""
    return reduce(getattr, path.split("__"), start)


def by_key(records: Iterable[Model], *paths: str) -> Found:
    """Records by what tells them apart."""
    return {tuple(told(reached(record, path)) for path in paths): record for record in records}


@dataclass(eq=False)
class Ledger:
    """What is on record of a suite, with the keys of its people.

    Each map is read when it is first asked for. By then all to which a sheet refers is written, since sheets are
    recorded each after those to which it refers; only people are asked for before, and kept up.
    """

    suite: Suite
    keys: dict[UUID, str]

    @cached_property
    def people(self) -> Found:
        return {(self.keys[pk].casefold(),): person for pk, person in Person.objects.in_bulk(self.keys).items()}

    def welcome(self, person: Person, key: str) -> None:
        """Take in somebody who is new on record."""
        self.keys[person.pk] = key
        self.people[key.casefold(),] = person

    def known_person(self, key: str) -> Person | None:
        return self.people.get((key.casefold(),))

    @cached_property
    def organisations(self) -> Found:
        return by_key(Organisation.objects.all(), "code")

    @cached_property
    def programmes(self) -> Found:
        return by_key(Programme.objects.filter(suite=self.suite).select_related("suite"), "code")

    @cached_property
    def designs(self) -> Found:
        designs = Design.objects.filter(programme__suite=self.suite).select_related("programme")
        return by_key(designs, "programme__code", "version")

    @cached_property
    def design_modules(self) -> Found:
        modules = DesignModule.objects.filter(design__programme__suite=self.suite)
        modules = modules.select_related("design__programme")
        return by_key(modules, "design__programme__code", "design__version", "number")

    @cached_property
    def positions(self) -> Counter:
        """The last position that is taken in each module of a design."""
        last = Session.objects.values_list("module").annotate(last=Max("position"))
        return Counter(dict(last.filter(module__design__programme__suite=self.suite).order_by()))

    @cached_property
    def themes(self) -> Found:
        return by_key(Theme.objects.filter(suite=self.suite), "code")

    @cached_property
    def registers(self) -> Found:
        return by_key(AimsRegister.objects.filter(suite=self.suite), "version")

    @cached_property
    def aims(self) -> Found:
        """Each code in the newest version that has it."""
        return by_key(Aim.objects.filter(register__suite=self.suite).order_by("register__version"), "code")

    @cached_property
    def appointments(self) -> dict[UUID, list[Appointment]]:
        found = defaultdict(list)
        for appointment in Appointment.objects.filter(suite=self.suite).select_related("person", "suite"):
            found[appointment.person_id].append(appointment)
        return found

    @cached_property
    def cohorts(self) -> Found:
        cohorts = Cohort.objects.filter(programme__suite=self.suite)
        return by_key(cohorts.select_related("programme__suite"), "code")

    @cached_property
    def modules(self) -> Found:
        modules = Module.objects.filter(cohort__programme__suite=self.suite).select_related("cohort")
        return by_key(modules, "cohort__code", "number")

    @cached_property
    def days(self) -> Found:
        days = Day.objects.filter(module__cohort__programme__suite=self.suite).select_related("module__cohort")
        return by_key(days, "module__cohort__code", "number")

    @cached_property
    def learning_sets(self) -> Found:
        sets = LearningSet.objects.filter(cohort__programme__suite=self.suite).select_related("cohort")
        return by_key(sets, "cohort__code", "name")

    @cached_property
    def places(self) -> dict[tuple[int, UUID], list[Place]]:
        """The places of a person in a cohort, as they were taken."""
        found = defaultdict(list)
        places = Place.objects.filter(cohort__programme__suite=self.suite).select_related("person")
        for place in places.order_by("taken_on", "pk"):
            found[place.cohort_id, place.person_id].append(place)
        return found

    @cached_property
    def disruptions(self) -> dict[Key, list[Disruption]]:
        found = defaultdict(list)
        for disruption in Disruption.objects.all():
            found[told(disruption.title)].append(disruption)
        return found

    @cached_property
    def studies(self) -> Found:
        return by_key(Study.objects.filter(programme__suite=self.suite).select_related("programme__suite"), "title")

    @cached_property
    def coded_themes(self) -> Found:
        themes = CodedTheme.objects.filter(study__programme__suite=self.suite).select_related("study")
        return by_key(themes, "study__title", "code")

    @cached_property
    def sub_codes(self) -> Found:
        codes = SubCode.objects.filter(theme__study__programme__suite=self.suite).select_related("theme__study")
        return by_key(codes, "theme__study__title", "theme__code", "code")

    def one(self, what: str, *key: object) -> Model:
        """The record that a map holds under a key."""
        try:
            return getattr(self, what)[tuple(each.casefold() if isinstance(each, str) else each for each in key)]
        except KeyError as error:
            raise Missing(f"{key} in {what}") from error

    def referred(self, sheet: str, key: str) -> Model:
        """The record to which a cell refers."""
        return self.one(BY_SHEET[sheet], key)

    def person(self, key: str) -> Person:
        return self.one("people", key)

    def organisation(self, code: str) -> Organisation:
        return self.one("organisations", code)

    def register(self, version: int) -> AimsRegister:
        return self.one("registers", version)

    def design(self, programme: str, version: int) -> Design:
        return self.one("designs", programme, version)

    def design_module(self, programme: str, version: int, number: int) -> DesignModule:
        return self.one("design_modules", programme, version, number)

    def next_position(self, programme: str, version: int, number: int) -> int:
        """A position after all that are taken in a module of a design."""
        module = self.design_module(programme, version, number).pk
        self.positions[module] += 1
        return self.positions[module]

    def module(self, cohort: str, number: int) -> Module:
        return self.one("modules", cohort, number)

    def day(self, cohort: str, number: int) -> Day:
        return self.one("days", cohort, number)

    def learning_set(self, cohort: str, name: str | None) -> LearningSet | None:
        return self.one("learning_sets", cohort, name) if name else None

    def place(self, cohort: str, number: int, person: str) -> Place:
        """The place that somebody held on a day of a cohort, else the last that they held in it."""
        day = self.day(cohort, number)
        held = self.places.get((day.module.cohort_id, self.person(person).pk))
        if not held:
            raise Missing(f"a place of {person} in {cohort}")
        return next((place for place in held if place.held_on(day.scheduled_on)), held[-1])

    def appointment(self, person: str, on: dt.date, capacity: str | None = None) -> Appointment:
        """What somebody was appointed to on a day, to facilitate before all else."""
        found = [a for a in self.appointments[self.person(person).pk] if capacity in {None, a.capacity}]
        if not found:
            raise Missing(f"an appointment of {person}")
        return min(found, key=lambda a: (not a.holds_on(on), not a.facilitates, a.from_on))

    def facilitator(self, cohort: str, number: int, person: str, capacity: str | None) -> Appointment:
        """What somebody was appointed to who led a day."""
        return self.appointment(person, self.day(cohort, number).scheduled_on, capacity)

    def disruption(self, title: str, on: dt.date) -> Disruption:
        """The disruption of this title that lay over a day."""
        found = self.disruptions[title.casefold()]
        if not found:
            raise Missing(f"a disruption called {title}")
        return min(found, key=lambda d: not d.from_on <= on <= d.to_on)

    def coded_theme(self, study: str, code: str) -> CodedTheme:
        return self.one("coded_themes", study, code)

    def sub_code(self, study: str, theme: str, code: str | None) -> SubCode | None:
        return self.one("sub_codes", study, theme, code) if code else None
