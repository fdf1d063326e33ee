"""Sets the words of the tall picture where they lie on nothing else."""

from dataclasses import replace

from goldenthread.charts.frame import GREY_DARK, INK, text_width
from goldenthread.charts.labels import Box, Label, Room
from goldenthread.charts.thread import draw_ground, words
from goldenthread.charts.thread.parts import strand_names, tallies
from goldenthread.charts.thread.tall import LANES, RIDGE, WIDTH, Tall
from goldenthread.charts.thread.values import Absence


def reserve(tall: Tall, room: Room) -> None:
    """Keeps words off capsules, crosses and knots."""
    half = tall.measure.half
    for lane in tall.lanes:
        for c in lane.capsules:
            room.take(Box(c.across - half, c.start, c.across + half, c.end))
            for mark in c.marks:
                if mark.day.on_strike_day:
                    room.take(Box(c.across - half - 9, mark.along - 4, c.across - half, mark.along + 4))
                if mark.was is not None:
                    room.take(Box(c.across - 4, mark.was - 4, c.across + 4, mark.was + 4))
    for at in (tall.start, tall.end):
        if at:
            room.take(Box(at[1] - 8, at[0] - 8, at[1] + 8, at[0] + 8))


def label(tall: Tall, room: Room) -> None:
    """Sets all words that stand among the marks."""
    _label_ends(tall, room)
    _label_axis(tall, room)
    for lane in tall.lanes:
        for c in lane.capsules:
            number, x = str(c.cohort.number), c.across + tall.measure.half + 3
            sides = (x, c.across - tall.measure.half - 3)
            tries = [(at, c.start + drop) for drop in (13, 24, 36) for at in sides]
            room.add(*(Label(at, y, number, bold=True, anchor="start" if at > c.across else "end") for at, y in tries))
    for absence in tall.picture.absences:
        _label_absence(tall, absence, room)
    now = tall.scale.place(tall.picture.today)
    if tall.picture.today < tall.picture.last:
        said = f"today, {words.dated(tall.picture.today)}"
        tries = [
            (at, y) for y in (now + 14, now - 5, now + 28) for at in (WIDTH - text_width(said) * 1.07 - 2, tall.left)
        ]
        room.add(*(Label(at, y, said, bold=True) for at, y in tries))


def _label_axis(tall: Tall, room: Room) -> None:
    for tick in tall.scale.ticks(room=30):
        y = tall.scale.place(tick.on)
        size, fill = (14.0, INK) if tick.opens_year else (11.0, GREY_DARK)
        room.add(Label(0, y + (15 if tick.opens_year else 4), tick.words, size=size, bold=tick.opens_year, fill=fill))
    if tall.known:
        waves, strikes = draw_ground.waves(tall.picture), draw_ground.strikes(tall.picture)
        if waves:
            y = tall.scale.place(max(waves[0].start_on, tall.picture.first))
            room.add(Label(RIDGE, y - 4, "Covid", size=11, fill=GREY_DARK))
        if strikes:
            y = tall.scale.place(max(strikes[0].start_on, tall.picture.first))
            room.add(Label(LANES - 44, y - 4, "Strikes", size=11, fill=GREY_DARK))


def _label_ends(tall: Tall, room: Room) -> None:
    if not tall.start or not tall.end:
        return
    names = strand_names(tall.picture)
    head = tall.start[0] - 8 - 15 * len(names)
    room.add_lines(
        [replace(n, x=tall.start[1] + 0.0, y=head + 12 + 15 * i, anchor="middle") for i, n in enumerate(names)]
    )
    tally = tallies(tall.picture)
    foot = tall.end[0] + 24
    if tall.picture.today < tall.picture.last:
        foot = max(foot, tall.scale.place(tall.picture.today) + 30)
    below = [replace(line, x=tall.end[1], y=foot + 15 * i, anchor="middle") for i, line in enumerate(tally)]
    aside = [replace(line, x=tall.left + 4, anchor="start") for line in below]
    room.add_lines(below, aside, [replace(line, y=line.y + 60) for line in aside])


def _label_absence(tall: Tall, absence: Absence, room: Room) -> None:
    said = ("Handover:", f"{absence.covered_by.split()[-1]} led", words.counted(absence.days, "day"))
    y = tall.scale.place(absence.to_on) + 26
    spots = [
        (lane.top + 4 + shift, y + drop) for drop in (0, 20, 40) for lane in tall.lanes[::-1] for shift in (2, 20, 38)
    ]
    room.add_lines(
        *([Label(x, at + 13 * i, line, size=11, bold=i == 0) for i, line in enumerate(said)] for x, at in spots)
    )
