"""Saying what a file of another shape is, and what its columns mean."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from goldenthread.history.book.shapes import MEANINGS, guess
from goldenthread.history.forms.columns import ChooseColumns
from goldenthread.history.jobs import look_job
from goldenthread.history.pages.columns import choose_columns_page, choose_shape_page
from goldenthread.history.queries.columns import chosen_before, cohort_codes, dates_of_days
from goldenthread.history.queries.imports import found_in
from goldenthread.history.states import ImportStatus, Shape
from goldenthread.history.views.shown import back_to, meant
from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.views import desk


@may_see(runs_suite)
def choose_columns(request: HttpRequest, key: int) -> HttpResponse:
    """First what the file is, then what each of its columns means."""
    row, outline = meant(request, key), found_in(key).outline
    if row.status not in {ImportStatus.READY, ImportStatus.FAULTY} or not outline:
        return back_to(request, key)
    shape, cohort = asked_for(request)
    if not shape:
        return desk.show(request, "choice", choose_shape_page(request.suite, row))
    days = dates_of_days(request.suite, cohort)
    likely = chosen_before(request.suite, shape, outline["headings"]) or guess(shape, outline["headings"], days)
    chosen = {"shape": shape, "cohort": cohort, "days": tuple(days), "likely": likely}
    form = ChooseColumns(key, outline, desk.sent(request), **chosen)
    if request.method == "POST" and form.recorded(by=request.user.email, at=timezone.now()):
        look_job.enqueue(key)
        return back_to(request, key)
    return desk.show(request, "desk", choose_columns_page(request.suite, row, shape, cohort), form)


def asked_for(request: HttpRequest) -> tuple[str, str]:
    """The shape and, of a register, the cohort; empty where the address names none that there is."""
    shape, cohort = request.GET.get("shape", ""), request.GET.get("cohort", "")
    if shape not in MEANINGS:
        return "", ""
    if shape != Shape.ATTENDANCE_GRID:
        return shape, ""
    return (shape, cohort) if cohort in cohort_codes(request.suite) else ("", "")
