"""A suite of the five sheets that are needed has its thread, its pages and an honest short report."""

import datetime as dt

import pytest
from django.urls import reverse
from five_sheets import typed

from goldenthread.history.services.bringing_in import bring_in
from goldenthread.history.services.looking import look_for_any_suite
from goldenthread.insight.services import reckon_case_study
from goldenthread.people.models import Person
from goldenthread.people.services import open_account
from goldenthread.programmes.models import Cohort, Place, Suite
from goldenthread.programmes.services import appoint
from goldenthread.programmes.states import Capacity

AT = dt.datetime(2024, 7, 10, 9, tzinfo=dt.UTC)
TODAY = dt.date(2024, 7, 10)
HAND = {"by": "tester@example.org", "at": AT}


def looked_at(**sheets):
    return look_for_any_suite(typed(**sheets), "our-history.xlsx", asked="", progress=lambda _step, _share: None)


@pytest.fixture
def suite(db):
    return bring_in(looked=looked_at(), **HAND)


@pytest.fixture
def manager(suite, client):
    """Somebody who runs the suite, signed in."""
    person = Person.objects.get(family_name="Ashgrove")
    appoint(suite=suite, person=person, capacity=Capacity.PROGRAMME_MANAGER, from_on=TODAY, **HAND)
    client.force_login(open_account(person=person, email="tom.ashgrove@example.org", **HAND))
    return client


def test_the_suite_begins_with_its_first_day_under_the_name_of_the_file(suite):
    assert (suite.name, suite.slug, suite.begins_on) == ("Our history", "our-history", dt.date(2019, 5, 14))
    assert [cohort.code for cohort in Cohort.objects.all()] == ["FLR-01", "FLR-02"]
    assert Place.objects.filter(cohort__code="FLR-01").count() == 4


def test_the_same_file_again_changes_nothing(suite):
    findings = looked_at().findings
    assert (findings.created, findings.changed, findings.faults) == ({}, {}, ())


def test_a_changed_file_says_what_it_would_change(suite):
    findings = looked_at(
        Programmes=(
            ("Programme", "Title", "For", "Places", "Days to complete"),
            ("FIRST", "First roles", "new leads", 6, 2),
        )
    ).findings
    (change,) = findings.changed["Programmes"]
    assert (change.columns, change.before["Places"], change.row["Places"]) == (("Places",), 4, 6)


def test_each_page_opens(suite, manager):
    place = Place.objects.first()
    pages = {
        "thread": [],
        "week": [],
        "suite": [],
        "aims": [],
        "history": [],
        "programme": ["first"],
        "cohort": ["flr-01"],
        "person": [place.person_id],
    }
    opened = {name: manager.get(reverse(name, args=[suite.slug, *args])) for name, args in pages.items()}
    assert {name: page.status_code for name, page in opened.items()} == dict.fromkeys(pages, 200)
    assert b"<svg" in opened["thread"].content


def test_the_report_is_short_and_claims_nothing_that_is_not_on_record(suite):
    document = reckon_case_study(suite=suite, as_at=TODAY, **HAND).document
    said = {s["id"]: s["text"] for section in document["sections"] for s in section["sentences"]}
    assert said["P3"] == "The first programme ran in two cohorts."
    assert said["D1"] == "The first programme ran in two financial years without a break."
    assert set(said) == {"B6", "D1", "P3", "M4", "M5", "M6"}
    reasons = {gap["id"]: gap["reason"] for gap in document["omitted"]}
    assert reasons["D5"] == "who led the days is not recorded"
    assert reasons["P2"] == "no attendance is recorded"
    assert Suite.objects.count() == 1
