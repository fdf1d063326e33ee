"""The merges of a file that was brought in, each with all that the key that is gone told of the records."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

from goldenthread.history.book.findings import Findings, Match
from goldenthread.history.book.people import Decided, pair_of
from goldenthread.history.services.looking import Looked
from goldenthread.history.services.merging import Noted, Told
from goldenthread.history.services.tracing.coded import codings
from goldenthread.history.services.tracing.named import named_by_others
from goldenthread.history.services.tracing.owned import facts_of_gone, facts_of_kept, own_addresses, own_rows
from goldenthread.history.services.tracing.trace import Join, Trace
from goldenthread.programmes.models import Suite


def noted_in(*, suite: Suite, looked: Looked, decided: Decided) -> list[Noted]:
    """The keys of a file that became one person with another when it was brought in, in the order to note them in."""
    if not looked.findings.unified:
        return []
    trace = Trace(suite, looked)
    told: defaultdict[Join, list[Told]] = defaultdict(list)
    for join, each in chain(own_addresses(trace), own_rows(trace), named_by_others(trace), codings(trace)):
        told[join].append(each)
    return [noted(trace, join, told[join], decided) for join in trace.joins]


def noted(trace: Trace, join: Join, told: list[Told], decided: Decided) -> Noted:
    match = match_of(join, trace.findings, decided)
    key, gone = facts_of_gone(trace, join)
    return Noted(
        kept=trace.ledger.person(join.kept),
        kept_key=join.kept,
        gone_key=key,
        score=match.score,
        reasons=match.reasons,
        sure=match.sure,
        gone=gone,
        facts=facts_of_kept(trace, join),
        told=told,
    )


def match_of(join: Join, findings: Findings, decided: Decided) -> Match:
    """Why a key was joined to its person: by a rule or a decision, and rather to the kept key than to a third one."""
    same = family(join.kept, findings.unified)
    pairs = {pair_of(match.a, match.b): match for match in findings.merges}
    linking = {pair: match for pair, match in pairs.items() if join.gone in pair and same.issuperset(pair)}
    kept = join.kept.casefold()
    pair = min(linking, key=lambda pair: (not (linking[pair].sure or decided.get(pair)), kept not in pair))
    return linking[pair]


def family(kept: str, unified: Mapping[str, str]) -> set[str]:
    """All keys of a person, in small letters."""
    return {kept.casefold(), *(gone for gone, stands_for in unified.items() if stands_for == kept)}
