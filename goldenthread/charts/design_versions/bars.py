"""The bar of a version: its minutes by mode, told apart by fill, with the per cent of each below."""

import svg

from goldenthread.charts import frame, key
from goldenthread.charts.design_versions.values import MODES, Version, percent

HEIGHT = 26
FILLS = dict(zip(MODES, (frame.BLUE_DARK, frame.WHITE, frame.HATCHED, frame.DOTTED, frame.LINED), strict=True))
NUMBERS = 16  # px from the foot of a bar to the base line of its numbers


def bar(version: Version, *, left: float, top: float, width: float) -> list[svg.Element]:
    """Draws one bar, all modes side by side in one order, so that equal shares have equal lengths.

    >>> from datetime import date
    >>> from goldenthread.charts.design_versions.values import ModeMinutes
    >>> halves = [ModeMinutes("input", 60), ModeMinutes("set", 60)]
    >>> version = Version("1", date(2019, 4, 29), "in person", "first design", halves, 1)
    >>> [part.elements[1].width for part in bar(version, left=0, top=0, width=120)[:2]]
    [60, 60]
    """
    elements: list[svg.Element] = []
    at = left
    for mode, share in version.shares():
        elements.append(
            frame.told(
                f"Version {version.name}, {mode}: {percent(share)}",
                _segment(at, top, share * width, mode),
                frame.text(
                    at + share * width / 2,
                    top + HEIGHT + NUMBERS,
                    f"{100 * share:.0f}",
                    size=frame.SMALLEST,
                    anchor="middle",
                ),
            )
        )
        at += share * width
    return elements


def entries() -> list[key.Entry]:
    """Gives the key of the fills.

    >>> [entry.words for entry in entries()]
    ['input', 'dialogue', 'set', 'exercise', 'live issues']
    """
    return [key.Entry([_segment(-11, -6, 22, mode, height=12)], 22, mode) for mode in MODES]


def _segment(left: float, top: float, width: float, mode: str, height: float = HEIGHT) -> svg.Rect:
    return svg.Rect(
        x=frame.px(left),
        y=frame.px(top),
        width=frame.px(width),
        height=height,
        fill=FILLS[mode],
        stroke=frame.BLUE_DARK,
        stroke_width=1.5,
    )
