"""A book as the tables of a workbook: headings with notes and drop-downs, and the rows as they are written."""

from collections.abc import Iterable

from goldenthread.files.writing import Heading, Table
from goldenthread.history.book.cells import (
    Choice,
    Date,
    Email,
    Fraction,
    Kind,
    Reference,
    Several,
    Whole,
    YesNo,
    written,
)
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row

NEEDED, MORE, DETAIL = "B8860B", "005EB8", "768692"  # the colours of the tabs
READ_ME = (
    "This workbook brings the history of a suite of programmes into Goldenthread.",
    "",
    "Fill in what you have. People, Programmes, Cohorts, Days and Places make a thread; each further sheet adds to it.",
    "Each sheet has one example row in italics. It is left out as long as it stays as it is.",
    "A note at each heading says what the column holds. Dark headings must be filled in each row.",
    "Order of rows and columns does not matter. An empty cell says nothing: it never takes anything away.",
    "Write dates as dates, such as 14/05/2019. Paste values, not formulas.",
    "Hand the file in under Bring your history. You see all faults and all changes before anything is written.",
)


def tables_of(book: Book, sheets: Iterable[Sheet] = ALL) -> tuple[Table, ...]:
    """The rows of a book, sheet by sheet."""
    return tuple(table(sheet, book[sheet.name]) for sheet in sheets)


def template() -> tuple[Table, ...]:
    """Every sheet with one example row."""
    return tuple(table(sheet, (sheet.example,), example=True) for sheet in ALL)


def table(sheet: Sheet, rows: Iterable[Row], *, example: bool = False) -> Table:
    return Table(
        name=sheet.name,
        headings=tuple(heading(column) for column in sheet.columns),
        rows=tuple(tuple(written(row[column.name]) for column in sheet.columns) for row in rows),
        colour=NEEDED if sheet.required else DETAIL if sheet.detail else MORE,
        in_italics=frozenset({0}) if example else frozenset(),
    )


def heading(column: Column) -> Heading:
    return Heading(
        name=column.name,
        note=". ".join([*filter(None, (column.help, sort(column.kind)))]) + ".",
        entries=entries(column.kind),
        is_date=isinstance(column.kind, Date),
        required=column.required,
    )


def entries(kind: Kind) -> tuple[str, ...]:
    """What a drop-down offers."""
    if isinstance(kind, YesNo):
        return ("yes", "no")
    return kind.entries if isinstance(kind, Choice) else ()


def sort(kind: Kind) -> str:
    """What sort of value a cell takes, in words."""
    if isinstance(kind, Date):
        return "A date"
    if isinstance(kind, Whole | Fraction):
        return f"A {'whole ' if isinstance(kind, Whole) else ''}number from {kind.least} to {kind.most}"
    if isinstance(kind, YesNo):
        return "Yes or no"
    if isinstance(kind, Several):
        return f"Several {'addresses' if isinstance(kind.of, Email) else 'keys'}, with semicolons between them"
    if isinstance(kind, Reference):
        return f"The key of a row in {kind.sheet}"
    return "" if isinstance(kind, Choice) else f"Text of {kind.longest:,} characters at most"
