"""What is wrong in the workbook: cells that went wrong, rows too many, and a sheet that nobody sent."""

import datetime as dt
import random
from collections.abc import Collection, Sequence
from typing import Any

from goldenthread.files.values import Cell
from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.book.values import Value
from goldenthread.sample.workbook.calls import full_name
from goldenthread.sample.workbook.draft import Draft, Line, Wrong, text_of
from goldenthread.sample.workbook.harmless import Harmless
from goldenthread.sample.workbook.looks import slip_of_the_pen
from goldenthread.sample.workbook.shares import present
from goldenthread.sample.workbook.slips import SLIPS

MISSING_SHEET = "Studies"
DOUBLED = ("Attendance", "Attendance", "Roles", "Roles", "Places", "Facilitation", "Disruptions", "People")
MARKED_TWICE, WALK_INS, WITHOUT_NAME = 2, 6, 2
SWAPPED = "day and month swapped"


class Planting:
    """Going through the draft once, making faults."""

    def __init__(self, draft: Draft, rng: random.Random, spared: Collection[Value]):
        self.draft, self.rng = draft, rng
        self.harmless = Harmless(draft, rng, spared)

    def slip(self) -> None:
        """Cells that went wrong."""
        for slip in SLIPS:
            for typed in slip.typed:
                line = self.harmless.take(slip.sheet, slip.column)
                cell = typed(self.rng, line[slip.column]) if callable(typed) else typed
                go_wrong(line, slip.column, slip.kind, cell)

    def swap_dates(self) -> None:
        """Days that a spreadsheet took for American: one was planned so, of the other nobody wrote down the plan."""
        planned, held = (self.harmless.take("Days", "Held on") for _ in range(2))
        go_wrong(planned, "Planned on", SWAPPED, swapped(planned["Planned on"]))
        go_wrong(held, "Held on", SWAPPED, swapped(held["Held on"]))
        held.typed["Planned on"] = None

    def double_rows(self) -> None:
        """Rows that were entered a second time, some marks otherwise."""
        for sheet in DOUBLED:
            self.double(sheet)
        for _ in range(MARKED_TWICE):
            self.double("Attendance", Mark="apologies")

    def double(self, sheet: str, **values: Value) -> None:
        key = BY_NAME[sheet].key
        line = self.harmless.take(sheet, key[0])
        line.plain = True
        column = next(column for column in key if line[column] is not None)
        lines = self.draft[sheet]
        again = line.again(**values)
        again.wrong = Wrong(column, "doubled row", None)
        lines.insert(self.rng.randint(lines.index(line) + 1, len(lines)), again)

    def let_in(self) -> None:
        """Delegates of another cohort who came along for a day."""
        lost = {day["Cohort"] for day in self.draft["Days"] if day.wrong}
        days = [day for day in self.draft["Days"] if day["Held on"] and day["Cohort"] not in lost]
        for day in self.rng.sample(days, WALK_INS):
            at_home = {place["Person"] for place in self.draft.of("Places", Cohort=day["Cohort"])}
            person = self.rng.choice(sorted(self.harmless.delegates - at_home))
            mark = {"Cohort": day["Cohort"], "Day": day["Day"], "Person": person, "Mark": "present"}
            self.add("Attendance", mark, "Person", "no place")

    def name_namesakes(self, namesakes: Sequence[str]) -> None:
        """Marks of people called by a name that another has too."""
        marks = [mark for mark in self.draft["Attendance"] if mark["Person"] in namesakes]
        often = [mark for mark in marks if self.harmless.days_present[mark["Cohort"], mark["Person"]] > 2]
        for mark in self.rng.sample(often, WITHOUT_NAME):
            go_wrong(mark, "Person", "ambiguous reference", full_name(present(self.draft, mark["Person"])))

    def bring_strangers(self) -> None:
        """Rows that refer to what is nowhere, or that nobody finished."""
        person = slip_of_the_pen(self.rng, str(self.rng.choice(sorted(self.harmless.delegates))))
        cohort, day = self.rng.choice([(day["Cohort"], day["Day"]) for day in self.draft["Days"] if day["Held on"]])
        taken = {"Taken on": dt.date(2022, 3, 1)}
        known = self.rng.choice(sorted(self.harmless.delegates))
        unknown = "unknown reference"
        self.add("Places", {"Cohort": "SCL-12", "Person": known} | taken, "Cohort", unknown)
        self.add("Places", {"Cohort": cohort, "Person": person} | taken, "Person", unknown)
        self.add("Facilitation", {"Cohort": cohort, "Day": day, "Person": "visiting speaker"}, "Person", unknown)
        self.add("Cohorts", {"Cohort": "EXE-01", "Programme": "EXEC", "Number": 1}, "Programme", unknown)
        body = {"Code": "XX5", "Name": "Marlhaven Clinical Commissioning Group", "Kind": "CCG"}
        self.add("Organisations", body, "Kind", "not in the list")
        self.add("Aims", {"Code": "A9", "Aim": "To be agreed with the partners"}, "Version", "empty")

    def add(self, sheet: str, values: dict[str, Any], column: str, kind: str) -> None:
        """A row too many."""
        line = Line(values, wrong=Wrong(column, kind, None), plain=True)
        self.draft[sheet].insert(self.rng.randint(1, len(self.draft[sheet])), line)


def go_wrong(line: Line, column: str, kind: str, typed: Cell) -> None:
    """Type something else, and keep what was meant."""
    line.typed[column] = typed
    line.wrong = Wrong(column, kind, text_of(line[column]))


def swapped(on: dt.date) -> dt.date:
    """What a spreadsheet that is set to America makes of a date."""
    return on.replace(month=on.day, day=on.month)


def plant(draft: Draft, rng: random.Random, *, twice: Collection[str], namesakes: Sequence[str]) -> None:
    """Plant all faults; those who were entered twice and those with a namesake are spared all others."""
    planting = Planting(draft, rng, {*twice, *namesakes})
    planting.slip()
    planting.swap_dates()
    planting.double_rows()
    planting.name_namesakes(namesakes)
    planting.let_in()
    planting.bring_strangers()
    draft[MISSING_SHEET].clear()
