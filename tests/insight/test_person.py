import datetime as dt
from decimal import Decimal
from uuid import UUID, uuid4

import factories
import pytest
from django.http import Http404
from factories import DATES, HAND, TODAY

from goldenthread.insight import access
from goldenthread.insight.pages.next_day import NextDay, away
from goldenthread.insight.pages.person import person_page
from goldenthread.insight.pages.who_sees_what import EXAMPLE, ITEMS, READERS, Answer, who_sees_what
from goldenthread.people.services import change_name, hold_role
from goldenthread.programmes.access import anyone
from goldenthread.programmes.queries import Standing, standing_in
from goldenthread.programmes.services import (
    assign_facilitator,
    end_place,
    form_sets,
    move_day,
    record_attendance,
    take_place,
)
from goldenthread.programmes.states import Capacity
from goldenthread.ui.parts import Link, PlainTable, Word


@pytest.fixture
def small(db):
    """The small suite: its delegate came on the first day, and the next day is on 24 July."""
    made = factories.small_suite()
    for day, mark in zip(made.days, ["present", "apologies"], strict=False):
        record_attendance(day=day, marks={made.place: mark}, **HAND)
    factories.held(made.days[2], made.lead)
    record_attendance(day=made.days[2], marks={made.place: "present"}, **HAND)
    return made


def account(person):
    return getattr(person, "user", None) or factories.account(person)


def page_of(person, reader, small):
    standing = standing_in(small.suite, account(reader), TODAY)
    return person_page(small.suite, standing, TODAY, person.pk)


def own_page(person, small):
    return page_of(person, person, small)


def supported(small, **behind):
    """A second delegate with somebody behind their place."""
    who = factories.person("Ben Ito", emails=["ben@example.org"])
    factories.role(who, small.trust, clinical=True)
    take_place(cohort=small.cohort, person=who, taken_on=factories.BEGINS_ON, **behind, **HAND)
    return who


def test_a_delegate_sees_the_next_day_first(small):
    form_sets(cohort=small.cohort, sets={"A": [small.place]}, **HAND)
    move_day(day=small.days[3], to_on=dt.date(2024, 8, 1), reason="joint strike", decided_on=TODAY, **HAND)
    assign_facilitator(day=small.days[3], appointment=small.lead, leading=True, **HAND)
    page = own_page(small.place.person, small)
    assert (page.title, page.lede, page.no_day) == ("Hello, Amara", "Senior leaders, cohort 1", "")
    assert page.next_day == NextDay(
        on=dt.date(2024, 8, 1),
        away="Your next day, in 22 days",
        moved="from 24 July 2024: joint strike.",
        how="In person",
        what="Module 2, day 4",
        sessions=("Set",),
        who="Ruth Adeyemi",
        learning_set="A",
        cohort=Link("Senior leaders, cohort 1", "/north/cohorts/scl-01/"),
    )


def test_how_far_off_a_day_is():
    assert [away(TODAY + dt.timedelta(days), TODAY) for days in (0, 1, 1200)] == ["today", "tomorrow", "in 1,200 days"]


def test_the_next_day_is_found_over_two_programmes(small):
    other = factories.programme(small.suite, "FIRST", modules=(1,))
    joined = factories.cohort(other, "FLR-01", [[dt.date(2024, 7, 12)]])
    take_place(cohort=joined, person=small.place.person, taken_on=TODAY, **HAND)
    page = own_page(small.place.person, small)
    assert (page.next_day.on, page.next_day.away) == (dt.date(2024, 7, 12), "Your next day, in 2 days")
    assert [cohort.code for cohort in page.cohorts] == ["FLR-01", "SCL-01"]
    assert [cohort.words for cohort in page.cohorts] == [
        "The programme is completed from 1 day of 1.",
        "2 of 4 days so far; the programme is completed from 3 days, where the line stands.",
    ]


