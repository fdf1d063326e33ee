"""The key of a chart: each mark beside its words, in as many lines as the width asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

import svg

from goldenthread.charts import frame

LINE = 22  # px from one line of a key to the next
GAP = 18  # px between two entries
SIZE = 12


@dataclass(frozen=True)
class Entry:
    """A mark and its meaning.

    Attributes:
        mark: What is drawn, about the point (0, 0).
        width: The room that the mark takes, in px.
        words: What it means.
    """

    mark: Sequence[svg.Element]
    width: float
    words: str


def draw(entries: Sequence[Entry], *, width: float, top: float = 0) -> tuple[list[svg.Element], float]:
    """Lays out a key from the left edge, and gives its elements and its height in px.

    Words too long for one line are broken and stay clear of their mark.

    >>> dot = Entry([svg.Circle(r=5)], 10, "one doctor")
    >>> [draw([dot, dot, dot], width=width)[1] for width in (400, 200, 90)]
    [22, 44, 66]
    """
    elements: list[svg.Element] = []
    x, line = 0.0, 0
    for entry in entries:
        indent = entry.width + 7
        lines = frame.wrapped(entry.words, width - indent, SIZE)
        room = indent + max(frame.text_width(words, SIZE) for words in lines)
        if x and x + room > width:
            x, line = 0.0, line + 1
        middle = top + line * LINE + LINE / 2
        moved = svg.Translate(frame.px(x + entry.width / 2), frame.px(middle))
        elements.append(svg.G(elements=list(entry.mark), transform=[moved], extra={"aria-hidden": "true"}))
        elements += [
            frame.text(x + indent, middle + 4 + number * 15, words, size=SIZE, fill=frame.GREY_DARK)
            for number, words in enumerate(lines)
        ]
        x += room + GAP
        if len(lines) > 1:
            x, line = 0.0, line + len(lines)
    if x:
        line += 1
    return elements, line * LINE
