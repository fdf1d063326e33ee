"""XML read as it goes by. What could harm its reader is refused: document types, endless tags, endless nesting."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, Protocol
from xml.parsers import expat

from goldenthread.files.reading import refusals

CHUNK = 1 << 16
DEEPEST = 100
LONGEST_TAG = 1 << 20
MOST_TAGS = 20_000_000
MOST_TAGS_OF_A_LIST = 1_000_000
SPREADSHEETS = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",  # the strict form
)


class Listener(Protocol):
    """What hears elements begin and end; names are "namespace}name", `depth` is how many are open."""

    @property
    def depth(self) -> int: ...
    def begin(self, name: str, attributes: dict[str, str]) -> None: ...
    def text(self, text: str) -> None: ...
    def end(self, name: str) -> None: ...


def chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk


def walk(pieces: Iterable[bytes], listener: Listener, most_tags: int = MOST_TAGS) -> None:
    """Tell a listener what XML holds that comes in pieces."""
    parser = expat.ParserCreate("utf-8", namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = listener.begin
    parser.CharacterDataHandler = listener.text
    parser.EndElementHandler = listener.end
    taken = tags = 0
    for piece in pieces:
        taken += len(piece)
        tags += piece.count(b"<")
        if tags > most_tags:
            raise refusals.too_large()
        parser.Parse(piece, False)
        # a tag that does not end is scanned from its beginning with each piece
        if taken - parser.CurrentByteIndex > LONGEST_TAG or listener.depth > DEEPEST:
            raise ValueError("XML that no spreadsheet writes")
    parser.Parse(b"", True)


def refuse(*_: object) -> None:
    raise ValueError("a document type, whose entities may grow without end")


@dataclass(frozen=True)
class Element:
    """An element without what stands in it: its name, that of the element around it, its attributes."""

    name: str
    within: str
    attributes: dict[str, str]


@dataclass
class Collector:
    """Keeps the elements of some names, whatever their namespace."""

    names: Container[str]
    open: list[str] = field(default_factory=lambda: [""])
    found: list[Element] = field(default_factory=list)

    @property
    def depth(self) -> int:
        return len(self.open)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        if name in self.names:
            self.found.append(Element(name, self.open[-1], {local(key): value for key, value in attributes.items()}))
        self.open.append(name)

    def text(self, text: str) -> None:
        """Lists say all in their attributes."""

    def end(self, name: str) -> None:  # noqa: ARG002 - it is the last that began
        self.open.pop()


def elements(stream: IO[bytes], *names: str) -> list[Element]:
    """The elements of some names, in their order."""
    collector = Collector(names)
    walk(chunks(stream), collector, MOST_TAGS_OF_A_LIST)
    return collector.found


def spreadsheet_names(*names: str) -> dict[str, str]:
    """The names of elements of a spreadsheet as they are heard, each with its short form."""
    return {f"{space}}}{name}": name for space in SPREADSHEETS for name in names}


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
