"""Which keys of a file are one person, on record or in the file, and the rows with one key for each person."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from goldenthread.history.book.findings import Known, Match
from goldenthread.history.book.references import refers_to
from goldenthread.history.book.schema import Sheet
from goldenthread.history.book.sheets import BY_NAME, PEOPLE
from goldenthread.history.book.values import Book, Row, Value
from goldenthread.methods.duplicates import Pair, PersonRecord, matches

Decided = Mapping[tuple[str, str], bool]
MARKS = ("present", "apologies", "absent")  # of two marks of one day the first counts
BOTH_ON_RECORD = "both are on record: see Likely duplicates there"


@dataclass(frozen=True)
class Unified:
    """The file with one key for each person.

    Attributes:
        same: Each further key, in small letters, with the key that stands for its person.
    """

    book: Book
    matches: tuple[Match, ...]
    same: Mapping[str, str]


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two keys in the order in which a decision about them is kept."""
    first, second = sorted((a.casefold(), b.casefold()))
    return first, second


def unify(book: Book, known: Known, decided: Decided) -> Unified:
    """Find who may be one person, and join those of whom a rule or somebody has said so."""
    on_record = {str(row["Person"]).casefold() for row in known.book["People"]}
    records = records_of(known.book, book, known.aliases)
    new = frozenset(record.key for record in records if record.key.casefold() not in on_record)
    found = (
        [] if not new else [pair for pair in matches(records, fresh=new) if pair_of(pair.a, pair.b) not in known.apart]
    )
    families = Families(on_record)
    told = tuple(decide(pair, decided, families) for pair in sorted(found, key=lambda p: (-p.sure, -p.score, p.a, p.b)))
    same = families.same()
    on_record_rows = {str(row["Person"]).casefold(): row for row in known.book["People"] if not row["Name until"]}
    return Unified(rewrite(book, {**same, **known.aliases}, on_record_rows), told, same)


def decide(pair: Pair, decided: Decided, families: "Families") -> Match:
    """Join a pair if it is to be; a pair that somebody decided asks nothing more."""
    said = decided.get(pair_of(pair.a, pair.b))
    wanted = pair.sure if said is None else said
    joined = wanted and families.join(pair.a, pair.b)
    reasons = (*pair.reasons, BOTH_ON_RECORD) if wanted and not joined else pair.reasons
    return Match(pair.a, pair.b, pair.score, reasons, pair.sure and joined)


