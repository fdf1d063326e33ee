"""The texts that the cells of a workbook share."""

from dataclasses import dataclass, field
from typing import IO

from goldenthread.files.reading.cells import unescaped
from goldenthread.files.reading.xml import chunks, spreadsheet_names, walk

NAMES = spreadsheet_names("si", "t", "rPh")


def read_texts(stream: IO[bytes]) -> list[str]:
    """All texts in their order, without their looks."""
    texts = Texts()
    walk(chunks(stream), texts)
    return texts.found


@dataclass
class Texts:
    """Hears texts, piece by piece where their looks change. How a Japanese one is spoken (rPh) is no part of it."""

    found: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    is_heard: bool = False
    is_spoken: bool = False
    depth: int = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - they tell looks
        self.depth += 1
        match NAMES.get(name):
            case "si":
                self.pieces = []
            case "t":
                self.is_heard = not self.is_spoken
            case "rPh":
                self.is_spoken = True

    def text(self, text: str) -> None:
        if self.is_heard:
            self.pieces.append(text)

    def end(self, name: str) -> None:
        self.depth -= 1
        match NAMES.get(name):
            case "si":
                self.found.append(unescaped("".join(self.pieces)))
            case "t":
                self.is_heard = False
            case "rPh":
                self.is_spoken = False
