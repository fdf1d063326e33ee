"""How common a name, a specialty or an organisation is: where two share what few have, it says more.

Source: Fellegi and Sunter (1969), Journal of the American Statistical Association 64, 1183-1210, section 3.3.1.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

from goldenthread.methods.duplicates.comparable import Comparable, words

# Among fewer, a share says little: they are taken for a part of so many.
FEWEST_PEOPLE = 300
FEWEST_WITH_A_SPECIALTY = 30
FEWEST_WITH_OTHER_THINGS = 6


class Common:
    """How many have each of a kind of things, of those of whom anything of the kind is known."""

    def __init__(self, had: Iterable[Iterable[str]], *, fewest: int) -> None:
        known = [things for each in had if (things := frozenset(filter(None, each)))]
        self.people = max(fewest, len(known))
        self.counts = Counter(thing for things in known for thing in things)

    def weight(self, thing: str, other: str = "") -> float:
        """Give what it weighs, in bits, that two people share a thing, or that each has one of two.

        >>> names = Common([["kate"], ["katherine"], []], fewest=64)
        >>> names.weight("kate"), names.weight("kate", "katherine")
        (6.0, 5.0)
        """
        count = self.counts[thing] + (self.counts[other] if other != thing else 0)
        return max(0.0, log2(self.people / max(1, count)))


@dataclass(frozen=True)
class Among:
    """The people among whom duplicates are looked for: how many they are, and what is common among them."""

    people: int
    given: Common
    family: Common
    specialty: Common
    profession: Common
    organisation: Common
    domain: Common


def among(people: Sequence[Comparable]) -> Among:
    """Count what is common among people.

    >>> among([]).people
    300
    """
    records = [person.record for person in people]
    given = (words(full.given for full in person.names) for person in people)
    return Among(
        people=max(FEWEST_PEOPLE, len(people)),
        given=Common(given, fewest=FEWEST_PEOPLE),
        family=Common((person.family_words for person in people), fewest=FEWEST_PEOPLE),
        specialty=Common(([record.specialty] for record in records), fewest=FEWEST_WITH_A_SPECIALTY),
        profession=Common(([record.profession] for record in records), fewest=FEWEST_WITH_OTHER_THINGS),
        organisation=Common((record.organisations for record in records), fewest=FEWEST_WITH_OTHER_THINGS),
        domain=Common((person.domains for person in people), fewest=FEWEST_WITH_OTHER_THINGS),
    )
