"""The key to the picture: each mark that occurs in it, drawn by the same code, with its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import svg

from goldenthread.charts.frame import BLUE, BLUE_DARK, FONT, GREY, INK, WHITE, text
from goldenthread.charts.thread import draw_ground
from goldenthread.charts.thread.cord import APART, MIDDLE, Cord, Strand
from goldenthread.charts.thread.draw_days import disc, draw_day, draw_moves
from goldenthread.charts.thread.draw_strands import draw_cord, draw_cuts
from goldenthread.charts.thread.layout import Axes, Capsule, Mark, Measure
from goldenthread.charts.thread.values import Cohort, Day, Mode, Picture

WIDE, HIGH = 44, 28
LINE = 17.0  # px at which the marks of the key stand
AXES, MEASURE = Axes(), Measure(arc=5)


@dataclass(frozen=True)
class Entry:
    """A line of the key: a mark, as a string of SVG hidden from screen readers, and what it means."""

    mark: str
    words: str


def key(picture: Picture) -> tuple[Entry, ...]:
    """Gives the key to a picture as a list for the page: only marks that occur, the strands first.

    >>> from goldenthread.charts.thread.values import Lane
    >>> lane = Lane("First", "", (), (Cohort("F-1", 1, "", (Day(date(2020, 1, 7), date(2020, 1, 7)),)),))
    >>> [entry.words for entry in key(Picture((lane,), (), date(2020, 3, 1), date(2020, 1, 1), date(2020, 6, 30)))]
    ['a day in person; two days running are set side by side', 'a cohort, from its first day to its last']
    """
    return tuple(
        Entry(_mark(*elements), said) for elements, said in (*_strands(picture), *_days(picture), *_ground(picture))
    )


Line = tuple[list[svg.Element], str]


def _mark(*elements: svg.Element) -> str:
    drawn = svg.SVG(
        width=WIDE,
        height=HIGH,
        viewBox=svg.ViewBoxSpec(0, 0, WIDE, HIGH),
        class_=["chart-key"],
        elements=list(elements),
        extra={"aria-hidden": "true", "font-family": FONT},
    )
    return str(drawn)


def _strands(picture: Picture) -> Iterator[Line]:
    days = picture.held()
    lead, client = picture.strand("lead"), picture.strand("client lead")
    if lead:
        yield [draw_cord(Cord(lead=_run(0, -APART)), AXES)], f"{lead[0].name}, {lead[0].role}, present"
    for turn, after in enumerate(lead[1:3], start=1):
        yield [draw_cord(Cord(lead=_run(turn, -APART)), AXES)], f"{after.name}, who took over as {after.role}, present"
    if client:
        names = " and then ".join(person.name for person in client)
        yield [draw_cord(Cord(client_lead=_run(0, APART)), AXES)], f"{names}, {client[0].role}, present"
    if lead and not all(day.lead_present for day in days):
        yield _cut(Cord(lead=_parted(-APART), client_lead=_run(0, APART))), "a day that somebody else led"
    if client and not all(day.client_lead_present for day in days):
        yield _cut(Cord(lead=_run(0, -APART), client_lead=_parted(APART))), "a day without the client lead"


def _run(turn: int, off: float) -> Strand:
    return Strand({turn: [[(2, LINE + MIDDLE + off), (WIDE - 2, LINE + MIDDLE + off)]]})


def _parted(off: float) -> Strand:
    line, left, right = LINE + MIDDLE + off, WIDE / 2 - 9.6, WIDE / 2 + 9.6
    return Strand({0: [[(2, line), (left, line)], [(right, line), (WIDE - 2, line)]]}, [(left, right, line)])


def _cut(cord: Cord) -> list[svg.Element]:
    return [draw_cord(cord, AXES), draw_cuts(cord, AXES, MEASURE.half), *disc(WIDE / 2, LINE, 3.9, "in person")]


def _days(picture: Picture) -> Iterator[Line]:
    days = picture.held()
    modes: tuple[tuple[Mode, str], ...] = (
        ("in person", "a day in person; two days running are set side by side"),
        ("virtual", "a day on screen"),
        ("hybrid", "a hybrid day"),
    )
    for mode, said in modes:
        if any(day.mode == mode for day in days):
            apart = (18.2, 25.8) if mode == "in person" else (22.0,)
            yield [part for x in apart for part in disc(x, LINE, 3.9, mode)], said
    if any(day.moved for day in days):
        yield [_moved(picture, _example(moved=True))], "held on a new date; the cross marks the old one"
    if any(day.on_strike_day for day in days):
        yield [_moved(picture, _example(strike=True))], "held on a strike day"
    if len(days) < sum(len(cohort.days) for lane in picture.lanes for cohort in lane.cohorts):
        yield [_moved(picture, _example(held=False))], "a day planned, not held yet"
    capsule = AXES.box(4, WIDE - 4, LINE - 8.5, LINE + 8.5, round_by=8.5)
    capsule.fill, capsule.stroke = WHITE, GREY
    yield [capsule], "a cohort, from its first day to its last"


def _example(*, moved: bool = False, strike: bool = False, held: bool = True) -> Mark:
    day = Day(date(2020, 1, 1), date(2020, 1, 1), on_strike_day=strike)
    return Mark(day, 31 if moved else 22, 11 if moved else None, held)


def _moved(picture: Picture, mark: Mark) -> svg.G:
    capsule = Capsule(Cohort("", 0, "", ()), 0, LINE, 0, WIDE, (mark,))
    low = replace(MEASURE, half=5)
    return svg.G(elements=[draw_moves(capsule, AXES, low), draw_day(capsule, mark, AXES, low, picture)])


def _ground(picture: Picture) -> Iterator[Line]:
    if picture.absences:
        box = AXES.box(16, 28, 3, HIGH - 2)
        box.fill, box.stroke, box.stroke_dasharray = "none", INK, [4, 3]
        yield [box], "an absence with a handover"
    if picture.notes:
        tag = svg.Rect(x=14, y=8, width=16, height=16, rx=3, fill=WHITE, stroke=INK, stroke_width=1.2)
        yield [tag, text(22, 20, "1", size=11, bold=True, anchor="middle", fill=BLUE)], "a note along the thread"
    if draw_ground.waves(picture):
        light, dark = AXES.box(4, 22, 3, HIGH - 2), AXES.box(22, 40, 3, HIGH - 2)
        light.fill, dark.fill = GREY, GREY
        light.opacity, dark.opacity = 0.08, draw_ground.DARKEST
        yield [light, dark], "a wave of Covid, darker the more people were admitted"
    if draw_ground.strikes(picture):
        yield [_bar(17, 0.5), _bar(26, 0.25)], "a strike, darker if doctors were out"


def _bar(x: float, opacity: float) -> svg.Rect:
    bar = AXES.box(x, x + 2.5, 3, HIGH - 2)
    bar.fill, bar.opacity = BLUE_DARK, opacity
    return bar
