"""Planning cohorts, pausing them, places and who was there."""

import datetime as dt

import factories
import pytest
from django.db import IntegrityError, transaction
from factories import BEGINS_ON, DATES, HAND, TODAY
from refusals import deeds, refused

from goldenthread.people.models import Person
from goldenthread.programmes.models import Place
from goldenthread.programmes.services import (
    end_place,
    form_sets,
    pause_cohort,
    plan_cohort,
    record_attendance,
    resume_cohort,
    take_place,
    take_place_as_newcomer,
)

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
FIRST_ON, SECOND_ON = DATES[0]


def plan(s, **changes):
    facts = {"programme": s.programme, "code": "SCL-02", "number": 2, "modules": DATES, "mode": "in person"}
    return facts | changes


def test_a_cohort_is_planned_with_its_days(s):
    cohort = plan_cohort(**plan(s), **HAND)
    days = factories.days(cohort)
    assert [(day.module.number, day.number, day.planned_on) for day in days] == [
        (1, 1, dt.date(2024, 5, 14)),
        (1, 2, dt.date(2024, 5, 15)),
        (2, 3, dt.date(2024, 7, 9)),
        (2, 4, dt.date(2024, 7, 24)),
    ]
    assert all(day.scheduled_on == day.planned_on and day.held_on is None for day in days)
    assert (cohort.slug, cohort.capacity, deeds()[-1]) == ("scl-02", s.programme.capacity, "plan cohort")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"modules": [[], []]}, "modules"),
        ({"modules": [[BEGINS_ON - DAY]]}, "day_1"),
        ({"modules": [[FIRST_ON], [FIRST_ON]]}, "day_2"),
        ({"modules": [[FIRST_ON, SECOND_ON], [FIRST_ON]]}, "day_3"),
        ({"code": "SCL-01"}, "code"),
        ({"code": "scl-01"}, "code"),
        ({"code": "…"}, "code"),
        ({"code": "Plan"}, "code"),
        ({"code": "x" * 21}, "code"),
        ({"number": 1}, "number"),
        ({"capacity": -1}, "capacity"),
    ],
)
def test_a_plan_with_a_fault_is_refused(s, changes, field):
    assert field in refused(plan_cohort, **plan(s, **changes))


def test_a_cohort_that_has_begun_is_paused_and_goes_on(s):
    pause = {"cohort": s.cohort, "on": TODAY}
    pause_cohort(**pause, reason="Covid", **HAND)
    assert refused(pause_cohort, **pause) == ["on"]
    assert refused(resume_cohort, cohort=s.cohort, on=TODAY - DAY) == ["on"]
    resume_cohort(**pause, **HAND)
    assert refused(resume_cohort, **pause) == ["on"]
    assert deeds()[-2:] == ["paused cohort", "resumed cohort"]


def test_a_cohort_that_has_not_begun_is_not_paused(s):
    assert refused(pause_cohort, cohort=plan_cohort(**plan(s), **HAND), on=TODAY) == ["on"]


def test_a_place_is_the_lowest_free_seat(s):
    second = factories.place(s.cohort, "Bela Ames")
    end_place(place=s.place, kind="withdrew", on=TODAY, **HAND)
    third = factories.place(s.cohort, "Cato Orr")
    assert (second.seat, third.seat) == (2, 1)
    assert list(third.events.values_list("kind", "on")) == [("taken", BEGINS_ON)]
    assert deeds()[-1] == "take place"


def test_a_full_cohort_and_a_second_place_are_refused(s):
    place = {"cohort": s.cohort, "taken_on": TODAY}
    assert refused(take_place, person=s.place.person, **place) == ["person"]
    for name in ("Bela Ames", "Cato Orr", "Dina Vale"):
        factories.place(s.cohort, name)
    assert refused(take_place, person=factories.person("Edda Ley"), **place) == ["cohort"]


def test_the_database_gives_a_seat_once(s):
    with pytest.raises(IntegrityError), transaction.atomic():
        Place.objects.create(cohort=s.cohort, person=factories.person("Bela Ames"), seat=1, taken_on=TODAY)


