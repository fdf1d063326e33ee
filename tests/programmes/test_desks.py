"""The desks: each is opened, recorded at, refused with the text kept, and closed to those whom it does not concern."""

import datetime as dt
from dataclasses import dataclass

import factories
import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from factories import BEGINS_ON, DATES, HAND, TODAY

from goldenthread.people.models import Person
from goldenthread.programmes.models import Cohort, Day, Place
from goldenthread.programmes.services import add_disruption, add_theme, end_place, set_facilitators, write_aims
from programmes.refusals import deeds, records

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
MARKUP = "<b>bold</b>"
LATER = dt.date(2024, 9, 3)


def day_month_year(name: str, day: dt.date) -> dict:
    return {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year}


@dataclass
class Desks:
    """The desks of a small suite, at which somebody sits."""

    s: factories.SmallSuite
    client: Client

    def address(self, name: str, *where: object, query: str = "") -> str:
        return reverse(name, args=["north", *where]) + query

    def get(self, *where: object, **query: str) -> str:
        answer = self.client.get(self.address(*where, **query))
        assert answer.status_code == 200
        return answer.text

    def send(self, *where: object, query: str = "", **typed: object) -> str:
        """Send a form that is taken, and say what the reader is told."""
        answer = self.client.post(self.address(*where, query=query), typed)
        assert answer.status_code == 302, answer.text
        return " ".join(str(message) for message in get_messages(answer.wsgi_request))

    def refuse(self, *where: object, query: str = "", **typed: object) -> str:
        """Send a form that is not taken: nothing is recorded, the title says so, and the summary leads to a field."""
        before = records()
        answer = self.client.post(self.address(*where, query=query), typed)
        assert answer.status_code == 200, answer.headers
        assert records() == before
        assert "<title>Error: " in " ".join(answer.text.split()).replace("<title> ", "<title>")
        assert "There is a problem" in answer.text
        return answer.text


def seat(s: factories.SmallSuite, who: Person) -> Desks:
    client = Client()
    client.force_login(factories.account(who))
    return Desks(s, client)


@pytest.fixture
def s() -> factories.SmallSuite:
    return factories.small_suite()


@pytest.fixture
def desks(s) -> Desks:
    """The programme manager's desks."""
    return seat(s, s.manager.person)


def shows_error(page: str, field: str, words: str) -> bool:
    """Whether the summary leads to a field and the field says the same."""
    page = " ".join(page.split())
    return f'<a href="#{field}"> {words} </a>' in page and f"Error: </span>{words} </span>" in page


def every_desk(s) -> list[tuple]:
    module = s.days[0].module_id
    return [
        ("plan_cohort",),
        ("move_day", s.days[3].pk),
        ("day_facilitators", s.days[3].pk),
        ("day_presence", s.days[0].pk),
        ("review_module", module),
        ("thread_note", module),
        ("write_aims",),
        ("take_place", s.cohort.slug),
        ("end_place", s.place.pk),
    ]


# Who may sit at a desk


def test_every_desk_opens_for_those_who_run_the_suite(desks):
    for where in every_desk(desks.s):
        assert "<h1" in desks.get(*where)


def test_a_desk_costs_no_more_queries_however_many_people_there_are(desks, django_assert_max_num_queries):
    for name in ("Bela Ames", "Cato Orr"):
        factories.place(desks.s.cohort, name, trust=desks.s.trust)
    for where in every_desk(desks.s):
        with django_assert_max_num_queries(20):
            desks.get(*where)
    for query in ("?name=a", "?new=yes"):
        with django_assert_max_num_queries(20):
            desks.get("take_place", "scl-01", query=query)


def test_a_stranger_is_told_that_there_is_no_such_page(s):
    stranger = seat(s, factories.person("Sam Stray"))
    answers = [stranger.client.get(stranger.address(*where)).status_code for where in every_desk(s)]
    assert answers == [404] * 9


def test_who_is_not_signed_in_is_sent_to_sign_in(s):
    nobody = Desks(s, Client())
    answers = [nobody.client.get(nobody.address(*where)) for where in every_desk(s)]
    assert {(a.status_code, a.url.split("?")[0]) for a in answers} == {(302, reverse("account_login"))}


