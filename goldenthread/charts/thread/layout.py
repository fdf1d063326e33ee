"""Places the thread: dates along, programmes and rows across, in whichever direction the page runs.

All is reckoned as (along, across), along being time; ``Axes`` turns that into x and y, so that the wide picture and
the tall one are the same picture with its axes swapped.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import svg

from goldenthread.charts.frame import TimeScale, Trace, px, text_width
from goldenthread.charts.thread.values import Cohort, Day, Lane, Picture

MANY_COHORTS = 12  # above this a strand between rows would be noise
MANY_LANES = 8  # above this a lane folds to one row
BUSY = 30.0  # px within which a strand changes row twice at the most


@dataclass(frozen=True)
class Axes:
    """Which way time runs: along x, or down y."""

    down: bool = False

    def at(self, along: float, across: float) -> tuple[float, float]:
        """Turns a place into x and y.

        >>> Axes(down=True).at(3, 5)
        (5, 3)
        """
        return (px(across), px(along)) if self.down else (px(along), px(across))

    def box(self, start: float, end: float, top: float, bottom: float, *, round_by: float | None = None) -> svg.Rect:
        """Makes a rectangle from ``start`` to ``end`` along and ``top`` to ``bottom`` across."""
        x, y = self.at(start, top)
        width, height = self.at(end - start, bottom - top)
        return svg.Rect(x=x, y=y, width=width, height=height, rx=round_by)

    def path(self, *lines: Sequence[tuple[float, float]]) -> svg.Path:
        """Makes one path of several lines, each a list of places."""
        return svg.Path(d=[Trace([self.at(*place) for place in line]) for line in lines])


@dataclass(frozen=True)
class Measure:
    """Sizes in px: between two marks, of a mark, of a capsule (half), between rows, before and after a lane's rows,
    of a lane at the least, and of an arc at the most.
    """

    spacing: float = 7.6
    radius: float = 3.9
    half: float = 8.5
    row_gap: float = 62
    before: float = 46
    after: float = 36
    least: float = 0
    arc: float = 25


@dataclass(frozen=True)
class Mark:
    """A day with its place along; ``was`` is the place of the date it was moved from."""

    day: Day
    along: float
    was: float | None
    held: bool


@dataclass(frozen=True)
class Capsule:
    """A cohort with its place: row, line across, ends along, marks in order of date."""

    cohort: Cohort
    row: int
    across: float
    start: float
    end: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Placed:
    """A lane with its place across; ``weaves`` when the strand runs from row to row."""

    lane: Lane
    top: float
    bottom: float
    capsules: tuple[Capsule, ...]
    weaves: bool

    @property
    def middle(self) -> float:
        """The line halfway between its first row and its last."""
        lines = [capsule.across for capsule in self.capsules]
        return (min(lines) + max(lines)) / 2

    @property
    def visits(self) -> list[tuple[Capsule, tuple[Mark, ...]]]:
        """Runs of days held one after another in one cohort, in the order of the programme's days."""
        ordered = sorted(
            ((mark, capsule) for capsule in self.capsules for mark in capsule.marks if mark.held),
            key=lambda pair: (pair[0].day.on, pair[1].cohort.number),
        )
        visits: list[tuple[Capsule, tuple[Mark, ...]]] = []
        for mark, capsule in ordered:
            if visits and visits[-1][0] is capsule:
                visits[-1] = (capsule, (*visits[-1][1], mark))
            else:
                visits.append((capsule, (mark,)))
        return visits


def spread(places: Sequence[float], spacing: float) -> list[float]:
    """Sets places in ascending order at least ``spacing`` apart, each cluster centred on its own mean.

    >>> spread([10, 11, 50], 8)
    [6.5, 14.5, 50.0]
    """
    clusters: list[list[float]] = []
    for place in places:
        clusters.append([place])
        while len(clusters) > 1 and _first(clusters[-1], spacing) < _last(clusters[-2], spacing) + spacing:
            clusters[-2:] = [clusters[-2] + clusters[-1]]
    return [_first(cluster, spacing) + i * spacing for cluster in clusters for i in range(len(cluster))]


def _first(cluster: list[float], spacing: float) -> float:
    return sum(cluster) / len(cluster) - (len(cluster) - 1) * spacing / 2


def _last(cluster: list[float], spacing: float) -> float:
    return sum(cluster) / len(cluster) + (len(cluster) - 1) * spacing / 2


