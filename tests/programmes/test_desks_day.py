"""The desks of a day: moving it, who leads it, who was there."""

import datetime as dt

import factories
import pytest
from factories import DATES, HAND, TODAY
from refusals import deeds, records
from seats import LATER, MARKUP, day_month_year, shows_error

from goldenthread.programmes.services import end_place, set_facilitators

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


def test_a_day_is_moved(desks):
    day = desks.s.days[3]
    assert "24 July 2024" in desks.get("move_day", day.pk)
    typed = day_month_year("to_on", LATER) | {"mode": "virtual", "reason": "consultant strike"}
    assert desks.send("move_day", day.pk, **typed) == "SCL-01, module 2, day 4 is moved."
    day.refresh_from_db()
    assert (day.scheduled_on, day.mode, day.redatings.get().decided_on) == (LATER, "virtual", TODAY)


def test_a_move_with_a_fault_is_shown_again(desks):
    day = desks.s.days[3]
    typed = day_month_year("to_on", DATES[1][0]) | {"mode": "virtual", "reason": MARKUP}
    page = desks.refuse("move_day", day.pk, **typed)
    words = "Another day of the cohort is on 9 July 2024. Give another date."
    assert shows_error(page, "id_to_on-day", words)
    assert "&lt;b&gt;bold&lt;/b&gt;" in page
    assert MARKUP not in page
    page = desks.refuse("move_day", day.pk, mode="virtual")
    assert shows_error(page, "id_reason", "Say why the day is moved")
    assert shows_error(page, "id_to_on-day", "Enter the new date")
    weekend = day_month_year("to_on", dt.date(2024, 9, 7)) | {"mode": "virtual", "reason": "strike"}
    assert "Saturday 7 September 2024 is a weekend" in desks.refuse("move_day", day.pk, **weekend)
    desks.send("move_day", day.pk, **weekend, keep="2024-09-07")


def test_a_day_that_was_held_is_not_moved(desks):
    where = ("move_day", desks.s.days[0].pk)
    assert "A day that was held cannot be moved." in desks.get(*where)
    before = records()
    assert desks.client.post(desks.address(*where), day_month_year("to_on", LATER)).status_code == 200
    assert records() == before


def test_facilitators_are_replaced_and_the_rule_is_told(desks):
    s, where = desks.s, ("day_facilitators", desks.s.days[2].pk)
    assert "nobody is down for the day yet" in desks.get(*where)
    told = desks.send(*where, leading=s.lead.pk, others=[s.client_lead.pk, s.lead.pk])
    assert told.endswith("The co-facilitation rule is kept: an outsider leads with a practising clinician of a trust.")
    assert f'value="{s.lead.pk}" checked' in desks.get(*where)
    told = desks.send(*where, leading=s.facilitator.pk, category="leave")
    assert told.endswith("The co-facilitation rule is not kept: leave.")
    assert list(s.days[2].facilitation.values_list("appointment", "leading")) == [(s.facilitator.pk, True)]


def test_facilitators_with_a_fault_are_shown_again(desks):
    s, where = desks.s, ("day_facilitators", desks.s.days[2].pk)
    assert shows_error(desks.refuse(*where), "id_leading", "Select who leads the day")
    page = desks.refuse(*where, leading=s.lead.pk, others=[s.facilitator.pk])
    words = "No outsider leads the day with a practising clinician of a trust. Select why."
    assert shows_error(page, "id_category", words)
    assert page.count(" checked") == 2
    other = factories.days(factories.cohort(s.programme, "SCL-02"))[2]
    set_facilitators(day=other, leading=s.lead, others=[s.client_lead], **HAND)
    page = desks.refuse(*where, leading=s.lead.pk, others=[s.facilitator.pk])
    words = "Ruth Adeyemi is with SCL-02 on 9 July 2024. Nobody is in two rooms on one day."
    assert shows_error(page, "id_leading", words)
    south = factories.small_suite("south")
    assert "Select a valid choice" in desks.refuse(*where, leading=south.lead.pk)


def test_a_day_is_recorded_with_who_was_there(desks):
    s, day = desks.s, desks.s.days[2]
    second = factories.place(s.cohort, "Bela Ames")
    where = ("day_presence", day.pk)
    assert "Say who led it first" in desks.get(*where)
    set_facilitators(day=day, leading=s.lead, others=[s.client_lead], **HAND)
    page = desks.get(*where)
    assert page.count('value="present" checked') == 2
    assert page.index("Bela Ames") > page.index("<h1") < page.index("Amara Nwosu")
    desks.send(*where, **{f"place_{s.place.pk}": "present", f"place_{second.pk}": "apologies"})
    day.refresh_from_db()
    assert day.held_on == DATES[1][0]
    assert deeds()[-2:] == ["hold day", "record attendance"]
    page = desks.get(*where)
    assert (page.count('value="present" checked'), page.count('value="apologies" checked')) == (1, 1)
    desks.send(*where, **{f"place_{s.place.pk}": "absent", f"place_{second.pk}": "present"})
    assert dict(day.attendance.values_list("place", "mark")) == {s.place.pk: "absent", second.pk: "present"}
    assert deeds()[-2:] == ["record attendance"] * 2


def test_presence_with_a_fault_records_nothing(desks):
    s, day = desks.s, desks.s.days[2]
    set_facilitators(day=day, leading=s.lead, others=[s.client_lead], **HAND)
    page = desks.refuse("day_presence", day.pk)
    assert shows_error(page, f"id_place_{s.place.pk}", "Select whether Amara Nwosu was there")
    page = desks.refuse("day_presence", day.pk, **{f"place_{s.place.pk}": "ill"})
    assert "Select a valid choice" in page


def test_presence_never_asks_why(desks):
    page = desks.get("day_presence", desks.s.days[0].pk)
    assert 'type="text"' not in page
    assert "<textarea" not in page


def test_presence_of_a_day_to_come_is_closed(desks):
    s = desks.s
    set_facilitators(day=s.days[3], leading=s.lead, others=[s.client_lead], **HAND)
    assert "Record it once it has been held." in desks.get("day_presence", s.days[3].pk)
    before = records()
    desks.client.post(desks.address("day_presence", s.days[3].pk), {f"place_{s.place.pk}": "present"})
    assert records() == before


def test_those_who_left_before_the_day_are_not_asked_about(desks):
    end_place(place=desks.s.place, kind="withdrew", on=DATES[0][0], **HAND)
    assert "Amara Nwosu" in desks.get("day_presence", desks.s.days[0].pk)
    assert "Amara Nwosu" not in desks.get("day_presence", desks.s.days[1].pk)
