"""What hangs on a row that is at fault: it is left out with it, and no fault of its own is told for that."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goldenthread.history.book.schema import Key, folded
from goldenthread.history.book.values import Book, Fault, Row

# Rows that name another by more than one column: the sheet on which they hang, and the columns that they share with it.
HANGS_ON = {
    "Attendance": (("Days", ("Cohort", "Day")), ("Places", ("Cohort", "Person"))),
    "Facilitation": (("Days", ("Cohort", "Day")), ("Team", ("Person",))),
    "Moves": (("Days", ("Cohort", "Day")),),
    "Reviews": (("Days", ("Cohort", "Module")),),
    "Notes": (("Days", ("Cohort", "Module")),),
    "Absences": (("Team", ("Person",)),),
    "Excerpts": (("Codebook", ("Study", "Theme")),),
}
# Faults that may only tell that a row is missing, with the sheet in which it may be missing and the column they share.
MAY_COME_OF = {
    "gap": (("Days", "Days", "Cohort"), ("Organisations", "Organisations", "Code")),
    "out of order": (("Pauses", "Pauses", "Cohort"), ("Pauses", "Days", "Cohort")),
    "day and month swapped": (("Days", "Moves", "Cohort"),),
    "chain broken": (("Moves", "Moves", "Cohort"), ("Moves", "Days", "Cohort")),
    "not appointed": (("Facilitation", "Team", "Person"),),
    "nobody leads": (("Facilitation", "Facilitation", "Cohort"),),
    "unknown theme": (("Codebook", "Codebook", "Study"), ("Excerpts", "Codebook", "Study")),
    "unknown reference": (("Signatures", "Aims", "Version"),),
    "no partner": (("Signatures", "Organisations", ""),),
    "no present name": (("People", "People", "Person"),),
    "no name then": (
        ("Roles", "Organisations", ""),
        ("Team", "Organisations", ""),
        ("Commissions", "Organisations", ""),
        ("Signatures", "Organisations", ""),
    ),
}


# Those of them with which a row may stand in the records all the same.
HARMLESS = {"chain broken", "day and month swapped", "nobody leads"}


@dataclass(frozen=True)
class Lost:
    """The rows at fault, by sheet and by the columns in which others may name them."""

    rows: Mapping[str, tuple[Row, ...]]
    keys: Mapping[tuple[str, tuple[str, ...]], frozenset[Key]]

    @classmethod
    def of(cls, rows: Mapping[str, tuple[Row, ...]]) -> "Lost":
        wanted = {(sheet, columns) for hung in HANGS_ON.values() for sheet, columns in hung}
        keys = {
            (sheet, columns): frozenset(shared(row, columns) for row in rows.get(sheet, ()))
            for sheet, columns in wanted
        }
        return cls(rows, keys)

    def with_rows(self, more: Mapping[str, tuple[Row, ...]]) -> "Lost":
        sheets = {**self.rows, **more}
        return Lost.of({name: (*self.rows.get(name, ()), *more.get(name, ())) for name in sheets})


def shared(row: Row, columns: Iterable[str]) -> Key:
    return tuple(folded(row[column]) for column in columns)


def leave_out(book: Book, known: Book, lost: Lost) -> tuple[Book, list[Fault]]:
    """The book without the rows that hang on one that is at fault, and the rows left out with the reason."""
    left: list[Fault] = []
    return Book({name: tuple(hanging_on_none(name, book, known, lost, left)) for name in book}), left


def hanging_on_none(name: str, book: Book, known: Book, lost: Lost, left: list[Fault]) -> Iterator[Row]:
    stands = {
        (sheet, columns): frozenset(shared(row, columns) for row in (*known[sheet], *book[sheet]))
        for sheet, columns in HANGS_ON.get(name, ())
    }
    for row in book[name]:
        for (sheet, columns), there in stands.items():
            key = shared(row, columns)
            if key in lost.keys[sheet, columns] and key not in there:
                words = f"It belongs to a row of {sheet} that has a fault or is left out."
                left.append(row.fault(name, columns[-1], "left out", words))
                break
        else:
            yield row


def harmless(fault: Fault, union: Book, lost: Lost) -> bool:
    """Whether a fault comes of a row that is missing, and its own row may stand nevertheless."""
    of_days = (fault.sheet, fault.kind) == ("Days", "gap")
    return (of_days or fault.kind in HARMLESS) and silent(fault, union, lost)


def silent(fault: Fault, union: Book, lost: Lost) -> bool:
    """Whether a fault may only say that a row with a fault of its own is missing."""
    for at, missing, column in MAY_COME_OF.get(fault.kind, ()):
        if fault.sheet != at or not lost.rows.get(missing):
            continue
        row = next((row for row in union[at] if row.number == fault.row), None)
        if row is None or not column or any(folded(gone[column]) == folded(row[column]) for gone in lost.rows[missing]):
            return True
    return False
