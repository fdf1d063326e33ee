"""Two ways to lay out design versions: along the years, with the cohorts below, or one version below another."""

from datetime import date
from itertools import pairwise

import svg

from goldenthread.charts import frame, key
from goldenthread.charts.design_versions import bars, shared
from goldenthread.charts.design_versions.values import Designs, Version, desc, title

COLUMN_LEAST = 112  # px that a version needs along the years
GAP = 18
YEARS, NAME, HELD, CHANGE, BAR = 14, 44, 61, 79, 122
NOTE = "Numbers under a bar: per cent of its minutes."


def draw(designs: Designs, *, prefix: str, width: float) -> svg.SVG:
    """Draws the versions along the years if each has room for its words, or else one below another.

    >>> from goldenthread.charts.design_versions.values import ModeMinutes
    >>> first = Version("1", date(2019, 4, 29), "in person", "first design", [ModeMinutes("set", 450)], 1)
    >>> wide, phone = (draw(Designs([first], [], date(2020, 7, 31)), prefix="d", width=w) for w in (900, 120))
    >>> ">2020<" in str(wide), ">2020<" in str(phone)
    (True, False)
    """
    years = frame.TimeScale(_opening(designs), designs.until, 0, width - shared.AXIS)
    column = _column(designs, years)
    elements, height = _along(designs, years, column) if column >= COLUMN_LEAST else _stacked(designs, width)
    entries, room = key.draw(bars.entries(), width=width, top=height)
    note = frame.text(0, height + room + 16, NOTE, fill=frame.GREY_DARK)
    return frame.titled_svg(
        [*elements, *entries, note],
        prefix=prefix,
        title=title(designs),
        desc=desc(designs),
        width=width,
        height=height + room + 24,
    )


def _opening(designs: Designs) -> date:
    """Gives the first day of the year's half in which version 1 began, so that the first dot has room at its left."""
    start = designs.versions[0].starts_on
    return date(start.year, 1 if start.month < 7 else 7, 1)


def _column(designs: Designs, years: frame.TimeScale) -> float:
    """Gives the room of the version that was in force for the shortest time: all bars are as wide as it allows.

    The latest may use the margin of the axis below.
    """
    starts = [years.place(version.starts_on) for version in designs.versions]
    return min(right - left for left, right in pairwise([*starts, years.end + shared.AXIS + GAP])) - GAP


def _along(designs: Designs, years: frame.TimeScale, column: float) -> tuple[list[svg.Element], float]:
    column = min(column, 240)
    foot = BAR + bars.HEIGHT + bars.NUMBERS + 16
    panel, height = shared.panel(designs, years, foot)
    elements = [*_years(years, height), *_pauses(designs, years)]
    for version in designs.versions:
        elements += _version(version, years.place(version.starts_on), column)
    return [*elements, *panel], height + 12


def _years(years: frame.TimeScale, height: float) -> list[svg.Element]:
    elements: list[svg.Element] = []
    for tick in years.ticks(room=1e9):
        x = years.place(tick.on)
        elements.append(frame.line((x, 0), (x, height - 20), stroke=frame.GREY_WASH))
        elements.append(frame.text(x + 5, YEARS, tick.words, bold=True, fill=frame.GREY_DARK))
    return elements


def _version(version: Version, left: float, column: float) -> list[svg.Element]:
    change = frame.wrapped(_sentence(version.change), column)
    return [
        frame.text(left, NAME, f"Version {version.name}", size=14, bold=True, halo=True),
        frame.text(left, HELD, f"{version.starts_on:%b %Y}, {version.held}", fill=frame.GREY_DARK, halo=True),
        *(frame.text(left, CHANGE + 15 * number, words, halo=True) for number, words in enumerate(change)),
        *bars.bar(version, left=left, top=BAR, width=column),
    ]


def _pauses(designs: Designs, years: frame.TimeScale) -> list[svg.Element]:
    return [
        frame.told(
            f"Paused from {start:%B %Y} to {end:%B %Y}",
            frame.line(
                (years.place(start), BAR + 13), (years.place(end), BAR + 13), stroke=frame.GREY_DARK, dashes=(3, 3)
            ),
            frame.text(
                (years.place(start) + years.place(end)) / 2,
                BAR + 7,
                "paused",
                fill=frame.GREY_DARK,
                anchor="middle",
                halo=True,
            ),
        )
        for start, end in designs.pauses
    ]


def _stacked(designs: Designs, width: float) -> tuple[list[svg.Element], float]:
    elements: list[svg.Element] = []
    top = 0.0
    for version in designs.versions:
        name = f"Version {version.name}"
        facts = f"{version.starts_on:%b %Y}, {version.held}"
        change = frame.wrapped(_sentence(version.change), width)
        bar = top + 22 + 16 * len(change) + 10
        elements += [
            frame.text(0, top + 15, name, size=14, bold=True),
            frame.text(frame.text_width(name, 14, bold=True) + 8, top + 15, facts, fill=frame.GREY_DARK),
            *(frame.text(0, top + 33 + 16 * number, words) for number, words in enumerate(change)),
            *bars.bar(version, left=1, top=bar, width=width - 2),
        ]
        top = bar + bars.HEIGHT + bars.NUMBERS + 18
    panel, height = shared.list_of_versions(designs, width, top)
    return [*elements, *panel], height


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