def test_a_delegate_sits_at_no_desk(s):
    delegate = seat(s, s.place.person)
    answers = [delegate.client.post(delegate.address(*where)).status_code for where in every_desk(s)]
    assert answers == [403] * 9
    assert delegate.client.get(delegate.address("sign_aims")).status_code == 403


def test_a_cofacilitator_reviews_and_notes_the_cohorts_they_facilitate_and_no_more(s):
    helper = seat(s, s.facilitator.person)
    set_facilitators(day=s.days[2], leading=s.facilitator, others=[s.client_lead], **HAND)
    module = s.days[0].module_id
    elsewhere = factories.days(factories.cohort(s.programme, "SCL-02"))[0].module_id
    codes = {
        name: [helper.client.get(helper.address(name, key)).status_code for key in (module, elsewhere)]
        for name in ("review_module", "thread_note")
    }
    assert codes == {"review_module": [200, 404], "thread_note": [200, 404]}
    assert helper.client.get(helper.address("move_day", s.days[3].pk)).status_code == 403


def test_what_belongs_to_another_suite_is_not_found(desks):
    south = factories.small_suite("south")
    other = factories.cohort(south.programme, "SOUTH-02")
    module = south.days[0].module_id
    for name, key in [
        ("move_day", south.days[3].pk),
        ("day_facilitators", south.days[3].pk),
        ("day_presence", south.days[0].pk),
        ("review_module", module),
        ("thread_note", module),
        ("take_place", other.slug),
        ("end_place", south.place.pk),
    ]:
        before = records()
        address = desks.address(name, key)
        assert [desks.client.get(address).status_code, desks.client.post(address).status_code] == [404, 404]
        assert records() == before
    unknown = f"?person={factories.person('Uma Unknown').pk}"
    for query in (unknown, "?person=nonsense"):
        assert desks.client.get(desks.address("take_place", "scl-01", query=query)).status_code == 404
    assert desks.client.get(desks.address("plan_cohort", query="?programme=nonsense")).status_code == 404


# Plan a cohort


def plan(**changes) -> dict:
    typed = {"code": "SCL-02", "number": 2, "capacity": 12, "mode": "virtual"}
    for number, day in enumerate([LATER + dt.timedelta(days=n) for n in (0, 1, 14, 15)], start=1):
        typed |= day_month_year(f"day_{number}", day)
    return typed | changes


SENIOR = {"query": "?programme=senior"}


def test_a_cohort_is_planned_after_its_programme_is_chosen(desks):
    assert 'href="?programme=senior"' in desks.get("plan_cohort")
    page = desks.get("plan_cohort", **SENIOR)
    assert 'value="SCL-02"' in page
    assert "Module 2, day 2" in page
    assert desks.send("plan_cohort", **SENIOR, **plan()) == "SCL-02 is planned."
    cohort = Cohort.objects.get(code="SCL-02")
    assert (cohort.capacity, cohort.modules.count()) == (12, 2)
    first = factories.days(cohort)[0]
    assert (first.scheduled_on, first.mode) == (LATER, "virtual")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"code": ""}, "id_code", "Enter code"),
        ({"code": "SCL-01"}, "id_code", "There is a cohort SCL-01 already. Give another code."),
        ({"number": 1}, "id_number", "Senior leaders has a cohort 1 already. Give another number."),
        ({"number": "x"}, "id_number", "Number of the cohort must be a whole number"),
        ({"day_2-day": ""}, "id_day_2-day", "Module 1, day 2 must include a day"),
        ({"day_2-day": "3"}, "id_day_2-day", "Days 1 and 2 are both on 3 September 2024"),
        ({"day_3-day": "2"}, "id_day_3-day", "Day 3 must be after day 2, on 4 September 2024"),
        (
            day_month_year("day_1", BEGINS_ON - dt.timedelta(days=3)),
            "id_day_1-day",
            "5 January 2024 is before the suite begins on 8 January 2024. Give a later date.",
        ),
    ],
)
def test_a_plan_with_a_fault_is_shown_again(desks, changes, field, words):
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**changes))
    assert shows_error(page, field, words)
    assert 'value="12"' in page


