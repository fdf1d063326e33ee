import factories
import pytest

from goldenthread.evaluation.models import Coding
from goldenthread.history.book.findings import Findings
from goldenthread.history.book.fingerprint import fingerprint
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.history.services.recording import record_findings
from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.models import Disruption, Facilitation, Place, Session, Suite, ThreadNote

HAND = factories.HAND


@pytest.fixture
def book(sample):
    return suite_book(sample)


@pytest.fixture
def brought_back(book):
    """The sample recorded anew from its book alone, in a house without records."""
    empty()
    return record_findings(suite=None, findings=Findings(created=book.sheets, whole=book), **HAND)


def empty() -> None:
    """Delete all records of suites, people, organisations and disruptions, first those that protect others."""
    for model in (Coding, Facilitation, ThreadNote, Session, Place, Suite, Person, Organisation, Disruption):
        model.objects.all().delete()


def test_a_suite_that_is_recorded_from_its_book_gives_the_same_book(book, brought_back):
    again = suite_book(brought_back)
    assert {sheet: len(rows) for sheet, rows in again.sheets.items()} == {s: len(r) for s, r in book.sheets.items()}
    assert [sheet for sheet in book if [r.values for r in again[sheet]] != [r.values for r in book[sheet]]] == []
    assert fingerprint(again) == fingerprint(book)
