"""The cord: the course of the two strands, lead and client lead, from knot to knot through the days of a programme.

In a capsule the strands run side by side, each cut where its person was absent; between capsules they twist round
each other, a whole number of turns. The twist says nothing of its own: nobody's presence is read between the days.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from math import cos, hypot, pi

from goldenthread.charts.thread.layout import Capsule, Mark, Placed
from goldenthread.charts.thread.values import Kind, Picture

Place = tuple[float, float]
Line = list[Place]

MIDDLE, APART = 0.9, 2.5  # px: the pair lies a little below the line, each strand this far from its middle
TURN = 40.0  # px of a whole turn
CUT = 9.6  # px on each side of a day that a strand leaves out, where no other day stands nearer
NEAR = 66.0  # px before a knot within which a strand leaves its lane
SEAM = 0.5  # px by which lines overlap where they meet
KINDS: tuple[Kind, ...] = ("lead", "client lead")
STEP = 3.5  # px between points of a curve


@dataclass
class Strand:
    """Lines by the turn of the person in post, and the cuts (start, end, across) where someone else led."""

    lines: dict[int, list[Line]] = field(default_factory=dict)
    cuts: list[tuple[float, float, float]] = field(default_factory=list)

    def draw(self, turn: int, line: Line) -> None:
        """Adds a line, joined to the last one if it goes on from there."""
        lines = self.lines.setdefault(turn, [])
        if lines and lines[-1][-1] == line[0]:
            lines[-1] += line[1:]
        else:
            lines.append(line)


@dataclass
class Cord:
    """Both strands of a lane, the lines where gold lies over blue, and the knots of a handover for good.

    Lines and knots come with the turn of the person in post, or of who took over. A strand that runs alone lies on
    the line of its capsule; of two, each lies ``apart`` px from their ``middle``.
    """

    middle: float = MIDDLE
    apart: float = APART

    lead: Strand = field(default_factory=Strand)
    client_lead: Strand = field(default_factory=Strand)
    over: list[tuple[int, Line]] = field(default_factory=list)
    knots: list[tuple[Place, int]] = field(default_factory=list)


def cord(placed: Placed, picture: Picture, start: Place | None, end: Place | None) -> Cord:
    """Runs the cord through a lane: knot to knot where the lane weaves, else within each capsule alone."""
    kinds = [kind for kind in KINDS if picture.strand(kind)]
    drawn = Cord() if len(kinds) == len(KINDS) else Cord(middle=0, apart=0)
    visits = placed.visits if placed.weaves else _alone(placed)
    for capsule, marks in visits:
        for kind in kinds:
            _run(drawn, kind, capsule, marks, picture)
    if not placed.weaves or not visits or not kinds:
        return drawn
    turns, blues = (
        [(picture.turn(kind, m[0].day.on), picture.turn(kind, m[-1].day.on)) for _, m in visits] for kind in KINDS
    )
    ends = [(_enter(c, m), _leave(c, m)) for c, m in visits]
    for i, ((_, leave), (enter, _)) in enumerate(pairwise(ends)):
        _twist(drawn, leave, enter, (turns[i][1], turns[i + 1][0]), (blues[i][1], blues[i + 1][0]))
    if start:
        _tie(drawn, start, ends[0][0], turns[0][0], blues[0][0], at_end=False)
    if end:
        _tie(drawn, ends[-1][1], end, turns[-1][1], blues[-1][1], at_end=True)
    return _only(drawn, kinds)


def _only(drawn: Cord, kinds: list[Kind]) -> Cord:
    """Leaves out the strand of which nobody is known."""
    if "lead" not in kinds:
        drawn.lead, drawn.over = Strand(), []
    if "client lead" not in kinds:
        drawn.client_lead, drawn.over = Strand(), []
    return drawn


def _tie(drawn: Cord, start: Place, end: Place, gold: int, blue: int, *, at_end: bool) -> None:
    """Keeps to the line of the lane until near the knot, so that no other lane is crossed on the way."""
    if end[0] - start[0] > NEAR * 1.5:
        bend = (end[0] - NEAR, start[1]) if at_end else (start[0] + NEAR, end[1])
        _twist(drawn, start, bend, (gold, gold), (blue, blue))
        start = bend
    _twist(drawn, start, end, (gold, gold), (blue, blue))


def _alone(placed: Placed) -> list[tuple[Capsule, tuple[Mark, ...]]]:
    held = ((capsule, tuple(mark for mark in capsule.marks if mark.held)) for capsule in placed.capsules)
    return [(capsule, marks) for capsule, marks in held if marks]


def _enter(capsule: Capsule, marks: tuple[Mark, ...]) -> Place:
    return (marks[0].along - 8, capsule.across)


def _leave(capsule: Capsule, marks: tuple[Mark, ...]) -> Place:
    return (marks[-1].along + 8, capsule.across)


def absent(kind: Kind, mark: Mark) -> bool:
    """Whether the person of a strand was away on a day."""
    return not (mark.day.lead_present if kind == "lead" else mark.day.client_lead_present)


def cuts(kind: Kind, marks: tuple[Mark, ...]) -> list[tuple[float, float]]:
    """Gives where a strand is cut: just the days of absence, neighbouring days in one cut."""
    places = [float("-inf"), *(mark.along for mark in marks), float("inf")]
    found: list[tuple[float, float]] = []
    for mark, before, after in zip(marks, places, places[2:], strict=False):
        if absent(kind, mark):
            start = max(mark.along - CUT, (before + mark.along) / 2)
            end = min(mark.along + CUT, (mark.along + after) / 2)
            joined = bool(found) and start <= found[-1][1]
            found[-1:] = [(found[-1][0], end)] if joined else [*found[-1:], (start, end)]
    return found


def _run(drawn: Cord, kind: Kind, capsule: Capsule, marks: tuple[Mark, ...], picture: Picture) -> None:
    strand = drawn.lead if kind == "lead" else drawn.client_lead
    across = capsule.across + drawn.middle + (-drawn.apart if kind == "lead" else drawn.apart)
    gaps = cuts(kind, marks)
    strand.cuts += [(start, end, across) for start, end in gaps]
    bounds = [_enter(capsule, marks)[0] - SEAM, *(p for gap in gaps for p in gap), _leave(capsule, marks)[0] + SEAM]
    changes = _changes(kind, marks, picture)
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        inside = [start, *(at for at, _ in changes if start < at < end), end]
        for a, b in pairwise(inside):
            if a < b:
                turn = next((turn for at, turn in reversed(changes) if at <= a), picture.turn(kind, marks[0].day.on))
                strand.draw(turn, [(a, across), (b, across)])
    if kind == "lead":
        drawn.knots += [((at, capsule.across), turn) for at, turn in changes]


def _changes(kind: Kind, marks: tuple[Mark, ...], picture: Picture) -> list[tuple[float, int]]:
    """Gives where, between two days of a capsule, somebody else took over, and whose turn it was then."""
    turns = [picture.turn(kind, mark.day.on) for mark in marks]
    return [
        ((m.along + n.along) / 2, after)
        for (m, n), (before, after) in zip(pairwise(marks), pairwise(turns), strict=True)
        if before != after
    ]


def curve(start: Place, end: Place) -> list[tuple[float, float, float, float]]:
    """Samples the S from start to end: places along and across, with the direction square to the line.

    >>> [tuple(round(n) for n in point) for point in curve((0, 0), (9, 0))][-1]
    (9, 0, 0, 1)
    """
    (a0, c0), (a3, c3) = start, end
    reach = max(abs(a3 - a0) * 0.5, 13.0 if a3 - a0 < abs(c3 - c0) else 4.0)
    a1, a2 = a0 + reach, a3 - reach
    count = max(4, round(hypot(a3 - a0, c3 - c0) / STEP))
    points = []
    for i in range(count + 1):
        t = i / count
        s = 1 - t
        along = s**3 * a0 + 3 * s * s * t * a1 + 3 * s * t * t * a2 + t**3 * a3
        across = s**3 * c0 + 3 * s * t * t * c3 + 3 * s * s * t * c0 + t**3 * c3
        da = 3 * s * s * (a1 - a0) + 6 * s * t * (a2 - a1) + 3 * t * t * (a3 - a2)
        dc = 6 * s * t * (c3 - c0)
        size = hypot(da, dc) or 1
        points.append((along, across, -dc / size, da / size))
    return points


def _twist(drawn: Cord, start: Place, end: Place, golds: tuple[int, int], blues: tuple[int, int]) -> None:
    course = curve(start, end)
    length = sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in pairwise(course))
    turns = max(1, round(length / TURN))
    last = len(course) - 1
    swing = [drawn.apart * cos(2 * pi * turns * i / last) for i in range(last + 1)]
    gold = [
        (a + na * (drawn.middle - s), c + nc * (drawn.middle - s))
        for (a, c, na, nc), s in zip(course, swing, strict=True)
    ]
    blue = [
        (a + na * (drawn.middle + s), c + nc * (drawn.middle + s))
        for (a, c, na, nc), s in zip(course, swing, strict=True)
    ]
    half = last // 2
    for strand, line, (before, after) in ((drawn.lead, gold, golds), (drawn.client_lead, blue, blues)):
        if before == after:
            strand.draw(before, line)
        else:
            strand.draw(before, line[: half + 1])
            strand.draw(after, line[half:])
    if golds[0] != golds[1]:
        drawn.knots.append((course[half][:2], golds[1]))
    for turn in range(turns):  # blue lies over gold at one crossing of each turn, gold over blue at the other
        centre = last * (turn + 0.25) / turns
        reach = last / turns * 0.2
        first, final = round(centre - reach), round(centre + reach)
        on = golds[0] if centre < half else golds[1]
        drawn.over.append((on, gold[max(first, 0) : final + 1]))
