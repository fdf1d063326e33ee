"""The suite and what its partners share."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.insight.pages.doors import TextPage
from goldenthread.insight.pages.suite import suite_page
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def suite(request: HttpRequest) -> HttpResponse:
    page = suite_page(request.suite, request.standing, request.today)
    return render(request, "insight/suite.jinja", {"page": page, "frame": frame(request, "suite")})


@may_see(anyone)
def how_reckoned(request: HttpRequest) -> HttpResponse:
    page = TextPage("How these pages are reckoned", "What the words mean, and the rules that protect people.")
    return render(request, "insight/how_reckoned.jinja", {"page": page, "frame": frame(request, "")})
