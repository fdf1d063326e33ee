"""Which pairs of records are worth a look: all that could be asked about, and few others.

Comparing all with all takes n² / 2 looks. Blocking (Christen 2012, Data Matching, chapter 4) looks only at records that
share a key. These keys lose nothing, because a pair that has none of them in common weighs too little to be asked
about: a staff number, an address, a family name that is alike, or the given name and something else. Family names that
differ by slips are found by what is left of each when as many letters are taken out: two that are k letters apart have
some of it in common (Bocek, Hunt and Stiller 2007, Fast similarity search in large dictionaries).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from goldenthread.methods.duplicates.comparable import Comparable, FullName, words
from goldenthread.methods.duplicates.names import letters_apart, slips_allowed
from goldenthread.methods.duplicates.short_forms import full_forms

Key = tuple[str, ...]
Positions = tuple[int, int]


def candidates(people: Sequence[Comparable]) -> set[Positions]:
    """Give the pairs worth a look, as positions among the people, the smaller first.

    >>> from goldenthread.methods.duplicates.comparable import comparable
    >>> from goldenthread.methods.duplicates.records import PersonRecord
    >>> candidates([comparable(PersonRecord(n, family_name=n)) for n in ("Nwosu", "Smith", "Nwosuu", "Smythe-Bell")])
    {(0, 2)}
    """
    sharing: defaultdict[Key, list[int]] = defaultdict(list)
    for position, person in enumerate(people):
        for key in keys(person):
            sharing[key].append(position)
    found = {pair for positions in sharing.values() for pair in combinations(positions, 2)}
    return found | set(_slips(people))


def keys(person: Comparable) -> set[Key]:
    """Give the keys of a record.

    >>> from goldenthread.methods.duplicates.comparable import comparable
    >>> from goldenthread.methods.duplicates.records import PersonRecord
    >>> sorted(keys(comparable(PersonRecord("1", given_name="Li", family_name="Ng", staff_number="7654321"))))
    [('family', 'ng'), ('li', 'initial', 'n'), ('li', 'name', 'ng'), ('number', '7654321'), ('swapped', 'li', 'ng')]
    """
    found: set[Key] = {("address", email) for email in person.emails}
    found |= {("family", word) for word in person.family_words}
    found |= {("swapped", *sorted((full.given.whole, full.family.whole))) for full in person.names}
    if person.staff_number:
        found.add(("number", person.staff_number))
    given = {name for full in person.names for name in _given(full)}
    return found | {(name, *beside) for name in given for beside in _beside(person)}


def _given(full: FullName) -> Iterator[str]:
    """What a given name shares with all that are its forms or parts."""
    yield from words([full.given])
    if full.given.words:
        yield from (f"form of {form}" for form in full_forms(full.given.words[0]))


def _beside(person: Comparable) -> Iterator[Key]:
    """What can hold two records with one given name together where the family names differ."""
    record = person.record
    yield from (("organisation", organisation) for organisation in record.organisations)
    yield from (("domain", domain) for domain in person.domains)
    yield from (("cohort", cohort) for cohort in record.cohorts)
    yield from (("name", word) for word in person.mailbox_words | person.family_words)
    yield from (("initial", full.family.initials[:1]) for full in person.names)
    yield from (("work", code) for code in (record.profession, record.specialty) if code)


def _slips(people: Sequence[Comparable]) -> Iterator[Positions]:
    having: defaultdict[str, set[int]] = defaultdict(set)
    for position, person in enumerate(people):
        for full in person.names:
            having[full.family.whole].add(position)
    for one, other in _few_letters_apart(having):
        yield from ((min(pair), max(pair)) for pair in product(having[one], having[other]) if len(set(pair)) > 1)


def _few_letters_apart(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    left: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for rest in _rests(name, slips_allowed(name, name)):
            left[rest].append(name)
    for one, other in {pair for sharing in left.values() for pair in combinations(sharing, 2)}:
        if letters_apart(one, other) <= slips_allowed(one, other):
            yield one, other


def _rests(name: str, slips: int) -> set[str]:
    """What can be left of a name when up to so many letters are taken out."""
    found = {name}
    for _ in range(slips):
        found |= {word[:at] + word[at + 1 :] for word in found for at in range(len(word))}
    return found
