"""A person, as they see their own page and as far as others may see it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.insight.pages.person import person_page
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame


@may_see(anyone)
def person(request: HttpRequest, person: UUID) -> HttpResponse:
    page = person_page(request.suite, request.standing, request.today, person)
    around = frame(request, "suite", ("Programmes", reverse("suite", args=[request.suite.slug])), (page.name, ""))
    return render(request, "insight/person.jinja", {"page": page, "frame": around})
