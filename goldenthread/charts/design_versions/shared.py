"""How many minutes each cohort shared with version 1: dots along the years, or a line a version on a phone.

The axis ends at 100 % and starts at 80 %, or at the ten below the least value; it is labelled, and no area is filled.
"""

from math import floor

import svg

from goldenthread.charts import frame
from goldenthread.charts.design_versions.values import Designs, percent

AXIS = 48  # px at the right for the labels of the axis
HEADING, TOP, PLOT = 14, 36, 60
NAMES = 24
LINE = 26  # px of a version on a phone


def panel(designs: Designs, years: frame.TimeScale, top: float) -> tuple[list[svg.Element], float]:
    """Draws a dot a cohort at its first day, and gives the elements and where they end; nothing without cohorts.

    Names and numbers that would touch their neighbours are left to the words of the dot.

    >>> from datetime import date
    >>> from goldenthread.charts.design_versions.values import Designs, ModeMinutes, Version
    >>> first = Version("1", date(2019, 4, 29), "in person", "first design", [ModeMinutes("set", 450)], 1)
    >>> panel(Designs([first], [], date(2024, 7, 31)), frame.TimeScale(date(2019, 1, 1), date(2024, 7, 31), 0, 900), 50)
    ([], 50)
    """
    if not designs.cohorts:
        return [], top
    scale = _scale(designs, top + TOP + PLOT, top + TOP)
    points = [(years.place(cohort.first_on), scale.place(cohort.shared)) for cohort in designs.cohorts]
    path: list[svg.PathData] = [svg.M(frame.px(x), frame.px(y)) for x, y in points[:1]]
    path += [svg.L(frame.px(x), frame.px(y)) for x, y in points[1:]]
    heading = frame.text(0, top + HEADING, "Minutes shared with version 1, by cohort", bold=True, halo=True)
    joined = svg.Path(d=path, fill="none", stroke=frame.BLUE_DARK, stroke_width=1.5)
    foot = top + TOP + PLOT + NAMES
    return [heading, *_axis(scale, years), joined, *_dots(designs, points, foot)], foot + 8


def list_of_versions(designs: Designs, width: float, top: float) -> tuple[list[svg.Element], float]:
    """Draws a line a version: its name, its dot on the scale, its number; and gives where they end.

    A programme with one version has nothing to compare.

    >>> from datetime import date
    >>> from goldenthread.charts.design_versions.values import Designs, ModeMinutes, Version
    >>> first = Version("1", date(2019, 4, 29), "in person", "first design", [ModeMinutes("set", 450)], 1)
    >>> list_of_versions(Designs([first], [], date(2024, 7, 31)), 340, 50)
    ([], 50)
    """
    if len(designs.versions) == 1:
        return [], top
    room = frame.text_width("Version 88", 12) + 14
    plot = frame.Scale(_low(designs), 1, room, width - 46)
    elements: list[svg.Element] = [frame.text(0, top + HEADING, "Minutes shared with version 1", bold=True)]
    foot = top + 32 + LINE * len(designs.versions)
    for value in (plot.low, (plot.low + 1) / 2, 1):
        x = plot.place(value)
        elements.append(frame.line((x, top + 30), (x, foot), stroke=frame.GREY_PALE))
        elements.append(frame.text(x, foot + 14, percent(value), size=11, fill=frame.GREY_DARK, anchor="middle"))
    for number, version in enumerate(designs.versions):
        middle = top + 32 + LINE * (number + 0.5)
        elements.append(
            frame.told(
                f"Version {version.name}: {percent(version.shared)}",
                frame.text(0, middle + 4, f"Version {version.name}"),
                _dot(plot.place(version.shared), middle),
                frame.text(width, middle + 4, percent(version.shared), bold=True, anchor="end"),
            )
        )
    return elements, foot + 32


def _low(designs: Designs) -> float:
    least = min([*(cohort.shared for cohort in designs.cohorts), *(version.shared for version in designs.versions)])
    return min(0.8, floor(least * 10) / 10)


def _scale(designs: Designs, foot: float, head: float) -> frame.Scale:
    return frame.Scale(_low(designs), 1, foot, head)


def _axis(scale: frame.Scale, years: frame.TimeScale) -> list[svg.Element]:
    elements: list[svg.Element] = []
    for value in (scale.low, (scale.low + 1) / 2, 1):
        y = scale.place(value)
        elements.append(frame.line((years.start, y), (years.end, y), stroke=frame.GREY_PALE))
        elements.append(frame.text(years.end + AXIS, y + 4, percent(value), fill=frame.GREY_DARK, anchor="end"))
    return elements


def _dots(designs: Designs, points: list[tuple[float, float]], foot: float) -> list[svg.Element]:
    elements: list[svg.Element] = []
    free = -99.0
    for cohort, (x, y) in zip(designs.cohorts, points, strict=True):
        room = frame.text_width(cohort.code, frame.SMALLEST)
        words: list[svg.Element] = []
        if x - room / 2 > free:
            number = frame.text(x, y + 18, percent(cohort.shared), size=11, bold=True, anchor="middle", halo=True)
            words = [
                number,
                frame.text(x, foot, cohort.code, size=11, fill=frame.GREY_DARK, anchor="middle", halo=True),
            ]
            free = x + room / 2 + 4
        elements.append(frame.told(f"{cohort.code}: {percent(cohort.shared)}", _dot(x, y), *words))
    return elements


def _dot(x: float, y: float) -> svg.Element:
    return svg.Circle(cx=frame.px(x), cy=frame.px(y), r=4.5, fill=frame.BLUE_DARK, stroke=frame.WHITE, stroke_width=1)
