"""The rows of a file laid over those on record: what the suite would hold if all of the file were brought in."""

from collections.abc import Iterable, Iterator

from goldenthread.history.book.schema import Key, Sheet, folded
from goldenthread.history.book.sheets import ALL, PLACES, SUITE
from goldenthread.history.book.values import Book, Row, Value

# Answers lead to nobody and have no key of their own: those on record and those of a file are compared as a whole.
WITHOUT_KEY = {"Excerpts"}


def overlay(known: Book, book: Book) -> Book:
    """All rows: those of the file take what they leave empty from the row on record that has the same key."""
    return Book({sheet.name: tuple(over(sheet, known[sheet.name], book[sheet.name])) for sheet in ALL})


def over(sheet: Sheet, known: Iterable[Row], rows: Iterable[Row]) -> Iterator[Row]:
    if sheet.name in WITHOUT_KEY:
        yield from rows
        return
    on_record: dict[Key, Row] = {sheet.key_of(row): row for row in known}
    last_place = {key[:2]: key for key in on_record} if sheet is PLACES else {}
    said: set[Key] = set()
    laid = []
    for row in rows:
        key = sheet.key_of(row)
        if row["Taken on"] is None:  # a place may leave it open: it is then the last one of the person there
            key = last_place.get(key[:2], key)
        said.add(key)
        laid.append(laid_over(sheet, row, on_record.get(key)))
    yield from (row for key, row in on_record.items() if key not in said)
    yield from laid


def laid_over(sheet: Sheet, row: Row, before: Row | None) -> Row:
    """A row of the file over the one on record, if there is one. That of the suite may change with all other rows."""
    if before is None:
        return row
    over_it = filled_from(sheet, row, before)
    return over_it if sheet is SUITE else as_on_record(over_it, before)


def as_on_record(row: Row, before: Row) -> Row:
    """The row on record itself where the file only repeats it: nothing of it is new, and nothing can be at fault."""
    return before if all(exact(value) == exact(before[column]) for column, value in row.values.items()) else row


def exact(value: Value) -> object:
    """A value as changes compare it: the order of several does not count, and capitals do."""
    return frozenset(value) if isinstance(value, tuple) else value


def filled_from(sheet: Sheet, row: Row, before: Row) -> Row:
    """The row on record with what the file says over it."""
    values = {column.name: before[column.name] for column in sheet.columns}
    values |= {column: value for column, value in row.values.items() if value is not None}
    if sheet.name == "People":
        values["Other e-mails"] = further_addresses(values["E-mail"], before, row)
    for column in sheet.key:  # as it is on record, whatever the capitals in the file
        if folded(values[column]) == folded(before[column]):
            values[column] = before[column]
    return Row(values, row.number, row.origin)


def further_addresses(preferred: object, *rows: Row) -> tuple[str, ...] | None:
    """All addresses but the preferred one: none that is on record is given up."""
    every = [address for row in rows for address in (row["E-mail"], *(row["Other e-mails"] or ())) if address]
    return tuple(dict.fromkeys(str(address) for address in every if address != preferred)) or None
