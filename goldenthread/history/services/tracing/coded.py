"""What a key that is gone coded. Answers have no key of their own, so they are recognised by all that was said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from goldenthread.evaluation.models import Coding, Respondent
from goldenthread.history.book.difference import answer, respondents
from goldenthread.history.book.sheets import EXCERPTS
from goldenthread.history.book.values import Row
from goldenthread.history.services.merging import Told
from goldenthread.history.services.tracing.trace import Join, Trace

PATHS = {
    "Study": "study__title",
    "Respondent": "pk",
    "Register": "register",
    "Voice": "voice",
    "Text": "excerpts__text",
    "Theme": "excerpts__codings__theme__code",
    "Code": "excerpts__codings__sub_code__code",
    "Valence": "excerpts__codings__valence",
    "Coder": "excerpts__codings__coder",
    "Coding": "excerpts__codings",
}


def codings(trace: Trace) -> Iterator[tuple[Join, Told]]:
    """The codings that rows under a key that is gone told."""
    coded = {row.number: join for row in trace.named[EXCERPTS.name] for join in trace.named_in(row["Coder"])}
    rows = [row for row in trace.findings.created.get(EXCERPTS.name, ()) if row["Text"]]
    if coded.keys().isdisjoint(row.number for row in rows):
        return
    found = {row.number: record["Coding"] for row, record in recognised(rows, answers_on_record(trace))}
    there = Coding.objects.in_bulk(found[number] for number in coded.keys() & found.keys())
    yield from ((join, Told(there[found[n]], "coder")) for n, join in coded.items() if n in found)


def answers_on_record(trace: Trace) -> Iterator[Row]:
    """All that was said in the studies of the suite, each with the coding that it was given."""
    said = Respondent.objects.filter(study__programme__suite=trace.ledger.suite, excerpts__isnull=False)
    for values in said.values_list(*PATHS.values()):
        row = Row(dict(zip(PATHS, values, strict=True)))
        yield row.having(Coder=trace.ledger.keys.get(row["Coder"]))


def recognised(rows: Iterable[Row], there: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows with those on record, respondent by respondent; of several who said the same it does not matter which."""
    same = defaultdict(list)
    for (study, _), said in respondents(there).items():
        same[answer(study, said)].append(said)
    for (study, _), said in respondents(rows).items():
        if known := same[answer(study, said)]:
            in_order = (sorted(each, key=lambda row: answer("", [row])) for each in (said, known.pop()))
            yield from zip(*in_order, strict=True)
