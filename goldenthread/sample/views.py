"""The door of the demonstration: walk in as one of the made-up people. Closed wherever DEMO is not set."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.people.models import User
from goldenthread.programmes.access import open_to_all
from goldenthread.sample.cast import Persona, personas

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True)
class DemoPage:
    title: str
    lede: str
    cast: tuple[Persona, ...]
    walk_in_href: str


def demo_page() -> DemoPage:
    """The people of the made-up suite who have an account."""
    cast = personas()
    known = set(User.objects.filter(email__in=[each.email for each in cast]).values_list("email", flat=True))
    return DemoPage(
        title="Walk in as one of these people",
        lede="Everybody here is invented. Each sees what their work allows, and no more.",
        cast=tuple(each for each in cast if each.email in known),
        walk_in_href=reverse("walk_in"),
    )


@open_to_all
def demo(request: HttpRequest) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    return render(request, "sample/demo.jinja", {"page": demo_page()})


@open_to_all
@require_POST
def walk_in(request: HttpRequest) -> HttpResponse:
    email = request.POST.get("email", "")
    user = User.objects.filter(email=email).first()
    if not settings.DEMO or user is None or email not in {each.email for each in personas()}:
        raise Http404
    login(request, user, backend=BACKEND)
    return redirect("home")
