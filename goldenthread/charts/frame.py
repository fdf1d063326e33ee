"""What every chart of the product shares: one palette, one text style, one frame, one way to place a date.

A chart is drawn at the size at which it is read, so that its smallest words stay at 11 px. Nothing here uses
a style attribute (the content security policy forbids it): presentation attributes, and the class ``halo``.
Elements of svg-py do not escape what they are given; everything here does.

The palette is that of the NHS identity guidelines; contrast ratios follow WCAG 2.2, success criteria 1.4.3 and 1.4.11.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Literal

import svg

INK = "#212B32"  # words and outlines
GREY_DARK = "#425563"  # words of less weight: 7.75:1 on white
GREY = "#768692"  # shapes only: 3.75:1 on white
GREY_PALE = "#AEB7BD"  # lines that divide
GREY_WASH = "#E8EDEE"  # grounds
WHITE = "#FFFFFF"
BLUE_DARK = "#003087"  # days and what was done
BLUE = "#005EB8"  # links
GOLD = "#FFB81C"  # the lead facilitator; 1.73:1 on white, so never without its edge
GOLD_EDGE = "#6B4A00"  # 8.06:1 on white

FONT = "Frutiger W01, Arial, sans-serif"
SMALLEST = 11  # px: no chart has smaller words

Anchor = Literal["start", "middle", "end"]

# Advance widths of Arial in thousandths of the size (Helvetica AFM): a label's room is reckoned before it is drawn.
_NARROW = dict.fromkeys("ijl'|", 222) | dict.fromkeys("ft.,:;/!I[] ", 278) | dict.fromkeys("r-()", 333)
_WIDE = dict.fromkeys("ABEKPSVXY&", 667) | dict.fromkeys("CDHNRUw", 722) | dict.fromkeys("GOQ", 778)
_WIDTHS = _NARROW | _WIDE | dict.fromkeys("mM%", 860) | dict.fromkeys("ckszvxyJ", 500) | {"W": 944, "F": 611, "T": 611}


def px(value: float) -> float:
    """Rounds a length to a tenth of a pixel, which is finer than the eye and keeps a page light.

    >>> px(12.3456), px(7.0)
    (12.3, 7)
    """
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


def text_width(words: str, size: float = 12, *, bold: bool = False) -> float:
    """Estimates the width of words in px, so that labels can keep clear of one another.

    >>> round(text_width("SCL-01", 12))
    41
    """
    return sum(_WIDTHS.get(letter, 556) for letter in words) * size / 1000 * (1.07 if bold else 1)


def text(
    x: float,
    y: float,
    words: str,
    *,
    size: float = 12,
    bold: bool = False,
    fill: str = INK,
    anchor: Anchor = "start",
    halo: bool = False,
    turned: bool = False,
) -> svg.Text:
    """Sets words with their base line at (x, y); a halo keeps them legible over bands, turned reads upwards.

    Raises:
        ValueError: when the size is under 11 px.

    >>> print(text(10, 20, "Trauma & orthopaedics"))
    <text font-size="12" fill="#212B32" x="10" y="20">Trauma &amp; orthopaedics</text>
    """
    if size < SMALLEST:
        raise ValueError(f"words of a chart are {SMALLEST} px or more, not {size}")
    return svg.Text(
        x=px(x),
        y=px(y),
        text=escape(words),
        font_size=size,
        font_weight="bold" if bold else None,
        fill=fill,
        text_anchor=None if anchor == "start" else anchor,
        class_=["halo"] if halo else None,
        transform=[svg.Rotate(-90, px(x), px(y))] if turned else None,
    )


def told(words: str, *elements: svg.Element, data: dict[str, str] | None = None) -> svg.G:
    """Groups the parts of one mark under the words that say what it means.

    >>> print(told("Held on screen", svg.Circle(r=4), data={"day": "7"}))
    <g data-day="7"><title>Held on screen</title><circle r="4"/></g>
    """
    safe = {name: escape(value) for name, value in data.items()} if data else None
    return svg.G(elements=[svg.Title(text=escape(words)), *elements], data=safe)


def stamped(words: str, shape: str, x: float, y: float, *, data: dict[str, str] | None = None) -> svg.G:
    """Sets a shape that was drawn once around (0, 0) at its place: what a picture has in thousands is drawn so.

    >>> print(stamped("Held", str(svg.Circle(r=4)), 7, 9.5, data={"day": "7"}))
    <g transform="translate(7 9.5)" data-day="7"><title>Held</title><circle r="4"/></g>
    """
    safe = {name: escape(value) for name, value in data.items()} if data else None
    return svg.G(text=f"<title>{escape(words)}</title>{shape}", transform=[svg.Translate(x, y)], data=safe)


def decoration(*elements: svg.Element) -> svg.G:
    """Groups what carries no meaning of its own, hidden from screen readers.

    >>> print(decoration(svg.Circle(r=4)))
    <g aria-hidden="true"><circle r="4"/></g>
    """
    return svg.G(elements=list(elements), extra={"aria-hidden": "true"})


def link(href: str, *elements: svg.Element) -> svg.A:
    """Makes a link of what is drawn.

    >>> print(link("/programmes/?of=1&as=2", svg.Circle(r=4)))
    <a href="/programmes/?of=1&amp;as=2"><circle r="4"/></a>
    """
    return svg.A(href=escape(href), elements=list(elements))


def titled_svg(
    elements: Sequence[svg.Element],
    *,
    prefix: str,
    title: str,
    desc: str,
    width: float,
    height: float,
    links: Sequence[svg.A] = (),
) -> svg.SVG:
    """Frames a chart: its size in px, a title and a description that carry the finding.

    An image has no parts for a screen reader, so links stand beside the image, in a group of the same name.
    Ids begin with ``prefix``, which must be unique on its page.

    >>> print(titled_svg([], prefix="mix", title="As the pool", desc="20 of 24.", width=200, height=50))
    ... # doctest: +ELLIPSIS
    <svg ... role="img" aria-labelledby="mix-title" aria-describedby="mix-desc"><title id="mix-title">...</svg>
    """
    named = {"aria-labelledby": f"{prefix}-title", "aria-describedby": f"{prefix}-desc"}
    group = {"role": "group", "aria-labelledby": f"{prefix}-title"}
    words: list[svg.Element] = [
        svg.Title(id=f"{prefix}-title", text=escape(title)),
        svg.Desc(id=f"{prefix}-desc", text=escape(desc)),
    ]
    image = svg.G(elements=list(elements), extra={"role": "img"} | named)
    return svg.SVG(
        width=px(width),
        height=px(height),
        viewBox=svg.ViewBoxSpec(0, 0, px(width), px(height)),
        class_=["chart"],
        elements=[*words, image, *links] if links else [*words, *elements],
        extra={"font-family": FONT} | (group if links else {"role": "img"} | named),
    )


@dataclass
class Trace(svg.PathData):
    """A line through many places, written short: after the first pair, each is a line to the next.

    >>> str(Trace([(0, 1.5), (4, 2.0)]))
    'M0 1.5 4 2'
    """

    command = "M"
    points: Sequence[tuple[float, float]]

    def __str__(self) -> str:
        """Writes the path data."""
        return "M" + " ".join(f"{x:g} {y:g}" for x, y in self.points)


def definitions() -> svg.SVG:
    """Draws nothing, and gives the fills ``HATCHED``, ``DOTTED`` and ``LINED`` to every chart of the page.

    A pattern inside an element that is not displayed does not paint, so this stands once, first in the body.

    >>> str(definitions()).count("<pattern")
    3
    """
    slant: list[svg.PathData] = [svg.M(-1, 7), svg.L(7, -1), svg.M(-1, 1), svg.L(1, -1), svg.M(5, 7), svg.L(7, 5)]
    hatch = svg.Path(d=slant, stroke=BLUE_DARK, stroke_width=1.5)
    dot = svg.Circle(cx=2.5, cy=2.5, r=1, fill=BLUE_DARK)
    level = svg.Rect(width=4, height=1.5, fill=BLUE_DARK)
    return svg.SVG(
        width=0,
        height=0,
        class_=["chart-definitions"],
        extra={"aria-hidden": "true"},
        elements=[
            svg.Defs(
                elements=[
                    _pattern("chart-hatch", 6, hatch),
                    _pattern("chart-dots", 5, dot),
                    _pattern("chart-lines", 4, level),
                ]
            )
        ],
    )


HATCHED = "url(#chart-hatch)"
DOTTED = "url(#chart-dots)"
LINED = "url(#chart-lines)"


def _pattern(name: str, side: float, mark: svg.Element) -> svg.Pattern:
    ground = svg.Rect(width=side, height=side, fill=WHITE)
    return svg.Pattern(id=name, width=side, height=side, patternUnits="userSpaceOnUse", elements=[ground, mark])


@dataclass(frozen=True)
class Scale:
    """Places a number of ``low`` to ``high`` between two pixels.

    >>> Scale(0, 100, 20, 220).place(25)
    70.0
    """

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Gives the pixel of a number; a scale without extent puts all at its start."""
        extent = (self.high - self.low) or 1
        return self.start + (self.end - self.start) * (value - self.low) / extent


