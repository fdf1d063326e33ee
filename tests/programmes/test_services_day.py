"""Moving days, who leads them, recording them as held, and what lay over them."""

import datetime as dt

import factories
import pytest
from factories import BEGINS_ON, DATES, HAND, TODAY
from refusals import deeds, refused

from goldenthread.audit.models import Entry
from goldenthread.programmes.models import CofacilitationException
from goldenthread.programmes.services import (
    add_disruption,
    add_thread_note,
    assign_facilitator,
    except_cofacilitation,
    hold_day,
    move_day,
    record_attendance,
    record_presence,
    review_module,
    set_facilitators,
    take_place,
)

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
LATER = dt.date(2024, 9, 3)


def move(day, **changes):
    return {"day": day, "to_on": LATER, "reason": "consultant strike", "decided_on": TODAY} | changes


def test_a_day_is_moved_and_its_first_date_kept(s):
    day = s.days[3]
    moved = move_day(**move(day, mode="virtual"), **HAND)
    day.refresh_from_db()
    assert (day.planned_on, day.scheduled_on, day.mode) == (DATES[1][1], LATER, "virtual")
    assert (moved.from_on, moved.to_on, moved.reason) == (DATES[1][1], LATER, "consultant strike")
    assert (deeds()[-1], Entry.objects.last().details) == ("move day", {"to": "2024-09-03"})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": "  "}, "reason"),
        ({"to_on": DATES[1][1]}, "to_on"),
        ({"to_on": DATES[1][0]}, "to_on"),
        ({"to_on": BEGINS_ON - DAY}, "to_on"),
    ],
)
def test_a_move_with_a_fault_is_refused(s, changes, field):
    assert refused(move_day, **move(s.days[3], **changes)) == [field]


def test_a_day_held_is_not_moved(s):
    assert refused(move_day, **move(s.days[0])) == ["to_on"]


def test_a_day_is_not_moved_to_where_its_facilitator_is_elsewhere(s):
    other = factories.cohort(s.programme, "SCL-02", [[LATER]])
    assign_facilitator(day=factories.days(other)[0], appointment=s.lead, leading=True, **HAND)
    assign_facilitator(day=s.days[3], appointment=s.lead, leading=True, **HAND)
    assert refused(move_day, **move(s.days[3])) == ["to_on"]


def test_a_facilitator_is_put_on_a_day_once_and_one_leads(s):
    day = s.days[2]
    assign_facilitator(day=day, appointment=s.lead, leading=True, **HAND)
    assert deeds()[-1] == "assign facilitator"
    assert refused(assign_facilitator, day=day, appointment=s.lead) == ["__all__"]
    assert refused(assign_facilitator, day=day, appointment=s.facilitator, leading=True) == ["__all__"]


def test_only_the_team_in_post_facilitates(s):
    day = {"day": s.days[2]}
    gone = factories.appointment(
        s.suite, factories.person("Gil Past"), "facilitator", s.institute, to_on=BEGINS_ON + DAY
    )
    stranger = factories.small_suite("south").facilitator
    for who in (s.manager, gone, stranger):
        assert refused(assign_facilitator, appointment=who, **day) == ["appointment"]
        assert refused(set_facilitators, leading=who, others=[], **day) == ["leading"]
        assert refused(set_facilitators, leading=s.lead, others=[who], **day) == ["others"]


def test_an_exception_is_of_a_known_category(s):
    assert refused(except_cofacilitation, day=s.days[2], category="tired") == ["category"]
    except_cofacilitation(day=s.days[2], category="leave", **HAND)
    assert deeds()[-1] == "except co-facilitation"


def team(day) -> list[tuple[int, bool]]:
    return list(day.facilitation.values_list("appointment", "leading"))


def test_facilitators_replace_those_before(s):
    day = s.days[2]
    set_facilitators(day=day, leading=s.lead, others=[s.client_lead], **HAND)
    set_facilitators(day=day, leading=s.client_lead, others=[s.facilitator], **HAND)
    assert team(day) == [(s.client_lead.pk, True), (s.facilitator.pk, False)]
    people = [str(who.person_id) for who in (s.client_lead, s.facilitator)]
    entry = Entry.objects.last()
    assert (entry.verb, entry.details) == ("set facilitators", {"people": people, "exception": ""})


def test_a_day_not_led_together_says_why(s):
    day = {"day": s.days[2], "leading": s.lead, "others": [s.facilitator]}
    assert refused(set_facilitators, **day) == ["category"]
    assert refused(set_facilitators, **day, category="tired") == ["category"]
    set_facilitators(**day, category="clinical cover", **HAND)
    assert s.days[2].cofacilitation_exception.category == "clinical cover"


def test_a_day_led_together_needs_no_exception_and_keeps_none(s):
    day = s.days[2]
    set_facilitators(day=day, leading=s.lead, others=[], category="leave", **HAND)
    set_facilitators(day=day, leading=s.lead, others=[s.client_lead], category="leave", **HAND)
    assert not CofacilitationException.objects.filter(day=day).exists()


def test_a_clinician_without_clinical_time_does_not_keep_the_rule(s):
    clinician = factories.appointment(s.suite, factories.person("Ida Desk"), "inside clinician", s.trust)
    factories.role(clinician.person, s.trust)
    assert refused(set_facilitators, day=s.days[2], leading=s.lead, others=[clinician]) == ["category"]


def test_somebody_leads_and_nobody_is_down_twice(s):
    day = {"day": s.days[2]}
    assert refused(set_facilitators, leading=None, others=[s.lead], **day) == ["leading"]
    assert refused(set_facilitators, leading=s.lead, others=[s.lead], **day) == ["others"]
    second_hat = factories.appointment(s.suite, s.lead.person, "facilitator", s.institute)
    assert refused(set_facilitators, leading=s.lead, others=[second_hat], **day) == ["others"]


