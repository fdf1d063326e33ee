"""Who was merged into whom, whether that may still be undone, and by what one sees that somebody changed since."""

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, ForeignKey, Model
from django.utils.timezone import localdate

from goldenthread.history.models import Merge
from goldenthread.people.models import Person, User
from goldenthread.programmes.models import Appointment, Place, Suite

Values = Mapping[str, object]


@dataclass(frozen=True)
class MergeRow:
    """A merge; `hindrance` says why it cannot be undone, and is empty where it can."""

    id: int
    kept: UUID
    kept_name: str
    gone_name: str
    reasons: tuple[str, ...]
    sure: bool
    merged_on: dt.date
    merged_by: str
    undone_on: dt.date | None
    hindrance: str

    @property
    def may_be_undone(self) -> bool:
        return not self.hindrance


def merges_of(suite: Suite) -> tuple[MergeRow, ...]:
    """All merges of a suite, the latest first. Costs the same number of queries, however many there are."""
    merges = list(suite.merges.select_related("kept"))
    prints = fingerprints(merge.kept_id for merge in merges if not merge.undone_at)
    return tuple(merge_row(merge, hindrance(merge, merges, prints.get(merge.kept_id))) for merge in merges)


def merge_row(merge: Merge, why_not: str) -> MergeRow:
    names = (merge.gone.get(field) for field in ("title", "given_name", "family_name"))
    return MergeRow(
        id=merge.pk,
        kept=merge.kept_id,
        kept_name=merge.kept.name,
        gone_name=" ".join(filter(None, names)) or merge.gone_key,
        reasons=tuple(merge.reasons),
        sure=merge.sure,
        merged_on=localdate(merge.merged_at),
        merged_by=merge.merged_by,
        undone_on=localdate(merge.undone_at) if merge.undone_at else None,
        hindrance=why_not,
    )


def hindrance_of(merge: Merge) -> str:
    """Why one merge cannot be undone."""
    later = merge.suite.merges.filter(pk__gt=merge.pk).select_related("kept")
    return hindrance(merge, later, fingerprints([merge.kept_id])[merge.kept_id])


def hindrance(merge: Merge, merges: Iterable[Merge], now: str | None) -> str:
    """Why a merge cannot be undone, given the merges of its suite, the latest first, and what the kept person holds."""
    if merge.undone_at:
        return f"It was undone on {localdate(merge.undone_at):%-d %B %Y}."
    if merge.after == now:
        return ""
    later = [other for other in merges if other.pk > merge.pk and not other.undone_at]
    same = next((other for other in later if other.kept_id == merge.kept_id), None)
    if same:
        return f"{same.gone_key} was merged into {merge.kept.name} later. Undo that first."
    if later:
        return f"Something of {merge.kept.name} was changed since. Undo the later merges first, or mend it by hand."
    return f"Something of {merge.kept.name} was changed since. Mend it by hand."


def fingerprints(people: Iterable[UUID]) -> dict[UUID, str]:
    """For each person a hash of all that they hold: it differs once anything was added, changed or taken away."""
    people = set(people)
    held: defaultdict[UUID, list[str]] = defaultdict(list)
    for whose, *row in holdings(people):
        held[whose].append(json.dumps(row, sort_keys=True))
    return {person: hashlib.sha256("\n".join(sorted(held[person])).encode()).hexdigest() for person in people}


def holdings(people: set[UUID]) -> Iterator[tuple[UUID, str, object]]:
    """Every row that hangs on these people: whose it is, through which field, and what it says."""
    for values in Person.objects.filter(pk__in=people).values():
        yield values["id"], "", plain(values)
    for key in foreign_keys(Person):
        if key.model is Merge:
            continue
        for values in key.model.objects.filter(**{f"{key.name}__in": people}).order_by().values():
            yield values[key.attname], str(key), plain(values) if is_their_own(key) else str(values["id"])
    for owner in (Place, Appointment):
        for key in foreign_keys(owner):
            rows = key.model.objects.filter(**{f"{key.name}__person__in": people}).order_by()
            for values in rows.annotate(whose=F(f"{key.name}__person")).values():
                yield values.pop("whose"), str(key), plain(values)


def is_their_own(key: ForeignKey) -> bool:
    """Whether a row is about the person, so that all of it counts; an account changes with each signing in."""
    return key.name == "person" and key.model is not User


def foreign_keys(model: type[Model]) -> tuple[ForeignKey, ...]:
    """Every field anywhere that points at rows of a model, those of links of many to many included; own rows first."""
    relations = model._meta.get_fields(include_hidden=True)
    keys = (relation.field for relation in relations if relation.one_to_many or relation.one_to_one)
    return tuple(sorted(keys, key=lambda key: (key.name != "person", str(key))))


def plain(values: Values) -> dict[str, object]:
    """Values of a record as JSON can hold them; `to_python` of their fields reads them again."""
    return {name: as_json(value) for name, value in values.items()}


def as_json(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return value.isoformat() if isinstance(value, dt.date) else str(value)
