"""What rows refer to is still there: a row may have been left out for a fault of its own since that was settled."""

from collections.abc import Iterator

from goldenthread.history.book.checks.index import Index
from goldenthread.history.book.references import CALLED, refers_to
from goldenthread.history.book.schema import Column, folded
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Fault, Value

KEYS = {"People": "Person", **{sheet: key for sheet, (key, _) in CALLED.items()}}


def check(index: Index) -> Iterator[Fault]:
    there = {sheet: {folded(row[key]) for row in index.book[sheet]} for sheet, key in KEYS.items()}
    for sheet in ALL:
        for column in sheet.columns:
            if column.refers_to:
                yield from dangling(index, sheet.name, column, there[column.refers_to])


def dangling(index: Index, sheet: str, column: Column, there: set[Value]) -> Iterator[Fault]:
    for row in index.book[sheet]:
        for key in refers_to(row[column.name]):
            if folded(key) not in there:
                words = f"“{key}” is not in {column.refers_to}. Add a row for it there, or mend the cell."
                yield row.fault(sheet, column.name, "unknown reference", words)
