"""Tables as a workbook, a sheet for each."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import zip_longest
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from goldenthread.files.writing.cells import held
from goldenthread.files.writing.sheets import LISTS, Lists, write_lines, write_table
from goldenthread.files.writing.tables import MADE_UP, Heading, Table

READ_ME = "Read me"
LONGEST_NAME = 31
MADE_ON = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # not the time of writing: the same tables give the same file


def as_workbook(tables: Iterable[Table], *, preface: Sequence[str] = (), title: str, made_up: bool) -> bytes:
    """The tables as an Excel workbook, after a sheet with the lines of the preface."""
    from openpyxl import Workbook  # noqa: PLC0415 - a page must not load it

    book = Workbook(write_only=True)
    book.properties.title, book.properties.description = title, MADE_UP if made_up else None
    tables = [ready(table) for table in tables]
    lines = [*([MADE_UP] if made_up else []), *preface]
    refuse_names([*([READ_ME] if lines else []), *(table.name for table in tables)])
    if lines:
        write_lines(book, READ_ME, lines)
    lists: Lists = {}
    for table in tables:
        write_table(book, table, lists)
    if lists:
        write_table(book, as_table(lists), {})
    return packed(book)


def ready(table: Table) -> Table:
    """The table as cells can hold it, so that nothing is written of one that they cannot."""
    return replace(table, rows=[tuple(held_in(table, number, row)) for number, row in enumerate(table.rows, 2)])


def held_in(table: Table, number: int, row: Sequence[object]) -> Iterator[object]:
    for heading, value in zip(table.headings, row, strict=True):
        try:
            yield held(value)
        except ValueError as error:
            raise ValueError(f"{table.name}, row {number}, {heading.name}: {error}") from error


def refuse_names(names: Sequence[str]) -> None:
    taken = {LISTS.lower()}
    for name in names:
        if not 1 <= len(name) <= LONGEST_NAME or name.lower() in taken:
            raise ValueError(f"“{name}” cannot be the name of one more sheet")
        taken.add(name.lower())


def as_table(lists: Lists) -> Table:
    """The lists that are too long for the cells that offer them, side by side."""
    return Table(LISTS, tuple(map(Heading, lists.values())), list(zip_longest(*lists)))


def packed(book: Any) -> bytes:
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415

    book.properties.creator = "Goldenthread"
    book.properties.created = book.properties.modified = MADE_ON
    written, file = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(written, "w")).save()
    with ZipFile(written) as parts, ZipFile(file, "w") as archive:
        for name in parts.namelist():
            archive.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return file.getvalue()
