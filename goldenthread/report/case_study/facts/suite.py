"""The suite: who runs it, since when, funded how and with which aims."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Organisation:
    """An organisation as it was called on the date in question: "Marlhaven NHS Trust", in short "Marlhaven"."""

    name: str
    short_name: str


@dataclass(frozen=True)
class Programme:
    """A programme; `short_name` is the adjective before "programme", "cohort" and "delegates": "senior"."""

    code: str
    name: str
    short_name: str


@dataclass(frozen=True)
class SuiteSpan:
    """`stages`: the career stage of each programme with a delivered day, lowest first ("first leadership roles")."""

    first_day_on: date
    lead: Organisation
    partner: Organisation
    stages: tuple[str, ...]
    predecessor_since: int | None = None


@dataclass(frozen=True)
class Commissions:
    """Financial years by the year they begin in (2019 is 2019/20): with delivered days, and with a commission."""

    delivered: tuple[int, ...]
    commissioned: tuple[int, ...]


@dataclass(frozen=True)
class AimsRegister:
    """`reviewed_in_time`: modules whose joint review came within 14 days of the last day, of all `modules` ended."""

    aims: int
    version_on: date
    signed_by: tuple[Organisation, ...]
    modules: int
    reviewed_in_time: int
