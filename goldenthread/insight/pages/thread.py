"""The thread: did the offer hold over the years, what hit it, and were the same people there?"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.urls import reverse

from goldenthread.charts.thread import draw_tall, draw_wide, key
from goldenthread.insight.pages.suite import people_shown
from goldenthread.insight.queries.thread import ThreadRecords, Wanted, picture_of, thread_records
from goldenthread.methods.wording.grammar import capital, counted, listed
from goldenthread.programmes.models import Programme, Suite, ThreadNote
from goldenthread.programmes.queries import DayRow, Standing, started_in
from goldenthread.programmes.states import Part
from goldenthread.ui.parts import Figure, KeyEntry, Link, Picture

ON_SCREEN = {"in person": "in person", "virtual": "on screen", "hybrid": "hybrid"}
CAPTION = (
    "Marks that touch are days running, set side by side so that both can be seen. A capsule is a cohort. "
    "Grey bands: Covid waves, darker where admissions were higher. Thin blue bands: strikes."
)


@dataclass(frozen=True)
class ThreadDay:
    key: str
    on: dt.date
    cohort: str
    href: str
    words: str
    how: str
    planned: str
    led_by: str
    deputy: bool
    strike: bool


@dataclass(frozen=True)
class Year:
    title: str
    summary: str
    days: tuple[ThreadDay, ...]
    open: bool


@dataclass(frozen=True)
class NoteRow:
    anchor: str
    number: int
    on: dt.date
    theme: str
    text: str
    way: str


@dataclass(frozen=True)
class Choice:
    value: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class ThreadPage:
    title: str
    lede: str
    figures: tuple[Figure, ...] = ()
    picture: Picture | None = None
    years: tuple[Year, ...] = ()
    notes: tuple[NoteRow, ...] = ()
    from_on: str = ""
    to_on: str = ""
    programmes: tuple[Choice, ...] = ()
    narrowed: bool = False
    csv_href: str = ""
    ways_to_begin: tuple[Link, ...] = ()
    landscape: bool = True


def wanted_from(query: Mapping[str, str]) -> Wanted:
    """What the reader asked for; what cannot be read is left aside."""
    return Wanted(date_or_none(query.get("from", "")), date_or_none(query.get("to", "")), query.get("programme", ""))


def date_or_none(typed: str) -> dt.date | None:
    """A date as a browser sends it, or None."""
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        return None


def thread_page(suite: Suite, standing: Standing, today: dt.date, query: Mapping[str, str]) -> ThreadPage:
    """Everything that the page of the thread shows."""
    wanted = wanted_from(query)
    records = thread_records(suite, standing, wanted)
    choices = tuple(Choice(p.slug, p.title, p.slug == wanted.programme) for p in suite.programmes.all())
    asked = {
        "from_on": f"{wanted.from_on or ''}",
        "to_on": f"{wanted.to_on or ''}",
        "programmes": choices,
        "narrowed": wanted != Wanted(),
    }
    if not records.days:
        return ThreadPage("The thread", nothing(wanted), **asked, ways_to_begin=ways_to_begin(suite, standing))
    started = started_in(c.id for c in records.cohorts)
    facts = {p.code: beside(p, records, started, standing, today) for p in records.programmes}
    drawn = picture_of(suite, records, today, facts)
    return ThreadPage(
        title=heading(records, today),
        lede=finding(records, today),
        figures=figures(suite, records, started, standing, today),
        picture=Picture(
            draw_wide(drawn),
            draw_tall(drawn),
            CAPTION,
            tuple(KeyEntry(entry.mark, entry.words) for entry in key(drawn)),
        ),
        years=years(suite, records),
        notes=tuple(note_row(number, note) for number, note in enumerate(records.notes, start=1)),
        csv_href=reverse("days_csv", args=[suite.slug]),
        **asked,
    )


def nothing(wanted: Wanted) -> str:
    """What is said where no day is shown."""
    if wanted == Wanted():
        return "No cohort has dates yet. The picture starts with the first day."
    return "No day lies in what you asked for."


def ways_to_begin(suite: Suite, standing: Standing) -> tuple[Link, ...]:
    """How a thread comes about, for those who may bring its history or plan a first cohort."""
    ways = (("Bring your history", "history"), ("Plan a cohort", "plan_cohort"))
    return tuple(Link(words, reverse(name, args=[suite.slug])) for words, name in ways if standing.runs_suite)


def held(records: ThreadRecords, today: dt.date) -> list[DayRow]:
    return [day for day in records.days if day.held_on and day.held_on <= today]


def heading(records: ThreadRecords, today: dt.date) -> str:
    """The years that the thread spans."""
    first, last = records.days[0].scheduled_on.year, min(records.days[-1].scheduled_on, today).year
    return f"The thread, {first} to {last}" if last > first else f"The thread, {first}"


def finding(records: ThreadRecords, today: dt.date) -> str:
    """The sentence that the picture proves, from the same values."""
    days, due = held(records, today), [day for day in records.days if day.scheduled_on <= today]
    if not days:
        return f"No day has been held yet; the first is planned for {records.days[0].scheduled_on:%-d %B %Y}."
    programmes = len({day.programme for day in days})
    leads = {led.person for day in days for led in day.team if led.capacity == "lead facilitator"}
    what = [
        counted(programmes, "programme", "programmes"),
        counted(len({day.cohort for day in days}), "cohort", "cohorts"),
        counted(len(leads), "lead facilitator", "lead facilitators"),
    ]
    took_place = (
        "every planned day took place" if len(days) == len(due) else f"{len(days)} of {len(due)} days took place"
    )
    strikes = records.strikes(today)
    through = f"Through {counted(strikes, 'strike', 'strikes')} {took_place}" if strikes else capital(took_place)
    moved, struck = sum(day.moved for day in days), sum(day.strike for day in days)
    return f"{capital(listed(what))}. {through}: {moved} of {len(days)} on a new date, {struck} on a strike day."


def beside(
    programme: Programme,
    records: ThreadRecords,
    started: Collection[tuple[int, UUID]],
    standing: Standing,
    today: dt.date,
) -> tuple[str, ...]:
    """The facts beside a lane."""
    due = [day for day in records.days if day.programme == programme.code and day.scheduled_on <= today]
    days = [day for day in due if day.held_on]
    cohorts = {c.id for c in records.cohorts if c.programme == programme.code and c.began}
    people = len({person for cohort, person in started if cohort in cohorts})
    lead = sum(day.with_lead for day in days)
    return (
        f"{counted(len(cohorts), 'cohort', 'cohorts', 'numerals')}, {people_shown(people, standing)} delegates",
        f"{len(days)} of {len(due)} days, lead on {lead}",
    )


def figures(
    suite: Suite,
    records: ThreadRecords,
    started: Collection[tuple[int, UUID]],
    standing: Standing,
    today: dt.date,
) -> tuple[Figure, ...]:
    """The figures above the picture."""
    days, due = held(records, today), [day for day in records.days if day.scheduled_on <= today]
    begun = [c for c in records.cohorts if c.began]
    paused = sum(bool(c.pauses) for c in begun)
    resumed = sum(bool(c.pauses) and all(pause.resumed_on for pause in c.pauses) for c in begun)
    return (
        Figure(
            "delegates",
            people_shown(len({person for _, person in started}), standing),
            note="started, present on a day or more",
        ),
        Figure("cohorts begun", len(begun), note=f"{paused} paused, {resumed} resumed" if paused else "none paused"),
        Figure("trusts", suite.partnerships.exclude(part=Part.DELIVERY_PARTNER).count(), note="in partnership"),
        Figure("days delivered", len(days), of=len(due), note=f"{sum(d.moved for d in days)} on a new date"),
        Figure("days with the lead", sum(d.with_lead for d in days), of=len(days), note=longest_absence(records)),
        Figure(
            "with the client lead", sum(d.with_client_lead for d in days), of=len(days), note="the trust's own lead"
        ),
    )


def longest_absence(records: ThreadRecords) -> str:
    """The longest absence of the lead, in whole weeks or days, and whether another covered."""
    longest = max(records.absences, key=lambda a: a.to_on - a.from_on, default=None)
    if longest is None:
        return "no absence on record"
    length = (longest.to_on - longest.from_on).days
    words = (
        counted(round(length / 7), "week", "weeks", "numerals")
        if length >= 7
        else counted(length + 1, "day", "days", "numerals")
    )
    return f"longest absence {words}" + (", with handover" if longest.handover_brief_on else "")


def years(suite: Suite, records: ThreadRecords) -> tuple[Year, ...]:
    """The table under the picture, year by year, the newest open."""
    by_year = [(year, list(days)) for year, days in groupby(records.days, key=lambda day: day.scheduled_on.year)]
    newest = max((day.held_on.year for day in records.days if day.held_on), default=by_year[0][0])
    hrefs = {
        c.code: reverse("cohort", args=[suite.slug, c.slug]) for c in records.cohorts if c.id in records.open_cohorts
    }
    return tuple(
        Year(
            title=str(year),
            summary=summary(days),
            days=tuple(thread_day(day, hrefs.get(day.cohort, "")) for day in days),
            open=year == newest,
        )
        for year, days in by_year
    )


def summary(days: list[DayRow]) -> str:
    """One line a year: what was held, and what is still to come."""
    kept = [day for day in days if day.held_on]
    moved, lead = sum(day.moved for day in kept), sum(day.with_lead for day in kept)
    said = [f"{counted(len(kept), 'day', 'days', 'numerals')} held, {moved} on a new date, lead present on {lead}"]
    to_come = len(days) - len(kept)
    return ", ".join((said if kept else []) + ([f"{to_come} to come"] if to_come else []))


def thread_day(day: DayRow, href: str) -> ThreadDay:
    """One row of the table."""
    planned = f"{day.planned_on:%-d %b %Y}: {day.moved_because}" if day.moved else "as planned"
    return ThreadDay(
        key=f"day-{day.id}",
        on=day.scheduled_on,
        cohort=day.cohort,
        href=href,
        words=f"module {day.module}, day {day.number}",
        how=ON_SCREEN[day.mode] if day.held_on else f"{ON_SCREEN[day.mode]}, to come",
        planned=planned,
        led_by=day.led_by or ("not yet named" if day.held_on is None else ""),
        deputy=bool(day.led_by) and not day.with_lead,
        strike=day.strike,
    )


def note_row(number: int, note: ThreadNote) -> NoteRow:
    """One thread note, with where it came from and where it was carried."""
    module = note.from_module
    to = f"to {note.to_programme.title}" if note.to_programme else "to the next module"
    return NoteRow(
        anchor=f"note-{number}",
        number=number,
        on=note.noted_on,
        theme=note.theme.name if note.theme else "",
        text=note.text,
        way=f"From {module.cohort.code}, module {module.number}, {to}",
    )
