"""Studies, their codebooks, who answered, and what was said; no respondent leads to a person."""

import datetime as dt
from decimal import Decimal

from goldenthread.evaluation.states import Register, Valence, Voice
from goldenthread.history.book.cells import Choice, Date, Fraction, Line, Reference, Several, Text, Whole, YesNo
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets.people import EXAMPLE_PERSON, PERSON
from goldenthread.history.book.sheets.suite import EXAMPLE_PROGRAMME, PROGRAMME

STUDY = Reference(sheet="Studies")
EXAMPLE_STUDY = "Example evaluation"
THREE_PLACES = Fraction(Decimal(0), Decimal(1), 3)
VALENCE = Choice(
    tuple(map(str, Valence)), {"positive": "+", "mixed": "±", "+/-": "±", "critical": "-", "−": "-", "–": "-"}
)

STUDIES = Sheet(
    name="Studies",
    row_is="study of a programme",
    key=("Study",),
    columns=(
        Column("Study", Line(120), "What it is called", EXAMPLE_STUDY, required=True),
        Column("Programme", PROGRAMME, "As in Programmes", EXAMPLE_PROGRAMME, required=True),
        Column("Opens on", Date(), "When it began to ask", dt.date(2024, 2, 1), required=True),
        Column("Closes on", Date(), "When it stopped asking", dt.date(2024, 4, 30), required=True),
        Column("Locked on", Date(), "When its protocol was locked", dt.date(2024, 1, 15)),
        Column("Protocol hash", Line(64), "The hash of the locked protocol, if one was kept"),
        Column("First invitation on", Date(), "When the first were invited", dt.date(2024, 2, 1)),
        Column("Coding finished on", Date(), "When the coding was closed", dt.date(2024, 6, 28)),
        Column("Coders", Several(PERSON), "Who coded, as in People, with semicolons between them", (EXAMPLE_PERSON,)),
        Column("Double-coded share", THREE_PLACES, "The share of the answers that two people coded", Decimal("0.2")),
    ),
)

EXCERPTS = Sheet(
    name="Excerpts",
    row_is="passage and a code that it was given; a respondent of whom nothing was coded has a row without a theme",
    key=(),
    columns=(
        Column("Study", STUDY, "As in Studies", EXAMPLE_STUDY, required=True),
        Column(
            "Respondent",
            Line(40),
            "A number that leads to nobody. It tells which passages belong together and is not kept",
            "R001",
            required=True,
        ),
        Column("Register", Choice(tuple(map(str, Register))), "Survey or interview", "survey", required=True),
        Column("Voice", Choice(tuple(map(str, Voice))), "Delegate or stakeholder", "delegate", required=True),
        Column("Text", Text(20_000, free=True), "What was said, without names", "It was the one calm place that year."),
        Column("Theme", Line(8), "The code of its theme, as in Codebook", "RS"),
        Column("Code", Line(8), "The code under the theme, if there is one"),
        Column("Valence", VALENCE, "+, ± or -", "+"),
        Column("Coder", PERSON, "As in People; if empty, the first of the study’s coders", EXAMPLE_PERSON),
    ),
)

RESPONSES = Sheet(
    name="Responses",
    row_is="group that was invited to a study",
    key=("Study", "Group"),
    columns=(
        Column("Study", STUDY, "As in Studies", EXAMPLE_STUDY, required=True),
        Column("Group", Line(60), "Which group", "delegates", required=True),
        Column("Partner", YesNo(), "Whether they are partners, not delegates", default=False),
        Column("Invited", Whole(0, 1_000_000), "How many were invited", 60, required=True),
        Column("Complete", Whole(0, 1_000_000), "How many answered", 41, required=True),
    ),
    detail=True,
)

CODEBOOK = Sheet(
    name="Codebook",
    row_is="theme of a study, without a code, or code under a theme",
    key=("Study", "Theme", "Code"),
    columns=(
        Column("Study", STUDY, "As in Studies", EXAMPLE_STUDY, required=True),
        Column("Theme", Line(8), "The code of the theme", "RS", required=True),
        Column("Code", Line(8), "The code under it; empty in the row of the theme itself"),
        Column("Title", Line(100), "What it is called", "A restorative space", required=True),
        Column(
            "In a sentence",
            Line(100),
            "How a sentence says the theme; if empty, its title in small letters",
            "a restorative space",
        ),
        Column("Plural", YesNo(), "Whether the words of the theme are plural", default=False),
        Column("Benefit", YesNo(), "Whether the theme is a benefit", default=True),
        Column("Agreement", THREE_PLACES, "How far two coders agreed on the theme (alpha)", Decimal("0.82")),
        Column("Valence", VALENCE, "For a code: which way it points as a rule", default="+"),
        Column("Ranked alone", YesNo(), "For a code: whether it is ranked beside the themes", default=False),
    ),
    detail=True,
)

PROTOCOL_CHANGES = Sheet(
    name="Protocol changes",
    row_is="change of a study’s protocol after it was locked",
    key=("Study", "On", "What"),
    columns=(
        Column("Study", STUDY, "As in Studies", EXAMPLE_STUDY, required=True),
        Column("On", Date(), "The day", dt.date(2024, 2, 20), required=True),
        Column("What", Line(200), "What was changed", "A reminder more.", required=True),
    ),
    detail=True,
)