class Families:
    """Keys that are one person, joined two by two. The key on record stands for all, else the one that came first."""

    def __init__(self, on_record: set[str]):
        self.on_record = on_record
        self.head: dict[str, str] = {}

    def find(self, key: str) -> str:
        head = self.head.setdefault(key, key)
        return key if head == key else self.find(head)

    def join(self, a: str, b: str) -> bool:
        """Make two keys one person; False where they are two people on record, who are merged elsewhere."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        if b.casefold() in self.on_record:
            a, b = b, a
        if b.casefold() in self.on_record:
            return False
        self.head[b] = a
        return True

    def same(self) -> dict[str, str]:
        return {key.casefold(): self.find(key) for key in self.head if self.find(key) != key}


def rewrite(book: Book, same: Mapping[str, str], on_record: Mapping[str, Row]) -> Book:
    """The book with one key for each person; rows under several keys that then say the same become one."""
    if not same:
        return book
    return Book({name: tuple(Rewriting(BY_NAME[name], same, on_record).rows(book[name])) for name in book})


class Rewriting:
    """Going through one sheet, row by row, with what was kept so far."""

    def __init__(self, sheet: Sheet, same: Mapping[str, str], on_record: Mapping[str, Row]):
        self.sheet, self.same, self.on_record = sheet, same, on_record
        named = (c.name for c in sheet.columns if c.refers_to == "People" or (sheet is PEOPLE and c.name == "Person"))
        self.columns = tuple(named)
        self.kept: dict[object, Row] = {}
        self.came_as: dict[object, Value] = {}
        self.places: defaultdict[object, list[object]] = defaultdict(list)

    def rows(self, rows: Iterable[Row]) -> Iterable[Row]:
        if not self.columns:
            return rows
        for row in rows:
            self.keep(row)
        return self.kept.values()

    def keep(self, row: Row) -> None:
        renamed = row.having(**{c: renamed_value(row[c], self.same) for c in self.columns if row[c]})
        key = self.key_of(row, renamed)
        stood = self.kept.get(key)
        if stood is not None:
            own = self.sheet is PEOPLE and renamed["Person"] == row["Person"]
            renamed = joined(self.sheet, renamed, stood) if own else joined(self.sheet, stood, renamed)
        elif self.sheet is PEOPLE and renamed["Person"] != row["Person"]:
            renamed = self.beside_the_record(renamed)
        self.kept[key] = renamed
        self.came_as.setdefault(key, row["Person"])

    def key_of(self, row: Row, renamed: Row) -> object:
        """What tells a row from others; two places of one person in one cohort are one, unless one had ended."""
        if not self.sheet.key:
            return len(self.kept)
        key = self.sheet.key_of(renamed)
        if self.sheet.name != "Places":
            return key
        same = self.places[key[:2]]
        for other in same:
            if self.came_as[other] != row["Person"] and not apart_in_time(self.kept[other], renamed):
                return other
        same.append(key)
        return key

    def beside_the_record(self, row: Row) -> Row:
        """A row under a further key of somebody on record: it adds to what is known and changes nothing."""
        known = self.on_record.get(str(row["Person"]).casefold())
        return row if known is None or row["Name until"] else replace(joined(PEOPLE, known, row), number=row.number)


def renamed_value(value: Value, same: Mapping[str, str]) -> Value:
    keys = tuple(dict.fromkeys(same.get(key.casefold(), key) for key in refers_to(value)))
    return keys if isinstance(value, tuple) else keys[0]


def apart_in_time(a: Row, b: Row) -> bool:
    """Whether one place had ended when the other was taken."""
    return any(
        isinstance(first["Ended on"], dt.date)
        and isinstance(then["Taken on"], dt.date)
        and first["Ended on"] < then["Taken on"]
        for first, then in ((a, b), (b, a))
    )


def joined(sheet: Sheet, first: Row, then: Row) -> Row:
    """Two rows that speak of one person; the first is heard first."""
    values = {**then.values, **{column: value for column, value in first.values.items() if value is not None}}
    if sheet is PEOPLE and not values.get("Name until"):
        values["Other e-mails"] = addresses(values.get("E-mail"), first, then)
    if sheet.name == "Attendance":
        values["Mark"] = min(str(first["Mark"]), str(then["Mark"]), key=MARKS.index)
    if sheet.name == "Places":
        values |= stretch(first, then)
    return replace(first, values=values)


def addresses(preferred: Value, *rows: Row) -> Value:
    every = [email for row in rows for email in (row["E-mail"], *refers_to(row["Other e-mails"])) if email]
    return tuple(dict.fromkeys(str(email) for email in every if email != preferred)) or None


def stretch(a: Row, b: Row) -> dict[str, Value]:
    """The time of two places that are one: from the earlier beginning, and open if either is."""
    begins = [row["Taken on"] for row in (a, b) if isinstance(row["Taken on"], dt.date)]
    ends = [row for row in (a, b) if isinstance(row["Ended on"], dt.date)]
    last = max(ends, key=lambda row: str(row["Ended on"])) if len(ends) > 1 else None
    return {
        "Taken on": min(begins, default=None),
        "Ended on": last["Ended on"] if last else None,
        "Ended as": last["Ended as"] if last else None,
    }


def records_of(known: Book, book: Book, aliases: Mapping[str, str]) -> list[PersonRecord]:
    """Each person once, on record first, with what tells people apart."""
    about = About(known, book, aliases)
    rows: dict[str, list[Row]] = {}
    for row in (*known["People"], *book["People"]):
        rows.setdefault(about.key(str(row["Person"])), []).append(row)
    return [record(key, said, about) for key, said in rows.items()]


class About:
    """What the other sheets say of each person, gathered once."""

    def __init__(self, known: Book, book: Book, aliases: Mapping[str, str]):
        self.aliases = aliases
        self.spelt: dict[str, str] = {}
        self.organisations: defaultdict[str, set[str]] = defaultdict(set)
        self.cohorts: defaultdict[str, set[str]] = defaultdict(set)
        self.present_on: defaultdict[str, set[dt.date]] = defaultdict(set)
        held = {}
        for each in (known, book):
            held |= {(row["Cohort"], row["Day"]): row["Held on"] for row in each["Days"] if row["Held on"]}
            for row in (*each["Roles"], *each["Team"]):
                self.organisations[self.key(str(row["Person"]))].add(str(row["Organisation"]))
            for row in each["Places"]:
                self.cohorts[self.key(str(row["Person"]))].add(str(row["Cohort"]))
            for row in each["Attendance"]:
                if row["Mark"] == "present" and (on := held.get((row["Cohort"], row["Day"]))):
                    self.present_on[self.key(str(row["Person"]))].add(on)

    def key(self, key: str) -> str:
        """The key of the person, spelt as it came first."""
        key = self.aliases.get(key.casefold(), key)
        return self.spelt.setdefault(key.casefold(), key)


def record(key: str, rows: Sequence[Row], about: About) -> PersonRecord:
    """One person as the method of duplicates knows them; the row that came first is heard first."""
    present = [row for row in rows if not row["Name until"]] or list(rows)
    said = {c.name: next((str(r[c.name]) for r in present if r[c.name] is not None), "") for c in PEOPLE.columns}
    former = (row for row in rows if row["Name until"])
    return PersonRecord(
        key=key,
        title=said["Title"],
        given_name=said["Given name"],
        family_name=said["Family name"],
        former_names=tuple((str(row["Given name"]), str(row["Family name"])) for row in former),
        emails=frozenset(str(e) for row in present for e in (row["E-mail"], *refers_to(row["Other e-mails"])) if e),
        staff_number=said["Staff number"],
        profession=said["Profession"],
        specialty=said["Specialty"],
        organisations=frozenset(about.organisations[key]),
        cohorts=frozenset(about.cohorts[key]),
        present_on=frozenset(about.present_on[key]),
    )
