"""Giving a place, step by step, and ending one."""

from django.core.exceptions import ValidationError
from django.forms import UUIDField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from goldenthread.people.models import Person
from goldenthread.programmes.access import may_see, runs_suite
from goldenthread.programmes.forms.place import EndPlace, GivePlace, GivePlaceToNewcomer
from goldenthread.programmes.models import Cohort, Place
from goldenthread.programmes.pages.cohort import end_place_page, full_page, give_place_page, search_page
from goldenthread.programmes.pages.desk import Closed, cohort_address
from goldenthread.programmes.queries import found_by_name, people_known
from goldenthread.programmes.views.desk import closed, desk, sent, show


@may_see(runs_suite)
def take_place(request: HttpRequest, cohort: str) -> HttpResponse:
    """Who it is for, found by name or new; then the rest."""
    cohorts = Cohort.objects.filter(programme__suite=request.suite).select_related("programme__suite")
    cohort = get_object_or_404(cohorts, slug=cohort)
    free = cohort.capacity - cohort.places.filter(ended_on=None).count()
    if free < 1:
        return closed(request, full_page(cohort))
    if "person" in request.GET:
        return give_to_known(request, cohort)
    if "new" in request.GET:
        return give_to_newcomer(request, cohort)
    typed = request.GET.get("name", "").strip()
    found = found_by_name(request.suite, cohort, typed, request.today) if typed else ()
    return show(request, "search", search_page(cohort, typed, found, free))


def give_to_known(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    person = known_person(request)
    form = GivePlace(cohort, person, request.today, sent(request))
    done = f"{person.name} has a place in {cohort.code}."
    return desk(request, give_place_page(cohort, person.name), form, done=done, then=cohort_address(cohort))


def known_person(request: HttpRequest) -> Person:
    """The person named in the address, if the trusts of the suite know them."""
    try:
        key = UUIDField().clean(request.GET["person"])
    except ValidationError as error:
        raise Http404 from error
    return get_object_or_404(people_known(request.suite), pk=key)


def give_to_newcomer(request: HttpRequest, cohort: Cohort) -> HttpResponse:
    form = GivePlaceToNewcomer(cohort, request.today, sent(request))
    done = f"The place in {cohort.code} is given."
    return desk(request, give_place_page(cohort), form, done=done, then=cohort_address(cohort))


@may_see(runs_suite)
def end_place(request: HttpRequest, place: int) -> HttpResponse:
    places = Place.objects.filter(cohort__programme__suite=request.suite)
    held = get_object_or_404(places.select_related("person", "cohort__programme__suite"), pk=place)
    page = end_place_page(held)
    if isinstance(page, Closed):
        return closed(request, page)
    form = EndPlace(held, request.today, sent(request))
    return desk(request, page, form, done=f"The place of {held.person.name} in {held.cohort.code} is ended.")
