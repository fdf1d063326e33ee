"""How the pages of this room are shown, and which file an address means."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from goldenthread.history.queries.imports import ImportRow, import_of
from goldenthread.programmes.frame import frame


def show(request: HttpRequest, template: str, page: object, **more: object) -> HttpResponse:
    """A page of this room in the frame of its suite."""
    around = frame(request, "suite", *page.crumbs)
    return render(request, f"history/{template}.jinja", {"page": page, "frame": around, **more})


def meant(request: HttpRequest, key: int) -> ImportRow:
    """The file of the suite that an address means."""
    row = import_of(request.suite, key, timezone.now())
    if row is None:
        raise Http404
    return row


def back_to(request: HttpRequest, key: int) -> HttpResponse:
    return redirect("import_found", suite=request.suite.slug, key=key)
