"""The slips that stand in the workbook: what is typed where, and of which kind the fault is."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass

from goldenthread.files.values import Cell, ErrorValue, Formula
from goldenthread.history.book.values import Value
from goldenthread.sample.workbook.looks import slip_of_the_pen

Typed = Cell | Callable[[random.Random, Value], Cell]
LETTER = "Covers theatres, the day unit and the admissions lounge; see the letter of the medical director of last May. "


@dataclass(frozen=True)
class Slip:
    """Cells of one column that go wrong in one way: what is typed there, or how it comes of what is true."""

    sheet: str
    column: str
    kind: str
    typed: tuple[Typed, ...]


def two_digits(rng: random.Random, on: dt.date) -> str:  # noqa: ARG001 - every slip is asked alike
    return f"{on:%d/%m/%y}"


def a_century_early(rng: random.Random, on: dt.date) -> dt.date:  # noqa: ARG001
    return dt.date(on.year - 100, on.month, min(on.day, 28))


def years_early(rng: random.Random, on: dt.date) -> dt.date:
    return dt.date(on.year - rng.randint(11, 19), on.month, min(on.day, 28))


def misspelt(rng: random.Random, key: str) -> str:
    return slip_of_the_pen(rng, key)


def without_domain(rng: random.Random, email: str) -> str:  # noqa: ARG001
    return email.partition("@")[0] + "@"


def in_words(rng: random.Random, email: str) -> str:  # noqa: ARG001
    return email.replace("@", " at ")


def a_hundred_times(rng: random.Random, number: Value) -> float:  # noqa: ARG001
    """The point was forgotten."""
    return float(number) * 100


SLIPS = (
    Slip("People", "E-mail", "not an address", (without_domain, in_words)),
    Slip("People", "Profession", "not in the list", ("Admin & clerical", "Management")),
    Slip("People", "Specialty", "error value", (ErrorValue("#N/A"),)),
    Slip("People", "Title", "too long", ("Dr (locum until further notice)",)),
    Slip("People", "Given name", "formula", (Formula("=PROPER(B7)"),)),
    Slip("People", "Family name", "empty", (None,)),
    Slip("Roles", "From", "not a date", ("31/02/2019", "29/02/2023")),
    Slip("Roles", "From", "two-digit year", (two_digits, two_digits)),
    Slip("Roles", "From", "out of range", (a_century_early,)),
    Slip("Roles", "From", "empty", (None,)),
    Slip("Roles", "To", "ends before it begins", (years_early, years_early)),
    Slip("Roles", "To", "formula", (Formula("=TODAY()"),)),
    Slip("Roles", "Level", "not a number", ("three", "band 8c")),
    Slip("Roles", "Level", "out of range", (11,)),
    Slip("Roles", "Role", "empty", (None,)),
    Slip("Roles", "Unit", "error value", (ErrorValue("#N/A"),)),
    Slip("Roles", "Unit", "too long", (LETTER * 2,)),
    Slip("Roles", "Organisation", "unknown reference", ("ZZ8", "the council")),
    Slip("Roles", "Person", "unknown reference", (misspelt,)),
    Slip("Roles", "Clinical PAs worked", "not a number", ("10 with on-call",)),
    Slip("Roles", "Clinical PAs worked", "out of range", (a_hundred_times,)),
    Slip("Roles", "Leadership PAs worked", "formula", (Formula("=J12+0.5"),)),
    Slip("Attendance", "Mark", "not in the list", ("late", "half day", "?", "see e-mail")),
    Slip("Attendance", "Mark", "empty", (None, None)),
    Slip("Attendance", "Mark", "error value", (ErrorValue("#REF!"),)),
    Slip("Attendance", "Person", "unknown reference", (misspelt, misspelt)),
    Slip("Attendance", "Cohort", "unknown reference", ("SLC-03", "FLR-O4")),
    Slip("Attendance", "Day", "not a number", ("two",)),
    Slip("Attendance", "Day", "out of range", (0,)),
    Slip("Attendance", "Day", "unknown day", (11,)),
    Slip("Places", "Ended on", "not a date", ("30/02/2021",)),
    Slip("Places", "Ended on", "ends before it begins", (years_early,)),
    Slip("Places", "Taken on", "two-digit year", (two_digits,)),
    Slip("Places", "Ended as", "not in the list", ("on leave",)),
    Slip("Commissions", "Signed on", "two-digit year", (two_digits,)),
    Slip("Commissions", "Covers to", "ends before it begins", (years_early,)),
    Slip("Disruptions", "Staff group", "not in the list", ("paramedics",)),
    Slip("Disruptions", "From", "not a date", ("mid-January",)),
    Slip("Disruptions", "To", "ends before it begins", (years_early,)),
    Slip("Disruptions", "Peak", "not a number", ("some 3,000",)),
    Slip("Strike days", "Share of day", "out of range", (50,)),
    Slip("Strike days", "Hits 9 to 5", "not in the list", ("partly",)),
    Slip("Designs", "Minutes", "not a number", ("45 mins",)),
    Slip("Designs", "Mode", "not in the list", ("workshop",)),
    Slip("Notes", "Noted on", "two-digit year", (two_digits,)),
    Slip("Notes", "Theme", "unknown reference", ("wellbeing",)),
    Slip("Reviews", "Reviewed on", "not a date", ("the week after",)),
    Slip("Reviews", "Heard", "empty", (None,)),
    Slip("Moves", "Decided on", "not a date", ("two weeks before",)),
)
