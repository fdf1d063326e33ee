"""Where a key that is gone was named in rows of others: as sponsor, manager, cover, signatory, reviewer or coder."""

from collections.abc import Iterator, Sequence

from django.db.models import Model

from goldenthread.history.book.references import refers_to
from goldenthread.history.book.values import Row
from goldenthread.history.services.merging import Told
from goldenthread.history.services.recording.delivery import PLACES, REVIEWS
from goldenthread.history.services.recording.evaluation import STUDIES
from goldenthread.history.services.recording.records import Records, found
from goldenthread.history.services.recording.suite import ABSENCES, SIGNATURES
from goldenthread.history.services.tracing.layers import OTHERS
from goldenthread.history.services.tracing.trace import Join, Trace

NAMING = (PLACES, ABSENCES, SIGNATURES, REVIEWS, STUDIES)

Named = tuple[Join, Row, Model]


def named_by_others(trace: Trace) -> Iterator[tuple[Join, Told]]:
    """The records of rows that name a key that is gone beside their owner."""
    for records in NAMING:
        for name in records.fields:
            column = next(iter(records.columns(name)), "")
            if column not in OTHERS[records.sheet.name]:
                continue
            rows = list(naming(trace, records, column))
            if name in records.several:
                yield from among_several(trace, records, name, column, rows)
            else:
                yield from ((join, Told(record, name)) for join, _, record in rows)


def naming(trace: Trace, records: Records, column: str) -> Iterator[Named]:
    """The rows that name a key that is gone, each with its record."""
    sheet = records.sheet
    named = [(join, row) for row in trace.named[sheet.name] for join in trace.named_in(row[column])]
    named = [(join, row) for join, row in named if trace.is_recorded(sheet, row)]
    there = found(records, trace.ledger, [row for _, row in named])
    yield from ((join, row, record) for (join, row), record in zip(named, there, strict=True))


def among_several(
    trace: Trace, records: Records, name: str, column: str, rows: Sequence[Named]
) -> Iterator[tuple[Join, Told]]:
    """The links to people of whom a row names several; a link is shared if it names that person by another key too."""
    of = records.in_model(name)
    one, other = of.m2m_field_name(), of.m2m_reverse_field_name()
    there = of.remote_field.through.objects.filter(**{f"{one}__in": [record for *_, record in rows]})
    links = {(getattr(link, f"{one}_id"), getattr(link, f"{other}_id")): link for link in there}
    for join, row, record in rows:
        if link := links.get((record.pk, trace.ledger.person(join.kept).pk)):
            keys = {key.casefold() for key in refers_to(row[column])}
            yield join, Told(link, other, shared=not keys.isdisjoint(trace.keys_before(join)))
