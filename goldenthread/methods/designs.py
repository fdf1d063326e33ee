"""Programme designs: how much a revision keeps, how the time is spent, and what covers which aim.

A design is dated. Sessions with the same module and title are the same session across versions, so a design
can be held against the one before it, minute by minute.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Session:
    """A part of a module.

    >>> Session(1, "Whose decision is it", "exercise", 90, theme="authority", aims=("A1",)).minutes
    90
    """

    module: int
    title: str
    mode: str
    minutes: int
    theme: str = ""
    aims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Design:
    """One version of a programme's design, in force from a date until the next version starts.

    Raises:
        ValueError: If its sessions take no time, or one takes less than none.

    >>> Design("1", date(2019, 4, 29), (Session(1, "Set", "set", 180), Session(2, "Set", "set", 195))).minutes
    375
    """

    version: str
    starts_on: date
    sessions: tuple[Session, ...]

    def __post_init__(self) -> None:
        if self.minutes == 0 or any(session.minutes < 0 for session in self.sessions):
            raise ValueError(f"the sessions of version {self.version} take no time")

    @property
    def minutes(self) -> int:
        """The time that all sessions take together."""
        return sum(session.minutes for session in self.sessions)


@dataclass(frozen=True, slots=True)
class Revision:
    """What a version kept, as shares of its own minutes between 0 and 1."""

    version: str
    of_the_one_before: float
    of_the_first: float


def consistency(design: Design, earlier: Design) -> float:
    """Give the share of a design's minutes that were already there in an earlier version.

    Formula: the sum over sessions of min(minutes now, minutes then), over all minutes now.

    >>> then = Design("1", date(2019, 4, 29), (Session(1, "Set", "set", 180), Session(1, "Talk", "input", 60)))
    >>> now = Design("2", date(2020, 9, 1), (Session(1, "Set", "set", 210), Session(1, "Talk", "input", 30)))
    >>> consistency(now, then)
    0.875
    """
    kept = _minutes(design.sessions) & _minutes(earlier.sessions)
    return kept.total() / design.minutes


def revisions(designs: Iterable[Design]) -> tuple[Revision, ...]:
    """Hold each version after the first against the one before it and against the first.

    >>> sessions = (Session(1, "Set", "set", 180),)
    >>> revisions([Design("2", date(2020, 9, 1), sessions), Design("1", date(2019, 4, 29), sessions)])
    (Revision(version='2', of_the_one_before=1.0, of_the_first=1.0),)
    """
    in_order = sorted(designs, key=lambda design: design.starts_on)
    return tuple(
        Revision(design.version, consistency(design, before), consistency(design, in_order[0]))
        for before, design in pairwise(in_order)
    )


def in_force(designs: Iterable[Design], on: date) -> Design:
    """Find the version in force on a day: the latest that starts on or before it.

    Raises:
        LookupError: If no version had started.

    >>> sessions = (Session(1, "Set", "set", 180),)
    >>> versions = [Design("1", date(2019, 4, 29), sessions), Design("2", date(2020, 9, 1), sessions)]
    >>> in_force(versions, date(2020, 9, 1)).version
    '2'
    """
    started = [design for design in designs if design.starts_on <= on]
    if not started:
        raise LookupError(f"no design had started on {on}")
    return max(started, key=lambda design: design.starts_on)


def mode_shares(sessions: Iterable[Session]) -> dict[str, float]:
    """Give the share of time, between 0 and 1, spent in each mode, in the order of the alphabet.

    For what was delivered rather than planned, pass the sessions of every module held, each as often as held.

    Raises:
        ValueError: If the sessions take no time.

    >>> mode_shares([Session(1, "Set", "set", 180), Session(1, "Talk", "input", 60)])
    {'input': 0.25, 'set': 0.75}
    """
    minutes: Counter[str] = Counter()
    for session in sessions:
        minutes[session.mode] += session.minutes
    if not minutes.total():
        raise ValueError("sessions that take no time have no shares")
    return {mode: minutes[mode] / minutes.total() for mode in sorted(minutes)}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The minutes that each theme, or aim, gets in each module of each programme.

    Attributes:
        programmes: The programmes looked at.
        minutes: Minutes by theme or aim, programme and module; what is not there has none.
    """

    programmes: tuple[str, ...]
    minutes: Mapping[tuple[str, str, int], int]

    def orphans(self, register: Sequence[str]) -> tuple[str, ...]:
        """List those of a register that no session of any programme covers."""
        covered = {subject for subject, _, _ in self.minutes}
        return tuple(subject for subject in register if subject not in covered)

    def throughout(self, register: Sequence[str]) -> tuple[str, ...]:
        """List those of a register that every programme covers."""
        covered = {(subject, programme) for subject, programme, _ in self.minutes}
        return tuple(s for s in register if all((s, programme) in covered for programme in self.programmes))


def theme_coverage(designs: Mapping[str, Design]) -> Coverage:
    """Lay out the minutes of each theme, by programme and module.

    >>> senior = Design("1", date(2019, 4, 29), (Session(1, "Set", "set", 180, theme="across"),))
    >>> coverage = theme_coverage({"SENIOR": senior})
    >>> coverage.minutes, coverage.orphans(["across", "managers"])
    ({('across', 'SENIOR', 1): 180}, ('managers',))
    """
    return _coverage(designs, lambda session: (session.theme,) if session.theme else ())


def aim_coverage(designs: Mapping[str, Design]) -> Coverage:
    """Lay out the minutes that serve each aim, by programme and module; a session may serve several.

    >>> senior = Design("1", date(2019, 4, 29), (Session(1, "Set", "set", 180, aims=("A2", "A4")),))
    >>> aim_coverage({"SENIOR": senior}).throughout(["A1", "A2", "A4"])
    ('A2', 'A4')
    """
    return _coverage(designs, lambda session: session.aims)


def _coverage(designs: Mapping[str, Design], subjects: Callable[[Session], Sequence[str]]) -> Coverage:
    minutes: Counter[tuple[str, str, int]] = Counter()
    for programme, design in designs.items():
        for session in design.sessions:
            minutes.update({(subject, programme, session.module): session.minutes for subject in subjects(session)})
    return Coverage(tuple(designs), dict(+minutes))


def _minutes(sessions: Iterable[Session]) -> Counter[tuple[int, str]]:
    minutes: Counter[tuple[int, str]] = Counter()
    for session in sessions:
        minutes[session.module, session.title] += session.minutes
    return minutes
