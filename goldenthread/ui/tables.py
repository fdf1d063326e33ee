"""Tables that sort, filter and page by plain GET links, so that they work without JavaScript.

A view describes a table once and fills it on each request:

    ROSTER = Description(
        caption="Roster",
        columns=(
            Column("name", "Name", order_by=("family_name", "given_name"), link=person_address),
            Column("hours", "Hours", numeric=True, order_by=("hours",)),
        ),
        filters=(
            Filter("trust", "Trust", lookup="trust__code", choices=TRUSTS),
            Filter("q", "Family name", lookup="family_name__icontains"),
        ),
        sort="name",
    )
    table(ROSTER, places, request.GET)

It takes a queryset (two queries, however many rows) or a list of values. Parameters nobody offered are ignored.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.http import QueryDict

LONGEST_SEARCH = 100


@dataclass(frozen=True)
class Column:
    """A column: how its cells are read, where they lead, and by which fields it sorts (none: it does not)."""

    key: str
    title: str
    cell: Callable[[Any], object] | None = None
    link: Callable[[Any], str] | None = None
    order_by: tuple[str, ...] = ()
    numeric: bool = False

    def read(self, row) -> object:
        return self.cell(row) if self.cell else follow(row, self.key)


@dataclass(frozen=True)
class Filter:
    """A filter: a choice among (value, words), or, where no choices are given, a text to search for."""

    key: str
    title: str
    lookup: str
    choices: tuple[tuple[str, str], ...] = ()

    def accept(self, typed: str) -> str:
        typed = typed.replace("\0", "").strip()[:LONGEST_SEARCH]
        return typed if not self.choices or typed in dict(self.choices) else ""


@dataclass(frozen=True)
class Description:
    """What a table is, before it is asked for; `prefix` keeps two tables on one page apart."""

    caption: str
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()
    sort: str = ""
    page_size: int = 25
    prefix: str = ""
    nothing: str = "Nothing matches."

    def name(self, key: str) -> str:
        return f"{self.prefix}-{key}" if self.prefix else key


@dataclass(frozen=True)
class Header:
    title: str
    numeric: bool
    href: str
    aria_sort: str


@dataclass(frozen=True)
class Cell:
    value: object
    href: str
    title: str
    numeric: bool


@dataclass(frozen=True)
class FilterField:
    name: str
    title: str
    value: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PageLink:
    """A page number; without an address, the gap between far pages."""

    number: int | None
    href: str = ""
    current: bool = False


@dataclass(frozen=True)
class Pager:
    first: int
    last: int
    total: int
    pages: tuple[PageLink, ...]
    previous_href: str
    next_href: str


@dataclass(frozen=True)
class Table:
    caption: str
    headers: tuple[Header, ...]
    rows: tuple[tuple[Cell, ...], ...]
    pager: Pager
    filters: tuple[FilterField, ...]
    sorting: FilterField
    kept: tuple[tuple[str, str], ...]
    clear_href: str
    filtered: bool
    nothing: str


def table(description: Description, rows: QuerySet | Iterable, query: QueryDict) -> Table:
    """Fill a table from what the reader asked for."""
    wanted = {each: each.accept(query.get(description.name(each.key), "")) for each in description.filters}
    sort = accepted_sort(description, query)
    ordered = in_order(description, narrowed(rows, wanted), sort)
    page = Paginator(ordered, description.page_size).get_page(query.get(description.name("page")))
    own = {description.name(key) for key in ("sort", "page", *(each.key for each in description.filters))}
    return Table(
        caption=description.caption,
        headers=tuple(header(description, column, sort, query) for column in description.columns),
        rows=tuple(tuple(cell(column, row) for column in description.columns) for row in page),
        pager=pager(description, page, query),
        filters=tuple(
            FilterField(description.name(each.key), each.title, value, each.choices) for each, value in wanted.items()
        ),
        sorting=FilterField(description.name("sort"), "Sort by", sort, sort_choices(description)),
        kept=tuple((name, value) for name in query if name not in own for value in query.getlist(name)),
        clear_href=address(query, **dict.fromkeys(own, "")),
        filtered=any(wanted.values()),
        nothing=description.nothing,
    )


def accepted_sort(description: Description, query: QueryDict) -> str:
    asked = query.get(description.name("sort"), "")
    return asked if asked in dict(sort_choices(description)) else description.sort


def sort_choices(description: Description) -> tuple[tuple[str, str], ...]:
    return tuple(
        choice
        for column in description.columns
        if column.order_by
        for choice in ((column.key, f"{column.title}, ascending"), (f"-{column.key}", f"{column.title}, descending"))
    )


def narrowed(rows: QuerySet | Iterable, wanted: dict[Filter, str]) -> QuerySet | list:
    chosen = {each.lookup: value for each, value in wanted.items() if value}
    if isinstance(rows, QuerySet):
        return rows.filter(**chosen)
    return [row for row in rows if all(matches(row, lookup, value) for lookup, value in chosen.items())]


def matches(row, lookup: str, value: str) -> bool:
    path, contains, _ = lookup.partition("__icontains")
    found = str(follow(row, path))
    return value.casefold() in found.casefold() if contains else found == value


def in_order(description: Description, rows: QuerySet | list, sort: str) -> QuerySet | Sequence:
    """Sort with empty values last in both directions, and the same way each time."""
    by = next((column.order_by for column in description.columns if column.key == sort.lstrip("-")), ())
    down = sort.startswith("-")
    if isinstance(rows, QuerySet):
        fields = [F(path).desc(nulls_last=True) if down else F(path).asc(nulls_last=True) for path in by]
        return rows if rows.ordered and not by else rows.order_by(*fields, "pk")
    for path in reversed(by):
        empty = [row for row in rows if follow(row, path) is None]
        full = [row for row in rows if follow(row, path) is not None]
        rows = sorted(full, key=lambda row, path=path: comparable(follow(row, path)), reverse=down) + empty
    return rows


def comparable(value):
    return value.casefold() if isinstance(value, str) else value


def follow(row, path: str):
    """Read `trust__name` or `trust.name` from a row that is an object or a mapping."""
    for step in path.replace("__", ".").split("."):
        row = row.get(step) if isinstance(row, dict) else attrgetter(step)(row) if row is not None else None
    return row


def header(description: Description, column: Column, sort: str, query: QueryDict) -> Header:
    if not column.order_by:
        return Header(column.title, column.numeric, href="", aria_sort="")
    aria_sort = {column.key: "ascending", f"-{column.key}": "descending"}.get(sort, "none")
    following = f"-{column.key}" if aria_sort == "ascending" else column.key
    href = address(query, **{description.name("sort"): following, description.name("page"): ""})
    return Header(column.title, column.numeric, href, aria_sort)


def cell(column: Column, row) -> Cell:
    return Cell(column.read(row), column.link(row) if column.link else "", column.title, column.numeric)


def pager(description: Description, page: Page, query: QueryDict) -> Pager:
    def href(number: int) -> str:
        return address(query, **{description.name("page"): str(number)})

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return Pager(
        first=page.start_index(),
        last=page.end_index(),
        total=page.paginator.count,
        pages=tuple(
            PageLink(number, href(number), current=number == page.number) if isinstance(number, int) else PageLink(None)
            for number in numbers
        ),
        previous_href=href(page.number - 1) if page.has_previous() else "",
        next_href=href(page.number + 1) if page.has_next() else "",
    )


def address(query: QueryDict, **changes: str) -> str:
    """Write the present address with some parameters changed, or dropped where they are empty."""
    changed = query.copy()
    for name, value in changes.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return f"?{changed.urlencode()}"
