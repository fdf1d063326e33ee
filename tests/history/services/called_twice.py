"""A workbook that calls one person by several keys: all that was recorded of her, and ways to divide it among the keys."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from factories import HAND
from findings_of import AMARA, BEN, BOOK, CLEO, DINA, STUDY

from goldenthread.history.book.people import Decided, pair_of
from goldenthread.history.book.reading import Reading
from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.book.values import Book, Row, Value
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.history.services.bringing_in import bring_in
from goldenthread.history.services.looking import Looked, look
from goldenthread.programmes.models import Suite
from goldenthread.sample.script.chance import stream

LEILA, AGAIN, THIRD = "leila@example.org", "L-2", "L-3"
TODAY = dt.date(2024, 7, 10)
NAMED = {"Given name": "Leila", "Family name": "Haddad", "Profession": "MED"}
FIRST_DAYS = {"SCL-01": dt.date(2019, 5, 14), "NEW-01": dt.date(2020, 5, 14)}
DAYS = 6
ROLE = {"Organisation": "EX1", "Role": "Ward manager", "Level": 3, "From": dt.date(2018, 1, 1)}
PLACE = {"Cohort": "SCL-01", "Taken on": dt.date(2019, 4, 9)}
POST = {"As": "facilitator", "From": dt.date(2019, 4, 1)}
AWAY = {"From": dt.date(2020, 1, 6), "To": dt.date(2020, 2, 7)}
SAID = {"Study": STUDY, "Register": "survey", "Voice": "delegate", "Theme": "RS", "Valence": "+"}

Rows = Iterable[Mapping[str, Value]]


def workbook(*, keys: Iterable[str] = (), **more: Rows) -> Book:
    """The small suite with two cohorts of six days that were held and two sets, people by some keys, and more rows."""
    sheets: dict[str, Rows] = {sheet: [row.values for row in BOOK[sheet]] for sheet in BOOK}
    days = [day for cohort in FIRST_DAYS for day in days_of(cohort)]
    sheets |= {"Moves": (), "Pauses": (), "Days": days}
    sheets["Cohorts"] = [{**row, "Places": 12} for row in sheets["Cohorts"]]
    sheets["Facilitation"] = [
        {"Cohort": day["Cohort"], "Day": day["Day"], "Person": CLEO, "Leading": True, "As": "lead facilitator"}
        for day in days
    ]
    sheets["Attendance"] = []
    sheets["Places"] = [
        {"Cohort": cohort, "Person": person, "Set": name, "Taken on": dt.date(2019, 4, 9)}
        for cohort in FIRST_DAYS
        for person, name in ((AMARA, "A"), (DINA, "B"))
    ]
    sheets["Reviews"] = [{**sheets["Reviews"][0], "Reviewed on": dt.date(2021, 1, 8)}]
    sheets["People"] = [*sheets["People"], *({"Person": key, **NAMED} for key in keys)]
    for sheet, rows in more.items():
        sheets[sheet] = [*sheets[sheet], *rows]
    return numbered(sheets)


def numbered(sheets: Mapping[str, Rows]) -> Book:
    """Rows as they stand in a file; an empty cell says nothing."""
    return Book(
        {
            sheet: tuple(
                Row({column: value for column, value in values.items() if value is not None}, number)
                for number, values in enumerate(rows, start=2)
            )
            for sheet, rows in sheets.items()
            if rows
        }
    )


def days_of(cohort: str) -> list[dict[str, Value]]:
    first = FIRST_DAYS[cohort]
    return [
        {"Cohort": cohort, "Day": n, "Module": 1, "Held on": first + dt.timedelta(weeks=4 * n)}
        for n in range(1, DAYS + 1)
    ]


def marks(key: str, numbers: Iterable[int], mark: str = "present", cohort: str = "SCL-01") -> list[dict[str, Value]]:
    return [{"Cohort": cohort, "Day": number, "Person": key, "Mark": mark} for number in numbers]


def coded(key: str, respondent: str, text: str) -> dict[str, Value]:
    return {**SAID, "Respondent": respondent, "Text": text, "Coder": key}


def decided(*keys: str, one: bool) -> Decided:
    """The decision that keys are one person, or that they are not."""
    return {pair_of(a, b): one for a, b in combinations(keys, 2)}


def looked_at(book: Book, said: Decided, suite: Suite | None = None) -> Looked:
    return look(Reading(book), suite=suite, suite_name="Small", today=TODAY, decided=said)


def brought_in(book: Book, said: Decided, suite: Suite | None = None, *, skip_faulty: bool = False) -> Suite:
    return bring_in(looked=looked_at(book, said, suite), decided=said, skip_faulty=skip_faulty, **HAND)


def on_record(suite: Suite) -> dict[str, Counter]:
    """What is on record of a suite, without the numbers of seats: two places that were one cannot have the same seat."""
    book = suite_book(suite)
    return {sheet: Counter(repr(sorted(said(row))) for row in book[sheet]) for sheet in book}


def said(row: Row) -> list[tuple[str, str]]:
    return [(column, repr(value)) for column, value in row.values.items() if column != "Seat"]


def full_life() -> Book:
    """A workbook in which all that may be recorded of somebody is recorded of Leila Haddad, under one key."""
    place = {**PLACE, "Person": LEILA, "Set": "A", "Sponsor": BEN, "Operational manager": CLEO}
    ended = {"Ended on": dt.date(2019, 7, 1), "Ended as": "deferred"}
    return workbook(
        People=[
            {"Person": LEILA, **NAMED, "Title": "Dr", "Specialty": "110", "Staff number": "7000009"},
            {"Person": LEILA, **NAMED, "Family name": "Hart", "Title": "Miss", "Name until": dt.date(2018, 5, 31)},
        ],
        Roles=[
            {**ROLE, "Person": LEILA, "Role": role, "Unit": "Trauma", "To": dt.date(2023, 3, 31)}
            for role in ("Ward manager", "Matron", "Coach")
        ],
        Places=[{**place, **ended}, {**place, "Taken on": dt.date(2019, 7, 2)}],
        Attendance=marks(LEILA, range(1, DAYS + 1)),
        Team=[
            {**POST, "Person": LEILA, "Organisation": "EX9", "Post": "Coach", "To": dt.date(2023, 3, 31)},
            {**POST, "Person": LEILA, "As": "evaluator"},
            {**POST, "Person": BEN, "As": "client lead"},
        ],
        Absences=[
            {**AWAY, "Person": LEILA, "Covered by": CLEO},
            {**AWAY, "Person": BEN, "Covered by": LEILA},
        ],
        Facilitation=[
            {"Cohort": "NEW-01", "Day": day, "Person": LEILA, "As": "facilitator"} for day in range(1, DAYS + 1)
        ],
        Signatures=[{"Version": 2, "Organisation": "EX1", "Signed by": LEILA, "Signed on": dt.date(2022, 4, 12)}],
        Excerpts=[coded(LEILA, f"R{n}", f"Passage {n % 3}") for n in range(6)],
    )


class Dividing:
    """Handing each row to one of several keys or to more, by chance; rows of several leave some cells empty."""

    def __init__(self, keys: list[str], seed: int):
        self.keys, self.rng = keys, stream(seed, "division")
        self.holders: dict[Value, list[str]] = {}

    def book(self, book: Book) -> Book:
        in_order = sorted(book, key=lambda name: name not in {"Places", "Team"})
        sheets = {name: [values for row in book[name] for values in self.rows(name, row)] for name in in_order}
        first = sheets["People"]
        known = {row["Person"] for row in first if "Name until" not in row}
        first += [{"Person": key, **NAMED} for key in self.keys if key not in known]
        return numbered(sheets)

    def rows(self, sheet: str, row: Row) -> Iterator[dict[str, Value]]:
        values = {column: self.other(column, value) for column, value in row.values.items()}
        if row["Person"] != LEILA:
            yield values
            return
        owners = self.owners(sheet, row)
        for key in owners:
            yield {**(self.thinned(sheet, values) if len(owners) > 1 else values), "Person": key}

    def other(self, column: str, value: Value) -> Value:
        """A cell that names her beside the owner of its row: now by one key, now by several."""
        if isinstance(value, tuple) and LEILA in value:
            return tuple(dict.fromkeys((*value[:-1], *self.some())))
        return self.rng.choice(self.keys) if value == LEILA and column != "Person" else value

    def some(self) -> list[str]:
        return self.rng.sample(self.keys, 1 if self.rng.uniform(0, 1) < 0.5 else self.rng.randint(1, len(self.keys)))

    def owners(self, sheet: str, row: Row) -> list[str]:
        """Who has a mark has a place, and who leads a day has a part in the team."""
        if sheet in {"Places", "Team"}:
            return self.holders.setdefault((sheet, row["As"]), self.some())
        holder = {"Attendance": ("Places", None)} | dict.fromkeys(("Absences", "Facilitation"), ("Team", "facilitator"))
        if sheet not in holder:
            return self.some()
        there = self.holders[holder[sheet]]
        return [key for key in there if self.rng.uniform(0, 1) < 0.5] or there[:1]

    def thinned(self, sheet: str, values: dict[str, Value]) -> dict[str, Value]:
        kept = {"As", "Taken on", "Ended on", "Ended as", *BY_NAME[sheet].required_columns, *BY_NAME[sheet].key}
        values = {c: value for c, value in values.items() if c in kept or self.rng.uniform(0, 1) < 0.7}
        return values | ({"Mark": self.rng.choice(("apologies", "absent"))} if sheet == "Attendance" else {})
