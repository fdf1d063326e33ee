"""The aims of the suite and the names under them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.insight.pages.aims import aims_page
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def aims(request: HttpRequest) -> HttpResponse:
    page = aims_page(request.suite, request.standing, request.today)
    around = frame(request, "suite", ("Programmes", reverse("suite", args=[request.suite.slug])), ("Aims", ""))
    return render(request, "insight/aims.jinja", {"page": page, "frame": around})