def test_where_all_days_were_held_there_is_no_next_one(small):
    factories.held(small.days[3], small.lead)
    record_attendance(day=small.days[3], marks={small.place: "present"}, **HAND)
    page = own_page(small.place.person, small)
    assert (page.next_day, page.no_day) == (None, "All days of your cohort have been held.")
    assert page.cohorts[0].words == "3 of 4 days: the programme is completed."


def test_where_no_date_is_set_words_say_so(small):
    move_day(day=small.days[3], to_on=dt.date(2024, 7, 9) - dt.timedelta(1), reason="error", decided_on=TODAY, **HAND)
    page = own_page(small.place.person, small)
    assert page.no_day == "No day is planned at present. The next date will stand here as soon as it is set."


def test_one_who_did_not_complete_is_told_the_days_and_no_more(small):
    factories.held(small.days[3], small.lead)
    record_attendance(day=small.days[3], marks={small.place: "absent"}, **HAND)
    words = own_page(small.place.person, small).cohorts[0].words
    assert words == "2 of 4 days; the programme is completed from 3 days."


def test_one_who_withdrew_has_no_next_day(small):
    end_place(place=small.place, kind="withdrew", on=TODAY, **HAND)
    small.place.person.refresh_from_db()
    hold = factories.appointment(small.suite, small.place.person, Capacity.EXECUTIVE, small.trust)
    page = own_page(hold.person, small)
    assert (page.next_day, page.no_day, page.lede) == (None, "", "Executive")
    assert page.cohorts[0].words == "Withdrew on 10 July 2024."
    assert page.events == PlainTable(
        ("When", "What"),
        (
            (Word("8 January 2024"), Word("Took a place in SCL-01")),
            (Word("10 July 2024"), Word("Withdrew from SCL-01")),
        ),
    )


def test_roles_names_and_addresses_over_time(small):
    who = factories.person("Eve Oak", title="Dr", emails=["eve@example.org", "oak@example.org"])
    pas = {
        "clinical_pas_allowed": Decimal("8.5"),
        "clinical_pas_worked": Decimal(9),
        "leadership_pas_worked": Decimal(1),
    }
    role = {"title": "Clinical director", "level": 4, "unit": "Theatres", "from_on": dt.date(2021, 5, 1)}
    hold_role(person=who, organisation=small.trust, pas=pas, **role, **HAND)
    change_name(person=who, given_name="Eve", family_name="Ash", until_on=dt.date(2023, 1, 31), **HAND)
    take_place(cohort=small.cohort, person=who, taken_on=TODAY, **HAND)
    page = own_page(who, small)
    assert page.title == "Hello, Dr Ash"
    assert page.roles == PlainTable(
        ("Role", "Where", "When", "Career stage", "Clinical PAs", "Leadership PAs"),
        (
            (
                Word("Clinical director"),
                Word("Marlhaven, Theatres"),
                Word("1 May 2021 to now"),
                Word("Senior clinical leader"),
                Word("8.50 in the plan, 9 worked"),
                Word("1 worked"),
            ),
        ),
    )
    assert page.names == PlainTable(
        ("Name", "When"),
        ((Word("Dr Eve Ash"), Word("now")), (Word("Dr Eve Oak"), Word("until 31 January 2023"))),
    )
    assert page.addresses == ("eve@example.org", "oak@example.org")


def test_those_who_run_the_suite_see_the_record(small):
    page = page_of(small.place.person, small.manager.person, small)
    assert (page.title, page.own, page.who_sees_what) == ("Amara Nwosu", False, None)
    assert page.next_day.away == "Next day, in 14 days"
    assert page.roles.rows[0][0] == Word("Clinical lead")
    assert page.cohorts[0].shows_days


def test_a_facilitator_sees_the_days_and_not_the_record(small):
    assign_facilitator(day=small.days[3], appointment=small.facilitator, **HAND)
    who = supported(small)
    page = page_of(who, small.facilitator.person, small)
    assert page.cohorts[0].shows_days
    assert (page.roles, page.names, page.addresses, page.appointments) == (None, None, (), None)
    assert page.events.rows == ((Word("8 January 2024"), Word("Took a place in SCL-01")),)


