"""How leaders benefited: what respondents cited, who came and when, what got in the way, and what was less useful."""

from goldenthread.methods.attendance import DayHeld, compare_strike_days
from goldenthread.methods.disclosure import answers_shown, protect_answers
from goldenthread.methods.wording.numbers import agreeing_places, decimal, decimals, numeral, percent, years
from goldenthread.report.case_study.facts import (
    CodeCounts,
    CommentValence,
    DoubleCoding,
    Interviews,
    Presence,
    StrikeDays,
    StudyResponse,
    StudyScope,
)
from goldenthread.report.case_study.pen import PROTECTED, TOO_FEW_ANSWERS, Pen, Said, SentenceType
from goldenthread.report.case_study.ranking import leading, others
from goldenthread.report.case_study.voices import heard, voices


def evaluated(
    pen: Pen, study: StudyScope, survey: StudyResponse, talks: Interviews | None, tone: CommentValence | None
) -> Said:
    """E1: answers, interviews, and how much was positive, mixed and critical: always all three."""
    if not answers_shown(survey.answered):
        return TOO_FEW_ANSWERS
    shown = protect_answers(survey.answered, survey.invited)
    if shown is None:
        return PROTECTED
    when = years(study.from_year, study.to_year)
    spoken = talks.people if talks and answers_shown(talks.people) else None
    shares = _shares(tone)
    evidence = pen.evidence(
        "X",
        "complete answers of delegates invited; people interviewed, a base of their own; coded comments by valence",
        f"{numeral(shown)} of {numeral(survey.invited)} invited delegates answered; "
        f"interviewed: {'not shown' if spoken is None else spoken}.",
        counts={"x": shown, "n": survey.invited, "interviewed": spoken, **shares},
    )
    template = "In {when}, {answered} delegates answered a survey"
    if spoken is not None:
        template += " and {spoken} people were interviewed"
    if shares:
        template += "; {positive} of the comments coded were positive, {mixed} mixed and {critical} critical"
    variant = " ".join(["survey", *(["interviews"] if spoken else []), *(["comments"] if shares else [])])
    said = {"answered": f"{numeral(shown)} of {numeral(survey.invited)}", "spoken": spoken, **shares}
    return pen.say(variant, template + ".", evidence, when=when, **said)


def _shares(tone: CommentValence | None) -> dict[str, str]:
    total = tone.positive + tone.mixed + tone.critical if tone else 0
    if tone is None or not total:
        return {}
    parts = {"positive": tone.positive, "mixed": tone.mixed, "critical": tone.critical}
    return {name: percent(count / total) for name, count in parts.items()}


def presence(pen: Pen, days: Presence) -> Said:
    """R2: the share of their days that delegates attended; days planned and not delivered are in neither part."""
    if not days.expected:
        return "no day has been delivered"
    share = percent(days.present / days.expected)
    evidence = pen.evidence(
        "C",
        "person-days present of person-days expected: places started x days delivered",
        f"{numeral(days.present)} of {numeral(days.expected)} days that delegates were expected on were attended.",
        counts={"x": days.present, "n": days.expected},
        disclosure="person-days, exact",
    )
    return pen.say("share", "{focus} delegates attended {share} of their days.", evidence, share=share)


def strikes(pen: Pen, held: StrikeDays) -> Said:
    """R3: attendance on strike days against other days, each day counting once."""
    if not any(day.strike for day in held.days):
        return "no day was held on a strike day"
    found = compare_strike_days([DayHeld(day.present, day.expected, day.strike) for day in held.days])
    if found is None:
        return "fewer than four strike days were held"
    clear, gap = found.lower_by.excludes(0), found.other_rate - found.strike_rate
    places = agreeing_places(found.strike_rate, found.other_rate) if clear else 0
    strike, other = percent(found.strike_rate, places), percent(found.other_rate, places)
    evidence = pen.evidence(
        "C",
        "mean of the days' shares present of expected; strike days are those struck from 9 to 5 for half of it or more",
        f"Attended on {found.strike_days} strike days: {percent(found.strike_rate, 1)}; "
        f"on {found.other_days} other days: {percent(found.other_rate, 1)}.",
        counts={"strike days": found.strike_days, "other days": found.other_days},
        interval=found.lower_by,
        met=("interval of the difference clears 0",) if clear else (),
        missed=() if clear else ("interval of the difference clears 0",),
        disclosure="days, exact; no day by itself",
    )
    template = "On {days} strike days {strike} attended, against {other} on other days"
    said = {"days": pen.number(found.strike_days), "strike": strike, "other": other}
    if not clear:
        return pen.say("no clear difference", template + ": no clear difference.", evidence, **said)
    way = "lower" if gap > 0 else "higher"
    ends = sorted(abs(100 * limit) for limit in (found.lower_by.low, found.lower_by.high))
    low, high = decimals(ends, places)
    template += " ({gap}, {limits})."
    shown = f"{decimal(100 * abs(gap), places)} points {way}"
    return pen.say(way, template, evidence, **said, gap=shown, limits=f"{low} to {high}")


