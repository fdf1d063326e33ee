import datetime as dt

import factories
import pytest
from factories import HAND, TODAY

from goldenthread.insight.pages.aims import AimsPage, Register, aims_page
from goldenthread.insight.pages.coverage import Column
from goldenthread.people.models import OrganisationName
from goldenthread.people.services import change_name
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.queries.aims import AimRow, aims_of, registers_of
from goldenthread.programmes.services import sign_aims, sign_design, write_aims
from goldenthread.programmes.states import Capacity
from goldenthread.ui.parts import Link, PlainTable, Word

MANAGER = Standing(None, "Priya Raman", capacities=frozenset({Capacity.PROGRAMME_MANAGER}))
CLIENT_LEAD = Standing(None, "Daniel Okafor", capacities=frozenset({Capacity.CLIENT_LEAD}))
EXECUTIVE = Standing(None, "Dr Farida Stonebridge", capacities=frozenset({Capacity.EXECUTIVE}))
WRITE = Link("Write a new version", "/north/aims/write/")


@pytest.fixture
def small(db):
    return factories.small_suite()


@pytest.fixture
def first(small):
    aims = [{"code": code, "text": text} for code, text in (("A10", "Rest"), ("A2", "Learn"), ("A1", "Use the role"))]
    register = write_aims(suite=small.suite, version=1, aims=aims, **HAND)
    sign(register, small.trust, small.client_lead.person, dt.date(2024, 1, 10))
    return register


def sign(register, organisation, signed_by, signed_on):
    sign_aims(register=register, organisation=organisation, signed_by=signed_by, signed_on=signed_on, **HAND)


def test_before_there_are_aims_the_page_says_so_and_offers_to_write_them(small):
    title = "The aims that the partners share"
    write = Link("Write the aims", "/north/aims/write/")
    assert aims_page(small.suite, MANAGER, TODAY) == AimsPage(title, "No aims are written yet.", actions=(write,))
    assert aims_page(small.suite, EXECUTIVE, TODAY).actions == ()


def test_a_partner_who_has_not_signed_is_named(small, first):
    page = aims_page(small.suite, EXECUTIVE, TODAY)
    assert page.lede == "Three aims, version 1, not signed by The Calder Institute yet."
    assert page.latest.signatures == PlainTable(
        ("Partner", "Signed by", "On"),
        (
            (Word("Marlhaven NHS Trust"), Word("Daniel Okafor"), Word(dt.date(2024, 1, 10))),
            (Word("The Calder Institute"), Word("nobody yet"), Word("not signed")),
        ),
    )


def test_both_partners_missing_are_both_named(small):
    write_aims(suite=small.suite, version=1, aims=[{"code": "A1", "text": "Rest"}], **HAND)
    said = "One aim, version 1, not signed by Marlhaven NHS Trust and The Calder Institute yet."
    assert aims_page(small.suite, EXECUTIVE, TODAY).lede == said


def test_both_partners_agree_on_the_day_of_the_last_signature(small, first):
    sign(first, small.institute, small.lead.person, dt.date(2024, 1, 12))
    lede = "Three aims, version 1, agreed by both partners on 12 January 2024."
    assert aims_page(small.suite, EXECUTIVE, TODAY).lede == lede


def test_names_are_those_of_the_day_of_signing(small, first):
    OrganisationName.objects.filter(organisation=small.trust).update(valid_to=dt.date(2024, 3, 31))
    OrganisationName.objects.create(
        organisation=small.trust, name="Marlhaven Healthcare", short_name="Marlhaven", valid_from=dt.date(2024, 4, 1)
    )
    change_name(
        person=small.client_lead.person, given_name="Daniel", family_name="Marsh", until_on=dt.date(2024, 5, 1), **HAND
    )
    (register,) = registers_of(small.suite, TODAY)
    assert (register.signatures[0].partner, register.signatures[0].signed_by) == (
        "Marlhaven NHS Trust",
        "Daniel Okafor",
    )


