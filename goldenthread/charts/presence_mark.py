"""The small marks of a day: who was there, how it was held, whether it fell on a strike.

Each differs from the others in shape, so that a roster can be read in grey. ``glyph`` and its kin give the bare shapes
for use inside another chart; the functions named ``..._mark`` frame them for a cell of a table.
"""

from html import escape
from typing import Literal

import svg

from goldenthread.charts import frame

Presence = Literal["present", "apologies", "absent", "to come"]
Holding = Literal["in person", "virtual", "hybrid"]

SIDE = 20  # px: a mark in a table


def presence_glyph(presence: Presence, x: float = 0, y: float = 0, *, radius: float = 6) -> list[svg.Element]:
    """Draws what a person was on a day: disc, boxed A, open box, or the broken ring of a day to come.

    >>> [type(part).__name__ for part in presence_glyph("apologies")]
    ['Rect', 'Text']
    """
    if presence == "present":
        return [_disc(x, y, radius)]
    if presence == "to come":
        return [_ring(x, y, radius, dashed=True)]
    box = _box(x, y, radius)
    if presence == "absent":
        return [box]
    size = max(frame.SMALLEST, round(radius * 1.5))
    return [box, frame.text(x, y + size * 0.36, "A", size=size, bold=True, anchor="middle")]


def holding_glyph(holding: Holding, x: float = 0, y: float = 0, *, radius: float = 6) -> list[svg.Element]:
    """Draws how a day was held: disc in person, ring for virtual, half disc for both at once.

    >>> [len(holding_glyph(how)) for how in ("in person", "virtual", "hybrid")]
    [1, 1, 2]
    """
    if holding == "in person":
        return [_disc(x, y, radius)]
    ring = _ring(x, y, radius)
    return [ring, _half(x, y, radius)] if holding == "hybrid" else [ring]


def strike_glyph(x: float = 0, y: float = 0, *, side: float = 11) -> list[svg.Element]:
    """Draws a triangle that points down at a day held on a strike day; (x, y) is its middle.

    >>> print(strike_glyph()[0])
    <path d="M -5.5 -3.8 L 5.5 -3.8 L 0 3.8 Z " fill="#212B32"/>
    """
    across, up = side / 2, side * 0.35
    corners: list[svg.PathData] = [
        svg.M(frame.px(x - across), frame.px(y - up)),
        svg.L(frame.px(x + across), frame.px(y - up)),
        svg.L(frame.px(x), frame.px(y + up)),
        svg.Z(),
    ]
    return [svg.Path(d=corners, fill=frame.INK)]


def presence_mark(presence: Presence) -> svg.SVG:
    """Frames what a person was on a day; its title is the word itself.

    >>> "<title>present</title>" in str(presence_mark("present"))
    True
    """
    return _framed(presence, presence_glyph(presence))


def holding_mark(holding: Holding) -> svg.SVG:
    """Frames how a day was held.

    >>> "<title>hybrid</title>" in str(holding_mark("hybrid"))
    True
    """
    return _framed(holding, holding_glyph(holding))


def strike_mark(who: str) -> svg.SVG:
    """Frames the mark of a day held on a strike, with the words of who struck.

    >>> "<title>strike by resident doctors</title>" in str(strike_mark("resident doctors"))
    True
    """
    return _framed(f"strike by {who}", strike_glyph())


def _framed(words: str, parts: list[svg.Element]) -> svg.SVG:
    half = SIDE // 2
    return svg.SVG(
        width=SIDE,
        height=SIDE,
        viewBox=svg.ViewBoxSpec(-half, -half, SIDE, SIDE),
        class_=["chart-mark"],
        elements=[svg.Title(text=escape(words)), *parts],
        extra={"role": "img", "font-family": frame.FONT},
    )


def _disc(x: float, y: float, radius: float) -> svg.Circle:
    return svg.Circle(cx=frame.px(x), cy=frame.px(y), r=frame.px(radius), fill=frame.BLUE_DARK)


def _ring(x: float, y: float, radius: float, *, dashed: bool = False) -> svg.Circle:
    return svg.Circle(
        cx=frame.px(x),
        cy=frame.px(y),
        r=frame.px(radius - 1),
        fill=frame.WHITE,
        stroke=frame.BLUE_DARK,
        stroke_width=2,
        stroke_dasharray=[3, 2.24] if dashed else None,
    )


def _half(x: float, y: float, radius: float) -> svg.Path:
    top, bottom = frame.px(y - radius), frame.px(y + radius)
    curve: list[svg.PathData] = [
        svg.M(frame.px(x), top),
        svg.Arc(radius, radius, 0, large_arc=False, sweep=False, x=frame.px(x), y=bottom),
        svg.Z(),
    ]
    return svg.Path(d=curve, fill=frame.BLUE_DARK)


def _box(x: float, y: float, radius: float) -> svg.Rect:
    half = radius + 1.5
    return svg.Rect(
        x=frame.px(x - half),
        y=frame.px(y - half),
        width=frame.px(2 * half),
        height=frame.px(2 * half),
        fill=frame.WHITE,
        stroke=frame.INK,
        stroke_width=1.5,
    )
