"""The first page of a suite."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.insight.pages.week import week_page
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def week(request: HttpRequest) -> HttpResponse:
    page = week_page(request.suite, request.standing, request.today)
    return render(request, "insight/week.jinja", {"page": page, "frame": frame(request, "week")})
