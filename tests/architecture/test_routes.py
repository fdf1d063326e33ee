"""Every address declares who may see it."""

import pytest
from django.core.checks import run_checks
from django.http import HttpResponse
from django.test import override_settings
from django.urls import get_resolver, include, path

from goldenthread.programmes.access import open_to_all
from goldenthread.programmes.checks import routes, undeclared


def unguarded(request):
    return HttpResponse()


def of_account(found):
    return {address for address, _ in found if address.startswith("account/")}


PLANTED = (
    path("door/", open_to_all(lambda request: HttpResponse())),
    path("room/", include([path("<slug:suite>/secret/", unguarded)])),
)


def test_every_address_declares_who_may_see_it():
    every = list(routes(get_resolver()))
    assert len(every) > len(of_account(every)) + 20
    assert undeclared(get_resolver()) == []


def test_only_the_addresses_of_sign_in_are_exempt():
    every = list(routes(get_resolver()))
    assert {address for address, view in every if not hasattr(view, "access")} == of_account(every)


def test_an_undeclared_view_is_found_in_whatever_room_it_hides():
    assert undeclared(get_resolver(PLANTED)) == ["room/<slug:suite>/secret/"]


@pytest.mark.parametrize(("urls", "found"), [("goldenthread.config.urls", []), (PLANTED, ["goldenthread.E001"])])
def test_django_does_not_start_with_one(urls, found):
    with override_settings(ROOT_URLCONF=urls):
        errors = [error.id for error in run_checks() if error.id and error.id.startswith("goldenthread")]
    assert errors == found
