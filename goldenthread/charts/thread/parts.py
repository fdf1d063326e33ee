"""What the wide and the tall picture draw alike: lanes, knots, absences, notes, and words at the ends."""

from collections.abc import Sequence

import svg

from goldenthread.charts.frame import (
    BLUE,
    BLUE_DARK,
    INK,
    WHITE,
    TimeScale,
    link,
    px,
    text,
    told,
)
from goldenthread.charts.labels import Box, Label
from goldenthread.charts.thread import words
from goldenthread.charts.thread.cord import Cord, Place
from goldenthread.charts.thread.draw_days import draw_capsule, draw_day, draw_moves
from goldenthread.charts.thread.draw_strands import draw_cord, draw_cuts, draw_handover, draw_knot
from goldenthread.charts.thread.layout import Axes, Measure, Placed
from goldenthread.charts.thread.values import Absence, Kind, Note, Picture


def draw_lane(picture: Picture, lane: Placed, strands: Cord, axes: Axes, measure: Measure) -> list[svg.Element]:
    """Draws a lane from the back to the front: capsules, cord, moves, cuts, and the days on top."""
    return [
        *(draw_capsule(capsule, axes, measure, picture) for capsule in lane.capsules),
        draw_cord(strands, axes),
        *(draw_moves(capsule, axes, measure) for capsule in lane.capsules),
        draw_cuts(strands, axes, measure.half),
        *(draw_day(capsule, mark, axes, measure, picture) for capsule in lane.capsules for mark in capsule.marks),
    ]


def draw_knots(
    picture: Picture, cords: Sequence[Cord], axes: Axes, start: Place | None, end: Place | None
) -> list[svg.Element]:
    """Draws the two knots, and a small one on each strand where the lead handed over for good."""
    if not start or not end:
        return []
    leads = picture.strand("lead")
    changes = [draw_handover(at, axes, leads[turn - 1], leads[turn]) for strands in cords for at, turn in strands.knots]
    ends = ((start, False), (end, True))
    return [*changes, *(draw_knot(at, axes, knot_words(picture, end=last)) for at, last in ends)]


def knot_words(picture: Picture, *, end: bool) -> str:
    """Says what a knot says: who was there, at the start; on how many days, at the end."""
    if end:
        return " ".join(words.finding(picture).split(". ")[2:]) or "The strand ends"
    return "; ".join(f"{lead.name}, {lead.role}" for lead in picture.leads) or "The strand begins"


def strand_names(picture: Picture) -> list[Label]:
    """The names of those whose strands begin at the knot, each with the role below."""
    lines: list[Label] = []
    for kind, colour in (("lead", INK), ("client lead", BLUE_DARK)):
        for lead in picture.strand("lead" if kind == "lead" else "client lead")[:1]:
            lines += [Label(0, 0, lead.name, size=14, bold=True, fill=colour), Label(0, 0, lead.role, fill=colour)]
    return lines


def tallies(picture: Picture) -> list[Label]:
    """On how many of the days held each strand's person was present."""
    days = picture.held()
    lines: list[Label] = []
    for kind, colour, said in (("lead", INK, "days with the lead"), ("client lead", BLUE_DARK, "with the client lead")):
        which: Kind = "lead" if kind == "lead" else "client lead"
        people = picture.strand(which)
        if people:
            present = sum(day.lead_present if which == "lead" else day.client_lead_present for day in days)
            if len(people) > 1:
                lines.append(Label(0, 0, people[-1].name, bold=True, fill=colour))
            lines.append(Label(0, 0, f"{present} of {len(days)}", size=14, bold=True, fill=colour))
            lines.append(Label(0, 0, said, size=11, fill=colour))
    return lines


def absence_box(
    absence: Absence, scale: TimeScale, lanes: Sequence[Placed], axes: Axes, *, top: float, bottom: float
) -> svg.G:
    """Draws the dashed box of an absence with handover, across all lanes."""
    box = axes.box(*absence_span(absence, scale, lanes), top, bottom)
    box.fill, box.stroke, box.stroke_dasharray = "none", INK, [4, 3]
    return told(words.of_absence(absence), box)


def absence_span(absence: Absence, scale: TimeScale, lanes: Sequence[Placed]) -> tuple[float, float]:
    """Gives the ends of an absence along, wide enough to hold the marks of its days whole."""
    inside = [
        mark.along
        for lane in lanes
        for capsule in lane.capsules
        for mark in capsule.marks
        if absence.from_on <= mark.day.on <= absence.to_on
    ]
    start, end = scale.place(absence.from_on), scale.place(absence.to_on)
    return min([start, *(along - 6.4 for along in inside)]), max([end, *(along + 6.4 for along in inside)])


def along_strands(cords: list[Cord], axes: Axes) -> list[Box]:
    """Gives boxes along the strands between capsules, for words to keep off."""
    lines = (line for drawn in cords for lines in drawn.lead.lines.values() for line in lines if len(line) > 2)
    places = (axes.at(*place) for line in lines for place in line[::3])
    return [Box(x - 5, y - 4, x + 5, y + 4) for x, y in places]


def draw_note(note: Note, x: float, y: float, pointer: svg.Path) -> svg.A:
    """Draws a note along the thread: a numbered tag that leads to it, with a pointer to its date."""
    pointer.stroke, pointer.stroke_width = INK, 1.2
    tag = svg.Rect(x=px(x - 8), y=px(y - 8), width=16, height=16, rx=3, fill=WHITE, stroke=INK, stroke_width=1.2)
    number = text(x, y + 4, str(note.number), size=11, bold=True, anchor="middle", fill=BLUE)
    return link(note.href, told(f"Note {note.number}, {words.dated(note.on)}: {note.title}", pointer, tag, number))
