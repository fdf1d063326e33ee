"""Recording cohorts, their days, who held a place, who was there, and who led."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change
from goldenthread.history.book.values import Row
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.programmes import address
from goldenthread.history.services.recording.records import Reckoned, Records, change, create, ensure, found, write
from goldenthread.history.services.recording.suite import OF_SUITE
from goldenthread.programmes.models import (
    Attendance,
    CofacilitationException,
    Cohort,
    CohortEvent,
    Day,
    Facilitation,
    LearningSet,
    Module,
    ModuleReview,
    Place,
    PlaceEvent,
    Redating,
    ThreadNote,
)
from goldenthread.programmes.states import PlaceEventKind

BEYOND = 10_000  # a number that no cohort and no seat has


def beyond(number: int) -> int:
    return BEYOND + number


def first_said(_ledger: Ledger, *days: dt.date | None) -> dt.date | None:
    """The first of several days that is said."""
    return next(filter(None, days), None)


DAY = Reckoned(Ledger.day, ("Cohort", "Day"))
MODULE = Reckoned(Ledger.module, ("Cohort", "Module"))
COHORTS = Records(
    sheets.COHORTS,
    Cohort,
    {
        "programme": "Programme",
        "code": "Cohort",
        "slug": Reckoned(address, ("Cohort",)),
        "number": "Number",
        "capacity": "Places",
    },
    key=("programme__suite", "code"),
    parked={"number": beyond},
)
MODULES = Records(sheets.DAYS, Module, {"cohort": "Cohort", "number": "Module"}, key=("cohort", "number"))
DAYS = Records(
    sheets.DAYS,
    Day,
    {
        "module": MODULE,
        "number": "Day",
        "planned_on": "Planned on",
        "scheduled_on": Reckoned(first_said, ("Held on", "Moved to", "Planned on")),
        "held_on": "Held on",
        "mode": "Mode",
    },
    key=("module__cohort", "number"),
)
LED_ALONE = Records(sheets.DAYS, CofacilitationException, {"day": DAY, "category": "Led alone because"}, key=("day",))
MOVES = Records(
    sheets.MOVES,
    Redating,
    {"day": DAY, "from_on": "From", "to_on": "To", "reason": "Reason", "decided_on": "Decided on"},
    key=("day", "decided_on", "to_on"),
)
PAUSES = Records(
    sheets.PAUSES,
    CohortEvent,
    {"cohort": "Cohort", "kind": "What", "on": "On", "reason": "Reason"},
    key=("cohort", "on", "kind"),
)
FACILITATION = Records(
    sheets.FACILITATION,
    Facilitation,
    {
        "day": DAY,
        "appointment": Reckoned(Ledger.facilitator, ("Cohort", "Day", "Person", "As")),
        "leading": "Leading",
    },
    key=("day", "appointment__person"),
    parked={"leading": lambda _number: False},
)
LEARNING_SETS = Records(sheets.PLACES, LearningSet, {"cohort": "Cohort", "name": "Set"}, key=("cohort", "name"))
PLACES = Records(
    sheets.PLACES,
    Place,
    {
        "cohort": "Cohort",
        "person": "Person",
        "seat": "Seat",
        "taken_on": "Taken on",
        "ended_on": "Ended on",
        "learning_set": Reckoned(Ledger.learning_set, ("Cohort", "Set")),
        "sponsor": "Sponsor",
        "paired_manager": "Operational manager",
    },
    key=("cohort", "person", "taken_on"),
    parked={"seat": beyond},
)
ATTENDANCE = Records(
    sheets.ATTENDANCE,
    Attendance,
    {"place": Reckoned(Ledger.place, ("Cohort", "Day", "Person")), "day": DAY, "mark": "Mark"},
    key=("day", "place__person"),
)
REVIEWS = Records(
    sheets.REVIEWS,
    ModuleReview,
    {
        "module": MODULE,
        "reviewed_on": "Reviewed on",
        "heard": "Heard",
        "decided": "Decided",
        "reviewed_by": "Reviewed by",
    },
    key=("module",),
)
NOTES = Records(
    sheets.NOTES,
    ThreadNote,
    {
        "suite": OF_SUITE,
        "from_module": MODULE,
        "noted_on": "Noted on",
        "text": "Text",
        "theme": "Theme",
        "to_programme": "To programme",
    },
    key=("from_module", "noted_on", "text"),
)


def record_days(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record modules with their days, and why one was led alone."""
    rows = [*created, *(each.row for each in changed)]
    ensure(MODULES, ledger, rows)
    write(DAYS, ledger, created, changed)
    ensure(LED_ALONE, ledger, [row for row in rows if row["Led alone because"]])
    change(LED_ALONE, ledger, [each for each in changed if each.before["Led alone because"]])


def record_places(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record places, the sets of their holders, and how each was taken and given up."""
    ensure(LEARNING_SETS, ledger, [row for row in (*created, *(each.row for each in changed)) if row["Set"]])
    change(PLACES, ledger, changed)
    end_otherwise(ledger, [each for each in changed if {"Ended on", "Ended as"}.intersection(each.columns)])
    taken = create(PLACES, ledger, created)
    PlaceEvent.objects.bulk_create(PlaceEvent(place=p, kind=PlaceEventKind.TAKEN, on=p.taken_on) for p in taken)
    end(zip(taken, created, strict=True))


def end_otherwise(ledger: Ledger, changed: Sequence[Change]) -> None:
    """Record how places were given up of which something else was on record."""
    places = found(PLACES, ledger, [each.before for each in changed])
    PlaceEvent.objects.filter(place__in=places).exclude(kind=PlaceEventKind.TAKEN).delete()
    end(zip(places, (each.row for each in changed), strict=True))


def end(places: Iterable[tuple[Place, Row]]) -> None:
    """Record how those of these places were given up that were."""
    given_up = ((place, row) for place, row in places if row["Ended on"])
    PlaceEvent.objects.bulk_create(PlaceEvent(place=p, kind=row["Ended as"], on=row["Ended on"]) for p, row in given_up)


RECORDERS = {
    sheets.DAYS.name: record_days,
    sheets.PLACES.name: record_places,
    **{
        each.sheet.name: partial(write, each)
        for each in (COHORTS, MOVES, PAUSES, FACILITATION, ATTENDANCE, REVIEWS, NOTES)
    },
}
