"""Why not less, why not more: a share and its interval on the scale of the words that a report may use.

A word has its stretch of the scale. Where the count comes from a sample, one end of the interval decides: the lower
end for a strong word, the upper end for a weak one. That end is drawn heavy and carries its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import svg

from goldenthread.charts import frame

WIDTH = 320
MARGIN = 14
LINE_AT, BAND_AT, BAND_HEIGHT = 30, 44, 14
CHOSEN, OTHER = "#7C9CCB", "#D2DDEC"

Decider = Literal["low", "share", "high"]


@dataclass(frozen=True)
class Band:
    """A word, and the share of 0 to 1 from which its stretch begins."""

    word: str
    starts_at: float


@dataclass(frozen=True)
class WordChoice:
    """A word chosen for a share.

    Attributes:
        bands: The words from least to most; the first begins at 0.
        word: The word chosen, one of those.
        share: The share of 0 to 1 that was counted.
        low: The lower limit of its interval, the share itself if it is a record's.
        high: The upper limit.
        decided_by: Which of the three decided the word.
    """

    bands: Sequence[Band]
    word: str
    share: float
    low: float
    high: float
    decided_by: Decider = "low"

    def __post_init__(self) -> None:
        """Raises ValueError where the word has no band, the bands no order, or the interval misses the share."""
        starts = [band.starts_at for band in self.bands]
        if not starts or starts[0] != 0 or starts != sorted(set(starts)) or starts[-1] >= 1:
            raise ValueError(f"the bands of a scale begin at 0 and rise, unlike {starts}")
        if self.word not in [band.word for band in self.bands]:
            raise ValueError(f"{self.word!r} is no word of the scale")
        if not 0 <= self.low <= self.share <= self.high <= 1:
            raise ValueError(f"{self.share} does not lie in {self.low} to {self.high}")


def draw(choice: WordChoice, *, prefix: str, width: float = WIDTH) -> svg.SVG:
    """Draws the scale with the chosen word's stretch darker, its word bold, and the interval above as line and dot.

    >>> bands = [Band("some", 0.25), Band("many", 1 / 3), Band("most", 0.5), Band("nearly all", 0.8)]
    >>> most = WordChoice([Band("a few", 0), *bands], "most", share=0.68, low=0.60, high=0.76)
    >>> draw(most, prefix="fact").elements[0].text
    '68%, 60% to 76%, may be called most'
    """
    scale = frame.Scale(0, 1, MARGIN, width - MARGIN)
    interval = "" if choice.low == choice.high else f", {_percent(choice.low)} to {_percent(choice.high)}"
    bands = [part for band in choice.bands for part in _band(choice, band, scale)]
    return frame.titled_svg(
        [*bands, *_words(choice, scale), *_interval(choice, scale)],
        prefix=prefix,
        title=f"{_percent(choice.share)}{interval}, may be called {choice.word}",
        desc=_reason(choice),
        width=width,
        height=BAND_AT + BAND_HEIGHT + 40,
    )


def _band(choice: WordChoice, band: Band, scale: frame.Scale) -> list[svg.Element]:
    left, right = scale.place(band.starts_at), scale.place(_end(choice.bands, band))
    chosen = band.word == choice.word
    shape = svg.Rect(
        x=frame.px(left),
        y=BAND_AT,
        width=frame.px(right - left - 1.5),
        height=BAND_HEIGHT,
        fill=CHOSEN if chosen else OTHER,
        stroke=frame.BLUE_DARK if chosen else None,
        stroke_width=1.5 if chosen else None,
    )
    limit = f"{_percent(band.starts_at)} to {_percent(_end(choice.bands, band))}"
    return [frame.told(f"{band.word}: {limit}", shape)]


def _words(choice: WordChoice, scale: frame.Scale) -> list[svg.Element]:
    """Sets each word under its stretch, in two rows where stretches are narrower than their words."""
    elements: list[svg.Element] = []
    free = [-99.0, -99.0]
    for band in choice.bands:
        chosen = band.word == choice.word
        room = frame.text_width(band.word, 12, bold=chosen)
        middle = (scale.place(band.starts_at) + scale.place(_end(choice.bands, band))) / 2
        middle = min(max(middle, room / 2), scale.end + MARGIN - room / 2)
        row = 0 if middle - room / 2 >= free[0] + 6 else 1
        free[row] = middle + room / 2
        base = BAND_AT + BAND_HEIGHT + 16 + row * 15
        elements.append(
            frame.text(
                middle, base, band.word, bold=chosen, fill=frame.INK if chosen else frame.GREY_DARK, anchor="middle"
            )
        )
    return elements


def _interval(choice: WordChoice, scale: frame.Scale) -> list[svg.Element]:
    low, dot, high = (scale.place(value) for value in (choice.low, choice.share, choice.high))
    room = frame.text_width(_percent(choice.share), 12, bold=True) / 2
    over = min(max(dot, room), scale.end + MARGIN - room)
    return [
        frame.line((low, LINE_AT), (high, LINE_AT), stroke=frame.BLUE_DARK, width=2.5),
        *_decider(choice, scale),
        svg.Circle(cx=frame.px(dot), cy=LINE_AT, r=5, fill=frame.BLUE_DARK, stroke=frame.WHITE, stroke_width=1.5),
        frame.text(over, LINE_AT - 12, _percent(choice.share), bold=True, anchor="middle"),
    ]


def _decider(choice: WordChoice, scale: frame.Scale) -> list[svg.Element]:
    """Drops the end that decides onto the scale, its number on the outer side."""
    x = scale.place(_deciding(choice))
    drop = frame.line((x, LINE_AT - 6), (x, BAND_AT + BAND_HEIGHT), width=2)
    words = _percent(_deciding(choice))
    lower = choice.decided_by == "low"
    beside = x if lower else scale.end + MARGIN - x
    if choice.decided_by == "share" or frame.text_width(words) > beside:
        return [drop]
    outer = x - 5 if lower else x + 5
    room = frame.text_width(words, frame.SMALLEST)
    outer = max(outer, room) if lower else min(outer, scale.end + MARGIN - room)
    number = frame.text(
        outer, LINE_AT + 4, words, size=frame.SMALLEST, fill=frame.GREY_DARK, anchor="end" if lower else "start"
    )
    return [drop, number]


def _deciding(choice: WordChoice) -> float:
    return {"low": choice.low, "share": choice.share, "high": choice.high}[choice.decided_by]


def _reason(choice: WordChoice) -> str:
    band = next(band for band in choice.bands if band.word == choice.word)
    name = {"low": "lower limit", "share": "share", "high": "upper limit"}[choice.decided_by]
    stretch = f"{_percent(band.starts_at)} to {_percent(_end(choice.bands, band))}"
    return f"The {name}, {_percent(_deciding(choice))}, decides. {choice.word.capitalize()} is for {stretch}."


def _end(bands: Sequence[Band], band: Band) -> float:
    return next((later.starts_at for later in bands if later.starts_at > band.starts_at), 1.0)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
