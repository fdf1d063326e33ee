import factories
import pytest
from factories import HAND

from goldenthread.history.queries.duplicates import look_for_duplicates
from goldenthread.history.services.merging import merge_people, say_apart, undo_merge
from goldenthread.people.models import Person
from goldenthread.people.services import add_address, change_name


@pytest.fixture
def small(db):
    """A small suite in which a delegate is there twice: married and with an address, and as a manager knew her."""
    small = factories.small_suite()
    delegate, again = factories.place(small.cohort, "Leila Haddad").person, factories.person("Leila Haddad")
    Person.objects.filter(family_name="Haddad").update(profession="MED", staff_number="7654321")
    factories.role(again, small.institute)
    delegate.refresh_from_db()
    add_address(person=delegate, email="leila@example.org", preferred=True, **HAND)
    change_name(person=delegate, given_name="Leila", family_name="Reid", until_on=factories.TODAY, **HAND)
    return small


@pytest.fixture
def pair(small):
    """The married one and the other."""
    number = {"staff_number": "7654321"}
    return Person.objects.get(family_name="Reid", **number), Person.objects.get(family_name="Haddad", **number)


def test_two_who_may_be_one_are_told_side_by_side(small):
    [found] = look_for_duplicates(small.suite)
    facts = {found["a"]: found["a_facts"], found["b"]: found["b_facts"]}
    assert facts == {
        "leila@example.org": {
            "Name": "Leila Reid",
            "Addresses": "leila@example.org",
            "Profession": "MED",
            "Specialty": "",
            "Staff number": "7654321",
            "Roles": "",
            "Places": "SCL-01",
        },
        "Leila Haddad": {
            "Name": "Leila Haddad",
            "Addresses": "",
            "Profession": "MED",
            "Specialty": "",
            "Staff number": "7654321",
            "Roles": f"Clinical lead, {small.institute.code}",
            "Places": "",
        },
    }
    assert (found["sure"], "same staff number" in found["reasons"]) == (True, True)


def test_two_of_whom_somebody_said_that_they_are_two_are_not_told(small):
    [found] = look_for_duplicates(small.suite)
    say_apart(suite=small.suite, a_key=found["a"], b_key=found["b"], **HAND)
    assert look_for_duplicates(small.suite) == []


def test_two_who_were_made_one_are_not_told_and_not_after_that_was_undone(small, pair):
    assert len(look_for_duplicates(small.suite)) == 1
    kept, gone = pair
    found = {"score": 1.0, "reasons": ["same staff number"], "sure": True}
    done = merge_people(suite=small.suite, kept=kept, gone=gone, **found, **HAND)
    assert look_for_duplicates(small.suite) == []
    undo_merge(merge=done, **HAND)
    assert look_for_duplicates(small.suite) == []


def test_to_look_costs_no_more_queries_for_more_people(small, django_assert_max_num_queries):
    for number in range(4):
        factories.role(factories.person(f"Ewa Zielinska{number}"), small.trust)
    with django_assert_max_num_queries(45):
        look_for_duplicates(small.suite)
