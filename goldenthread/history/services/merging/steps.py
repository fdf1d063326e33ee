"""What is done to the records, step by step, so that it can be taken back: each step keeps rows before and after."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypedDict
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ForeignKey, Model, QuerySet

from goldenthread.history.queries.merges import as_json, plain
from goldenthread.programmes.models import Cohort, Place

Key = int | UUID


class Step(TypedDict):
    """Rows of one model, and what some of their fields held: None before they were there, or after they were gone."""

    model: str
    keys: list[int | str]
    before: dict[str, object] | None
    after: dict[str, object] | None


class Steps:
    """Changes to the records, each written down as it is made."""

    def __init__(self) -> None:
        self.taken: list[Step] = []

    def add(self, row: Model) -> None:
        row.save(force_insert=True)
        self.note(row, None, values_of(row))

    def change(self, row: Model, **values: object) -> None:
        """Give fields of a row other values; where they have them already, nothing is done."""
        before = {name: getattr(row, name) for name, value in values.items() if getattr(row, name) != value}
        if not before:
            return
        after = {name: values[name] for name in before}
        for name, value in after.items():
            setattr(row, name, value)
        row.save(update_fields=before)
        self.note(row, plain(before), plain(after))

    def remove(self, row: Model) -> None:
        """Remove a row on which nothing hangs any more."""
        key, values = row.pk, values_of(row)
        removed, _ = row.delete()
        if removed != 1:
            raise IntegrityError(f"Something hangs on {row._meta.label} {key} that was not handed over.")
        row.pk = key
        self.note(row, values, None)

    def move(self, rows: QuerySet, field: ForeignKey, owners: Mapping[Key, Key]) -> None:
        """Hand rows from their owners to others; rows of an owner who is not named stay."""
        held: defaultdict[Key, list[Key]] = defaultdict(list)
        for key, owner in rows.order_by("pk").values_list("pk", field.attname):
            if owner in owners:
                held[owner].append(key)
        for owner, keys in held.items():
            before, after = {field.attname: as_json(owner)}, {field.attname: as_json(owners[owner])}
            field.model.objects.filter(pk__in=keys).update(**{field.attname: owners[owner]})
            self.taken.append(
                Step(model=field.model._meta.label, keys=[as_json(k) for k in keys], before=before, after=after)
            )

    def note(self, row: Model, before: dict[str, object] | None, after: dict[str, object] | None) -> None:
        self.taken.append(Step(model=row._meta.label, keys=[as_json(row.pk)], before=before, after=after))


def values_of(row: Model) -> dict[str, object]:
    """All fields of a row, as JSON can hold them."""
    return plain({field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})


def the_other_way(steps: Iterable[Step]) -> list[Step]:
    """The steps that lead from where these end to where they began."""
    return [Step(**{**step, "before": step["after"], "after": step["before"]}) for step in reversed([*steps])]


@transaction.atomic
def take_back(steps: Iterable[Step]) -> None:
    """Undo steps, the last first.

    Raises:
        IntegrityError: a row is in the way, or one to which they refer is no longer there.
    """
    for step in reversed([*steps]):
        model = apps.get_model(step["model"])
        rows = model.objects.filter(pk__in=step["keys"])
        if step["before"] is None:
            rows.delete()
            continue
        before = {name: model._meta.get_field(name).to_python(value) for name, value in step["before"].items()}
        if step["after"] is None:
            seated(model(**before)).save(force_insert=True)
        else:
            rows.update(**before)


def seated(row: Model) -> Model:
    """A row that comes back; a place whose seat was given to another has the lowest free one of its cohort."""
    if isinstance(row, Place) and row.ended_on is None:
        taken = seats_taken(row.cohort)
        free = [seat for seat in range(1, row.cohort.capacity + 1) if seat not in taken]
        if not free:
            words = f"{row.cohort.code} is full: all {row.cohort.capacity} places are taken. End one of them first."
            raise ValidationError({"seat": words})
        row.seat = row.seat if row.seat in free else free[0]
    return row


def seats_taken(cohort: Cohort) -> set[int]:
    return set(cohort.places.filter(ended_on=None).values_list("seat", flat=True))
