"""What a cell refers to: the key on record of the person, organisation or cohort that it names, in whatever way."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from goldenthread.history.book.cells import shown
from goldenthread.history.book.schema import Column
from goldenthread.history.book.sheets import ALL, BY_NAME
from goldenthread.history.book.values import Book, Fault, Row, Value

# For each sheet that others refer to: the column that is its key, then the other columns by which it may be called.
CALLED = {
    "Organisations": ("Code", ("Name", "Short name")),
    "Programmes": ("Programme", ("Title",)),
    "Cohorts": ("Cohort", ()),
    "Themes": ("Theme", ("Name",)),
    "Aims": ("Code", ()),
    "Studies": ("Study", ()),
    "Disruptions": ("Title", ()),
}


@dataclass(frozen=True)
class Names:
    """How the rows of one sheet are called.

    Attributes:
        keys: Each key, in small letters, as it is on record.
        others: Each other name, in small letters, with the keys that it may mean.
        faulty: Keys and names of rows that have a fault of their own.
    """

    keys: Mapping[str, str]
    others: Mapping[str, frozenset[str]]
    faulty: frozenset[str] = frozenset()

    def meant_by(self, text: str) -> frozenset[str]:
        """The keys that a text may mean: none, one or several."""
        asked = text.casefold()
        return frozenset({self.keys[asked]}) if asked in self.keys else self.others.get(asked, frozenset())


def names_of(sheet: str, rows: Iterable[Row], faulty: Iterable[Row], aliases: Mapping[str, str]) -> Names:
    """How the rows of a sheet are called, those on record first."""
    keys: dict[str, str] = {}
    others: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        key, *further = calls(sheet, row)
        keys.setdefault(key.casefold(), key)
        for name in further:
            others[name.casefold()].add(keys[key.casefold()])
    if sheet == "People":
        keys = {**aliases, **keys}
    lost = {name.casefold() for row in faulty for name in calls(sheet, row) if name}
    return Names(keys, {name: frozenset(found) for name, found in others.items()}, frozenset(lost))


def calls(sheet: str, row: Row) -> Iterator[str]:
    """The key of a row, then all else by which it may be called."""
    if sheet == "People":
        yield from calls_of_person(row)
        return
    key, further = CALLED[sheet]
    yield str(row[key] or "")
    yield from (str(row[column]) for column in further if row[column])


def calls_of_person(row: Row) -> Iterator[str]:
    """The key of a person, then addresses, staff number and name, with and without title, either way round."""
    yield str(row["Person"] or "")
    if row["Name until"]:
        return
    yield from filter(None, (row["E-mail"], *(row["Other e-mails"] or ()), row["Staff number"]))
    title, given, family = (str(row[column] or "") for column in ("Title", "Given name", "Family name"))
    if given and family:
        yield from {f"{given} {family}", f"{title} {given} {family}".strip(), f"{family}, {given}", f"{family} {given}"}


@dataclass(frozen=True)
class Resolved:
    """The rows with keys on record in place of what was typed; rows of `left_out` refer to a row with a fault."""

    book: Book
    faults: tuple[Fault, ...]
    faulty: Mapping[str, tuple[Row, ...]]
    left_out: tuple[Fault, ...]


def resolve(book: Book, known: Book, faulty: Mapping[str, tuple[Row, ...]], aliases: Mapping[str, str]) -> Resolved:
    """Put the key on record in place of each reference."""
    called = {
        sheet: names_of(sheet, (*known[sheet], *book[sheet]), faulty.get(sheet, ()), aliases)
        for sheet in (*CALLED, "People")
    }
    resolving = Resolving(called, frozenset(sheet for sheet in called if known[sheet] or sheet in book.sheets))
    rows, lost = {}, {sheet: [resolving.as_far_as(sheet, row) for row in found] for sheet, found in faulty.items()}
    for sheet in ALL:
        rows[sheet.name] = tuple(resolving.rows(sheet.name, book[sheet.name], lost.setdefault(sheet.name, [])))
    missing = [
        Fault(
            name, 0, "", "missing sheet", f"Other sheets refer to {name}, which is not there. Add it from the template."
        )
        for name in sorted(resolving.missing)
    ]
    present = {name: found for name, found in rows.items() if found or name in book.sheets}
    return Resolved(
        Book(present),
        (*missing, *resolving.faults),
        {sheet: tuple(found) for sheet, found in lost.items() if found},
        tuple(resolving.left_out),
    )


class Resolving:
    """Going through the rows once, gathering what is wrong."""

    def __init__(self, called: Mapping[str, Names], there: frozenset[str]):
        self.called, self.there = called, there
        self.faults: list[Fault] = []
        self.left_out: list[Fault] = []
        self.missing: set[str] = set()

    def rows(self, sheet: str, rows: Iterable[Row], lost: list[Row]) -> Iterator[Row]:
        """The rows of a sheet that refer to what is there; the others go to `lost`."""
        referring = [column for column in BY_NAME[sheet].columns if column.refers_to]
        for row in rows:
            found = self.row(sheet, row, referring)
            if found is None:
                lost.append(row)
            else:
                yield found

    def as_far_as(self, sheet: str, row: Row) -> Row:
        """A faulty row with the keys on record where they are clear, so that what hangs on it is found."""
        values = {}
        for column in BY_NAME[sheet].columns:
            if column.refers_to and isinstance(typed := row[column.name], str):
                meant = self.called[column.refers_to].meant_by(typed)
                values[column.name] = next(iter(meant)) if len(meant) == 1 else typed
        return row.having(**values)

    def row(self, sheet: str, row: Row, referring: Iterable[Column]) -> Row | None:
        values, whole = {}, True
        for column in referring:
            typed = row[column.name]
            if typed is None:
                continue
            each = typed if isinstance(typed, tuple) else (str(typed),)
            found = [self.one(sheet, row, column, text) for text in each]
            keys = tuple(dict.fromkeys(key for key in found if key))
            whole = whole and (len(keys) > 0 or not column.required) and "" not in found
            values[column.name] = (keys or None) if isinstance(typed, tuple) else next(iter(keys), None)
        return row.having(**values) if whole else None

    def one(self, sheet: str, row: Row, column: Column, text: str) -> str | None:
        """The key meant; None where it is a row with a fault of its own; "" where the cell itself is at fault."""
        name = column.refers_to
        meant = self.called[name].meant_by(text)
        if len(meant) == 1:
            return next(iter(meant))
        if not meant and text.casefold() in self.called[name].faulty:
            return self.lost(sheet, row, column, f"It refers to {shown(text)}, which has a fault in {name}.")
        if not meant and name not in self.there:
            self.missing.add(name)
            return self.lost(sheet, row, column, f"It refers to {name}, which is missing.")
        self.faults.append(row.fault(sheet, column.name, *wrong(text, name, meant, self.called[name])))
        return ""

    def lost(self, sheet: str, row: Row, column: Column, words: str) -> None:
        if column.required:
            self.left_out.append(row.fault(sheet, column.name, "left out", words))


def wrong(text: str, sheet: str, meant: frozenset[str], names: Names) -> tuple[str, str]:
    """The kind of fault and its words where a text means nothing or too much."""
    if meant:
        several = ", ".join(sorted(meant)[:4])
        return "ambiguous reference", f"“{shown(text)}” may be {several}. Give the key that stands in {sheet}."
    like = get_close_matches(text.casefold(), [*names.keys, *names.others], n=1, cutoff=0.75)
    key = next(iter(names.meant_by(like[0])), "") if like else ""
    hint = f"Is {shown(key)} meant?" if key else f"Add a row to {sheet}, or mend the cell."
    return "unknown reference", f"“{shown(text)}” is not in {sheet}. {hint}"


def refers_to(value: Value) -> tuple[str, ...]:
    """The keys in a cell that refers."""
    return value if isinstance(value, tuple) else () if value is None else (str(value),)
