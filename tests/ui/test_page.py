from dataclasses import dataclass
from datetime import date

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.shortcuts import render
from django.test import Client, override_settings
from django.urls import include, path

from goldenthread.ui import errors
from goldenthread.ui.frame import Crumb, Frame, NavigationItem

handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.page_not_found
handler500 = errors.server_error


@dataclass(frozen=True)
class Page:
    title: str = "Dr <b>Amara</b> Nwosu"
    lede: str = "<script>alert(1)</script>"


FRAME = Frame(
    organisation="Saltmarsh & Tarn Valley",
    navigation=(NavigationItem("This week", "/week"), NavigationItem("The thread", "/thread", current=True)),
    made_up=True,
    signed_in_name="Joan <i>Peller</i>",
    signed_in_role="programme team",
    sign_out_href="/account/logout/",
    crumbs=(Crumb("The thread", "/thread"), Crumb("SCL-09")),
    as_at=date(2024, 7, 19),
    accessibility_href="/accessibility",
)


def show(request):
    return render(request, "ui/page.jinja", {"page": Page(), "frame": FRAME})


def fail(_request):
    raise RuntimeError("a secret of the server")


def deny(_request):
    raise PermissionDenied("because of a secret")


def suspect(_request):
    raise SuspiciousOperation("a secret")


urlpatterns = [
    path("show", show),
    path("fail", fail),
    path("deny", deny),
    path("suspect", suspect),
    path("account/", include("allauth.account.urls")),
]
pytestmark = [
    pytest.mark.urls(__name__),
    pytest.mark.filterwarnings("ignore:No directory at"),
]


@pytest.fixture(autouse=True)
def _plain_static_files():
    with override_settings(
        STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    ):
        yield


@pytest.fixture
def _forgotten_tries():
    with override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}):
        cache.clear()
        yield
        cache.clear()


@pytest.fixture
def get():
    return Client(raise_request_exception=False).get


def test_names_and_titles_are_text(get):
    page = get("/show").text
    for words in ("Dr &lt;b&gt;Amara&lt;/b&gt; Nwosu", "Joan &lt;i&gt;Peller&lt;/i&gt;", "Saltmarsh &amp; Tarn Valley"):
        assert words in page
    assert "<script>alert" not in page


def test_the_current_entry_is_marked_and_only_given_entries_are_shown(get):
    page = get("/show").text
    assert '<a href="/thread" aria-current="page">The thread</a>' in page
    assert "Admissions" not in page


def test_the_banner_is_a_landmark_and_the_footer_says_when(get):
    page = get("/show").text
    assert '<section class="app-made-up" aria-label="Made-up data">' in page
    assert "As at 19 July 2024" in page
    assert "How this page was reckoned" not in page


def test_signing_out_is_a_post_with_a_token(get):
    page = get("/show").text
    assert '<form method="post" action="/account/logout/"><input type="hidden" name="csrfmiddlewaretoken"' in page


def test_there_is_no_nhs_mark(get):
    page = get("/show").text
    assert "NHS England" not in page
    assert "nhsuk-header__logo" not in page


def test_scripts_carry_the_nonce_of_the_policy(get):
    answer = get("/show")
    nonce = answer.text.partition('<script nonce="')[2].partition('"')[0]
    assert nonce
    assert f"'nonce-{nonce}'" in answer["Content-Security-Policy"]
    assert answer.text.count("<script") == answer.text.count(f'nonce="{nonce}"') == 2


def test_nothing_is_styled_in_place(get):
    assert " style=" not in get("/show").text


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/suspect", 400, "We could not read that request"),
        ("/deny", 403, "You cannot see this page"),
        ("/nowhere", 404, "Page not found"),
        ("/fail", 500, "Sorry, there is a problem"),
    ],
)
def test_errors_speak_plainly_and_tell_nothing(get, address, status, title):
    answer = get(address)
    assert answer.status_code == status
    assert f'<h1 class="app-finding">{title}</h1>' in answer.text
    assert "secret" not in answer.text


def test_a_form_without_its_token_is_explained():
    answer = Client(enforce_csrf_checks=True).post("/show")
    assert answer.status_code == 403
    assert "Your form was not sent" in answer.text


@pytest.mark.django_db
def test_signing_in_is_in_nhs_dress(get):
    page = get("/account/login/").text
    assert '<h1 class="app-finding">Sign in</h1>' in page
    assert "Email address" in page
    assert "Sign Up" not in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/account/signup/", "Accounts are made by the programme team"),
        ("/account/password/reset/", "Reset your password"),
        ("/account/password/reset/done/", "Check your email"),
        ("/account/password/reset/key/1-set-password/", "This link no longer works"),
        ("/account/password/reset/key/done/", "Your password is changed"),
        ("/account/inactive/", "Your account is closed"),
        ("/account/confirm-email/", "Check your email"),
        ("/account/confirm-email/gone/", "Confirm your email address"),
    ],
)
def test_pages_about_signing_in_have_the_one_layout(get, address, title):
    assert f'<h1 class="app-finding">{title}</h1>' in get(address).text


@pytest.mark.django_db
@pytest.mark.usefixtures("_forgotten_tries")
def test_too_many_tries_are_told_to_wait():
    client = Client()
    tries = [client.post("/account/password/reset/", {"email": "joan@example.org"}) for _ in range(30)]
    assert tries[-1].status_code == 429
    assert '<h1 class="app-finding">Too many tries</h1>' in tries[-1].text