def rows(extents: Sequence[tuple[float, float]], *, weave: bool, gap: float = 4) -> list[int]:
    """Gives each extent a row in which it overlaps none; rows alternate when a strand is to weave.

    >>> rows([(0, 10), (20, 30), (25, 40)], weave=True), rows([(0, 10), (20, 30), (25, 40)], weave=False)
    ([0, 1, 0], [0, 0, 1])
    """
    ends: list[float] = []
    chosen: list[int] = []
    for number, (start, end) in enumerate(extents):
        wished = [number % 2, 1 - number % 2] if weave else []
        order = wished + [row for row in range(len(ends) + 1) if row not in wished]
        ends += [float("-inf")] * (max(order) + 1 - len(ends))
        row = next(row for row in order if start >= ends[row] + gap)
        ends[row] = end
        chosen.append(row)
    return chosen


def place_cohort(cohort: Cohort, scale: TimeScale, measure: Measure, today: date) -> Capsule:
    """Places a cohort along; its row is not known yet."""
    days = sorted(cohort.days, key=lambda day: day.on)
    along = spread([scale.place(day.on) for day in days], measure.spacing)
    moved = sorted((day for day in days if day.moved), key=lambda day: day.planned_on)
    was = dict(zip(map(id, moved), spread([scale.place(d.planned_on) for d in moved], measure.spacing), strict=True))
    marks = [Mark(day, x, was.get(id(day)), day.held_by(today)) for day, x in zip(days, along, strict=True)]
    reach = measure.half + 1.5
    return Capsule(cohort, 0, 0, along[0] - reach, along[-1] + reach, tuple(marks))


Labelled = Callable[[Cohort], str]


def place_lane(
    lane: Lane, top: float, scale: TimeScale, measure: Measure, *, today: date, label: Labelled, fold: bool
) -> Placed:
    """Places a lane from ``top`` on, weaving if the strand may, with rows by interval packing if not."""
    dated = [cohort for cohort in lane.cohorts if cohort.days]
    flat = sorted((place_cohort(c, scale, measure, today) for c in dated), key=lambda capsule: capsule.start)
    extents = [_extent(capsule, label(capsule.cohort)) for capsule in flat]
    woven = _stack(flat, rows(extents, weave=True), top, measure)
    weaves = (
        not fold and len(flat) <= MANY_COHORTS and not _busy(Placed(lane, top, 0, tuple(woven), weaves=True), scale)
    )
    if not weaves:
        close = replace(measure, row_gap=0 if fold else min(measure.row_gap, 42))
        woven = _stack(flat, [0] * len(flat) if fold else rows(extents, weave=False), top, close)
    bottom = max((capsule.across for capsule in woven), default=top + measure.before) + measure.after
    return Placed(lane, top, max(bottom, top + measure.least), tuple(woven), weaves)


def _extent(capsule: Capsule, label: str) -> tuple[float, float]:
    crosses = [mark.was - 4 for mark in capsule.marks if mark.was is not None]
    return min([capsule.start, *crosses]), max(capsule.end, capsule.start + text_width(label) + 4)


def _stack(flat: Sequence[Capsule], rows: Sequence[int], top: float, measure: Measure) -> list[Capsule]:
    lines = (top + measure.before + row * measure.row_gap for row in rows)
    return [replace(c, row=row, across=line) for c, row, line in zip(flat, rows, lines, strict=True)]


def _busy(placed: Placed, scale: TimeScale) -> bool:
    changes = [
        (scale.place(before[-1].day.on), scale.place(after[0].day.on))
        for (here, before), (there, after) in pairwise(placed.visits)
        if here.row != there.row
    ]
    return any(third[1] - first[0] < BUSY for first, third in zip(changes, changes[2:], strict=False))


def place_lanes(
    picture: Picture, top: float, scale: TimeScale, measure: Measure, *, label: Labelled, gap: float = 0
) -> list[Placed]:
    """Places all lanes, one after another across.

    Raises:
        ValueError: when no cohort has a day: there is nothing to draw, and the page says so in words.
    """
    if not any(cohort.days for lane in picture.lanes for cohort in lane.cohorts):
        raise ValueError("no cohort has dates yet")
    fold = len(picture.lanes) > MANY_LANES
    placed: list[Placed] = []
    for lane in picture.lanes:
        placed.append(place_lane(lane, top, scale, measure, today=picture.today, label=label, fold=fold))
        top = placed[-1].bottom + gap
    return placed