@pytest.mark.parametrize("behind", ["sponsor", "paired_manager"])
def test_managers_see_name_cohort_and_dates_to_release_for(small, behind):
    boss = factories.person("Max Boss")
    who = supported(small, **{behind: boss})
    page = page_of(who, boss, small)
    cohort = page.cohorts[0]
    assert (page.title, page.next_day, page.no_day, page.events) == ("Ben Ito", None, "", None)
    assert (page.roles, page.addresses, page.who_sees_what) == (None, (), None)
    assert (cohort.shows_days, cohort.strip, cohort.bar, cohort.words, cohort.href) == (False, None, None, "", "")
    assert cohort.release == PlainTable(
        ("Date", "How", "Changed"), ((Word("24 July 2024"), Word("in person"), Word("as planned")),)
    )


def test_a_manager_sees_only_the_cohort_that_they_stand_behind(small):
    boss = factories.person("Max Boss")
    who = supported(small, sponsor=boss)
    other = factories.programme(small.suite, "FIRST", modules=(1,))
    joined = factories.cohort(other, "FLR-01", [[dt.date(2024, 7, 12)]])
    take_place(cohort=joined, person=who, taken_on=TODAY, **HAND)
    assert [cohort.code for cohort in page_of(who, boss, small).cohorts] == ["SCL-01"]


def test_a_partner_trust_lead_sees_name_cohort_and_dates(small):
    lead = factories.appointment(small.suite, factories.person("Tess Lead"), Capacity.PARTNER_LEAD, small.trust)
    page = page_of(small.place.person, lead.person, small)
    assert (page.cohorts[0].shows_days, page.cohorts[0].href) == (False, "/north/cohorts/scl-01/")
    assert (page.roles, page.addresses, page.events, page.next_day) == (None, (), None, None)


def test_a_delegate_opens_no_page_but_their_own(small):
    who = supported(small)
    for other in (small.place.person, small.lead.person, factories.person("No One")):
        with pytest.raises(Http404):
            page_of(other, who, small)
    assert own_page(who, small).name == "Ben Ito"


def test_everybody_of_the_suite_opens_their_own_page(small):
    page = own_page(small.lead.person, small)
    assert (page.lede, page.cohorts, page.who_sees_what) == ("Lead facilitator", (), None)
    assert page.appointments == PlainTable(
        ("Appointed as", "From", "When"),
        ((Word("Lead facilitator"), Word("The Calder Institute"), Word("8 January 2024 to now")),),
    )
    assert page.facilitated == PlainTable(
        ("Programme", "Days facilitated", "To come"),
        ((Word("Senior leaders", "/north/programmes/senior/"), Word(3, numeric=True), Word(0, numeric=True)),),
    )
    evaluator = factories.appointment(small.suite, factories.person("Ewa Thist"), Capacity.EVALUATOR, small.institute)
    assert own_page(evaluator.person, small).lede == "Evaluator"


def test_a_facilitator_has_a_next_day_as_well(small):
    assign_facilitator(day=small.days[3], appointment=small.facilitator, leading=True, **HAND)
    page = own_page(small.facilitator.person, small)
    assert (page.next_day.on, page.next_day.cohort) == (DATES[1][1], Link("SCL-01", ""))


def test_the_number_of_queries_does_not_grow(small, django_assert_max_num_queries):
    other = factories.programme(small.suite, "FIRST", modules=(1,))
    for number in range(3):
        joined = factories.cohort(other, f"FLR-0{number}", [[dt.date(2024, 7, 12) + dt.timedelta(number)]])
        take_place(cohort=joined, person=small.place.person, taken_on=TODAY, **HAND)
    standing = standing_in(small.suite, account(small.place.person), TODAY)
    with django_assert_max_num_queries(25):
        person_page(small.suite, standing, TODAY, small.place.person_id)


# Who can see what: the page tells the predicates, and the pages ask them.

OPERATIONAL = UUID(int=4)
KINDS = {"yes", "groups", "no"}


