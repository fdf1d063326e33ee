"""Cohorts, their days, who held a place, who was there, and who led."""

import datetime as dt

from goldenthread.history.book.cells import Choice, Date, Line, Reference, Several, Text, Whole, YesNo
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets.people import EXAMPLE_PERSON, PERSON
from goldenthread.history.book.sheets.programmes import MODE, THEME
from goldenthread.history.book.sheets.suite import EXAMPLE_PROGRAMME, PROGRAMME
from goldenthread.programmes.states import Capacity, CohortEventKind, ExceptionCategory, Mark, PlaceEventKind

COHORT = Reference(sheet="Cohorts")
EXAMPLE_COHORT = "EXAMPLE-01"
ENDINGS = tuple(str(kind) for kind in PlaceEventKind if kind != PlaceEventKind.TAKEN)
MARKS = {
    **dict.fromkeys(("p", "1", "y", "yes", "x", "✓", "✔", "attended", "here"), "present"),
    **dict.fromkeys(("apology", "apologised", "apols", "sent apologies"), "apologies"),
    **dict.fromkeys(("0", "n", "no", "dna", "did not attend", "missed"), "absent"),
}

COHORTS = Sheet(
    name="Cohorts",
    row_is="cohort",
    key=("Cohort",),
    columns=(
        Column("Cohort", Line(20), "A code for it", EXAMPLE_COHORT, required=True),
        Column("Programme", PROGRAMME, "As in Programmes", EXAMPLE_PROGRAMME, required=True),
        Column("Number", Whole(1), "Its number in the programme; if empty, the digits at the end of its code", 1),
        Column("Places", Whole(1, 500), "How many places it has; if empty, as many as its programme says"),
    ),
    required=True,
)

DAYS = Sheet(
    name="Days",
    row_is="day of a cohort",
    key=("Cohort", "Day"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Day", Whole(1), "1 for its first day, counted through all modules", 1, required=True),
        Column("Module", Whole(1), "The number of the module that it belongs to", 1, required=True),
        Column(
            "Planned on",
            Date(),
            "The first date that it had; if empty, the date on which it was held",
            dt.date(2019, 5, 14),
        ),
        Column("Held on", Date(), "When it was held; empty if it was not", dt.date(2019, 5, 14)),
        Column("Moved to", Date(), "The date that it has now, if it was moved and not held yet"),
        Column("Mode", MODE, "How it was or will be held", "in person", default="in person"),
        Column(
            "Led alone because",
            Choice(tuple(map(str, ExceptionCategory))),
            "Why no outsider led it together with a practising clinician, if so",
        ),
    ),
    required=True,
)

PLACES = Sheet(
    name="Places",
    row_is="place that somebody held in a cohort",
    key=("Cohort", "Person", "Taken on"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Person", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column("Seat", Whole(1, 999), "Its number; if empty, the lowest that is free"),
        Column("Taken on", Date(), "When it was taken; if empty, the first day of the cohort", dt.date(2019, 4, 9)),
        Column("Ended on", Date(), "When its holder gave it up, if so"),
        Column("Ended as", Choice(ENDINGS), "How it ended, if its holder gave it up"),
        Column("Set", Line(20), "The action-learning set", "A"),
        Column("Sponsor", PERSON, "The line manager, as in People"),
        Column("Operational manager", PERSON, "The manager with whom the delegate is paired, as in People"),
    ),
    required=True,
)

ATTENDANCE = Sheet(
    name="Attendance",
    row_is="mark of somebody on a day",
    key=("Cohort", "Day", "Person"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Day", Whole(1), "The number of the day, as in Days", 1, required=True),
        Column("Person", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column(
            "Mark",
            Choice(tuple(map(str, Mark)), MARKS),
            "Present, apologies or absent; no reasons",
            "present",
            required=True,
        ),
    ),
)

FACILITATION = Sheet(
    name="Facilitation",
    row_is="facilitator of a day",
    key=("Cohort", "Day", "Person"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Day", Whole(1), "The number of the day, as in Days", 1, required=True),
        Column(
            "Person",
            PERSON,
            "As in People; a row in Team says what they were appointed to",
            EXAMPLE_PERSON,
            required=True,
        ),
        Column("Leading", YesNo(), "Whether they led the day; one does", example=True, default=False),
        Column("As", Choice(tuple(map(str, Capacity))), "Only if Team gives them two parts at that time: which"),
    ),
)

PAUSES = Sheet(
    name="Pauses",
    row_is="pause or resumption of a cohort that had begun",
    key=("Cohort", "On", "What"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("What", Choice(tuple(map(str, CohortEventKind))), "Paused or resumed", "paused", required=True),
        Column("On", Date(), "The day", dt.date(2020, 3, 16), required=True),
        Column("Reason", Line(200), "Why it was paused", "first wave of Covid"),
    ),
    detail=True,
)

MOVES = Sheet(
    name="Moves",
    row_is="time that a day was moved",
    key=("Cohort", "Day", "Decided on", "To"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Day", Whole(1), "The number of the day, as in Days", 2, required=True),
        Column("From", Date(), "The date that it had", dt.date(2019, 5, 15), required=True),
        Column("To", Date(), "The date that it was given", dt.date(2019, 5, 22), required=True),
        Column("Reason", Line(200), "Why it was moved", "strike", required=True),
        Column("Decided on", Date(), "When that was decided", dt.date(2019, 5, 2), required=True),
    ),
    detail=True,
)

REVIEWS = Sheet(
    name="Reviews",
    row_is="review of a module by both partners",
    key=("Cohort", "Module"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Module", Whole(1), "The number of the module", 1, required=True),
        Column("Reviewed on", Date(), "The day", dt.date(2019, 5, 24), required=True),
        Column("Heard", Text(20_000, free=True), "What the partners heard", "More time for sets.", required=True),
        Column("Decided", Text(20_000, free=True), "What they decided", "A longer set on day 2.", required=True),
        Column("Reviewed by", Several(PERSON), "As in People, with semicolons between them", (EXAMPLE_PERSON,)),
    ),
    detail=True,
)

NOTES = Sheet(
    name="Notes",
    row_is="note carried on from a module; it names nobody",
    key=("Cohort", "Module", "Noted on", "Text"),
    columns=(
        Column("Cohort", COHORT, "As in Cohorts", EXAMPLE_COHORT, required=True),
        Column("Module", Whole(1), "The module from which it comes", 1, required=True),
        Column("Noted on", Date(), "The day", dt.date(2019, 5, 24), required=True),
        Column("Text", Text(300, free=True), "What is carried on", "Theatre lists come up again.", required=True),
        Column("Theme", THEME, "The code of its theme, as in Themes"),
        Column("To programme", PROGRAMME, "If it goes to another programme: which"),
    ),
    detail=True,
)
