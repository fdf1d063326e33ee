"""Organisations, people, and the roles that they held."""

import datetime as dt
from decimal import Decimal

from goldenthread.history.book.cells import Choice, Date, Email, Fraction, Line, Reference, Several, Whole, coded
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.people import reference
from goldenthread.people.states import OrganisationKind
from goldenthread.programmes.states import Part

PERSON = Reference(sheet="People")
ORGANISATION = Reference(sheet="Organisations")
EXAMPLE_PERSON, EXAMPLE_TRUST = "amara.example@example.org", "EX1"
PAS = Fraction(most=Decimal(20))

ORGANISATIONS = Sheet(
    name="Organisations",
    row_is="name that a trust, institute or other body had",
    key=("Code", "Valid from"),
    columns=(
        Column("Code", Line(12), "A short code of your own or the ODS code", EXAMPLE_TRUST, required=True),
        Column("Name", Line(120), "The full name", "Example Hospitals NHS Trust", required=True),
        Column(
            "Short name",
            Line(60),
            "As pages say it; if empty, the name without what follows “NHS”",
            "Example Hospitals",
        ),
        Column("Kind", Choice(tuple(map(str, OrganisationKind))), "What sort of body it is", "acute", default="other"),
        Column("Valid from", Date(), "The first day of this name; empty if it always had it"),
        Column("Valid to", Date(), "The last day of this name; empty for the present one"),
        Column(
            "Part", Choice(tuple(map(str, Part))), "What it is to the suite; empty if it is no partner", "lead trust"
        ),
    ),
)

PEOPLE = Sheet(
    name="People",
    row_is="person; another row for each former name",
    key=("Person", "Name until"),
    columns=(
        Column(
            "Person",
            Line(254),
            "How the other sheets call this person: an e-mail address, a number or the full name. Each only once",
            EXAMPLE_PERSON,
            required=True,
        ),
        Column("Title", Line(20), "Dr, Miss, Prof …", "Dr"),
        Column("Given name", Line(80), "The given name", "Amara", required=True),
        Column("Family name", Line(80), "The family name", "Example", required=True),
        Column(
            "Profession",
            coded({code: p.name for code, p in reference.professions().items()}, "professions"),
            "A code such as MED or NUR, or its name",
            "MED",
        ),
        Column(
            "Specialty",
            coded({code: s.name for code, s in reference.specialties().items()}, "main specialty codes"),
            "A main specialty code such as 110, or its name",
            "110",
        ),
        Column("E-mail", Email(), "The address that they prefer", EXAMPLE_PERSON),
        Column("Other e-mails", Several(Email()), "Further addresses, with semicolons between them"),
        Column("Staff number", Line(20), "GMC, NMC or HCPC number, if you keep it; it helps to find duplicates"),
        Column("Name until", Date(), "Only for a former name: its last day. The present name leaves this empty"),
    ),
    required=True,
)

ROLES = Sheet(
    name="Roles",
    row_is="role that somebody held",
    key=("Person", "Organisation", "Role", "From"),
    columns=(
        Column("Person", PERSON, "As in People", EXAMPLE_PERSON, required=True),
        Column("Organisation", ORGANISATION, "As in Organisations", EXAMPLE_TRUST, required=True),
        Column("Role", Line(120), "What the role is called", "Clinical lead", required=True),
        Column(
            "Level",
            Whole(1, 7),
            "From 1, no formal lead role, to 7, executive director; 3 is a clinical lead, 5 a divisional director",
            3,
            required=True,
        ),
        Column("Unit", Line(120), "Department, ward or division", "Trauma and orthopaedics"),
        Column("From", Date(), "Its first day", dt.date(2018, 9, 3), required=True),
        Column("To", Date(), "Its last day; empty if it goes on"),
        Column("Clinical PAs allowed", PAS, "Programmed activities a week for patients, in the job plan", Decimal(7)),
        Column("Clinical PAs worked", PAS, "What they take", Decimal("7.5")),
        Column("Leadership PAs allowed", PAS, "Programmed activities a week for leading, in the job plan", Decimal(1)),
        Column("Leadership PAs worked", PAS, "What it takes", Decimal(2)),
    ),
)
