"""What respondents cited, and whether one theme may be called the most cited.

A theme counts people, not mentions. The highest count alone proves little: of two themes that are cited
equally often, one leads by chance in nearly every survey. So a theme comes first only if it leads in 95 of
100 resamples of the respondents, and if those who cite it alone outnumber, beyond chance, those who cite
each other theme alone. Otherwise the themes not clearly below the first are named together, without an order.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

import numpy as np

from goldenthread.methods.intervals import holm, mcnemar_exact, wilson
from goldenthread.methods.vocabulary import Coding, Interval, Share

FEWEST_RESPONDENTS = 24
CLEAR = 0.05
LONGEST_SET = 3
BLOCK = 250  # resamples reckoned at a time, so that memory stays small


@dataclass(frozen=True)
class Answers:
    """The coded answers of one source, such as a survey.

    Attributes:
        codings: The passages that carry a code.
        respondents: All who answered, with or without a code; survey and interviews are never added up.

    Raises:
        ValueError: If more people carry codes than answered.

    >>> Answers((Coding("A01", "T1"), Coding("A01", "T1"), Coding("A02", "T2")), respondents=4).people("T1")
    1
    """

    codings: tuple[Coding, ...]
    respondents: int

    def __post_init__(self) -> None:
        if self.kinds[frozenset()] < 0:
            raise ValueError(f"more people carry codes than answered ({self.respondents})")

    @cached_property
    def kinds(self) -> Counter[frozenset[str]]:
        """How many respondents cited exactly the same codes, for each set of codes and for none."""
        cited: dict[str, set[str]] = {}
        for coding in self.codings:
            cited.setdefault(coding.respondent, set()).add(coding.code)
        kinds = Counter(frozenset(codes) for codes in cited.values())
        kinds[frozenset()] = self.respondents - len(cited)
        return kinds

    def people(self, code: str, *, without: str | None = None) -> int:
        """Count the respondents whose text carries a code, and not another where one is named."""
        return sum(count for codes, count in self.kinds.items() if code in codes and without not in codes)


@dataclass(frozen=True, slots=True)
class Theme:
    """How often one code was cited.

    Attributes:
        code: The code.
        people: Respondents whose text carries it, of all.
        interval: The 95 % Wilson interval of that share.
        references: Passages that carry it.
        valences: Passages by valence, such as (("+", 37), ("±", 4)).
    """

    code: str
    people: Share
    interval: Interval
    references: int
    valences: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MostCited:
    """What may be said of the most cited theme.

    Attributes:
        kind: "first" if one theme may be called the most cited; "set" if two or three were cited most,
            without a clear order; "none" if nothing may be said.
        codes: The one, the two or three in the order of the alphabet, or nothing.
        chance_first: The share of resamples in which the leading theme comes first alone.
        against: The exact paired p of the leading theme against each other candidate.
        respondents: The base.
    """

    kind: Literal["first", "set", "none"]
    codes: tuple[str, ...]
    chance_first: float
    against: tuple[tuple[str, float], ...]
    respondents: int


def read_codings(rows: Iterable[tuple[str, str]]) -> Answers:
    """Take up (respondent, code) rows; a respondent with an empty code answered and carries none.

    >>> answers = read_codings([("A01", "T1"), ("A01", "T2"), ("A02", "")])
    >>> answers.respondents, len(answers.codings)
    (2, 2)
    """
    pairs = list(rows)
    return Answers(
        codings=tuple(Coding(respondent, code) for respondent, code in pairs if code),
        respondents=len({respondent for respondent, _ in pairs}),
    )


def tally(answers: Answers) -> tuple[Theme, ...]:
    """Count each code that was cited: the most people first, equals in the order of the alphabet.

    >>> [(theme.code, str(theme.people)) for theme in tally(read_codings([("A01", "T1"), ("A02", "")]))]
    [('T1', '1 of 2')]
    """
    people = {code: answers.people(code) for code in {coding.code for coding in answers.codings}}
    references = Counter(coding.code for coding in answers.codings)
    valences = Counter((coding.code, coding.valence) for coding in answers.codings if coding.valence)
    return tuple(
        Theme(
            code=code,
            people=Share(count, answers.respondents),
            interval=wilson(count, answers.respondents),
            references=references[code],
            valences=tuple((valence, n) for (cited, valence), n in sorted(valences.items()) if cited == code),
        )
        for code, count in sorted(people.items(), key=lambda item: (-item[1], item[0]))
    )


def chances_of_first(
    answers: Answers, candidates: Sequence[str], *, seed: int, resamples: int = 4000
) -> dict[str, float]:
    """Give the share of resamples in which each candidate is cited by more people than any other.

    Respondents are drawn with replacement, with all that they cited. Those who cited the same are alike, so
    it is enough to draw how many there are of each kind. A resample in which two lead has no first.

    Source: Efron (1979), Annals of Statistics 7, 1-26; ranks by Goldstein and Spiegelhalter (1996),
    Journal of the Royal Statistical Society A 159, 385-443.

    Raises:
        ValueError: If nobody answered, or there is no candidate.

    >>> answers = read_codings([*((f"A{i}", "T1") for i in range(20)), *((f"B{i}", "T2") for i in range(5))])
    >>> chances_of_first(answers, ["T1", "T2"], seed=7)["T1"] > 0.99
    True
    """
    if not answers.respondents or not candidates:
        raise ValueError("a first place needs answers and candidates")
    # columns in the order of counts, so that the names of themes do not steer the draw
    columns = sorted(set(candidates), key=lambda code: (-answers.people(code), code))
    kinds: Counter[tuple[bool, ...]] = Counter()
    for codes, count in answers.kinds.items():
        kinds[tuple(code in codes for code in columns)] += count
    cited = np.array(sorted(kinds), dtype=np.float64)
    shares = np.array([kinds[kind] for kind in sorted(kinds)]) / answers.respondents
    chance = np.random.default_rng(seed)
    firsts = np.zeros(len(columns))
    for start in range(0, resamples, BLOCK):
        drawn = chance.multinomial(answers.respondents, shares, size=min(BLOCK, resamples - start))
        people = drawn @ cited
        ahead = people == people.max(axis=1, keepdims=True)
        firsts += ahead[ahead.sum(axis=1) == 1].sum(axis=0)
    return dict(zip(columns, (firsts / resamples).tolist(), strict=True))


def most_cited(answers: Answers, candidates: Sequence[str], *, seed: int, resamples: int = 4000) -> MostCited:
    """Decide whether a theme was cited most, or two or three were, or neither may be said.

    The rule: at least 24 respondents of one source; the first theme leads alone in 95 % of resamples and its
    exact paired test against each other candidate has p of .05 or less. Of two themes equally cited, it calls
    one the most cited in at most 5 % of surveys. A theme that nobody cited is never named.

    Raises:
        ValueError: If nobody answered, or there is no candidate.

    >>> answers = read_codings([*((f"A{i}", "T1") for i in range(20)), *((f"B{i}", "T2") for i in range(5))])
    >>> most_cited(answers, ["T1", "T2"], seed=7).kind
    'first'
    """
    chances = chances_of_first(answers, candidates, seed=seed, resamples=resamples)
    counts = {code: answers.people(code) for code in sorted(chances)}
    leaders = [code for code, count in counts.items() if count == max(counts.values())]
    against = {
        code: max(_paired(answers, leader, code) for leader in leaders if leader != code)
        for code in counts
        if leaders != [code]
    }
    near = [code for code, p in against.items() if p > CLEAR]
    named = tuple(sorted(code for code in {*leaders, *near} if counts[code]))
    alone = not near and chances[leaders[0]] >= 1 - CLEAR
    kind = _kind(answers.respondents, alone=alone and bool(against), named=len(named))
    return MostCited(
        kind=kind,
        codes=named if kind != "none" else (),
        chance_first=chances[leaders[0]],
        against=tuple((code, p) for code, p in against.items() if code != leaders[0]),
        respondents=answers.respondents,
    )


def in_order(answers: Answers, candidates: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Put themes into ranks: one rank is "followed by" the next only where that is clear.

    Between two ranks each theme above beats each theme below in the exact paired test, at .05 after Holm's
    adjustment for all pairs. Within a rank the order is that of the alphabet and means nothing.

    >>> answers = read_codings([*((f"A{i}", "T1") for i in range(20)), *((f"B{i}", "T2") for i in range(5))])
    >>> in_order(answers, ["T2", "T1"])
    (('T1',), ('T2',))
    """
    counts = {code: answers.people(code) for code in candidates}
    ranked = sorted(counts, key=lambda code: (-counts[code], code))
    pairs = list(combinations(ranked, 2))
    adjusted = dict(zip(pairs, holm([_paired(answers, *pair) for pair in pairs]), strict=True))
    breaks = [
        cut
        for cut in range(1, len(ranked))
        if all(adjusted[above, below] <= CLEAR for above in ranked[:cut] for below in ranked[cut:])
    ]
    cuts = zip([0, *breaks], [*breaks, len(ranked)], strict=True)
    return tuple(tuple(sorted(ranked[start:end])) for start, end in cuts if start < end)


def _kind(respondents: int, *, alone: bool, named: int) -> Literal["first", "set", "none"]:
    if respondents < FEWEST_RESPONDENTS:
        return "none"
    if alone:
        return "first"
    return "set" if 2 <= named <= LONGEST_SET else "none"


def _paired(answers: Answers, one: str, two: str) -> float:
    return mcnemar_exact(answers.people(one, without=two), answers.people(two, without=one))
