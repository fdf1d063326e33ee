"""The suite: its programmes, the partners that carry it, the years commissioned and the people appointed."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.insight.access import organisations_seen
from goldenthread.methods.disclosure import protect_count
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.programmes.access import oversees_trusts, people_seen
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import CohortRow, Standing, cohorts_of, started_in
from goldenthread.programmes.states import FACILITATING, CohortStatus
from goldenthread.ui.parts import Figure, PlainTable, Word


@dataclass(frozen=True)
class SuitePage:
    title: str
    lede: str
    figures: tuple[Figure, ...]
    programmes: PlainTable
    partners: PlainTable
    team: PlainTable
    commissions: PlainTable
    aims_href: str
    history_href: str


def people_shown(count: int, standing: Standing) -> str:
    """A count of people: true for those who run the suite, by the small-number rule for all others."""
    if standing.runs_suite:
        return f"{count:,}"
    shown = protect_count(count)
    return "a small number" if shown is None else f"some {shown:,}" if shown else "none"


def suite_page(suite: Suite, standing: Standing, today: dt.date) -> SuitePage:
    """Everything that the page of a suite shows."""
    cohorts = cohorts_of(suite)
    begun = [cohort for cohort in cohorts if cohort.began]
    programmes = len({cohort.programme for cohort in begun})
    return SuitePage(
        title=suite.name,
        lede=finding(programmes, begun),
        figures=(
            Figure("programmes", suite.programmes.count(), note=f"{programmes} begun" if programmes else "none begun"),
            Figure("cohorts begun", len(begun), note=still_planned(cohorts)),
            Figure("days held", sum(c.days_held for c in begun), of=sum(c.days for c in begun)),
        ),
        programmes=programmes_table(suite, standing, cohorts),
        partners=partners_table(suite, standing, today),
        team=team_table(suite, standing, today),
        commissions=commissions_table(suite),
        aims_href=reverse("aims", args=[suite.slug]),
        history_href=reverse("history", args=[suite.slug]) if standing.runs_suite else "",
    )


def finding(programmes: int, begun: list[CohortRow]) -> str:
    """The one sentence at the head of the page."""
    if not begun:
        return "No cohort has begun yet."
    what = f"{counted(programmes, 'programme', 'programmes')} and {counted(len(begun), 'cohort', 'cohorts')}"
    return capital(f"{what} since {min(c.first_on for c in begun).year}.")


def still_planned(cohorts: tuple[CohortRow, ...]) -> str:
    """How many cohorts are still to begin, in words."""
    planned = sum(c.status == CohortStatus.PLANNED for c in cohorts)
    return f"{counted(planned, 'more is', 'more are')} planned" if planned else ""


def programmes_table(suite: Suite, standing: Standing, cohorts: tuple[CohortRow, ...]) -> PlainTable:
    """One row a programme, in the order of the career."""
    programme_of = {c.id: c.programme for c in cohorts}
    started = {(programme_of[cohort], person) for cohort, person in started_in(programme_of)}
    delegates = Counter(programme for programme, _ in started)
    rows = []
    for programme in suite.programmes.all():
        begun = [c for c in cohorts if c.programme == programme.code and c.began]
        rows.append(
            (
                Word(programme.title, reverse("programme", args=[suite.slug, programme.slug])),
                Word(capital(programme.stage)),
                Word(years_of(begun)),
                Word(len(begun), numeric=True),
                Word(sum(c.days_held for c in begun), numeric=True),
                Word(people_shown(delegates[programme.code], standing), numeric=True),
            )
        )
    return PlainTable(("Programme", "For", "Years", "Cohorts", "Days held", "Delegates"), tuple(rows))


def years_of(cohorts: list[CohortRow]) -> str:
    """The years from the first cohort to the last."""
    if not cohorts:
        return "not begun"
    first, last = min(c.first_on for c in cohorts).year, max(c.last_on for c in cohorts).year
    return f"{first}" if first == last else f"{first} to {last}"


def partners_table(suite: Suite, standing: Standing, today: dt.date) -> PlainTable:
    """The partners under their names of today, with those that they had; one leads on for those who may open it."""
    opens = set(organisations_seen(standing, suite).values_list("code", flat=True)) if oversees_trusts(standing) else ()
    partnerships = suite.partnerships.select_related("organisation").prefetch_related("organisation__names")
    rows = tuple(
        (
            Word(
                p.organisation.name_on(today).name,
                reverse("organisation", args=[suite.slug, p.organisation.code]) if p.organisation.code in opens else "",
            ),
            Word(p.part),
            Word(p.organisation.kind),
            Word(
                ", ".join(
                    f"{name.name}, until {name.valid_to:%-d %B %Y}"
                    for name in p.organisation.names.all()
                    if name.valid_to and name.valid_to < today
                )
            ),
        )
        for p in partnerships
    )
    return PlainTable(("Organisation", "Part", "Kind", "Formerly"), rows)


def team_table(suite: Suite, standing: Standing, today: dt.date) -> PlainTable:
    """Who facilitates, and who did. Why somebody left is not kept."""
    opens = set(people_seen(standing, suite).values_list("pk", flat=True))
    appointments = suite.appointments.filter(capacity__in=FACILITATING, from_on__lte=today)
    named = appointments.select_related("person", "organisation").prefetch_related("organisation__names")
    rows = tuple(
        (
            Word(a.person.name, reverse("person", args=[suite.slug, a.person_id]) if a.person_id in opens else ""),
            Word(a.capacity),
            Word(a.organisation.name_on(min(a.to_on or today, today)).short_name if a.organisation else ""),
            Word(f"{a.from_on:%B %Y}" + (f" to {a.to_on:%B %Y}" if a.to_on else "")),
        )
        for a in named
    )
    return PlainTable(("Name", "What they do", "From", "Since"), rows)


def commissions_table(suite: Suite) -> PlainTable:
    """What was commissioned, year by year, under the names of the time. No amounts."""
    commissions = suite.commissions.select_related("commissioner", "provider").prefetch_related(
        "commissioner__names", "provider__names", "programmes"
    )
    rows = tuple(
        (
            Word(f"{c.covers_from.year}/{c.covers_to.year % 100:02}"),
            Word(c.commissioner.name_on(c.covers_from).short_name),
            Word(c.provider.name_on(c.covers_from).short_name),
            Word(", ".join(p.title for p in c.programmes.all())),
            Word(f"{c.signed_on:%-d %B %Y}"),
        )
        for c in commissions
    )
    return PlainTable(("Financial year", "Commissioned by", "Of", "Programmes", "Signed"), rows)
