"""Files that leave this room: the empty workbook, and a whole suite as the same workbook."""

import datetime as dt
from collections.abc import Collection

from goldenthread.audit.services import record
from goldenthread.files.writing import as_workbook
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.tables import READ_ME, tables_of, template
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.programmes.models import Suite


def template_workbook() -> bytes:
    """The workbook to be filled in."""
    return as_workbook(template(), preface=READ_ME, title="The history of a suite", made_up=False)


def export_suite(*, suite: Suite, sheets: Collection[str], by: str, at: dt.datetime) -> bytes:
    """Give those sheets of a suite that somebody may see, and log who took them."""
    book = suite_book(suite)
    record(verb="export suite", subject=suite, by=by, at=at, details={"sheets": sorted(sheets)})
    shown = [sheet for sheet in ALL if sheet.name in sheets]
    title = f"{suite.name}, as on record"
    return as_workbook(tables_of(book, shown), preface=(title,), title=title, made_up=suite.made_up)
