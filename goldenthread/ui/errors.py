"""What a reader sees when a page cannot be shown: plain words, what to do next, and never a traceback."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.template import loader

from goldenthread.ui.frame import Frame
from goldenthread.ui.parts import Link

HOME = Link("Go to the first page", "/")


@dataclass(frozen=True)
class ErrorPage:
    title: str
    sentences: tuple[str, ...]
    actions: tuple[Link, ...] = (HOME,)


NOT_UNDERSTOOD = ErrorPage(
    "We could not read that request",
    ("Something in the address or in what was sent was not as expected.", "Go back and try again."),
)
NOT_YOURS = ErrorPage(
    "You cannot see this page",
    (
        "What you may see depends on your part in a programme.",
        "If you need this page for your work, ask the programme team to change your permissions.",
    ),
)
NOT_FOUND = ErrorPage(
    "Page not found",
    (
        "If you typed the web address, check it is correct.",
        "If you pasted the web address, check you copied all of it.",
        "If you followed a link here, the page may have moved or been removed.",
    ),
)
FAULT = ErrorPage(
    "Sorry, there is a problem",
    (
        "Something went wrong on our side, and it has been written to the log.",
        "Try again in a few minutes. If you were sending a form, check first whether it was saved.",
    ),
)
FORM_TOO_OLD = ErrorPage(
    "Your form was not sent",
    (
        "The page was open for too long, or you signed in or out in another window.",
        "Go back, reload the page and send the form again. Your browser must allow cookies for this service.",
    ),
)


def answer(page: ErrorPage, status: int):
    """Make the view that Django calls with whatever it knows of the error; none of that is shown."""

    def view(request, *_exception, **_reason):
        return render(request, "ui/error.jinja", {"page": page}, status=status)

    return view


bad_request = answer(NOT_UNDERSTOOD, 400)
permission_denied = answer(NOT_YOURS, 403)
page_not_found = answer(NOT_FOUND, 404)
csrf_failure = answer(FORM_TOO_OLD, 403)


def server_error(request):
    """Show the page without asking anything of the session or the database, since either may be the fault."""
    page = loader.get_template("ui/error.jinja").render({"page": FAULT, "frame": Frame(), "request": request})
    return HttpResponse(page, status=500)
