"""An organisation of the suite and who came from it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.insight.access import organisations_seen
from goldenthread.insight.pages.organisation import organisation_page
from goldenthread.programmes.access import may_see, oversees_trusts
from goldenthread.programmes.frame import frame


@may_see(oversees_trusts)
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(organisations_seen(request.standing, request.suite), code=code)
    page = organisation_page(request.suite, found, request.standing, request.today, request.GET)
    around = frame(request, "suite", ("Programmes", reverse("suite", args=[request.suite.slug])), (page.title, ""))
    return render(request, "insight/organisation.jinja", {"page": page, "frame": around})
