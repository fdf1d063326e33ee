"""What the desks of a cohort and its places show."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse

from goldenthread.programmes.models import Cohort, Design, Place, Programme, Suite
from goldenthread.programmes.pages.desk import (
    Closed,
    Crumbs,
    Desk,
    back_to_cohort,
    cohort_address,
    cohort_crumbs,
    crumbs,
)
from goldenthread.programmes.queries import Known
from goldenthread.programmes.queries.known import MOST_FOUND
from goldenthread.ui.filters import long_date, plural
from goldenthread.ui.parts import Link, PlainTable, Word

PLAN = "Plan a cohort"


@dataclass(frozen=True)
class Choice:
    """A step at which one of several is chosen by its link."""

    title: str
    crumbs: Crumbs
    lede: str
    choices: PlainTable


def choose_programme_page(suite: Suite) -> Choice | Closed:
    designed = suite.programmes.filter(designs__isnull=False)
    programmes = designed.annotate(cohorts_so_far=Count("cohorts", distinct=True)).distinct()
    if not programmes:
        back = Link("Back to the programmes", reverse("suite", args=[suite.slug]))
        return Closed(PLAN, crumbs(suite, PLAN), "No programme has a design yet. A cohort follows a design.", (back,))
    rows = tuple(
        (Word(p.title, f"?{urlencode({'programme': p.slug})}"), Word(p.stage), Word(p.cohorts_so_far, numeric=True))
        for p in programmes
    )
    return Choice(
        PLAN,
        crumbs(suite, PLAN),
        "Which programme is it a cohort of?",
        PlainTable(("Programme", "For", "Cohorts"), rows),
    )


def plan_cohort_page(programme: Programme, design: Design) -> Desk:
    days = sum(module.days for module in design.modules.all())
    return Desk(
        title=f"{PLAN} of {programme.title}",
        crumbs=crumbs(programme.suite, PLAN),
        back=reverse("suite", args=[programme.suite.slug]),
        lede=f"{plural(days, 'day')} in {plural(design.modules.count(), 'module')}, as the design asks for.",
        facts=(("Design", f"version {design.version}, from {long_date(design.starts_on)}"),),
        button="Plan the cohort",
    )


@dataclass(frozen=True)
class Search:
    """Looking for somebody by name: what was typed, and who was found."""

    title: str
    crumbs: Crumbs
    lede: str
    typed: str
    searched: bool
    found: PlainTable
    new_href: str
    back: str


def give_place_title(cohort: Cohort) -> str:
    return f"Give a place in {cohort.code}"


def full_page(cohort: Cohort) -> Closed:
    lede = f"{cohort.code} is full: all {cohort.capacity} places are taken."
    title = give_place_title(cohort)
    return Closed(title, cohort_crumbs(cohort, "Give a place"), lede, (back_to_cohort(cohort),))


def search_page(cohort: Cohort, typed: str, found: tuple[Known, ...], free: int) -> Search:
    rows = tuple(
        (
            Word(who.name, "" if who.has_place else f"?{urlencode({'person': who.person})}"),
            Word(who.role),
            Word(who.trust),
            Word("has a place" if who.has_place else ""),
        )
        for who in found
    )
    return Search(
        title=give_place_title(cohort),
        crumbs=cohort_crumbs(cohort, "Give a place"),
        lede=f"{plural(free, 'place is', 'places are')} free. Who is the next one for?",
        typed=typed,
        searched=bool(typed),
        found=PlainTable(
            ("Name", "Role", "Trust", "In the cohort"),
            rows,
            caption=only_some(rows),
            nothing="Nobody of that name is known to the trusts.",
        ),
        new_href="?new=yes",
        back=cohort_address(cohort),
    )


def only_some(rows: tuple) -> str:
    """What is said of a search that may have found more than is shown."""
    return f"The first {MOST_FOUND}. Type more of the name to find others." if len(rows) == MOST_FOUND else ""


def give_place_page(cohort: Cohort, name: str = "") -> Desk:
    whose = name or "somebody new"
    return Desk(
        title=f"Give {whose} a place in {cohort.code}",
        crumbs=cohort_crumbs(cohort, "Give a place"),
        back=reverse("take_place", args=[cohort.programme.suite.slug, cohort.slug]),
        words=("They get the lowest free seat from today. Nobody is told by this page.",),
        button="Give the place",
    )


def end_place_page(place: Place) -> Desk | Closed:
    cohort, title = place.cohort, f"End the place of {place.person.name} in {place.cohort.code}"
    trail = cohort_crumbs(cohort, "End a place")
    if place.ended_on:
        return Closed(title, trail, f"The place ended on {long_date(place.ended_on)}.", (back_to_cohort(cohort),))
    return Desk(
        title=title,
        crumbs=trail,
        back=cohort_address(cohort),
        facts=(("Seat", f"{place.seat}"), ("Taken on", long_date(place.taken_on))),
        words=(
            "The seat is free for somebody else at once. What was recorded of this person’s days stays.",
            "Why somebody leaves is not kept.",
        ),
        button="End the place",
    )
