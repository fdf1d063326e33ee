"""How it was delivered: years, designs, the team, the lead and the time."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class YearsDelivered:
    """Financial years of the focus programme with a delivered day, by the year they begin in."""

    financial_years: tuple[int, ...]


@dataclass(frozen=True)
class DesignVersion:
    """`sessions`: (module, title, minutes); the same module and title is the same session. Empty: not timed."""

    version: str
    starts_on: date
    sessions: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True)
class DesignVersions:
    """Delivered design versions of the focus programme, oldest first."""

    versions: tuple[DesignVersion, ...]


@dataclass(frozen=True)
class Team:
    """Facilitators (the client lead among them) in post in the first of `financial_years`, and those still there."""

    financial_years: int
    first_year: int
    still_there: int
    client_lead_stayed: bool


@dataclass(frozen=True)
class ProgrammeDays:
    """Days held of one programme, and those on which the lead facilitator was there."""

    programme: str
    days: int
    with_lead: int


@dataclass(frozen=True)
class LeadDays:
    """Days with the lead facilitator, by programme; `handovers` are the years in which another lead took over."""

    by_programme: tuple[ProgrammeDays, ...]
    handovers: tuple[int, ...] = ()


@dataclass(frozen=True)
class LeadAbsence:
    """The longest absence record of the lead facilitator, first and last day; never why."""

    from_on: date
    to_on: date
    covered: bool


@dataclass(frozen=True)
class Cofacilitation:
    """Days held in the suite, and those led by an outside facilitator and an inside clinician together.

    `outside` and `inside` are the kinds of the two partners, as a noun ("institute", "trust").
    """

    days: int
    kept: int
    outside: str = "institute"
    inside: str = "trust"


@dataclass(frozen=True)
class InsideClinician:
    """The client lead. `role` and `specialty` as nouns on the date ("lead for clinical leadership")."""

    role: str
    specialty: str
    practising: bool
    agreed_on: date | None
    days: int
    led: int


@dataclass(frozen=True)
class ThemeCoverage:
    """Curriculum themes as (name, number of programmes with at least one session on it)."""

    programmes: int
    themes: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class SessionMinutes:
    """Minutes of the focus programme over the days held: all, input, and live issues; sessions timed of all."""

    minutes: int
    input: int
    live_issues: int
    sessions: int
    timed: int
