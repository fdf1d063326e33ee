"""How the rows of a sheet are written into the records of a model: each cell into its field, many rows at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import CharField, Field, Model, TextField

from goldenthread.history.book.findings import Change
from goldenthread.history.book.schema import Key, Sheet
from goldenthread.history.book.values import Row
from goldenthread.history.services.recording.ledger import Ledger, Missing, by_key, reached, told

AT_ONCE = 5_000  # some databases let a query name 32,766 records, not more


@dataclass(frozen=True)
class Reckoned:
    """A field that is no single cell: `by` takes the ledger and the cells of these columns."""

    by: Callable[..., object]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Records:
    """Which field of which model each column of a sheet fills.

    Attributes:
        fields: Each field with the column that fills it, or how it is reckoned.
        key: The fields that tell the records apart.
        parked: For a field that no two records may share at one time: values that none has, the first, the second and
            so on, by which records that change get past one another.
    """

    sheet: Sheet
    model: type[Model]
    fields: Mapping[str, str | Reckoned]
    key: tuple[str, ...]
    parked: Mapping[str, Callable[[int], object]] = field(default_factory=dict)

    @cached_property
    def several(self) -> frozenset[str]:
        """The fields that hold several records."""
        return frozenset(name for name in self.fields if self.in_model(name).many_to_many)

    def in_model(self, name: str) -> Field:
        return self.model._meta.get_field(name)

    def columns(self, name: str) -> tuple[str, ...]:
        """The columns that fill a field."""
        source = self.fields[name]
        return source.columns if isinstance(source, Reckoned) else (source,)

    def filled_by(self, columns: Iterable[str]) -> frozenset[str]:
        """The fields that some of these columns fill."""
        return frozenset(name for name in self.fields if not {*self.columns(name)}.isdisjoint(columns))

    def value(self, name: str, ledger: Ledger, row: Row) -> object:
        """What a row says for a field."""
        source = self.fields[name]
        if isinstance(source, Reckoned):
            return source.by(ledger, *(row[column] for column in source.columns))
        value, sheet = row[source], self.sheet.by_name[source].refers_to
        if value is None:
            return self.empty(name)
        if isinstance(value, tuple):
            return [ledger.referred(sheet, each) for each in value]
        return ledger.referred(sheet, value) if sheet else value

    def empty(self, name: str) -> object:
        """What a field holds of which nothing is known."""
        of = self.in_model(name)
        if of.many_to_many:
            return []
        return "" if isinstance(of, CharField | TextField) and not of.null else None

    def record(self, ledger: Ledger, row: Row) -> Model:
        """A new record as a row tells it."""
        single = (name for name in self.fields if name not in self.several)
        return self.model(**{name: self.value(name, ledger, row) for name in single})

    def key_in(self, ledger: Ledger, row: Row) -> Key:
        """What tells the record of a row from others."""
        first_and_rest = (path.partition("__") for path in self.key)
        said = ((self.value(name, ledger, row), rest) for name, _, rest in first_and_rest)
        return tuple(told(reached(value, rest) if rest else value) for value, rest in said)

    def on_record(self, keys: Iterable[Key]) -> dict[Key, Model]:
        """The records among which those of these keys are found."""
        first, *_ = self.key
        leads_on = [path for path in self.key if self.in_model(path.partition("__")[0]).is_relation]
        single = [path for path in leads_on if path not in self.several]
        found = self.model.objects.prefetch_related(*self.several & {*self.key})
        found = found.select_related(*single) if single else found
        if first in leads_on:  # a text may be written with other capitals
            found = found.filter(**{f"{first}__in": {key[0] for key in keys}})
        return by_key(found, *self.key)


def write(records: Records, ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Write rows of which each is a record: first what changes, since that may make room for what is new."""
    change(records, ledger, changed)
    create(records, ledger, created)


def create(records: Records, ledger: Ledger, rows: Sequence[Row]) -> list[Model]:
    """Write new records, one a row."""
    made = [records.record(ledger, row) for row in rows]
    records.model.objects.bulk_create(made)
    for name in records.several:
        link(records, ledger, name, zip(made, rows, strict=True))
    return made


def link(records: Records, ledger: Ledger, name: str, owners: Iterable[tuple[Model, Row]]) -> None:
    """Write which others belong to each record."""
    of = records.in_model(name)
    through, one, other = of.remote_field.through, of.m2m_field_name(), of.m2m_reverse_field_name()
    pairs = ((owner, each) for owner, row in owners for each in records.value(name, ledger, row))
    through.objects.bulk_create(through(**{one: owner, other: each}) for owner, each in pairs)


def unlink(records: Records, name: str, owners: Iterable[Model]) -> None:
    """Take away what belongs to these records."""
    of = records.in_model(name)
    of.remote_field.through.objects.filter(**{f"{of.m2m_field_name()}__in": owners}).delete()


def ensure(records: Records, ledger: Ledger, rows: Iterable[Row]) -> None:
    """Write what several rows share, once, unless it is on record."""
    wanted = {records.key_in(ledger, row): row for row in rows}
    there = records.on_record(wanted)
    create(records, ledger, [row for key, row in wanted.items() if key not in there])


def found(records: Records, ledger: Ledger, rows: Iterable[Row]) -> list[Model]:
    """The record of each row."""
    keys = [records.key_in(ledger, row) for row in rows]
    there = records.on_record(keys)
    try:
        return [there[key] for key in keys]
    except KeyError as error:
        raise Missing(f"{error} in {records.sheet.name}") from error


def change(records: Records, ledger: Ledger, changes: Iterable[Change]) -> None:
    """Write what changes in these records."""
    touching = [each for each in changes if records.filled_by(each.columns)]
    those = found(records, ledger, [each.before for each in touching])
    rewrite(records, ledger, list(zip(those, touching, strict=True)))


def rewrite(records: Records, ledger: Ledger, changing: Sequence[tuple[Model, Change]]) -> None:
    """Write what changes in each record."""
    touched = [(record, each.row, records.filled_by(each.columns)) for record, each in changing]
    names = frozenset(name for *_, fields in touched for name in fields)
    park(records, [record for record, *_ in touched], names)
    for record, row, fields in touched:
        for name in fields - records.several:
            setattr(record, name, records.value(name, ledger, row))
    save(records.model, [record for record, *_ in touched], names - records.several)
    for name in names & records.several:
        owners = [(record, row) for record, row, fields in touched if name in fields]
        unlink(records, name, [record for record, _ in owners])
        link(records, ledger, name, owners)


def park(records: Records, changing: Iterable[Model], names: frozenset[str]) -> None:
    """Clear the way for values that no two records may hold even for a moment."""
    for name in names & {*records.parked}:
        held = {record: getattr(record, name) for record in changing}
        for number, record in enumerate(held):
            setattr(record, name, records.parked[name](number))
        save(records.model, held, {name})
        for record, value in held.items():
            setattr(record, name, value)


def save(model: type[Model], changed: Iterable[Model], names: Iterable[str]) -> None:
    """Write these fields of some records: in one go of all that hold the same."""
    fields = [model._meta.get_field(name).attname for name in names]
    alike = defaultdict(list)
    for record in dict.fromkeys(changed):
        alike[tuple(getattr(record, field) for field in fields)].append(record.pk)
    for values, numbers in alike.items():
        for first in range(0, len(numbers), AT_ONCE):
            some = model.objects.filter(pk__in=numbers[first : first + AT_ONCE])
            some.update(**dict(zip(fields, values, strict=True)))
