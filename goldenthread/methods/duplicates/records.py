"""What is known of a person when looking for duplicates, and a pair that may be one person."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as entered once. Whatever is empty is unknown, and speaks neither for nor against anything.

    Attributes:
        key: What tells the record from all others.
        former_names: Given and family name of each former name.
        staff_number: A number that a regulator gives to one person only, such as a GMC number.
        organisations: Where the person has worked.
        cohorts: In which the person has a place.
        present_on: The days on which the person was marked present.

    >>> PersonRecord("amara@example.org", given_name="Amara", family_name="Nwosu").staff_number
    ''
    """

    key: str
    title: str = ""
    given_name: str = ""
    family_name: str = ""
    former_names: tuple[tuple[str, str], ...] = ()
    emails: frozenset[str] = frozenset()
    staff_number: str = ""
    profession: str = ""
    specialty: str = ""
    organisations: frozenset[str] = frozenset()
    cohorts: frozenset[str] = frozenset()
    present_on: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person.

    Attributes:
        a: The key of the record that came first.
        b: The key of the other.
        score: How likely it is that they are one person, from 0 to 1.
        reasons: What speaks for it and against it, in words for people.
        sure: Whether the evidence is so strong that nobody needs to be asked.
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    sure: bool
