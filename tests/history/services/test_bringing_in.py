import pytest
from called_twice import AGAIN, LEILA, NAMED, THIRD, brought_in, decided, looked_at, workbook
from django.core.exceptions import ValidationError
from every_row import every_row
from factories import HAND
from findings_of import BEN

from goldenthread.audit.models import Entry
from goldenthread.history.models import Apart, KnownAs
from goldenthread.history.queries.merges import merges_of
from goldenthread.history.services.bringing_in import bring_in
from goldenthread.history.services.merging import undo_merge
from goldenthread.people.models import Person

pytestmark = pytest.mark.django_db
ONE, TWO = decided(LEILA, AGAIN, one=True), decided(LEILA, AGAIN, one=False)
SAME_NUMBER = [{"Person": key, **NAMED, "Staff number": "7000009"} for key in (LEILA, AGAIN)]


def haddads() -> int:
    return Person.objects.filter(family_name="Haddad").count()


def test_a_merge_that_somebody_decided_is_noted_with_its_reasons():
    book = workbook(keys=(LEILA, AGAIN))
    (match,) = looked_at(book, {}).findings.merges
    merge = brought_in(book, ONE).merges.get()
    assert (merge.kept_key, merge.gone_key, merge.sure, merge.merged_by) == (match.a, match.b, False, HAND["by"])
    assert (merge.score, merge.reasons) == (match.score, [*match.reasons])
    assert merge.gone["family_name"] == "Haddad"
    entry = Entry.objects.get(verb="merge people")
    assert (entry.by, entry.details) == (HAND["by"], {"gone": merge.gone_key, "merge": merge.pk})
    assert [(row.gone_name, row.hindrance) for row in merges_of(merge.suite)] == [("Leila Haddad", "")]


def test_a_merge_by_a_rule_is_noted_as_one_that_nobody_was_asked_about():
    merge = brought_in(workbook(People=SAME_NUMBER), {}).merges.get()
    assert (merge.sure, haddads()) == (True, 1)


def test_a_key_that_was_joined_through_another_is_noted_with_the_person_of_both():
    said = decided(LEILA, AGAIN, one=True) | decided(AGAIN, THIRD, one=True)
    suite = brought_in(workbook(keys=(LEILA, AGAIN, THIRD)), said)
    merges = list(suite.merges.all())
    assert [(merge.kept_key, merge.gone_key) for merge in merges] == [(LEILA, THIRD), (LEILA, AGAIN)]
    for merge in merges:
        undo_merge(merge=merge, **HAND)
    assert haddads() == 3


def test_a_file_that_is_brought_in_again_makes_no_merge_again():
    book = workbook(keys=(LEILA, AGAIN))
    suite = brought_in(book, ONE)
    before = every_row()
    brought_in(book, ONE, suite)
    assert every_row() == before


def test_who_was_given_back_is_not_merged_again_by_the_same_file():
    book = workbook(People=SAME_NUMBER)
    suite = brought_in(book, {})
    undo_merge(merge=suite.merges.get(), **HAND)
    assert looked_at(book, {}, suite).findings.merges == ()
    brought_in(book, {}, suite)
    assert (suite.merges.count(), haddads()) == (1, 2)


def test_who_was_decided_to_be_two_people_is_never_asked_about_again():
    book = workbook(keys=(LEILA, AGAIN))
    suite = brought_in(book, TWO)
    assert (suite.merges.count(), haddads()) == (0, 2)
    assert [(apart.a, apart.b) for apart in Apart.objects.all()] == [("l-2", LEILA)]
    assert looked_at(book, {}, suite).findings.merges == ()


def test_two_people_are_two_by_the_key_that_is_kept_too():
    said = decided(LEILA, AGAIN, one=True) | decided(AGAIN, THIRD, one=False)
    suite = brought_in(workbook(keys=(LEILA, AGAIN, THIRD)), said)
    assert set(Apart.objects.values_list("a", "b")) == {("l-2", "l-3"), ("l-3", LEILA)}
    assert set(KnownAs.objects.filter(person__family_name="Haddad").values_list("key", "main")) == {
        (LEILA, True), (AGAIN, False), (THIRD, True),
    }  # fmt: skip
    assert suite.merges.get().gone_key == AGAIN


def test_a_file_without_merges_notes_none():
    suite = brought_in(workbook(), {})
    assert (suite.merges.count(), Entry.objects.filter(verb="merge people").count()) == (0, 0)


def test_of_a_file_with_a_fault_nothing_is_noted_either():
    book = workbook(People=[*SAME_NUMBER, {"Person": "B", "Given name": "B", "Family name": "B", "E-mail": BEN}])
    with pytest.raises(ValidationError, match="1 fault"):
        bring_in(looked=looked_at(book, {}), **HAND)
    assert KnownAs.objects.count() == 0
