"""Books drawn at random: of anything, sound ones, and sound ones that somebody spoilt."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from random import Random

from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.book.values import Book, Row

FIRST = dt.date(2019, 5, 1)
DATES = [FIRST + dt.timedelta(days=n) for n in range(8)]
MAYBE = [None, *DATES]
PEOPLE = ["ada", "ben", "cy"]
COHORTS = ["C-01", "C 01", "C"]

# Sheets with the values that a row may hold, of which some are sound and many are not.
ANYTHING = {
    "People": {"Person": PEOPLE, "Given name": ["A"], "Family name": ["B"], "Name until": MAYBE,
               "E-mail": [None, "a@example.org", "b@example.org"], "Other e-mails": [None, ("b@example.org",)]},
    "Programmes": {"Programme": ["P", "P!", "Q", "!"], "Places": [1, 2]},
    "Studies": {"Study": ["S"], "Programme": ["P"], "Opens on": DATES, "Closes on": DATES, "Coders": [None, ("ada",)]},
    "Organisations": {"Code": ["EX1"], "Name": ["X NHS Trust"], "Valid from": MAYBE, "Valid to": MAYBE,
                      "Kind": [None, "acute", "community"], "Part": [None, "lead trust"]},
    "Team": {"Person": PEOPLE, "As": ["facilitator", "client lead", "evaluator"], "From": DATES, "To": MAYBE},
    "Absences": {"Person": PEOPLE, "From": DATES, "To": DATES},
    "Commissions": {"Commissioner": ["EX1"], "Provider": ["EX1"], "Programmes": [("P",), ("Q",), ("P", "Q")],
                    "Covers from": DATES, "Covers to": DATES, "Signed on": DATES},
    "Cohorts": {"Cohort": COHORTS, "Programme": ["P"], "Number": [None, 1, 2], "Places": [1, 2]},
    "Days": {"Cohort": COHORTS, "Day": [1, 2, 3], "Module": [1, 2], "Planned on": MAYBE, "Held on": MAYBE},
    "Places": {"Cohort": COHORTS, "Person": PEOPLE, "Seat": [None, 1, 2], "Taken on": MAYBE, "Ended on": [None, *DATES[-2:]],
               "Ended as": [None, "withdrew"]},
    "Attendance": {"Cohort": COHORTS, "Day": [1, 2, 3], "Person": PEOPLE, "Mark": ["present", "absent"]},
    "Facilitation": {"Cohort": COHORTS, "Day": [1, 2, 3], "Person": PEOPLE, "Leading": [None, True, False],
                     "As": [None, "client lead"]},
    "Designs": {"Programme": ["P"], "Version": [1, 2], "Starts on": DATES, "Module": [1], "Days": [1, 2],
                "Session": ["A", "B"]},
    "Excerpts": {"Study": ["S"], "Respondent": ["R1", "R2"], "Register": ["survey", "interview"],
                 "Voice": ["delegate"], "Text": [None, "Calm."], "Theme": [None, "RS", "rs", "TI"],
                 "Code": [None, "R1"], "Coder": [None, "ada"]},
    "Codebook": {"Study": ["S"], "Theme": ["RS", "TI"], "Code": [None, "R1"], "Title": ["Calm"]},
}  # fmt: skip


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - a draw wants to be repeatable, not secret


def anything(rng: Random, most: int = 7) -> Book:
    """Rows of every sheet at random, each key once."""
    sheets = {}
    for name, columns in ANYTHING.items():
        drawn = [
            Row({column: rng.choice(values) for column, values in columns.items()}) for _ in range(rng.randint(0, most))
        ]
        once = {BY_NAME[name].key_of(row) or n: row.values for n, row in enumerate(drawn)}
        sheets[name] = once.values()
    return numbered(sheets)


def numbered(sheets: Mapping[str, Iterable[dict]]) -> Book:
    """A book as a file holds it."""
    return Book(
        {name: tuple(Row(values, n) for n, values in enumerate(rows, start=2)) for name, rows in sheets.items()}
    )


def spoilt(book: Book, rng: Random, cells: int) -> Book:
    """A book in which some cells hold what another row has there, a date nearby, or nothing where they may."""
    for _ in range(cells):
        name = rng.choice([name for name in ANYTHING if book[name]])
        sheet, row = BY_NAME[name], rng.choice(book[name])
        column = sheet.by_name[rng.choice(list(row.values))]
        value = rng.choice(book[name])[column.name]
        if isinstance(value, dt.date):
            value += dt.timedelta(days=rng.choice((-31, -1, 0, 1, 31)))
        if not column.required and rng.random() < 0.3:
            value = None
        other = row.having(**{column.name: value})
        apart = (each for each in book[name] if each is not row and sheet.key_of(each) != sheet.key_of(other))
        book = book.having(name, (*apart, other))
    return book


def sound(rng: Random, *, cohorts: int = 3, delegates: int = 6, days: int = 5) -> Book:
    """A book without faults: cohorts one after the other, days moved, places given up and taken by others."""
    sheets: dict[str, list[dict]] = {name: [] for name in BY_NAME}
    sheets["Programmes"].append(
        {"Programme": "P", "Title": "P", "For": "all", "Places": delegates, "Days to complete": 1}
    )
    sheets["Team"].append({"Person": "lee", "As": "facilitator", "From": FIRST})
    sheets["People"].append({"Person": "lee", "Given name": "Lee", "Family name": "Ford"})
    for number in range(1, cohorts + 1):
        code, begins = f"C-{number:02}", FIRST + dt.timedelta(days=100 * number)
        sheets["Cohorts"].append({"Cohort": code, "Programme": "P"})
        dates = sorted(begins + dt.timedelta(days=n) for n in rng.sample(range(80), days))
        hold(sheets, rng, code, dates)
        for delegate in range(delegates):
            attend(sheets, rng, code, f"{code}/{delegate}", dates)
    for rows in sheets.values():
        rng.shuffle(rows)
    return numbered(sheets)


def hold(sheets: dict[str, list[dict]], rng: Random, code: str, dates: Sequence[dt.date]) -> None:
    """The days of a cohort, of which the first may have been moved."""
    for number, on in enumerate(dates, start=1):
        planned = on - dt.timedelta(days=rng.choice((0, 35))) if number == 1 else None
        day = {"Cohort": code, "Day": number}
        sheets["Days"].append({**day, "Module": (number + 1) // 2, "Planned on": planned, "Held on": on})
        sheets["Facilitation"].append({**day, "Person": "lee", "Leading": True})


def attend(sheets: dict[str, list[dict]], rng: Random, code: str, person: str, dates: Sequence[dt.date]) -> None:
    """The place of a delegate, which may be given up on a day for somebody else to take."""
    left = rng.choice(dates[:-1]) if rng.random() < 0.3 else None
    stays = [(person, None, left)]
    if left:
        stays.append((f"{person}b", left + dt.timedelta(days=1), None))
    for holder, taken, ended in stays:
        place = {"Cohort": code, "Person": holder}
        sheets["People"].append({"Person": holder, "Given name": "A", "Family name": "B"})
        sheets["Places"].append({**place, "Taken on": taken, "Ended on": ended, "Ended as": ended and "withdrew"})
        sheets["Attendance"] += [
            {**place, "Day": number, "Mark": rng.choice(("present", "absent"))}
            for number, on in enumerate(dates, start=1)
            if (taken or on) <= on <= (ended or on)
        ]
