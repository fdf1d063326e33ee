"""What was found in a file: the sentence at the head, the figures, and the tables of changes and faults."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import QueryDict

from goldenthread.history.book.sheets import ALL
from goldenthread.ui.filters import joined, plural
from goldenthread.ui.parts import Figure, PlainTable, Word
from goldenthread.ui.tables import Column, Description, Filter, Table, table

Told = Mapping[str, Any]
COUNTED = {
    "People": ("person", "people"),
    "Cohorts": ("cohort", "cohorts"),
    "Attendance": ("mark", "marks"),
}
PAGE = 15
ROW_IS = {sheet.name: sheet.row_is.partition(";")[0] for sheet in ALL}


def finding(told: Told) -> str:
    """What bringing the file in would do, and what stands in its way."""
    new, changed, faults = would_be_new(told["created"]), sum(told["changed"].values()), len(told["faults"])
    would = [f"{joined(new)} would be new"] if new else []
    would += [f"{plural(changed, 'row')} on record would change"] if changed else []
    done = f"{joined(would)}." if would else "Nothing in this file is new." if not faults else ""
    return f"{done} {must_be_mended(faults)}".strip()


def would_be_new(created: Mapping[str, int]) -> list[str]:
    """The counts that say most; where there are none of them, the rows of each sheet."""
    counts = [plural(created[sheet], *words) for sheet, words in COUNTED.items() if sheet in created]
    return counts or [f"{plural(rows, 'row')} of {sheet}" for sheet, rows in created.items()]


def must_be_mended(faults: int) -> str:
    if not faults:
        return "No fault was found."
    return f"{plural(faults, 'fault')} must be mended first."


def figures(told: Told, undecided: int) -> tuple[Figure, ...]:
    """The row of figures: what is new, what changes, what is at fault, what is to be decided."""
    created, changes, faults, left = told["created"], told["changes"], told["faults"], told["left_out"]
    return (
        Figure("new rows", sum(created.values()), note=f"in {plural(created, 'sheet')}" if created else ""),
        Figure("changed rows", sum(told["changed"].values()), note=f"in {plural(changes, 'cell')}" if changes else ""),
        Figure("faults", len(faults), note=f"in {plural(faulty_rows(told), 'row')}" if faults else ""),
        Figure("rows left out", len(rows_of(left)), note="they refer to a faulty row" if left else ""),
        Figure("likely duplicates", undecided, note="to be decided" if undecided else ""),
    )


def rows_of(faults: Iterable[Told]) -> frozenset[tuple[str, int]]:
    """The rows at which faults lie."""
    return frozenset((fault["sheet"], fault["row"]) for fault in faults)


def faulty_rows(told: Told) -> int:
    return len(rows_of(told["faults"]))


def by_sheet(told: Told) -> PlainTable | None:
    """How many rows of each sheet are created and changed."""
    rows = tuple(sheet_row(told, sheet) for sheet in ROW_IS if sheet in told["created"] or sheet in told["changed"])
    return PlainTable(("Sheet", "A row is a", "New", "Changed"), rows) if rows else None


def sheet_row(told: Told, sheet: str) -> tuple[Word, ...]:
    new, changed = (Word(told[what].get(sheet, 0), numeric=True) for what in ("created", "changed"))
    return Word(sheet), Word(ROW_IS[sheet]), new, changed


def changes_table(told: Told, query: QueryDict) -> Table | None:
    """Each cell on record that would change."""
    changes = told["changes"]
    columns = (
        Column("sheet", "Sheet", order_by=("sheet", "row")),
        Column("row", "Row", numeric=True, order_by=("row", "sheet")),
        Column("column", "Column", order_by=("column", "sheet", "row")),
        Column("from", "From", cell=lambda change: change["from"] or "empty"),
        Column("to", "To", cell=lambda change: change["to"] or "empty"),
    )
    return place_by_place("Each change", "changes", columns, changes, query) if changes else None


def faults_table(told: Told, query: QueryDict) -> Table | None:
    """Each fault, where it lies and what to do."""
    return faults_listed("Faults", "faults", told["faults"], query)


def left_out_table(told: Told, query: QueryDict) -> Table | None:
    """Rows that are no fault themselves and refer to one."""
    return faults_listed("Rows left out", "left", told["left_out"], query)


def faults_listed(caption: str, prefix: str, faults: list[Told], query: QueryDict) -> Table | None:
    columns = (
        Column("sheet", "Sheet", cell=lambda fault: fault["sheet"] or "The file", order_by=("sheet", "row")),
        Column("row", "Row", cell=lambda fault: fault["row"] or "", numeric=True, order_by=("row", "sheet")),
        Column("column", "Column", order_by=("column", "sheet", "row")),
        Column("kind", "Kind", order_by=("kind", "sheet", "row")),
        Column("message", "What to do"),
    )
    return place_by_place(caption, prefix, columns, faults, query) if faults else None


def place_by_place(caption: str, prefix: str, columns: tuple[Column, ...], rows: list[Told], query: QueryDict) -> Table:
    """A table of places in the file, to be narrowed by whatever differs among them."""
    filters = tuple(
        Filter(key, title, lookup=key, choices=tuple((value, value) for value in values))
        for key, title in (("sheet", "Sheet"), ("kind", "Kind"))
        if len(values := dict.fromkeys(row[key] for row in rows if row.get(key))) > 1
    )
    return table(Description(caption, columns, filters=filters, page_size=PAGE, prefix=prefix), rows, query)
