"""What was recorded of somebody themself, traced to the rows under a key that is gone."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model

from goldenthread.history.book.checks.people import addresses
from goldenthread.history.book.values import Row
from goldenthread.history.services.merging import Told
from goldenthread.history.services.recording.delivery import ATTENDANCE, FACILITATION, PLACES
from goldenthread.history.services.recording.ledger import Missing
from goldenthread.history.services.recording.people import FORMER_NAMES, PEOPLE, ROLES
from goldenthread.history.services.recording.records import Records, found
from goldenthread.history.services.recording.suite import ABSENCES, APPOINTMENTS
from goldenthread.history.services.tracing.layers import OWNER
from goldenthread.history.services.tracing.trace import Join, Said, Trace
from goldenthread.people.models import Address

OWNED = (FORMER_NAMES, ROLES, APPOINTMENTS, ABSENCES, PLACES, ATTENDANCE, FACILITATION)
STRETCHES = (("From", "To"), ("Taken on", "Ended on"))

Facts = dict[str, Any]


def own_rows(trace: Trace) -> Iterator[tuple[Join, Told]]:
    """The records of rows that somebody owns: roles, places, marks, days led and so on."""
    for records in OWNED:
        field = next(name for name in records.fields if OWNER in records.columns(name))
        said = [each for each in trace.said(records.sheet) if records is not FORMER_NAMES or each.alone["Name until"]]
        rows = found(records, trace.ledger, [each.recorded for each in said])
        for each, record in zip(said, rows, strict=True):
            yield each.join, told(trace, records, field, each, record)


def told(trace: Trace, records: Records, field: str, said: Said, record: Model) -> Told:
    """A record as the key that is gone told it, and as it would be without that key."""
    gone = otherwise(trace, records, said.alone, said.both, field)
    kept = otherwise(trace, records, said.kept, said.both, field) if said.kept else {}
    return Told(record, field, shared=said.kept is not None, gone=gone, kept=still_ended(kept))


def otherwise(trace: Trace, records: Records, row: Row, recorded: Row, owner: str = "") -> Facts:
    """What a row says otherwise than it was recorded, as fields of the record, as far as a record may hold it."""
    if any(row[first] and row[last] and row[last] < row[first] for first, last in STRETCHES):
        return {}
    names = [name for name in records.fields if name not in {owner, "seat"}]
    said, there = ({name: value(trace, records, name, each) for name in names} for each in (row, recorded))
    facts = {name: said[name] for name in names if said[name] != there[name] and may_hold(records, name, said[name])}
    if row["Ended as"] not in {None, recorded["Ended as"]}:
        facts["ended_as"] = row["Ended as"]
    return facts


def still_ended(facts: Facts) -> Facts:
    """A place that had not ended without the other key stays ended: its seat may be somebody else's by now."""
    return {name: said for name, said in facts.items() if (name, said) != ("ended_on", None)}


def value(trace: Trace, records: Records, name: str, row: Row) -> object:
    """What a row says for a field; nothing where it names what was not recorded."""
    try:
        return records.value(name, trace.ledger, row)
    except Missing:
        return None


def may_hold(records: Records, name: str, said: object) -> bool:
    """Whether a field may hold a value that no check has seen: not nothing if it is needed, and one leads a day."""
    return (said is not None or records.in_model(name).null) and (name, said) != ("leading", True)


def own_addresses(trace: Trace) -> Iterator[tuple[Join, Told]]:
    """The addresses that only the key that is gone told."""
    people = [trace.ledger.known_person(join.kept) for join in trace.joins]
    there = {(each.person_id, each.email.lower()): each for each in Address.objects.filter(person__in=people)}
    for join, person in zip(trace.joins, people, strict=True):
        before, _ = trace.around(join)
        alone, kept = before.present(join.gone), before.present(join.kept)
        for email in addresses(alone):
            address = there.get((person.pk, email))
            if address and email not in addresses(kept):
                yield join, Told(address, "person", gone={"preferred": email == alone["E-mail"]})


def facts_of_gone(trace: Trace, join: Join) -> tuple[str, Facts]:
    """A key as the file spells it, and what stood of the person in its own row."""
    rows = [row for row in trace.findings.whole[PEOPLE.sheet.name] if str(row[OWNER]).casefold() == join.gone]
    own = min(rows, key=lambda row: row["Name until"] is not None)
    return str(own[OWNER]), {name: PEOPLE.value(name, trace.ledger, own) for name in PEOPLE.fields}


def facts_of_kept(trace: Trace, join: Join) -> Facts:
    """What would be otherwise in the facts of the kept person without the key that is gone."""
    without, both = (layer.present(join.kept) for layer in trace.around(join))
    return otherwise(trace, PEOPLE, without, both) if without.values else {}
