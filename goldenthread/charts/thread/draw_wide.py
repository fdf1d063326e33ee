"""The thread on a wide page: time runs along, programmes lie one under another, 1,150 px at true size."""

from functools import lru_cache

import svg

from goldenthread.charts.frame import BLUE, GREY_DARK, GREY_PALE, INK, decoration, link, px, text, titled_svg
from goldenthread.charts.labels import Box, Room
from goldenthread.charts.thread import draw_ground, words
from goldenthread.charts.thread.cord import cord
from goldenthread.charts.thread.foot_wide import draw_foot
from goldenthread.charts.thread.label_wide import label, reserve
from goldenthread.charts.thread.layout import MANY_LANES
from goldenthread.charts.thread.parts import absence_box, along_strands, draw_knots, draw_lane, draw_note
from goldenthread.charts.thread.values import Note, Picture
from goldenthread.charts.thread.wide import AXES, START, WIDTH, Wide, lay_out, title_lines

QUARTER = 27.0  # px that the name of a quarter's first month takes on the axis


@lru_cache(maxsize=4)  # a suite is read far more often than it changes
def draw_wide(picture: Picture, *, prefix: str = "thread") -> str:
    """Draws the thread for pages of 641 px and more: a string of SVG, 1,150 px wide, to be shown at true size.

    Raises:
        ValueError: when no cohort has a day; the page then says so in words and offers the ways in.

    >>> from datetime import date
    >>> from goldenthread.charts.thread.values import Cohort, Day, Lane
    >>> day = Day(date(2020, 1, 7), date(2020, 1, 7))
    >>> lane = Lane("First", "/first", ("1 cohort",), (Cohort("F-1", 1, "/f1", (day,)),))
    >>> draw_wide(Picture((lane,), (), date(2020, 3, 1), date(2020, 1, 1), date(2020, 6, 30))).count("<circle")
    1
    """
    wide = lay_out(picture)
    cords = [cord(lane, picture, wide.start, wide.end) for lane in wide.lanes]
    room = Room(WIDTH)
    foot = wide.bottom + 18
    stitches, height = draw_foot(wide, foot, room)
    lanes = [
        part
        for lane, strands in zip(wide.lanes, cords, strict=True)
        for part in draw_lane(picture, lane, strands, AXES, wide.measure)
    ]
    reserve(wide, room)
    room.lines += along_strands(cords, AXES)
    parts = [
        *_ground(wide),
        *lanes,
        *(absence_box(a, wide.scale, wide.lanes, AXES, top=wide.top, bottom=wide.bottom) for a in picture.absences),
        *draw_ground.draw_veil(picture, wide.scale, AXES, top=wide.top - 6, bottom=wide.bottom, end=WIDTH),
        *draw_knots(picture, cords, AXES, wide.start, wide.end),
        *stitches,
    ]
    links = [*_titles(wide, room), *_notes(wide, room)]
    room.take(Box(0, wide.bottom, WIDTH, wide.bottom + 24))
    label(wide, room)
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


def _ground(wide: Wide) -> list[svg.Element]:
    picture, scale = wide.picture, wide.scale
    parts: list[svg.Element] = [draw_ground.draw_bands(picture, scale, AXES, wide.top, wide.bottom)]
    parts.append(draw_ground.draw_grid(scale, AXES, 2, wide.bottom))
    parts += _heads(wide)
    if wide.top > 50:
        parts += draw_ground.draw_admissions(picture, scale, AXES, 62, 36)
        parts.append(decoration(svg.Path(d=[svg.M(START - 24, 62.5), svg.H(WIDTH)], stroke=GREY_PALE)))
        parts += draw_ground.draw_strikes(picture, scale, AXES, 67, doctors=True)
        parts += draw_ground.draw_strikes(picture, scale, AXES, 78, doctors=False)
        parts += [
            text(0, 46, "Covid admissions", size=14, bold=True),
            text(0, 61, "England, a day, 7-day mean", fill=GREY_DARK),
            text(0, 81, "Strikes", size=14, bold=True),
            text(56, 81, "doctors above, others below", fill=GREY_DARK),
        ]
    for lane in wide.lanes[1:]:
        parts.append(decoration(svg.Path(d=[svg.M(0, px(lane.top)), svg.H(WIDTH)], stroke=GREY_PALE)))
    return parts


def _heads(wide: Wide) -> list[svg.Element]:
    ticks = wide.scale.ticks(room=QUARTER)
    monthly = len({tick.on.month for tick in ticks}) > 4
    years = sorted({tick.on.year for tick in ticks} | {wide.picture.first.year})
    firsts = {t.on.year: wide.scale.place(t.on) + 4 for t in ticks if t.opens_year}
    heads: list[svg.Element] = [text(firsts.get(year, START), 14, str(year), size=15, bold=True) for year in years]
    marks = AXES.path(
        *([(wide.scale.place(t.on), wide.bottom), (wide.scale.place(t.on), wide.bottom + 4)] for t in ticks)
    )
    marks.stroke = GREY_DARK
    axis: list[svg.Element] = [decoration(marks)]
    for tick in ticks:
        x = wide.scale.place(tick.on)
        axis.append(
            text(
                x,
                wide.bottom + 17,
                tick.words,
                size=12 if tick.opens_year else 11,
                bold=tick.opens_year,
                fill=INK if tick.opens_year else GREY_DARK,
                anchor="middle",
            )
        )
    return [*axis, *(heads if not monthly or len(years) > 1 else heads[:1])]


def _titles(wide: Wide, room: Room) -> list[svg.A]:
    links: list[svg.A] = []
    for placed in wide.lanes:
        lines = title_lines(placed, folded=len(wide.lanes) > MANY_LANES)
        headings = [line for line in lines if line.fill == BLUE]
        for line in lines:
            room.take(line.box)
        room.labels += lines[len(headings) :]
        drawn = [heading.draw() for heading in headings]
        for heading in drawn:
            heading.text_decoration = "underline"
        links.append(link(placed.lane.href, *drawn))
    return links


def _notes(wide: Wide, room: Room) -> list[svg.A]:
    return [_note(note, wide, room) for note in wide.picture.notes if note.lane < len(wide.lanes)]


def _note(note: Note, wide: Wide, room: Room) -> svg.A:
    lane = wide.lanes[note.lane]
    along = wide.scale.place(note.on)
    shifts = (0, 10, -10, 20, -20, 30, -30, 40, -40, 60, -60, 80, -80)
    tries = [(along + shift, y) for y in (lane.top + 11, lane.bottom - 11) for shift in shifts]
    x, y = next((at for at in tries if room.free(Box(at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9))), tries[0])
    room.take(Box(x - 9, y - 9, x + 9, y + 9))
    return draw_note(
        note, x, y, svg.Path(d=[svg.M(px(x), px(y)), svg.L(px(along), px(y + (14 if y < lane.middle else -14)))])
    )
