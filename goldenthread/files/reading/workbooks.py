"""Workbooks: first what gives their cells meaning, then each sheet as it goes by."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from zipfile import ZipFile

from goldenthread.files.reading import refusals
from goldenthread.files.reading.archives import opened
from goldenthread.files.reading.cells import Meaning, formats_in
from goldenthread.files.reading.sheets import read_sheet
from goldenthread.files.reading.texts import read_texts
from goldenthread.files.reading.xml import Element, elements
from goldenthread.files.values import Grid

LONGEST_TEXTS = 100_000_000


@dataclass(frozen=True)
class Part:
    """A file within a workbook and the kind of thing that it holds: worksheet, styles, sharedStrings."""

    kind: str
    path: str


def read_workbook(content: bytes) -> tuple[Grid, ...]:
    """The sheets of a workbook, hidden ones too. Sheets that are charts have no rows and are left out."""
    with refusals.told_as_damage(), opened(content) as archive:
        found = tuple(grids(archive))
        if not found:
            raise refusals.empty_file()
        return found


def grids(archive: ZipFile) -> Iterator[Grid]:
    path = next(part.path for part in related(archive, "").values() if part.kind == "officeDocument")
    parts, book = related(archive, path), read_elements(archive, path, "workbookPr", "sheet")
    meaning = meaning_of(archive, parts, book)
    room = refusals.MOST_CELLS
    for sheet in (element.attributes for element in book if element.name == "sheet"):
        part = parts.pop(sheet["id"])
        if part.kind == "worksheet":
            hidden = sheet.get("state", "visible") != "visible"
            with refusals.told_as_damage(sheet["name"]), archive.open(part.path) as stream:
                grid = read_sheet(stream, sheet["name"], meaning, room, hidden=hidden)
            room -= sum(map(len, grid.rows))
            yield grid


def read_elements(archive: ZipFile, path: str, *names: str) -> list[Element]:
    with archive.open(path) as stream:
        return elements(stream, *names)


def related(archive: ZipFile, path: str) -> dict[str, Part]:
    """The parts to which a part refers, each once, by the name that it gives them."""
    folder, name = posixpath.split(path)
    found = {}
    for relation in read_elements(archive, posixpath.join(folder, "_rels", f"{name}.rels"), "Relationship"):
        target = posixpath.normpath(posixpath.join("/", folder, relation.attributes["Target"])).lstrip("/")
        found[target] = relation.attributes["Id"], Part(posixpath.basename(relation.attributes["Type"]), target)
    return dict(found.values())


def meaning_of(archive: ZipFile, parts: dict[str, Part], book: list[Element]) -> Meaning:
    paths = {part.kind: part.path for part in parts.values()}
    styles = read_elements(archive, paths["styles"], "numFmt", "xf") if "styles" in paths else []
    return Meaning(
        texts=texts_at(archive, paths["sharedStrings"]) if "sharedStrings" in paths else [],
        formats=formats_in(styles),
        from_1904=any(element.attributes.get("date1904") in {"1", "true"} for element in book),
    )


def texts_at(archive: ZipFile, path: str) -> list[str]:
    if archive.getinfo(path).file_size > LONGEST_TEXTS:
        raise refusals.too_large()
    with archive.open(path) as stream:
        return read_texts(stream)
