"""The rows of a file as they would be recorded if only some of its keys were joined, and whose they are."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from goldenthread.history.book.completing import complete
from goldenthread.history.book.overlay import overlay
from goldenthread.history.book.people import Rewriting, apart_in_time, renamed_value
from goldenthread.history.book.references import refers_to
from goldenthread.history.book.schema import Key, Sheet, folded
from goldenthread.history.book.sheets import ALL, BY_NAME, PEOPLE
from goldenthread.history.book.values import Book, Row

OWNER = "Person"
OTHERS = {
    sheet.name: tuple(c.name for c in sheet.columns if c.refers_to == PEOPLE.name and c.name != OWNER) for sheet in ALL
}


class Layer:
    """Rows by their owner."""

    def __init__(self, book: Book):
        self.owned: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
        self.alike: defaultdict[tuple[str, str, Key], list[Row]] = defaultdict(list)
        for name in book:
            if OWNER in BY_NAME[name].by_name:
                for row in book[name]:
                    whose = name, str(row[OWNER]).casefold()
                    self.owned[whose].append(row)
                    self.alike[*whose, what_besides(BY_NAME[name], row)].append(row)

    def of(self, sheet: Sheet, key: str) -> Sequence[Row]:
        """The rows under a key."""
        return self.owned.get((sheet.name, key.casefold()), ())

    def like(self, sheet: Sheet, key: str, row: Row) -> Row | None:
        """The row under a key that speaks of the same as another: of a place, the one in its cohort at its time."""
        same = self.alike.get((sheet.name, key.casefold(), what_besides(sheet, row)), ())
        return next((each for each in same if not apart_in_time(each, row)), None)

    def present(self, key: str) -> Row:
        """The row of somebody's present name, an empty one if there is none."""
        return self.like(PEOPLE, key, Row({})) or Row({})


def what_besides(sheet: Sheet, row: Row) -> Key:
    """What tells the rows of one person from one another."""
    return tuple(folded(row[column]) for column in sheet.key if column not in {OWNER, "Taken on"})


def about(book: Book, people: Container[str]) -> Book:
    """The book without the rows that somebody owns and that name none of these people."""
    return Book({name: tuple(row for row in book[name] if speaks_of(name, row, people)) for name in book})


def speaks_of(sheet: str, row: Row, people: Container[str]) -> bool:
    named = (key.casefold() for column in (OWNER, *OTHERS[sheet]) for key in refers_to(row[column]))
    return OWNER not in BY_NAME[sheet].by_name or any(key in people for key in named)


def with_others_renamed(book: Book, same: Mapping[str, str]) -> Book:
    """The book in which all but owners are called by the key that stands for their person."""
    return Book({name: tuple(renamed(OTHERS[name], row, same) for row in book[name]) for name in book})


def renamed(columns: Iterable[str], row: Row, same: Mapping[str, str]) -> Row:
    values = {column: renamed_value(row[column], same) for column in columns if row[column]}
    return row.having(**values) if values else row


def laid(on_record: Book, told: Book, same: Mapping[str, str]) -> Book:
    """All rows as they would be recorded if these keys alone were joined."""
    present = {str(row[OWNER]).casefold(): row for row in on_record[PEOPLE.name] if not row["Name until"]}
    joined = Book({name: tuple(owned(BY_NAME[name], told[name], same, present)) for name in told})
    return complete(overlay(on_record, joined))


def owned(sheet: Sheet, rows: Iterable[Row], same: Mapping[str, str], present: Mapping[str, Row]) -> Iterable[Row]:
    """Rows with one key for each owner; those that then say the same become one."""
    rewriting = Rewriting(sheet, same, present)
    rewriting.columns = tuple(column for column in rewriting.columns if column == OWNER)
    return rewriting.rows(rows)
