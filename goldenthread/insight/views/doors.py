"""The doors of the house: where a visitor is led, and what is said about the pages themselves."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from goldenthread.insight.pages.doors import TextPage, home_page
from goldenthread.programmes.access import open_to_all
from goldenthread.ui.frame import site_frame


@open_to_all
def home(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect("demo" if settings.DEMO else "account_login")
    page = home_page(request.user)
    if len(page.suites) == 1:
        return redirect(page.suites[0].href)
    return render(request, "insight/home.jinja", {"page": page, "frame": site_frame(request)["site_frame"]})


@open_to_all
def accessibility(request: HttpRequest) -> HttpResponse:
    page = TextPage("Accessibility statement", "How these pages meet the needs of everyone who reads them.")
    return render(request, "insight/accessibility.jinja", {"page": page})
