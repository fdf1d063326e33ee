"""What the small suites share: a few people, a cohort, and days that are simply held."""

import datetime as dt
from collections.abc import Sequence

from goldenthread.audit.services import record
from goldenthread.programmes.models import Suite
from goldenthread.programmes.services import commission, hold_day, record_attendance, set_facilitators, take_place
from goldenthread.programmes.states import DayMode, Mark
from goldenthread.sample.play import partners
from goldenthread.sample.play.cohorts import plan
from goldenthread.sample.play.places import bring
from goldenthread.sample.play.stage import SAMPLE, Stage, hand
from goldenthread.sample.script.careers import Role
from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import Seat, person
from goldenthread.sample.script.names import NameBook
from goldenthread.sample.tables import document

BEGINS_ON = dt.date(2019, 4, 1)
GROUPS = ("medicine", "surgery", "anaesthesia and critical care", "paediatrics", "imaging", "emergency medicine")
MISSES_ONE_IN = 7


def begin(*, slug: str, name: str, stands_still_on: dt.date) -> Stage:
    """A suite of two partners."""
    stage = partners.begin(slug=slug, name=name, begins_on=BEGINS_ON, stands_still_on=stands_still_on)
    partners.bring_partners(stage, ("ZZ1", "ZZ9"))
    return stage


def cast(*names: str) -> list[dict]:
    """Rows of the cast, in the order asked."""
    by_name = {f"{p['title']} {p['given_name']} {p['family_name']}".strip(): p for p in document("cast")["people"]}
    return [by_name[name] for name in names]


def commission_year(stage: Stage, year: int) -> None:
    """A commission of everything for a financial year."""
    commission(
        suite=stage.suite,
        commissioner=stage.organisations["ZZ1"],
        provider=stage.organisations["ZZ9"],
        programmes=list(stage.programmes.values()),
        covers_from=dt.date(year, 4, 1),
        covers_to=dt.date(year + 1, 3, 31),
        signed_on=dt.date(year, 3, 20),
        **hand(dt.date(year, 4, 2), 12),
    )


def gather(stage: Stage, code: str, modules: Sequence[Sequence[dt.date]], *, people: int) -> None:
    """Plan a senior cohort and fill some of its places."""
    planned_on = max(modules[0][0] - dt.timedelta(days=120), BEGINS_ON + dt.timedelta(days=1))
    plan(stage, programme="SENIOR", code=code, modules=modules, mode=DayMode.IN_PERSON, on=planned_on)
    rng = stream(2019, f"{stage.suite.slug} {code}")
    book = NameBook(rng)
    book.given_out |= {(p.given_name, p.family_name) for p in stage.people.values()}
    for position in range(people):
        seat = Seat("SENIOR", code, "ZZ1", "MED", GROUPS[position % len(GROUPS)])
        delegate = person(rng, book, seat, "")
        role = Role(delegate, "Clinical lead", 3, dt.date(2018, 9, 3), {})
        stage.places[delegate.name] = take_place(
            cohort=stage.cohorts[code],
            person=bring(stage, delegate, role, planned_on),
            taken_on=planned_on,
            **hand(planned_on, 16),
        )


def hold(stage: Stage, code: str, number: int, team: Sequence[str], *, category: str = "") -> None:
    """Hold a day with its team, the first of them leading; one place in seven is empty.

    `category` says why, where no outsider leads the day with a clinician.
    """
    of_day = stage.days[code, number]
    on = of_day.scheduled_on
    leading, *others = (stage.appointments[name] for name in team)
    set_facilitators(day=of_day, leading=leading, others=others, category=category, **hand(on, 8))
    hold_day(day=of_day, **hand(on, 16, 30))
    places = [place for place in stage.places.values() if place.cohort_id == stage.cohorts[code].pk]
    marks = {p: Mark.APOLOGIES if (p.seat + number) % MISSES_ONE_IN == 0 else Mark.PRESENT for p in places}
    record_attendance(day=of_day, marks=marks, **hand(on, 17))


def close(stage: Stage, at: dt.datetime) -> Suite:
    record(verb="load sample", subject=stage.suite, by=SAMPLE, at=at)
    return stage.suite
