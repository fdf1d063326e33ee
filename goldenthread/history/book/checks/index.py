"""The rows of a book by what other rows ask for, gathered once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from goldenthread.history.book.schema import Key, folded
from goldenthread.history.book.values import Book, Row
from goldenthread.programmes.states import FACILITATING, Mark

Grouped = Mapping[Key, list[Row]]


def key_of(row: Row, *columns: str) -> Key:
    """The values of a row in some columns, in small letters."""
    return tuple(folded(row[column]) for column in columns)


def grouped(rows: Iterable[Row], *columns: str) -> dict[Key, list[Row]]:
    """Rows by their values in some columns; a row that leaves one of them empty is in no group.

    >>> grouped([Row({"Code": "EX1"}), Row({"Code": "ex1"}), Row({})], "Code").keys()
    dict_keys([('ex1',)])
    """
    found: defaultdict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        key = key_of(row, *columns)
        if None not in key:
            found[key].append(row)
    return dict(found)


def date_of(day: Row) -> dt.date | None:
    """The date that a day has now."""
    return day["Held on"] or day["Moved to"] or day["Planned on"]


def covers(row: Row, begins: str, ends: str, on: dt.date) -> bool:
    """Whether a day lies in the stretch of a row. One that ends before it begins has its own fault and may hold any."""
    first, last = row[begins] or dt.date.min, row[ends] or dt.date.max
    return first <= on <= last or last < first


@dataclass(frozen=True)
class Index:
    """A book, and its rows as others look them up.

    Attributes:
        unsure: Rows of Days that are at fault themselves, so that nothing is held against their dates.
    """

    book: Book
    unsure: frozenset[int] = frozenset()

    @cached_property
    def days(self) -> Mapping[Key, Row]:
        return {key: rows[-1] for key, rows in grouped(self.book["Days"], "Cohort", "Day").items()}

    @cached_property
    def days_of(self) -> Grouped:
        """The days of each cohort in their order."""
        return {key: sorted(rows, key=itemgetter("Day")) for key, rows in grouped(self.days.values(), "Cohort").items()}

    @cached_property
    def modules(self) -> Grouped:
        """The days of each module in their order."""
        return grouped((day for days in self.days_of.values() for day in days), "Cohort", "Module")

    @cached_property
    def cohorts(self) -> Mapping[Key, Row]:
        return {key: rows[-1] for key, rows in grouped(self.book["Cohorts"], "Cohort").items()}

    @cached_property
    def places(self) -> Grouped:
        return grouped(self.book["Places"], "Cohort", "Person")

    @cached_property
    def places_of(self) -> Grouped:
        return grouped(self.book["Places"], "Cohort")

    @cached_property
    def names(self) -> Grouped:
        """The names of each organisation, the first one first."""
        by_code = grouped(self.book["Organisations"], "Code")
        return {key: sorted(rows, key=lambda row: row["Valid from"] or dt.date.min) for key, rows in by_code.items()}

    @cached_property
    def team(self) -> Grouped:
        return grouped(self.book["Team"], "Person")

    @cached_property
    def facilitators(self) -> Grouped:
        """The appointments of each person to facilitate."""
        return grouped((row for row in self.book["Team"] if row["As"] in FACILITATING), "Person")

    @cached_property
    def people(self) -> Mapping[Key, Row]:
        """Each person under the present name."""
        present = (row for row in self.book["People"] if row["Name until"] is None)
        return {key: rows[0] for key, rows in grouped(present, "Person").items()}

    @cached_property
    def present(self) -> Grouped:
        """Marks of those who were there, by person and date."""
        return self.by_date(row for row in self.book["Attendance"] if row["Mark"] == Mark.PRESENT)

    @cached_property
    def led(self) -> Grouped:
        """Facilitators by person and date."""
        return self.by_date(self.book["Facilitation"])

    def by_date(self, rows: Iterable[Row]) -> Grouped:
        found: defaultdict[Key, list[Row]] = defaultdict(list)
        for row in rows:
            day = self.day(row)
            if day is not None and (on := self.date(day)):
                found[*key_of(row, "Person"), on].append(row)
        return dict(found)

    def day(self, row: Row) -> Row | None:
        """The day that a row names."""
        return self.days.get(key_of(row, "Cohort", "Day"))

    def date(self, day: Row) -> dt.date | None:
        """The date of a day, None where it is not sure."""
        return None if day.number in self.unsure else date_of(day)

    def parts(self, row: Row, on: dt.date) -> set[str]:
        """What the person of a row is appointed to on a day, of all that facilitates."""
        appointed = self.facilitators.get(key_of(row, "Person"), ())
        return {part["As"] for part in appointed if covers(part, "From", "To", on)}

    def name(self, row: Row) -> str:
        """What the person of a row is called, as far as it is known."""
        found = self.people.get(key_of(row, "Person"), Row({}))
        return " ".join(filter(None, (found["Given name"], found["Family name"]))) or row["Person"]
