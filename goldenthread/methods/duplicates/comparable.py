"""A record of a person made ready to be compared: names folded, addresses in small letters, staff numbers bare."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from goldenthread.methods.duplicates.names import Name, name
from goldenthread.methods.duplicates.records import PersonRecord

BEFORE_A_NUMBER = re.compile(r"^(?:GMC|NMC|HCPC|GDC|GPHC)?(?:NO|NUMBER|PIN)?0*")


class FullName(NamedTuple):
    """A given name and the family name that goes with it."""

    given: Name
    family: Name


@dataclass(frozen=True, eq=False, slots=True)
class Comparable:
    """What is compared of a record.

    Attributes:
        names: The present name, then the former ones.
        family_words: Each family name as a whole, and each of its words.
        mailbox_words: What may be a name before the @ of an address.
        domains: What stands behind it.
    """

    record: PersonRecord
    names: tuple[FullName, ...]
    family_words: frozenset[str]
    staff_number: str
    emails: frozenset[str]
    mailbox_words: frozenset[str]
    domains: frozenset[str]
    title: str


def comparable(record: PersonRecord, name_of: Callable[[str], Name] = name) -> Comparable:
    """Make a record ready; `name_of` may be a `name` that remembers.

    >>> nwosu = PersonRecord("1", family_name="Nwosu-Bell", emails=frozenset({"A.Nwosu@Example.org "}))
    >>> sorted(comparable(nwosu).family_words), sorted(comparable(nwosu).emails)
    (['bell', 'nwosu', 'nwosubell'], ['a.nwosu@example.org'])
    """
    written = ((record.given_name, record.family_name), *record.former_names)
    names = tuple(FullName(name_of(given), name_of(family)) for given, family in written)
    emails = frozenset(email.strip().casefold() for email in record.emails if email.strip())
    return Comparable(
        record=record,
        names=names,
        family_words=frozenset(words(full.family for full in names)),
        staff_number=bare_number(record.staff_number),
        emails=emails,
        mailbox_words=frozenset(word for email in emails for word in words_of_mailbox(email, names)),
        domains=frozenset(email.partition("@")[2] for email in emails) - {""},
        title="".join(filter(str.isalpha, record.title)).casefold(),
    )


def words(names: Iterable[Name]) -> Iterator[str]:
    """Give each name as a whole, and each of its words.

    >>> list(words([name("Nwosu-Bell")]))
    ['nwosubell', 'nwosu', 'bell']
    """
    return (word for each in names for word in (each.whole, *each.words) if word)


def bare_number(written: str) -> str:
    """Give a staff number without its regulator, signs and leading noughts; without a figure it is none.

    >>> bare_number("GMC no. 0712-3456"), bare_number("18A0123E"), bare_number("not known")
    ('7123456', '18A0123E', '')
    """
    bare = BEFORE_A_NUMBER.sub("", "".join(filter(str.isalnum, written)).upper())
    return bare if any(map(str.isdigit, bare)) else ""


def words_of_mailbox(email: str, names: Iterable[FullName]) -> Iterator[str]:
    """Give what may be a name before the @: its words, also without a given name or its initial at either end.

    >>> sorted(set(words_of_mailbox("anwosu2@example.org", [FullName(name("Amara"), name("Bell"))])))
    ['anwosu', 'nwosu']
    """
    mailbox = name("".join(letter if letter.isalpha() else " " for letter in email.partition("@")[0]))
    given = {part for full in names for part in (full.given.whole, full.given.initials[:1])}
    for word in words([mailbox]):
        shorter = (cut for part in given for cut in (word.removeprefix(part), word.removesuffix(part)))
        yield from filter(None, (word, *shorter))