def test_a_weekend_a_bank_holiday_and_a_strike_are_kept_once_ticked(desks):
    saturday, monday = dt.date(2024, 8, 24), dt.date(2024, 8, 26)
    span = {"from_on": monday, "to_on": monday, "source": "made up"}
    add_disruption(kind="bank holiday", title="Summer bank holiday", **span, **HAND)
    dates = day_month_year("day_1", saturday) | day_month_year("day_2", monday)
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**dates))
    assert shows_error(page, "id_keep", "Select each of these dates that you want to keep, or change it")
    assert "Saturday 24 August 2024 is a weekend" in page
    assert "Monday 26 August 2024 is a bank holiday, Summer bank holiday" in page
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**dates, keep=[f"{saturday}"]))
    assert f'value="{saturday}" checked' in page
    desks.send("plan_cohort", **SENIOR, **plan(**dates, keep=[f"{saturday}", f"{monday}"]))
    assert Day.objects.filter(scheduled_on=monday).exists()


# The days


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


# The modules


def review(s, **changes) -> dict:
    who = {"outsiders": s.lead.person_id, "insiders": s.client_lead.person_id}
    return {"heard": "Shorter inputs", "decided": "Done", **who, **day_month_year("reviewed_on", TODAY)} | changes


def test_a_module_is_reviewed_by_both_partners(desks):
    where = ("review_module", desks.s.days[0].module_id)
    assert "14 May 2024 and 15 May 2024" in desks.get(*where)
    desks.send(*where, **review(desks.s))
    written = desks.s.days[0].module.review
    assert (written.heard, written.reviewed_by.count(), written.reviewed_on) == ("Shorter inputs", 2, TODAY)
    assert "The module was reviewed on 10 July 2024." in desks.get(*where)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"heard": ""}, "id_heard", "Answer the question: What did we hear?"),
        ({"decided": ""}, "id_decided", "Answer the question: What did we decide?"),
        ({"outsiders": ""}, "id_outsiders", "Select who was there from the delivery partner"),
        ({"insiders": ""}, "id_insiders", "Select who was there from the trusts"),
        (
            day_month_year("reviewed_on", DATES[0][0]),
            "id_reviewed_on-day",
            "The module ended on 15 May 2024. Give a later date.",
        ),
        (
            day_month_year("reviewed_on", LATER),
            "id_reviewed_on-day",
            "Date of the review must be today or in the past",
        ),
    ],
)
def test_a_review_with_a_fault_is_shown_again(desks, changes, field, words):
    typed = {name: value for name, value in review(desks.s, **({"decided": MARKUP} | changes)).items() if value}
    page = desks.refuse("review_module", desks.s.days[0].module_id, **typed)
    assert shows_error(page, field, words)
    assert MARKUP not in page
    assert ("&lt;b&gt;bold" in page) == ("decided" not in changes)


def test_a_module_that_is_not_over_is_not_reviewed(desks):
    assert "not been held to its end" in desks.get("review_module", desks.s.days[2].module_id)


def test_a_note_is_carried_on(desks):
    s = desks.s
    theme = add_theme(suite=s.suite, code="space", name="A restorative space", **HAND)
    typed = {"text": "Begin with how people are.", "theme": theme.pk, "to_programme": s.programme.pk}
    desks.send("thread_note", s.days[0].module_id, **typed)
    desks.send("thread_note", s.days[0].module_id, text="And again.")
    noted = list(s.suite.thread_notes.values_list("text", "theme", "to_programme", "noted_on"))
    assert noted == [
        ("Begin with how people are.", theme.pk, s.programme.pk, TODAY),
        ("And again.", None, None, TODAY),
    ]


def test_a_note_that_names_a_delegate_is_shown_again(desks):
    page = desks.refuse("thread_note", desks.s.days[0].module_id, text=f"{MARKUP} Nwosu asked for it.")
    words = "“Amara Nwosu” is somebody in SCL-01. Say it without naming them."
    assert shows_error(page, "id_text", words)
    assert "&lt;b&gt;bold&lt;/b&gt; Nwosu asked for it." in page
    assert MARKUP not in page
    south = factories.small_suite("south")
    page = desks.refuse("thread_note", desks.s.days[0].module_id, text="x", to_programme=south.programme.pk)
    assert "Select a valid choice" in page


# The aims


def write_first(s):
    return write_aims(suite=s.suite, version=1, aims=[{"code": "A1", "text": "Leaders learn"}], **HAND)