def test_what_the_page_says_is_what_the_predicates_say():
    told = who_sees_what()
    assert told.readers == tuple(READERS)
    for item, shown in zip(ITEMS, told.items, strict=True):
        for standing, answer in zip(READERS.values(), shown.answers, strict=True):
            named = item.sees(standing, EXAMPLE)
            assert (answer.kind == "yes") == named
            assert (answer.kind == "groups") == (not named and bool(item.counted_from) and anyone(standing))


def test_the_table_of_who_sees_what():
    table = {item.title: [answer.kind for answer in item.answers] for item in who_sees_what().items}
    every = ["yes", "yes", "yes", "yes", "yes", "yes", "no"]
    assert table == {
        "Your name, your cohort and its dates": every,
        "Your trust, specialty and set": ["yes"] * 5 + ["groups"] * 2,
        "On which days you came": ["yes"] * 3 + ["groups"] * 4,
        "That you withdrew, deferred or swapped": ["yes"] * 3 + ["groups"] * 4,
        "Why you missed a day": ["no"] * 7,
        "Your roles and the time in your job plan": ["yes"] * 2 + ["no"] * 5,
        "Your addresses, former names and staff number": ["yes"] * 2 + ["no"] * 5,
        "What you answer in an evaluation": ["groups"] * 7,
    }


def test_each_answer_has_its_word_and_its_sentence():
    items = {item.title: item for item in who_sees_what().items}
    came = items["On which days you came"]
    assert came.answers[0] == Answer("yes", "yes")
    assert came.answers[3] == Answer("groups", "groups of 8 or more")
    assert came.sentences == (
        ("yes", "You, programme team and facilitators"),
        (
            "groups",
            "in groups of 8 or more: your cohort, your trust’s lead, your managers and evaluators, executives",
        ),
    )
    assert items["Why you missed a day"].sentences == (("no", "nobody"),)
    assert items["What you answer in an evaluation"].sentences == (
        ("groups", "in groups of 10 or more: everybody in the suite"),
    )


@pytest.mark.parametrize("predicate", [item.sees for item in ITEMS])
def test_readers_under_one_heading_see_the_same(predicate):
    operational = Standing(OPERATIONAL, "", people_paired=frozenset({EXAMPLE.pk}))
    paired = access.Delegate(EXAMPLE.pk, EXAMPLE.cohort, EXAMPLE.trust, paired_manager=OPERATIONAL)
    executive = Standing(uuid4(), "", frozenset({Capacity.EXECUTIVE}))
    client_lead = Standing(uuid4(), "", frozenset({Capacity.CLIENT_LEAD}))
    assert predicate(operational, paired) == predicate(READERS["Your managers"], EXAMPLE)
    assert predicate(executive, EXAMPLE) == predicate(READERS["Evaluators, executives"], EXAMPLE)
    assert predicate(client_lead, EXAMPLE) == predicate(READERS["Programme team"], EXAMPLE)


def test_the_page_is_written_for_each_reader_and_escapes_names(small, client):
    boss = factories.person("Max Boss")
    who = supported(small, sponsor=boss)
    who.family_name = "<b>Ito</b>"
    who.save()
    address = f"/north/people/{who.pk}/"
    for reader, sees_record in ((who, True), (small.manager.person, True), (boss, False)):
        client.force_login(account(reader))
        body = client.get(address).content.decode()
        assert "<b>Ito" not in body
        assert "&lt;b&gt;Ito&lt;/b&gt;" in body
        assert ("ben@example.org" in body, "6 in the plan" in body) == (sees_record, sees_record)
        assert ("Who can see what" in body) == (reader is who)


def test_whom_one_may_not_see_is_not_there(small, client):
    client.force_login(account(small.place.person))
    assert client.get(f"/north/people/{small.lead.person_id}/").status_code == 404
    assert client.get(f"/north/people/{uuid4()}/").status_code == 404
    assert client.get("/north/people/nobody/").status_code == 404
    client.logout()
    assert client.get(f"/north/people/{small.place.person_id}/").status_code == 302
