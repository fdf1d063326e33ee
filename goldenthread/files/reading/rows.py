"""Rows in their places, as many as can be borne."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.files.reading import refusals
from goldenthread.files.values import Cell


@dataclass
class Rows:
    """The rows of a sheet from the first on, those between two that hold something empty; room is counted in cells."""

    sheet: str
    room: int = refusals.MOST_CELLS
    kept: list[tuple[Cell, ...]] = field(default_factory=list)

    def add(self, number: int, cells: Sequence[Cell]) -> None:
        """Keep the cells of a row up to the last that holds something."""
        if not cells:
            return
        if number > refusals.MOST_ROWS or len(cells) > refusals.MOST_COLUMNS:
            raise refusals.too_far(self.sheet, number, len(cells))
        self.room -= len(cells)
        if self.room < 0:
            raise refusals.too_many_cells(self.sheet)
        self.kept += [()] * (number - 1 - len(self.kept))
        self.kept.append(tuple(cells))
