import datetime as dt

import factories
import histories
import pytest
from factories import HAND
from histories import merged

from goldenthread.history.models import Merge
from goldenthread.history.queries.merges import fingerprints, hindrance_of, merges_of
from goldenthread.history.services.merging import undo_merge
from goldenthread.people.models import Person
from goldenthread.programmes.models import Attendance, Place
from goldenthread.programmes.services import record_attendance, take_place


@pytest.fixture
def small(db):
    """A small suite with a delegate who has two marks."""
    small = factories.small_suite()
    for day, mark in zip(small.days[:2], ("present", "absent"), strict=True):
        record_attendance(day=day, marks={small.place: mark}, **HAND)
    return small


def known(small, *names: str) -> list[Person]:
    people = [factories.person(name) for name in names]
    for person in people:
        factories.role(person, small.trust)
    return people


def test_a_merge_is_told_with_both_names_and_whether_it_may_be_undone(small):
    kept, gone = known(small, "Leila Haddad", "L Haddad")
    Person.objects.filter(pk=gone.pk).update(title="Dr")
    done = merged(small, kept, gone)
    [row] = merges_of(small.suite)
    assert (row.id, row.kept, row.kept_name, row.gone_name) == (done.pk, kept.pk, "Dr Leila Haddad", "Dr L Haddad")
    assert (row.reasons, row.sure, row.merged_on, row.merged_by) == (
        ("same family name",), False, dt.date(2024, 7, 10), HAND["by"],
    )  # fmt: skip
    assert (row.undone_on, row.hindrance, row.may_be_undone) == (None, "", True)


def test_a_merge_that_was_undone_says_so(small):
    undo_merge(merge=merged(small, *known(small, "Leila Haddad", "L Haddad")), **HAND)
    [row] = merges_of(small.suite)
    assert (row.undone_on, row.hindrance) == (dt.date(2024, 7, 10), "It was undone on 10 July 2024.")
    assert not row.may_be_undone


def test_of_two_merges_into_one_person_only_the_last_may_be_undone(small):
    kept, first, second = known(small, "Leila Haddad", "L Haddad", "Leila Reid")
    merged(small, kept, first)
    merged(small, kept, second)
    assert [(row.gone_name, row.hindrance) for row in merges_of(small.suite)] == [
        ("Leila Reid", ""),
        ("L Haddad", "Leila Reid was merged into Leila Haddad later. Undo that first."),
    ]


def test_a_change_that_a_later_merge_may_have_made_is_told_so(small):
    kept, first, sponsor, other = known(small, "Leila Haddad", "L Haddad", "Grace Bello", "G Bello")
    take_place(cohort=small.cohort, person=kept, taken_on=factories.BEGINS_ON, paired_manager=sponsor, **HAND)
    done = merged(small, kept, first)
    merged(small, other, sponsor)
    assert hindrance_of(done) == (
        "Something of Leila Haddad was changed since. Undo the later merges first, or mend it by hand."
    )


def test_the_page_and_the_deed_say_the_same(small):
    kept, gone, other = known(small, "Leila Haddad", "L Haddad", "Leila Reid")
    merged(small, kept, gone)
    merged(small, kept, other)
    factories.role(kept, small.institute)
    assert [row.hindrance for row in merges_of(small.suite)] == [hindrance_of(each) for each in Merge.objects.all()]


def test_merges_cost_the_same_number_of_queries_however_many_they_are(small, django_assert_num_queries):
    people = known(small, *(f"Leila {letter}" for letter in "ABCDEF"))
    merged(small, people[0], people[1])
    with django_assert_num_queries(20):
        assert len(merges_of(small.suite)) == 1
    merged(small, people[2], people[3])
    merged(small, people[4], people[5])
    with django_assert_num_queries(20):
        assert len(merges_of(small.suite)) == 3


def test_a_fingerprint_differs_once_a_mark_differs(small):
    who = small.place.person.pk
    before = fingerprints([who])
    mark = Attendance.objects.filter(place=small.place, mark="absent")
    mark.update(mark="apologies")
    assert fingerprints([who]) != before
    mark = Attendance.objects.filter(place=small.place, mark="apologies")
    mark.update(mark="absent")
    assert fingerprints([who]) == before


@pytest.mark.parametrize("happened", [each for each in histories.ALL if each is not histories.earlier_merge])
def test_a_fingerprint_differs_once_anything_is_added(db, happened):
    small = histories.furnish(factories.small_suite())
    who = factories.person("Leila Haddad")
    before = fingerprints([who.pk, small.place.person_id])
    happened(small, who)
    after = fingerprints([who.pk, small.place.person_id])
    assert after[who.pk] != before[who.pk]


def test_what_another_delegate_does_is_not_in_the_fingerprint_of_their_sponsor(small):
    [sponsor] = known(small, "Grace Bello")
    Place.objects.filter(pk=small.place.pk).update(sponsor=sponsor)
    before = fingerprints([sponsor.pk])
    Place.objects.filter(pk=small.place.pk).update(ended_on=dt.date(2024, 7, 1))
    assert fingerprints([sponsor.pk]) == before
