"""All sheets of a suite together, with what else of the house a workbook may speak of."""

from collections.abc import Collection
from uuid import UUID

from goldenthread.history.book.findings import Known
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row
from goldenthread.history.models import Apart, KnownAs
from goldenthread.history.queries.suite_book import delivery, evaluation, outside, people, programmes
from goldenthread.history.queries.suite_book import suite as agreed
from goldenthread.programmes.models import Suite


def suite_book(suite: Suite) -> Book:
    """All that is on record of a suite, and the disruptions of the house. Costs 40 queries, however large it is."""
    return known_of(suite).book


def known_of(
    suite: Suite | None,
    *,
    emails: Collection[str] = (),
    staff_numbers: Collection[str] = (),
    organisations: Collection[str] = (),
) -> Known:
    """What a workbook of a suite is held against.

    People with one of the `emails` or `staff_numbers`, and organisations with one of these codes, are told with their
    roles even if the suite does not know them yet, or is still to begin: they are kept once for the whole house.
    """
    called = people.called(suite, emails, staff_numbers)
    keys = {person.pk: key for person, key in called.items()}
    told = {
        "Organisations": people.organisations(suite, keys, organisations),
        "People": people.people(called),
        "Roles": people.roles(keys),
        "Disruptions": outside.disruptions(),
        "Strike days": outside.strike_days(),
        **(of_suite(suite, keys) if suite else {}),
    }
    further = KnownAs.objects.filter(suite=suite, main=False).values_list("folded", "person")
    apart = Apart.objects.filter(suite=suite).values_list("a", "b")
    return Known(
        book=Book({sheet.name: told.get(sheet.name, ()) for sheet in ALL}),
        aliases={folded: keys[person] for folded, person in further},
        apart=frozenset(in_order(a, b) for a, b in apart),
    )


def person_keys(
    suite: Suite | None, *, emails: Collection[str] = (), staff_numbers: Collection[str] = ()
) -> dict[UUID, str]:
    """The key of each person whom `known_of` tells, asked in the same way."""
    return {person.pk: key for person, key in people.called(suite, emails, staff_numbers).items()}


def of_suite(suite: Suite, keys: people.Keys) -> dict[str, tuple[Row, ...]]:
    """The sheets that are about nothing but the suite."""
    return {
        "Programmes": programmes.programmes(suite),
        "Designs": programmes.designs(suite),
        "Commissions": agreed.commissions(suite),
        "Aims": agreed.aims(suite),
        "Cohorts": delivery.cohorts(suite),
        "Days": delivery.days(suite),
        "Places": delivery.places(suite, keys),
        "Attendance": delivery.attendance(suite, keys),
        "Facilitation": delivery.facilitation(suite, keys),
        "Studies": evaluation.studies(suite, keys),
        "Excerpts": evaluation.excerpts(suite, keys),
        "Suite": agreed.facts(suite),
        "Team": agreed.team(suite, keys),
        "Absences": agreed.absences(suite, keys),
        "Signatures": agreed.signatures(suite, keys),
        "Themes": programmes.themes(suite),
        "Pauses": delivery.pauses(suite),
        "Moves": delivery.moves(suite),
        "Reviews": delivery.reviews(suite, keys),
        "Notes": delivery.notes(suite),
        "Responses": evaluation.responses(suite),
        "Codebook": evaluation.codebook(suite),
        "Protocol changes": evaluation.protocol_changes(suite),
    }


def in_order(a: str, b: str) -> tuple[str, str]:
    """A pair of keys as it is compared: in small letters, the first in the alphabet first."""
    first, second = sorted((a.casefold(), b.casefold()))
    return first, second
