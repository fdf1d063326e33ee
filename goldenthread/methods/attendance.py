"""Who attended: three definitions, the share of days attended, and strike days beside other days.

"Attended" can mean being offered a place, being there for at least one day, or completing by the programme's
rule, and the number depends on which is meant, so all three are reckoned together. Days planned and not
delivered count in no part. Nothing here knows who was absent or why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from goldenthread.methods.intervals import welch
from goldenthread.methods.vocabulary import Interval, Share

FEWEST_STRIKE_DAYS = 4


@dataclass(frozen=True, slots=True)
class Attended:
    """How many attended, by each definition.

    Attributes:
        offered: People offered a place.
        started: Those present on at least one day.
        completed: Those present on as many days as the programme asks.
    """

    offered: int
    started: int
    completed: int


@dataclass(frozen=True, slots=True)
class DayHeld:
    """One delivered day of one cohort.

    Raises:
        ValueError: If more people are present than expected, or none is expected.

    >>> DayHeld(present=19, expected=23, strike=True).rate.x
    19
    """

    present: int
    expected: int
    strike: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.present <= self.expected or self.expected == 0:
            raise ValueError(f"a day held expects people, and no more come: not {self.present} of {self.expected}")

    @property
    def rate(self) -> Share:
        """Those present of those expected."""
        return Share(self.present, self.expected)


@dataclass(frozen=True, slots=True)
class StrikeDays:
    """Attendance on strike days beside other days; the day is the unit, whatever the size of its cohort.

    Attributes:
        strike_days: How many strike days were held.
        other_days: How many other days were held.
        strike_rate: The mean of the day rates on strike days, between 0 and 1.
        other_rate: The same on other days.
        lower_by: The interval of other_rate minus strike_rate; 0 within it means no clear difference.
    """

    strike_days: int
    other_days: int
    strike_rate: float
    other_rate: float
    lower_by: Interval


def attended(days_present: Iterable[int], *, complete_from: int) -> Attended:
    """Count those who attended by each definition.

    Args:
        days_present: For each person offered a place, the number of days on which they were present.
        complete_from: The fewest days that complete the programme, such as 5 of 6.

    >>> attended([6, 5, 4, 1, 0], complete_from=5)
    Attended(offered=5, started=4, completed=2)
    """
    present = list(days_present)
    return Attended(
        offered=len(present),
        started=sum(days >= 1 for days in present),
        completed=sum(days >= complete_from for days in present),
    )


def person_days(days: Iterable[DayHeld]) -> Share:
    """Give the person-days present of those expected, over all days held.

    >>> str(person_days([DayHeld(19, 20), DayHeld(17, 24)]))
    '36 of 44'
    """
    held = list(days)
    return Share(sum(day.present for day in held), sum(day.expected for day in held))


def compare_strike_days(days: Sequence[DayHeld]) -> StrikeDays | None:
    """Compare the attendance of strike days with that of other days, each day counting once.

    Those who share a day share its ward cover and its trains, so days and not person-days are what varies
    by chance: over person-days the interval would be too narrow.

    Returns:
        The comparison, or None if fewer than four strike days or fewer than two others were held.

    Source: Welch's interval, see intervals.welch.

    >>> days = [DayHeld(16 + i % 2, 20, strike=True) for i in range(4)] + [DayHeld(18 + i % 2, 20) for i in range(9)]
    >>> found = compare_strike_days(days)
    >>> round(found.other_rate - found.strike_rate, 3), found.lower_by.excludes(0)
    (0.097, True)
    """
    strike = [day.rate.value for day in days if day.strike]
    other = [day.rate.value for day in days if not day.strike]
    if len(strike) < FEWEST_STRIKE_DAYS or len(other) < 2:
        return None
    return StrikeDays(len(strike), len(other), fmean(strike), fmean(other), lower_by=welch(other, strike))
