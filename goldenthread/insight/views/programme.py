"""A programme of the suite: its designs, its cohorts and what its sessions work on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.insight.pages.programme import programme_page
from goldenthread.programmes.access import anyone, may_see
from goldenthread.programmes.frame import frame
from goldenthread.programmes.models import Programme


@may_see(anyone)
def programme(request: HttpRequest, programme: str) -> HttpResponse:
    found = get_object_or_404(Programme.objects.select_related("suite"), suite=request.suite, slug=programme)
    page = programme_page(found, request.standing, request.today, request.GET)
    around = frame(request, "suite", ("Programmes", reverse("suite", args=[request.suite.slug])), (page.title, ""))
    return render(request, "insight/programme.jinja", {"page": page, "frame": around})