def test_each_partner_signs_for_itself_and_once(desks):
    s = desks.s
    lead, client_lead = seat(s, s.lead.person), seat(s, s.client_lead.person)
    assert "No aims are written yet." in lead.get("sign_aims")
    register = write_first(s)
    page = lead.get("sign_aims")
    assert "I sign these aims for The Calder Institute" in page
    assert "A1 Leaders learn" in page
    page = lead.refuse("sign_aims")
    assert shows_error(page, "id_agreed", "Select ‘I sign these aims for The Calder Institute’")
    assert lead.send("sign_aims", agreed="on") == "You signed version 1 of the aims."
    client_lead.send("sign_aims", agreed="on")
    signed = {sig.organisation: sig.signed_by for sig in register.signatures.all()}
    assert signed == {s.institute: s.lead.person, s.trust: s.client_lead.person}
    assert "Your organisation signed version 1 on 10 July 2024." in lead.get("sign_aims")
    assert desks.client.get(desks.address("sign_aims")).status_code == 403


def test_a_client_lead_of_another_organisation_signs_for_nobody(s):
    write_first(s)
    stray = factories.appointment(s.suite, factories.person("Sam Stray"), "client lead", s.institute)
    assert "You can sign only for your own organisation" in seat(s, stray.person).get("sign_aims")


def test_a_new_version_of_the_aims_is_written_from_the_last(desks):
    write_first(desks.s)
    assert "Leaders learn</textarea>" in desks.get("write_aims")
    desks.send("write_aims", aims=f"Leaders learn\r\n\r\n  {MARKUP} \r\n")
    latest = desks.s.suite.aims_registers.last()
    assert list(latest.aims.values_list("code", "text")) == [("A1", "Leaders learn"), ("A2", MARKUP)]
    assert (latest.version, latest.signatures.count()) == (2, 0)
    assert MARKUP not in seat(desks.s, desks.s.lead.person).get("sign_aims")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the aims, one on a line"),
        ("Leaders learn", "Nothing has changed. Change the aims, or cancel."),
        ("One\nOne", "Two lines say the same. Write each aim once."),
        ("x" * 301, f"“{'x' * 40}…” is longer than 300 characters. Shorten it."),
    ],
)
def test_aims_with_a_fault_are_shown_again(desks, typed, words):
    write_first(desks.s)
    page = desks.refuse("write_aims", aims=typed)
    assert shows_error(page, "id_aims", words)
    assert f"{typed}</textarea>" in page


# The places

NEW = {"query": "?new=yes"}


def test_somebody_known_is_found_and_given_a_place(desks):
    s = desks.s
    factories.role(factories.person("Bela Ames"), s.trust)
    bela = Person.objects.get(family_name="Ames")
    page = desks.get("take_place", "scl-01", query="?name=ame")
    assert f'href="?person={bela.pk}"' in page
    assert "Nobody of that name" in desks.get("take_place", "scl-01", query="?name=zzz%00")
    assert f"?person={s.place.person_id}" not in desks.get("take_place", "scl-01", query="?name=nwosu")
    this = {"query": f"?person={bela.pk}"}
    assert "Give Bela Ames a place in SCL-01" in desks.get("take_place", "scl-01", **this)
    told = desks.send("take_place", "scl-01", **this, sponsor=s.client_lead.person_id)
    assert told == "Bela Ames has a place in SCL-01."
    place = Place.objects.get(person=bela)
    assert (place.seat, place.taken_on, place.sponsor) == (2, TODAY, s.client_lead.person)
    page = desks.refuse("take_place", "scl-01", **this)
    assert "Bela Ames already has a place in SCL-01" in page


def test_what_was_searched_for_is_shown_as_text(desks):
    page = desks.get("take_place", "scl-01", query="?name=<b>bold</b>")
    assert 'value="&lt;b&gt;bold&lt;/b&gt;"' in page
    assert MARKUP not in page


def test_a_full_cohort_is_closed(desks):
    for name in ("Bela Ames", "Cato Orr", "Dina Vale"):
        factories.place(desks.s.cohort, name)
    assert "SCL-01 is full: all 4 places are taken." in desks.get("take_place", "scl-01", **NEW)
    before = records()
    desks.client.post(desks.address("take_place", "scl-01", query=f"?person={desks.s.client_lead.person_id}"))
    assert records() == before


