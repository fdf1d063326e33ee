"""The pairs of records worth asking about, the likeliest first."""

from collections.abc import Container, Sequence
from functools import cache

from goldenthread.methods.duplicates.agreement import Agreement, agreement
from goldenthread.methods.duplicates.blocking import candidates
from goldenthread.methods.duplicates.commonness import Among, among
from goldenthread.methods.duplicates.comparable import Comparable, comparable, words_of_mailbox
from goldenthread.methods.duplicates.evidence import circumstances, contradictions, identity
from goldenthread.methods.duplicates.names import Likeness, name
from goldenthread.methods.duplicates.records import Pair, PersonRecord

PROPOSED = 0.05  # one in twenty: a question costs less than a person who stays two
RECORDS_A_DUPLICATE = 8  # before anything is compared, one record in so many is taken for a second entry
DOUBT = -2.0  # what weighs less speaks clearly against


def matches(records: Sequence[PersonRecord], *, fresh: Container[str] | None = None) -> tuple[Pair, ...]:
    """Give the pairs of records that may be one person, the likeliest first.

    The order of the records changes only which of two is called a.

    Args:
        records: All among whom somebody may be twice, each with a key of its own.
        fresh: Keys of which a pair must have one at least; None for all.

    >>> amara = PersonRecord("1", given_name="Amara", family_name="Nwosu", emails=frozenset({"a.nwosu@example.org"}))
    >>> again = PersonRecord("2", given_name="Amara", family_name="Nwosuu", emails=frozenset({"a.nwosu@example.org"}))
    >>> [pair] = matches([amara, again])
    >>> pair.a, pair.b, pair.sure
    ('1', '2', True)
    >>> pair.reasons[:2]
    ('same e-mail address', 'same given name')
    """
    remembered = cache(name)
    people = [comparable(record, remembered) for record in records]
    common = among(people)
    found = (
        pair_of(people[a], people[b], common)
        for a, b in candidates(people)
        if fresh is None or records[a].key in fresh or records[b].key in fresh
    )
    proposed = (pair for pair in found if pair is not None)
    return tuple(sorted(proposed, key=lambda pair: (-pair.score, *sorted((pair.a, pair.b)))))


def pair_of(a: Comparable, b: Comparable, people: Among) -> Pair | None:
    """Give a pair if it is worth asking about; one that cannot be one person never is.

    >>> both = [comparable(PersonRecord(name, given_name=name)) for name in ("Amara", "Ruth")]
    >>> pair_of(*both, among(both)) is None
    True
    """
    names = agreement(a, b, people)
    own = list(identity(a, b, names))
    if names.apart and not own:
        return None
    around = list(circumstances(a, b, people))
    score = probability(names.weight + sum(found.weight for found in own + around), people.people)
    if score < PROPOSED or any(contradictions(a, b)):
        return None
    reasons = (*(found.reason for found in own), *names.reasons(), *(found.reason for found in around))
    doubted = any(found.weight < DOUBT for found in around)
    return Pair(a.record.key, b.record.key, score, reasons, sure=not doubted and _proven(a, b, names))


def probability(weight: float, people: int) -> float:
    """Give how likely it is, from 0 to 1, that two of so many records are one person, for a weight in bits.

    >>> probability(12.0, 1024)
    0.5
    """
    odds = 2**weight * 2 / (RECORDS_A_DUPLICATE * people)
    return odds / (1 + odds)


def _proven(a: Comparable, b: Comparable, names: Agreement) -> bool:
    """Whether a number or an address that is one person's alone proves it, under names that may be one person's."""
    if a.staff_number and a.staff_number == b.staff_number:
        return names.fair
    return names.good and any(_is_own(address, a, b, names) for address in a.emails & b.emails)


def _is_own(address: str, a: Comparable, b: Comparable, names: Agreement) -> bool:
    """Whether an address is no mailbox that several share: it holds a family name, or the names are the same."""
    if names.given is names.family is Likeness.SAME:
        return True
    return not (a.family_words | b.family_words).isdisjoint(words_of_mailbox(address, (*a.names, *b.names)))
