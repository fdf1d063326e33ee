"""What a strip of days is drawn from, and the words that it says of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.charts import presence_mark

Lead = Literal["present", "away", "to come"]


@dataclass(frozen=True)
class Day:
    """One day of the strip.

    Attributes:
        on: The date it was or will be held.
        module: The words of its module: "Module 1".
        lead: Whether the lead facilitator was there.
        note: A few words under the mark: "6 h", or how many came.
        presence: What the person was on it; None on a strip of a whole cohort.
        holding: How it was held, drawn where there is no presence.
        moved_from: The date it was first planned for, if that was another.
        strike: Who struck on the day, empty for nobody.
    """

    on: date
    module: str
    lead: Lead
    note: str = ""
    presence: presence_mark.Presence | None = None
    holding: presence_mark.Holding = "in person"
    moved_from: date | None = None
    strike: str = ""

    @property
    def to_come(self) -> bool:
        """Whether the day is not yet held."""
        return self.lead == "to come"


def title(days: Sequence[Day]) -> str:
    """Says the finding: how many days were held, and which is next.

    >>> title([Day(date(2023, 3, 14), "Module 1", "present")])
    'The day was held'
    """
    held = [day for day in days if not day.to_come]
    words = f"{len(held)} of {len(days)} days held"
    if len(held) == len(days):
        return f"All {len(days)} days held" if len(days) > 1 else "The day was held"
    upcoming = next(day for day in days if day.to_come).on
    return f"{words}, next day {upcoming:%A} {upcoming.day} {upcoming:%B %Y}"


def told(day: Day) -> str:
    """Says all that is known of one day.

    >>> told(Day(date(2023, 3, 14), "Module 1", "present", "19 came", strike="resident doctors"))
    'Tuesday 14 March 2023, Module 1, in person, 19 came, strike by resident doctors'
    """
    facts = [
        f"{day.on:%A} {day.on.day} {day.on:%B %Y}, {day.module}",
        day.presence or ("to come" if day.to_come else day.holding),
        day.note,
        f"moved from {day.moved_from.day} {day.moved_from:%B %Y}" if day.moved_from else "",
        f"strike by {day.strike}" if day.strike else "",
        "led by somebody else than the lead facilitator" if day.lead == "away" else "",
    ]
    return ", ".join(fact for fact in facts if fact)
