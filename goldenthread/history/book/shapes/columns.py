"""What a column of a file of another shape may mean, and the best guess from its heading."""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from goldenthread.files.values import Cell, Grid
from goldenthread.history.book.cells import plain, written_out
from goldenthread.history.book.reading import filled
from goldenthread.history.states import Shape

NAME, GIVEN, FAMILY, TITLE, EMAIL, STAFF = "Full name", "Given name", "Family name", "Title", "E-mail", "Staff number"
HEADINGS_WITHIN = 10


@dataclass(frozen=True)
class Meaning:
    """What a column may mean, and the other headings under which it is known."""

    name: str
    also: tuple[str, ...] = ()


PERSON = (
    Meaning(NAME, ("name", "delegate", "participant", "employee name", "full name", "attendee")),
    Meaning(TITLE, ("title", "prefix")),
    Meaning(GIVEN, ("first name", "forename", "given name")),
    Meaning(FAMILY, ("last name", "surname", "family name")),
    Meaning(EMAIL, ("email", "e-mail", "email address", "e-mail address", "work email", "address")),
    Meaning(
        STAFF, ("employee number", "assignment number", "staff number", "gmc number", "nmc pin", "registration number")
    ),
)
MEANINGS: dict[str, tuple[Meaning, ...]] = {
    Shape.ATTENDANCE_GRID: PERSON,
    Shape.EMAIL_LIST: PERSON,
    Shape.STAFF_LIST: (
        *PERSON,
        Meaning("Profession", ("staff group", "profession", "occupation")),
        Meaning("Specialty", ("specialty", "main specialty", "speciality")),
        Meaning("Role", ("position title", "role", "job title", "position")),
        Meaning("Level", ("level", "career stage")),
        Meaning("Organisation", ("organisation", "trust", "employer", "org code")),
        Meaning("Unit", ("department", "directorate", "division", "unit", "cost centre")),
        Meaning("From", ("start date", "from", "effective start date", "latest start date")),
        Meaning("To", ("end date", "to", "leaving date", "termination date")),
    ),
}


def headings_of(grid: Grid) -> tuple[int, tuple[str, ...]]:
    """The row of the headings, counted from 1, and the headings: the fullest of the first rows."""
    first = grid.rows[:HEADINGS_WITHIN]
    if not first:
        return 1, ()
    counts = [sum(filled([cell]) for cell in cells) for cells in first]
    at = counts.index(max(counts))
    return at + 1, tuple(shown_heading(cell) for cell in first[at])


def shown_heading(cell: Cell) -> str:
    return plain(written_out(cell)) if cell is not None else ""


def guess(shape: str, headings: Sequence[str], days: Mapping[int, Collection[dt.date]] | None = None) -> dict[int, str]:
    """What each column most likely means, by its place. Of a grid, `days` gives the dates of each day of the cohort."""
    known = {also: meaning.name for meaning in MEANINGS[shape] for also in (meaning.name.lower(), *meaning.also)}
    found: dict[int, str] = {}
    for place, heading in enumerate(headings):
        bare = re.sub(r"[_.\s]+", " ", heading).strip().lower()
        like = get_close_matches(bare, known, n=1, cutoff=0.85)
        meaning = known[like[0]] if like else day_meant(bare, days) if shape == Shape.ATTENDANCE_GRID else ""
        if meaning and meaning not in found.values():
            found[place] = meaning
    return found


def day_meant(heading: str, days: Mapping[int, Collection[dt.date]] | None) -> str:
    """The day that a heading names by number or date, as in "Day 3", "3" or "2019-05-14"."""
    if number := re.fullmatch(r"(?:day|d|session)?\s*(\d{1,2})", heading):
        return f"Day {int(number[1])}"
    for day, dates in (days or {}).items():
        if any(
            heading in {f"{date}", f"{date:%d/%m/%Y}", f"{date:%-d %B %Y}".lower(), f"{date:%d/%m}"} for date in dates
        ):
            return f"Day {day}"
    return ""


def missing(shape: str, columns: Mapping[int, str]) -> str:
    """What must still be chosen, in words; empty where nothing is."""
    chosen = set(columns.values())
    if not (chosen & {NAME, EMAIL} or {GIVEN, FAMILY} <= chosen):
        return "Choose the column of the names, or those of the given and the family name"
    if shape == Shape.ATTENDANCE_GRID and not any(name.startswith("Day ") for name in chosen):
        return "Choose the columns of the days"
    if shape == Shape.EMAIL_LIST and EMAIL not in chosen:
        return "Choose the column of the addresses"
    return ""
