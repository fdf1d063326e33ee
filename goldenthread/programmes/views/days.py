"""The desks of a day: moving it, who leads it, who was there."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.forms.day import DayFacilitators, DayPresence, MoveDay
from goldenthread.programmes.models import Day
from goldenthread.programmes.pages.day import (
    called,
    day_facilitators_page,
    day_presence_page,
    facilitators_saved,
    move_day_page,
)
from goldenthread.programmes.pages.desk import Closed
from goldenthread.programmes.queries import DayRow, days_of, team_on
from goldenthread.programmes.views.desk import closed, desk, sent


def found(request: HttpRequest, key: int) -> tuple[Day, DayRow]:
    """A day of the suite, as a record and as a value."""
    days = Day.objects.select_related("module__cohort__programme__suite")
    day = get_object_or_404(days, module__cohort__programme__suite=request.suite, pk=key)
    return day, days_of(request.suite, pk=key)[0]


@may_see(runs_suite)
def move_day(request: HttpRequest, day: int) -> HttpResponse:
    moved, row = found(request, day)
    page = move_day_page(moved, row)
    if isinstance(page, Closed):
        return closed(request, page)
    return desk(request, page, MoveDay(moved, request.today, sent(request)), done=f"{called(row)} is moved.")


@may_see(runs_suite)
def day_facilitators(request: HttpRequest, day: int) -> HttpResponse:
    led, row = found(request, day)
    form = DayFacilitators(led, team_on(request.suite, led.scheduled_on), sent(request))
    return desk(request, day_facilitators_page(led, row), form, done=lambda: facilitators_saved(found(request, day)[1]))


@may_see(runs_suite)
def day_presence(request: HttpRequest, day: int) -> HttpResponse:
    held, row = found(request, day)
    on = held.scheduled_on
    seated = Q(taken_on__lte=on) & (Q(ended_on__isnull=True) | Q(ended_on__gte=on))
    by_name = ("person__family_name", "person__given_name", "seat")
    places = list(held.module.cohort.places.filter(seated).select_related("person").order_by(*by_name))
    page = day_presence_page(held, row, places=len(places), open_from_today=on <= request.today)
    if isinstance(page, Closed):
        return closed(request, page)
    form = DayPresence(held, places, request.today, sent(request))
    return desk(request, page, form, done=f"{called(row)} is recorded as held, with who was there.")
