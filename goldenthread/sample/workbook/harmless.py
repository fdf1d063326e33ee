"""The lines that may go wrong without harm: no delegate is lost with them, and nothing else is at fault for them."""

import datetime as dt
import random
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise

from goldenthread.history.book.values import Value
from goldenthread.sample.script.chance import shuffled
from goldenthread.sample.workbook.draft import Draft, Line
from goldenthread.sample.workbook.shares import GIVEN_UP

ENOUGH_DAYS = 3  # of which two may be lost
WHOLE = ("Commissions", "Strike days", "Designs", "Notes", "Reviews", "Facilitation")
BESIDE = ("Sponsor", "Operational manager")


class Harmless:
    """What may still go wrong, in chance order; what went wrong is taken out."""

    def __init__(self, draft: Draft, rng: random.Random, spared: Collection[Value]):
        self.draft, self.spared = draft, spared
        self.delegates = {line["Person"] for line in draft["Places"] if line["Person"] not in spared}
        self.days_present = Counter(
            (mark["Cohort"], mark["Person"]) for mark in draft["Attendance"] if mark["Mark"] == "present"
        )
        lines = {sheet: draft[sheet] for sheet in WHOLE} | {
            "People": self.supporters(),
            "Roles": [role for role in draft["Roles"] if role["Person"] in self.delegates],
            "Places": [place for place in draft["Places"] if self.is_given_up(place)],
            "Attendance": [mark for mark in draft["Attendance"] if self.was_there_often(mark)],
            "Days": list(self.days()),
            "Disruptions": [each for each in draft["Disruptions"] if each["Kind"] != "strike"],
            "Moves": [move for move in draft["Moves"] if len(draft.of("Moves", Cohort=move["Cohort"])) == 1],
        }
        self.waiting = {sheet: shuffled(rng, found) for sheet, found in lines.items()}

    def take(self, sheet: str, column: str) -> Line:
        """A line of a sheet, with a value in the column if there is one."""
        waiting = self.waiting[sheet]
        line = next((line for line in waiting if line[column] is not None), waiting[0])
        alike = {"Attendance": "Person", "Days": "Cohort"}.get(sheet)
        waiting[:] = [other for other in waiting if other is not line and not (alike and other[alike] == line[alike])]
        return line

    def supporters(self) -> list[Line]:
        """Sponsors and managers who have no other part in the suite than their roles."""
        beside, elsewhere = set(), set(self.spared)
        for line, column in self.draft.references_to_people():
            keys = line[column] if isinstance(line[column], tuple) else (line[column],)
            (beside if column in BESIDE else elsewhere if line["Role"] is None else set()).update(keys)
        return [line for line in self.draft["People"] if line["Person"] in beside - elsewhere]

    def is_given_up(self, place: Line) -> bool:
        return place["Ended as"] in GIVEN_UP and place["Person"] in self.delegates

    def was_there_often(self, mark: Line) -> bool:
        there = self.days_present[mark["Cohort"], mark["Person"]]
        return mark["Person"] in self.delegates and there >= ENOUGH_DAYS

    def days(self) -> Iterator[Line]:
        """Days that nobody needs, held as planned, of which a swap of day and month shows."""
        needed = {
            (mark["Cohort"], mark["Day"])
            for mark in self.draft["Attendance"]
            if mark["Mark"] == "present" and self.days_present[mark["Cohort"], mark["Person"]] < ENOUGH_DAYS
        }
        moved = {(move["Cohort"], move["Day"]) for move in self.draft["Moves"]}
        for before, day in pairwise(self.draft["Days"]):
            as_planned = day["Planned on"] == day["Held on"] and (day["Cohort"], day["Day"]) not in needed | moved
            if as_planned and before["Cohort"] == day["Cohort"] and swap_shows(before["Planned on"], day["Planned on"]):
                yield day


def swap_shows(before: dt.date, on: dt.date) -> bool:
    """Whether a date with day and month swapped lies before the day before it.

    >>> swap_shows(dt.date(2019, 5, 15), dt.date(2019, 7, 2)), swap_shows(dt.date(2019, 5, 15), dt.date(2019, 7, 16))
    (True, False)
    """
    return on.day <= 12 and on.replace(month=on.day, day=on.month) < before
