"""What the picture of design versions is drawn from, and the words that it says of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MODES = ("input", "dialogue", "set", "exercise", "live issues")


@dataclass(frozen=True)
class ModeMinutes:
    """The minutes that a version gives to one mode of working, one of ``MODES``."""

    mode: str
    minutes: int

    def __post_init__(self) -> None:
        """Raises ValueError for a mode that has no fill, and for minutes below none."""
        if self.mode not in MODES or self.minutes < 0:
            raise ValueError(f"{self.minutes} minutes of {self.mode!r} cannot be drawn")


@dataclass(frozen=True)
class Version:
    """One version of a design.

    Attributes:
        name: Its number, as words.
        starts_on: The date from which it is in force.
        held: How its days are held: "in person", "on screen".
        change: What changed, in one line.
        minutes: Its minutes by mode.
        shared: The share of 0 to 1 of its minutes that version 1 had too.
    """

    name: str
    starts_on: date
    held: str
    change: str
    minutes: Sequence[ModeMinutes]
    shared: float

    def shares(self) -> list[tuple[str, float]]:
        """Gives the share of the minutes by mode, in the order of ``MODES``, without modes that have none.

        >>> minutes = [ModeMinutes("set", 450), ModeMinutes("input", 150)]
        >>> Version("1", date(2019, 4, 29), "in person", "first design", minutes, 1).shares()
        [('input', 0.25), ('set', 0.75)]
        """
        total = sum(part.minutes for part in self.minutes)
        ordered = sorted(self.minutes, key=lambda part: MODES.index(part.mode))
        return [(part.mode, part.minutes / total) for part in ordered if part.minutes]


@dataclass(frozen=True)
class CohortShared:
    """A cohort: its code, its first day, and the share of 0 to 1 of its minutes that version 1 had too."""

    code: str
    first_on: date
    shared: float


@dataclass(frozen=True)
class Designs:
    """All that one picture shows.

    Attributes:
        versions: The versions in the order of their dates, the first of them what others are held against.
        cohorts: The cohorts in the order of their first days.
        until: The date at which the picture ends.
        pauses: First and last date of each stretch in which the programme paused.
    """

    versions: Sequence[Version]
    cohorts: Sequence[CohortShared]
    until: date
    pauses: Sequence[tuple[date, date]] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where there is no version, or where they do not follow one another up to the end."""
        starts = [version.starts_on for version in self.versions]
        if not starts or starts != sorted(set(starts)) or starts[-1] >= self.until:
            raise ValueError(f"versions follow one another up to {self.until}, unlike {starts}")


def title(designs: Designs) -> str:
    """Says the finding: how many versions there were and what the latest keeps.

    >>> first = Version("1", date(2019, 4, 29), "in person", "first design", [ModeMinutes("set", 450)], 1)
    >>> title(Designs([first], [], date(2024, 7, 31)))
    'One design, unchanged since April 2019'
    """
    first, latest = designs.versions[0], designs.versions[-1]
    if first is latest:
        return f"One design, unchanged since {first.starts_on:%B %Y}"
    return f"{len(designs.versions)} versions; the latest shares {percent(latest.shared)} of its minutes with version 1"


def desc(designs: Designs) -> str:
    """Says every version and every cohort of the picture in words.

    >>> first = Version("1", date(2019, 4, 29), "in person", "first design", [ModeMinutes("set", 450)], 1)
    >>> desc(Designs([first], [], date(2024, 7, 31)))
    'Version 1, from April 2019, in person: first design; set 100%; 100% shared with version 1.'
    """
    sentences = [
        f"Version {version.name}, from {version.starts_on:%B %Y}, {version.held}: {version.change}; "
        + ", ".join(f"{mode} {percent(share)}" for mode, share in version.shares())
        + f"; {percent(version.shared)} shared with version 1."
        for version in designs.versions
    ]
    cohorts = ", ".join(f"{cohort.code} {percent(cohort.shared)}" for cohort in designs.cohorts)
    return " ".join([*sentences, f"Minutes shared with version 1 by cohort: {cohorts}." if cohorts else ""]).strip()


def percent(share: float) -> str:
    """Writes a share as a whole per cent.

    >>> percent(0.917)
    '92%'
    """
    return f"{100 * share:.0f}%"
