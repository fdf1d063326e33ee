"""Which benefit respondents cited most, and the other themes, with an order only where it is clear."""

from collections.abc import Iterator
from functools import lru_cache

from goldenthread.methods.coding.themes import (
    CLEAR,
    FEWEST_RESPONDENTS,
    LONGEST_SET,
    Answers,
    MostCited,
    in_order,
    most_cited,
)
from goldenthread.methods.disclosure import GOLDENTHREAD, answers_shown, protect_answers
from goldenthread.methods.intervals import wilson
from goldenthread.methods.vocabulary import Coding
from goldenthread.methods.wording.grammar import listed
from goldenthread.methods.wording.numbers import numeral
from goldenthread.methods.wording.rules import Name
from goldenthread.methods.wording.rules import most_cited as worded
from goldenthread.report.case_study.facts import Benefit, ThemeCodings
from goldenthread.report.case_study.pen import PROTECTED, TOO_FEW_ANSWERS, Pen, Said
from goldenthread.report.document import Evidence, Shown

UNCLEAR = "in no clear order"
RESAMPLES = 4000
FEWEST_SAID = 3


def leading(pen: Pen, codings: ThemeCodings) -> Said:
    """E2: the benefit that respondents cited most, the two or three, or that none was clearly ahead (rule K)."""
    answers = _answers(codings)
    if answers.respondents < FEWEST_RESPONDENTS:
        return f"fewer than {FEWEST_RESPONDENTS} answers"
    found = _found(codings, pen.seed)
    named = {benefit.code: benefit for benefit in codings.benefits}
    shown = {code: protect_answers(answers.people(code), answers.respondents) for code in named}
    # 0, 1 and 2 look like "not coded"
    if max(map(answers.people, named), default=0) < FEWEST_SAID:
        return None
    if any(GOLDENTHREAD.hides(answers.people(code)) for code in found.codes):
        return PROTECTED
    evidence = _evidence(pen, codings, answers, found, shown)
    words = worded([Name(named[code].phrase, plural=named[code].plural) for code in found.codes])
    if words is None:
        return pen.say("none clear", "No benefit was {rank}.", evidence, rank="clearly cited more than others")
    who, rank = words
    top = shown[found.codes[0]] if found.kind == "first" else None
    if top is None:
        variant = "set" if found.kind == "set" else "most cited, count hidden"
        return pen.say(variant, "{who} {rank}.", evidence, who=who, rank=rank)
    template = "{who} {rank} ({count})."
    count = f"{numeral(top)} of {numeral(answers.respondents)}"
    return pen.say("most cited", template, evidence, who=who, rank=rank, count=count)


def others(pen: Pen, codings: ThemeCodings) -> Said:
    """E3: the themes that were not named as leading, "followed by" only where the paired tests are clear."""
    answers = _answers(codings)
    if not answers_shown(answers.respondents):
        return TOO_FEW_ANSWERS
    leaders = _found(codings, pen.seed).codes if answers.respondents >= FEWEST_RESPONDENTS else ()
    rest = {b.code: b for b in codings.benefits if b.is_theme and b.code not in leaders}
    if not rest:
        return "every theme is named as leading"
    counts = {code: protect_answers(answers.people(code), answers.respondents) for code in rest}
    shown = {code: count for code, count in counts.items() if count is not None}
    if not shown:
        return PROTECTED
    ranks = in_order(answers, sorted(shown, key=lambda code: rest[code].phrase))
    ordered = [tuple(sorted(rank, key=lambda code: (-shown[code], rest[code].phrase))) for rank in ranks]
    clear = all(len(rank) == 1 for rank in ordered)
    evidence = pen.evidence(
        "X",
        f"people (not mentions) of the {codings.source} whose text carries the theme; paired exact tests, Holm",
        ", ".join(f"{shown[code]} said {rest[code].phrase}" for rank in ordered for code in rank)
        + f", of {numeral(answers.respondents)} {codings.source} respondents.",
        counts={**shown, "n": answers.respondents},
        met=("each theme clearly above the next",) if clear and len(ordered) > 1 else (),
        missed=() if clear else ("each theme clearly above the next",),
    )
    items = list(_items(ordered, rest, shown, answers.respondents))
    if not clear:
        flat = listed(items)
        return pen.say("no clear order", "Respondents cited {themes}, {order}.", evidence, themes=flat, order=UNCLEAR)
    if len(items) == 1:
        return pen.say("one", "Respondents cited {themes}.", evidence, themes=items[0])
    template = "Respondents cited {first}, followed by {rest}."
    return pen.say("ordered", template, evidence, first=items[0], rest=" and then ".join(items[1:]))


def _items(
    ordered: list[tuple[str, ...]], named: dict[str, Benefit], shown: dict[str, int], respondents: int
) -> Iterator[str]:
    codes = sorted((code for rank in ordered for code in rank), key=lambda code: (-shown[code], named[code].phrase))
    for place, code in enumerate(codes):
        base = f" of {numeral(respondents)}" if place == 0 else ""
        yield f"{named[code].phrase} ({numeral(shown[code])}{base})"


def _answers(codings: ThemeCodings) -> Answers:
    people = [(codes, f"{at}-{i}") for at, (codes, n) in enumerate(codings.patterns) for i in range(n)]
    return Answers(
        tuple(Coding(who, code) for codes, who in people for code in sorted(codes)),
        respondents=len(people),
    )


@lru_cache(maxsize=8)  # two sentences ask the same question
def _found(codings: ThemeCodings, seed: int) -> MostCited:
    return most_cited(_answers(codings), [b.code for b in codings.benefits], seed=seed, resamples=RESAMPLES)


def _evidence(
    pen: Pen, codings: ThemeCodings, answers: Answers, found: MostCited, shown: dict[str, int | None]
) -> Evidence:
    n = answers.respondents
    ranked = sorted((count for count in shown.values() if count is not None), reverse=True)
    top = found.codes[0] if found.kind == "first" else None
    count = shown[top] if top else None
    plain = f"{' and '.join(map(numeral, ranked[:3]))} of {n} respondents cited the three benefits cited most."
    if count is not None and len(ranked) > 1:
        plain = f"{count} of {n} {codings.source} respondents said so; the next was {ranked[1]}."
    chance = f"first in .95 of resamples ({found.chance_first:.2f})"
    largest = max((p for _, p in found.against), default=0.0)
    paired = f"paired exact p <= .05 against each other benefit (largest {largest:.3f})"
    tests = {
        chance: found.chance_first >= 1 - CLEAR,
        paired: all(p <= CLEAR for _, p in found.against),
        f"at most {LONGEST_SET} named": found.kind != "none",
    }
    counts: dict[str, Shown] = {**shown, "n": n, "seed": pen.seed, "resamples": RESAMPLES}
    return pen.evidence(
        "X",
        f"people (not mentions) of the {codings.source} whose text carries the benefit; bootstrap and paired tests",
        plain,
        counts=counts,
        interval=None if count is None else wilson(count, n),
        met=tuple(name for name, holds in tests.items() if holds),
        missed=tuple(name for name, holds in tests.items() if not holds),
    )