def test_the_latest_version_comes_first_and_earlier_ones_keep_their_words(small, first):
    write_aims(suite=small.suite, version=2, aims=[{"code": "A1", "text": "Use the role well"}], **HAND)
    page = aims_page(small.suite, EXECUTIVE, TODAY)
    assert (page.latest.title, len(page.earlier)) == ("Version 2", 1)
    assert page.earlier[0] == Register(
        title="Version 1",
        said="Not signed by The Calder Institute yet.",
        signatures=page.earlier[0].signatures,
        aims=PlainTable(
            ("Aim", "What it says"),
            (
                (Word("A1"), Word("Use the role")),
                (Word("A2"), Word("Learn")),
                (Word("A10"), Word("Rest")),
            ),
        ),
    )
    assert aims_of(small.suite) == (AimRow("A1", "Use the role well"),)


def test_each_aim_says_how_many_minutes_of_which_programme_work_on_it(small, first):
    session = {"title": "Set", "mode": "set", "minutes": 240}
    both, one = first.aims.filter(code__in=["A1", "A2"]), first.aims.filter(code="A1")
    sign_design(
        programme=small.programme,
        version=2,
        starts_on=dt.date(2024, 3, 1),
        default_mode="in person",
        modules=[
            {"number": 1, "days": 2, "sessions": [session | {"aims": both}]},
            {"number": 2, "days": 2, "sessions": [session | {"aims": one}]},
        ],
        **HAND,
    )
    found = aims_page(small.suite, EXECUTIVE, TODAY).worked_on
    assert found.columns == (Column("Senior"),)
    assert [(row.words, row.columns[0][0].minutes, row.total) for row in found.rows] == [
        ("A1 Use the role", "480", 480),
        ("A2 Learn", "240", 240),
        ("A10 Rest", "none", 0),
    ]
    assert found.said == "No session works on A10."


def test_without_a_design_there_are_no_minutes(small, first):
    small.programme.designs.all().delete()
    assert aims_page(small.suite, EXECUTIVE, TODAY).worked_on is None


def test_a_partner_signs_while_one_is_missing_and_those_who_run_the_suite_write(small, first):
    offered = {who.name: aims_page(small.suite, who, TODAY).actions for who in (CLIENT_LEAD, MANAGER, EXECUTIVE)}
    assert offered == {
        "Daniel Okafor": (Link("Sign this version", "/north/aims/sign/"), WRITE),
        "Priya Raman": (WRITE,),
        "Dr Farida Stonebridge": (),
    }
    sign(first, small.institute, small.lead.person, dt.date(2024, 1, 12))
    assert aims_page(small.suite, CLIENT_LEAD, TODAY).actions == (WRITE,)


def test_the_queries_do_not_grow_with_versions(small, first, django_assert_num_queries):
    sign(first, small.institute, small.lead.person, dt.date(2024, 1, 12))
    with django_assert_num_queries(15):
        aims_page(Suite.objects.get(pk=small.suite.pk), EXECUTIVE, TODAY)
    for version in (2, 3, 4):
        register = write_aims(suite=small.suite, version=version, aims=[{"code": "A1", "text": "Rest"}], **HAND)
        sign(register, small.trust, small.client_lead.person, dt.date(2024, version, 10))
    with django_assert_num_queries(15):
        aims_page(Suite.objects.get(pk=small.suite.pk), EXECUTIVE, TODAY)


def test_the_page_opens_for_anyone_of_the_suite_and_escapes_what_aims_say(small, client):
    write_aims(suite=small.suite, version=1, aims=[{"code": "A1", "text": "<script>Rest</script>"}], **HAND)
    client.force_login(factories.account(small.place.person))
    html = client.get("/north/aims/").content.decode()
    assert ("&lt;script&gt;Rest" in html, "<script>Rest" in html) == (True, False)


def test_a_stranger_finds_no_page(small, client):
    client.force_login(factories.account(factories.person("Nemo Strange")))
    assert client.get("/north/aims/").status_code == 404
