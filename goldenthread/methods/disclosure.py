"""The small-number rule: what may be shown of a count of people, so that nobody is singled out.

Counts of 1 to 7 people are hidden and others are shown to the nearest 5, as NHS England does below national
level. In a breakdown the people of the hidden parts must be several parts and a count that could itself be
shown: otherwise the total minus what is shown would tell, so the next smallest part is hidden too. Whoever
has the exact total and everything shown cannot tell 1 hidden person from 7. Whoever also reckons back from how
the parts were chosen can at most rule out the smaller values, and never learns that a part is under 7.

Sources: NHS England, Hospital Episode Statistics disclosure control (2018); for complementary suppression
Hundepool and others, Statistical Disclosure Control (2012), chapter 4.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Name = TypeVar("Name", str, tuple[str, str])


@dataclass(frozen=True, slots=True)
class Profile:
    """The thresholds of a small-number rule.

    Attributes:
        id: The name under which an edition records it.
        hidden_to: Counts of people from 1 to this are hidden.
        round_to: Other counts of people are shown to the nearest multiple of this.
        answers_from: Figures about answers, and labels of quotes, need at least so many people.

    >>> GOLDENTHREAD.hides(7), GOLDENTHREAD.hides(8), GOLDENTHREAD.hides(0)
    (True, False, False)
    """

    id: str
    hidden_to: int
    round_to: int
    answers_from: int

    def hides(self, count: int) -> bool:
        """Tell whether a count of people is too small to be shown."""
        return 1 <= count <= self.hidden_to


GOLDENTHREAD = Profile(id="goldenthread", hidden_to=7, round_to=5, answers_from=10)


@dataclass(frozen=True, slots=True)
class Cell:
    """One part of a breakdown as it may be shown; None is hidden.

    >>> Cell("nursing", None).shown is None
    True
    """

    name: str
    shown: int | None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A protected breakdown: parts in the order of the alphabet, because an order by size would tell.

    Attributes:
        cells: The parts.
        total: The protected total, rounded from the exact one; None is hidden.

    >>> protect_breakdown({"medical": 30, "other": 12}).total
    40
    """

    cells: tuple[Cell, ...]
    total: int | None

    def shown(self, name: str) -> int | None:
        """Give the shown count of one part.

        Raises:
            KeyError: If the breakdown has no such part.

        >>> protect_breakdown({"medical": 30, "other": 12}).shown("other")
        10
        """
        return {cell.name: cell.shown for cell in self.cells}[name]


def protect_count(count: int, profile: Profile = GOLDENTHREAD) -> int | None:
    """Give what may be shown of one count of people: None if hidden, 0 as 0, otherwise rounded.

    Raises:
        ValueError: If the count is negative.

    >>> [protect_count(count) for count in (0, 1, 7, 8, 12, 13, 97)]
    [0, None, None, 10, 10, 15, 95]
    """
    if count < 0:
        raise ValueError("a count of people is 0 or more")
    if profile.hides(count):
        return None
    return (2 * count + profile.round_to) // (2 * profile.round_to) * profile.round_to


def protect_breakdown(counts: Mapping[str, int], profile: Profile = GOLDENTHREAD) -> Breakdown:
    """Give what may be shown of people broken down into parts that add up to a total which is released.

    A zero beside hidden parts reads as hidden.

    Raises:
        ValueError: If a count is negative.

    >>> [cell.shown for cell in protect_breakdown({"AHP": 3, "medical": 205, "nursing": 12}).cells]
    [None, 205, None]
    """
    hidden = _hidden_names(counts, profile)
    cells = tuple(
        Cell(name, None if name in hidden else protect_count(count, profile)) for name, count in sorted(counts.items())
    )
    return Breakdown(cells, protect_count(sum(counts.values()), profile))


