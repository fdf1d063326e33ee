"""Finds room for words: a label takes the first of its wished places where it lies over nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import svg

from goldenthread.charts.frame import INK, Anchor, text, text_width


@dataclass(frozen=True)
class Box:
    """A rectangle of the page, in px."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share any of the page.

        >>> Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20)), Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
        (True, False)
        """
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Label:
    """Words with the place of their base line."""

    x: float
    y: float
    words: str
    size: float = 12
    bold: bool = False
    fill: str = INK
    anchor: Anchor = "start"
    halo: bool = True

    @property
    def box(self) -> Box:
        """The part of the page that the words take, as estimated."""
        width = text_width(self.words, self.size, bold=self.bold)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - self.size * 0.76, left + width, self.y + self.size * 0.22)

    def draw(self) -> svg.Text:
        """Sets the words."""
        return text(
            self.x,
            self.y,
            self.words,
            size=self.size,
            bold=self.bold,
            fill=self.fill,
            anchor=self.anchor,
            halo=self.halo,
        )


@dataclass
class Room:
    """The page with what stands on it; ``labels`` are those that found their place.

    Words never lie on what is ``taken``; they keep off ``lines`` too where they can, but may cross one.
    """

    width: float
    taken: list[Box] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    def take(self, *boxes: Box) -> None:
        """Keeps parts of the page free of words."""
        self.taken += boxes

    def free(self, box: Box) -> bool:
        """Whether nothing stands there, and it is on the page."""
        return box.left >= 0 and box.right <= self.width and not any(box.meets(other) for other in self.taken)

    def add(self, *wished: Label) -> bool:
        """Sets a label at the first place that is free; tells whether there was one.

        >>> room = Room(100)
        >>> room.add(Label(0, 20, "one")), room.add(Label(0, 22, "two"))
        (True, False)
        >>> room.add(Label(0, 22, "two"), Label(40, 22, "two"))
        True
        """
        return self.add_lines(*([label] for label in wished))

    def add_lines(self, *wished: Sequence[Label]) -> bool:
        """Sets several lines together at the first place where all are free."""
        chosen: Sequence[Label] = []
        for lines in wished:
            if all(self.free(line.box) for line in lines):
                chosen = chosen or lines
                if not any(self._crossed(line.box) for line in lines):
                    chosen = lines
                    break
        self.taken += [line.box for line in chosen]
        self.labels += chosen
        return bool(chosen)

    def _crossed(self, box: Box) -> bool:
        return any(box.meets(line) for line in self.lines)

    def draw(self) -> list[svg.Text]:
        """Sets all words that found their place."""
        return [label.draw() for label in self.labels]
