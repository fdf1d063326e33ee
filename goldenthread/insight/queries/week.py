"""What the coming weeks hold, what waits to be done, and what hangs on one person."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from goldenthread.programmes.models import Module, Suite
from goldenthread.programmes.queries import DayRow, days_of
from goldenthread.programmes.states import FACILITATING, Capacity

TWO_WEEKS = dt.timedelta(days=14)
ONE_YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Waiting:
    """A module that ended and has no review yet."""

    module: int
    cohort: str
    cohort_slug: str
    number: int
    ended_on: dt.date

    @property
    def due_on(self) -> dt.date:
        return self.ended_on + TWO_WEEKS


@dataclass(frozen=True)
class Thin:
    """Work of the team that only one person in post can do."""

    work: str
    person: str
    days: int
    of: int


def days_to_come(suite: Suite) -> tuple[DayRow, ...]:
    """Days not held yet, in order of date; one that is overdue comes first."""
    return days_of(suite, held_on=None)


def reviews_waiting(modules: QuerySet[Module], today: dt.date) -> tuple[Waiting, ...]:
    """Modules whose days have all been held and that nobody has reviewed, the longest waiting first."""
    waiting = []
    for module in modules.filter(review=None).prefetch_related("days").select_related("cohort"):
        held = [day.held_on for day in module.days.all()]
        if held and all(on and on <= today for on in held):
            cohort = module.cohort
            waiting.append(Waiting(module.pk, cohort.code, cohort.slug, module.number, max(held)))
    return tuple(sorted(waiting, key=lambda each: each.ended_on))


def hangs_on_one(suite: Suite, today: dt.date) -> tuple[Thin, ...]:
    """Work that only one person in post could do today, with the share of the last year's days that they did."""
    in_post = [
        a
        for a in suite.appointments.filter(capacity__in=FACILITATING).select_related("person")
        if a.holds_on(today) and not a.in_training
    ]
    recent = days_of(suite, held_on__gte=today - ONE_YEAR, held_on__lte=today)
    done = Counter(led.person for day in recent for led in day.team)
    needs = {
        "lead a day": {Capacity.LEAD_FACILITATOR, Capacity.DEPUTY_LEAD},
        "lead as a facilitator from outside": {Capacity.LEAD_FACILITATOR, Capacity.DEPUTY_LEAD, Capacity.FACILITATOR},
        "lead as a clinician from inside": {Capacity.CLIENT_LEAD, Capacity.INSIDE_CLINICIAN},
        "speak for the trust as client lead": {Capacity.CLIENT_LEAD},
    }
    thin = []
    for work, capacities in needs.items():
        able = {a.person_id: a.person.name for a in in_post if a.capacity in capacities}
        if len(able) == 1:
            ((key, name),) = able.items()
            thin.append(Thin(work, name, done[str(key)], len(recent)))
    return tuple(thin)
