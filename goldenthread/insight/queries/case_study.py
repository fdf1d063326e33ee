"""The named queries of the case study, and all their answers together."""

import datetime as dt
from collections.abc import Callable, Mapping

from goldenthread.insight.models import CaseStudy
from goldenthread.insight.queries import answers, delivery, programme
from goldenthread.insight.queries.records import Records
from goldenthread.programmes.models import Programme, Suite
from goldenthread.report.case_study.facts import Facts
from goldenthread.report.case_study.facts import Programme as Focus

QUERIES: Mapping[str, Callable[[Records], object]] = {
    query.__name__: query
    for query in (
        delivery.suite_span,
        delivery.commissions,
        delivery.aims_register,
        delivery.years_delivered,
        delivery.design_versions,
        delivery.team,
        delivery.lead_days,
        delivery.lead_absence,
        delivery.cofacilitation,
        delivery.inside_clinician,
        delivery.theme_coverage,
        delivery.session_minutes,
        programme.programme_shape,
        programme.delegates_started,
        programme.cohorts_run,
        programme.breaks,
        programme.trusts,
        programme.professions,
        programme.completion,
        programme.presence,
        programme.strike_days,
        answers.study_scope,
        answers.protocol,
        answers.study_response,
        answers.response_by_group,
        answers.interviews,
        answers.comment_valence,
        answers.theme_codings,
        answers.code_counts,
        answers.double_coding,
    )
}


def focus_of(suite: Suite) -> Programme | None:
    """The programme that the case study looks at: the one evaluated last, else the one with most cohorts."""
    programmes = list(suite.programmes.prefetch_related("studies", "cohorts"))
    locked = [(s.locked_on, p.pk) for p in programmes for s in p.studies.all() if s.locked_on]
    if locked:
        return next(p for p in programmes if p.pk == max(locked)[1])
    return max(programmes, key=lambda p: (p.cohorts.count(), -p.position), default=None)


def latest(suite: Suite) -> CaseStudy | None:
    """The case study that was reckoned last."""
    return CaseStudy.objects.filter(release__suite=suite).select_related("release").last()


def ask(name: str, *, suite: Suite, focus: Programme, as_at: dt.date) -> object:
    """Ask one query by its name.

    Raises:
        KeyError: there is no query of this name.
    """
    return QUERIES[name](Records(suite, focus, as_at))


def case_study_facts(suite: Suite, focus: Programme, as_at: dt.date) -> Facts:
    """All answers together, each with the parameters that it was asked with."""
    records = Records(suite, focus, as_at)
    parameters = {"suite": suite.slug, "programme": focus.code, "as_at": as_at.isoformat()}
    return Facts(
        title=f"{suite.name}: a case study",
        as_at=as_at,
        made_up=suite.made_up,
        focus=Focus(focus.code, focus.title, focus.short_title),
        parameters=dict.fromkeys(QUERIES, parameters),
        **{name: query(records) for name, query in QUERIES.items()},
    )
