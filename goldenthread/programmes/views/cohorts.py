"""Planning a cohort."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.forms.cohort import PlanCohort
from goldenthread.programmes.models import Programme
from goldenthread.programmes.pages.cohort import choose_programme_page, plan_cohort_page
from goldenthread.programmes.pages.desk import Closed
from goldenthread.programmes.queries import design_in_force
from goldenthread.programmes.views.desk import closed, desk, sent, show


@may_see(runs_suite)
def plan_cohort(request: HttpRequest) -> HttpResponse:
    """First the programme, then the rest."""
    if "programme" in request.GET:
        return plan_cohort_of(request, request.GET["programme"])
    page = choose_programme_page(request.suite)
    return closed(request, page) if isinstance(page, Closed) else show(request, "choice", page)


def plan_cohort_of(request: HttpRequest, slug: str) -> HttpResponse:
    designed = Programme.objects.filter(suite=request.suite, designs__isnull=False).distinct()
    programme = get_object_or_404(designed, slug=slug)
    design = design_in_force(programme, request.today)
    form = PlanCohort(programme, design, sent(request))
    done = f"{form['code'].value()} is planned."
    then = reverse("programme", args=[request.suite.slug, programme.slug])
    return desk(request, plan_cohort_page(programme, design), form, done=done, then=then)
