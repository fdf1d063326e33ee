"""How far two full names agree, what that weighs, and how to say it."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from goldenthread.methods.duplicates.commonness import Among, Common
from goldenthread.methods.duplicates.comparable import Comparable, FullName
from goldenthread.methods.duplicates.names import Likeness, Name, likeness_of_family, likeness_of_given, shared_words

# What a name that is alike weighs less than one that is the same, in bits: the rarer such a slip, the more.
LESS = {
    Likeness.SAME: 0.0,
    Likeness.FORM: 1.0,
    Likeness.PART: 1.0,
    Likeness.BEGINNING: 2.0,
    Likeness.ONE_LETTER: 3.0,
    Likeness.TWO_LETTERS: 5.0,
}
# What a name weighs that is not alike: one person in ten has married, hardly any goes by another given name.
OTHER_GIVEN = {Likeness.INITIAL: 2.0, Likeness.UNKNOWN: 0.0, Likeness.OTHER: -8.0}
OTHER_FAMILY = {Likeness.INITIAL: 1.0, Likeness.UNKNOWN: -3.5, Likeness.OTHER: -3.5}
SWAPPED = -2.0
APART = -12.0

KEPT = frozenset({Likeness.SAME, Likeness.FORM, Likeness.PART})
SAID = {
    Likeness.SAME: "same {}, written in two ways",
    Likeness.FORM: "{}s are forms of one name",
    Likeness.PART: "{}s share a part",
    Likeness.BEGINNING: "one {} is how the other begins",
    Likeness.INITIAL: "{}s agree as far as an initial tells",
    Likeness.ONE_LETTER: "{}s differ by one letter",
    Likeness.TWO_LETTERS: "{}s differ by two letters",
    Likeness.OTHER: "another {}",
    Likeness.UNKNOWN: "one {} is not known",
}


class Agreement(NamedTuple):
    """How far two full names agree.

    Attributes:
        weight: In bits.
        former: Whether one of them is a former name.
    """

    weight: float
    given: Likeness
    family: Likeness
    names: tuple[FullName, FullName]
    swapped: bool = False
    former: bool = False

    @property
    def apart(self) -> bool:
        """Tell whether nothing in the names holds the records together."""
        return self.weight == APART

    @property
    def fair(self) -> bool:
        """Tell whether the names may well be one person's."""
        return not self.apart and self.given is not Likeness.OTHER

    @property
    def good(self) -> bool:
        """Tell whether the names are one person's as far as names can tell, but for one letter at most."""
        slips = (self.given, self.family).count(Likeness.ONE_LETTER)
        kept = (self.given in KEPT) + (self.family in KEPT)
        return kept + slips == 2 and slips < 2

    def reasons(self) -> Iterator[str]:
        """Say how the names agree and differ, in words for people."""
        a, b = self.names
        whole = [f"{full.given.written} {full.family.written}".strip() for full in self.names]
        if self.swapped:
            yield f"given and family name are swapped ({', '.join(sorted(whole))})"
        elif self.given is self.family is Likeness.SAME:
            yield said("name", Likeness.SAME, *whole)
        else:
            yield said("given name", self.given, a.given.written, b.given.written)
            yield said("family name", self.family, a.family.written, b.family.written)
        if self.former:
            yield "under a former name"


def said(kind: str, likeness: Likeness, a: str, b: str) -> str:
    """Say how alike two names of a kind are.

    >>> said("family name", Likeness.ONE_LETTER, "Nwosuu", "Nwosu")
    'family names differ by one letter (Nwosu, Nwosuu)'
    """
    if likeness is Likeness.SAME and a.casefold() == b.casefold():
        return f"same {kind}"
    return f"{SAID[likeness].format(kind)} ({', '.join(filter(None, sorted((a, b))))})"


def agreement(a: Comparable, b: Comparable, people: Among) -> Agreement:
    """Hold each name that one has had against each of the other's, and give the two that agree best.

    >>> from goldenthread.methods.duplicates.commonness import among
    >>> from goldenthread.methods.duplicates.comparable import comparable
    >>> from goldenthread.methods.duplicates.records import PersonRecord
    >>> both = [comparable(PersonRecord(n, given_name="Sarah", family_name=n)) for n in ("Jones", "Patel")]
    >>> list(agreement(*both, among(both)).reasons())
    ['same given name', 'another family name (Jones, Patel)']
    """
    if len(a.names) == len(b.names) == 1:
        return _agreement(a.names[0], b.names[0], people)
    every = (
        _agreement(one, other, people)._replace(former=one is not a.names[0] or other is not b.names[0])
        for one, other in product(a.names, b.names)
    )
    return max(every, key=lambda found: (found.weight, not found.former, sorted(found.reasons())))


def _agreement(a: FullName, b: FullName, people: Among) -> Agreement:
    if a.given.whole and a.given.whole == b.family.whole != b.given.whole == a.family.whole:
        weight = SWAPPED + people.given.weight(a.given.whole, b.given.whole)
        weight += people.family.weight(a.family.whole, b.family.whole)
        return Agreement(weight, Likeness.SAME, Likeness.SAME, (a, b), swapped=True)
    given = likeness_of_given(a.given, b.given)
    family = likeness_of_family(a.family, b.family)
    if not _tied(given, family):
        return Agreement(APART, given, family, (a, b))
    weight = OTHER_GIVEN[given] if given in OTHER_GIVEN else _weight(given, a.given, b.given, people.given)
    weight += OTHER_FAMILY[family] if family in OTHER_FAMILY else _weight(family, a.family, b.family, people.family)
    return Agreement(weight, given, family, (a, b))


def _tied(given: Likeness, family: Likeness) -> bool:
    """Whether at least one of the names holds two records together."""
    if family in OTHER_FAMILY:
        return given in KEPT
    return family is Likeness.SAME or given is not Likeness.OTHER


def _weight(likeness: Likeness, a: Name, b: Name, common: Common) -> float:
    shared = shared_words(a, b) if likeness is Likeness.PART else None
    same = max(map(common.weight, shared)) if shared else common.weight(a.whole, b.whole)
    return same - LESS[likeness]
