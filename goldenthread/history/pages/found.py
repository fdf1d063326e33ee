"""One file on its way into the records: being read, what was found in it, and what became of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from django.http import QueryDict
from django.urls import reverse

from goldenthread.history.pages.findings import (
    by_sheet,
    changes_table,
    faults_table,
    faulty_rows,
    figures,
    finding,
    left_out_table,
    would_be_new,
)
from goldenthread.history.pages.overview import history_crumbs
from goldenthread.history.pages.pairs import Pairs, is_open, pairs_on_page
from goldenthread.history.queries.imports import Found, ImportRow, is_other_file
from goldenthread.history.states import ImportStatus
from goldenthread.programmes.models import Suite
from goldenthread.programmes.pages.desk import Crumbs
from goldenthread.ui.filters import date_and_time, joined, plural
from goldenthread.ui.parts import Figure, Link, PlainTable
from goldenthread.ui.tables import Table


@dataclass(frozen=True)
class Progress:
    """How far a job has come: in words and, where that is known, as a share from 0 to 1."""

    words: str
    share: float | None = None


@dataclass(frozen=True)
class Door:
    """Something that may be done with a file next: a link or, where it `sends`, a form of one button."""

    words: str
    href: str
    sends: bool = False


@dataclass(frozen=True)
class FoundPage:
    title: str
    lede: str
    crumbs: Crumbs
    note: str = ""
    progress: Progress | None = None
    figures: tuple[Figure, ...] = ()
    by_sheet: PlainTable | None = None
    changes: Table | None = None
    faults: Table | None = None
    faults_href: str = ""
    left_out: Table | None = None
    pairs: Pairs | None = None
    decide_href: str = ""
    doors: tuple[Door, ...] = ()
    onward: tuple[Link, ...] = ()


def found_page(suite: Suite, row: ImportRow, found: Found, query: QueryDict) -> FoundPage:
    """The page of a file, whatever it is at."""
    page = FoundPage(title=row.file_name, lede="", crumbs=history_crumbs(suite, row.file_name))
    return PAGES[row.status](page, suite, row, found, query)


def being_read(page: FoundPage, _suite: Suite, row: ImportRow, _found: Found, _query: QueryDict) -> FoundPage:
    return replace(
        page,
        title=f"Reading {row.file_name}",
        lede="Most files take a few seconds, years of marks up to a minute. Nothing is written to the records.",
        progress=Progress(row.step or "Waiting to begin", row.share_done),
    )


def being_recorded(page: FoundPage, _suite: Suite, row: ImportRow, _found: Found, _query: QueryDict) -> FoundPage:
    return replace(
        page,
        title=f"Bringing in {row.file_name}",
        lede="All of it is recorded at once, or nothing. You may leave this page.",
        progress=Progress("Recording"),
    )


def looked_at(page: FoundPage, suite: Suite, row: ImportRow, found: Found, query: QueryDict) -> FoundPage:
    undecided = sum(map(is_open, found.pairs))
    if is_other_file(found.told):
        return not_our_workbook(page, suite, row)
    return replace(
        page,
        title=f"What was found in {row.file_name}",
        lede=f"{finding(found.told)} {to_decide(undecided)}".strip(),
        note=found.note,
        figures=figures(found.told, undecided),
        by_sheet=by_sheet(found.told),
        changes=changes_table(found.told, query),
        faults=faults_table(found.told, query),
        faults_href=address("import_faults", suite, row),
        left_out=left_out_table(found.told, query),
        pairs=pairs_on_page(found.pairs),
        decide_href=address("import_decide", suite, row),
        doors=tuple(doors(suite, row, found)),
    )


def to_decide(undecided: int) -> str:
    pairs = plural(undecided, "pair")
    return f"{pairs} of people may be one person, and stay two until you say so." if undecided else ""


def doors(suite: Suite, row: ImportRow, found: Found) -> Iterator[Door]:
    """A file without a fault may be brought in, one with faults in part, if anything remains."""
    bring_in = address("import_bring_in", suite, row)
    faults, says_something = found.told["faults"], found.told["created"] or found.told["changed"]
    if says_something and not faults:
        yield Door("Bring in", bring_in, sends=True)
    if faults:
        yield mend(suite, row)
    if says_something and faults:
        rows = plural(faulty_rows(found.told), "faulty row")
        yield Door(f"Bring in without the {rows}", f"{bring_in}?without=faulty")
    if found.outline:
        yield Door("Choose the columns again", address("choose_columns", suite, row))
    yield put_aside(suite, row)


def mend(suite: Suite, row: ImportRow) -> Door:
    return Door("Hand in a mended file", f"{reverse('hand_in', args=[suite.slug])}?instead_of={row.key}")


def put_aside(suite: Suite, row: ImportRow) -> Door:
    return Door("Put aside", address("import_put_aside", suite, row))


def address(name: str, suite: Suite, row: ImportRow) -> str:
    return reverse(name, args=[suite.slug, row.key])


def not_our_workbook(page: FoundPage, suite: Suite, row: ImportRow) -> FoundPage:
    columns = Door("Say what the columns mean", address("choose_columns", suite, row))
    return replace(
        page,
        title=f"{row.file_name} is not the workbook",
        lede="None of its sheets is one of ours. If it is a register, a list of e-mail addresses or a staff list, say "
        "what its columns mean.",
        doors=(columns, mend(suite, row), put_aside(suite, row)),
    )


def unreadable(page: FoundPage, suite: Suite, row: ImportRow, found: Found, _query: QueryDict) -> FoundPage:
    return replace(
        page,
        title=f"{row.file_name} cannot be read",
        lede=found.told["faults"][0]["message"],
        doors=(mend(suite, row), put_aside(suite, row)),
    )


def failed(page: FoundPage, suite: Suite, row: ImportRow, _found: Found, _query: QueryDict) -> FoundPage:
    again = Door("Look at the file again", address("import_look_again", suite, row), sends=True)
    return replace(
        page,
        title=f"{row.file_name} was not finished",
        lede="Something went wrong on our side and has been written to the log. Nothing was written to the records. "
        "Look at the file again; if that fails too, tell whoever runs this service.",
        doors=(again, put_aside(suite, row)),
    )


def recorded(page: FoundPage, suite: Suite, row: ImportRow, found: Found, query: QueryDict) -> FoundPage:
    new, changed = would_be_new(found.told["created"]), sum(found.told["changed"].values())
    done = [f"New on record: {joined(new)}."] if new else []
    done += [f"Changed: {plural(changed, 'row')}."] if changed else []
    left = plural(faulty_rows(found.told), "faulty row")
    without = f" without its {left}" if found.told["faults"] else ""
    return replace(
        page,
        title=f"{row.file_name} is brought in{without}",
        lede=" ".join([*done, f"Done on {date_and_time(row.ended_at)}."]),
        by_sheet=by_sheet(found.told),
        changes=changes_table(found.told, query),
        faults=faults_table(found.told, query),
        left_out=left_out_table(found.told, query),
        onward=(
            Link("See the thread", reverse("thread", args=[suite.slug])),
            Link("Have the case study reckoned from it", reverse("case_study", args=[suite.slug])),
            Link("See who was merged", reverse("merges", args=[suite.slug])),
        ),
    )


def was_put_aside(page: FoundPage, suite: Suite, row: ImportRow, _found: Found, _query: QueryDict) -> FoundPage:
    return replace(
        page,
        title=f"{row.file_name} was put aside",
        lede=f"Nothing of it was brought in, and since {date_and_time(row.ended_at)} it is kept no longer.",
        onward=(Link("Hand in another file", reverse("hand_in", args=[suite.slug])),),
    )


PAGES: dict[str, Callable[..., FoundPage]] = {
    ImportStatus.BEING_READ: being_read,
    ImportStatus.UNREADABLE: unreadable,
    ImportStatus.FAULTY: looked_at,
    ImportStatus.READY: looked_at,
    ImportStatus.BEING_RECORDED: being_recorded,
    ImportStatus.RECORDED: recorded,
    ImportStatus.PUT_ASIDE: was_put_aside,
    ImportStatus.FAILED: failed,
}
