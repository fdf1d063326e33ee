"""How every desk answers: shown, recorded and sent on, or closed."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from goldenthread.programmes.forms.desk import DeskForm
from goldenthread.programmes.frame import frame
from goldenthread.programmes.pages.desk import Closed, Desk


def show(request: HttpRequest, template: str, page: object, form: DeskForm | None = None) -> HttpResponse:
    """A page of this room in the frame of its suite."""
    around = frame(request, "suite", *page.crumbs)
    return render(request, f"programmes/{template}.jinja", {"page": page, "form": form, "frame": around})


def closed(request: HttpRequest, page: Closed) -> HttpResponse:
    return show(request, "closed", page)


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with; nothing where it is only shown."""
    return request.POST if request.method == "POST" else None


def desk(
    request: HttpRequest, page: Desk, form: DeskForm, *, done: str | Callable[[], str], then: str = ""
) -> HttpResponse:
    """Record what was sent, say so and send the reader on; else show the form with what was typed."""
    if request.method == "POST" and form.recorded(by=request.user.email, at=timezone.now()):
        messages.success(request, done() if callable(done) else done)
        return redirect(then or page.back)
    return show(request, "desk", page, form)
