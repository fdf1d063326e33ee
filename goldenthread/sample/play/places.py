"""The delegates arrive: who they are, the roles they hold, the places they take, and the sets they form."""

import datetime as dt
from math import ceil

from goldenthread.people.models import Person
from goldenthread.people.services import add_person, hold_role, open_account
from goldenthread.programmes.models import Place
from goldenthread.programmes.services import end_place, form_sets, take_place
from goldenthread.programmes.states import PlaceEventKind
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.script import Script
from goldenthread.sample.script.careers import Role
from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import Delegate, group_of
from goldenthread.sample.script.supporters import OF_THE_CAST, PAIRED, Supporter, by_part
from goldenthread.sample.tables import day, document, rows, working

SET_SIZE = 8
SETS = "ABC"


def bring_supporters(stage: Stage, supporters: list[Supporter]) -> None:
    on = stage.suite.begins_on + dt.timedelta(days=1)
    for s in supporters:
        person = add_person(
            title=s.title,
            given_name=s.called.given_name,
            family_name=s.called.family_name,
            profession=s.profession,
            emails=[s.email],
            **hand(on, 9),
        )
        stage.people[s.name] = person
        organisation = stage.organisations[s.trust]
        hold_role(
            person=person,
            organisation=organisation,
            title=s.role,
            level=s.level,
            from_on=dt.date(2018, 10, 1),
            **hand(on, 9, 15),
        )


def bring_delegates(stage: Stage, script: Script) -> None:
    """Add the people, let some take a place that will not be theirs, then give everyone the place that counts."""
    first_days = {row["cohort"]: first_planned(row["cohort"]) for row in rows("cohorts")}
    for role in script.roles:
        d = role.delegate
        on = max(first_days[d.before or d.cohort] - dt.timedelta(days=92), stage.suite.begins_on + dt.timedelta(days=3))
        bring(stage, d, role, working(on))
    for d in script.delegates:
        if d.before:
            hold_and_leave(stage, d, first_days)
    for row in rows("cohorts"):
        take_places(stage, script, row["cohort"], first_days[row["cohort"]])


def first_planned(cohort: str) -> dt.date:
    return min(day(row["planned_on"]) for row in rows("calendar") if row["cohort"] == cohort)


def bring(stage: Stage, delegate: Delegate, role: Role | None, on: dt.date) -> Person:
    person = add_person(
        title=delegate.title,
        given_name=delegate.given_name,
        family_name=delegate.family_name,
        profession=delegate.profession,
        specialty=delegate.specialty,
        emails=[delegate.email],
        **hand(on, 13),
    )
    stage.people[delegate.name] = person
    if role:
        stage.roles[delegate.name] = hold_role(
            person=person,
            organisation=stage.organisations[delegate.trust],
            title=role.title,
            level=role.level,
            unit=delegate.unit,
            from_on=role.from_on,
            pas=role.pas,
            **hand(on, 13, 5),
        )
    return person


def hold_and_leave(stage: Stage, delegate: Delegate, first_days: dict[str, dt.date]) -> None:
    """A place taken early and given up before the first day: deferred to the next cohort, or swapped."""
    earliest = min(first_days[delegate.before], first_days[delegate.cohort])
    begun = earliest if delegate.swapped else first_days[delegate.before]
    taken_on = working(max(begun - dt.timedelta(days=80), stage.suite.begins_on + dt.timedelta(days=9)))
    left_on = working(max(begun - dt.timedelta(days=45), taken_on + dt.timedelta(days=6)))
    place = take_place(
        cohort=stage.cohorts[delegate.before],
        person=stage.people[delegate.name],
        taken_on=taken_on,
        **hand(taken_on, 14),
    )
    kind = PlaceEventKind.SWAPPED if delegate.swapped else PlaceEventKind.DEFERRED
    end_place(place=place, kind=kind, on=left_on, **hand(left_on, 15))


def take_places(stage: Stage, script: Script, cohort: str, first: dt.date) -> None:
    """Give the delegates of a cohort their places, in chance order, and form its sets."""
    rng = stream(script.seed, f"places of {cohort}")
    beside = by_part(script.supporters)
    delegates = [d for d in script.delegates if d.cohort == cohort]
    rng.shuffle(delegates)
    delegates.sort(key=lambda d: d.late)
    held_first = day(next(r["held_on"] for r in rows("calendar") if r["cohort"] == cohort and r["day"] == "1"))
    for d in delegates:
        on = max(first - dt.timedelta(days=rng.randrange(22, 40)), stage.suite.begins_on + dt.timedelta(days=17))
        sponsor, manager = rng.choice(beside["sponsor", d.trust]), rng.choice(beside["manager", d.trust])
        paired = manager if rng.uniform(0, 1) < PAIRED else ""
        seat(stage, d, held_first if d.late else working(on), sponsor=sponsor, manager=paired)
    deal_sets(stage, cohort, delegates)


def seat(stage: Stage, delegate: Delegate, on: dt.date, *, sponsor: str, manager: str) -> Place:
    own = document("cast")["delegate"]
    if delegate.email == own["email"]:
        sponsor, manager = own["sponsor"], own["paired_manager"]
    place = take_place(
        cohort=stage.cohorts[delegate.cohort],
        person=stage.people[delegate.name],
        taken_on=on,
        sponsor=stage.people[sponsor],
        paired_manager=stage.people.get(manager),
        **hand(on, 16),
    )
    stage.places[delegate.name] = place
    return place


def deal_sets(stage: Stage, cohort: str, delegates: list[Delegate]) -> None:
    """Form sets of five to eight, each as mixed in specialty as the cohort is."""
    count = ceil(len(delegates) / SET_SIZE)
    count = max(count, 2) if len(delegates) >= 10 else count
    mixed = sorted(delegates, key=group_of)
    sets = {name: [stage.places[d.name] for d in mixed[n::count]] for n, name in enumerate(SETS[:count])}
    form_sets(cohort=stage.cohorts[cohort], sets=sets, **hand(stage.days[cohort, 1].planned_on, 8, 30))


def bring_those_to_come(stage: Stage, script: Script) -> None:
    """Let the delegate of the cast and a few more take a place in the cohort that has not begun."""
    own, rng = document("cast")["delegate"], stream(script.seed, "places to come")
    beside = by_part(script.supporters)
    cohort, accepted_on = stage.cohorts[own["next_cohort"]], day(own["accepted_on"])
    name = f"{own['title']} {own['given_name']} {own['family_name']}"
    people = [(stage.people[name], own["sponsor"], own["paired_manager"])]
    for d in script.to_come:
        person = bring(stage, d, Role(d, "Divisional director", 5, dt.date(2023, 9, 4), {}), dt.date(2024, 6, 3))
        people.append((person, rng.choice(beside["sponsor", d.trust]), OF_THE_CAST["manager"][d.trust]))
    for person, sponsor, manager in people:
        take_place(
            cohort=cohort,
            person=person,
            taken_on=accepted_on,
            sponsor=stage.people[sponsor],
            paired_manager=stage.people[manager],
            **hand(accepted_on, 12),
        )
    open_account(person=stage.people[name], email=own["email"], **hand(accepted_on, 12, 30))
