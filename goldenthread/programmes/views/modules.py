"""The desks of a module: reviewing it, and carrying something on from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from goldenthread.programmes.access import may_see, modules_run, runs_cohorts
from goldenthread.programmes.forms.module import NoteForTheThread, ReviewModule
from goldenthread.programmes.models import Module
from goldenthread.programmes.pages.desk import Closed
from goldenthread.programmes.pages.module import review_module_page, thread_note_page
from goldenthread.programmes.views.desk import closed, desk, sent


def found(request: HttpRequest, key: int) -> Module:
    """A module that the reader runs or facilitates."""
    run = modules_run(request.standing, request.suite).select_related("cohort__programme__suite", "review")
    return get_object_or_404(run, pk=key)


@may_see(runs_cohorts)
def review_module(request: HttpRequest, module: int) -> HttpResponse:
    reviewed = found(request, module)
    page = review_module_page(reviewed)
    if isinstance(page, Closed):
        return closed(request, page)
    ended_on = reviewed.days.order_by("-number").first().held_on
    form = ReviewModule(reviewed, ended_on, request.today, sent(request))
    return desk(request, page, form, done=f"The review of {reviewed} is saved.")


@may_see(runs_cohorts)
def thread_note(request: HttpRequest, module: int) -> HttpResponse:
    noted = found(request, module)
    form = NoteForTheThread(noted, request.today, sent(request))
    return desk(request, thread_note_page(noted), form, done="The note is carried on.")
