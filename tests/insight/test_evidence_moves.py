"""One changed record changes the sentences that rest on it, and no other."""

import datetime as dt

import pytest
from factories import HAND

from goldenthread.evaluation.models import Coding, ProtocolChange, Respondent
from goldenthread.insight.queries.case_study import case_study_facts, focus_of
from goldenthread.people.models import OrganisationName, Person
from goldenthread.programmes.models import (
    Appointment,
    Attendance,
    Commission,
    Day,
    Facilitation,
    LeadAbsence,
    ModuleReview,
    Place,
    StrikeDay,
)
from goldenthread.programmes.services import record_attendance
from goldenthread.report.case_study import write

AS_AT = dt.date(2024, 7, 31)


def sentences(suite):
    """Every sentence with its text and evidence, as the records stand now."""
    document = write(case_study_facts(suite, focus_of(suite), AS_AT), seed=2019).to_json()
    return {sentence["id"]: sentence for section in document["sections"] for sentence in section["sentences"]}


def senior_days():
    return Day.objects.filter(module__cohort__programme__code="SENIOR", held_on__isnull=False)


def one_mark_moves():
    """Somebody who was there on five of six days has sent apologies for one more, an ordinary one."""
    full = next(
        p for p in Place.objects.filter(cohort__code="SCL-01") if p.attendance.filter(mark="present").count() == 6
    )
    day = full.attendance.first().day
    record_attendance(day=day, marks={full: "apologies"}, **HAND)


def one_appointment_ends():
    Appointment.objects.filter(person__family_name="Marsh").update(to_on=dt.date(2024, 6, 30))


def one_more_day_moved():
    day = senior_days().first()
    Day.objects.filter(pk=day.pk).update(planned_on=day.planned_on - dt.timedelta(days=7))


def the_lead_missed_a_day():
    """Others from outside were there, so the day was still led together."""
    day = senior_days().filter(module__cohort__code="SCL-08").first()
    Facilitation.objects.filter(day=day, appointment__capacity="lead facilitator").delete()


def nobody_came_from_outside():
    day = senior_days().filter(module__cohort__code="SCL-08").first()
    Facilitation.objects.filter(day=day, appointment__organisation__code="ZZ9").delete()


def a_review_is_missing():
    ModuleReview.objects.filter(module__cohort__programme__code="SENIOR").first().delete()


def a_commission_is_missing():
    Commission.objects.order_by("covers_from").first().delete()


def the_absence_had_no_cover():
    LeadAbsence.objects.filter(appointment__capacity="lead facilitator").update(covered_by=None)


def a_strike_day_was_none():
    """The strike on which SCL-09 met for the first time is taken from the list."""
    hit = senior_days().filter(held_on__in=StrikeDay.objects.values("on"), module__cohort__code="SCL-09").first()
    StrikeDay.objects.filter(on=hit.held_on).delete()


def a_trust_had_one_name():
    OrganisationName.objects.filter(organisation__code="ZZ2", valid_to__isnull=False).delete()
    OrganisationName.objects.filter(organisation__code="ZZ2").update(valid_from=None)


def the_protocol_changed_again():
    changed = ProtocolChange.objects.last()
    ProtocolChange.objects.create(study=changed.study, on=changed.on, what="One more reminder")


def one_coding_is_removed():
    """A respondent who spoke of difficulty in being released did not, on a second reading."""
    only = next(
        who
        for who in Respondent.objects.filter(register="survey")
        if Coding.objects.filter(excerpt__respondent=who, sub_code__code="T9a").count() == 1
        and Coding.objects.filter(excerpt__respondent=who, theme__code="T9").count() == 1
    )
    Coding.objects.filter(excerpt__respondent=only, sub_code__code="T9a").delete()


def an_interview_is_withdrawn():
    silent = Respondent.objects.filter(register="interview").order_by("pk").first()
    Coding.objects.filter(excerpt__respondent=silent).delete()
    silent.excerpts.all().delete()
    silent.delete()


def somebody_married():
    """A name is nothing that the case study speaks of."""
    Person.objects.filter(family_name="Nwosu").update(family_name="Nwosu-Hale")


MOVES = {
    one_mark_moves: {"R2", "R3"},
    one_appointment_ends: {"D3"},
    one_more_day_moved: {"P4"},
    the_lead_missed_a_day: {"D4"},
    nobody_came_from_outside: {"D4", "D5"},
    a_review_is_missing: {"B5"},
    a_commission_is_missing: {"B2"},
    the_absence_had_no_cover: {"D4"},
    a_strike_day_was_none: {"R3"},
    a_trust_had_one_name: {"P5"},
    the_protocol_changed_again: {"M1"},
    one_coding_is_removed: {"R7"},
    an_interview_is_withdrawn: {"E1", "M3"},
    somebody_married: set(),
}


@pytest.mark.parametrize(("move", "changed"), MOVES.items(), ids=[move.__name__ for move in MOVES])
def test_one_record_changes_only_the_sentences_that_rest_on_it(sample, move, changed):
    before = sentences(sample)
    move()
    after = sentences(sample)
    assert {key for key in before | after if before.get(key) != after.get(key)} == changed


def test_nothing_changes_where_nothing_changed(sample):
    assert sentences(sample) == sentences(sample)


def test_a_sentence_goes_when_its_evidence_goes(sample):
    Attendance.objects.all().delete()
    assert {"P2", "P5", "P6", "P7", "R2", "R3"} & set(sentences(sample)) == set()