def protect_table(
    counts: Mapping[tuple[str, str], int], profile: Profile = GOLDENTHREAD
) -> dict[tuple[str, str], int | None]:
    """Give what may be shown of people broken down two ways, whose totals both ways are released; None is hidden.

    Each row and each column is protected as a breakdown is, and what is hidden for the sake of one line counts in
    the other, until nothing more need be hidden.

    Args:
        counts: People by row and column; a pair that is not there is not asked about.
        profile: The thresholds.

    Raises:
        ValueError: If a count is negative.

    >>> west = {("West", "first"): 30, ("West", "senior"): 40, ("West", "director"): 10}
    >>> east = {("East", "first"): 20, ("East", "senior"): 30, ("East", "director"): 3}
    >>> [place for place, shown in protect_table(west | east).items() if shown]
    [('West', 'senior'), ('East', 'senior')]
    """
    lines = _lines(counts)
    hidden = frozenset(place for place, count in counts.items() if profile.hides(count))
    before: frozenset[tuple[str, str]] | None = None
    while hidden != before:
        before = hidden
        for line in lines:
            hidden |= _covered(line, hidden & line.keys(), profile)
    hidden |= {place for line in lines if hidden & line.keys() for place in _empty(line)}
    return {place: None if place in hidden else protect_count(count, profile) for place, count in counts.items()}


def percent(x: int, n: int, profile: Profile = GOLDENTHREAD) -> int | None:
    """Give the whole percentage that x people are of n, from the rounded counts; None if hidden.

    The x and the rest are a breakdown of n, so a rest that is too small hides the percentage as well.

    Raises:
        ValueError: If x is not between 0 and n.

    >>> percent(68, 220), percent(3, 220), percent(217, 220)
    (32, None, None)
    """
    if not 0 <= x <= n:
        raise ValueError(f"a share needs 0 <= x <= n, not {x} of {n}")
    parts = protect_breakdown({"these": x, "rest": n - x}, profile)
    these = parts.shown("these")
    if these is None or not parts.total:
        return None
    return (200 * these + parts.total) // (2 * parts.total)


def answers_shown(n: int, profile: Profile = GOLDENTHREAD) -> bool:
    """Tell whether any figure about n people's answers may be shown; a quote's label needs as many.

    >>> answers_shown(9), answers_shown(10)
    (False, True)
    """
    return n >= profile.answers_from


def protect_answers(x: int, n: int, profile: Profile = GOLDENTHREAD) -> int | None:
    """Give how many of n respondents gave an answer, unrounded, or None if hidden.

    Hidden are small bases, small counts and small rests: "none" and "all" tell what each person answered.

    Raises:
        ValueError: If x is not between 0 and n.

    >>> protect_answers(65, 96), protect_answers(7, 96), protect_answers(96, 96), protect_answers(9, 9)
    (65, None, None, None)
    """
    if not 0 <= x <= n:
        raise ValueError(f"a share needs 0 <= x <= n, not {x} of {n}")
    return x if answers_shown(n, profile) and min(x, n - x) > profile.hidden_to else None


def _hidden_names(counts: Mapping[str, int], profile: Profile) -> frozenset[str]:
    hidden = _covered(counts, {name for name, count in counts.items() if profile.hides(count)}, profile)
    return hidden | _empty(counts) if hidden else hidden


def _covered(counts: Mapping[Name, int], hidden: Iterable[Name], profile: Profile) -> frozenset[Name]:
    covered = set(hidden)
    others = sorted((count, name) for name, count in counts.items() if count and name not in covered)
    for _, name in others if covered else ():
        if len(covered) > 1 and sum(counts[part] for part in covered) > profile.hidden_to:
            break
        covered.add(name)
    return frozenset(covered)


def _empty(counts: Mapping[Name, int]) -> frozenset[Name]:
    return frozenset(name for name, count in counts.items() if count == 0)


def _lines(counts: Mapping[tuple[str, str], int]) -> list[dict[tuple[str, str], int]]:
    return [
        {place: count for place, count in counts.items() if place[axis] == name}
        for axis in (0, 1)
        for name in sorted({place[axis] for place in counts})
    ]
