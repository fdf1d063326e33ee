"""Addresses of its own, so that nobody of a messy workbook is taken for somebody of the sample or of another mess."""

import re
from dataclasses import replace

from goldenthread.files.values import Cell, Grid
from goldenthread.sample.workbook.truth import Planted, Truth

DOMAIN = re.compile(r"\b([a-z]+)(\.example)\b", re.IGNORECASE)


def own_grid(grid: Grid, seed: int) -> Grid:
    return replace(grid, rows=tuple(tuple(own_cell(cell, seed) for cell in row) for row in grid.rows))


def own_cell(cell: Cell, seed: int) -> Cell:
    return own(cell, seed) if type(cell) is str else cell  # formulas and errors are kinds of str


def own(text: str, seed: int) -> str:
    """A text with the number of the mess in each address.

    >>> own("amara.nwosu@marlhaven.example", 7)
    'amara.nwosu@marlhaven-7.example'
    """
    return DOMAIN.sub(rf"\1-{seed}\2", text)


def own_truth(truth: Truth, seed: int) -> Truth:
    merges, apart = (tuple((own(a, seed), own(b, seed)) for a, b in pairs) for pairs in (truth.merges, truth.apart))
    return replace(truth, faults=tuple(own_fault(f, seed) for f in truth.faults), merges=merges, apart=apart)


def own_fault(fault: Planted, seed: int) -> Planted:
    return fault if fault.mend is None else replace(fault, mend=own(fault.mend, seed))
