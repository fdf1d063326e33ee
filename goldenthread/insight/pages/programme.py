"""A programme: is it still the same, what changed and who agreed to it, is every aim worked on?"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from goldenthread.charts.frame import definitions
from goldenthread.insight.pages.coverage import (
    CoverageTable,
    aims_as_subjects,
    coverage_table,
    designs_now,
    modules_of,
    themes_as_subjects,
    titles_of,
)
from goldenthread.insight.pages.programme_cohorts import cohorts_table
from goldenthread.insight.pages.programme_designs import Shared, evidence, pauses, picture, shared_of, signed_table
from goldenthread.insight.pages.session_minutes import SessionMinutes, session_minutes, shown_of
from goldenthread.insight.pages.suite import people_shown, still_planned
from goldenthread.methods.designs import Design, aim_coverage, mode_shares, revisions, theme_coverage
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.methods.wording.numbers import percent
from goldenthread.programmes.models import Programme, Suite
from goldenthread.programmes.queries import CohortRow, Standing, cohorts_of, days_of, places_of
from goldenthread.programmes.queries.aims import AimRow, aims_of
from goldenthread.programmes.queries.designs import DesignRow, designs_of
from goldenthread.programmes.states import SessionMode
from goldenthread.ui.parts import Evidence, Figure, Picture, PlainTable
from goldenthread.ui.tables import Table


@dataclass(frozen=True)
class ProgrammePage:
    """What is None is not there yet: the cohorts, or all that needs a design."""

    title: str
    lede: str
    figures: tuple[Figure, ...]
    cohorts: Table | None
    picture: Picture | None = None
    definitions: str = ""
    evidence: Evidence | None = None
    minutes: SessionMinutes | None = None
    coverage: tuple[CoverageTable, ...] = ()
    signed: PlainTable | None = None
    plan_href: str = ""


def programme_page(programme: Programme, standing: Standing, today: dt.date, query: QueryDict) -> ProgrammePage:
    """Everything that the page of a programme shows."""
    suite = programme.suite
    designs = designs_of(suite)
    rows = designs.get(programme.code, ())
    cohorts = cohorts_of(suite, programme=programme)
    days = days_of(suite, module__cohort__programme=programme)
    places = places_of(cohort__programme=programme)
    delegates = people_shown(len({place.person for place in places if place.started}), standing)
    page = ProgrammePage(
        title=programme.title,
        lede=finding(rows, cohorts),
        figures=(
            Figure("cohorts begun", sum(cohort.began for cohort in cohorts), note=still_planned(cohorts)),
            Figure("delegates", delegates, note="started, present on a day or more"),
        ),
        cohorts=cohorts_table(suite=suite, standing=standing, cohorts=cohorts, days=days, places=places, query=query)
        if cohorts
        else None,
        plan_href=plan_href(programme, standing),
    )
    if not rows:
        return page
    shared, aims, plans = shared_of(rows, days), aims_of(suite), designs_now(designs, today)
    return replace(
        page,
        figures=(*page.figures, *design_figures(rows, shared), *aim_figures(programme, aims, plans)),
        picture=picture(rows, shown_of(rows, query), shared, pauses(cohorts, days), today),
        definitions=str(definitions()),
        evidence=evidence(shared),
        minutes=session_minutes(rows, query),
        coverage=coverage(suite, aims, plans),
        signed=signed_table(rows),
    )


def plan_href(programme: Programme, standing: Standing) -> str:
    """Where a cohort of the programme is planned, for those who may."""
    if not standing.runs_suite:
        return ""
    return f"{reverse('plan_cohort', args=[programme.suite.slug])}?programme={programme.slug}"


def finding(rows: Sequence[DesignRow], cohorts: Sequence[CohortRow]) -> str:
    """The sentences at the head of the page, from the values that it shows."""
    begun = [cohort.first_on.year for cohort in cohorts if cohort.began]
    if not rows:
        return f"Delivered since {min(begun)} without a design on record." if begun else "No design is recorded yet."
    latest = rows[-1]
    days = counted(sum(latest.days.values()), "day", "days")
    modules = counted(len(latest.days), "module", "modules")
    since = f" since {min(begun)}" if begun else ""
    return f"{capital(days)} over {modules}{since}. {constancy(rows)}"


def constancy(rows: Sequence[DesignRow]) -> str:
    """How far the design stayed the same."""
    if len(rows) == 1:
        return "One design, never revised."
    kept = revisions([row.plan for row in rows])
    designs = capital(counted(len(rows), "design", "designs"))
    said = f"{designs}, and {percent(kept[-1].of_the_first)} of the minutes of the latest are those of the first"
    largest = min(kept, key=lambda revision: revision.of_the_one_before)
    if largest.of_the_one_before == 1:
        return f"{said}."
    came = next(row for row in rows if str(row.version) == largest.version)
    return f"{said}; the largest change came with version {came.version} in {came.starts_on:%B %Y}."


def design_figures(rows: Sequence[DesignRow], shared: Sequence[Shared]) -> tuple[Figure, ...]:
    """How many versions there are, and for more than one what they kept and how far input moved."""
    versions = Figure("design versions", len(rows), note=f"the latest from {rows[-1].starts_on:%B %Y}")
    first, last = (percent(mode_shares(row.plan.sessions).get(SessionMode.INPUT, 0.0)) for row in (rows[0], rows[-1]))
    if len(rows) == 1:
        return (versions, Figure("input", first, note="share of minutes"))
    least = min(shared, key=lambda cohort: cohort.share, default=None)
    figures = [versions, Figure("input", f"{first} to {last}", note="share of minutes, first to last version")]
    if least:
        figures.insert(1, Figure("least shared with version 1", percent(least.share), note=f"minutes of {least.code}"))
    return tuple(figures)


def aim_figures(programme: Programme, aims: Sequence[AimRow], plans: Mapping[str, Design]) -> tuple[Figure, ...]:
    """How many of the shared aims this programme works on, and how many every programme does."""
    if not aims:
        return ()
    codes = [aim.code for aim in aims]
    orphans = aim_coverage({programme.code: plans[programme.code]}).orphans(codes)
    throughout = len(aim_coverage(plans).throughout(codes))
    note = f"{throughout} of {len(codes)} in every programme"
    return (Figure("aims worked on", len(codes) - len(orphans), of=len(codes), note=note),)


def coverage(suite: Suite, aims: Sequence[AimRow], plans: Mapping[str, Design]) -> tuple[CoverageTable, ...]:
    """Where the aims and the themes are worked on in all programmes of the suite. Costs two queries."""
    titles, places = titles_of(suite), modules_of(plans)
    tables = (
        ("aim", aim_coverage(plans), aims_as_subjects(aims)),
        ("theme", theme_coverage(plans), themes_as_subjects(suite.themes.all())),
    )
    return tuple(coverage_table(found, named, places, titles, noun) for noun, found, named in tables if named)