def test_nobody_facilitates_in_two_rooms(s):
    other = factories.days(factories.cohort(s.programme, "SCL-02"))[2]
    set_facilitators(day=other, leading=s.lead, others=[s.client_lead], **HAND)
    assert refused(set_facilitators, day=s.days[2], leading=s.lead, others=[]) == ["leading"]
    assert refused(set_facilitators, day=s.days[2], leading=s.facilitator, others=[s.client_lead]) == ["others"]


def test_a_delegate_of_the_date_does_not_facilitate(s):
    other = factories.days(factories.cohort(s.programme, "SCL-02"))[0]
    place = take_place(cohort=s.cohort, person=s.facilitator.person, taken_on=BEGINS_ON, **HAND)
    record_attendance(day=s.days[0], marks={place: "present"}, **HAND)
    assert refused(set_facilitators, day=other, leading=s.facilitator, others=[]) == ["leading"]


def test_a_day_without_facilitators_was_not_held(s):
    assert refused(hold_day, day=s.days[2]) == ["facilitation"]
    set_facilitators(day=s.days[2], leading=s.lead, others=[s.client_lead], **HAND)
    assert hold_day(day=s.days[2], **HAND).held_on == DATES[1][0]
    assert deeds()[-1] == "hold day"


def test_presence_holds_the_day_and_marks_it_at_once(s):
    day, marks = s.days[2], {s.place: "present"}
    assert refused(record_presence, day=day, marks=marks, today=TODAY) == ["facilitation"]
    set_facilitators(day=day, leading=s.lead, others=[s.client_lead], **HAND)
    record_presence(day=day, marks=marks, today=TODAY, **HAND)
    assert deeds()[-2:] == ["hold day", "record attendance"]
    record_presence(day=day, marks={s.place: "apologies"}, today=TODAY, **HAND)
    assert deeds()[-2:] == ["record attendance"] * 2
    assert list(day.attendance.values_list("place", "mark")) == [(s.place.pk, "apologies")]


def test_presence_of_a_day_to_come_is_refused(s):
    set_facilitators(day=s.days[3], leading=s.lead, others=[s.client_lead], **HAND)
    assert refused(record_presence, day=s.days[3], marks={s.place: "present"}, today=TODAY) == ["day"]


def test_a_day_is_not_held_where_its_marks_are_refused(s):
    set_facilitators(day=s.days[2], leading=s.lead, others=[s.client_lead], **HAND)
    place = take_place(cohort=s.cohort, person=s.lead.person, taken_on=BEGINS_ON, **HAND)
    day = factories.days(s.cohort)[2]
    assert refused(record_presence, day=day, marks={place: "present"}, today=TODAY) == ["marks"]
    assert factories.days(s.cohort)[2].held_on is None


def test_a_strike_is_recorded_day_by_day():
    hit = {"on": TODAY, "share_of_day": 1, "hits_nine_to_five": True}
    strike = {"kind": "strike", "title": "Consultant strike", "source": "made up", "from_on": TODAY, "to_on": TODAY}
    assert add_disruption(**strike, strike_days=[hit], **HAND).strike_days.get().on == TODAY
    assert deeds()[-1] == "add disruption"
    assert refused(add_disruption, **(strike | {"to_on": TODAY - DAY})) == ["to_on"]
    assert refused(add_disruption, **(strike | {"kind": "rain"})) == ["kind"]


def review(s, **changes):
    who = [s.lead.person, s.client_lead.person]
    module = s.days[0].module
    facts = {"module": module, "reviewed_on": TODAY, "heard": "Shorter inputs", "decided": "Done", "reviewed_by": who}
    return facts | changes


def test_a_module_is_reviewed_once_by_both_partners(s):
    written = review_module(**review(s), **HAND)
    assert {who.name for who in written.reviewed_by.all()} == {"Ruth Adeyemi", "Daniel Okafor"}
    assert deeds()[-1] == "review module"
    assert refused(review_module, **review(s)) == ["module"]


def test_a_review_with_a_fault_is_refused(s):
    assert refused(review_module, **review(s, module=s.days[2].module)) == ["reviewed_on"]
    assert refused(review_module, **review(s, reviewed_on=DATES[0][0])) == ["reviewed_on"]
    assert refused(review_module, **review(s, heard="")) == ["heard"]
    assert refused(review_module, **review(s, decided="")) == ["decided"]


def note(s, text="Space to think came up again."):
    return {"from_module": s.days[0].module, "text": text, "noted_on": TODAY}


def test_a_note_is_carried_on(s):
    add_thread_note(**note(s), to_programme=s.programme, **HAND)
    assert list(s.suite.thread_notes.values_list("text", "to_programme")) == [(note(s)["text"], s.programme.pk)]
    assert deeds()[-1] == "add thread note"


@pytest.mark.parametrize(
    "text",
    [
        "Nwosu wants more time",
        "what nwosu said",
        "(NWOSU’s idea)",
        "Amara said it first",
        "As O’Neill put it",
        "As O'Neill put it",
        "The van der Berg question",
        "",
    ],
)
def test_a_note_that_names_a_delegate_is_refused(s, text):
    factories.place(s.cohort, "Will O'Neill")
    factories.place(s.cohort, "Grace van der Berg")
    assert refused(add_thread_note, **note(s, text)) == ["text"]


def test_a_word_that_is_also_a_given_name_is_no_name(s):
    factories.place(s.cohort, "Will O'Neill")
    add_thread_note(**note(s, "They will come back to it with good grace; the Bergs of data too."), **HAND)
