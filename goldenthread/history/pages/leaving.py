"""Before something of a file, or all of it, is left out: what that means."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from goldenthread.history.pages.findings import faulty_rows, rows_of, would_be_new
from goldenthread.history.pages.overview import history_crumbs
from goldenthread.history.queries.imports import Found, ImportRow
from goldenthread.programmes.models import Suite
from goldenthread.programmes.pages.desk import Desk
from goldenthread.ui.filters import joined, plural

LISTED = 10


def found_address(suite: Suite, row: ImportRow) -> str:
    return reverse("import_found", args=[suite.slug, row.key])


def bring_in_page(suite: Suite, row: ImportRow, found: Found) -> Desk:
    """What is brought in and what is not."""
    told = found.told
    left = (*told["faults"], *told["left_out"])
    title = f"Bring in {row.file_name} without the faulty rows" if left else f"Bring in {row.file_name}"
    back = found_address(suite, row)
    return Desk(
        title=title,
        crumbs=history_crumbs(suite, "Bring in", (row.file_name, back)),
        back=back,
        lede=lede(told) if left else "",
        facts=(
            ("New", joined(would_be_new(told["created"])) or "nothing"),
            ("Changed on record", plural(sum(told["changed"].values()), "row")),
            *((f"Left out of {sheet}", plural(rows, "row")) for sheet, rows in left_out_of(left).items()),
        ),
        listed=listed(left),
        words=("Rows that are left out can be handed in again once they are mended.",) if left else (),
        button="Bring in the rest" if left else "Bring in",
    )


def lede(told: Mapping[str, Any]) -> str:
    faulty, also = faulty_rows(told), len(rows_of(told["left_out"]))
    hanging = f" and, hanging on {'it' if faulty == 1 else 'them'}, {also:,} more" if also else ""
    return f"This leaves out {plural(faulty, 'faulty row')}{hanging}."


def left_out_of(faults: tuple[Mapping[str, Any], ...]) -> dict[str, int]:
    """How many rows of each sheet are left out; a fault of a whole sheet or file counts as one."""
    return Counter(sheet or "the file" for sheet, _ in sorted(rows_of(faults)))


def listed(faults: tuple[Mapping[str, Any], ...]) -> tuple[str, ...]:
    """The first rows that are left out, and why."""
    lines = tuple(f"{place(fault)}: {fault['message']}" for fault in faults[:LISTED])
    more = len(faults) - LISTED
    return (*lines, f"And {more:,} more, listed on the page before.") if more > 0 else lines


def place(fault: Mapping[str, Any]) -> str:
    """Where a fault lies, in words."""
    row = f"row {fault['row']}" if fault["row"] else ""
    return ", ".join(filter(None, (fault["sheet"], row, fault["column"]))) or "The file"


def put_aside_page(suite: Suite, row: ImportRow) -> Desk:
    back = found_address(suite, row)
    return Desk(
        title=f"Put {row.file_name} aside",
        crumbs=history_crumbs(suite, "Put aside", (row.file_name, back)),
        back=back,
        lede="Nothing of it is brought in, and the file is no longer kept here. Your own copy stays as it is.",
        button="Put aside",
    )
