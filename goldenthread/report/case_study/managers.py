"""Working with operational managers: where respondents differ, both sides stand in one sentence."""

from goldenthread.report.case_study.facts import CodeCounts, DoubleCoding
from goldenthread.report.case_study.pen import Pen, Said, SentenceType
from goldenthread.report.case_study.voices import Voices, heard, voices

SIDES = {"T4b": "partnerships that worked", "T4c": "tension or turnover of managers"}
NO_RECIPE = "T4d"
NEED = "T4a or T4b"


def both_sides(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """O2: no single answer; the larger side first, equal or hidden ones by code; one side alone is not contested."""
    weighed = {code: voices(code, counts, coding) for code in SIDES}
    sides = [found for found in weighed.values() if isinstance(found, Voices)]
    if not sides:
        return next((found for found in weighed.values() if isinstance(found, str)), None)
    # a hidden side has no size, so it stands by the alphabet
    first, *others = sorted(sides, key=lambda side: (-(side.shown or 0), side.code))
    evidence = heard(pen, counts.source, *((side, f"described {SIDES[side.code]}") for side in (first, *others)))
    facts = {"one": first.quantity, "what": SIDES[first.code], "many": first.count}
    if not others:
        facts["one"] = first.subject
        template = "{one} described {what} in working with operational managers" + first.bracket("many") + "."
        return pen.say("one side", template, evidence, **facts)
    second, recipe = others[0], _no_recipe(counts, coding)
    facts |= {"two": second.quantity, "contrast": SIDES[second.code], "also": second.count}
    template = (
        "Respondents differed about working with operational managers: {one} described {what}"
        + first.bracket("many")
        + (", {two} {contrast}" if recipe else " and {two} {contrast}")
        + second.bracket("also")
        + (", and no recipe held for all." if recipe else ".")
    )
    return pen.say("contested", template, evidence, **facts)


def _no_recipe(counts: CodeCounts, coding: DoubleCoding | None) -> bool:
    return isinstance(voices(NO_RECIPE, counts, coding), Voices)


def needed(pen: Pen, counts: CodeCounts, coding: DoubleCoding | None) -> Said:
    """O3: the relationship seen as needed; the size of units is not on record, so its clause is not there."""
    found = voices(NEED, counts, coding)
    if not isinstance(found, Voices):
        return found
    what = "called the relationship with their manager essential"
    evidence = heard(pen, counts.source, (found, what))
    variant = "tentative" if found.tentative else found.quantity
    return pen.say(
        variant, "{subject} " + what + found.bracket("count") + ".", evidence, subject=found.subject, count=found.count
    )


NOT_CODED = "no coded comments are recorded"
TYPES = (
    SentenceType("O1", "the topic across all programmes", "no topics by programme are recorded", evaluated=True),
    SentenceType(
        "O2", "both sides of the topic", NOT_CODED, both_sides, ("code_counts",), ("double_coding",), evaluated=True
    ),
    SentenceType(
        "O3", "the relationship as needed", NOT_CODED, needed, ("code_counts",), ("double_coding",), evaluated=True
    ),
    SentenceType("O4", "how far pairs agreed", "no answers of pairs are recorded", evaluated=True),
)
