"""Files that leave the house: the empty workbook, a whole suite, the faults of a file."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from goldenthread.history.access import sheets_taken, takes_workbook
from goldenthread.history.services.export import export_suite, template_workbook
from goldenthread.history.services.imports import export_faults
from goldenthread.history.views.shown import meant
from goldenthread.programmes.access import may_see, runs_suite

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file(content: bytes | str, name: str, content_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


@may_see(runs_suite)
def template(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - it is the same for every suite
    return file(template_workbook(), "history.xlsx", WORKBOOK)


@may_see(takes_workbook)
def suite_workbook(request: HttpRequest) -> HttpResponse:
    sheets = sheets_taken(request.standing)
    content = export_suite(suite=request.suite, sheets=sheets, by=request.user.email, at=timezone.now())
    return file(content, f"{request.suite.slug}-{request.today.isoformat()}.xlsx", WORKBOOK)


@may_see(runs_suite)
def faults(request: HttpRequest, key: int) -> HttpResponse:
    row = meant(request, key)
    text = export_faults(key=row.key, by=request.user.email, at=timezone.now())
    return file(text, f"faults-{row.key}.csv", "text/csv; charset=utf-8")
