"""The thread: the picture and its table, and the same days as a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.insight.exports import days_as_csv
from goldenthread.insight.pages.thread import thread_page, wanted_from
from goldenthread.insight.queries.thread import thread_records
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def thread(request: HttpRequest) -> HttpResponse:
    page = thread_page(request.suite, request.standing, request.today, request.GET)
    return render(request, "insight/thread.jinja", {"page": page, "frame": frame(request, "thread")})


@may_see(anyone)
def days_csv(request: HttpRequest) -> HttpResponse:
    records = thread_records(request.suite, request.standing, wanted_from(request.GET))
    headers = {"Content-Disposition": 'attachment; filename="days.csv"'}
    text = days_as_csv(records.days, made_up=request.suite.made_up)
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
