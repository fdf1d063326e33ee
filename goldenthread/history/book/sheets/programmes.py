"""Programmes, their designs, and the themes that run through them."""

import datetime as dt

from goldenthread.history.book.cells import Choice, Date, Line, Reference, Several, Whole
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets.suite import EXAMPLE_PROGRAMME, PROGRAMME
from goldenthread.programmes.states import DayMode, SessionMode

THEME = Reference(sheet="Themes")
AIM = Reference(sheet="Aims")
MODE = Choice(tuple(map(str, DayMode)))

PROGRAMMES = Sheet(
    name="Programmes",
    row_is="programme",
    key=("Programme",),
    columns=(
        Column("Programme", Line(20), "A code for it", EXAMPLE_PROGRAMME, required=True),
        Column("Title", Line(80), "What it is called", "Example senior programme", required=True),
        Column(
            "Short title",
            Line(40),
            "One word that goes before “programme”; if empty, the code in small letters",
            "senior",
        ),
        Column("For", Line(80), "Whom it is for", "senior clinical leaders", required=True),
        Column("Order", Whole(1), "1 for the first in the career; if empty, as they stand here", 1),
        Column("Places", Whole(1, 500), "How many places a cohort has", 24, required=True),
        Column(
            "Days to complete", Whole(1, 200), "On how many days one must have been there to complete", 5, required=True
        ),
    ),
    required=True,
)

DESIGNS = Sheet(
    name="Designs",
    row_is="session of a version of a design; what belongs to the version or module is the same in all its rows",
    key=("Programme", "Version", "Module", "Session"),
    columns=(
        Column("Programme", PROGRAMME, "As in Programmes", EXAMPLE_PROGRAMME, required=True),
        Column("Version", Whole(1), "1 for the first design", 1, required=True),
        Column("Starts on", Date(), "Days from here on follow it", dt.date(2019, 4, 1), required=True),
        Column("Signed by both on", Date(), "When both partners signed it", dt.date(2019, 4, 12)),
        Column("Day mode", MODE, "How its days are held as a rule", "in person", default="in person"),
        Column("Change", Line(200), "What changed since the version before", "first design"),
        Column("Module", Whole(1), "The number of the module", 1, required=True),
        Column("Days", Whole(1), "How many days the module has", 2, required=True),
        Column("Session", Line(100), "What the session is called", "Action-learning sets", required=True),
        Column("Mode", Choice(tuple(map(str, SessionMode))), "How it works", "set", required=True),
        Column("Minutes", Whole(1), "How long it takes", 180, required=True),
        Column("Theme", THEME, "The code of its theme, as in Themes"),
        Column("Aims", Several(AIM), "The codes of the aims that it serves, with semicolons between them", ("A1",)),
    ),
)

THEMES = Sheet(
    name="Themes",
    row_is="theme that runs through the programmes",
    key=("Theme",),
    columns=(
        Column("Theme", Line(20), "A code for it", "across", required=True),
        Column("Name", Line(80), "What it is called", "Working across specialties", required=True),
    ),
    detail=True,
)
