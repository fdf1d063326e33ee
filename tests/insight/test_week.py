"""This week: what each reader is told of what is next and what waits."""

import datetime as dt

import factories
import pytest
from factories import HAND, TODAY

from goldenthread.insight.pages.week import Review, Warned, week_page
from goldenthread.programmes.queries import standing_in
from goldenthread.programmes.services import assign_facilitator, hold_day, review_module
from goldenthread.programmes.states import Capacity

pytestmark = pytest.mark.django_db


@pytest.fixture
def small():
    return factories.small_suite()


def page_for(small, who):
    return week_page(small.suite, standing_in(small.suite, factories.account(who), TODAY), TODAY)


def test_the_manager_sees_what_is_next_and_what_each_day_lacks(small):
    page = page_for(small, small.manager.person)
    first = page.coming[0]
    assert (first.cohort, first.what, first.away) == ("SCL-01", "Module 2, day 3", "not recorded as held yet")
    assert [day.lacks for day in page.coming] == ["nobody named yet"] * len(page.coming)
    assert page.lede.startswith("The day of SCL-01 on ")
    assert "lack a facilitator" in page.lede


def test_a_day_says_which_side_is_missing(small):
    third, fourth = small.days[2:4]
    assign_facilitator(day=third, appointment=small.lead, leading=True, **HAND)
    assign_facilitator(day=fourth, appointment=small.client_lead, leading=True, **HAND)
    lacks = [day.lacks for day in page_for(small, small.manager.person).coming]
    assert lacks == ["no practising clinician from inside", "no facilitator from outside"]


def test_a_module_waits_for_its_review_until_it_is_written(small):
    module = small.days[0].module
    ended = small.days[1].held_on
    due = f"{ended + dt.timedelta(days=14):%-d %B %Y}"
    (waits,) = page_for(small, small.manager.person).reviews
    assert waits == Review(
        "SCL-01, module 1",
        ended,
        f"{'was due by' if waits.late else 'due by'} {due}",
        late=ended + dt.timedelta(days=14) < TODAY,
        href=f"/north/modules/{module.pk}/review/",
    )
    written = {"heard": "More time.", "decided": "A longer break.", "reviewed_by": [small.lead.person]}
    review_module(module=module, reviewed_on=ended, **written, **HAND)
    assert page_for(small, small.lead.person).reviews == ()


def test_work_that_only_one_person_can_do_is_named_without_blame(small):
    warned = page_for(small, small.manager.person).warnings
    assert (
        Warned(
            "Only Daniel Okafor can lead as a clinician from inside",
            "Daniel Okafor was there on 2 of the last year’s 2 days. Name somebody who can stand in, before it is needed.",
        )
        in warned
    )
    factories.appointment(small.suite, factories.person("Nasreen Vale"), Capacity.INSIDE_CLINICIAN, small.trust)
    factories.appointment(small.suite, factories.person("Tom Deputy"), Capacity.DEPUTY_LEAD, small.institute)
    assert [w.title for w in page_for(small, small.lead.person).warnings] == [
        "Only Daniel Okafor can speak for the trust as client lead"
    ]


def test_a_delegate_sees_the_days_and_nothing_that_waits_for_others(small):
    page = page_for(small, small.place.person)
    assert [day.cohort for day in page.coming] == ["SCL-01", "SCL-01"]
    assert (page.reviews, page.warnings, page.runs) == ((), (), False)
    assert [(day.facilitators_href, day.move_href) for day in page.coming] == [("", "")] * 2


def test_a_line_manager_sees_for_which_days_to_release_whom(small):
    sponsor = factories.person("Baljit Crossmere")
    place = factories.place(small.cohort, "Ada Quill", trust=small.trust, sponsor=sponsor)
    page = page_for(small, sponsor)
    assert [(day.name, day.what) for day in page.released] == [
        ("Ada Quill", "SCL-01, module 2, day 3"),
        ("Ada Quill", "SCL-01, module 2, day 4"),
    ]
    assert page.released[0].href == f"/north/people/{place.person_id}/"


def test_when_all_is_done_nothing_waits(small):
    for day in small.days[2:]:
        assign_facilitator(day=day, appointment=small.lead, leading=True, **HAND)
        hold_day(day=day, **HAND)
    assert page_for(small, small.place.person).lede == "No day is planned."
