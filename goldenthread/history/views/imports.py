"""One file: what was found in it, and what is done about it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.history.forms.imports import Confirm, Decide
from goldenthread.history.jobs import look_job, record_job
from goldenthread.history.pages.found import found_page
from goldenthread.history.pages.leaving import bring_in_page, put_aside_page
from goldenthread.history.pages.pairs import pairs_shown
from goldenthread.history.queries.imports import found_in
from goldenthread.history.services import imports as services
from goldenthread.history.states import ImportStatus
from goldenthread.history.views.shown import back_to, meant, show
from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.forms.desk import DeskForm
from goldenthread.programmes.views import desk

LOOKED_AT = {ImportStatus.READY, ImportStatus.FAULTY}


def recorded(request: HttpRequest, form: DeskForm) -> bool:
    return form.recorded(by=request.user.email, at=timezone.now())


@may_see(runs_suite)
def found(request: HttpRequest, key: int) -> HttpResponse:
    row, kept = meant(request, key), found_in(key)
    page = found_page(request.suite, row, kept, request.GET)
    return show(request, "import_found", page, form=Decide(key, pairs_shown(kept.pairs)))


@require_POST
@may_see(runs_suite)
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """Keep the decisions, and look at the file again in their light."""
    row = meant(request, key)
    form = Decide(key, pairs_shown(found_in(key).pairs), request.POST)
    if row.status in LOOKED_AT and recorded(request, form):
        look_job.enqueue(key)
        messages.success(request, "Your decisions are kept. The file is looked at again in their light.")
    return back_to(request, key)


@require_POST
@may_see(runs_suite)
def look_again(request: HttpRequest, key: int) -> HttpResponse:
    """Have another try at a file on which a job broke off."""
    row = meant(request, key)
    form = Confirm(partial(services.look_again, key=key), request.POST)
    if row.status == ImportStatus.FAILED and recorded(request, form):
        look_job.enqueue(key)
    return back_to(request, key)


@may_see(runs_suite)
def bring_in(request: HttpRequest, key: int) -> HttpResponse:
    """Ask for a file to be recorded: all of it, or after a look at what is left out, all but its faulty rows."""
    row = meant(request, key)
    if row.status not in LOOKED_AT:
        return back_to(request, key)
    deed = partial(services.ask_to_record, key=key, skip_faulty=request.GET.get("without") == "faulty")
    form = Confirm(deed, desk.sent(request))
    if request.method == "POST" and recorded(request, form):
        record_job.enqueue(key, request.user.email)
        return back_to(request, key)
    return desk.show(request, "desk", bring_in_page(request.suite, row, found_in(key)), form)


@may_see(runs_suite)
def put_aside(request: HttpRequest, key: int) -> HttpResponse:
    row = meant(request, key)
    if row.status in {ImportStatus.RECORDED, ImportStatus.PUT_ASIDE}:
        return back_to(request, key)
    page = put_aside_page(request.suite, row)
    form = Confirm(partial(services.put_aside, key=key), desk.sent(request))
    return desk.desk(request, page, form, done=f"{row.file_name} is put aside.")
