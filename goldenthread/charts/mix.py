"""Who is in the room: one panel a trust, one row a specialty, one mark a person, and what the pool would have given.

All panels share one scale, and the same rows in the same order. Panels flow from left to right and break where the
width ends, so that the same drawing serves a wide page, a column and a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import svg

from goldenthread.charts import frame, key

PITCH = 15  # px for one person
ROW = 24
HEAD = 34
GAP = 28
LABEL_SIZE = 12


@dataclass(frozen=True)
class Row:
    """The people of one specialty group in one trust.

    Attributes:
        specialty: The name of the group.
        doctors: How many doctors.
        others: How many nurses, midwives and allied health professionals.
        drawn: How many a draw in proportion to the pool would give; None without a pool.
    """

    specialty: str
    doctors: int
    others: int = 0
    drawn: float | None = None

    @property
    def people(self) -> int:
        """All of them."""
        return self.doctors + self.others


@dataclass(frozen=True)
class Panel:
    """One trust with its rows."""

    trust: str
    rows: Sequence[Row]

    @property
    def people(self) -> int:
        """All who come from this trust."""
        return sum(row.people for row in self.rows)

    @property
    def units(self) -> int:
        """The length of its longest row, in people."""
        return max(1, *(ceil(max(row.people, row.drawn or 0)) for row in self.rows))


@dataclass(frozen=True)
class Mix:
    """The people of a cohort by trust and specialty.

    Attributes:
        panels: The trusts, each with the same specialties in the same order.
        pool: How many people the pool has, 0 without one.
    """

    panels: Sequence[Panel]
    pool: int = 0

    def __post_init__(self) -> None:
        """Raises ValueError where there is no trust, or where trusts have different rows."""
        if len({tuple(row.specialty for row in panel.rows) for panel in self.panels}) != 1:
            raise ValueError("the panels of a mix have the same specialties in the same order")

    @property
    def people(self) -> int:
        """All people of the cohort."""
        return sum(panel.people for panel in self.panels)


def draw(mix: Mix, *, prefix: str, width: float) -> svg.SVG:
    """Draws the panels of a mix, as many beside one another as the width allows.

    >>> rows = [Row("Medicine", 3, drawn=2.4), Row("Nursing", 0, 1)]
    >>> drawn = str(draw(Mix([Panel("Marlhaven", rows)], pool=97), prefix="mix", width=360))
    >>> drawn.count("<circle"), "3 doctors, 2.4 by a draw from the pool" in drawn
    (4, True)
    """
    label_room = max(frame.text_width(row.specialty, LABEL_SIZE) for row in mix.panels[0].rows) + 12
    elements: list[svg.Element] = []
    top = 0.0
    for shelf in _shelves(mix.panels, width - label_room):
        left = label_room
        elements += _labels(shelf[0].rows, label_room, top + HEAD)
        for panel in shelf:
            elements += _panel(panel, left, top, width)
            left += _room(panel) + GAP
        top += HEAD + ROW * len(shelf[0].rows) + 12
    entries, height = key.draw(_entries(mix), width=width, top=top)
    return frame.titled_svg(
        [*elements, *entries], prefix=prefix, title=_title(mix), desc=_desc(mix), width=width, height=top + height
    )


def _shelves(panels: Sequence[Panel], width: float) -> list[list[Panel]]:
    shelves: list[list[Panel]] = [[]]
    for panel in panels:
        taken = sum(_room(placed) + GAP for placed in shelves[-1])
        if shelves[-1] and taken + _room(panel) > width:
            shelves.append([])
        shelves[-1].append(panel)
    return shelves


def _room(panel: Panel) -> float:
    return max(panel.units * PITCH + 8, frame.text_width(_heading(panel), 13, bold=True))


def _heading(panel: Panel) -> str:
    return f"{panel.trust} {panel.people}"


def _labels(rows: Sequence[Row], right: float, top: float) -> list[svg.Element]:
    return [
        frame.text(right - 10, top + ROW * number + 16, row.specialty, size=LABEL_SIZE, anchor="end")
        for number, row in enumerate(rows)
    ]


def _panel(panel: Panel, left: float, top: float, width: float) -> list[svg.Element]:
    foot = top + HEAD + ROW * len(panel.rows)
    axis = frame.line((left, top + HEAD), (left, foot), stroke=frame.GREY, width=1.5)
    at = max(0, min(left, width - frame.text_width(_heading(panel), 13, bold=True)))  # a long name begins further left
    heading = frame.text(at, top + HEAD - 12, _heading(panel), size=13, bold=True)
    rows = [_row(panel, row, left, top + HEAD + ROW * number) for number, row in enumerate(panel.rows)]
    return [heading, *rows, axis]


def _row(panel: Panel, row: Row, left: float, top: float) -> svg.Element:
    middle = top + ROW / 2
    rule = frame.line((left, top + ROW), (left + _room(panel), top + ROW), stroke=frame.GREY_WASH)
    centres = [left + PITCH * (number + 0.5) for number in range(row.people)]
    marks = [
        _doctor(centre, middle) if number < row.doctors else _other(centre, middle)
        for number, centre in enumerate(centres)
    ]
    tick = [_tick(left + PITCH * row.drawn, middle)] if row.drawn else []
    return frame.told(f"{panel.trust}, {row.specialty}: {_row_words(row)}", rule, *tick, *marks)


def _doctor(x: float, y: float) -> svg.Element:
    return svg.Circle(cx=frame.px(x), cy=frame.px(y), r=5.5, fill=frame.BLUE_DARK, stroke=frame.WHITE, stroke_width=1)


def _other(x: float, y: float) -> svg.Element:
    return svg.Rect(
        x=frame.px(x - 4.5),
        y=frame.px(y - 4.5),
        width=9,
        height=9,
        fill=frame.WHITE,
        stroke=frame.BLUE_DARK,
        stroke_width=2,
    )


def _tick(x: float, y: float) -> svg.Element:
    """Draws the tick of the pool, longer than a mark is high, so that its ends are seen behind one."""
    return frame.line((x, y - 10), (x, y + 10), width=2)


def _entries(mix: Mix) -> list[key.Entry]:
    entries = [key.Entry([_doctor(0, 0)], 11, "one doctor")]
    if any(row.others for panel in mix.panels for row in panel.rows):
        entries.append(key.Entry([_other(0, 0)], 11, "one nurse, midwife or allied health professional"))
    if mix.pool:
        words = f"what a draw in proportion to the pool of {mix.pool} would give"
        entries.append(key.Entry([_tick(0, 0)], 11, words))
    return entries


def _row_words(row: Row) -> str:
    counts = [
        f"{count} {one if count == 1 else many}"
        for count, one, many in ((row.doctors, "doctor", "doctors"), (row.others, "other", "others"))
        if count
    ]
    drawn = [] if row.drawn is None else [f"{row.drawn:.1f} by a draw from the pool"]
    return ", ".join([*(counts or ["nobody"]), *drawn])


def _title(mix: Mix) -> str:
    trusts = ", ".join(_heading(panel) for panel in mix.panels)
    return f"{mix.people} people by trust and specialty: {trusts}"


def _desc(mix: Mix) -> str:
    sentences = [
        f"{panel.trust}: "
        + "; ".join(f"{row.specialty}, {_row_words(row)}" for row in panel.rows if row.people or row.drawn)
        + "."
        for panel in mix.panels
    ]
    return " ".join(sentences)
