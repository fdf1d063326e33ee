"""Draws the cord: gold on its dark edge for the lead, plain dark blue for the client lead, whole or cut."""

from collections.abc import Iterable

import svg

from goldenthread.charts.frame import BLUE_DARK, GOLD, GOLD_EDGE, INK, WHITE, decoration, px, told
from goldenthread.charts.thread.cord import Cord, Line, Place, Strand
from goldenthread.charts.thread.layout import Axes
from goldenthread.charts.thread.values import Lead

# For each person in turn: how far each ply lies from the strand's middle, the width of its edge and of its colour.
GOLD_PLIES = (((0.0,), 5.0, 3.0), ((-1.9, 1.9), 3.4, 1.8), ((-2.6, 0.0, 2.6), 2.8, 1.3))
BLUE_PLIES = (((0.0,), 2.0), ((-1.1, 1.1), 1.2), ((-1.6, 0.0, 1.6), 0.9))


def draw_cord(cord: Cord, axes: Axes) -> svg.G:
    """Draws both strands of a lane with their casings, so that each crossing shows which lies above."""
    parts: list[svg.Element] = []
    for turn, lines in cord.lead.lines.items():
        parts += _gold(lines, turn, axes)
    for turn, lines in cord.client_lead.lines.items():
        parts += _blue(lines, turn, axes)
    for turn in sorted({turn for turn, _ in cord.over}):
        parts += _gold([line for on, line in cord.over if on == turn], turn, axes, over=True)
    return decoration(*parts)


def _gold(lines: list[Line], turn: int, axes: Axes, *, over: bool = False) -> list[svg.Element]:
    offsets, edge, core = GOLD_PLIES[min(turn, 2)]
    plies = [beside(line, offset) for line in lines for offset in offsets]
    casing = [_stroke(axes, lines, WHITE, 7.0)] if over else []
    return [*casing, _stroke(axes, plies, GOLD_EDGE, edge), _stroke(axes, plies, GOLD, core)]


def _blue(lines: list[Line], turn: int, axes: Axes) -> list[svg.Element]:
    offsets, width = BLUE_PLIES[min(turn, 2)]
    plies = [beside(line, offset) for line in lines for offset in offsets]
    return [_stroke(axes, lines, WHITE, 4.4), _stroke(axes, plies, BLUE_DARK, width)]


def _stroke(axes: Axes, lines: Iterable[Line], colour: str, width: float) -> svg.Path:
    path = axes.path(*lines)
    path.stroke, path.stroke_width, path.fill = colour, width, "none"
    path.stroke_linejoin = "round"
    return path


def beside(line: Line, offset: float) -> Line:
    """Gives the line that runs beside a line, ``offset`` px square to it.

    >>> beside([(0, 0), (10, 0)], 2)
    [(0.0, 2.0), (10.0, 2.0)]
    """
    if offset == 0:
        return line
    ahead = [*line[1:], line[-1]]
    behind = [line[0], *line[:-1]]
    moved = []
    for (a, c), (a0, c0), (a1, c1) in zip(line, behind, ahead, strict=True):
        size = ((a1 - a0) ** 2 + (c1 - c0) ** 2) ** 0.5 or 1
        moved.append((a - (c1 - c0) / size * offset, c + (a1 - a0) / size * offset))
    return moved


def draw_cuts(cord: Cord, axes: Axes, half: float) -> svg.G:
    """Draws where a strand is cut: dots, and two bars, above the line for the lead and below it for the client lead."""
    reach = cord.apart + cord.middle
    return decoration(
        *_cut(cord.lead, axes, (cord.apart - cord.middle - half, reach), colour=INK, dotted=True),
        *_cut(cord.client_lead, axes, (0.4 - cord.apart, half + 0.5 - reach), colour=BLUE_DARK, dotted=False),
    )


def _cut(strand: Strand, axes: Axes, bar: tuple[float, float], *, colour: str, dotted: bool) -> list[svg.Element]:
    if not strand.cuts:
        return []
    ends = [(end, across) for start, stop, across in strand.cuts for end in (start, stop)]
    bars = axes.path(*([(end, across + bar[0]), (end, across + bar[1])] for end, across in ends))
    bars.stroke, bars.stroke_width = colour, 1.6
    dots = axes.path(*([(start, across), (stop, across)] for start, stop, across in strand.cuts))
    dots.stroke, dots.stroke_width, dots.stroke_dasharray = GOLD_EDGE, 1.4, [1, 2.5]
    return [dots, bars] if dotted else [bars]


def draw_knot(at: Place, axes: Axes, words: str) -> svg.G:
    """Draws a knot in which the strands are tied: a ring of gold round a point of blue."""
    x, y = axes.at(*at)
    ring = svg.Circle(cx=x, cy=y, r=6.5, fill=GOLD, stroke=GOLD_EDGE, stroke_width=2)
    return told(words, svg.Circle(cx=x, cy=y, r=8.5, fill=WHITE), ring, svg.Circle(cx=x, cy=y, r=2.4, fill=BLUE_DARK))


def draw_handover(at: Place, axes: Axes, before: Lead, after: Lead) -> svg.G:
    """Draws a handover for good: a small knot on the strand, from which it runs double."""
    x, y = axes.at(*at)
    words = f"{before.name} hands over to {after.name} as {after.role}, for good"
    return told(words, svg.Circle(cx=px(x), cy=px(y), r=4.6, fill=WHITE, stroke=GOLD_EDGE, stroke_width=2.4))
