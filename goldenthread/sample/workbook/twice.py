"""People who were entered twice: under a slip of the pen, another address, a new name or at a new trust.

What was recorded of them stands in part under one key and in part under the other.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from goldenthread.sample.script.chance import shuffled
from goldenthread.sample.workbook.draft import Draft
from goldenthread.sample.workbook.looks import (
    Names,
    as_it_was,
    at_another_address,
    misspelt,
    misspelt_at_another_address,
    misspelt_without_address,
    without_address,
)
from goldenthread.sample.workbook.shares import (
    HalfTheDays,
    LastRole,
    NewName,
    NewNameNoted,
    NewTrust,
    PlaceGivenUp,
    Share,
    present,
)

BELOW = 0.85  # how often the second entry stands below the first


@dataclass(frozen=True)
class Pair:
    """Two keys, and whether both entries carry the same staff number."""

    first: str
    second: str
    numbered: bool = False


@dataclass(frozen=True)
class Way:
    """A way in which people come to be entered twice, and to how many it happened."""

    share: Share
    look: Callable[..., Names]
    times: int
    numbered: bool = False


# Where the address or the staff number is the same, a rule can tell that it is one person; the others only look alike.
WAYS = (
    Way(HalfTheDays, misspelt, 2),
    Way(HalfTheDays, misspelt_at_another_address, 1, numbered=True),
    Way(HalfTheDays, misspelt_without_address, 2),
    Way(HalfTheDays, at_another_address, 2),
    Way(HalfTheDays, without_address, 2),
    Way(NewTrust, as_it_was, 2),
    Way(NewTrust, as_it_was, 2, numbered=True),
    Way(NewNameNoted, at_another_address, 2),
    Way(NewName, at_another_address, 2, numbered=True),
    Way(PlaceGivenUp, misspelt_without_address, 2),
    Way(PlaceGivenUp, at_another_address, 2),
    Way(LastRole, misspelt, 1),
    Way(LastRole, misspelt_at_another_address, 2),
    Way(LastRole, at_another_address, 1, numbered=True),
)


def enter_twice(draft: Draft, rng: random.Random) -> list[Pair]:
    """Enter some delegates a second time."""
    waiting = shuffled(rng, list(dict.fromkeys(str(place["Person"]) for place in draft["Places"])))
    found = []
    for way in WAYS:
        for _ in range(way.times):
            person = next(person for person in waiting if way.share.able(draft, person))
            waiting.remove(person)
            found.append(enter_again(draft, rng, person, way))
    return found


def enter_again(draft: Draft, rng: random.Random, person: str, way: Way) -> Pair:
    """Add the second entry, as a rule somewhere below the first, and hand it its share of the records."""
    first, again = present(draft, person), f"{person} again"
    second = first.again(**{"Other e-mails": None} | way.look(rng, draft, first), Person=again)
    way.share.hand_over(draft, person, again)
    people = draft["People"]
    at = people.index(first) + 1
    people.insert(rng.randint(at, len(people)) if rng.uniform(0, 1) < BELOW else rng.randrange(at), second)
    return Pair(person, again, way.numbered)
