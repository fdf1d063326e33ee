"""Who and what is on the stage, found by name; and the hand that writes."""

import datetime as dt
from dataclasses import dataclass, field

from goldenthread.people.models import Organisation, Person, RoleHeld
from goldenthread.programmes.models import Appointment, Cohort, Day, Module, Place, Programme, Suite, Theme
from goldenthread.sample.tables import at

MANAGER = "Priya Raman"
SAMPLE = "sample"


@dataclass
class Stage:
    """What has been recorded so far."""

    suite: Suite
    organisations: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    appointments: dict[str, Appointment] = field(default_factory=dict)
    roles: dict[str, RoleHeld] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    programmes: dict[str, Programme] = field(default_factory=dict)
    cohorts: dict[str, Cohort] = field(default_factory=dict)
    modules: dict[tuple[str, int], Module] = field(default_factory=dict)
    days: dict[tuple[str, int], Day] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def hand(on: dt.date, hour: int = 10, minute: int = 0, *, by: str = MANAGER) -> dict:
    """Who does a deed and when, as every service asks: `**hand(on)`."""
    return {"by": by, "at": at(on, hour, minute)}
