"""Background: since when, who, for whom, funded how, with which aims, and what was evaluated."""

from goldenthread.methods.wording.grammar import listed
from goldenthread.methods.wording.numbers import financial_year, years
from goldenthread.report.case_study.facts import AimsRegister, Commissions, StudyScope, SuiteSpan
from goldenthread.report.case_study.pen import Pen, Said, SentenceType


def suite(pen: Pen, span: SuiteSpan) -> Said:
    """B1: since when which two organisations have run how many programmes, for whom."""
    if not span.stages:
        return "no day has been delivered"
    since, partners = span.first_day_on.year, f"{span.lead.name} and {span.partner.name}"
    evidence = pen.evidence(
        "D",
        "programmes with a delivered day; names of organisations and stages as they were then",
        f"The first day of the suite was held in {since}; programmes with a delivered day: {len(span.stages)}.",
        counts={"programmes": len(span.stages), "first year": since},
    )
    before = f"; a predecessor began in {span.predecessor_since}" if span.predecessor_since else ""
    if len(span.stages) == 1:
        template = "Since {since} {partners} have run {programmes} for {stages}{before}."
        one = {"programmes": "a programme", "stages": span.stages[0], "before": before}
        return pen.say("one programme", template, evidence, since=since, partners=partners, **one)
    return pen.say(
        "suite",
        "Since {since} {partners} have run {programmes} programmes for clinicians, from {first} to {last}{before}.",
        evidence,
        since=since,
        partners=partners,
        programmes=pen.number(len(span.stages)),
        first=span.stages[0],
        last=span.stages[-1],
        before=before,
    )


def funding(pen: Pen, paid: Commissions) -> Said:
    """B2: a commission covered every financial year with a delivered day, or so many of them; never an amount."""
    held, covered = sorted(set(paid.delivered)), set(paid.delivered) & set(paid.commissioned)
    if not covered:
        return "no commission is recorded"
    evidence = pen.evidence(
        "D",
        "financial years with a delivered day that a commission covers; no amounts",
        f"A commission covered {len(covered)} of the {len(held)} financial years in which days were held.",
        counts={"x": len(covered), "n": len(held)},
    )
    if len(held) == 1:
        return pen.say(
            "one year", "The programmes were commissioned in {year}.", evidence, year=financial_year(held[0])
        )
    span = f"from {financial_year(held[0])} to {financial_year(held[-1])}"
    if len(covered) < len(held):
        template = "The programmes were commissioned in {covered} financial years {span}."
        return pen.say("gap", template, evidence, covered=pen.pair(len(covered), len(held)), span=span)
    if held[-1] - held[0] >= len(held):
        span = f"with delivered days, {span}"
    template = "The programmes were commissioned in each of the {held} financial years {span}."
    return pen.say("every year", template, evidence, held=pen.number(len(held)), span=span)


def aims(pen: Pen, register: AimsRegister) -> Said:
    """B5: both partners signed one aims register and reviewed it after modules; one signature says who set it."""
    if not register.signed_by or not register.aims:
        return "no signed aims register is recorded"
    many = pen.counted(register.aims, "aim", "aims")
    evidence = pen.evidence(
        "D",
        "partners who signed the register in force; modules whose review came within 14 days of their last day",
        f"Partners who signed: {len(register.signed_by)}; "
        f"modules reviewed within 14 days: {register.reviewed_in_time} of {register.modules}.",
        counts={"aims": register.aims, "x": register.reviewed_in_time, "n": register.modules},
    )
    if len(register.signed_by) == 1:
        setter = register.signed_by[0].short_name
        return pen.say("one signature", "{setter} set {aims}.", evidence, setter=setter, aims=many)
    same = many if register.aims == 1 else f"the same {many}"
    if not register.modules:
        return pen.say("no module yet", "Both partners signed {aims}.", evidence, aims=same)
    template = "Both partners signed {aims} and reviewed {reviewed} within two weeks."
    return pen.say("both", template, evidence, aims=same, reviewed=_reviewed(pen, register))


def _reviewed(pen: Pen, register: AimsRegister) -> str:
    if register.modules == 1:
        return f"{pen.number(register.reviewed_in_time)} module"
    if register.reviewed_in_time == 0:
        return f"none of {pen.number(register.modules)} modules"
    if register.reviewed_in_time == register.modules:
        return f"all {pen.number(register.modules)} modules"
    return f"{pen.pair(register.reviewed_in_time, register.modules)} modules"


def scope(pen: Pen, study: StudyScope | None) -> Said:
    """B6: what was evaluated and when; of the rest there are records alone; without a study it says so."""
    definition = "programmes in the scope of a study whose plan is locked"
    if study is None:
        evidence = pen.evidence("D", definition, "No study with a locked plan is recorded.", counts={"studies": 0})
        return pen.say("no study", "The programmes have not been evaluated yet.", evidence)
    names = listed([programme.short_name for programme in study.programmes])
    when = years(study.from_year, study.to_year)
    evidence = pen.evidence(
        "D",
        definition,
        f"Evaluated: {names}; programmes outside the study: {study.other_programmes}.",
        counts={"programmes evaluated": len(study.programmes), "other programmes": study.other_programmes},
    )
    subject = f"{names} programme" if len(study.programmes) == 1 else f"{names} programmes"
    verb = "was" if len(study.programmes) == 1 else "were"
    if not study.other_programmes:
        return pen.say("all", f"The {{subject}} {verb} evaluated in {{when}}.", evidence, subject=subject, when=when)
    others = "other" if study.other_programmes == 1 else f"other {pen.number(study.other_programmes)}"
    template = f"The {{subject}} {verb} evaluated in {{when}}; what is said of the {{others}} rests on records alone."
    return pen.say("in part", template, evidence, subject=subject, when=when, others=others)


TYPES = (
    SentenceType(
        "B1",
        "who has run the programmes since when",
        "no day with both partners is recorded",
        suite,
        needs=("suite_span",),
    ),
    SentenceType("B2", "in which years they were funded", "no commission is recorded", funding, needs=("commissions",)),
    SentenceType("B3", "how many came without earlier training", "no application answers are recorded"),
    SentenceType("B4", "how much time leadership took", "no answers about time are recorded"),
    SentenceType(
        "B5", "which aims the partners shared", "no aims register is recorded", aims, needs=("aims_register",)
    ),
    SentenceType("B6", "what was evaluated", "no study is recorded", scope, may=("study_scope",)),
)
