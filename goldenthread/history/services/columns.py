"""A file of another shape: what its columns look like, what they mean, and its rows once that is said."""

from collections.abc import Sequence
from typing import Any

from goldenthread.files.reading import read_any
from goldenthread.files.values import Grid
from goldenthread.history.book.cells import shown
from goldenthread.history.book.reading import Reading
from goldenthread.history.book.shapes import headings_of, read_shape
from goldenthread.history.models import Import
from goldenthread.history.queries.columns import heading_print
from goldenthread.history.queries.suite_book import known_of
from goldenthread.history.services.looking import reading_of
from goldenthread.history.states import Shape

EXAMPLES = 3


def rows_in(found: Import) -> Reading:
    """The rows of a file, as its columns were chosen; one whose headings have changed since is read as a workbook."""
    content = bytes(found.content)
    if found.shape != Shape.WORKBOOK:
        grid = fullest(read_any(content, found.file_name))
        if heading_print(headings_of(grid)[1]) == found.columns["headings"]:
            means = {int(place): meaning for place, meaning in found.columns["means"].items()}
            known = known_of(found.suite).book
            return read_shape(grid, found.shape, means, known=known, cohort=found.columns["cohort"])
    return reading_of(content, found.file_name)


def outline_of(found: Import) -> dict[str, Any]:
    """The headings of a file and a few values under each, from which one sees what they mean."""
    grid = fullest(read_any(bytes(found.content), found.file_name))
    at, headings = headings_of(grid)
    return {"headings": [*headings], "examples": [examples(grid.rows[at:], place) for place in range(len(headings))]}


def fullest(grids: Sequence[Grid]) -> Grid:
    """The sheet with most rows that is not hidden."""
    return max((grid for grid in grids if not grid.hidden), key=lambda grid: len(grid.rows), default=Grid("", ()))


def examples(rows: Sequence[Sequence[object]], place: int) -> list[str]:
    """The first few values of a column that differ."""
    values = (shown(cells[place]) for cells in rows if place < len(cells) and cells[place] is not None)
    return list(dict.fromkeys(value for value in values if value))[:EXAMPLES]
