"""Bring your history: the page, and the hand-in of a file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from goldenthread.history.forms.imports import HandIn
from goldenthread.history.jobs import look_job
from goldenthread.history.pages.overview import hand_in_page, overview_page
from goldenthread.history.queries.imports import open_import
from goldenthread.history.views.shown import show
from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.views import desk


@may_see(runs_suite)
def overview(request: HttpRequest) -> HttpResponse:
    page = overview_page(request.suite, timezone.now())
    return show(request, "overview", page, form=HandIn(request.suite))


@may_see(runs_suite)
def hand_in(request: HttpRequest) -> HttpResponse:
    """Keep the file and have it looked at; one that is refused is shown the form again."""
    instead_of = open_import(request.suite, request.GET.get("instead_of", ""))
    form = HandIn(request.suite, desk.sent(request), request.FILES or None, instead_of=instead_of)
    if request.method == "POST" and form.recorded(by=request.user.email, at=timezone.now()):
        look_job.enqueue(form.handed_in.pk)
        return redirect("import_found", suite=request.suite.slug, key=form.handed_in.pk)
    return desk.show(request, "desk", hand_in_page(request.suite, instead_of.file_name if instead_of else ""), form)
