"""The running stitch below the wide picture, with a leader from each absence to the stitches it took out."""

import svg

from goldenthread.charts.frame import INK, decoration, px, text, text_width
from goldenthread.charts.labels import Label, Room
from goldenthread.charts.thread import words
from goldenthread.charts.thread.draw_stitches import (
    draw_stitches,
    place_stitches,
    spot,
    years,
)
from goldenthread.charts.thread.parts import absence_span
from goldenthread.charts.thread.values import Absence
from goldenthread.charts.thread.wide import AXES, START, WIDTH, Wide


def draw_foot(wide: Wide, foot: float, room: Room) -> tuple[list[svg.Element], float]:
    """Draws the running stitch below ``foot``; gives the height of the whole picture, too."""
    picture = wide.picture
    stitches, pitch = place_stitches(picture, START - 24, WIDTH)
    if not stitches:
        return [], foot + 8
    y, row_height = foot + 44, 38.0
    rows = stitches[-1].row + 1
    parts = draw_stitches(picture, stitches, pitch, y, row_height)
    parts += list(years(stitches, pitch, y, row_height, WIDTH))
    parts += [
        text(0, y + 2, "The golden thread", size=16, bold=True),
        text(0, y + 19, f"{words.counted(len(stitches), 'day')} in order, a stitch each:", size=13),
    ]
    if picture.strand("client lead"):
        parts.append(text(0, y + 36, "gold the lead, blue the client lead", size=13))
    bottom = y + max((rows - 1) * row_height + 28, 36)
    for absence in picture.absences:
        found = spot(absence, picture, stitches)
        if found:
            left, right, line = found[0].x - pitch / 2, found[1].x + pitch / 2, y + found[0].row * row_height
            parts += _leader(absence, wide, left, right, line)
            under = _say_handover(absence, found[0].x, y + rows * row_height - 10, room)
            parts.append(_stem((left + right) / 2, line + 14, under - 16))
            bottom = max(bottom, under)
    return parts, bottom + 8


def _leader(absence: Absence, wide: Wide, left: float, right: float, line: float) -> list[svg.Element]:
    start, end = absence_span(absence, wide.scale, wide.lanes)
    box = (start + end) / 2
    gap = [svg.M(px(left), px(line - 7)), svg.V(px(line - 13)), svg.H(px(right)), svg.V(px(line - 7))]
    lead = [svg.M(px(box), px(wide.bottom)), svg.V(px(wide.bottom + 26)), svg.L(px((left + right) / 2), px(line - 13))]
    return [
        decoration(
            svg.Path(d=list(gap), fill="none", stroke=INK),
            svg.Path(d=list(lead), fill="none", stroke=INK, stroke_dasharray=[4, 3]),
        )
    ]


def _stem(x: float, top: float, foot: float) -> svg.G:
    stem = AXES.path([(x, top), (x, foot)])
    stem.stroke = INK
    return decoration(stem)


def _say_handover(absence: Absence, x: float, bottom: float, room: Room) -> float:
    said = words.of_absence(absence)
    start = min(max(x - 60, START - 24), WIDTH - text_width(said, 13, bold=True) - 4)
    for drop in range(0, 200, 18):
        if room.add(Label(start, bottom + 14 + drop, said, size=13, halo=False)):
            return bottom + 18 + drop
    return bottom
