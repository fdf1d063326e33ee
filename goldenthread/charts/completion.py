"""How many days somebody was present, against the line from which the programme is completed.

One box a day, filled for each day present, so that the bar is counted and not measured; a line stands before the
first box that is not needed any more.
"""

import svg

from goldenthread.charts import frame

HEIGHT = 18
OVER = 7  # px by which the line stands out
BOX_MOST = 52.0


def draw(present: int, days: int, complete_from: int, *, prefix: str, width: float) -> svg.SVG:
    """Draws the boxes from left to right, those of the days present first.

    Args:
        present: The days on which the person was there.
        days: The days of the cohort.
        complete_from: The fewest days that complete the programme.
        prefix: What the ids begin with.
        width: The room in px.

    Raises:
        ValueError: If more days are present, or asked for, than there are.

    >>> drawn = draw(4, 6, 5, prefix="line", width=360)
    >>> drawn.elements[0].text, str(drawn).count("<rect")
    ('4 of 6 days; 5 complete the programme', 6)
    """
    if not 0 <= present <= days or not 1 <= complete_from <= days:
        raise ValueError(f"{present} of {days} days, completed from {complete_from}, is no course of days")
    box = min(BOX_MOST, (width - 4) / days)
    boxes = [_box(2 + box * number, box, filled=number < present) for number in range(days)]
    at = 2 + box * complete_from
    line = frame.line((at, 0), (at, HEIGHT + 2 * OVER), width=3)
    return frame.titled_svg(
        [*boxes, line],
        prefix=prefix,
        title=f"{present} of {days} days; {complete_from} complete the programme",
        desc="The line marks the days that complete the programme.",
        width=box * days + 4,
        height=HEIGHT + 2 * OVER,
    )


def _box(left: float, width: float, *, filled: bool) -> svg.Rect:
    return svg.Rect(
        x=frame.px(left + 1.5),
        y=OVER,
        width=frame.px(width - 3),
        height=HEIGHT,
        fill=frame.BLUE_DARK if filled else frame.WHITE,
        stroke=frame.BLUE_DARK,
        stroke_width=1.5,
    )