def newcomer(s, **role):
    return {
        "cohort": s.cohort,
        "person": {"given_name": "Bela", "family_name": "Ames", "emails": ["bela@example.org"], "profession": "MED"},
        "role": {"organisation": s.trust, "title": "Clinical lead", "level": 3, "from_on": BEGINS_ON} | role,
        "taken_on": TODAY,
        "sponsor": s.manager.person,
    }


def test_somebody_new_is_added_with_their_role_and_place(s):
    place = take_place_as_newcomer(**newcomer(s), **HAND)
    assert (place.person.name, place.sponsor, place.person.roles_held.get().title) == (
        "Bela Ames",
        s.manager.person,
        "Clinical lead",
    )
    assert deeds()[-3:] == ["add person", "hold role", "take place"]


def test_of_somebody_new_nothing_stays_where_one_part_is_refused(s):
    assert refused(take_place_as_newcomer, **newcomer(s, level=9)) == ["level"]
    for name in ("Cato Orr", "Dina Vale", "Edda Ley"):
        factories.place(s.cohort, name)
    assert refused(take_place_as_newcomer, **newcomer(s)) == ["cohort"]
    assert not Person.objects.filter(family_name="Ames").exists()


def test_a_place_ends_once_and_not_before_its_holder_was_there(s):
    record_attendance(day=s.days[1], marks={s.place: "present"}, **HAND)
    assert refused(end_place, place=s.place, kind="withdrew", on=BEGINS_ON - DAY) == ["on"]
    assert refused(end_place, place=s.place, kind="withdrew", on=FIRST_ON) == ["on"]
    end_place(place=s.place, kind="deferred", on=SECOND_ON, **HAND)
    assert list(s.place.events.values_list("kind", flat=True)) == ["taken", "deferred"]
    assert (s.place.held_on(SECOND_ON), s.place.held_on(SECOND_ON + DAY)) == (True, False)
    assert deeds()[-1] == "end place"
    assert refused(end_place, place=s.place, kind="withdrew", on=TODAY) == ["on"]


def test_sets_replace_those_before(s):
    second = factories.place(s.cohort, "Bela Ames")
    form_sets(cohort=s.cohort, sets={"A": [s.place, second]}, **HAND)
    form_sets(cohort=s.cohort, sets={"B": [s.place], "C": [second]}, **HAND)
    assert list(s.cohort.places.values_list("learning_set__name", flat=True)) == ["B", "C"]
    assert deeds()[-1] == "form sets"


def test_marks_are_kept_once_a_day_and_can_be_changed(s):
    record_attendance(day=s.days[0], marks={s.place: "absent"}, **HAND)
    record_attendance(day=s.days[0], marks={s.place: "present"}, **HAND)
    assert list(s.place.attendance.values_list("day", "mark")) == [(s.days[0].pk, "present")]
    assert deeds()[-2:] == ["record attendance"] * 2


def test_marks_of_a_day_not_held_or_of_another_cohort_are_refused(s):
    assert refused(record_attendance, day=s.days[2], marks={s.place: "present"}) == ["day"]
    elsewhere = factories.place(plan_cohort(**plan(s), **HAND), "Bela Ames")
    assert refused(record_attendance, day=s.days[0], marks={elsewhere: "present"}) == ["marks"]


def test_nobody_is_a_delegate_in_two_rooms(s):
    other = plan_cohort(**plan(s), **HAND)
    day = factories.held(factories.days(other)[0], s.facilitator)
    place = take_place(cohort=other, person=s.place.person, taken_on=BEGINS_ON, **HAND)
    record_attendance(day=s.days[0], marks={s.place: "present"}, **HAND)
    assert refused(record_attendance, day=day, marks={place: "present"}) == ["marks"]
    record_attendance(day=day, marks={place: "absent"}, **HAND)


def test_a_facilitator_of_a_day_is_no_delegate_on_it(s):
    other = plan_cohort(**plan(s), **HAND)
    day = factories.held(factories.days(other)[0], s.facilitator)
    place = take_place(cohort=other, person=s.lead.person, taken_on=BEGINS_ON, **HAND)
    assert refused(record_attendance, day=day, marks={place: "present"}) == ["marks"]
