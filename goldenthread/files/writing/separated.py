"""Rows as text with commas."""

import csv
import io
from collections.abc import Iterable

from goldenthread.files.writing.tables import MADE_UP, RUNNABLE


def as_csv(headings: Iterable[str], rows: Iterable[Iterable[object]], *, made_up: bool) -> str:
    """Rows as text that spreadsheets open, each cell as it is read."""
    file = io.StringIO()
    write = csv.writer(file)
    if made_up:
        write.writerow([MADE_UP])
    write.writerow(headings)
    write.writerows([harmless(cell) for cell in row] for row in rows)
    return file.getvalue()


def harmless(cell: object) -> object:
    """A text that a spreadsheet would run is led by an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(RUNNABLE) else cell
