"""The thread: the picture and its table, and the same days as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from goldenthread.insight.pages.thread import thread_page, wanted_from
from goldenthread.insight.services import export_days
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def thread(request: HttpRequest) -> HttpResponse:
    page = thread_page(request.suite, request.standing, request.today, request.GET)
    return render(request, "insight/thread.jinja", {"page": page, "frame": frame(request, "thread")})


@may_see(anyone)
def days_csv(request: HttpRequest) -> HttpResponse:
    text = export_days(
        suite=request.suite,
        standing=request.standing,
        wanted=wanted_from(request.GET),
        by=request.user.email,
        at=timezone.now(),
    )
    headers = {"Content-Disposition": 'attachment; filename="days.csv"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
