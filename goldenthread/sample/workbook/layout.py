"""The draft as grids of cells: columns in another order, empty ones left out, empty rows between, headings as typed."""

import random
from collections.abc import Iterator, Sequence

from goldenthread.files.values import Cell, Grid
from goldenthread.history.book.cells import written
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets import ALL
from goldenthread.sample.script.chance import shuffled
from goldenthread.sample.workbook.draft import Draft, Line
from goldenthread.sample.workbook.hands import Hand
from goldenthread.sample.workbook.truth import Planted

OTHER_ORDER, LEFT_OUT, GAP = 0.4, 0.7, 0.01


def lay_out(draft: Draft, rng: random.Random, hand: Hand) -> Iterator[tuple[Grid, list[Planted]]]:
    """Each sheet that has a line, with the faults at the rows where they came to stand."""
    for sheet in ALL:
        if draft[sheet.name]:
            yield laid_out(sheet, draft[sheet.name], rng, hand)


def laid_out(sheet: Sheet, lines: Sequence[Line], rng: random.Random, hand: Hand) -> tuple[Grid, list[Planted]]:
    columns = columns_of(sheet, lines, rng)
    rows: list[tuple[Cell, ...]] = [tuple(heading(rng, column.name) for column in columns)]
    planted = []
    for line in lines:
        if rng.uniform(0, 1) < GAP:
            rows.append((None,) * len(columns))
        rows.append(tuple(cell(line, column, hand) for column in columns))
        if line.wrong:
            planted.append(Planted(sheet.name, len(rows), line.wrong.column, line.wrong.kind, line.wrong.mend))
    return Grid(sheet.name, tuple(rows)), planted


def columns_of(sheet: Sheet, lines: Sequence[Line], rng: random.Random) -> Sequence[Column]:
    """The columns in the order of this file; most that hold nothing were taken out."""
    columns = [c for c in sheet.columns if any(said(line, c.name) for line in lines) or rng.uniform(0, 1) > LEFT_OUT]
    return shuffled(rng, columns) if rng.uniform(0, 1) < OTHER_ORDER else columns


def said(line: Line, column: str) -> bool:
    return line[column] is not None or line.typed.get(column) is not None


def heading(rng: random.Random, name: str) -> str:
    return rng.choice([name, name, name, name, name.upper(), f"{name} ", f"{name} *"])


def cell(line: Line, column: Column, hand: Hand) -> Cell:
    if column.name in line.typed:
        return line.typed[column.name]
    return written(line[column.name]) if line.plain else hand.types(column, line[column.name])