def newcomer(s, **changes) -> dict:
    typed = {
        "title": "Dr",
        "given_name": "Bela",
        "family_name": "Ames",
        "email": "Bela@example.org",
        "profession": "MED",
        "specialty": "100",
        "trust": s.trust.pk,
        "role": "Clinical lead",
        "level": "3",
        "sponsor": s.client_lead.person_id,
    }
    return typed | day_month_year("since", dt.date(2023, 9, 1)) | changes


def test_somebody_new_is_added_and_given_a_place(desks):
    told = desks.send("take_place", "scl-01", **NEW, **newcomer(desks.s))
    assert told == "The place in SCL-01 is given."
    bela = Person.objects.get(family_name="Ames")
    role = bela.roles_held.get()
    assert (bela.name, bela.addresses.get().email) == ("Dr Bela Ames", "bela@example.org")
    assert (role.organisation, role.title, role.level) == (desks.s.trust, "Clinical lead", 3)
    assert bela.places.get().sponsor == desks.s.client_lead.person


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"given_name": ""}, "id_given_name", "Enter given name"),
        ({"family_name": ""}, "id_family_name", "Enter family name"),
        (
            {"email": "x"},
            "id_email",
            "Enter an email address in the correct format, like name@example.com",
        ),
        (
            {"email": "TAKEN@example.org"},
            "id_email",
            "Somebody with this email address is known already. Search for them by name.",
        ),
        ({"profession": ""}, "id_profession", "Select profession"),
        ({"trust": ""}, "id_trust", "Select trust"),
        ({"role": ""}, "id_role", "Enter role"),
        ({"level": ""}, "id_level", "Select level of the role"),
        ({"since-day": "31", "since-month": "2"}, "id_since-day", "In this role since must be a real date"),
        (day_month_year("since", LATER), "id_since-day", "In this role since must be today or in the past"),
    ],
)
def test_somebody_new_with_a_fault_is_shown_again(desks, changes, field, words):
    factories.person("Taken Name", emails=["taken@example.org"])
    page = desks.refuse("take_place", "scl-01", **NEW, **newcomer(desks.s, **({"title": MARKUP} | changes)))
    assert shows_error(page, field, words)
    assert 'value="&lt;b&gt;bold&lt;/b&gt;"' in page
    assert MARKUP not in page


def test_a_name_that_is_markup_is_shown_as_text(desks):
    typed = newcomer(desks.s, given_name=MARKUP, family_name=MARKUP, role=MARKUP)
    desks.send("take_place", "scl-01", **NEW, **typed)
    place = Place.objects.get(person__family_name=MARKUP)
    pages = [
        desks.get("end_place", place.pk),
        desks.get("take_place", "scl-01", query="?name=bold"),
        desks.get("day_presence", desks.s.days[0].pk),
        desks.get("take_place", "scl-01", **NEW),
    ]
    assert [MARKUP in page for page in pages] == [False] * 4


def end(**changes) -> dict:
    return {"kind": "deferred", "sure": "on", **day_month_year("on", TODAY)} | changes


def test_a_place_is_ended_once_it_is_confirmed(desks):
    where = ("end_place", desks.s.place.pk)
    page = desks.refuse(*where, **end(sure=""))
    assert shows_error(page, "id_sure", "Select ‘I understand that this cannot be undone’")
    assert desks.send(*where, **end()) == "The place of Amara Nwosu in SCL-01 is ended."
    assert (Place.objects.get().ended_on, Place.objects.get().events.last().kind) == (TODAY, "deferred")
    assert "The place ended on 10 July 2024." in desks.get(*where)
    before = records()
    desks.client.post(desks.address(*where), end(kind="withdrew"))
    assert records() == before


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"kind": ""}, "id_kind", "Answer the question: What happened?"),
        ({"kind": "swapped"}, "id_kind", "Select a valid choice. swapped is not one of the available choices."),
        (day_month_year("on", LATER), "id_on-day", "Last day of the place must be today or in the past"),
        (
            day_month_year("on", dt.date(2024, 1, 1)),
            "id_on-day",
            "The place was taken on 8 January 2024. Give a later date.",
        ),
    ],
)
def test_an_end_with_a_fault_is_shown_again(desks, changes, field, words):
    assert shows_error(desks.refuse("end_place", desks.s.place.pk, **end(**changes)), field, words)


def test_a_form_without_its_token_is_refused(s):
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.account(s.manager.person))
    before = records()
    assert client.post(reverse("end_place", args=["north", s.place.pk]), end()).status_code == 403
    assert records() == before
