"""Method and limits: the plan, who answered, how comments were coded, what is protected, what cannot be concluded."""

from collections.abc import Iterable
from datetime import date

from goldenthread.methods.disclosure import GOLDENTHREAD, answers_shown, protect_answers
from goldenthread.methods.intervals import fisher_exact, newcombe
from goldenthread.methods.wording.numbers import fraction, long_date, numeral, percent, times
from goldenthread.methods.wording.rules import compared
from goldenthread.report.case_study.facts import DoubleCoding, GroupResponse, Protocol, ResponseByGroup, StudyResponse
from goldenthread.report.case_study.pen import PROTECTED, SMALL_BASES, SMALL_COUNTS, TOO_FEW_ANSWERS, Pen, Said
from goldenthread.report.case_study.pen import SentenceType as Type
from goldenthread.report.document import Omission, Sentence

COMPARISONS = frozenset({"N3", "N4", "R3", "D10"})
LISTED_IN_TEXT = 3


def protocol(pen: Pen, plan: Protocol) -> Said:
    """M1: whether the plan was fixed before the first invitation, and how often it changed since."""
    before = plan.locked_on < plan.first_invitation_on
    late = plan.first_answer_on is not None and plan.locked_on >= plan.first_answer_on
    rule = ("locked before the first invitation",)
    evidence = pen.evidence(
        "D",
        "the date on which the plan was locked, its digest, and changes recorded since",
        f"Locked on {_date(plan.locked_on)}, first invitation on {_date(plan.first_invitation_on)}; "
        f"changes since: {plan.changes}.",
        counts={"changes": plan.changes, "digest": plan.digest},
        met=rule if before else (),
        missed=() if before else rule,
    )
    when = (
        "before the first invitation"
        if before
        else "after answers had begun to come in"
        if late
        else "after the first invitation"
    )
    changed = f"changed {times(plan.changes, pen.style)} since" if plan.changes else "has not changed since"
    template = "The evaluation plan was fixed {when} and {changed}."
    return pen.say("in time" if before else "late", template, evidence, when=when, changed=changed)


def response(pen: Pen, survey: StudyResponse, by_group: ResponseByGroup | None) -> Said:
    """M2: how many of those invited answered, and whether groups differ (rule V)."""
    if not answers_shown(survey.answered):
        return TOO_FEW_ANSWERS
    if protect_answers(survey.answered, survey.invited) is None:
        return PROTECTED
    share = percent(survey.answered / survey.invited)
    groups = by_group.groups if by_group else ()
    told = len(groups) == 2 and all(protect_answers(g.answered, g.invited) is not None for g in groups)
    evidence = pen.evidence(
        "C",
        "complete answers of people invited, by the groups that the plan compares; Newcombe interval and Fisher's test",
        f"{numeral(survey.answered)} of {numeral(survey.invited)} invited answered"
        + "".join(f"; {g.name}: {g.answered} of {g.invited}" for g in (groups if told else ()))
        + ".",
        counts={"x": survey.answered, "n": survey.invited},
        interval=newcombe(*_shares(groups)) if told else None,
        disclosure=SMALL_BASES,
    )
    if not told:
        return pen.say("overall", "Of those invited, {share} answered.", evidence, share=share)
    first, second = groups
    words = compared(newcombe(*_shares(groups)), _fisher(groups))
    if words in {"no clear difference", "similar"}:
        template = "Of those invited, {share} answered, with {words} between {first} and {second}."
        found = "no clear difference" if words == "no clear difference" else "similar shares"
        if words == "similar":
            template = "Of those invited, {share} answered, similar shares of {first} and {second}."
        return pen.say(found, template, evidence, share=share, words=found, first=first.name, second=second.name)
    # the group that answered less often stands first
    less, more = (first, second) if words == "less often than" else (second, first)
    template = "Of those invited, {share} answered; {less} answered less often than {more}."
    return pen.say("differs", template, evidence, share=share, less=less.name, more=more.name)


def _shares(groups: tuple[GroupResponse, ...]) -> tuple[int, int, int, int]:
    first, second = groups
    return first.answered, first.invited, second.answered, second.invited


def _fisher(groups: tuple[GroupResponse, ...]) -> float:
    x1, n1, x2, n2 = _shares(groups)
    return fisher_exact(x1, n1 - x1, x2, n2 - x2)


