"""A file as its keys told it: what stood under each of them alone, and what it came to once they were one person."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goldenthread.history.book.findings import Findings
from goldenthread.history.book.plan import parted
from goldenthread.history.book.references import refers_to
from goldenthread.history.book.schema import Key, Sheet
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row, Value
from goldenthread.history.queries.suite_book import person_keys
from goldenthread.history.services.looking import Looked
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.tracing.layers import Layer, about, laid, with_others_renamed
from goldenthread.programmes.models import Suite


@dataclass(frozen=True)
class Join:
    """A key, in small letters, that is the person of another key; `turn` counts those that were joined to it before."""

    gone: str
    kept: str
    turn: int


@dataclass(frozen=True)
class Said:
    """A row under a key that is gone.

    Attributes:
        alone: As that key alone told it.
        kept: As the others told it without that key, if they did.
        both: As all of them told it.
        recorded: As it was recorded, with what keys told that were joined later.
    """

    join: Join
    alone: Row
    kept: Row | None
    both: Row
    recorded: Row


class Trace:
    """What a file that was brought in told of people whom it calls by several keys.

    Attributes:
        joins: The keys that are somebody else's, as far as that person was recorded.
        layers: The rows with no key joined to another, then with one more of each person, at last with all.
        named: The rows with all of them joined, in which all but owners are called as in the file.
    """

    def __init__(self, suite: Suite, looked: Looked):
        self.findings, known = looked.findings, looked.known
        self.ledger = Ledger(suite, person_keys(suite))
        self.joins = [join for join in joins(looked.findings.unified) if self.ledger.known_person(join.kept)]
        people = keys_of(self.joins, known.aliases)
        faultless, _ = parted(self.findings.whole, (*self.findings.faults, *self.findings.left_out))
        told, on_record = about(faultless, people), about(known.book, people)
        every = {join.gone: join.kept for join in self.joins}
        self.named = laid(on_record, told, every | known.aliases)
        told = with_others_renamed(told, every)
        turns = max((join.turn + 1 for join in self.joins), default=0)
        joined = ({join.gone: join.kept for join in self.joins if join.turn < n} for n in range(turns + 1))
        self.layers = [Layer(laid(on_record, told, same | known.aliases)) for same in joined]
        self.by_gone = {join.gone: join for join in self.joins}
        self.on_record = keys_on_record(on_record, self.findings)

    def around(self, join: Join) -> tuple[Layer, Layer]:
        """The layers without a join and with it."""
        return self.layers[join.turn], self.layers[join.turn + 1]

    def named_in(self, value: Value) -> list[Join]:
        """The keys that are gone in a cell."""
        keys = (key.casefold() for key in refers_to(value))
        return [self.by_gone[key] for key in keys if key in self.by_gone]

    def keys_before(self, join: Join) -> set[str]:
        """The keys of the person of a join that were one before it."""
        earlier = (other.gone for other in self.joins if other.kept == join.kept and other.turn < join.turn)
        return {join.kept.casefold(), *earlier}

    def is_recorded(self, sheet: Sheet, row: Row) -> bool:
        """Whether a row is on record, from before or by this file."""
        return sheet.key_of(row) in self.on_record[sheet.name]

    def said(self, sheet: Sheet) -> Iterator[Said]:
        """The rows of a sheet under keys that are gone, of which a record tells."""
        for join in self.joins:
            before, after = self.around(join)
            for row in before.of(sheet, join.gone):
                both, recorded = (layer.like(sheet, join.kept, row) for layer in (after, self.layers[-1]))
                if both and recorded and self.is_recorded(sheet, recorded):
                    yield Said(join, row, before.like(sheet, join.kept, both), both, recorded)


def joins(unified: Mapping[str, str]) -> Iterator[Join]:
    turns: Counter[str] = Counter()
    for gone, kept in unified.items():
        yield Join(gone, kept, turns[kept])
        turns[kept] += 1


def keys_of(joins: Iterable[Join], aliases: Mapping[str, str]) -> set[str]:
    """All keys of the people of some joins, in small letters."""
    keys = {key.casefold() for join in joins for key in (join.gone, join.kept)}
    return keys | {alias for alias, key in aliases.items() if key.casefold() in keys}


def keys_on_record(on_record: Book, findings: Findings) -> dict[str, set[Key]]:
    """The keys of the rows of each sheet that are on record by now."""
    changed = {name: [each.row for each in changes] for name, changes in findings.changed.items()}
    return {
        sheet.name: {
            sheet.key_of(row)
            for rows in (on_record[sheet.name], findings.created.get(sheet.name, ()), changed.get(sheet.name, ()))
            for row in rows
        }
        for sheet in ALL
    }