def container(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """R5: connection with others, and somewhere for anxiety; one part may go."""
    parts = {
        "connection": ("T1d", "connection with others"),
        "anxiety": ("T1e", "a place for anxiety"),
    }
    weighed = {name: (voices(code, counts, coding), what) for name, (code, what) in parts.items()}
    said = {name: (found, what) for name, (found, what) in weighed.items() if found and not isinstance(found, str)}
    if not said:
        return next((found for found, _ in weighed.values() if isinstance(found, str)), None)
    evidence = heard(pen, counts.source, *((found, f"spoke of {what}") for found, what in said.values()))
    first, *rest = [(found, what) for found, what in said.values() if not isinstance(found, str)]
    template = "{subject} spoke of {what}" + first[0].bracket("count")
    facts = {"subject": first[0].subject, "what": first[1], "count": first[0].count}
    for second, what in rest:
        template += " and {quantity} of {also}" + second.bracket("second")
        facts |= {"quantity": second.quantity, "also": what, "second": second.count}
    return pen.say(" and ".join(said), template + ".", evidence, **facts)


def barriers(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """R7: the difficulty that most respondents named; it must stand when three or more did."""
    people, n = dict(counts.people), counts.respondents
    # by what may be shown, so that hidden counts are not ranked; of equals the first of the alphabet
    ranks = {code: people.get(code, 0) >= 3 and (protect_answers(people.get(code, 0), n) or 1) for code in BARRIERS}
    worst = max(sorted(BARRIERS), key=lambda code: int(ranks[code]))
    return _one(pen, worst, BARRIERS[worst], counts, coding)


def others_face(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """C5: the clause of the many; the stakeholder's clause needs a quote that may be used."""
    return _one(pen, "T2a", "said that the programme showed them what others face", counts, coding)


def less_relevant(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """C6: needs of a specialty that were not met; it must stand when three or more said so."""
    what = f"found parts of the {pen.focus} programme less relevant to their specialty"
    return _one(pen, "T2e", what, counts, coding)


def hesitation(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """N6: doubts about giving up clinical work; it must stand when three or more said so."""
    return _one(pen, "T3f", "hesitated to give up clinical work", counts, coding)


def _one(pen: Pen, code: str, predicate: str, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    found = voices(code, counts, coding)
    if found is None or isinstance(found, str):
        return found
    evidence = heard(pen, counts.source, (found, predicate))
    template = "{subject} " + predicate + found.bracket("count") + "."
    variant = "tentative" if found.tentative else found.quantity
    return pen.say(variant, template, evidence, subject=found.subject, count=found.count)


BARRIERS = {
    "T9a": "found it hard to be released for the programme",
    "T9b": "missed a reward for leading",
    "T9e": "would have liked more structure",
}
NOT_CODED = "no coded comments are recorded"
NO_ITEMS = "no answers to the items are recorded"
NO_TIES = "no ties between people are recorded"
NO_LINKED = "no linked answers are recorded"
TYPES = (
    SentenceType(
        "E1",
        "who answered, and how much was positive, mixed and critical",
        "no answers are recorded",
        evaluated,
        needs=("study_scope", "study_response"),
        may=("interviews", "comment_valence"),
        evaluated=True,
    ),
    SentenceType("E2", "which benefit was cited most", NOT_CODED, leading, needs=("theme_codings",), evaluated=True),
    SentenceType("E3", "the order of the other themes", NOT_CODED, others, needs=("theme_codings",), evaluated=True),
    SentenceType("R1", "people included, and space to think", NO_ITEMS, evaluated=True),
    SentenceType("R2", "the share of days attended", "no attendance is recorded", presence, needs=("presence",)),
    SentenceType(
        "R3", "attendance on strike days", "no attendance by day is recorded", strikes, needs=("strike_days",)
    ),
    SentenceType("R4", "how respondents came and left", "no pulse answers are recorded", evaluated=True),
    SentenceType(
        "R5",
        "connection, and somewhere for anxiety",
        NOT_CODED,
        container,
        ("code_counts",),
        ("double_coding",),
        evaluated=True,
    ),
    SentenceType("R6", "a quote on the leading benefit", "no quote with consent is recorded", evaluated=True),
    SentenceType(
        "R7", "what got in the way", NOT_CODED, barriers, ("code_counts",), ("double_coding",), evaluated=True
    ),
    SentenceType("C1", "a forum beyond frustrations", NO_ITEMS, evaluated=True),
    SentenceType("C2", "ties to other specialties", NO_TIES, evaluated=True),
    SentenceType("C3", "ties six months on", NO_TIES, evaluated=True),
    SentenceType("C4", "learning from other trusts", NO_ITEMS, evaluated=True),
    SentenceType(
        "C5", "seeing what others face", NOT_CODED, others_face, ("code_counts",), ("double_coding",), evaluated=True
    ),
    SentenceType(
        "C6",
        "parts less relevant to a specialty",
        NOT_CODED,
        less_relevant,
        ("code_counts",),
        ("double_coding",),
        evaluated=True,
    ),
    SentenceType("N1", "clearer authority and following", NO_LINKED, evaluated=True),
    SentenceType("N2", "confidence to influence", NO_LINKED, evaluated=True),
    SentenceType("N3", "moves to more senior roles", "later roles are not followed up yet"),
    SentenceType("N4", "moves compared with people still waiting", "later roles are not followed up yet"),
    SentenceType("N5", "signs of a profession by year", "no appointments are recorded"),
    SentenceType(
        "N6",
        "doubts about leaving clinical work",
        NOT_CODED,
        hesitation,
        ("code_counts",),
        ("double_coding",),
        evaluated=True,
    ),
)
