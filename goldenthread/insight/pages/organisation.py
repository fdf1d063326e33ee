"""An organisation of the suite: its names over time, the part it plays, and who came from it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from goldenthread.insight.pages.suite import people_shown
from goldenthread.methods.disclosure import protect_table
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.people.models import Organisation, OrganisationName
from goldenthread.programmes.models import Programme, Suite
from goldenthread.programmes.queries import CohortRow, PlaceRow, Standing, cohorts_of, places_of
from goldenthread.programmes.states import PlaceStatus
from goldenthread.ui.parts import PlainTable, Word
from goldenthread.ui.tables import Column, Description, Filter, Table, table

NOT_SHOWN = "not shown"
ROUNDED = (
    "Counts of 1 to 7 people are not shown, others are to the nearest 5. Where a hidden count could be reckoned "
    "from a total, other counts are not shown either."
)
TRUE_COUNTS = (
    "You see true counts because you run the suite. All others see them to the nearest 5, and none from 1 to 7."
)
NAMES_FOR_RUNNING = "You see names because you run the suite. Executives and evaluators see counts only."
NAMES_FOR_LEAD = (
    "You see names because you lead for this trust. Executives and evaluators see counts only. "
    "On which days somebody came, and who left, is shown to those who run the cohort."
)
COUNTS_ONLY = "You see counts only. Names are for those who run the suite or lead for this trust."


@dataclass(frozen=True)
class OrganisationPage:
    """`people` is there only for those who may see names."""

    title: str
    lede: str
    names: PlainTable
    delegates: PlainTable
    delegates_said: str
    people: Table | None
    people_said: str


@dataclass(frozen=True)
class PersonLine:
    """Somebody with a place, in the role held when their cohort began."""

    name: str
    family_name: str
    href: str
    role: str
    programme: str
    programme_slug: str
    cohort: str
    cohort_href: str
    first_on: dt.date | None
    status: str
    days_present: int


NAME = Column("name", "Name", order_by=("family_name", "name"), link=lambda line: line.href)
ROLE = Column("role", "Role when the cohort began", order_by=("role", "family_name"))
PROGRAMME = Column("programme", "Programme", order_by=("programme", "first_on", "family_name"))
COHORT = Column("cohort", "Cohort", order_by=("first_on", "family_name"), link=lambda line: line.cohort_href)
STATUS = Column("status", "How it went", order_by=("status", "family_name"))
PRESENT = Column("days_present", "Days present", order_by=("days_present", "family_name"), numeric=True)
BY_STATUS = Filter(
    "status", "How it went", lookup="status", choices=tuple((status.value, status.value) for status in PlaceStatus)
)


def organisation_page(
    suite: Suite, organisation: Organisation, standing: Standing, today: dt.date, query: QueryDict
) -> OrganisationPage:
    """Everything that the page of an organisation shows."""
    names = list(organisation.names.all())
    programmes = list(suite.programmes.all())
    cohorts = {cohort.id: cohort for cohort in cohorts_of(suite)}
    places = places_of(cohort__programme__suite=suite)
    own = [place for place in places if place.trust == organisation.pk]
    named = people_named(own, standing, organisation)
    lines = None if named is None else [person_line(place, cohorts[place.cohort_id], suite) for place in named]
    return OrganisationPage(
        title=name_now(names, today),
        lede=finding(suite, organisation, len({place.person for place in own if place.started}), standing),
        names=names_table(names),
        delegates=delegates_table(programmes, delegates_by(places, cohorts), organisation, standing),
        delegates_said=TRUE_COUNTS if standing.runs_suite else ROUNDED,
        people=None if lines is None else table(description(programmes, standing), lines, query),
        people_said=COUNTS_ONLY if lines is None else NAMES_FOR_RUNNING if standing.runs_suite else NAMES_FOR_LEAD,
    )


def name_now(names: Sequence[OrganisationName], today: dt.date) -> str:
    """The name of today, or of an organisation that is no more the last one."""
    return next((name for name in names if name.holds_on(today)), names[-1]).name


def finding(suite: Suite, organisation: Organisation, delegates: int, standing: Standing) -> str:
    """What the organisation is to the suite, and how many came from it."""
    part = suite.partnerships.get(organisation=organisation).part
    shown = people_shown(delegates, standing)
    if standing.runs_suite or not delegates:
        people = counted(delegates, "delegate", "delegates", "numerals" if delegates else "words")
    else:
        people = f"{shown} of delegates" if shown == "a small number" else f"{shown} delegates"
    return f"{capital(part)} of the suite, {organisation.kind}. It has sent {people}."


def names_table(names: Sequence[OrganisationName]) -> PlainTable:
    """The names under which the organisation went, and between which days."""
    rows = tuple(
        (
            Word(name.name),
            Word(name.short_name),
            Word(name.valid_from or "before the records begin"),
            Word(name.valid_to or "its name today"),
        )
        for name in names
    )
    return PlainTable(("Name", "Short name", "From", "Until"), rows)


def delegates_by(places: Sequence[PlaceRow], cohorts: dict[int, CohortRow]) -> dict[tuple[str, str], int]:
    """People who started, by the organisation from which they came and by programme; every pair is there."""
    started: dict[tuple[str, str], set[str]] = {}
    for place in places:
        if place.started and place.trust is not None:
            started.setdefault((str(place.trust), cohorts[place.cohort_id].programme), set()).add(place.person)
    trusts, programmes = {trust for trust, _ in started}, {cohort.programme for cohort in cohorts.values()}
    return {(trust, code): len(started.get((trust, code), ())) for trust in trusts for code in programmes}


def delegates_table(
    programmes: Sequence[Programme],
    counts: dict[tuple[str, str], int],
    organisation: Organisation,
    standing: Standing,
) -> PlainTable:
    """Delegates by programme: true counts for those who run the suite, protected ones for all others."""
    shown = counts if standing.runs_suite else protect_table(counts)
    rows = []
    for programme in programmes:
        count = shown.get((str(organisation.pk), programme.code), 0)
        words = (
            NOT_SHOWN if count is None else "none" if not count else count if standing.runs_suite else f"some {count}"
        )
        href = reverse("programme", args=[programme.suite.slug, programme.slug])
        rows.append((Word(programme.title, href), Word(words, numeric=True)))
    return PlainTable(("Programme", "Delegates"), tuple(rows), nothing="There is no programme yet.")


def people_named(own: list[PlaceRow], standing: Standing, organisation: Organisation) -> list[PlaceRow] | None:
    """Those whose names the reader sees, or None; a trust's lead is not told who left."""
    if standing.runs_suite:
        return own
    if organisation.pk in standing.trusts_led:
        return [place for place in own if place.ended_on is None]
    return None


def person_line(place: PlaceRow, cohort: CohortRow, suite: Suite) -> PersonLine:
    """One row of the table of people."""
    return PersonLine(
        name=place.name,
        family_name=place.family_name,
        href=reverse("person", args=[suite.slug, place.person]),
        role=place.role,
        programme=cohort.programme_title,
        programme_slug=cohort.programme_slug,
        cohort=cohort.code,
        cohort_href=reverse("cohort", args=[suite.slug, cohort.slug]),
        first_on=cohort.first_on,
        status=place.status,
        days_present=place.days_present,
    )


def description(programmes: Sequence[Programme], standing: Standing) -> Description:
    """What the table of people offers: how it went and on how many days only to those who run the suite."""
    runs = standing.runs_suite
    by_programme = Filter(
        "programme", "Programme", lookup="programme_slug", choices=tuple((p.slug, p.title) for p in programmes)
    )
    return Description(
        caption="People with a place",
        columns=(NAME, ROLE, PROGRAMME, COHORT, *((STATUS, PRESENT) if runs else ())),
        filters=(Filter("q", "Name", lookup="name__icontains"), by_programme, *((BY_STATUS,) if runs else ())),
        sort="name",
        nothing="Nobody matches.",
    )
