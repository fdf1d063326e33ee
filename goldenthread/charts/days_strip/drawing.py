"""Draws the strip: strand, marks, dates and brackets, in as many rows as the width asks for."""

from collections.abc import Sequence
from itertools import groupby

import svg

from goldenthread.charts import frame, key, presence_mark
from goldenthread.charts.days_strip.values import Day, Lead, title, told

PRESENT_RADIUS = 13
HELD_RADIUS = 8
PITCH_MOST, PITCH_LEAST = 72.0, 54.0
STRAND_AT = 62  # px from the top of a row of days
BRACKET_AT = 102  # px, where no day of the row was moved
FOOT = 36  # px of a bracket and its words
BETWEEN = 14  # px between two rows


def draw(days: Sequence[Day], *, prefix: str, width: float) -> svg.SVG:
    """Draws the strip from left to right in the order of the dates.

    Raises:
        ValueError: If there is no day to draw.

    >>> from datetime import date
    >>> held = Day(date(2023, 3, 14), "Module 1", "present", "6 h", "present")
    >>> to_come = Day(date(2023, 10, 17), "Module 3", "to come", "", "to come", moved_from=date(2023, 9, 19))
    >>> draw([held, to_come], prefix="days", width=360).elements[0].text
    '1 of 2 days held, next day Tuesday 17 October 2023'
    """
    if not days:
        raise ValueError("a strip needs a day")
    ordered = sorted(days, key=lambda day: day.on)
    rows = _rows(ordered, max(1, int(width // PITCH_LEAST)))
    pitch = min(PITCH_MOST, width / max(len(row) for row in rows))
    elements: list[svg.Element] = []
    top = 0.0
    for row in rows:
        bracket = top + BRACKET_AT + 13 * max(len(_was_words(day, pitch)) for day in row)
        elements += [*_row(row, pitch, top), *_brackets(row, pitch, bracket)]
        top = bracket + FOOT + BETWEEN
    entries, room = key.draw(_entries(ordered), width=width, top=top)
    across = width if len(rows) > 1 or entries else pitch * len(ordered)
    return frame.titled_svg(
        [*elements, *entries],
        prefix=prefix,
        title=title(ordered),
        desc=" ".join(f"{told(day)}." for day in ordered),
        width=across,
        height=top + room if entries else top - BETWEEN,
    )


def _rows(days: Sequence[Day], most: int) -> list[list[Day]]:
    """Breaks days between modules, each row as full as it can be; a module wider than a row has rows of its own."""
    rows: list[list[Day]] = [[]]
    for _, group in groupby(days, key=lambda day: day.module):
        module = list(group)
        if rows[-1] and len(rows[-1]) + len(module) > most:
            rows.append([])
        rows[-1] += module[:most]
        rows += [module[start : start + most] for start in range(most, len(module), most)]
    return rows


def _row(days: Sequence[Day], pitch: float, top: float) -> list[svg.Element]:
    centres = [pitch * (number + 0.5) for number in range(len(days))]
    marks = [_day(day, x, top, pitch) for day, x in zip(days, centres, strict=True)]
    return [frame.decoration(*_strand(days, pitch, top + STRAND_AT)), *marks]


def _strand(days: Sequence[Day], pitch: float, y: float) -> list[svg.Element]:
    elements: list[svg.Element] = []
    left = 0.0
    for lead, group in groupby(days, key=lambda day: day.lead):
        right = left + pitch * len(list(group))
        elements += _stretch(lead, left, right, y)
        left = right
    return elements


def _stretch(lead: Lead, left: float, right: float, y: float) -> list[svg.Element]:
    if lead == "present":
        return [
            frame.line((left, y), (right, y), stroke=frame.GOLD_EDGE, width=7),
            frame.line((left, y), (right, y), stroke=frame.GOLD, width=4),
        ]
    if lead == "to come":
        return [frame.line((left, y), (right, y), stroke=frame.BLUE_DARK, width=2, dashes=(5, 5))]
    return [
        frame.line((left + 4, y), (right - 4, y), stroke=frame.GREY_DARK, width=2, dashes=(2, 4)),
        frame.line((left + 3, y - 6), (left + 3, y + 6), width=2),
        frame.line((right - 3, y - 6), (right - 3, y + 6), width=2),
    ]


def _day(day: Day, x: float, top: float, pitch: float) -> svg.Element:
    y = top + STRAND_AT
    return frame.told(
        told(day),
        frame.text(x, top + 14, f"{day.on:%a}", size=13, fill=frame.GREY_DARK, anchor="middle"),
        frame.text(x, top + 31, f"{day.on.day} {day.on:%b}", size=13, bold=True, anchor="middle"),
        *(presence_mark.strike_glyph(x, y - 21) if day.strike else []),
        *_mark(day, x, y),
        frame.text(x, y + 31, _note(day), size=12, anchor="middle"),
        *_was(day, x, y + 45, pitch),
    )


def _mark(day: Day, x: float, y: float) -> list[svg.Element]:
    """Draws a person's presence large, with a tick in its disc, or a cohort's day smaller, as on the thread."""
    if day.presence == "present":
        disc = presence_mark.presence_glyph("present", x, y, radius=PRESENT_RADIUS)
        return [*disc, _tick(x, y)]
    if day.presence:
        return presence_mark.presence_glyph(day.presence, x, y, radius=PRESENT_RADIUS - 1)
    ground = svg.Circle(cx=frame.px(x), cy=frame.px(y), r=HELD_RADIUS + 2, fill=frame.WHITE)
    if day.to_come:
        return [ground, *presence_mark.presence_glyph("to come", x, y, radius=HELD_RADIUS)]
    return [ground, *presence_mark.holding_glyph(day.holding, x, y, radius=HELD_RADIUS)]


def _tick(x: float, y: float) -> svg.Element:
    stroke: list[svg.PathData] = [
        svg.M(frame.px(x - 5.5), frame.px(y + 0.5)),
        svg.L(frame.px(x - 1.5), frame.px(y + 4.5)),
        svg.L(frame.px(x + 6), frame.px(y - 4.5)),
    ]
    return svg.Path(d=stroke, fill="none", stroke=frame.WHITE, stroke_width=2.5, stroke_linecap="round")


def _note(day: Day) -> str:
    if day.presence in {"apologies", "absent"}:
        return day.presence
    return "to come" if day.to_come and not day.note else day.note


def _was(day: Day, x: float, y: float, pitch: float) -> list[svg.Element]:
    return [
        frame.text(x, y + 13 * number, words, size=frame.SMALLEST, fill=frame.GREY_DARK, anchor="middle")
        for number, words in enumerate(_was_words(day, pitch))
    ]


def _was_words(day: Day, pitch: float) -> list[str]:
    if day.moved_from is None:
        return []
    return frame.wrapped(f"was {day.moved_from.day}\u00a0{day.moved_from:%b}", pitch - 6, frame.SMALLEST)


def _brackets(days: Sequence[Day], pitch: float, y: float) -> list[svg.Element]:
    elements: list[svg.Element] = []
    start = 0
    for module, group in groupby(days, key=lambda day: day.module):
        end = start + len(list(group)) - 1
        left, right = pitch * start + 6, pitch * (end + 1) - 6
        bracket: list[svg.PathData] = [
            svg.M(frame.px(left), frame.px(y)),
            svg.V(frame.px(y + 5)),
            svg.H(frame.px(right)),
            svg.V(frame.px(y)),
        ]
        elements += [
            svg.Path(d=bracket, fill="none", stroke=frame.GREY, stroke_width=1),
            *(
                frame.text((left + right) / 2, y + 20 + 13 * number, words, fill=frame.GREY_DARK, anchor="middle")
                for number, words in enumerate(frame.wrapped(module, right - left + 8))
            ),
        ]
        start = end + 1
    return elements


def _entries(days: Sequence[Day]) -> list[key.Entry]:
    """Gives the key of a cohort's strip, for the marks that it has; a person's strip says all in words."""
    if any(day.presence for day in days):
        return []
    held = {day.holding for day in days if not day.to_come}
    leads = {day.lead for day in days}
    hows: list[presence_mark.Holding] = ["in person", "virtual", "hybrid"]
    entries = [key.Entry(presence_mark.holding_glyph(how), 12, f"held {how}") for how in hows if how in held]
    if any(day.strike for day in days):
        entries.append(key.Entry(presence_mark.strike_glyph(), 12, "strike that day"))
    if "present" in leads:
        entries.append(key.Entry(_stretch("present", -13, 13, 0), 26, "lead facilitator present"))
    if "away" in leads:
        entries.append(key.Entry(_stretch("away", -15, 15, 0), 26, "somebody else led"))
    return entries
