"""A cohort."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.insight.pages.cohort import cohort_page
from goldenthread.programmes.access import may_see, meets_delegates
from goldenthread.programmes.frame import frame


@may_see(meets_delegates)
def cohort(request: HttpRequest, cohort: str) -> HttpResponse:
    page = cohort_page(request.suite, request.standing, request.today, cohort, request.GET)
    around = frame(
        request,
        "suite",
        ("Programmes", reverse("suite", args=[request.suite.slug])),
        (page.programme, page.programme_href),
        (page.code, ""),
    )
    return render(request, "insight/cohort.jinja", {"page": page, "frame": around})
