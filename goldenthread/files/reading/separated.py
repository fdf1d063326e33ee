"""Text with separators: its characters and its separator are found, so that nobody is asked about them."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from io import BytesIO, TextIOWrapper
from itertools import islice

from goldenthread.files.reading import refusals
from goldenthread.files.reading.rows import Rows
from goldenthread.files.values import Cell, Grid

SEPARATORS = "\t;,"
MOST_BYTES = 50_000_000


def read_csv(content: bytes, name: str = "") -> Grid:
    """The rows of a text with separators; all its cells are texts."""
    if len(content) > MOST_BYTES:
        raise refusals.too_large()
    rows = rows_of(content, encoding_of(content), name).kept
    if not rows:
        raise refusals.empty_file()
    return Grid(name, tuple(rows))


def encoding_of(content: bytes) -> str:
    """How the characters of a file are written, as Excel and others do it."""
    has_mark = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if has_mark else ("utf-8-sig", "cp1252"):
        try:
            if "\0" not in content.decode(encoding):
                return encoding
        except UnicodeDecodeError:
            continue
    raise refusals.unknown_characters()


def rows_of(content: bytes, encoding: str, name: str) -> Rows:
    rows, number = Rows(name), 0
    try:
        separator = max(SEPARATORS, key=lambda each: evenness(content, encoding, each))
        for number, cells in enumerate(csv.reader(lines(content, encoding), delimiter=separator, strict=True), 1):
            rows.add(number, filled(cells))
    except csv.Error as error:
        raise refusals.broken_row(number + 1) from error
    return rows


def evenness(content: bytes, encoding: str, separator: str) -> tuple[int, int]:
    """How many of the first rows a separator parts into equally many cells, and into how many."""
    rows = islice(csv.reader(lines(content, encoding), delimiter=separator), 20)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def lines(content: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(content), encoding, newline="")


def filled(cells: list[str]) -> list[Cell]:
    """The cells up to the last that holds something."""
    while cells and not cells[-1]:
        cells.pop()
    return [cell or None for cell in cells]
