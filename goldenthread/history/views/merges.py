"""Who was merged with whom: undoing it, and making one person of two on record."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.history.forms.imports import Confirm
from goldenthread.history.jobs import duplicates_job
from goldenthread.history.pages.merges import merge_page, merges_page, undo_page
from goldenthread.history.queries.duplicates import duplicates_of
from goldenthread.history.queries.imports import Pair
from goldenthread.history.queries.merges import merges_of
from goldenthread.history.services import merging
from goldenthread.history.services.duplicates import merge_pair as merge
from goldenthread.history.views.shown import show
from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.pages.desk import Closed
from goldenthread.programmes.views.desk import closed, desk, sent


@may_see(runs_suite)
def merges(request: HttpRequest) -> HttpResponse:
    return show(request, "merges", merges_page(request.suite, timezone.now()))


@may_see(runs_suite)
def undo(request: HttpRequest, merge: int) -> HttpResponse:
    row = next((row for row in merges_of(request.suite) if row.id == merge), None)
    if row is None:
        raise Http404
    page = undo_page(request.suite, row)
    if isinstance(page, Closed):
        return closed(request, page)
    undone = partial(merging.undo_merge, merge=request.suite.merges.get(pk=merge))
    form = Confirm(undone, sent(request))
    return desk(request, page, form, done=f"{row.gone_name} is a person of their own again.")


@require_POST
@may_see(runs_suite)
def find_duplicates(request: HttpRequest) -> HttpResponse:
    duplicates_job.enqueue(request.suite.pk)
    return redirect("merges", suite=request.suite.slug)


def meant(request: HttpRequest, name: str) -> Pair:
    """The pair of people that an address means."""
    pairs = duplicates_of(request.suite, timezone.now()).pairs
    pair = next((pair for pair in pairs if pair.name == name), None)
    if pair is None:
        raise Http404
    return pair


@may_see(runs_suite)
def merge_pair(request: HttpRequest, pair: str) -> HttpResponse:
    both = meant(request, pair)
    form = Confirm(partial(merge, suite=request.suite, pair=both), sent(request))
    return desk(request, merge_page(request.suite, both), form, done=f"{both.a} and {both.b} are one person now.")


@require_POST
@may_see(runs_suite)
def say_apart(request: HttpRequest, pair: str) -> HttpResponse:
    both = meant(request, pair)
    form = Confirm(partial(merging.say_apart, suite=request.suite, a_key=both.a, b_key=both.b), request.POST)
    if form.recorded(by=request.user.email, at=timezone.now()):
        messages.success(request, f"{both.a} and {both.b} stay two people, and are not proposed again.")
    return redirect("merges", suite=request.suite.slug)
