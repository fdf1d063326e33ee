"""Who may see what. Every route declares its rule with `may_see` or `open_to_all`; one without fails the checks."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from goldenthread.people.models import Person
from goldenthread.programmes.models import Cohort, Module, Suite
from goldenthread.programmes.queries.places import places_from
from goldenthread.programmes.queries.standing import Standing, standing_in
from goldenthread.programmes.queries.suite import today
from goldenthread.programmes.states import Capacity

Rule = Callable[[Standing], bool]
View = Callable[..., HttpResponse]


def anyone(standing: Standing) -> bool:
    """Anyone who is anything to the suite."""
    return standing.any


def runs_suite(standing: Standing) -> bool:
    """Those who run the suite: programme manager, lead facilitator and deputy, client lead."""
    return standing.runs_suite


def runs_cohorts(standing: Standing) -> bool:
    """Those who run the suite, and the co-facilitators of its cohorts."""
    return standing.runs_suite or bool(standing.cohorts_facilitated)


def signs_aims(standing: Standing) -> bool:
    """Those who sign the aims for their partner: the client lead and the lead facilitator."""
    return bool(standing.capacities & {Capacity.CLIENT_LEAD, Capacity.LEAD_FACILITATOR})


def meets_delegates(standing: Standing) -> bool:
    """Those who may open a cohort: who runs, facilitates or joined one, and partner-trust leads."""
    return bool(standing.runs_suite or standing.cohorts_facilitated or standing.cohorts_joined or standing.trusts_led)


def knows_people(standing: Standing) -> bool:
    """Those who may open somebody's page: as above, line managers and operational managers."""
    return meets_delegates(standing) or bool(standing.people_sponsored or standing.people_paired)


def oversees_trusts(standing: Standing) -> bool:
    """Those who may open an organisation's page."""
    overseeing = {Capacity.EXECUTIVE, Capacity.EVALUATOR, Capacity.PARTNER_LEAD}
    return standing.runs_suite or bool(standing.capacities & overseeing)


def may_see(rule: Rule) -> Callable[[View], View]:
    """Open a view of a suite to those for whom the rule holds; it gets `request.suite` and `request.standing`.

    A stranger to the suite is told that there is no such page; one who may not see this page is told so.
    """

    def declare(view: View) -> View:
        @wraps(view)
        @login_required
        def seen(request: HttpRequest, suite: str, **where: Any) -> HttpResponse:
            request.suite = get_object_or_404(Suite, slug=suite)
            request.today = today(request.suite)
            request.standing = standing_in(request.suite, request.user, request.today)
            if not request.standing.any:
                raise Http404
            if not rule(request.standing):
                raise PermissionDenied
            return view(request, **where)

        seen.access = rule.__name__
        return seen

    return declare


def open_to_all(view: View) -> View:
    """Declare that a view needs no sign-in."""
    view.access = "open to all"
    return view


def cohorts_seen(standing: Standing, suite: Suite) -> QuerySet[Cohort]:
    """The cohorts whose page somebody may open."""
    cohorts = Cohort.objects.filter(programme__suite=suite)
    if standing.runs_suite:
        return cohorts
    return cohorts.filter(
        Q(pk__in=standing.cohorts_facilitated | standing.cohorts_joined) | Q(places__in=places_of_trusts(standing))
    ).distinct()


def modules_run(standing: Standing, suite: Suite) -> QuerySet[Module]:
    """The modules that somebody may review: all for those who run the suite, else those of cohorts they facilitate."""
    modules = Module.objects.filter(cohort__programme__suite=suite)
    return modules if standing.runs_suite else modules.filter(cohort__in=standing.cohorts_facilitated)


def places_of_trusts(standing: Standing) -> QuerySet:
    """The places whose holders came from a trust that somebody leads for."""
    return places_from(standing.trusts_led)


def people_seen(standing: Standing, suite: Suite) -> QuerySet[Person]:
    """The people whose page somebody may open: their own, and those whom their work concerns."""
    delegates = Person.objects.filter(places__cohort__programme__suite=suite)
    own = Q(pk=standing.person)
    if standing.runs_suite:
        team = Q(appointments__suite=suite)
        return Person.objects.filter(Q(places__cohort__programme__suite=suite) | team | own).distinct()
    return Person.objects.filter(
        own
        | Q(pk__in=standing.people_sponsored | standing.people_paired)
        | Q(pk__in=delegates.filter(places__cohort__in=standing.cohorts_facilitated))
        | Q(places__in=places_of_trusts(standing), places__cohort__programme__suite=suite)
    ).distinct()


def sees_presence(standing: Standing, person: Person, cohort_id: int) -> bool:
    """Whether somebody may see on which days a delegate came: the delegate, and those who run the cohort."""
    return standing.person == person.pk or standing.runs_suite or cohort_id in standing.cohorts_facilitated
