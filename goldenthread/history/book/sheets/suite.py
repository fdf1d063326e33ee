"""The suite, what its partners agreed on, and whom they appointed."""

import datetime as dt

from goldenthread.history.book.cells import Choice, Date, Line, Reference, Several, Text, Whole, YesNo
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets.people import EXAMPLE_PERSON, EXAMPLE_TRUST, ORGANISATION, PERSON
from goldenthread.programmes.states import Capacity

PROGRAMME = Reference(sheet="Programmes")
EXAMPLE_PROGRAMME = "EXAMPLE"

SUITE = Sheet(
    name="Suite",
    row_is="suite, so there is one only",
    key=(),
    columns=(
        Column("Name", Line(120), "What the suite is called", "Example leadership suite", required=True),
        Column("Address", Line(50), "Its short name in the address of pages", "example"),
        Column("Begins on", Date(), "Its first day; if empty, the earliest day in the workbook", dt.date(2019, 4, 1)),
        Column("Made up", YesNo(), "Whether its people and figures are invented", default=False),
        Column("Stands still on", Date(), "Only for a made-up suite: the day on which its clock stands"),
    ),
    detail=True,
)

COMMISSIONS = Sheet(
    name="Commissions",
    row_is="commission, as a rule of a financial year",
    key=("Commissioner", "Provider", "Covers from", "Programmes"),
    columns=(
        Column("Commissioner", ORGANISATION, "Who commissioned, as in Organisations", EXAMPLE_TRUST, required=True),
        Column("Provider", ORGANISATION, "Who was to deliver, as in Organisations", "EX9", required=True),
        Column(
            "Programmes",
            Several(PROGRAMME),
            "Their codes, with semicolons between them",
            (EXAMPLE_PROGRAMME,),
            required=True,
        ),
        Column("Covers from", Date(), "The first day that it covers", dt.date(2019, 4, 1), required=True),
        Column("Covers to", Date(), "The last day that it covers", dt.date(2020, 3, 31), required=True),
        Column("Signed on", Date(), "When it was signed", dt.date(2019, 3, 20), required=True),
    ),
)

AIMS = Sheet(
    name="Aims",
    row_is="aim",
    key=("Version", "Code"),
    columns=(
        Column("Version", Whole(1), "1 for the first version of the aims", 1, required=True),
        Column("Code", Line(8), "A1, A2 …", "A1", required=True),
        Column(
            "Aim",
            Text(300),
            "What the partners want to reach, in a sentence",
            "Clinicians lead with confidence.",
            required=True,
        ),
    ),
)

SIGNATURES = Sheet(
    name="Signatures",
    row_is="signature of a partner under a version of the aims",
    key=("Version", "Organisation"),
    columns=(
        Column("Version", Whole(1), "The version of the aims", 1, required=True),
        Column("Organisation", ORGANISATION, "The partner, as in Organisations", EXAMPLE_TRUST, required=True),
        Column("Signed by", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column("Signed on", Date(), "The day", dt.date(2019, 4, 12), required=True),
    ),
    detail=True,
)

TEAM = Sheet(
    name="Team",
    row_is="appointment of somebody to a part in the suite; who facilitates needs one",
    key=("Person", "As", "From"),
    columns=(
        Column("Person", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column(
            "As", Choice(tuple(map(str, Capacity))), "What they do for the suite", "lead facilitator", required=True
        ),
        Column("Organisation", ORGANISATION, "Whom they come from, as in Organisations", EXAMPLE_TRUST),
        Column("Post", Line(120), "What the post is called"),
        Column("From", Date(), "Their first day", dt.date(2019, 4, 1), required=True),
        Column("To", Date(), "Their last day; empty if they are still there"),
        Column("In training", YesNo(), "Whether they are learning to facilitate", default=False),
        Column("Described as", Line(120), "How a report may describe them"),
        Column("Agreed on", Date(), "When they agreed to be described so"),
    ),
    detail=True,
)

ABSENCES = Sheet(
    name="Absences",
    row_is="stretch in which somebody of the team was away; why is not kept",
    key=("Person", "From"),
    columns=(
        Column("Person", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column("From", Date(), "The first day away", dt.date(2020, 1, 6), required=True),
        Column("To", Date(), "The last day away", dt.date(2020, 3, 27), required=True),
        Column("Covered by", PERSON, "Who stood in, as in People"),
        Column("Handover brief on", Date(), "When the handover brief was written"),
    ),
    detail=True,
)
