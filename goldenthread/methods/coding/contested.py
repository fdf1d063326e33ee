"""Where respondents stand on a theme, and whether they differ.

A theme on which respondents differ is told from both sides or not at all, the larger side first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from goldenthread.methods.vocabulary import Coding

FEWEST_ON_A_SIDE = 3
MIXED = "±"


def sides(codings: Iterable[Coding], code: str) -> dict[str, int]:
    """Count the respondents on each side of a code; one who says both "+" and "-" is mixed.

    >>> codings = [Coding("A01", "T2", "+"), Coding("A01", "T2", "-"), Coding("A02", "T2", "+"), Coding("A03", "T2")]
    >>> sides(codings, "T2")
    {'+': 1, '±': 1}
    """
    said: dict[str, set[str]] = {}
    for coding in codings:
        if coding.code == code and coding.valence:
            said.setdefault(coding.respondent, set()).add(coding.valence)
    people = Counter(valences.pop() if len(valences) == 1 else MIXED for valences in said.values())
    return dict(sorted(people.items()))


def contested(people: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Give the sides that a sentence must name, the larger first and equals in the order of the alphabet.

    Args:
        people: Respondents on each side: valences of a theme, or codes that speak for opposite sides.

    Returns:
        The sides with three respondents or more if there are at least two, otherwise nothing.

    >>> contested({"tension": 17, "partnership": 19})
    (('partnership', 19), ('tension', 17))
    >>> contested({"+": 60, "-": 2})
    ()
    """
    stood_on = [(side, count) for side, count in people.items() if count >= FEWEST_ON_A_SIDE]
    return tuple(sorted(stood_on, key=lambda side: (-side[1], side[0]))) if len(stood_on) > 1 else ()
