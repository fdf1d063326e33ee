"""A small suite with rows in every sheet, as findings hold them, and what a file may change in it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from goldenthread.history.book.findings import Change, Findings
from goldenthread.history.book.values import Book, Row, Value

AMARA, BEN, CLEO, DINA = "amara@example.org", "ben@example.org", "Cleo Marsh", "N-104"
STUDY = "Senior evaluation"
SET_DAY = {"Programme": "SENIOR", "Version": 1, "Starts on": dt.date(2019, 4, 1), "Day mode": "in person", "Module": 1}
SAID = {"Study": STUDY, "Register": "survey", "Voice": "delegate"}
CODED = {**SAID, "Theme": "RS", "Valence": "+", "Coder": CLEO}

SMALL: Mapping[str, tuple[Mapping[str, Value], ...]] = {
    "Suite": (
        {
            "Name": "The small suite",
            "Address": "small",
            "Begins on": dt.date(2019, 4, 1),
            "Made up": True,
            "Stands still on": dt.date(2024, 7, 10),
        },
    ),
    "Organisations": (
        {
            "Code": "EX1",
            "Name": "Example Hospitals NHS Trust",
            "Short name": "Example Hospitals",
            "Kind": "acute",
            "Valid to": dt.date(2020, 3, 31),
            "Part": "lead trust",
        },
        {
            "Code": "EX1",
            "Name": "Example United NHS Trust",
            "Short name": "Example United",
            "Kind": "acute",
            "Valid from": dt.date(2020, 4, 1),
            "Part": "lead trust",
        },
        {
            "Code": "EX9",
            "Name": "The Example Institute",
            "Short name": "Example Institute",
            "Kind": "leadership institute",
            "Valid from": dt.date(2010, 1, 1),
            "Part": "delivery partner",
        },
        {"Code": "EX5", "Name": "Example Care", "Short name": "Example Care", "Kind": "community"},
    ),
    "People": (
        {
            "Person": AMARA,
            "Title": "Dr",
            "Given name": "Amara",
            "Family name": "Nwosu",
            "Profession": "MED",
            "Specialty": "110",
            "E-mail": AMARA,
            "Other e-mails": ("a.nwosu@example.com",),
            "Staff number": "7000001",
        },
        {
            "Person": AMARA,
            "Title": "Dr",
            "Given name": "Amara",
            "Family name": "Obi",
            "Name until": dt.date(2019, 8, 31),
        },
        {"Person": BEN, "Given name": "Ben", "Family name": "Dale", "E-mail": BEN},
        {"Person": CLEO, "Given name": "Cleo", "Family name": "Marsh"},
        {"Person": DINA, "Given name": "Dina", "Family name": "Hart", "Staff number": DINA},
    ),
    "Roles": (
        {
            "Person": AMARA,
            "Organisation": "EX1",
            "Role": "Clinical lead",
            "Level": 3,
            "Unit": "Trauma",
            "From": dt.date(2018, 9, 3),
            "To": dt.date(2022, 8, 31),
            "Clinical PAs allowed": Decimal(7),
            "Clinical PAs worked": Decimal("7.5"),
            "Leadership PAs allowed": Decimal(1),
            "Leadership PAs worked": Decimal(2),
        },
        {"Person": BEN, "Organisation": "EX5", "Role": "Matron", "Level": 4, "From": dt.date(2019, 1, 1)},
    ),
    "Team": (
        {
            "Person": CLEO,
            "As": "lead facilitator",
            "Organisation": "EX9",
            "Post": "Director",
            "From": dt.date(2019, 4, 1),
            "To": dt.date(2024, 6, 30),
            "In training": False,
            "Described as": "an outsider of long standing",
            "Agreed on": dt.date(2019, 5, 1),
        },
        {"Person": CLEO, "As": "client lead", "From": dt.date(2019, 4, 1), "In training": False},
        {"Person": DINA, "As": "facilitator", "From": dt.date(2019, 4, 1), "In training": True},
        {
            "Person": DINA,
            "As": "evaluator",
            "From": dt.date(2018, 1, 1),
            "To": dt.date(2024, 6, 30),
            "In training": False,
        },
    ),
    "Absences": (
        {
            "Person": CLEO,
            "From": dt.date(2020, 1, 6),
            "To": dt.date(2020, 3, 27),
            "Covered by": DINA,
            "Handover brief on": dt.date(2020, 1, 2),
        },
    ),
    "Aims": (
        {"Version": 1, "Code": "A1", "Aim": "Clinicians lead with confidence."},
        {"Version": 1, "Code": "A2", "Aim": "Partners learn from one another."},
        {"Version": 2, "Code": "A1", "Aim": "Clinicians lead with confidence and joy."},
    ),
    "Signatures": (
        {"Version": 1, "Organisation": "EX1", "Signed by": AMARA, "Signed on": dt.date(2019, 4, 12)},
        {"Version": 2, "Organisation": "EX9", "Signed by": CLEO, "Signed on": dt.date(2022, 4, 12)},
    ),
    "Themes": (
        {"Theme": "across", "Name": "Working across specialties"},
        {"Theme": "power", "Name": "Power"},
    ),
    "Programmes": (
        {
            "Programme": "SENIOR",
            "Title": "Senior leaders",
            "Short title": "senior",
            "For": "clinical leads",
            "Order": 1,
            "Places": 4,
            "Days to complete": 2,
        },
        {
            "Programme": "NEW",
            "Title": "New leaders",
            "Short title": "new",
            "For": "registrars",
            "Order": 2,
            "Places": 6,
            "Days to complete": 1,
        },
    ),
    "Designs": (
        {
            **SET_DAY,
            "Signed by both on": dt.date(2019, 4, 12),
            "Change": "first design",
            "Days": 2,
            "Session": "Sets",
            "Mode": "set",
            "Minutes": 180,
            "Theme": "across",
            "Aims": ("A1", "A2"),
        },
        {
            **SET_DAY,
            "Signed by both on": dt.date(2019, 4, 12),
            "Change": "first design",
            "Days": 2,
            "Session": "Input on power",
            "Mode": "input",
            "Minutes": 60,
        },
        {
            **SET_DAY,
            "Version": 2,
            "Starts on": dt.date(2020, 9, 1),
            "Day mode": "virtual",
            "Days": 1,
            "Session": "Sets",
            "Mode": "set",
            "Minutes": 120,
        },
    ),
    "Commissions": (
        {
            "Commissioner": "EX1",
            "Provider": "EX9",
            "Programmes": ("SENIOR", "NEW"),
            "Covers from": dt.date(2019, 4, 1),
            "Covers to": dt.date(2020, 3, 31),
            "Signed on": dt.date(2019, 3, 20),
        },
        {
            "Commissioner": "EX1",
            "Provider": "EX9",
            "Programmes": ("NEW",),
            "Covers from": dt.date(2020, 4, 1),
            "Covers to": dt.date(2021, 3, 31),
            "Signed on": dt.date(2020, 3, 20),
        },
    ),
    "Cohorts": (
        {"Cohort": "SCL-01", "Programme": "SENIOR", "Number": 1, "Places": 4},
        {"Cohort": "NEW-01", "Programme": "NEW", "Number": 2, "Places": 6},
    ),
    "Days": (
        {
            "Cohort": "SCL-01",
            "Day": 1,
            "Module": 1,
            "Planned on": dt.date(2019, 5, 14),
            "Held on": dt.date(2019, 5, 14),
            "Mode": "in person",
            "Led alone because": "leave",
        },
        {
            "Cohort": "SCL-01",
            "Day": 2,
            "Module": 2,
            "Planned on": dt.date(2019, 6, 11),
            "Moved to": dt.date(2024, 9, 3),
            "Mode": "virtual",
        },
        {"Cohort": "NEW-01", "Day": 1, "Module": 1, "Planned on": dt.date(2024, 10, 1), "Mode": "hybrid"},
    ),
    "Moves": (
        {
            "Cohort": "SCL-01",
            "Day": 2,
            "From": dt.date(2019, 6, 11),
            "To": dt.date(2024, 9, 3),
            "Reason": "first wave of Covid",
            "Decided on": dt.date(2019, 6, 1),
        },
    ),
    "Pauses": (
        {"Cohort": "SCL-01", "What": "paused", "On": dt.date(2020, 3, 16), "Reason": "first wave of Covid"},
        {"Cohort": "SCL-01", "What": "resumed", "On": dt.date(2020, 9, 1)},
    ),
    "Facilitation": (
        {"Cohort": "SCL-01", "Day": 1, "Person": CLEO, "Leading": True, "As": "lead facilitator"},
        {"Cohort": "SCL-01", "Day": 1, "Person": DINA, "Leading": False, "As": "facilitator"},
    ),
    "Places": (
        {
            "Cohort": "SCL-01",
            "Person": AMARA,
            "Seat": 1,
            "Taken on": dt.date(2019, 4, 9),
            "Ended on": dt.date(2019, 12, 1),
            "Ended as": "deferred",
            "Set": "A",
            "Sponsor": BEN,
            "Operational manager": CLEO,
        },
        {"Cohort": "SCL-01", "Person": DINA, "Seat": 2, "Taken on": dt.date(2019, 4, 9)},
        {"Cohort": "SCL-01", "Person": AMARA, "Seat": 1, "Taken on": dt.date(2024, 1, 8), "Set": "B"},
    ),
    "Attendance": (
        {"Cohort": "SCL-01", "Day": 1, "Person": AMARA, "Mark": "present"},
        {"Cohort": "SCL-01", "Day": 1, "Person": DINA, "Mark": "apologies"},
    ),
    "Reviews": (
        {
            "Cohort": "SCL-01",
            "Module": 1,
            "Reviewed on": dt.date(2019, 5, 24),
            "Heard": "More time for sets.",
            "Decided": "A longer set on day 2.",
            "Reviewed by": (CLEO, AMARA),
        },
    ),
    "Notes": (
        {
            "Cohort": "SCL-01",
            "Module": 1,
            "Noted on": dt.date(2019, 5, 24),
            "Text": "Theatre lists come up again.",
            "Theme": "across",
            "To programme": "NEW",
        },
    ),
    "Disruptions": (
        {
            "Kind": "strike",
            "Title": "Example strike",
            "From": dt.date(2023, 3, 13),
            "To": dt.date(2023, 3, 15),
            "Staff group": "resident doctors",
            "Peak": 800,
            "Measured": True,
            "Source": "our own record",
        },
        {
            "Kind": "strike",
            "Title": "Example strike",
            "From": dt.date(2023, 4, 11),
            "To": dt.date(2023, 4, 14),
            "Measured": False,
            "Source": "the press",
        },
    ),
    "Strike days": (
        {"Strike": "Example strike", "On": dt.date(2023, 3, 14), "Share of day": Decimal(1), "Hits 9 to 5": True},
        {"Strike": "Example strike", "On": dt.date(2023, 4, 12), "Share of day": Decimal("0.5"), "Hits 9 to 5": False},
    ),
    "Studies": (
        {
            "Study": STUDY,
            "Programme": "SENIOR",
            "Opens on": dt.date(2024, 2, 1),
            "Closes on": dt.date(2024, 4, 30),
            "Locked on": dt.date(2024, 1, 15),
            "Protocol hash": "0" * 64,
            "First invitation on": dt.date(2024, 2, 2),
            "Coding finished on": dt.date(2024, 6, 28),
            "Coders": (CLEO, DINA),
            "Double-coded share": Decimal("0.2"),
        },
    ),
    "Codebook": (
        {
            "Study": STUDY,
            "Theme": "RS",
            "Title": "A restorative space",
            "In a sentence": "a restorative space",
            "Plural": False,
            "Benefit": True,
            "Agreement": Decimal("0.82"),
        },
        {"Study": STUDY, "Theme": "RS", "Code": "RS1", "Title": "Calm", "Valence": "+", "Ranked alone": True},
    ),
    "Protocol changes": ({"Study": STUDY, "On": dt.date(2024, 2, 20), "What": "A reminder more."},),
    "Responses": ({"Study": STUDY, "Group": "delegates", "Partner": False, "Invited": 60, "Complete": 41},),
    "Excerpts": (
        {**CODED, "Respondent": "Number seven", "Text": "It was the one calm place that year.", "Code": "RS1"},
        {**CODED, "Respondent": "Number seven", "Text": "It was the one calm place that year.", "Valence": "±"},
        {**CODED, "Respondent": "Number eight", "Text": "A start.", "Voice": "stakeholder", "Valence": "-"},
        {**SAID, "Respondent": "Number nine", "Text": "Nothing to say.", "Register": "interview"},
        {**SAID, "Respondent": "Number ten", "Register": "interview", "Voice": "stakeholder"},
    ),
}
BOOK = Book({sheet: tuple(map(Row, rows)) for sheet, rows in SMALL.items()})


def created(**more: Iterable[Mapping[str, Value]]) -> Findings:
    """Findings of a file that begins the small suite; `more` rows of some sheets stand at their end."""
    book = BOOK
    for sheet, rows in more.items():
        book = book.having(sheet, (*book[sheet], *map(Row, rows)))
    return Findings(created=book.sheets, whole=book)


def added(**rows: Iterable[Mapping[str, Value]]) -> Findings:
    """Findings of a file with nothing but new rows in some sheets."""
    book = Book({sheet: tuple(map(Row, said)) for sheet, said in rows.items()})
    return Findings(created=book.sheets, whole=book)


def change(row: Row, **values: Value) -> Change:
    """A row on record that is to hold other values."""
    return Change(row.having(**values), row, tuple(values))


def changed(**changes: Iterable[Change]) -> Findings:
    """Findings of a file that changes rows on record."""
    return Findings(changed={sheet: tuple(said) for sheet, said in changes.items()})
