"""Saying what a file of another shape is, and what its columns mean."""

from urllib.parse import urlencode

from django.urls import reverse

from goldenthread.history.pages.overview import history_crumbs
from goldenthread.history.queries.columns import cohort_codes
from goldenthread.history.queries.imports import ImportRow
from goldenthread.history.states import Shape
from goldenthread.programmes.models import Suite
from goldenthread.programmes.pages.cohort import Choice
from goldenthread.programmes.pages.desk import Crumbs, Desk
from goldenthread.ui.parts import PlainTable, Word

TITLE = "Say what the columns mean"
LISTS = {
    Shape.EMAIL_LIST: ("A list of e-mail addresses", "Each row is a person with an address"),
    Shape.STAFF_LIST: ("A staff list", "Each row is a person, often with a role, as personnel systems write it"),
}


def choose_shape_page(suite: Suite, row: ImportRow) -> Choice:
    """What a file may be: a list, or the register of one of the cohorts."""
    lists = [(words, what, {"shape": shape}) for shape, (words, what) in LISTS.items()]
    registers = [
        (f"The register of {code}", "Each row is a delegate, each column a day", register(code))
        for code in cohort_codes(suite)
    ]
    return Choice(
        title=f"What is {row.file_name}?",
        crumbs=column_crumbs(suite, row),
        lede="Choose what comes nearest. You then say what each column means.",
        choices=PlainTable(
            ("It is", "What stands in it"),
            tuple((Word(words, f"?{urlencode(asked)}"), Word(what)) for words, what, asked in (*lists, *registers)),
        ),
    )


def register(cohort: str) -> dict[str, str]:
    return {"shape": Shape.ATTENDANCE_GRID, "cohort": cohort}


def choose_columns_page(suite: Suite, row: ImportRow, shape: str, cohort: str) -> Desk:
    """What each column means; what was chosen for such a file before, or is likely, stands there already."""
    what = f"The register of {cohort}" if cohort else LISTS[Shape(shape)][0]
    return Desk(
        title=TITLE,
        crumbs=column_crumbs(suite, row),
        back=reverse("import_found", args=[suite.slug, row.key]),
        lede=f"{what}: {row.file_name}. Check what is chosen for each column; leave out what is not needed.",
        button="Look at the file",
    )


def column_crumbs(suite: Suite, row: ImportRow) -> Crumbs:
    back = reverse("import_found", args=[suite.slug, row.key])
    return history_crumbs(suite, "Columns", (row.file_name, back))
