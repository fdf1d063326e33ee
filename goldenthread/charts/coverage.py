"""Where the aims or themes are worked on: one square a cell, whose area is the minutes.

The squares stand in a table of the page, each over its number, so that the table is its own text equivalent and the
square is decoration. A cell without minutes has no square: it says "none".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

import svg

from goldenthread.charts import frame

Place = TypeVar("Place")  # whatever names a cell of the table
SIDE = 28  # px: the largest square


@dataclass(frozen=True)
class Cell:
    """What a cell of the table shows.

    Attributes:
        square: The square, or None where there are no minutes.
        words: The number that stands under it, or "none".
    """

    square: svg.SVG | None
    words: str


def square(minutes: int, largest: int, *, side: int = SIDE) -> svg.SVG:
    """Draws a square whose area is to that of the largest cell as their minutes are.

    The drawing is as large as the largest square and the square stands on its foot, so that a row keeps its line.

    Args:
        minutes: The minutes of this cell.
        largest: The most minutes of any cell that is compared with it.
        side: The side in px of the square for the most minutes.

    Raises:
        ValueError: If there are no minutes to draw, or more than the largest.

    >>> square(60, 240).elements[0].width
    14
    """
    if not 0 < minutes <= largest:
        raise ValueError(f"a square needs minutes of 1 to {largest}, not {minutes}")
    own = side * sqrt(minutes / largest)
    mark = svg.Rect(
        x=frame.px((side - own) / 2),
        y=frame.px(side - own),
        width=frame.px(own),
        height=frame.px(own),
        fill=frame.BLUE_DARK,
    )
    return svg.SVG(
        width=side,
        height=side,
        viewBox=svg.ViewBoxSpec(0, 0, side, side),
        class_=["chart-square"],
        elements=[mark],
        extra={"aria-hidden": "true"},
    )


def cells(minutes: Mapping[Place, int], *, side: int = SIDE) -> dict[Place, Cell]:
    """Draws all cells of a table on one scale, the fullest of them at full size.

    >>> table = cells({("across", 1): 180, ("across", 2): 45, ("next role", 1): 0})
    >>> table["across", 2].words, table["across", 2].square.elements[0].width
    ('45', 14)
    >>> table["next role", 1]
    Cell(square=None, words='none')
    """
    largest = max(minutes.values(), default=0)
    return {
        place: Cell(square(count, largest, side=side), f"{count:,}") if count else Cell(None, "none")
        for place, count in minutes.items()
    }
