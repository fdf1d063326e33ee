"""The cohorts of a suite: their days, who held a place, who was there, who led, and what was heard and carried on."""

from django.db.models import Case, F, Q, When

from goldenthread.history.book.sheets import (
    ATTENDANCE,
    COHORTS,
    DAYS,
    FACILITATION,
    MOVES,
    NOTES,
    PAUSES,
    PLACES,
    REVIEWS,
)
from goldenthread.history.book.values import Row
from goldenthread.history.queries.suite_book.people import Keys, in_order
from goldenthread.history.queries.suite_book.rows import COHORT_ORDER, Via, gathered, of_cohorts, rows
from goldenthread.programmes.models import (
    Attendance,
    Cohort,
    CohortEvent,
    Day,
    Facilitation,
    ModuleReview,
    Place,
    PlaceEvent,
    Redating,
    Suite,
    ThreadNote,
)
from goldenthread.programmes.states import PlaceEventKind

MOVED_AND_NOT_HELD = Q(held_on=None) & ~Q(scheduled_on=F("planned_on"))


def cohorts(suite: Suite) -> tuple[Row, ...]:
    """The cohorts, programme by programme."""
    return rows(
        COHORTS,
        Cohort.objects.filter(programme__suite=suite).order_by(*COHORT_ORDER),
        {"Cohort": "code", "Programme": "programme__code", "Number": "number", "Places": "capacity"},
    )


def days(suite: Suite) -> tuple[Row, ...]:
    """The days of each cohort; the date that holds now is told only where a day was moved and not held yet."""
    return rows(
        DAYS,
        Day.objects.filter(module__cohort__programme__suite=suite).order_by(
            *of_cohorts("module__cohort"), "number", "module__number"
        ),
        {
            "Cohort": "module__cohort__code",
            "Day": "number",
            "Module": "module__number",
            "Planned on": "planned_on",
            "Held on": "held_on",
            "Moved to": Case(When(MOVED_AND_NOT_HELD, then="scheduled_on")),
            "Mode": "mode",
            "Led alone because": "cofacilitation_exception__category",
        },
    )


def moves(suite: Suite) -> tuple[Row, ...]:
    """Each time that a day was moved."""
    return rows(
        MOVES,
        Redating.objects.filter(day__module__cohort__programme__suite=suite).order_by(
            *of_cohorts("day__module__cohort"), "day__number", "decided_on", "pk"
        ),
        {
            "Cohort": "day__module__cohort__code",
            "Day": "day__number",
            "From": "from_on",
            "To": "to_on",
            "Reason": "reason",
            "Decided on": "decided_on",
        },
    )


def pauses(suite: Suite) -> tuple[Row, ...]:
    """When cohorts stopped and went on."""
    return rows(
        PAUSES,
        CohortEvent.objects.filter(cohort__programme__suite=suite).order_by(*of_cohorts("cohort"), "on", "pk"),
        {"Cohort": "cohort__code", "What": "kind", "On": "on", "Reason": "reason"},
    )


def places(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """Every place that was held, by seat and then by when it was taken."""
    ends = PlaceEvent.objects.filter(place__cohort__programme__suite=suite).exclude(kind=PlaceEventKind.TAKEN)
    return rows(
        PLACES,
        Place.objects.filter(cohort__programme__suite=suite).order_by(*of_cohorts("cohort"), "seat", "taken_on", "pk"),
        {
            "Cohort": "cohort__code",
            "Person": Via("person_id", keys),
            "Seat": "seat",
            "Taken on": "taken_on",
            "Ended on": "ended_on",
            "Ended as": Via("pk", dict(ends.order_by("on", "pk").values_list("place_id", "kind"))),
            "Set": "learning_set__name",
            "Sponsor": Via("sponsor_id", keys),
            "Operational manager": Via("paired_manager_id", keys),
        },
    )


def attendance(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """The marks of each day, by seat."""
    return rows(
        ATTENDANCE,
        Attendance.objects.filter(place__cohort__programme__suite=suite).order_by(
            *of_cohorts("day__module__cohort"), "day__number", "place__seat", "place__taken_on", "pk"
        ),
        {
            "Cohort": "day__module__cohort__code",
            "Day": "day__number",
            "Person": Via("place__person_id", keys),
            "Mark": "mark",
        },
    )


def facilitation(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """Who was down for each day, the one who led it first and then as they were put down."""
    return rows(
        FACILITATION,
        Facilitation.objects.filter(day__module__cohort__programme__suite=suite).order_by(
            *of_cohorts("day__module__cohort"), "day__number", "-leading", "pk"
        ),
        {
            "Cohort": "day__module__cohort__code",
            "Day": "day__number",
            "Person": Via("appointment__person_id", keys),
            "Leading": "leading",
            "As": "appointment__capacity",
        },
    )


def reviews(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """What the partners heard and decided after each module."""
    pairs = ModuleReview.reviewed_by.through.objects.filter(modulereview__module__cohort__programme__suite=suite)
    reviewers = gathered(in_order(pairs.values_list("modulereview_id", "person_id"), keys))
    return rows(
        REVIEWS,
        ModuleReview.objects.filter(module__cohort__programme__suite=suite).order_by(
            *of_cohorts("module__cohort"), "module__number"
        ),
        {
            "Cohort": "module__cohort__code",
            "Module": "module__number",
            "Reviewed on": "reviewed_on",
            "Heard": "heard",
            "Decided": "decided",
            "Reviewed by": Via("pk", reviewers),
        },
    )


def notes(suite: Suite) -> tuple[Row, ...]:
    """What was carried on from each module."""
    return rows(
        NOTES,
        ThreadNote.objects.filter(suite=suite).order_by(
            *of_cohorts("from_module__cohort"), "from_module__number", "noted_on", "pk"
        ),
        {
            "Cohort": "from_module__cohort__code",
            "Module": "from_module__number",
            "Noted on": "noted_on",
            "Text": "text",
            "Theme": "theme__code",
            "To programme": "to_programme__code",
        },
    )
