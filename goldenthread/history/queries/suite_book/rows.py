"""Rows of a sheet from records: where the value of each column lies, written alike whatever the database gives."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet
from django.db.models.expressions import Combinable

from goldenthread.history.book.cells import Fraction, Kind, Line, plain
from goldenthread.history.book.schema import Sheet
from goldenthread.history.book.values import Row, Value

COHORT_ORDER = ("programme__position", "programme_id", "number")


@dataclass(frozen=True)
class Via:
    """A value that is looked up by what lies at a path, such as a person's key by the person."""

    path: str
    values: Mapping[Hashable, Value]


Source = str | Combinable | Via | None


def rows(sheet: Sheet, found: QuerySet, sources: Mapping[str, Source]) -> tuple[Row, ...]:
    """A row for each record; `sources` says where each column lies, None for one that stays empty."""
    filled = {column.name: source for column in sheet.columns if (source := sources[column.name]) is not None}
    vias = {name: source.values for name, source in filled.items() if isinstance(source, Via)}
    paths = [source.path if isinstance(source, Via) else source for source in filled.values()]
    records = (dict(zip(filled, values, strict=True)) for values in found.values_list(*paths))
    return tuple(
        row(sheet, record | {name: values.get(record[name]) for name, values in vias.items()}) for record in records
    )


def row(sheet: Sheet, values: Mapping[str, object]) -> Row:
    """One row of a sheet with all its columns."""
    return Row({column.name: as_read(column.kind, values.get(column.name)) for column in sheet.columns})


def as_read(kind: Kind, value: object) -> Value:
    """A value as it would come back from a cell: no text is empty, and a number has the places of its column."""
    if isinstance(value, str):
        text = plain(value)
        return (" ".join(text.split()) if isinstance(kind, Line) else text) or None
    if isinstance(value, Decimal) and isinstance(kind, Fraction):
        return round(value, kind.places)
    return value


def of_cohorts(path: str) -> tuple[str, ...]:
    """The order of cohorts for records that lead to theirs by a path."""
    return tuple(f"{path}__{field}" for field in COHORT_ORDER)


def gathered(pairs: Iterable[tuple[Hashable, str]]) -> dict[Hashable, tuple[str, ...]]:
    """The second of each pair under the first, in their order and each once."""
    found: defaultdict[Hashable, dict[str, None]] = defaultdict(dict)
    for first, second in pairs:
        found[first][second] = None
    return {first: tuple(seconds) for first, seconds in found.items()}
