"""The words of rankings (rule K), comparisons (rule V) and counts over intakes or years (rule T)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from goldenthread.methods.vocabulary import Interval
from goldenthread.methods.wording.grammar import capital, listed
from goldenthread.methods.wording.numbers import decimal, numeral

Comparison = Literal["more often than", "less often than", "no clear difference", "similar"]


@dataclass(frozen=True, slots=True)
class Name:
    """A theme's name inside a sentence, and whether it takes a plural verb: "new perspectives were".

    >>> Name("new perspectives", plural=True).verb
    'were'
    """

    phrase: str
    plural: bool = False

    @property
    def verb(self) -> str:
        """Give the verb that the name takes."""
        return "were" if self.plural else "was"


def most_cited(leaders: Sequence[Name]) -> tuple[str, str] | None:
    """Word the leading benefits (rule K), subject and rank; None for four and more, which make no ranking.

    >>> most_cited([Name("new perspectives", plural=True)])
    ('New perspectives', 'were the benefit that respondents cited most')
    >>> most_cited([Name("a restorative space"), Name("cross-specialty working")])
    ('A restorative space and cross-specialty working', 'were cited most, without a clear order')
    """
    if not 1 <= len(leaders) <= 3:
        return None
    subject = capital(listed([name.phrase for name in leaders]))
    if len(leaders) == 1:
        return subject, f"{leaders[0].verb} the benefit that respondents cited most"
    return subject, "were cited most, without a clear order"


def compared(difference: Interval, p: float) -> Comparison:
    """Word the difference of two shares (rule V): said only if its interval clears 0 and the exact test agrees.

    Otherwise "no clear difference", never "the same"; "similar" needs the whole interval within 10 points either way.

    Args:
        difference: The interval of the first share minus the second, between -1 and 1.
        p: Fisher's exact p for two groups, McNemar's for the same people; adjusted if several are made.

    >>> compared(Interval(-0.38, -0.12, 0.95, "Newcombe"), 0.001), compared(Interval(-0.1, 0.3, 0.95, ""), 0.2)
    ('less often than', 'no clear difference')
    >>> compared(Interval(-0.05, 0.06, 0.95, "Newcombe"), 0.8)
    'similar'
    """
    if difference.excludes(0) and p <= 0.05:
        return "more often than" if difference.low > 0 else "less often than"
    if difference.low > -0.10 and difference.high < 0.10:
        return "similar"
    return "no clear difference"


def course(counts: Sequence[int | None], labels: Sequence[str]) -> str:
    """Word a count over intakes or years as it was recorded (rule T); a hidden count is None and reads "a few people".

    "Grew" needs the last above the first and two thirds of the steps upward, "shrank" likewise downward, "at every"
    all of them; two points are two points.

    Raises:
        ValueError: If there are fewer than two counts, or not a label for each.

    >>> course([None, 10, 15, 10, 20, 95], ["2019", "2020", "2021", "2022", "2023", "2024"])
    'grew from a few people to some 95'
    >>> course([40, 20], ["2019", "2024"]), course([20, 60, 10, 5, 40], "abcde")
    ('was some 40 in 2019 and some 20 in 2024', 'varied between some 5 and some 60')
    """
    if len(counts) < 2 or len(counts) != len(labels):
        raise ValueError("a course needs two counts or more, and a label for each")
    shown = [
        "a few people" if count is None else "nobody" if count == 0 else f"some {numeral(count)}" for count in counts
    ]
    if len(counts) == 2:
        return f"was {shown[0]} in {labels[0]} and {shown[1]} in {labels[1]}"
    size = [1 if count is None else count for count in counts]
    steps = [later - earlier for earlier, later in pairwise(size)]
    for verb, moves in (("grew", [step > 0 for step in steps]), ("shrank", [step < 0 for step in steps])):
        onward = size[-1] > size[0] if verb == "grew" else size[-1] < size[0]
        if onward and 3 * sum(moves) >= 2 * len(moves):
            return f"{verb}{' every time' if all(moves) else ''} from {shown[0]} to {shown[-1]}"
    low, high = min(zip(size, shown, strict=True)), max(zip(size, shown, strict=True))
    return f"varied between {low[1]} and {high[1]}" if low[0] < high[0] else f"was {shown[0]} throughout"


def between(low: float, high: float) -> str:
    """Word a range with its "and".

    >>> between(1.0, 2.5)
    'between 1 and 2.5'
    """
    return f"between {decimal(low)} and {decimal(high)}"


def from_to(first: float, last: float) -> str:
    """Word a movement with its "to".

    >>> from_to(0.684, 0.85)
    'from 0.7 to 0.9'
    """
    return f"from {decimal(first)} to {decimal(last)}"