@dataclass(frozen=True)
class Tick:
    """A date on an axis, its words, and whether it opens a year."""

    on: date
    words: str
    opens_year: bool


@dataclass(frozen=True)
class TimeScale:
    """Places a date between two pixels, in either direction of the page.

    >>> scale = TimeScale(date(2019, 1, 1), date(2021, 1, 1), 0, 731)
    >>> scale.place(date(2020, 1, 1))
    365.0
    >>> [tick.words for tick in scale.ticks(room=40)][:5]
    ['2019', 'Apr', 'Jul', 'Oct', '2020']
    """

    first: date
    last: date
    start: float
    end: float

    def place(self, on: date) -> float:
        """Gives the pixel of a date; dates beyond the range lie beyond the pixels."""
        return self.start + (self.end - self.start) * (on - self.first).days / max((self.last - self.first).days, 1)

    def ticks(self, *, room: float = 34) -> list[Tick]:
        """Chooses months, quarters or years, the finest of them that leaves ``room`` px to each word."""
        a_month = abs(self.end - self.start) / max((self.last - self.first).days, 1) * 30.4
        step = next((months for months in (1, 3) if a_month * months >= room), 12)
        years = range(self.first.year, self.last.year + 1)
        dates = [date(year, month, 1) for year in years for month in range(1, 13, step)]
        return [
            Tick(on, str(on.year) if on.month == 1 else f"{on:%b}", on.month == 1)
            for on in dates
            if self.first <= on <= self.last
        ]


def wrapped(words: str, width: float, size: float = 12) -> list[str]:
    """Breaks words into lines of at most ``width`` px, as far as single words allow; a no-break space holds.

    >>> wrapped("less input, longer sets, time to breathe", 120)
    ['less input, longer sets,', 'time to breathe']
    """
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def line(
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    stroke: str = INK,
    width: float = 1,
    dashes: Sequence[float] = (),
) -> svg.Line:
    """Draws a straight line from one point to another, solid or dashed.

    >>> print(line((0, 4), (20, 4)))
    <line stroke="#212B32" stroke-width="1" x1="0" y1="4" x2="20" y2="4"/>
    """
    return svg.Line(
        x1=px(start[0]),
        y1=px(start[1]),
        x2=px(end[0]),
        y2=px(end[1]),
        stroke=stroke,
        stroke_width=width,
        stroke_dasharray=list(dashes) or None,
    )
