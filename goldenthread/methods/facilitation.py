"""Who led the days: the lead's golden thread, the team that stayed, and days led together.

A suite is held together by people. One lead facilitator is there on nearly every day of every programme, the
team stays from year to year, and a facilitator from outside leads each day beside a clinician of the trust.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Literal

from goldenthread.methods.vocabulary import Share

IN_ORDER = attrgetter("held_on", "programme")


@dataclass(frozen=True, slots=True)
class Facilitator:
    """Someone who leads a day: from outside (the delivery partner) or from inside (one of the trusts)."""

    name: str
    side: Literal["outside", "inside"]
    practising: bool = False
    post: str = ""


@dataclass(frozen=True, slots=True)
class DayLed:
    """A day held and those who led it; where they did not lead it together, the reason on record.

    >>> DayLed(date(2021, 12, 15), "SENIOR", frozenset(), reason="clinical cover").led_together
    False
    """

    held_on: date
    programme: str
    team: frozenset[Facilitator]
    reason: str = ""

    def has(self, post: str) -> bool:
        """Tell whether the holder of a post was among those who led the day."""
        return any(facilitator.post == post for facilitator in self.team)

    @property
    def led_together(self) -> bool:
        """Tell whether someone from outside and a practising clinician of a trust led the day."""
        outside = any(facilitator.side == "outside" for facilitator in self.team)
        return outside and any(facilitator.side == "inside" and facilitator.practising for facilitator in self.team)


@dataclass(frozen=True, slots=True)
class Thread:
    """How one post runs through a suite, whoever held it.

    Attributes:
        suite: Days with its holder, of all days held.
        programmes: The same for each programme, in the order of the alphabet.
        longest_gap: The longest run of days without, the earliest of equals.
    """

    suite: Share
    programmes: tuple[tuple[str, Share], ...]
    longest_gap: tuple[DayLed, ...]

    @property
    def golden(self) -> bool:
        """Tell whether the holder was there on four days in five, or more, of every programme."""
        return bool(self.programmes) and all(5 * share.x >= 4 * share.n for _, share in self.programmes)


def thread(post: str, days: Iterable[DayLed]) -> Thread:
    """Follow the holders of a post, such as the lead facilitator, through the days of a suite.

    >>> ruth = frozenset({Facilitator("Ruth Adeyemi", "outside", post="lead")})
    >>> days = [DayLed(date(2022, 4, day), "SENIOR", ruth if day < 5 else frozenset()) for day in range(1, 7)]
    >>> found = thread("lead", days)
    >>> str(found.suite), len(found.longest_gap), found.golden
    ('4 of 6', 2, False)
    """
    in_order = sorted(days, key=IN_ORDER)
    names = sorted({day.programme for day in in_order})
    gaps = [tuple(run) for there, run in groupby(in_order, key=lambda day: day.has(post)) if not there]
    return Thread(
        suite=_days_with(post, in_order),
        programmes=tuple((name, _days_with(post, [d for d in in_order if d.programme == name])) for name in names),
        longest_gap=max(gaps, key=len, default=()),
    )


@dataclass(frozen=True, slots=True)
class Together:
    """How far days were led together.

    Attributes:
        kept: Days led together, of all days held.
        excused: The other days for which a reason is on record, in order.
        unexplained: The other days without one, in order.
    """

    kept: Share
    excused: tuple[DayLed, ...]
    unexplained: tuple[DayLed, ...]


def together(days: Iterable[DayLed]) -> Together:
    """Hold the days of a suite against the rule that an outsider and an inside clinician lead each one.

    >>> pair = frozenset({Facilitator("Helen Marsh", "outside"), Facilitator("Dr Wen Harrowgate", "inside", True)})
    >>> days = [DayLed(date(2023, 6, 13), "SENIOR", pair)]
    >>> found = together([*days, DayLed(date(2023, 6, 14), "SENIOR", frozenset(), reason="strike cover")])
    >>> str(found.kept), [day.reason for day in found.excused], found.unexplained
    ('1 of 2', ['strike cover'], ())
    """
    in_order = sorted(days, key=IN_ORDER)
    others = [day for day in in_order if not day.led_together]
    return Together(
        kept=Share(len(in_order) - len(others), len(in_order)),
        excused=tuple(day for day in others if day.reason),
        unexplained=tuple(day for day in others if not day.reason),
    )


@dataclass(frozen=True, slots=True)
class Post:
    """The time for which someone belonged to the team; the last day counts, and None is still there."""

    name: str
    starts_on: date
    ends_on: date | None = None

    def held(self, on: date) -> bool:
        """Tell whether the post was held on a day."""
        return self.starts_on <= on and (self.ends_on is None or on <= self.ends_on)


def stayed(posts: Sequence[Post], *, first_year: Sequence[date], as_at: date) -> Share:
    """Count those of the first year's team, in post on any day held in it, who are in post at a later date.

    >>> posts = [Post("Helen Marsh", date(2019, 4, 1)), Post("Curtis Fenwater", date(2019, 4, 1), date(2021, 7, 31))]
    >>> str(stayed(posts, first_year=[date(2019, 5, 14)], as_at=date(2024, 7, 31)))
    '1 of 2'
    """
    team = {post.name for post in posts if any(map(post.held, first_year))}
    return Share(len(team & {post.name for post in posts if post.held(as_at)}), len(team))


def _days_with(post: str, days: Sequence[DayLed]) -> Share:
    return Share(sum(day.has(post) for day in days), len(days))
