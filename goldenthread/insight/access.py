"""Who may see what of a delegate: one predicate an item, asked by the pages and told to the delegates themselves;
and which organisations somebody may open.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from goldenthread.insight.queries.person import HeldPlace
from goldenthread.people.models import Organisation
from goldenthread.programmes.access import sees_presence
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import PlaceRow, Standing
from goldenthread.programmes.states import Capacity


@dataclass(frozen=True)
class Delegate:
    """Somebody in a cohort, as a permission knows them; `pk` is the person's, `left` says that the place has ended."""

    pk: UUID
    cohort: int
    trust: int | None = None
    sponsor: UUID | None = None
    paired_manager: UUID | None = None
    left: bool = False


def holder(place: PlaceRow, sponsor: UUID | None = None, paired_manager: UUID | None = None) -> Delegate:
    """The holder of a place, as a permission knows them."""
    left = place.ended_on is not None
    return Delegate(UUID(place.person), place.cohort_id, place.trust, sponsor, paired_manager, left=left)


def holder_of(held: HeldPlace) -> Delegate:
    """The same, with the managers who stand behind the place."""
    return holder(held.place, held.sponsor, held.paired_manager)


def runs_cohort(standing: Standing, cohort: int) -> bool:
    """Those who run the suite and those who facilitate the cohort: they see all of it."""
    return standing.runs_suite or cohort in standing.cohorts_facilitated


def sees_days(standing: Standing, delegate: Delegate) -> bool:
    """On which days somebody came, and whether they left: they themselves and those who run the cohort."""
    return sees_presence(standing, delegate, delegate.cohort)


def leads_trust(standing: Standing, delegate: Delegate) -> bool:
    """Whether the reader leads for the trust that somebody came from."""
    return delegate.trust in standing.trusts_led and not delegate.left


def sees_in_room(standing: Standing, delegate: Delegate) -> bool:
    """Trust, specialty and set: those who run the cohort, those who sit in it, and the lead for the trust."""
    fellow = delegate.cohort in standing.cohorts_joined and not delegate.left
    return sees_days(standing, delegate) or leads_trust(standing, delegate) or fellow


def manages(standing: Standing, delegate: Delegate) -> bool:
    """Whether the reader is the line manager or the operational manager on record for the place."""
    return standing.person in {delegate.sponsor, delegate.paired_manager}


def sees_name(standing: Standing, delegate: Delegate) -> bool:
    """Name, cohort and dates: as above, and the managers who release somebody for the days."""
    return sees_in_room(standing, delegate) or manages(standing, delegate)


def opens_page(standing: Standing, delegate: Delegate) -> bool:
    """Whether the reader may open somebody's own page; those who only sit in the same cohort may not."""
    return sees_days(standing, delegate) or leads_trust(standing, delegate) or manages(standing, delegate)


def sees_career(standing: Standing, delegate: Delegate) -> bool:
    """Roles held, time in the job plan, former names and addresses: the person and those who run the suite."""
    return standing.person == delegate.pk or standing.runs_suite


def nobody(standing: Standing, delegate: Delegate) -> bool:  # noqa: ARG001 - a predicate like the others
    """What is not kept, or kept without a path to a person."""
    return False


def organisations_seen(standing: Standing, suite: Suite) -> QuerySet[Organisation]:
    """The organisations whose page somebody may open: all partners, or for a partner-trust lead the own trust."""
    partners = Organisation.objects.filter(partnerships__suite=suite).prefetch_related("names")
    if standing.runs_suite or standing.capacities & {Capacity.EXECUTIVE, Capacity.EVALUATOR}:
        return partners
    return partners.filter(pk__in=standing.trusts_led)
