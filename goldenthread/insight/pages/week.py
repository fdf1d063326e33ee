"""This week: what is next, what waits for a review, who is missing a co-facilitator, what hangs on one person."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.insight.queries.week import Thin, Waiting, days_to_come, hangs_on_one, reviews_waiting
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.programmes.access import cohorts_seen, modules_run
from goldenthread.programmes.models import Place, Suite
from goldenthread.programmes.queries import DayRow, Standing

SHOWN = 8


@dataclass(frozen=True)
class Coming:
    """A day to come, and what may be done about it."""

    on: dt.date
    away: str
    cohort: str
    href: str
    what: str
    how: str
    who: str
    lacks: str
    moved: str
    facilitators_href: str
    move_href: str


@dataclass(frozen=True)
class Review:
    what: str
    ended_on: dt.date
    due: str
    late: bool
    href: str


@dataclass(frozen=True)
class Warned:
    title: str
    words: str


@dataclass(frozen=True)
class Released:
    """A day for which somebody whom the reader sponsors is to be released."""

    on: dt.date
    name: str
    href: str
    what: str


@dataclass(frozen=True)
class WeekPage:
    title: str
    lede: str
    coming: tuple[Coming, ...]
    runs: bool
    reviews: tuple[Review, ...] = ()
    warnings: tuple[Warned, ...] = ()
    released: tuple[Released, ...] = ()
    sponsors: bool = False


def week_page(suite: Suite, standing: Standing, today: dt.date) -> WeekPage:
    """Everything that the first page shows to a reader of this standing."""
    to_come = days_to_come(suite)
    opens = dict(cohorts_seen(standing, suite).values_list("code", "pk"))
    own = tuple(day for day in to_come if standing.runs_suite or day.cohort in opens) or to_come
    coming = tuple(coming_day(suite, standing, day, today, opens=day.cohort in opens) for day in own[:SHOWN])
    runs = standing.runs_suite or bool(standing.cohorts_facilitated)
    waiting = reviews_waiting(modules_run(standing, suite), today) if runs else ()
    thin = hangs_on_one(suite, today) if standing.runs_suite else ()
    return WeekPage(
        title="This week",
        lede=finding(own, waiting, today, runs=runs),
        coming=coming,
        runs=runs,
        reviews=tuple(review(suite, each, today) for each in waiting),
        warnings=tuple(warning(each) for each in thin),
        released=tuple(released(suite, standing, to_come)),
        sponsors=bool(standing.people_sponsored | standing.people_paired),
    )


def finding(days: tuple[DayRow, ...], waiting: tuple[Waiting, ...], today: dt.date, *, runs: bool) -> str:
    """What is next, and for those who run the suite what waits, in a sentence each."""
    said = what_is_next(days, today)
    if not runs:
        return said
    lacking = sum(bool(lack(day)) for day in days)
    parts = [
        counted(len(waiting), "module waits for its review", "modules wait for their reviews"),
        counted(lacking, "day to come lacks a facilitator", "days to come lack a facilitator"),
    ]
    waits = [part for part, n in zip(parts, (len(waiting), lacking), strict=True) if n]
    return f"{said} {capital(' and '.join(waits))}." if waits else f"{said} Nothing waits."


def what_is_next(days: tuple[DayRow, ...], today: dt.date) -> str:
    """The next day, or the one that has come and is not recorded yet."""
    if not days:
        return "No day is planned."
    first = days[0]
    if first.scheduled_on < today:
        return f"The day of {first.cohort} on {first.scheduled_on:%-d %B} is not recorded as held yet."
    return f"The next day is {first.scheduled_on:%A %-d %B}: {first.cohort}, {away(first, today)}."


def away(day: DayRow, today: dt.date) -> str:
    """How far a day is away, as people say it."""
    days = (day.scheduled_on - today).days
    if days < 0:
        return "not recorded as held yet"
    if days in {0, 1}:
        return ("today", "tomorrow")[days]
    weeks = round(days / 7)
    return f"in {days} days" if days < 21 else f"in {counted(weeks, 'week', 'weeks', 'numerals')}"


def lack(day: DayRow) -> str:
    """What a day lacks for being led together, or nothing."""
    if not day.team:
        return "nobody named yet"
    if day.led_together or day.exception:
        return ""
    sides = {led.side for led in day.team}
    if "outside" not in sides:
        return "no facilitator from outside"
    return "no practising clinician from inside"


def coming_day(suite: Suite, standing: Standing, day: DayRow, today: dt.date, *, opens: bool) -> Coming:
    """One day to come."""
    runs = standing.runs_suite
    return Coming(
        on=day.scheduled_on,
        away=away(day, today),
        cohort=day.cohort,
        href=reverse("cohort", args=[suite.slug, day.cohort_slug]) if opens else "",
        what=f"Module {day.module}, day {day.number}",
        how=day.mode,
        who=", ".join(led.name for led in day.team),
        lacks=lack(day),
        moved=f"moved from {day.planned_on:%-d %B %Y}" if day.moved else "",
        facilitators_href=reverse("day_facilitators", args=[suite.slug, day.id]) if runs else "",
        move_href=reverse("move_day", args=[suite.slug, day.id]) if runs else "",
    )


def review(suite: Suite, waiting: Waiting, today: dt.date) -> Review:
    """One module that waits for its review."""
    late = today > waiting.due_on
    return Review(
        what=f"{waiting.cohort}, module {waiting.number}",
        ended_on=waiting.ended_on,
        due=f"{'was due by' if late else 'due by'} {waiting.due_on:%-d %B %Y}",
        late=late,
        href=reverse("review_module", args=[suite.slug, waiting.module]),
    )


def warning(thin: Thin) -> Warned:
    """What hangs on one person, said without blame."""
    there = f"{thin.person} was there on {thin.days} of the last year’s {thin.of} days." if thin.of else ""
    return Warned(
        title=f"Only {thin.person} can {thin.work}",
        words=f"{there} Name somebody who can stand in, before it is needed.".strip(),
    )


def released(suite: Suite, standing: Standing, to_come: tuple[DayRow, ...]) -> list[Released]:
    """The days for which those whom the reader sponsors are to be released."""
    people = standing.people_sponsored | standing.people_paired
    places = Place.objects.filter(person__in=people, cohort__programme__suite=suite, ended_on=None)
    by_cohort: dict[str, list] = {}
    for place in places.select_related("person", "cohort"):
        by_cohort.setdefault(place.cohort.code, []).append(place.person)
    return [
        Released(
            on=day.scheduled_on,
            name=person.name,
            href=reverse("person", args=[suite.slug, person.pk]),
            what=f"{day.cohort}, module {day.module}, day {day.number}",
        )
        for day in to_come
        for person in by_cohort.get(day.cohort, ())
    ]
