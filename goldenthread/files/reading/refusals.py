"""Why a file is not read, and what to do about it, in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager

from goldenthread.files.reading.columns import letters
from goldenthread.files.values import UnreadableFile

MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_CELLS = 3_000_000


def not_a_workbook() -> UnreadableFile:
    return UnreadableFile(
        "not a workbook", "This file is no workbook. Open it in Excel and save it as an Excel workbook (.xlsx)."
    )


def empty_file() -> UnreadableFile:
    return UnreadableFile("empty file", "The file is empty. Check that it is the right one, and save it again.")


def old_format() -> UnreadableFile:
    return UnreadableFile(
        "old format", "This is a workbook of the old kind (.xls). Open it in Excel and save it as .xlsx."
    )


def other_format(what: str) -> UnreadableFile:
    return UnreadableFile("other format", f"This is {what}. Save its tables as an Excel workbook (.xlsx).")


def password() -> UnreadableFile:
    return UnreadableFile(
        "password",
        "The workbook is locked with a password. Open it in Excel, choose File, Info, Protect Workbook, Encrypt with "
        "Password, empty the box, and save it.",
    )


def damaged(sheet: str = "") -> UnreadableFile:
    what = f"The sheet “{sheet}”" if sheet else "The file"
    message = f"{what} is damaged and cannot be read. Open the file in Excel and save it again as .xlsx."
    return UnreadableFile("damaged", message, sheet=sheet)


def unknown_characters() -> UnreadableFile:
    return UnreadableFile(
        "damaged", "Some characters of the file cannot be read. Open it in Excel and save it as “CSV UTF-8”."
    )


def broken_row(row: int) -> UnreadableFile:
    message = f"From row {row:,} on, a quotation mark is out of place or has no second one. Put it right."
    return UnreadableFile("damaged", message, row=row)


def too_large() -> UnreadableFile:
    return UnreadableFile(
        "too large",
        "The file is too large once it is unpacked. Copy the tables that are needed into a new workbook, without "
        "pictures and formatted empty rows, and save it as .xlsx.",
    )


def too_many_cells(sheet: str) -> UnreadableFile:
    message = f"The file holds more than {MOST_CELLS:,} cells. Spread its rows over several files."
    return UnreadableFile("too large", message, sheet=sheet)


def too_far(sheet: str, row: int, number: int) -> UnreadableFile:
    column = letters(number)
    place = f"Cell {column}{row}" + (f" of the sheet “{sheet}”" if sheet else "")
    limits = f"row {MOST_ROWS:,} or column {letters(MOST_COLUMNS)}"
    message = f"{place} holds something and lies beyond {limits}. Empty it, or spread the rows over several files."
    return UnreadableFile("too large", message, sheet=sheet, row=row, column=column)


@contextmanager
def told_as_damage(sheet: str = "") -> Iterator[None]:
    """Whatever a broken file does to its reader is told as damage; a refusal stays what it is."""
    try:
        yield
    except UnreadableFile:
        raise
    except Exception as error:
        raise damaged(sheet) from error
