"""The smallest history that makes a thread: the five sheets that are needed, as somebody would type them by hand."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

PEOPLE = (
    ("Person", "Title", "Given name", "Family name", "Profession"),
    *((f"P{n}", "Dr", given, family, "MED") for n, (given, family) in enumerate(
        (("Amara", "Nwosu"), ("Zoë", "Hart"), ("Piet", "Osterhagen"), ("Leila", "Haddad"), ("Tom", "Ashgrove")), start=1
    )),
)  # fmt: skip
PROGRAMMES = (("Programme", "Title", "For", "Places", "Days to complete"), ("FIRST", "First roles", "new leads", 4, 2))
COHORTS = (("Cohort", "Programme"), ("FLR-01", "FIRST"), ("FLR-02", "FIRST"))
DAYS = (
    ("Cohort", "Day", "Module", "Held on"),
    ("FLR-01", 1, 1, "14/05/2019"),
    ("FLR-01", 2, 1, "15/05/2019"),
    ("FLR-02", 1, 1, "12 May 2020"),
    ("FLR-02", 2, 1, "13 May 2020"),
)
PLACES = (("Cohort", "Person"), *(("FLR-01", f"P{n}") for n in range(1, 5)), ("FLR-02", "P5"))
NEEDED = {"People": PEOPLE, "Programmes": PROGRAMMES, "Cohorts": COHORTS, "Days": DAYS, "Places": PLACES}


def typed(**sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows in place of, or beside, those of the five sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in (NEEDED | {name.replace("_", " "): rows for name, rows in sheets.items()}).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
