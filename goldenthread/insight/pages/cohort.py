"""A cohort: who is in the room, who came, who led, and what was carried on from it."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404, QueryDict
from django.urls import reverse

from goldenthread.insight.access import holder, leads_trust, runs_cohort
from goldenthread.insight.pages.cohort_days import (
    MARKS,
    DayColumn,
    ModuleColumns,
    day_column,
    days_table,
    module_columns,
    name_in,
    strip,
)
from goldenthread.insight.pages.cohort_desks import DeskRow, desk_rows
from goldenthread.insight.pages.cohort_words import figures, finding, paused, pauses_over
from goldenthread.insight.pages.mix import MixPanel, mix_panel
from goldenthread.insight.pages.roster import Roster, roster
from goldenthread.insight.queries.cohort import Note, Review, notes_from, notes_to, reviews_of, trust_names, who_struck
from goldenthread.programmes.access import cohorts_seen
from goldenthread.programmes.models import Cohort, Suite
from goldenthread.programmes.queries import CohortRow, DayRow, PlaceRow, Standing, cohorts_of, days_of, places_of
from goldenthread.programmes.states import Capacity
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Figure, Picture, PlainTable, Word


@dataclass(frozen=True)
class ModuleHeard:
    """A module with its days and, where it has been reviewed, what was heard and decided."""

    title: str
    days: tuple[tuple[str, str], ...]
    reviewed: str
    heard: str
    decided: str


@dataclass(frozen=True)
class CohortPage:
    title: str
    lede: str
    code: str
    programme: str
    programme_href: str
    paused: str
    figures: tuple[Figure, ...]
    strip: Picture | None
    days: PlainTable
    register: bool
    modules: tuple[ModuleColumns, ...]
    columns: tuple[DayColumn, ...]
    lead: str
    client_lead: str
    roster: Roster
    nobody_yet: str
    mix: MixPanel | None
    heard: tuple[ModuleHeard, ...]
    carried_from: PlainTable | None
    carried_to: PlainTable | None
    desks: tuple[DeskRow, ...]
    privacy: str
    marks: dict[str, str]


def cohort_page(suite: Suite, standing: Standing, today: dt.date, slug: str, query: QueryDict) -> CohortPage:
    """Everything that the page of a cohort shows to this reader.

    Raises:
        Http404: there is no such cohort, or none whose page the reader may open.
    """
    cohort = cohorts_seen(standing, suite).filter(slug=slug).select_related("programme").first()
    if cohort is None:
        raise Http404
    whole = runs_cohort(standing, cohort.pk)
    facts = cohorts_of(suite, pk=cohort.pk)[0]
    days = days_of(suite, module__cohort=cohort)
    pool = places_of(cohort__programme=cohort.programme) if whole else places_of(cohort=cohort)
    places = [place for place in pool if place.cohort_id == cohort.pk]
    struck = who_struck(day.scheduled_on for day in days)
    trusts = trust_names((place.trust for place in pool), facts.first_on or today)
    register = whole and facts.began
    held = [place for place in places if place.ended_on is None]
    reviews = reviews_of(cohort) if whole else {}
    return CohortPage(
        title=f"{cohort.programme.title}, cohort {cohort.number}",
        lede=" ".join([finding(facts, days, places if whole else ()), pauses_over(facts)]).strip(),
        code=cohort.code,
        programme=cohort.programme.title,
        programme_href=reverse("programme", args=[suite.slug, cohort.programme.slug]),
        paused=paused(facts),
        figures=figures(facts, days, places, whole=whole, joined=cohort.pk in standing.cohorts_joined),
        strip=cohort_strip(standing, days, places, struck, register=register) if days else None,
        days=days_table(days),
        register=register,
        modules=module_columns(days),
        columns=tuple(day_column(day, struck) for day in days),
        lead=name_in(days, Capacity.LEAD_FACILITATOR),
        client_lead=name_in(days, Capacity.CLIENT_LEAD),
        roster=roster(suite, standing, places, days, trusts=trusts, query=query, register=register),
        nobody_yet=f"None of the {facts.capacity} places is taken yet." if not held else "",
        mix=mix_panel(held, one_place_each(pool), trusts) if whole else None,
        heard=modules_heard(reviews, days) if register else (),
        carried_from=carried_from(cohort) if whole else None,
        carried_to=carried_to(cohort) if whole else None,
        desks=desk_rows(suite, standing, facts, days, taken=len(held), reviewed=reviews, today=today) if whole else (),
        privacy=privacy(standing, facts, places, whole=whole),
        marks=MARKS,
    )


def one_place_each(pool: Sequence[PlaceRow]) -> list[PlaceRow]:
    """The delegates of the programme, each once, by the place that they hold."""
    return list({place.person: place for place in pool if place.ended_on is None}.values())


def cohort_strip(
    standing: Standing, days: Sequence[DayRow], places: Sequence[PlaceRow], struck: dict, *, register: bool
) -> Picture:
    """The days with how many came, for those who run the cohort; for delegates with their own marks."""
    if register:
        came = Counter(
            day for place in places if place.started for day, mark in place.marks.items() if mark == "present"
        )
        notes = {day.id: f"{came[day.id]} came" for day in days if day.held_on}
        return strip(days, struck, prefix="days", notes=notes)
    own = next((place for place in places if place.person == str(standing.person) and not place.ended_on), None)
    return strip(days, struck, prefix="days", marks=own.marks if own else None)


def modules_heard(reviews: Mapping[int, Review], days: Sequence[DayRow]) -> tuple[ModuleHeard, ...]:
    """Each module with its days, who led them, and its review."""
    heard = []
    for number, module in dict.fromkeys((day.module, day.module_id) for day in days):
        of_module = [day for day in days if day.module_id == module]
        review = reviews.get(module)
        over = all(day.held_on for day in of_module)
        heard.append(
            ModuleHeard(
                title=f"Module {number}",
                days=tuple((long_date(day.scheduled_on), who_led(day)) for day in of_module),
                reviewed=f"Reviewed on {long_date(review.reviewed_on)}"
                if review
                else "Not reviewed yet"
                if over
                else "",
                heard=review.heard if review else "",
                decided=review.decided if review else "",
            )
        )
    return tuple(heard)


def who_led(day: DayRow) -> str:
    """Those who lead a day, the one who leads first."""
    return ", ".join(led.name for led in day.team) or "to be named"


def carried_from(cohort: Cohort) -> PlainTable | None:
    """What was carried on from this cohort, and where to; None where nothing was."""
    rows = tuple(
        (
            Word(note.text),
            Word(note.theme),
            Word(note.to_programme or "the next module"),
            Word(long_date(note.noted_on)),
        )
        for note in notes_from(cohort)
    )
    return PlainTable(("What", "Theme", "To", "Noted"), rows) if rows else None


def carried_to(cohort: Cohort) -> PlainTable | None:
    """What reached this cohort from others; None where nothing did."""
    rows = tuple(
        (Word(note.text), Word(note.theme), Word(came_from(note)), Word(long_date(note.noted_on)))
        for note in notes_to(cohort)
    )
    return PlainTable(("What", "Theme", "From", "Noted"), rows) if rows else None


def came_from(note: Note) -> str:
    return f"{note.from_cohort}, module {note.from_module}"


def privacy(standing: Standing, facts: CohortRow, places: Sequence[PlaceRow], *, whole: bool) -> str:
    """What of this page others see."""
    if whole:
        return (
            "Who came on which day is shown to those who run the suite and to this cohort’s facilitators only; "
            "why somebody was away is not kept. Anything that leaves this page goes through the release ledger."
        )
    if facts.id in standing.cohorts_joined:
        return "On which days you came, you see and those who run the cohort; the others in it do not."
    theirs = any(leads_trust(standing, holder(place)) for place in places)
    return "You see the people of your trust, and not on which days they came." if theirs else ""