def coding(pen: Pen, coded: DoubleCoding) -> Said:
    """M3: who coded, how much twice, and how far they agreed, by theme."""
    if not coded.coders or not coded.coded:
        return "no coding is recorded"
    evidence = pen.evidence(
        "D",
        "comments coded by two people, of all coded; Krippendorff's alpha by theme",
        f"Coders: {coded.coders}; coded twice: {numeral(coded.coded_twice)} of {numeral(coded.coded)} comments.",
        counts={"coders": coded.coders, "x": coded.coded_twice, "n": coded.coded, **dict(coded.alphas)},
    )
    if coded.coders == 1 or not coded.coded_twice:
        who = pen.counted(coded.coders, "person", "people")
        return pen.say("unchecked", "The comments were coded by {who}, unchecked.", evidence, who=who)
    twice = fraction(coded.coded_twice, coded.coded)
    template = "{coders} people coded the comments, {twice} of them twice"
    said = {"coders": pen.number(coded.coders), "twice": twice}
    if said["coders"][0].isdigit():  # no sentence begins with a numeral
        template = "The comments were coded by {coders} people, {twice} of them twice"
    if not coded.alphas:
        return pen.say("not measured", template + "; agreement was not measured.", evidence, **said)
    low, high = min(a for _, a in coded.alphas), max(a for _, a in coded.alphas)
    if f"{low:.2f}" == f"{high:.2f}":
        return pen.say("one alpha", template + "; agreement (alpha) was {low}.", evidence, **said, low=f"{low:.2f}")
    template += "; agreement (alpha) ran from {low} to {high} by theme."
    return pen.say("double coded", template, evidence, **said, low=f"{low:.2f}", high=f"{high:.2f}")


def protection(pen: Pen) -> Said:
    """M4: which counts are hidden, the date, and whether the data are made up; never left out."""
    evidence = pen.evidence(
        "D",
        f"disclosure profile {GOLDENTHREAD.id}",
        "The rule for small numbers, and the date up to which records count.",
        counts={"hidden to": GOLDENTHREAD.hidden_to, "k": GOLDENTHREAD.answers_from, "step": GOLDENTHREAD.round_to},
        disclosure=SMALL_COUNTS,
    )
    template = (
        "Counts of {hidden} people are not shown, and answers are shown from {k} people up; records as at {as_at}"
    )
    template += "; all data are made up." if pen.facts.made_up else "."
    variant = "made up" if pen.facts.made_up else "real"
    hidden, as_at = f"1 to {GOLDENTHREAD.hidden_to}", _date(pen.facts.as_at)
    return pen.say(variant, template, evidence, hidden=hidden, k=GOLDENTHREAD.answers_from, as_at=as_at)


def association(pen: Pen, said: Iterable[Sentence]) -> Sentence:
    """M5: what cannot be concluded; in full while a comparison or a change stands, otherwise in short."""
    grounds = sorted(s.id for s in said if s.id in COMPARISONS or s.evidence.kind == "M")
    evidence = pen.evidence(
        "D",
        "sentences that compare people, days or times without places given by chance",
        f"Comparisons in the report: {', '.join(grounds) or 'no sentence compares'}.",
        counts={"comparisons": len(grounds)},
    )
    if not grounds:
        return pen.say("records", "Records show what happened, not what it came from.", evidence)
    template = "Places were not given by chance, so differences are associations, not effects."
    return pen.say("associations", template, evidence)


def unsaid(pen: Pen, omitted: tuple[Omission, ...]) -> Sentence | None:
    """M6: the claims left out, each with its reason; many of them stand in the list alone."""
    if not omitted:
        return None
    evidence = pen.evidence(
        "D",
        "types of sentence that the evidence does not carry, each with its reason",
        f"Claims not made: {len(omitted)}.",
        counts={"claims": len(omitted)},
    )
    if len(omitted) > LISTED_IN_TEXT:
        template = "Not said for want of evidence: {many} claims, each listed with its reason."
        return pen.say("listed", template, evidence, many=pen.number(len(omitted)))
    claims = "; ".join(f"{gap.claim} ({gap.reason})" for gap in omitted)
    return pen.say("in text", "Not said for want of evidence: {claims}.", evidence, claims=claims)


def _date(day: date) -> str:
    return long_date(day.year, day.month, day.day)


TYPES = (
    Type(
        "M1", "when the plan was fixed", "no evaluation plan is recorded", protocol, needs=("protocol",), evaluated=True
    ),
    Type(
        "M2",
        "who answered",
        "no answers are recorded",
        response,
        needs=("study_response",),
        may=("response_by_group",),
        evaluated=True,
    ),
    Type("M3", "how comments were coded", "no coding is recorded", coding, needs=("double_coding",), evaluated=True),
    Type("M4", "what is protected", "", protection),
)
