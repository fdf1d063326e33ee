"""The cohorts of a programme as a table that sorts and filters."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from goldenthread.methods.disclosure import protect_breakdown
from goldenthread.programmes.access import cohorts_seen
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import CohortRow, DayRow, PlaceRow, Standing
from goldenthread.programmes.states import CohortStatus
from goldenthread.ui.tables import Column, Description, Filter, Table, table

NOT_SHOWN = "not shown"


@dataclass(frozen=True)
class CohortLine:
    """A cohort of the table; `shown` is its places as this reader may see them, None where they are hidden."""

    code: str
    number: int
    href: str
    status: str
    first_on: dt.date | None
    last_on: dt.date | None
    days_held: int
    days: int
    moved: int
    with_lead: int
    shown: int | None
    places: str

    @property
    def held(self) -> str:
        return f"{self.days_held} of {self.days}"

    @property
    def lead(self) -> str:
        return f"{self.with_lead} of {self.days_held}"


COHORTS = Description(
    caption="Cohorts",
    columns=(
        Column("code", "Cohort", order_by=("number",), link=lambda line: line.href),
        Column("status", "Status", order_by=("status", "number")),
        Column("first_on", "First day", order_by=("first_on", "number")),
        Column("last_on", "Last day", order_by=("last_on", "number")),
        Column("held", "Days held", order_by=("days_held", "number"), numeric=True),
        Column("moved", "Moved", order_by=("moved", "number"), numeric=True),
        Column("lead", "With the lead", order_by=("with_lead", "number"), numeric=True),
        Column("places", "Places", order_by=("shown", "number"), numeric=True),
    ),
    filters=(
        Filter("q", "Cohort", lookup="code__icontains"),
        Filter("status", "Status", lookup="status", choices=tuple((s.value, s.value) for s in CohortStatus)),
    ),
    sort="code",
    nothing="No cohort matches.",
)


def cohorts_table(
    *,
    suite: Suite,
    standing: Standing,
    cohorts: tuple[CohortRow, ...],
    days: tuple[DayRow, ...],
    places: tuple[PlaceRow, ...],
    query: QueryDict,
) -> Table:
    """The table as it was asked for; a code leads to its cohort where the reader may open it. Costs one query."""
    open_to_reader = set(cohorts_seen(standing, suite).values_list("pk", flat=True))
    taken = Counter(place.cohort_id for place in places if place.ended_on is None)
    shown = places_shown({cohort.code: taken[cohort.id] for cohort in cohorts}, standing)
    moved = Counter(day.cohort for day in days if day.moved)
    with_lead = Counter(day.cohort for day in days if day.held_on and day.with_lead)
    lines = [
        CohortLine(
            code=cohort.code,
            number=cohort.number,
            href=reverse("cohort", args=[suite.slug, cohort.slug]) if cohort.id in open_to_reader else "",
            status=cohort.status,
            first_on=cohort.first_on,
            last_on=cohort.last_on,
            days_held=cohort.days_held,
            days=cohort.days,
            moved=moved[cohort.code],
            with_lead=with_lead[cohort.code],
            shown=shown[cohort.code],
            places=places_in_words(shown[cohort.code], cohort.capacity, standing),
        )
        for cohort in cohorts
    ]
    return table(COHORTS, lines, query)


def places_shown(taken: Mapping[str, int], standing: Standing) -> dict[str, int | None]:
    """Places taken by cohort: true for those who run the suite, by the small-number rule for all others."""
    if standing.runs_suite:
        return dict(taken)
    return {cell.name: cell.shown for cell in protect_breakdown(taken).cells}


def places_in_words(shown: int | None, capacity: int, standing: Standing) -> str:
    """Places taken, of how many."""
    if shown is None:
        return NOT_SHOWN
    return f"{shown} of {capacity}" if standing.runs_suite else f"some {shown}" if shown else "none"
