"""A hash by which it is seen whether anything in a workbook, or about one person in it, is no longer as it was."""

import datetime as dt
import hashlib
import json
from decimal import Decimal

from goldenthread.history.book.schema import Column, Sheet, folded
from goldenthread.history.book.sheets import ALL, PEOPLE
from goldenthread.history.book.values import Book, Row, Value


def fingerprint(book: Book) -> str:
    """The SHA-256 of all rows as they stand; where they stood in a file does not count.

    >>> one = Book({"Roles": (Row({"Role": "Clinical lead", "Clinical PAs worked": Decimal("7.50")}, number=2),)})
    >>> same = Book({"Roles": (Row({"Clinical PAs worked": Decimal("7.5"), "Role": "Clinical lead"}),), "Days": ()})
    >>> fingerprint(one) == fingerprint(same)
    True
    >>> fingerprint(one) == fingerprint(Book())
    False
    """
    told = [
        [sheet.name, [[plainly(row[column.name]) for column in sheet.columns] for row in book[sheet.name]]]
        for sheet in ALL
    ]
    return hashlib.sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def plainly(value: Value) -> str | int | bool | list[str] | None:
    """A value as JSON can hold it: a day as in the ISO, a number without idle noughts."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return list(value) if isinstance(value, tuple) else value


def rows_of_person(book: Book, key: str) -> Book:
    """All rows in which the key of a person stands.

    >>> book = Book({"Places": (Row({"Person": "ruth"}), Row({"Person": "amara", "Sponsor": "Ruth"}), Row({}))})
    >>> [row["Person"] for row in rows_of_person(book, "ruth")["Places"]]
    ['ruth', 'amara']
    """
    named = {sheet.name: [column.name for column in sheet.columns if names_people(sheet, column)] for sheet in ALL}
    return Book({name: tuple(row for row in book[name] if stands(key, row, named[name])) for name in named})


def names_people(sheet: Sheet, column: Column) -> bool:
    return column.refers_to == PEOPLE.name or (sheet is PEOPLE and column.name in PEOPLE.key[:1])


def stands(key: str, row: Row, columns: list[str]) -> bool:
    """Whether a key stands in one of these columns."""
    for column in columns:
        said = folded(row[column])
        if key.casefold() in (said if isinstance(said, tuple) else (said,)):
            return True
    return False
