"""Files that leave the house. No cell of them can be run as a formula, and made-up data say so first."""

from goldenthread.files.writing.separated import as_csv, harmless
from goldenthread.files.writing.tables import MADE_UP, RUNNABLE, Heading, Table
from goldenthread.files.writing.workbooks import as_workbook

__all__ = ["MADE_UP", "RUNNABLE", "Heading", "Table", "as_csv", "as_workbook", "harmless"]
