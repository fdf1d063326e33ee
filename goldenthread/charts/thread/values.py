"""What the picture of the thread shows, in plain values: lanes of cohorts with their days, who led, what hit them.

The caller reads these from records; the picture and the sentence beside it are made from the same ones.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

Mode = Literal["in person", "virtual", "hybrid"]
Kind = Literal["lead", "client lead"]


@dataclass(frozen=True)
class Day:
    """One day of a cohort: when it was planned for, when it was held, how, and who was there to lead it.

    ``words`` names the day ("module 2, day 3"); ``key`` ties its mark to its row in the table.
    """

    planned_on: date
    held_on: date | None
    mode: Mode = "in person"
    on_strike_day: bool = False
    lead_present: bool = True
    led_by: str = ""
    client_lead_present: bool = True
    words: str = ""
    key: str = ""

    @property
    def on(self) -> date:
        """The date at which the day stands: held, or else planned."""
        return self.held_on or self.planned_on

    @property
    def moved(self) -> bool:
        """Whether it was held on another date than planned."""
        return self.held_on is not None and self.held_on != self.planned_on

    def held_by(self, today: date) -> bool:
        """Whether it had been held: a day still to come is never counted as delivered."""
        return self.held_on is not None and self.held_on <= today


@dataclass(frozen=True)
class Cohort:
    """A cohort with its days in order; ``note`` is a few words set beside it."""

    name: str
    number: int
    href: str
    days: tuple[Day, ...]
    paused_on: date | None = None
    resumed_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Lane:
    """A programme: its title, where it leads, three facts in words, and its cohorts."""

    title: str
    href: str
    facts: tuple[str, ...]
    cohorts: tuple[Cohort, ...]


@dataclass(frozen=True)
class Lead:
    """Someone whose presence is a strand; those of one kind follow one another."""

    name: str
    role: str
    kind: Kind
    from_on: date
    to_on: date | None = None


@dataclass(frozen=True)
class Absence:
    """An absence of the lead with a handover: who covered, and how many days of the suite."""

    person: str
    from_on: date
    to_on: date
    covered_by: str
    days: int


@dataclass(frozen=True)
class Wave:
    """A wave of Covid; ``peak`` is admissions a day in England, from memory unless ``measured``."""

    name: str
    start_on: date
    end_on: date
    peak: int
    measured: bool


@dataclass(frozen=True)
class Strike:
    """An episode of industrial action, and whether doctors were out."""

    start_on: date
    end_on: date
    doctors: bool
    words: str = ""


@dataclass(frozen=True)
class Note:
    """A note along the thread: its date, the place of its lane among the lanes, a number, a title and its page."""

    on: date
    lane: int
    number: int
    title: str
    href: str


@dataclass(frozen=True)
class Picture:
    """All that the picture shows, as at ``today``; ``first`` and ``last`` bound the dates drawn.

    ``admissions`` is a daily series of the 7-day mean of Covid admissions in England.
    """

    lanes: tuple[Lane, ...]
    leads: tuple[Lead, ...]
    today: date
    first: date
    last: date
    absences: tuple[Absence, ...] = ()
    waves: tuple[Wave, ...] = ()
    admissions: tuple[tuple[date, float], ...] = ()
    strikes: tuple[Strike, ...] = ()
    notes: tuple[Note, ...] = ()

    def has(self, kind: Kind) -> bool:
        """Whether anybody of a kind is known."""
        return kind in self.strands

    @cached_property
    def strands(self) -> dict[str, tuple[Lead, ...]]:
        """The leads of each kind, in the order in which they followed one another."""
        in_order = sorted(self.leads, key=lambda lead: lead.from_on)
        return {
            kind: tuple(lead for lead in in_order if lead.kind == kind) for kind in {lead.kind for lead in in_order}
        }

    def strand(self, kind: Kind) -> tuple[Lead, ...]:
        """The leads of one kind, in the order in which they followed one another."""
        return self.strands.get(kind, ())

    def turn(self, kind: Kind, on: date) -> int:
        """The place, from 0, of the lead of a kind who was in post on a date."""
        return max(sum(lead.from_on <= on for lead in self.strand(kind)) - 1, 0)

    def held(self) -> list[Day]:
        """Every day held by today, in order of its date (days of one date in the order of the lanes)."""
        days = (day for lane in self.lanes for cohort in lane.cohorts for day in cohort.days)
        return sorted((day for day in days if day.held_by(self.today)), key=lambda day: day.on)
