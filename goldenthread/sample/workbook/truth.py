"""What is true of the mess: each fault at its cell, who was entered twice, and how many delegates there really are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.history.book.values import Book

NOT_TAKEN_UP = ("deferred", "swapped")


@dataclass(frozen=True, order=True)
class Planted:
    """A fault at a cell, or a sheet (row 0), and what the cell should hold: None takes the row out."""

    sheet: str
    row: int
    column: str
    kind: str
    mend: str | None = None
    mendable: bool = True

    def as_json(self) -> dict:
        said = {"sheet": self.sheet, "row": self.row, "column": self.column, "kind": self.kind}
        return said | ({"mend": self.mend} if self.mendable else {})


@dataclass(frozen=True)
class Truth:
    """Pairs hold keys of People in the order of the file: `merges` are one person, `apart` two who look alike."""

    faults: tuple[Planted, ...]
    merges: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]
    delegates: int

    def as_json(self) -> str:
        """The file of the truth."""
        said = {
            "made up": True,
            "faults": [fault.as_json() for fault in self.faults],
            "merges": self.merges,
            "apart": self.apart,
            "delegates": self.delegates,
        }
        return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def delegates(book: Book, same: Mapping[str, str] | None = None, *, programme: str = "SENIOR") -> int:
    """How many people took up a place of a programme and were there on a day at least; `same` joins keys."""
    cohorts = {row["Cohort"] for row in book["Cohorts"] if row["Programme"] == programme}
    taken_up = {
        (row["Cohort"], row["Person"])
        for row in book["Places"]
        if row["Cohort"] in cohorts and row["Ended as"] not in NOT_TAKEN_UP
    }
    there = {(row["Cohort"], row["Person"]) for row in book["Attendance"] if row["Mark"] == "present"}
    return len({(same or {}).get(str(person), person) for _, person in taken_up & there})
