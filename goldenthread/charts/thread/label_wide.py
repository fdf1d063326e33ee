"""Sets the words of the wide picture where they lie on nothing else."""

from dataclasses import replace

from goldenthread.charts.frame import GREY_DARK, text_width
from goldenthread.charts.labels import Box, Label, Room
from goldenthread.charts.thread import draw_ground, words
from goldenthread.charts.thread.draw_days import rise
from goldenthread.charts.thread.layout import MANY_LANES, Capsule
from goldenthread.charts.thread.parts import strand_names, tallies
from goldenthread.charts.thread.wide import Wide


def reserve(wide: Wide, room: Room) -> None:
    """Keeps words off capsules, crosses, triangles and knots."""
    half = wide.measure.half
    for lane in wide.lanes:
        for c in lane.capsules:
            room.take(Box(c.start, c.across - half, c.end, c.across + half))
            for mark in c.marks:
                if mark.was is not None:
                    room.take(Box(mark.was - 3.5, c.across - 3.5, mark.was + 3.5, c.across + 3.5))
                if mark.day.on_strike_day:
                    room.take(Box(mark.along - 4, c.across - half - 9, mark.along + 4, c.across - half))
    for at in (wide.start, wide.end):
        if at:
            room.take(Box(at[0] - 8, at[1] - 8, at[0] + 8, at[1] + 8))


def label(wide: Wide, room: Room) -> None:
    """Sets all words that stand among the marks."""
    if wide.top > 50:
        _label_ridge(wide, room)
    _label_today(wide, room)
    _label_knots(wide, room)
    if len(wide.lanes) > MANY_LANES:
        return
    for lane in wide.lanes:
        for capsule in lane.capsules:
            _label_capsule(capsule, room, wide, by_number=not lane.weaves)
    for lane in wide.lanes:
        for capsule in lane.capsules:
            _label_note(capsule, room, wide)


def _label_ridge(wide: Wide, room: Room) -> None:
    peaks = [wave for wave in draw_ground.waves(wide.picture) if wave.measured]
    series = wide.picture.admissions
    for i, wave in enumerate(peaks):
        here = [(level, on) for on, level in series if wave.start_on <= on <= wave.end_on]
        if here and wave.peak > draw_ground.highest(wide.picture) / 3:
            level, on = max(here)
            y = 62 - 36 * level / draw_ground.highest(wide.picture)
            said = f"{wave.peak:,}{' a day' if i == 0 else ''}"
            room.add(Label(wide.scale.place(on) + 7, max(y + 8, 28), said, size=11, fill=GREY_DARK))
    guessed = [wave for wave in draw_ground.waves(wide.picture) if not wave.measured]
    if guessed:
        x = wide.scale.place(max(guessed[0].start_on, wide.picture.first))
        room.add(Label(x + 3, 35, "Omicron and after: from memory, so outline only", size=11, fill=GREY_DARK))


def _label_today(wide: Wide, room: Room) -> None:
    if wide.picture.today < wide.picture.last:
        x, y = wide.scale.place(wide.picture.today), wide.top + 6
        said = f"today, {words.dated(wide.picture.today)}"
        room.add(
            Label(x + 4, y, said, bold=True), Label(x - 4, y, said, bold=True, anchor="end"), Label(x + 4, y + 14, said)
        )


def _label_knots(wide: Wide, room: Room) -> None:
    if not wide.start or not wide.end:
        return
    names = strand_names(wide.picture)
    x, y = wide.start[0] - 14, wide.start[1] - 8 * len(names) + 11
    stacked = [replace(line, x=x, y=y + 16 * i, anchor="end") for i, line in enumerate(names)]
    above = [replace(line, x=x + 8, y=wide.start[1] - 30 + 16 * i) for i, line in enumerate(names[:2])]
    below = [replace(line, x=x + 8, y=wide.start[1] + 26 + 16 * i) for i, line in enumerate(names[2:])]
    room.add_lines(stacked, [*above, *below])
    tally = tallies(wide.picture)
    past = wide.scale.place(wide.picture.today) + 8 if wide.picture.today < wide.picture.last else 0
    x, y = max(wide.end[0] + 14, past), wide.end[1] - 7.5 * len(tally) + 11
    sideways = [replace(line, x=x, y=y + 15 * i) for i, line in enumerate(tally)]
    room.add_lines(sideways, *([replace(line, y=line.y + by) for line in sideways] for by in (44, -50, 70, -80)))


def _label_capsule(capsule: Capsule, room: Room, wide: Wide, *, by_number: bool) -> None:
    half = wide.measure.half
    name = str(capsule.cohort.number) if by_number else capsule.cohort.name
    below, above = capsule.across + half + 14, capsule.across - half - 5
    width = text_width(name)
    shifts = [0, 8, 16, -8, 28, 40, -16, capsule.end - capsule.start - width]
    room.add(*(Label(capsule.start + 2 + shift, y, name) for y in (below, above, below + 6) for shift in shifts))


def _label_note(capsule: Capsule, room: Room, wide: Wide) -> None:
    if not capsule.cohort.note:
        return
    note, half = capsule.cohort.note, wide.measure.half
    arcs = [rise(mark, wide.measure) for mark in capsule.marks if mark.was is not None]
    spots = [mark.was for mark in capsule.marks if mark.was is not None]
    x = min([capsule.start, *spots])
    above = capsule.across - half - max(arcs, default=0) - 5
    name, line = capsule.start + text_width(capsule.cohort.name), capsule.across + half + 14
    after = [(name + shift, line) for shift in (8, 24, 48)]
    over = [(x + shift, above) for shift in (0, -24, 24, 40, -50, 60, -76)]
    wished = [*after, *over] if capsule.row else [*over, *after]
    room.add(*(Label(at, y, note, size=11.5, fill=GREY_DARK) for at, y in wished))
