"""Likely duplicates of a file, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.history.queries.imports import Pair

CARDS, LINES = 50, 200  # more on one page than anybody reads; the next ones come when these are decided


@dataclass(frozen=True)
class Fact:
    term: str
    a: str
    b: str
    differs: bool


@dataclass(frozen=True)
class PairShown:
    """Two keys that may be one person, with what is known of each; `name` is that of its field in the form."""

    name: str
    a: str
    b: str
    facts: tuple[Fact, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Pairs:
    """The likely duplicates: still open, decided by somebody, decided by a rule; `more` are open and not shown yet."""

    open: tuple[PairShown, ...]
    said: tuple[PairShown, ...]
    sure: tuple[PairShown, ...]
    more: int

    def __bool__(self) -> bool:
        return bool(self.open or self.said or self.sure)


def pairs_shown(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Those that stand on the page, the open ones first."""
    pairs = tuple(pairs)
    undecided = [pair for pair in pairs if is_open(pair)]
    decided = [pair for pair in pairs if not is_open(pair)]
    return (*undecided[:CARDS], *sorted(decided, key=lambda pair: pair.said is None)[:LINES])


def is_open(pair: Pair) -> bool:
    return pair.said is None and not pair.sure


def pairs_on_page(pairs: tuple[Pair, ...]) -> Pairs:
    shown = pairs_shown(pairs)
    return Pairs(
        open=tuple(pair_shown(pair) for pair in shown if is_open(pair)),
        said=tuple(pair_shown(pair) for pair in shown if pair.said is not None),
        sure=tuple(pair_shown(pair) for pair in shown if pair.said is None and pair.sure),
        more=sum(map(is_open, pairs)) - sum(map(is_open, shown)),
    )


def pair_shown(pair: Pair) -> PairShown:
    terms = dict.fromkeys([*pair.a_facts, *pair.b_facts])
    said = ((term, pair.a_facts.get(term, ""), pair.b_facts.get(term, "")) for term in terms)
    facts = tuple(fact(term, a, b) for term, a, b in said if a or b)
    return PairShown(pair.name, pair.a, pair.b, facts, pair.reasons)


def fact(term: str, a: str, b: str) -> Fact:
    """What is known of two; they differ only where both say something."""
    return Fact(term, a or "not given", b or "not given", differs=bool(a and b) and a.casefold() != b.casefold())
