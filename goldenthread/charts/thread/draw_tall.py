"""The thread on a phone: time runs down, programmes are columns, 358 px at true size. A drawing of its own."""

from functools import lru_cache
from itertools import groupby

import svg

from goldenthread.charts.frame import (
    BLUE,
    GREY_DARK,
    GREY_PALE,
    decoration,
    link,
    px,
    text,
    titled_svg,
    wrapped,
)
from goldenthread.charts.labels import Box, Room
from goldenthread.charts.thread import draw_ground, words
from goldenthread.charts.thread.cord import cord
from goldenthread.charts.thread.draw_stitches import Stitch, behind, draw_stitch, place_stitches
from goldenthread.charts.thread.label_tall import label, reserve
from goldenthread.charts.thread.layout import Axes
from goldenthread.charts.thread.parts import absence_box, along_strands, draw_knots, draw_lane, draw_note
from goldenthread.charts.thread.tall import AXES, BAR_DOCTORS, BAR_OTHERS, RIDGE, WIDTH, Tall, head, lay_out, turned
from goldenthread.charts.thread.values import Picture

SHIFTS = (0, 10, -10, 20, -20, 30, -30, 42, -42, 56, -56, 72, -72)  # px by which a note may leave its date


@lru_cache(maxsize=4)  # a suite is read far more often than it changes
def draw_tall(picture: Picture, *, prefix: str = "thread-tall") -> str:
    """Draws the thread for pages of up to 640 px: a string of SVG, 358 px wide, to be shown at true size.

    Raises:
        ValueError: when no cohort has a day; the page then says so in words and offers the ways in.

    >>> from datetime import date
    >>> from goldenthread.charts.thread.values import Cohort, Day, Lane
    >>> day = Day(date(2020, 1, 7), date(2020, 1, 7))
    >>> lane = Lane("First", "/first", ("1 cohort",), (Cohort("F-1", 1, "/f1", (day,)),))
    >>> draw_tall(Picture((lane,), (), date(2020, 3, 1), date(2020, 1, 1), date(2020, 6, 30))).count("<circle")
    1
    """
    tall = lay_out(picture)
    cords = [cord(lane, picture, tall.start, tall.end) for lane in tall.lanes]
    room = Room(WIDTH)
    reserve(tall, room)
    room.lines += along_strands(cords, AXES)
    stitches, height = _sampler(tall)
    parts = [
        *_ground(tall),
        *(
            part
            for lane, strands in zip(tall.lanes, cords, strict=True)
            for part in draw_lane(picture, lane, strands, AXES, tall.measure)
        ),
        *(absence_box(a, tall.scale, tall.lanes, AXES, top=tall.left - 4, bottom=WIDTH) for a in picture.absences),
        *draw_ground.draw_veil(picture, tall.scale, AXES, top=tall.left, bottom=WIDTH, end=tall.bottom),
        *draw_knots(picture, cords, AXES, tall.start, tall.end),
        *stitches,
    ]
    label(tall, room)
    links = [*_titles(tall), *_notes(tall, room)]
    return str(
        titled_svg(
            [*parts, *room.draw()],
            prefix=prefix,
            title=words.title(picture),
            desc=words.finding(picture),
            width=WIDTH,
            height=height,
            links=links,
        )
    )


def _titles(tall: Tall) -> list[svg.A]:
    links: list[svg.A] = []
    for lane in tall.lanes:
        wide = lane.bottom - lane.top
        if turned(wide):
            foot = head(tall.picture, wide) - 6
            lines = [text(lane.middle + 4, foot, lane.lane.title, bold=True, fill=BLUE, turned=True)]
        else:
            cut = wrapped(lane.lane.title, (wide - 6) / 1.07)
            lines = [text(lane.top + 4, 14 + 14 * i, line, bold=True, fill=BLUE) for i, line in enumerate(cut)]
        for line in lines:
            line.text_decoration = "underline"
        links.append(link(lane.lane.href, *lines))
    return links


def _ground(tall: Tall) -> list[svg.Element]:
    picture, scale, left = tall.picture, tall.scale, tall.left
    parts: list[svg.Element] = [draw_ground.draw_bands(picture, scale, AXES, left, WIDTH)]
    years = [tick for tick in scale.ticks(room=30) if tick.opens_year]
    grid = AXES.path(*([(scale.place(tick.on), 0), (scale.place(tick.on), WIDTH)] for tick in years))
    grid.stroke = GREY_PALE
    parts.append(decoration(grid))
    if tall.known:
        parts += draw_ground.draw_admissions(picture, scale, _Mirrored(down=True), -RIDGE, 28)
        parts += draw_ground.draw_strikes(picture, scale, AXES, BAR_DOCTORS, doctors=True)
        parts += draw_ground.draw_strikes(picture, scale, AXES, BAR_OTHERS, doctors=False)
    walls = AXES.path(*([(4, lane.top), (tall.bottom, lane.top)] for lane in tall.lanes))
    walls.stroke = GREY_PALE
    return [*parts, decoration(walls)]


class _Mirrored(Axes):
    """Time down, and across growing to the left of zero: the ridge rises to the right of its base."""

    def at(self, along: float, across: float) -> tuple[float, float]:
        return (px(-across), px(along))


def _notes(tall: Tall, room: Room) -> list[svg.A]:
    links: list[svg.A] = []
    for note in tall.picture.notes:
        if note.lane >= len(tall.lanes):
            continue
        lane, along = tall.lanes[note.lane], tall.scale.place(note.on)
        tries = [(x, along + by) for by in SHIFTS for x in (lane.top + 12, lane.bottom - 12, lane.middle)]
        x, y = next((at for at in tries if room.free(Box(at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9))), tries[0])
        room.take(Box(x - 9, y - 9, x + 9, y + 9))
        ahead = 13 if x < lane.middle else -13
        links.append(draw_note(note, x, y, svg.Path(d=[svg.M(px(x), px(y)), svg.L(px(x + ahead), px(along))])))
    return links


def _sampler(tall: Tall) -> tuple[list[svg.Element], float]:
    """Draws the running stitch by year, a row each, with the count of both at its end."""
    picture = tall.picture
    all_stitches, _ = place_stitches(picture, 0, 1e6)
    by_year = {year: list(of_year) for year, of_year in groupby(all_stitches, key=lambda stitch: stitch.day.on.year)}
    foot = max(tall.bottom, (tall.end or (0, 0))[0] + 90) + 14
    if not by_year:
        return [], foot
    start, pitch = 46.0, min(11.0, (WIDTH - 46 - 58) / max(len(row) for row in by_year.values()))
    parts: list[svg.Element] = [
        decoration(svg.Path(d=[svg.M(0, px(foot)), svg.H(WIDTH)], stroke=GREY_PALE)),
        text(0, foot + 22, "The golden thread", size=14, bold=True),
        text(0, foot + 39, f"{words.counted(len(all_stitches), 'day')} in order: gold the lead, blue the client lead"),
    ]
    y = foot + 62
    for year, row in by_year.items():
        parts += [text(0, y + 7, str(year), bold=True), behind(start, start + len(row) * pitch, y, picture)]
        parts += [
            draw_stitch(picture, Stitch(s.cohort, s.day, start + (i + 0.5) * pitch, 0), pitch, y)
            for i, s in enumerate(row)
        ]
        parts.append(text(start + len(row) * pitch + 8, y + 7, words.counted(len(row), "day"), fill=GREY_DARK))
        y += 24
    return parts, y
