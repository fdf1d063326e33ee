"""The page of a suite, the doors before it, and the door of the demonstration."""

import factories
import pytest
from django.test import override_settings
from django.urls import reverse
from factories import TODAY

from goldenthread.insight.pages.suite import suite_page
from goldenthread.programmes.queries import standing_in

pytestmark = pytest.mark.django_db


def cells(table) -> list[tuple]:
    return [tuple(cell.value for cell in row) for row in table.rows]


def page_for(suite, who):
    return suite_page(suite, standing_in(suite, factories.account(who), TODAY), TODAY)


def test_a_suite_shows_its_programmes_partners_team_and_commissions():
    small = factories.small_suite()
    page = page_for(small.suite, small.manager.person)
    assert page.title == "The north suite"
    assert page.lede.startswith("One programme and one cohort since ")
    assert [row[0] for row in cells(page.programmes)] == [small.programme.title]
    assert [row[:3] for row in cells(page.partners)] == [
        ("Marlhaven NHS Trust", "lead trust", "acute"),
        ("The Calder Institute", "delivery partner", "leadership institute"),
    ]
    assert [row[:2] for row in cells(page.team)] == [
        ("Ruth Adeyemi", "lead facilitator"),
        ("Daniel Okafor", "client lead"),
        ("Helen Marsh", "facilitator"),
    ]
    assert (cells(page.commissions), page.commissions.nothing) == ([], "Nothing is recorded yet.")


def test_those_who_may_not_open_people_or_trusts_see_names_without_links():
    small = factories.small_suite()
    page = page_for(small.suite, small.place.person)
    assert {row[0].href for table in (page.partners, page.team) for row in table.rows} == {""}


def test_a_trust_of_another_name_says_what_it_was_called(sample, walk_in):
    page = walk_in("executive").get(reverse("suite", args=["marlhaven"])).content.decode()
    assert "Eastmere University Hospital NHS Trust, until 31 March 2022" in page


def test_home_leads_to_the_only_suite_lists_several_and_says_where_there_is_none(client):
    north, south = factories.small_suite("north"), factories.empty_suite("south")
    client.force_login(factories.account(north.manager.person))
    assert client.get("/").headers["Location"] == "/north/this-week/"
    factories.appointment(south, north.manager.person, "programme manager", north.trust)
    assert "The south suite" in client.get("/").content.decode()
    client.force_login(factories.account(factories.person("Nobody Inparticular")))
    assert "You are not part of a suite yet" in client.get("/").content.decode()


def test_who_is_not_signed_in_is_led_to_the_door(client):
    assert client.get("/").headers["Location"] == "/account/login/"
    with override_settings(DEMO=True):
        assert client.get("/").headers["Location"] == "/demo/"
    assert client.get("/accessibility/").status_code == 200


def test_the_door_of_the_demonstration_opens_for_the_cast_alone_and_only_in_the_demonstration(sample, client):
    email = {"email": "priya.raman@marlhaven.example"}
    assert [client.get("/demo/").status_code, client.post("/demo/walk-in/", email).status_code] == [404, 404]
    with override_settings(DEMO=True):
        page = client.get("/demo/").content.decode()
        assert page.count("Try first:") == 11
        stranger = factories.account(factories.person("Nobody Inparticular"))
        assert client.post("/demo/walk-in/", {"email": stranger.email}).status_code == 404
        assert client.get("/demo/walk-in/").status_code == 405
        assert client.post("/demo/walk-in/", email).headers["Location"] == "/"
    assert client.get("/").headers["Location"] == "/marlhaven/this-week/"


def test_the_door_says_so_where_no_sample_is_loaded(client):
    with override_settings(DEMO=True):
        assert "The made-up suite has not been loaded" in client.get("/demo/").content.decode()
