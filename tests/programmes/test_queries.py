"""Statuses are reckoned from facts: the days held and events of a cohort, the marks and events of a place."""

import datetime as dt

import factories
import pytest
from factories import DATES, HAND, TODAY

from goldenthread.programmes.queries import (
    awkward,
    cohorts_of,
    design_in_force,
    found_by_name,
    next_code,
    partners_in_post,
    places_of,
    signs_for,
    team_on,
)
from goldenthread.programmes.services import (
    add_disruption,
    end_place,
    move_day,
    pause_cohort,
    record_attendance,
    resume_cohort,
    sign_design,
)

pytestmark = pytest.mark.django_db


def status(cohort) -> str:
    return cohorts_of(cohort.programme.suite, pk=cohort.pk)[0].status


def test_a_cohort_is_planned_until_a_day_is_held_and_completed_after_the_last(s):
    planned = factories.cohort(s.programme, "SCL-02", [[TODAY]])
    assert status(planned) == "planned"
    assert status(s.cohort) == "running"
    for day in s.days[2:]:
        factories.held(day, s.lead, s.client_lead)
    assert status(s.cohort) == "completed"


def test_a_cohort_is_paused_until_it_goes_on(s):
    pause_cohort(cohort=s.cohort, on=DATES[0][1], **HAND)
    assert status(s.cohort) == "paused"
    resume_cohort(cohort=s.cohort, on=DATES[1][0], **HAND)
    assert status(s.cohort) == "running"


def test_a_pause_knows_the_days_on_either_side(s):
    pause_cohort(cohort=s.cohort, on=DATES[0][1], **HAND)
    resume_cohort(cohort=s.cohort, on=DATES[1][0], **HAND)
    factories.held(s.days[2], s.lead)
    [pause] = cohorts_of(s.suite)[0].pauses
    assert (pause.last_held_on, pause.next_held_on, pause.months) == (DATES[0][1], DATES[1][0], 2)


def mark(s, *marks: str):
    """Mark the delegate on the days of the cohort, holding those that were not."""
    for day, given in zip(s.days, marks, strict=False):
        if day.held_on is None:
            factories.held(day, s.lead)
        record_attendance(day=day, marks={s.place: given}, **HAND)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), "to start"),
        (("absent", "apologies"), "to start"),
        (("present",), "started"),
        (("present", "absent", "present"), "started"),
        (("present", "present", "absent", "present"), "completed"),
        (("present", "absent", "absent", "present"), "not completed"),
        (("absent", "absent", "absent", "absent"), "not completed"),
    ],
)
def test_the_status_of_a_place_follows_its_marks(s, marks, expected):
    mark(s, *marks)
    assert places_of(pk=s.place.pk)[0].status == expected


@pytest.mark.parametrize("kind", ["withdrew", "deferred", "swapped"])
def test_a_place_that_ended_says_how(s, kind):
    mark(s, "present")
    end_place(place=s.place, kind=kind, on=TODAY, **HAND)
    row = places_of(pk=s.place.pk)[0]
    assert (row.status, row.started) == (kind, kind == "withdrew")


def test_the_team_of_a_day_is_those_appointed_to_facilitate(s):
    factories.appointment(s.suite, factories.person("Gil Past"), "facilitator", s.institute, to_on=DATES[0][0])
    team = team_on(s.suite, TODAY)
    assert [(who.name, who.outside, who.practising) for who in team] == [
        ("Ruth Adeyemi", True, False),
        ("Helen Marsh", True, False),
        ("Daniel Okafor", False, True),
    ]
    assert "Gil Past" in {who.name for who in team_on(s.suite, DATES[0][0])}


def test_both_partners_in_post(s):
    factories.appointment(s.suite, factories.person("Eva Lu"), "evaluator", s.trust)
    outsiders, insiders = partners_in_post(s.suite, TODAY, TODAY)
    assert {who.name for who in outsiders} == {"Ruth Adeyemi", "Helen Marsh"}
    assert {who.name for who in insiders} == {"Priya Raman", "Daniel Okafor"}


def test_each_signs_for_their_own_organisation_alone(s):
    signing = {who.person.name: signs_for(s.suite, who.person, TODAY) for who in (s.lead, s.client_lead, s.manager)}
    assert signing == {"Ruth Adeyemi": s.institute, "Daniel Okafor": s.trust, "Priya Raman": None}
    stray = factories.appointment(s.suite, factories.person("Sam Stray"), "client lead", s.institute)
    assert signs_for(s.suite, stray.person, TODAY) is None


def test_the_design_in_force_is_the_latest_that_started(s):
    session = {"title": "Set", "mode": "set", "minutes": 180}
    modules = [{"number": 1, "days": 1, "sessions": [session]}]
    version = {"programme": s.programme, "default_mode": "virtual", "modules": modules}
    sign_design(version=2, starts_on=TODAY, **version, **HAND)
    yesterday = TODAY - dt.timedelta(days=1)
    assert [design_in_force(s.programme, on).version for on in (yesterday, TODAY)] == [1, 2]
    assert design_in_force(s.programme, dt.date(2000, 1, 1)).version == 1


def test_the_next_code_follows_the_last(s):
    assert next_code(s.programme) == ("SCL-02", 2)
    assert next_code(factories.programme(s.suite, "FIRST")) == ("FIRST-01", 1)


def test_awkward_dates_say_why():
    monday = dt.date(2024, 8, 26)
    span = {"from_on": monday, "to_on": monday, "source": "made up"}
    add_disruption(kind="bank holiday", title="Summer bank holiday", **span, **HAND)
    hit = {"on": monday, "share_of_day": 1, "hits_nine_to_five": True}
    add_disruption(kind="strike", title="Consultant strike", **span, strike_days=[hit], **HAND)
    assert awkward([monday, dt.date(2024, 8, 24), dt.date(2024, 8, 27)]) == {
        dt.date(2024, 8, 24): "a weekend",
        monday: "a bank holiday, Summer bank holiday; a strike day, Consultant strike",
    }
    assert awkward([]) == {}


def test_people_are_found_by_parts_of_their_names(s):
    factories.person("Amara Elsewhere")
    found = found_by_name(s.suite, s.cohort, "nwo AMA", TODAY)
    assert [(who.name, who.role, who.trust, who.has_place) for who in found] == [
        ("Amara Nwosu", "Clinical lead", "Marlhaven", True)
    ]
    assert found_by_name(s.suite, s.cohort, "elsewhere", TODAY) == ()


def test_questions_cost_a_fixed_number_of_queries(s, django_assert_max_num_queries):
    for name in ("Bela Ames", "Cato Orr"):
        factories.place(s.cohort, name, trust=s.trust)
    move_day(day=s.days[3], to_on=TODAY + dt.timedelta(days=50), reason="strike", decided_on=TODAY, **HAND)
    with django_assert_max_num_queries(3):
        team_on(s.suite, TODAY)
    with django_assert_max_num_queries(5):
        found_by_name(s.suite, s.cohort, "a", TODAY)
