import datetime as dt

import factories
import histories
from django.db import transaction
from every_row import every_row, refused
from factories import HAND
from histories import merged
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.audit.models import Entry
from goldenthread.history.models import Apart
from goldenthread.history.queries.merges import foreign_keys
from goldenthread.history.services.merging import say_apart, undo_merge
from goldenthread.people.models import Person
from goldenthread.people.services import end_role
from goldenthread.programmes.models import LearningSet, Place
from goldenthread.programmes.services import end_place, record_attendance, take_place

LEFT_BY_UNDOING = frozenset({"history.Merge", "history.Apart"})
AT_ONCE = (histories.place, histories.place_with_marks, histories.ended_place)  # places of one person are not


def test_undoing_gives_everything_back(small, two):
    kept, gone = two
    for happened in histories.ALL:
        if happened not in AT_ONCE[1:]:
            happened(small, gone)
    before = every_row(but=LEFT_BY_UNDOING)
    done = merged(small, kept, gone)
    assert every_row(but=LEFT_BY_UNDOING) != before
    assert undo_merge(merge=done, **HAND) == gone
    assert every_row(but=LEFT_BY_UNDOING) == before
    done.refresh_from_db()
    assert done.undone_at == HAND["at"]


happenings = st.sets(st.sampled_from(histories.ALL)).filter(lambda chosen: len(chosen & {*AT_ONCE}) < 2)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(of_kept=happenings, of_gone=happenings)
def test_whatever_was_on_record_of_both_undoing_gives_everything_back(small, two, of_kept, of_gone):
    kept, gone = (Person.objects.get(pk=who.pk) for who in two)
    of_gone -= {histories.account} if histories.account in of_kept else set()
    with transaction.atomic():
        for who, happened in ((kept, of_kept), (gone, of_gone)):
            for each in histories.ALL:
                if each in happened:
                    each(small, who)
        before = every_row(but=LEFT_BY_UNDOING)
        done = merged(small, kept, gone)
        assert {str(key) for key in foreign_keys(Person) if key.model.objects.filter(**{key.name: gone.pk})} == set()
        undo_merge(merge=done, **HAND)
        assert every_row(but=LEFT_BY_UNDOING) == before
        transaction.set_rollback(True)


def test_undoing_leaves_lines_in_the_log_and_the_two_are_not_proposed_again(small, two):
    kept, gone = two
    done = merged(small, kept, gone)
    undo_merge(merge=done, **HAND)
    assert list(Entry.objects.order_by("-pk").values_list("verb", "details")[:2]) == [
        ("say apart", {"a": "leila haddad", "b": "leila haddad-reid"}),
        ("undo merge", {"gone": "Leila Haddad-Reid", "merge": done.pk}),
    ]
    assert [(apart.a, apart.b) for apart in Apart.objects.all()] == [("leila haddad", "leila haddad-reid")]


def test_a_merge_is_undone_once(small, two):
    done = merged(small, *two)
    undo_merge(merge=done, **HAND)
    assert refused(undo_merge, merge=done) == {"merge": "It was undone on 10 July 2024."}


def test_after_another_change_a_merge_cannot_be_undone(small, two):
    kept, gone = two
    done = merged(small, kept, gone)
    end_role(role=kept.roles_held.get(), to_on=dt.date(2024, 7, 1), **HAND)
    assert refused(undo_merge, merge=done) == {"merge": "Something of Leila Haddad was changed since. Mend it by hand."}


def test_what_others_do_meanwhile_hinders_nothing(small, two):
    kept, gone = two
    histories.place(small, gone)
    histories.sponsor(small, gone)
    histories.account(small, gone)
    done = merged(small, kept, gone)
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    kept.user.last_login = HAND["at"]
    kept.user.save()
    assert undo_merge(merge=done, **HAND) == gone


def test_the_later_of_two_merges_is_undone_first(small, two):
    kept, gone = two
    third = factories.person("L Haddad")
    factories.role(third, small.trust)
    before = every_row(but=LEFT_BY_UNDOING)
    first, second = merged(small, kept, gone), merged(small, kept, third)
    assert refused(undo_merge, merge=first) == {
        "merge": "L Haddad was merged into Leila Haddad later. Undo that first."
    }
    assert undo_merge(merge=second, **HAND) == third
    assert undo_merge(merge=first, **HAND) == gone
    assert every_row(but=LEFT_BY_UNDOING) == before


def test_one_who_was_kept_and_is_then_merged_away_comes_back_in_two_steps(small, two):
    kept, gone = two
    third = factories.person("L Haddad")
    histories.place(small, gone)
    factories.role(third, small.trust)
    before = every_row(but=LEFT_BY_UNDOING)
    first = merged(small, kept, gone)
    second = merged(small, third, kept)
    first.refresh_from_db()
    assert first.kept == third
    assert refused(undo_merge, merge=first) == {
        "merge": "Leila Haddad was merged into L Haddad later. Undo that first."
    }
    undo_merge(merge=second, **HAND)
    undo_merge(merge=first, **HAND)
    assert every_row(but=LEFT_BY_UNDOING) == before


def test_a_seat_that_was_given_to_another_is_replaced_by_the_lowest_free_one(small, two):
    kept, gone = two
    for who in two:
        take_place(cohort=small.cohort, person=who, taken_on=histories.LATER, **HAND)
    done = merged(small, kept, gone)
    end_place(place=small.place, kind="withdrew", on=histories.LATER, **HAND)
    Place.objects.create(
        cohort=small.cohort, person=factories.person("Ewa Zielinska"), seat=4, taken_on=histories.LATER
    )
    assert undo_merge(merge=done, **HAND).places.get().seat == 1


def test_a_place_in_a_cohort_that_is_full_by_now_is_not_given_back(small, two):
    kept, gone = two
    for who in two:
        take_place(cohort=small.cohort, person=who, taken_on=histories.LATER, **HAND)
    done = merged(small, kept, gone)
    factories.place(small.cohort, "Ewa Zielinska")
    assert refused(undo_merge, merge=done) == {"seat": "SCL-01 is full: all 4 places are taken. End one of them first."}


def test_what_refers_to_something_that_is_no_longer_there_is_not_given_back(small, two):
    kept, gone = two
    take_place(cohort=small.cohort, person=kept, taken_on=histories.LATER, **HAND)
    take_place(cohort=small.cohort, person=gone, taken_on=histories.LATER, **HAND)
    left = LearningSet.objects.create(cohort=small.cohort, name="B")
    stays = LearningSet.objects.create(cohort=small.cohort, name="C")
    Place.objects.filter(person=kept).update(learning_set=stays)
    Place.objects.filter(person=gone).update(learning_set=left)
    done = merged(small, kept, gone)
    left.delete()
    assert refused(undo_merge, merge=done) == {
        "merge": "What Leila Haddad-Reid held is no longer free, or refers to what is no longer there. Undo the later merges first, or mend it by hand."
    }


def test_two_keys_are_said_apart_once(small):
    for a, b in (("b@example.org", "A. Nwosu"), ("a. nwosu", "B@example.org")):
        say_apart(suite=small.suite, a_key=a, b_key=b, **HAND)
    assert list(Apart.objects.values_list("a", "b")) == [("a. nwosu", "b@example.org")]
    assert Entry.objects.filter(verb="say apart").count() == 1


def test_a_key_is_not_apart_from_itself(small):
    assert refused(say_apart, suite=small.suite, a_key="A. Nwosu", b_key="a. nwosu") == {
        "b_key": "a. nwosu is one key. Give two."
    }
