"""The case study: on the page, sentence by sentence, and as a file."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.insight.jobs import case_study_job
from goldenthread.insight.pages.case_study import case_study_page, evidence_page, may_reckon
from goldenthread.insight.services import export_case_study
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame

FORMS = {"json": "application/json", "html": "text/html; charset=utf-8"}


def framed(request: HttpRequest, page: object, *crumbs: tuple[str, str]) -> dict:
    return {"page": page, "frame": frame(request, "case_study", *crumbs)}


@may_see(anyone)
def case_study(request: HttpRequest) -> HttpResponse:
    page = case_study_page(request.suite, request.standing, timezone.now())
    return render(request, "insight/case_study.jinja", framed(request, page))


@may_see(anyone)
def evidence(request: HttpRequest, sentence: str) -> HttpResponse:
    page = evidence_page(request.suite, sentence)
    if page is None:
        raise Http404
    crumbs = (("Case study", reverse("case_study", args=[request.suite.slug])), (page.title, ""))
    return render(request, "insight/evidence.jinja", framed(request, page, *crumbs))


@require_POST
@may_see(may_reckon)
def reckon(request: HttpRequest) -> HttpResponse:
    case_study_job.enqueue(request.suite.pk, request.today.isoformat(), request.standing.name)
    messages.success(request, "The case study will be reckoned anew from the records.")
    return redirect("case_study", suite=request.suite.slug)


@may_see(anyone)
def download(request: HttpRequest, form: str) -> HttpResponse:
    who = request.user.email
    text = export_case_study(suite=request.suite, form=form, by=who, at=timezone.now())
    if text is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="case-study.{form}"'}
    return HttpResponse(text, content_type=FORMS[form], headers=headers)
