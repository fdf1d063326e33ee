"""Draws the running stitch: every day of the suite in order, one stitch each for the lead and for the client lead.

Spacing is equal, so that a gap is seen and counted; where somebody else led, the stitch is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import svg

from goldenthread.charts.frame import (
    BLUE_DARK,
    GOLD,
    GOLD_EDGE,
    GREY,
    GREY_DARK,
    WHITE,
    decoration,
    px,
    stamped,
    text,
)
from goldenthread.charts.thread import words
from goldenthread.charts.thread.layout import Axes
from goldenthread.charts.thread.values import Absence, Cohort, Day, Picture

LEAST, MOST = 4.0, 12.0  # px from stitch to stitch
DEEP = 22.0  # px from the gold line to the foot of a row with its years


@dataclass(frozen=True)
class Stitch:
    """A day in its place in the running stitch."""

    cohort: Cohort
    day: Day
    x: float
    row: int


def place_stitches(picture: Picture, start: float, end: float) -> tuple[list[Stitch], float]:
    """Places one stitch a day, in order of date, in as many rows as they need; gives the px between them, too."""
    held = [
        (cohort, day)
        for lane in picture.lanes
        for cohort in lane.cohorts
        for day in cohort.days
        if day.held_by(picture.today)
    ]
    held.sort(key=lambda pair: pair[1].on)
    pitch = min(MOST, max(LEAST, (end - start) / max(len(held), 1)))
    a_row = int((end - start) / pitch)
    stitches = [Stitch(c, day, start + (i % a_row + 0.5) * pitch, i // a_row) for i, (c, day) in enumerate(held)]
    return stitches, pitch


def draw_stitches(
    picture: Picture, stitches: list[Stitch], pitch: float, y: float, row_height: float
) -> list[svg.Element]:
    """Draws the rows: the thread behind, the stitches on it, and the years below."""
    drawn: list[svg.Element] = []
    for row, of_row in groupby(stitches, key=lambda stitch: stitch.row):
        line = y + row * row_height
        here = list(of_row)
        drawn.append(behind(here[0].x - pitch / 2, here[-1].x + pitch / 2, line, picture))
        drawn += [draw_stitch(picture, stitch, pitch, line) for stitch in here]
    return drawn


def behind(start: float, end: float, line: float, picture: Picture) -> svg.G:
    """Draws the thread behind the stitches, seen where one is missing."""
    strands = (line, line + 9) if picture.has("client lead") else (line,)
    path = Axes().path(*([(start, at), (end, at)] for at in strands))
    path.stroke, path.stroke_width, path.stroke_dasharray = GREY_DARK, 1.2, [1, 2.5]
    return decoration(path)


def draw_stitch(picture: Picture, stitch: Stitch, pitch: float, line: float) -> svg.G:
    """Draws the stitches of one day: gold above if the lead was there, blue below if the client lead was."""
    day = stitch.day
    lead = day.lead_present and picture.has("lead")
    client_lead = day.client_lead_present and picture.has("client lead")
    said = words.of_day(stitch.cohort, day, picture.today)
    shape = stitched(px(pitch * 0.84), lead=lead, client_lead=client_lead)
    return stamped(said, shape, px(stitch.x), px(line), data={"stitch": day.key} if day.key else None)


@cache
def stitched(width: float, *, lead: bool, client_lead: bool) -> str:
    """Draws a stitch around (0, 0), with room for a pointer where one is missing."""
    x, shapes = px(-width / 2), []
    if lead:
        gold = svg.Rect(x=x, y=-4, width=width, height=8, rx=px(min(3, width / 2)), fill=GOLD)
        gold.stroke, gold.stroke_width = GOLD_EDGE, 1.2 if width > 5 else 0.9
        shapes.append(gold)
    if client_lead:
        shapes.append(svg.Rect(x=x, y=7.4, width=width, height=3.2, rx=1.6, fill=BLUE_DARK))
    shapes.append(svg.Rect(x=x, y=-5, width=width, height=17, fill=WHITE, opacity=0))
    return "".join(map(str, shapes))


def years(stitches: list[Stitch], pitch: float, y: float, row_height: float, end: float) -> Iterator[svg.Element]:
    """Sets each year under its first stitch, with a tick; a year without room for its words has the tick alone."""
    before = (-1, 0.0)
    for year, of_year in groupby(stitches, key=lambda stitch: stitch.day.on.year):
        first = next(of_year)
        left, line = first.x - pitch / 2 + 0.5, y + first.row * row_height
        yield svg.Path(d=[svg.M(px(left), px(line + 13)), svg.V(px(line + 20))], stroke=GREY, stroke_width=1)
        if left + 31 <= end and (first.row != before[0] or left > before[1]):
            yield text(left + 3, line + 23, str(year), fill=GREY_DARK)
            before = (first.row, left + 34)


def spot(absence: Absence, picture: Picture, stitches: list[Stitch]) -> tuple[Stitch, Stitch] | None:
    """Finds the first and the last missing stitch of an absence."""
    kind = "client lead" if absence.person in {lead.name for lead in picture.strand("client lead")} else "lead"
    missing = [
        stitch
        for stitch in stitches
        if absence.from_on <= stitch.day.on <= absence.to_on
        and not (stitch.day.lead_present if kind == "lead" else stitch.day.client_lead_present)
    ]
    return (missing[0], missing[-1]) if missing else None
