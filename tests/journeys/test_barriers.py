"""Nobody meets a barrier: axe finds nothing on any page or error, on a screen and on a phone, and nothing scrolls sideways."""

import subprocess

import pytest
from addresses import DESKS, OUTSIDE, PAGES
from beside import GOLDENTHREAD, asked, environment_of, open_house
from django.test import RequestFactory
from visitor import visiting

from goldenthread.ui import errors

pytestmark = pytest.mark.browser
SCREEN, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SIGN_IN = {"login": "/account/login/", "forgotten password": "/account/password/reset/", "door": "/demo/"}
FAULTS = {"not understood": errors.bad_request, "form too old": errors.csrf_failure, "fault": errors.server_error}
ADDRESSES = """
import json
from addresses import in_suite
from goldenthread.programmes.models import Suite
print(json.dumps(in_suite(Suite.objects.get())))
"""
JUST_BEGUN = """
import datetime as dt
import factories
from goldenthread.people.services import open_account
from goldenthread.sample.variants import build_empty
suite = build_empty(at=dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC))
manager = factories.person("Priya Raman")
factories.appointment(suite, manager, "programme manager", suite.partnerships.first().organisation)
open_account(person=manager, email="priya.raman@marlhaven.example", **factories.HAND)
print("null")
"""


@pytest.fixture(scope="module")
def addresses(furnished):
    return asked(furnished, ADDRESSES)


@pytest.fixture(scope="module")
def priya(browser, house):
    """The programme manager, who may open most pages."""
    with visiting(browser, house) as manager:
        manager.walks_in_as("Priya Raman")
        yield manager


@pytest.fixture(scope="module")
def newcomer(browser, tmp_path_factory):
    """The programme manager of a suite that has just begun."""
    folder = tmp_path_factory.mktemp("just begun")
    subprocess.run([GOLDENTHREAD, "setup"], env=environment_of(folder), check=True)
    asked(folder, JUST_BEGUN)
    with open_house(folder) as house, visiting(browser, house) as manager:
        manager.walks_in_as("Priya Raman")
        yield manager


def barriers(visitor):
    """What axe finds on a screen and on a phone, and whether the phone must be scrolled sideways."""
    visitor.page.set_viewport_size(SCREEN)
    found = visitor.barriers()
    visitor.page.set_viewport_size(PHONE)
    return found + visitor.barriers() + ["scrolls sideways"] * (visitor.sideways() > 0)


@pytest.mark.parametrize("name", [*PAGES, *DESKS, *OUTSIDE])
def test_no_page_has_a_barrier(priya, addresses, name):
    priya.goes_to(addresses[name])
    assert barriers(priya) == []


@pytest.mark.parametrize("address", SIGN_IN.values(), ids=SIGN_IN)
def test_no_way_in_has_a_barrier(house, visit, address):
    somebody = visit(house)
    somebody.goes_to(address)
    assert barriers(somebody) == []


@pytest.mark.parametrize(
    "name", ["move_day", "day_facilitators", "review_module", "thread_note", "end_place", "write_aims"]
)
def test_no_desk_with_an_error_has_a_barrier(priya, addresses, name):
    priya.goes_to(addresses[name])
    priya.empties_the_form()
    priya.reads("There is a problem")
    assert barriers(priya) == []


def test_a_refused_sign_in_has_no_barrier(house, visit):
    somebody = visit(house)
    somebody.goes_to("/account/login/")
    somebody.presses("Sign in")
    somebody.reads("There is a problem")
    assert barriers(somebody) == []


@pytest.mark.parametrize(
    ("address", "heading"), [("/marlhaven/nothing/", "not found"), ("/marlhaven/aims/sign/", "cannot see")]
)
def test_no_refusal_has_a_barrier(priya, address, heading):
    priya.goes_to(address)
    priya.is_at(heading)
    assert barriers(priya) == []


@pytest.mark.parametrize("view", FAULTS.values(), ids=FAULTS)
def test_no_fault_has_a_barrier(house, visit, view):
    somebody = visit(house)
    page = view(RequestFactory().get("/")).content.decode()
    somebody.page.route("**/fault/", lambda route: route.fulfill(status=500, body=page, content_type="text/html"))
    somebody.goes_to("/fault/")
    assert barriers(somebody) == []


@pytest.mark.parametrize("page", ["this-week", "thread", "", "aims", "case-study", "cohorts/plan"])
def test_a_suite_that_has_just_begun_has_no_barrier(newcomer, page):
    newcomer.goes_to(f"/empty/{page}/".replace("//", "/"))
    assert barriers(newcomer) == []
