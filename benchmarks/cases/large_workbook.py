"""A clean workbook of as many rows as wanted: everybody goes through three programmes and has a mark for each day."""

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import django

django.setup()

from goldenthread.files.writing import as_workbook  # noqa: E402 - Django is started first
from goldenthread.history.book.sheets import BY_NAME  # noqa: E402
from goldenthread.history.book.tables import tables_of  # noqa: E402
from goldenthread.history.book.values import Book, Row  # noqa: E402
from goldenthread.sample.script.chance import stream  # noqa: E402
from goldenthread.sample.script.names import NameBook  # noqa: E402

Values = dict[str, object]

PROGRAMMES = ("ONE", "TWO", "THREE")
SEATS, DAYS, DAYS_OF_MODULE = 20, 18, 3
ROWS_OF_PERSON = 60
BEGINS_ON, YEAR, FOUR_WEEKS = dt.date(2010, 1, 4), dt.timedelta(days=365), dt.timedelta(days=28)
LEADER = "lead.facilitator@example.org"


def workbook_of(rows: int, folder: Path) -> Path:
    """A file with a number of rows, most of them marks."""
    file, book = folder / f"{rows}.xlsx", book_of(rows)
    tables = tables_of(book, [BY_NAME[name] for name in book])
    file.write_bytes(as_workbook(tables, title="Much history", made_up=True))
    return file


def book_of(rows: int) -> Book:
    """Everything but marks, then as many marks as there is room for."""
    people = list(people_of(rows // ROWS_OF_PERSON))
    cohorts = list(cohorts_of([str(person["Person"]) for person in people]))
    sheets = {
        "Organisations": [{"Code": "EX1", "Name": "Example NHS Trust", "Part": "lead trust"}],
        "People": [{"Person": LEADER, "Given name": "Lead", "Family name": "Facilitator"}, *people],
        "Roles": [role(str(person["Person"])) for person in people],
        "Team": [{"Person": LEADER, "As": "lead facilitator", "Organisation": "EX1", "From": BEGINS_ON}],
        "Programmes": [programme(code) for code in PROGRAMMES],
        "Cohorts": [{"Cohort": c.code, "Programme": c.programme, "Number": c.number} for c in cohorts],
        "Days": [day for cohort in cohorts for day in cohort.days()],
        "Places": [{"Cohort": c.code, "Person": key, "Taken on": c.first_day} for c in cohorts for key in c.members],
        "Facilitation": [led | {"Person": LEADER, "Leading": True} for cohort in cohorts for led in cohort.numbered()],
    }
    marks = (mark for cohort in cohorts for mark in cohort.marks())
    sheets["Attendance"] = list(islice(marks, rows - sum(map(len, sheets.values()))))
    return Book({sheet: tuple(map(Row, found)) for sheet, found in sheets.items()})


def people_of(count: int) -> Iterator[Values]:
    """Invented people of whom no two have the same name."""
    names, rng = NameBook(stream(2019, "much history")), stream(2019, "staff numbers")
    for number in rng.sample(range(9_900_000, 10_000_000), count):
        name = names.take()
        email = f"{name.mailbox}@example.org"
        called = {"Person": email, "Given name": name.given_name, "Family name": name.family_name}
        yield called | {"Profession": "MED", "E-mail": email, "Staff number": str(number)}


def role(key: str) -> Values:
    return {"Person": key, "Organisation": "EX1", "Role": "Clinical lead", "Level": 3, "From": BEGINS_ON}


def programme(code: str) -> Values:
    title = f"Programme {code.lower()}"
    return {"Programme": code, "Title": title, "For": "leaders", "Places": SEATS, "Days to complete": 5}


class RunCohort:
    """A cohort that was run, each a day after the one before, so that the leader is never in two rooms."""

    def __init__(self, programme: str, number: int, members: Iterable[str]):
        self.programme, self.number, self.members = programme, number, members
        self.code = f"{programme}-{number:02}"
        self.first_day = BEGINS_ON + YEAR * (4 * PROGRAMMES.index(programme)) + dt.timedelta(days=number)

    def numbered(self) -> Iterator[Values]:
        return ({"Cohort": self.code, "Day": day} for day in range(1, DAYS + 1))

    def days(self) -> Iterator[Values]:
        for number, day in enumerate(self.numbered()):
            on = self.first_day + FOUR_WEEKS * number
            yield day | {"Module": number // DAYS_OF_MODULE + 1, "Planned on": on, "Held on": on}

    def marks(self) -> Iterator[Values]:
        for number, day in enumerate(self.numbered()):
            for place, key in enumerate(self.members):
                yield day | {"Person": key, "Mark": "apologies" if (number + place) % 7 == 0 else "present"}


def cohorts_of(keys: list[str]) -> Iterator[RunCohort]:
    for code in PROGRAMMES:
        for number, start in enumerate(range(0, len(keys), SEATS), start=1):
            yield RunCohort(code, number, keys[start : start + SEATS])


if __name__ == "__main__":
    workbook_of(int(sys.argv[1]), Path(sys.argv[2]))
