"""The focus programme: its shape, delegates, cohorts and days, and the wish for places."""

from dataclasses import dataclass
from datetime import date

from goldenthread.report.case_study.facts.suite import Organisation


@dataclass(frozen=True)
class Shape:
    """Days and modules of a delivered design, valid from a year; consecutive equal shapes are one."""

    since: int
    days: int
    modules: int


@dataclass(frozen=True)
class ProgrammeShape:
    """The first delivered day, and the delivered shapes, oldest first."""

    first_day_on: date
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class DelegatesStarted:
    """Distinct people with at least one day present; pairs of records that may be one person, not yet decided."""

    started: int
    undecided_duplicates: int = 0


@dataclass(frozen=True)
class CohortsRun:
    """Cohorts whose days are over, and those with a delivered day and days to come. Planned ones are in neither."""

    ran: int
    under_way: int


@dataclass(frozen=True)
class Pause:
    """A pause of one cohort; `months` from the last day held to the next, rounded; `None` if it never resumed."""

    paused_on: date
    months: int | None


@dataclass(frozen=True)
class Breaks:
    """Pauses of cohorts, and days delivered on another date than planned."""

    pauses: tuple[Pause, ...]
    re_dated: int


@dataclass(frozen=True)
class TrustDelegates:
    """Delegates who started from one trust, under its latest name of the period and the one before, if any."""

    organisation: Organisation
    delegates: int
    former: Organisation | None = None
    renamed_in: int | None = None


@dataclass(frozen=True)
class Trusts:
    """Every trust with a delegate who started."""

    by_trust: tuple[TrustDelegates, ...]


@dataclass(frozen=True)
class Professions:
    """Delegates who started, by profession."""

    doctors: int
    nursing_midwifery: int
    allied_health: int
    other: int = 0
    unknown: int = 0


@dataclass(frozen=True)
class Completion:
    """Delegates who started, completed by the programme's rule (spelt out in `rule`), and withdrew."""

    started: int
    completed: int
    withdrew: int
    rule: str


@dataclass(frozen=True)
class Presence:
    """Person-days expected (places started x days delivered) and present."""

    expected: int
    present: int


@dataclass(frozen=True)
class DayPresence:
    """One day held: people expected and present, and whether a strike hit it from 9 to 5."""

    expected: int
    present: int
    strike: bool


@dataclass(frozen=True)
class StrikeDays:
    """Every day held of the focus programme, in order of date."""

    days: tuple[DayPresence, ...]


@dataclass(frozen=True)
class WaitingList:
    """Eligible people left waiting after each intake, as (name of the intake, people), oldest first."""

    after_intakes: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Demand:
    """Eligible applicants of the focus programme, and people who started."""

    eligible: int
    started: int
