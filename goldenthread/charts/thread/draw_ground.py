"""Draws what lies behind the thread: waves of Covid, admissions, strikes, and the veil over what is to come."""

from datetime import date

import svg

from goldenthread.charts.frame import (
    BLUE_DARK,
    GREY,
    GREY_DARK,
    GREY_PALE,
    INK,
    WHITE,
    TimeScale,
    decoration,
    told,
)
from goldenthread.charts.thread import words
from goldenthread.charts.thread.layout import Axes
from goldenthread.charts.thread.values import Picture, Strike, Wave

DARKEST = 0.24  # opacity of the highest wave's band


def within(picture: Picture, start: date, end: date) -> bool:
    """Whether something touches the dates drawn: a wave outside them is not shown."""
    return start <= picture.last and end >= picture.first


def waves(picture: Picture) -> list[Wave]:
    """The waves that touch the dates drawn."""
    return [wave for wave in picture.waves if within(picture, wave.start_on, wave.end_on)]


def strikes(picture: Picture) -> list[Strike]:
    """The strikes that touch the dates drawn, up to today."""
    return [s for s in picture.strikes if within(picture, s.start_on, s.end_on) and s.start_on <= picture.today]


def _span(picture: Picture, scale: TimeScale, start: date, end: date) -> tuple[float, float]:
    return scale.place(max(start, picture.first)), scale.place(min(end, picture.last))


def highest(picture: Picture) -> float:
    """The highest level of admissions known, in patients a day, on which the ridge is drawn."""
    return max([wave.peak for wave in waves(picture)] + [level for _, level in picture.admissions], default=1) or 1


def draw_bands(picture: Picture, scale: TimeScale, axes: Axes, top: float, bottom: float) -> svg.G:
    """Draws the bands behind the lanes: waves the darker the higher they rose, strikes thin, doctors' darker."""
    bands: list[svg.Element] = []
    level = highest(picture)
    for wave in waves(picture):
        band = axes.box(*_span(picture, scale, wave.start_on, wave.end_on), top, bottom)
        band.fill, band.opacity = GREY, round(DARKEST * wave.peak / level, 3)
        bands.append(band)
    for strike in strikes(picture):
        start, end = _span(picture, scale, strike.start_on, strike.end_on)
        band = axes.box(start, max(end, start + 1.2), top, bottom)
        band.fill, band.opacity = BLUE_DARK, 0.17 if strike.doctors else 0.08
        bands.append(band)
    return decoration(*bands)


def draw_admissions(picture: Picture, scale: TimeScale, axes: Axes, base: float, height: float) -> list[svg.Element]:
    """Draws admissions as a ridge on its base; where the level is from memory, an outline only."""
    series = [
        (on, level) for on, level in picture.admissions if picture.first <= on <= min(picture.last, picture.today)
    ]
    drawn: list[svg.Element] = []
    peak = highest(picture)
    if series:
        ridge = [(scale.place(on), base - height * level / peak) for on, level in series[::3]]
        places = [(ridge[0][0], base), *ridge, (ridge[-1][0], base)]
        shape = axes.path(places)
        shape.fill = GREY
        most = max(level for _, level in series)
        said = f"Covid admissions in England, 7-day mean, highest {most:,.0f} a day"
        drawn.append(told(said, shape))
    for wave in waves(picture):
        if not wave.measured:
            start, end = _span(picture, scale, wave.start_on, wave.end_on)
            top = base - height * wave.peak / peak
            shape = axes.path([(start, base), (start, top), (end, top), (end, base)])
            shape.fill, shape.stroke, shape.stroke_dasharray = WHITE, GREY_DARK, [3, 2]
            drawn.append(told(words.of_wave(wave), shape))
    return drawn


def draw_strikes(picture: Picture, scale: TimeScale, axes: Axes, line: float, *, doctors: bool) -> list[svg.Element]:
    """Draws the strikes of doctors, or of others, as bars on one line."""
    drawn: list[svg.Element] = []
    for strike in strikes(picture):
        if strike.doctors == doctors:
            start, end = _span(picture, scale, strike.start_on, strike.end_on)
            bar = axes.box(start, max(end, start + 1.4), line, line + 8)
            bar.fill = BLUE_DARK if doctors else GREY
            drawn.append(told(words.of_strike(strike), bar))
    return drawn


def draw_veil(
    picture: Picture, scale: TimeScale, axes: Axes, *, top: float, bottom: float, end: float
) -> list[svg.Element]:
    """Draws the veil over what is still to come, and the line of today; nothing if today is past the end."""
    if picture.today >= picture.last:
        return []
    now = scale.place(picture.today)
    veil = axes.box(now, end, top, bottom)
    veil.fill, veil.opacity = WHITE, 0.45
    line = axes.path([(now, top), (now, bottom)])
    line.stroke, line.stroke_width, line.stroke_dasharray = INK, 1.2, [3, 2]
    return [decoration(veil), told(f"Today, {words.dated(picture.today)}", line)]


def draw_grid(scale: TimeScale, axes: Axes, top: float, bottom: float) -> svg.G:
    """Draws a line across at the start of each year."""
    line = axes.path(*([(scale.place(t.on), top), (scale.place(t.on), bottom)] for t in scale.ticks() if t.opens_year))
    line.stroke, line.stroke_width = GREY_PALE, 1
    return decoration(line)
