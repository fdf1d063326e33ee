"""What besides the names speaks for two records being one person, or against it.

The weights are logarithms to base 2 of how much likelier something is between two records of one person than between
two people, and add up: Fellegi and Sunter (1969), Journal of the American Statistical Association 64, 1183-1210. Where
a weight does not follow from how common something is, it is a judgement, which the tests hold to made-up people of
whom it is known who was entered twice.
"""

from collections.abc import Iterator
from math import comb, log2
from typing import NamedTuple

from goldenthread.methods.duplicates.agreement import Agreement
from goldenthread.methods.duplicates.commonness import Among
from goldenthread.methods.duplicates.comparable import Comparable, comparable
from goldenthread.methods.duplicates.names import Likeness
from goldenthread.methods.duplicates.records import PersonRecord

SAME_STAFF_NUMBER = 20.0  # one in a million is the same by a slip of the pen
SAME_ADDRESS = 8.0  # it would be more, were there no mailboxes that a ward shares
OTHER_NAME_IN_MAILBOX = 6.0  # an address often outlives the name from which it was made
OTHER_PROFESSION = -4.0
OTHER_SPECIALTY = -3.0
OTHER_ORGANISATION = -0.5  # people move
OTHER_TITLE = -0.5  # a surgeon drops the Dr, a lecturer becomes professor
MR_AND_MRS = -4.0
MOST_FOR_NEVER_TOGETHER = 3.0  # one may have come because the other left

MEN, WOMEN = frozenset({"mr", "sir", "lord"}), frozenset({"mrs", "miss", "ms", "dame", "lady"})


class Evidence(NamedTuple):
    """One thing that speaks for two records being one person, or with a weight below 0 against it."""

    weight: float
    reason: str


def against(a: PersonRecord, b: PersonRecord) -> tuple[str, ...]:
    """Say why two records cannot be one person; nothing if they can.

    >>> from datetime import date
    >>> days = frozenset({date(2019, 5, 14), date(2019, 5, 15)})
    >>> against(PersonRecord("a", present_on=days), PersonRecord("b", present_on=days))
    ('both present on 14 May 2019',)
    """
    return tuple(contradictions(comparable(a), comparable(b)))


def contradictions(a: Comparable, b: Comparable) -> Iterator[str]:
    """Say what cannot be true of one person.

    >>> numbered = [comparable(PersonRecord(number, staff_number=number)) for number in ("7654321", "7123456")]
    >>> list(contradictions(*numbered))
    ['different staff numbers (7123456, 7654321)']
    """
    if a.staff_number and b.staff_number and a.staff_number != b.staff_number:
        yield f"different staff numbers ({', '.join(sorted((a.record.staff_number, b.record.staff_number)))})"
    if both := a.record.present_on & b.record.present_on:
        yield f"both present on {min(both):%-d %B %Y}"


def identity(a: Comparable, b: Comparable, names: Agreement) -> Iterator[Evidence]:
    """Weigh staff numbers and addresses, which are mostly one person's alone.

    >>> from goldenthread.methods.duplicates.agreement import agreement
    >>> from goldenthread.methods.duplicates.commonness import among
    >>> jones = PersonRecord("1", given_name="Sarah", family_name="Jones")
    >>> patel = PersonRecord("2", given_name="Sarah", family_name="Patel", emails=frozenset({"s.jones@example.org"}))
    >>> both = [comparable(jones), comparable(patel)]
    >>> [found.reason for found in identity(*both, agreement(*both, among(both)))]
    ['an e-mail address holds the other family name (jones)']
    """
    if a.staff_number and a.staff_number == b.staff_number:
        yield Evidence(SAME_STAFF_NUMBER, "same staff number")
    if a.emails & b.emails:
        yield Evidence(SAME_ADDRESS, "same e-mail address")
    elif names.family is Likeness.OTHER and not names.apart:
        held = (a.mailbox_words & b.family_words) | (b.mailbox_words & a.family_words)
        if held:
            yield Evidence(OTHER_NAME_IN_MAILBOX, f"an e-mail address holds the other family name ({min(held)})")


def circumstances(a: Comparable, b: Comparable, people: Among) -> Iterator[Evidence]:
    """Weigh what people do and where, their titles, and the cohorts in which they have places.

    >>> from goldenthread.methods.duplicates.commonness import among
    >>> both = [comparable(PersonRecord(title, title, profession="NUR")) for title in ("Mr", "Mrs")]
    >>> [found.reason for found in circumstances(*both, among(both))]
    ['same profession', 'titles differ (Mr, Mrs)']
    """
    yield from _of_work(a, b, people)
    yield from _of_organisations(a, b, people)
    yield from _of_titles(a, b)
    yield from _of_cohorts(a, b)


def _of_work(a: Comparable, b: Comparable, people: Among) -> Iterator[Evidence]:
    one, other = a.record, b.record
    both_have_one = bool(one.profession and other.profession)
    if both_have_one and one.profession != other.profession:
        yield Evidence(OTHER_PROFESSION, "different professions")
    elif one.specialty and one.specialty == other.specialty:
        yield Evidence(
            people.specialty.weight(one.specialty), f"same {'profession and ' if both_have_one else ''}specialty"
        )
    elif both_have_one:
        yield Evidence(people.profession.weight(one.profession), "same profession")
    if one.specialty and other.specialty and one.specialty != other.specialty:
        yield Evidence(OTHER_SPECIALTY, "different specialties")


def _of_organisations(a: Comparable, b: Comparable, people: Among) -> Iterator[Evidence]:
    if shared := a.record.organisations & b.record.organisations:
        yield Evidence(max(map(people.organisation.weight, shared)), "same organisation")
    elif shared := a.domains & b.domains:
        yield Evidence(max(map(people.domain.weight, shared)), f"e-mail addresses at one place ({min(shared)})")
    elif a.record.organisations and b.record.organisations:
        yield Evidence(OTHER_ORGANISATION, "different organisations")


def _of_titles(a: Comparable, b: Comparable) -> Iterator[Evidence]:
    if a.title and b.title and a.title != b.title:
        opposed = {a.title, b.title} & MEN and {a.title, b.title} & WOMEN
        said = ", ".join(sorted((a.record.title, b.record.title)))
        yield Evidence(MR_AND_MRS if opposed else OTHER_TITLE, f"titles differ ({said})")


def _of_cohorts(a: Comparable, b: Comparable) -> Iterator[Evidence]:
    """Two people who came to one cohort on so many days would hardly have missed each other on all of them."""
    if not a.record.cohorts & b.record.cohorts:
        return
    days, others = len(a.record.present_on), len(b.record.present_on)
    if days and others:
        weight = min(MOST_FOR_NEVER_TOGETHER, log2(comb(days + others, days)))
        yield Evidence(weight, "same cohort, never there on the same day")
    else:
        yield Evidence(0.0, "same cohort")
