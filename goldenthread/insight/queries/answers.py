"""The evaluation: the named queries behind what respondents said and how that was reckoned."""

from collections import Counter, defaultdict

from goldenthread.evaluation.models import Coding, Excerpt, Respondent, SubCode
from goldenthread.evaluation.states import Register, Valence
from goldenthread.insight.queries.records import Records
from goldenthread.programmes.states import Part
from goldenthread.report.case_study.facts import (
    Benefit,
    CodeCounts,
    CommentValence,
    DoubleCoding,
    GroupResponse,
    Interviews,
    Programme,
    Protocol,
    ResponseByGroup,
    StudyResponse,
    StudyScope,
    ThemeCodings,
)

PARTNERSHIP = frozenset({"T4a", "T4b"})  # building the relationship, or partnership across a unit


def study_scope(records: Records) -> StudyScope | None:
    """The programme that was evaluated, when, and how many others rest on records alone."""
    study = records.study
    if study is None:
        return None
    focus = Programme(records.focus.code, records.focus.title, records.focus.short_title)
    others = [p for p in records.programmes_delivered if p.pk != records.focus.pk]
    return StudyScope((focus,), study.opens_on.year, study.closes_on.year, len(others))


def protocol(records: Records) -> Protocol | None:
    """When the plan was locked, under which digest, and how often it changed since."""
    study = records.study
    if study is None or study.first_invitation_on is None:
        return None
    changes = study.protocol_changes.filter(on__lte=records.as_at).count()
    return Protocol(
        locked_on=study.locked_on,
        digest=study.protocol_hash,
        first_invitation_on=study.first_invitation_on,
        first_answer_on=study.opens_on,
        changes=changes,
    )


def study_response(records: Records) -> StudyResponse | None:
    """Delegates invited to the survey, and complete answers."""
    counts = list(records.study.response_counts.all()) if records.study else []
    if not counts:
        return None
    return StudyResponse(sum(c.invited for c in counts), sum(c.complete for c in counts))


def response_by_group(records: Records) -> ResponseByGroup | None:
    """The lead trust against the partners together: no partner is compared alone."""
    counts = list(records.study.response_counts.all()) if records.study else []
    lead = records.named(Part.LEAD_TRUST, records.as_at)
    if lead is None or not any(c.is_partner for c in counts) or all(c.is_partner for c in counts):
        return None
    groups = [
        (lead.short_name, [c for c in counts if not c.is_partner]),
        ("partner trusts", [c for c in counts if c.is_partner]),
    ]
    return ResponseByGroup(
        tuple(GroupResponse(name, sum(c.invited for c in own), sum(c.complete for c in own)) for name, own in groups)
    )


def interviews(records: Records) -> Interviews | None:
    """People interviewed: a base of their own."""
    people = Respondent.objects.filter(study=records.study, register=Register.INTERVIEW).count() if records.study else 0
    return Interviews(people) if people else None


def comment_valence(records: Records) -> CommentValence | None:
    """References of the survey and the interviews, by which way they point."""
    if records.study is None:
        return None
    signs = Counter(Coding.objects.filter(excerpt__respondent__study=records.study).values_list("valence", flat=True))
    if not signs:
        return None
    return CommentValence(signs[Valence.POSITIVE], signs[Valence.MIXED], signs[Valence.CRITICAL])


def codes_by_respondent(records: Records) -> dict[object, frozenset[str]]:
    """The themes and codes that each survey respondent's text carries; nobody is left out."""
    survey = Respondent.objects.filter(study=records.study, register=Register.SURVEY)
    carried: dict[object, set[str]] = defaultdict(set)
    codings = Coding.objects.filter(excerpt__respondent__in=survey)
    for who, theme, code in codings.values_list("excerpt__respondent", "theme__code", "sub_code__code"):
        carried[who] |= {theme, code} - {None}
    return {who: frozenset(carried[who]) for who in survey.values_list("pk", flat=True)}


def theme_codings(records: Records) -> ThemeCodings | None:
    """Survey respondents by the set of benefits that their text carries."""
    if records.study is None or not (carried := codes_by_respondent(records)):
        return None
    themes = [Benefit(t.code, t.in_a_sentence, t.is_plural) for t in records.study.themes.all() if t.is_benefit]
    alone = SubCode.objects.filter(theme__study=records.study, ranked_alone=True)
    benefits = (*themes, *(Benefit(c.code, c.title[:1].lower() + c.title[1:], is_theme=False) for c in alone))
    candidates = {benefit.code for benefit in benefits}
    patterns = Counter(codes & candidates for codes in carried.values())
    return ThemeCodings("survey", benefits, tuple(sorted(patterns.items(), key=lambda p: sorted(p[0]))))


def code_counts(records: Records) -> CodeCounts | None:
    """Survey respondents whose text carries each theme and code."""
    if records.study is None or not (carried := codes_by_respondent(records)):
        return None
    people = Counter(code for codes in carried.values() for code in codes)
    either = sum(bool(codes & PARTNERSHIP) for codes in carried.values())
    if either:
        people["T4a or T4b"] = either
    return CodeCounts("survey", len(carried), tuple(sorted(people.items())))


def double_coding(records: Records) -> DoubleCoding | None:
    """Coders, passages coded and coded twice, and the agreement on each theme."""
    study = records.study
    if study is None or study.coding_finished_on is None or study.coding_finished_on > records.as_at:
        return None
    coded = Excerpt.objects.filter(respondent__study=study).count()
    alphas = tuple((t.code, float(t.alpha)) for t in study.themes.all() if t.alpha is not None)
    return DoubleCoding(study.coders.count(), coded, round(coded * float(study.double_coded_share or 0)), alphas)
