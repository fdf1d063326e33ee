"""The messy workbook as a file, cell by cell as it was typed: here a formula stays a formula, and an error an error."""

from goldenthread.files.writing import MADE_UP
from goldenthread.files.writing.workbooks import packed
from goldenthread.sample.workbook.mess import Messy


def write_messy(messy: Messy) -> bytes:
    """An Excel workbook; the same mess gives the same file."""
    from openpyxl import Workbook  # noqa: PLC0415 - a page must not load it

    book = Workbook(write_only=True)
    book.properties.description = MADE_UP
    book.create_sheet("Read me").append([MADE_UP])
    for grid in messy.grids:
        sheet = book.create_sheet(grid.name)
        for row in grid.rows:
            sheet.append(row)
    return packed(book)
