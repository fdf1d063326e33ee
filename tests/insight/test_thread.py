"""The page of the thread: its sentence, figures, table and notes, for each state and reader."""

import csv
import io
import re

import factories
import pytest
from django.urls import reverse
from factories import HAND, TODAY

from goldenthread.files.writing import MADE_UP
from goldenthread.insight.pages.thread import thread_page
from goldenthread.programmes.queries import standing_in
from goldenthread.programmes.services import add_thread_note, move_day
from goldenthread.sample.variants import VARIANTS


def page_for(suite, user, **query):
    return thread_page(suite, standing_in(suite, user, TODAY), TODAY, {key.strip("_"): v for key, v in query.items()})


@pytest.fixture
def small(db):
    return factories.small_suite()


@pytest.fixture
def manager(small):
    return factories.account(small.manager.person)


def test_the_made_up_suite_is_told_in_one_sentence(sample, walk_in):
    page = walk_in("programme manager").get(reverse("thread", args=["marlhaven"])).content.decode()
    assert "Three programmes, 22 cohorts and one lead facilitator." in page
    assert "Through 27 strikes every planned day took place: 22 of 108 on a new date, 8 on a strike day." in page
    figures = re.findall(r"<dt>([^<]*)</dt>\s*<dd[^>]*>([\d,]+)(?: <small>of ([\d,]+))?", page)
    assert figures == [
        ("delegates", "443", ""),
        ("cohorts begun", "22", ""),
        ("trusts", "3", ""),
        ("days delivered", "108", "108"),
        ("days with the lead", "97", "108"),
        ("with the client lead", "102", "108"),
    ]


def test_an_executive_sees_counts_of_people_by_the_small_number_rule(sample, walk_in):
    page = walk_in("executive").get(reverse("thread", args=["marlhaven"])).content.decode()
    assert re.findall(r">(some \d+)<", page) == ["some 445"]
    assert re.findall(r"cohorts, ([\w ]*) delegates<", page)[:3] == ["some 180", "some 220", "some 45"]


def test_a_suite_without_days_offers_a_first_cohort_to_those_who_may_plan_it(db):
    suite = factories.empty_suite()
    manager = factories.appointment(suite, factories.person(), "programme manager", factories.organisation())
    page = page_for(suite, factories.account(manager.person))
    assert (page.picture, page.years) == (None, ())
    assert [way.href for way in page.ways_to_begin] == ["/north/history/", "/north/cohorts/plan/"]
    assert page.lede == "No cohort has dates yet. The picture starts with the first day."


def test_days_to_come_are_not_counted_as_held(small, manager):
    page = page_for(small.suite, manager)
    assert "2 of 3 days took place" in page.lede  # the third was yesterday and is not recorded, the fourth is to come
    (year,) = page.years
    assert year.summary == "2 days held, 0 on a new date, lead present on 2, 2 to come"


def test_a_day_that_moved_says_from_when_and_why(small, manager):
    day = small.days[3]
    move_day(day=day, to_on=TODAY.replace(month=12), reason="A strike", decided_on=TODAY, **HAND)
    shown = page_for(small.suite, manager).years[-1].days[-1]
    assert shown.planned == f"{day.planned_on:%-d %b %Y}: A strike"


def test_the_thread_is_narrowed_and_what_cannot_be_read_is_left_aside(small, manager):
    first = small.days[0].scheduled_on
    only = page_for(small.suite, manager, to=f"{first}")
    assert [day.on for year in only.years for day in year.days] == [first]
    assert (only.narrowed, only.to_on) == (True, f"{first}")
    odd = page_for(small.suite, manager, from_="yesterday", to="<b>", programme="")
    assert (odd.narrowed, odd.from_on, odd.to_on) == (False, "", "")
    none = page_for(small.suite, manager, programme="nobody")
    assert (none.years, none.lede) == ((), "No day lies in what you asked for.")


def test_a_note_stands_with_the_way_it_went(small, manager):
    module = small.days[0].module
    add_thread_note(from_module=module, text="Begin with how <people> are.", noted_on=TODAY, **HAND)
    (note,) = page_for(small.suite, manager).notes
    assert (note.text, note.way) == ("Begin with how <people> are.", "From SCL-01, module 1, to the next module")


def test_only_those_who_may_open_a_cohort_have_a_link_to_it(small):
    stranger = factories.person("Ewa Thistlewood")
    factories.appointment(small.suite, stranger, "evaluator", small.trust)
    days = [day for year in page_for(small.suite, factories.account(stranger)).years for day in year.days]
    assert {day.href for day in days} == {""}


@pytest.mark.django_db
@pytest.mark.parametrize("build", VARIANTS.values(), ids=VARIANTS)
def test_each_variant_has_a_sentence_that_holds(build):
    suite = build(at=HAND["at"])
    manager = factories.appointment(
        suite, factories.person("Priya Test"), "programme manager", factories.organisation()
    )
    page = page_for(suite, factories.account(manager.person))
    assert page.lede.endswith(".")
    assert not re.search(r"nan|None|\(s\)|  ", page.lede)


def test_the_days_leave_as_a_file_that_says_it_is_made_up(sample, walk_in):
    text = walk_in("executive").get(reverse("days_csv", args=["marlhaven"])).content.decode()
    first, headings, *days = csv.reader(io.StringIO(text))
    assert first == [MADE_UP]
    assert (headings[0], len(days)) == ("programme", 112)
    assert sum(row[headings.index("lead present")] == "yes" for row in days) == 97
