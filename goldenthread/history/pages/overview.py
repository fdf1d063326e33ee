"""Bring your history: the workbook, the hand-in, and what became of the files before."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.history.queries.imports import ImportRow, imports_of
from goldenthread.programmes.models import Suite
from goldenthread.programmes.pages.desk import Crumbs, Desk, crumbs
from goldenthread.ui.filters import date_and_time
from goldenthread.ui.parts import PlainTable, Word

TITLE = "Bring your history"


@dataclass(frozen=True)
class OverviewPage:
    title: str
    crumbs: Crumbs
    lede: str
    imports: PlainTable
    template_href: str
    hand_in_href: str
    export_href: str
    merges_href: str


def overview_page(suite: Suite, at: dt.datetime) -> OverviewPage:
    """Everything that a team needs to bring its past in, and to take it out again."""
    return OverviewPage(
        title=TITLE,
        crumbs=crumbs(suite, TITLE),
        lede="One workbook holds the people, cohorts and days of past years. You see all faults and all changes first; "
        "nothing is written until you bring it in.",
        imports=imports_table(suite, imports_of(suite, at)),
        template_href=reverse("template", args=[suite.slug]),
        hand_in_href=reverse("hand_in", args=[suite.slug]),
        export_href=reverse("export_suite", args=[suite.slug]),
        merges_href=reverse("merges", args=[suite.slug]),
    )


def imports_table(suite: Suite, rows: tuple[ImportRow, ...]) -> PlainTable:
    """The files that were handed in, the last first."""
    return PlainTable(
        ("File", "Where it stands", "Handed in", "By", "Brought in or put aside"),
        tuple(
            (
                Word(row.file_name, reverse("import_found", args=[suite.slug, row.key])),
                Word(row.status.capitalize()),
                Word(date_and_time(row.handed_in_at)),
                Word(row.handed_in_by),
                Word(date_and_time(row.ended_at)),
            )
            for row in rows
        ),
        nothing="No file has been handed in yet.",
    )


def hand_in_page(suite: Suite, instead_of: str) -> Desk:
    """The form alone, where a file is refused or a mended one takes the place of another."""
    title = "Hand in a mended file" if instead_of else "Hand in a file"
    replaced = f"It takes the place of {instead_of}, which is put aside. What you decided about duplicates is kept."
    return Desk(
        title=title,
        crumbs=history_crumbs(suite, title),
        back=reverse("history", args=[suite.slug]),
        lede="The file is looked at first. Nothing is written until you bring it in.",
        words=(replaced,) if instead_of else (),
        button="Hand in",
    )


def history_crumbs(suite: Suite, title: str, *between: tuple[str, str]) -> Crumbs:
    return crumbs(suite, title, (TITLE, reverse("history", args=[suite.slug])), *between)
