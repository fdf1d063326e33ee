"""The days of a cohort: the columns of its attendance table, and the strip that phones show instead."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from goldenthread.charts import days_strip, presence_mark
from goldenthread.programmes.queries import DayRow
from goldenthread.programmes.states import Capacity, DayMode
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Picture, PlainTable, Word

HOLDING = {DayMode.IN_PERSON: "in person", DayMode.VIRTUAL: "on screen", DayMode.HYBRID: "hybrid"}
TO_COME, NOT_RECORDED = "to come", "not recorded"
PRESENCES = ("present", "apologies", "absent", TO_COME)
MARKS = {word: str(presence_mark.presence_mark(word)) for word in PRESENCES} | {
    word: str(presence_mark.holding_mark(word)) for word in HOLDING.values()
}
STRIP_WIDE, STRIP_TALL = 1140, 340


@dataclass(frozen=True)
class DayColumn:
    """A day at the head of the attendance table; `lead` is `present`, `away` or `to come`."""

    on: dt.date
    held: bool
    how: str
    strike: str
    moved_from: dt.date | None
    moved_because: str
    lead: str
    led_by: str
    clinical: str


@dataclass(frozen=True)
class ModuleColumns:
    """A module over the columns of its days."""

    title: str
    days: int


def day_column(day: DayRow, struck: Mapping[dt.date, str]) -> DayColumn:
    """One day as a column."""
    return DayColumn(
        on=day.scheduled_on,
        held=day.held_on is not None,
        how=HOLDING[day.mode],
        strike=struck.get(day.scheduled_on, ""),
        moved_from=day.planned_on if day.moved else None,
        moved_because=day.moved_because,
        lead=lead_on(day),
        led_by=day.led_by,
        clinical=clinical_on(day),
    )


def lead_on(day: DayRow) -> str:
    """Whether the lead facilitator was there on a day held."""
    if day.held_on is None:
        return TO_COME
    return "present" if day.with_lead else "away"


def clinical_on(day: DayRow) -> str:
    """Whether the lead for clinical leadership is on the day, or which clinician of the trusts stands in."""
    if day.with_client_lead:
        return "yes"
    nobody = "no" if day.held_on else ""
    return next((led.name for led in day.team if led.side == "inside" and led.practising), nobody)


def module_columns(days: Sequence[DayRow]) -> tuple[ModuleColumns, ...]:
    """The modules over runs of their days, in the order of the dates."""
    runs = groupby(days, key=lambda day: day.module)
    return tuple(ModuleColumns(f"Module {module}", len(list(run))) for module, run in runs)


def name_in(days: Sequence[DayRow], capacity: Capacity) -> str:
    """Who held a capacity on the days, the names in the order in which they come."""
    names = dict.fromkeys(led.name for day in days for led in day.team if led.capacity == capacity)
    return ", ".join(names)


def presence_of(day: DayRow, marks: Mapping[int, str]) -> str:
    """What somebody was on a day, in a word."""
    return marks.get(day.id, NOT_RECORDED) if day.held_on else TO_COME


def strip(
    days: Sequence[DayRow],
    struck: Mapping[dt.date, str],
    *,
    prefix: str,
    notes: Mapping[int, str] | None = None,
    marks: Mapping[int, str] | None = None,
    caption: str = "",
) -> Picture:
    """The days on the gold thread, of a whole cohort with `notes` or of one person with `marks`."""
    drawn = [strip_day(day, struck, notes or {}, marks) for day in days]
    return Picture(
        wide=str(days_strip.draw(drawn, prefix=f"{prefix}-wide", width=STRIP_WIDE)),
        tall=str(days_strip.draw(drawn, prefix=f"{prefix}-tall", width=STRIP_TALL)),
        caption=caption,
    )


def strip_day(
    day: DayRow, struck: Mapping[dt.date, str], notes: Mapping[int, str], marks: Mapping[int, str] | None
) -> days_strip.Day:
    """One day of the strip; where nothing is recorded of somebody, words say so beside no mark."""
    presence = None if marks is None else presence_of(day, marks)
    recorded = presence != NOT_RECORDED
    return days_strip.Day(
        on=day.scheduled_on,
        module=f"Module {day.module}",
        lead=lead_on(day),
        note=notes.get(day.id, "") if recorded else NOT_RECORDED,
        presence=presence if recorded else None,
        holding=HOLDING[day.mode],
        moved_from=day.planned_on if day.moved else None,
        strike=struck.get(day.scheduled_on, ""),
    )


def days_table(days: Sequence[DayRow]) -> PlainTable:
    """The days one by one, for readers who see no register."""
    rows = tuple(
        (
            Word(long_date(day.scheduled_on)),
            Word(f"Module {day.module}"),
            Word(HOLDING[day.mode]),
            Word(f"{long_date(day.planned_on)}: {day.moved_because}" if day.moved else "as planned"),
            Word(", ".join(led.name for led in day.team) or "to be named"),
        )
        for day in days
    )
    return PlainTable(
        ("Date", "Module", "How", "Moved from", "Facilitators"), rows, nothing="No day of this cohort is planned yet."
    )
