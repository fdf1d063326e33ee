"""The roster of a cohort, which is its register as well for those who run it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from goldenthread.insight.access import holder, opens_page, sees_days, sees_in_room
from goldenthread.insight.pages.cohort_days import presence_of
from goldenthread.methods.wording.grammar import counted
from goldenthread.people import reference
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import DayRow, PlaceRow, Standing
from goldenthread.ui.filters import long_date
from goldenthread.ui.tables import (
    Column,
    Description,
    Filter,
    FilterField,
    Header,
    accepted_sort,
    address,
    header,
    in_order,
    narrowed,
    sort_choices,
)

FOLDED_FROM = 41
COLUMNS = (
    Column("name", "Name", order_by=("family_name", "name")),
    Column("trust", "Trust", order_by=("trust", "family_name")),
    Column("specialty", "Specialty", order_by=("specialty", "family_name")),
    Column("set", "Set", order_by=("set", "family_name")),
)
DAYS = Column("days", "Days", order_by=("days", "family_name"), numeric=True)
FILTERED = (("trust", "Trust"), ("specialty", "Specialty"), ("set", "Set"))


@dataclass(frozen=True)
class Row:
    """Somebody in the cohort; `marks` are empty, and `days` None, for a reader who may not see them."""

    name: str
    family_name: str
    href: str
    trust: str | None
    specialty: str | None
    set: str | None
    marks: tuple[str, ...] = ()
    days: int | None = None
    expected: bool = False
    left: str = ""


@dataclass(frozen=True)
class Group:
    """People under one heading, or under none where the sort runs through all of them."""

    title: str
    facts: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Roster:
    caption: str
    headers: tuple[Header, ...]
    groups: tuple[Group, ...]
    totals_title: str
    totals: tuple[int | None, ...]
    days_present: int
    folded: bool
    filters: tuple[FilterField, ...]
    sorting: FilterField
    filtered: bool
    clear_href: str


def roster(
    suite: Suite,
    standing: Standing,
    places: Sequence[PlaceRow],
    days: Sequence[DayRow],
    *,
    trusts: Mapping[int, str],
    query: QueryDict,
    register: bool,
) -> Roster:
    """The rows that the reader may see, as asked for; `register` adds the marks of the days."""
    seen = [place for place in places if sees_in_room(standing, holder(place))]
    rows = [row(suite, standing, place, days if register else (), trusts) for place in seen]
    shown = description(rows, register=register)
    wanted = {each: each.accept(query.get(each.key, "")) for each in shown.filters}
    sort = accepted_sort(shown, query)
    listed = in_order(shown, narrowed(rows, wanted), sort)
    return Roster(
        caption=shown.caption,
        headers=tuple(header(shown, column, sort, query) for column in shown.columns),
        groups=groups(listed, by_set=sort.lstrip("-") == "set"),
        totals_title=totals_title(listed),
        totals=totals(listed, days) if register else (),
        days_present=sum(row.days or 0 for row in listed if row.expected),
        folded=len(rows) >= FOLDED_FROM,
        filters=tuple(FilterField(each.key, each.title, value, each.choices) for each, value in wanted.items()),
        sorting=FilterField("sort", "Sort by", sort, sort_choices(shown)),
        filtered=any(wanted.values()),
        clear_href=address(query, **dict.fromkeys(("sort", *(each.key for each in shown.filters)), "")),
    )


def row(suite: Suite, standing: Standing, place: PlaceRow, days: Sequence[DayRow], trusts: Mapping[int, str]) -> Row:
    """One place as a row; the marks only where the reader may see on which days somebody came."""
    whose = holder(place)
    visible = bool(days) and sees_days(standing, whose)
    return Row(
        name=place.name,
        family_name=place.family_name,
        href=reverse("person", args=[suite.slug, place.person]) if opens_page(standing, whose) else "",
        trust=trusts.get(place.trust),
        specialty=what_they_do(place),
        set=place.learning_set or None,
        marks=tuple(mark_on(place, day) for day in days) if visible else (),
        days=place.days_present if visible else None,
        expected=place.started,
        left=f"{place.ended_as} on {long_date(place.ended_on)}" if place.ended_on else "",
    )


def what_they_do(place: PlaceRow) -> str | None:
    """The specialty of a doctor, the profession of all others."""
    profession, specialty = reference.professions().get(place.profession), reference.specialties().get(place.specialty)
    if profession and profession.family != "doctors":
        return profession.name
    return specialty.name if specialty else None


def mark_on(place: PlaceRow, day: DayRow) -> str:
    """What the holder of a place was on a day; no mark is owed outside the time of the place."""
    held = place.taken_on <= day.scheduled_on <= (place.ended_on or dt.date.max)
    return presence_of(day, place.marks) if held or day.id in place.marks else "not in the cohort"


def description(rows: Iterable[Row], *, register: bool) -> Description:
    """The columns that there is something for, and a choice among what there is."""
    rows = list(rows)
    with_sets = any(row.set for row in rows)
    columns = [column for column in COLUMNS if column.key != "set" or with_sets]
    found = {key: sorted({value for row in rows if (value := getattr(row, key))}) for key, _ in FILTERED}
    return Description(
        caption="Roster and attendance" if register else "Who is in the cohort",
        columns=(*columns, DAYS) if register else tuple(columns),
        filters=tuple(
            Filter(key, title, lookup=key, choices=tuple((value, value) for value in found[key]))
            for key, title in FILTERED
            if len(found[key]) > 1
        ),
        sort="set" if with_sets else "name",
    )


def groups(rows: Sequence[Row], *, by_set: bool) -> tuple[Group, ...]:
    """People by set in the order of the rows, those without a set after them, those who left at the end."""
    here, gone = [row for row in rows if not row.left], tuple(row for row in rows if row.left)
    titles = dict.fromkeys(row.set for row in here) if by_set else {None: None}
    found = [set_group(name, tuple(row for row in here if not by_set or row.set == name), by_set) for name in titles]
    left = [Group("No longer in the cohort", counted(len(gone), "person", "people", "numerals"), gone)] if gone else []
    return tuple(group for group in [*found, *left] if group.rows)


def set_group(name: str | None, rows: tuple[Row, ...], by_set: bool) -> Group:
    """One set with how many people, trusts and specialties meet in it."""
    title = (f"Set {name}" if name else "In no set yet") if by_set else ""
    facts = [counted(len(rows), "person", "people", "numerals")]
    for key, one, many in (("trust", "trust", "trusts"), ("specialty", "specialty", "specialties")):
        facts.append(counted(len({getattr(row, key) for row in rows} - {None}), one, many, "numerals"))
    return Group(title, ", ".join(facts), rows)


def totals_title(rows: Sequence[Row]) -> str:
    """Of whom the totals count: those who started, as everywhere in the house."""
    return f"Present, of {sum(row.expected for row in rows)}"


def totals(rows: Sequence[Row], days: Sequence[DayRow]) -> tuple[int | None, ...]:
    """How many of those who started came on each day held."""
    came = [[row.expected and row.marks[number] == "present" for row in rows] for number in range(len(days))]
    return tuple(sum(marks) if day.held_on else None for day, marks in zip(days, came, strict=True))
