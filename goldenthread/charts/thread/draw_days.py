"""Draws the cohorts: capsules, and in them a mark for each day, with the date it was moved from."""

from functools import cache

import svg

from goldenthread.charts.frame import BLUE_DARK, GREY, GREY_DARK, INK, WHITE, decoration, px, stamped, told
from goldenthread.charts.thread import words
from goldenthread.charts.thread.layout import Axes, Capsule, Mark, Measure
from goldenthread.charts.thread.values import Mode, Picture

ARC_LEAST = 10.0  # px that an arc rises above its capsule at the least, growing with the distance


def draw_capsule(capsule: Capsule, axes: Axes, measure: Measure, picture: Picture) -> svg.G:
    """Draws the outline of a cohort, from its first day to its last; dashed while days are still to come."""
    half = measure.half
    shape = axes.box(capsule.start, capsule.end, capsule.across - half, capsule.across + half, round_by=half)
    shape.fill, shape.stroke, shape.stroke_width = WHITE, GREY, 1
    if all(not mark.held for mark in capsule.marks) and capsule.marks[-1].day.on > picture.today:
        shape.stroke_dasharray = [3, 2]
    return told(words.of_cohort(capsule.cohort), shape)


def rise(mark: Mark, measure: Measure) -> float:
    """Gives how far the arc of a moved day rises above its line, in px."""
    distance = abs(mark.along - (mark.was if mark.was is not None else mark.along))
    return min(measure.arc, ARC_LEAST + distance * 0.16)


def draw_moves(capsule: Capsule, axes: Axes, measure: Measure) -> svg.G:
    """Draws, for each day on a new date, a cross at the old one and the thin arc that joins them."""
    crosses, arcs = [], []
    for mark in capsule.marks:
        if mark.was is None:
            continue
        line, r = capsule.across, 2.6
        crosses += [
            [(mark.was - r, line - r), (mark.was + r, line + r)],
            [(mark.was - r, line + r), (mark.was + r, line - r)],
        ]
        arcs.append(_arc(mark.was, mark.along, line, rise(mark, measure) + measure.half, axes))
    if not arcs:
        return decoration()
    ground = axes.path(*crosses)
    ground.stroke, ground.stroke_width, ground.stroke_linecap = WHITE, 4, "round"
    cross = axes.path(*crosses)
    cross.stroke, cross.stroke_width = INK, 1.4
    thread = svg.Path(d=[step for arc in arcs for step in arc], fill="none", stroke=GREY_DARK, stroke_width=1)
    return decoration(thread, ground, cross)


def _arc(start: float, end: float, line: float, height: float, axes: Axes) -> list[svg.PathData]:
    foot, top = line - 4.5, line - height * 4 / 3 + 4.5 / 3
    lean = (end - start) * 0.12
    ends = [axes.at(start, foot), axes.at(start + lean, top), axes.at(end - lean, top), axes.at(end, foot)]
    return [svg.M(*ends[0]), svg.C(*ends[1], *ends[2], *ends[3])]


def draw_day(capsule: Capsule, mark: Mark, axes: Axes, measure: Measure, picture: Picture) -> svg.G:
    """Draws the mark of a day: disc, ring or half disc, a triangle over a strike day; a speck if still to come."""
    x, y = axes.at(mark.along, capsule.across)
    shape = marked(mark.day.mode if mark.held else None, axes, measure, strike=mark.held and mark.day.on_strike_day)
    said = words.of_day(capsule.cohort, mark.day, picture.today)
    return stamped(said, shape, x, y, data={"day": mark.day.key} if mark.day.key else None)


@cache
def marked(mode: Mode | None, axes: Axes, measure: Measure, *, strike: bool) -> str:
    """Draws the mark of a day around (0, 0); without a mode it is still to come."""
    shapes = disc(0, 0, measure.radius, mode) if mode else [_speck(0, 0)]
    if strike:
        shapes.append(strike_sign(0, -measure.half - 2.5, axes))
    return "".join(map(str, shapes))


def disc(x: float, y: float, r: float, mode: Mode) -> list[svg.Element]:
    """Draws a day by how it was held: full in person, open on screen, half of each if both.

    >>> [len(disc(0, 0, 4, mode)) for mode in ("in person", "virtual", "hybrid")]
    [1, 1, 2]
    """
    if mode == "in person":
        return [svg.Circle(cx=x, cy=y, r=r, fill=BLUE_DARK, stroke=WHITE, stroke_width=0.8)]
    ring = svg.Circle(cx=x, cy=y, r=px(r - 0.7), fill=WHITE, stroke=BLUE_DARK, stroke_width=1.7)
    if mode == "virtual":
        return [ring]
    half = svg.Path(d=[svg.M(x, px(y - r)), svg.Arc(r, r, 0, False, False, x, px(y + r)), svg.Z()], fill=BLUE_DARK)
    return [ring, half]


def _speck(x: float, y: float) -> svg.Element:
    return svg.Circle(cx=x, cy=y, r=2.4, fill=WHITE, stroke=GREY_DARK, stroke_width=1, stroke_dasharray=[1.5, 1])


def strike_sign(along: float, tip: float, axes: Axes) -> svg.Element:
    """Draws the triangle that points at a day held on a strike day."""
    shape = axes.path([(along, tip), (along - 3.6, tip - 6), (along + 3.6, tip - 6)])
    shape.fill = INK
    return shape
