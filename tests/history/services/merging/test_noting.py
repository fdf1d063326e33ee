import datetime as dt

import factories
import histories
import pytest
from every_row import every_row, refused
from factories import HAND

from goldenthread.audit.models import Entry
from goldenthread.evaluation.models import Coding, Study
from goldenthread.history.models import Apart, KnownAs
from goldenthread.history.services.merging import Noted, Told, note_merges, undo_merge
from goldenthread.people.models import Person
from goldenthread.people.services import add_address
from goldenthread.programmes.models import Place
from goldenthread.programmes.services import assign_facilitator, end_place, record_attendance, take_place

EARLY, LATE = factories.BEGINS_ON, histories.LATER


@pytest.fixture
def kept(small):
    """Somebody whom a workbook called by two keys, as she was recorded: once, with what both told."""
    person = factories.person("Leila Haddad")
    Person.objects.filter(pk=person.pk).update(title="Dr", profession="MED")
    KnownAs.objects.create(suite=small.suite, person=person, key="4711", folded="4711")
    factories.role(person, small.trust, title="Ward manager")
    add_address(person=person, email="leila@example.org", preferred=True, **HAND)
    return Person.objects.get(pk=person.pk)


@pytest.fixture
def place(small, kept):
    """Her place, which both keys told, with two marks."""
    taken = take_place(cohort=small.cohort, person=kept, taken_on=EARLY, **HAND)
    record_attendance(day=small.days[0], marks={taken: "present"}, **HAND)
    record_attendance(day=small.days[1], marks={taken: "apologies"}, **HAND)
    return taken


def noted(kept, *told: Told, key: str = "L Haddad", **facts) -> Noted:
    gone = {"given_name": "L", "family_name": "Haddad", "title": None}
    found = {"score": 0.97, "reasons": ["same e-mail address"], "sure": True}
    return Noted(kept=kept, kept_key="4711", gone_key=key, gone=gone, told=told, **found, **facts)


def note(small, *merges: Noted):
    done = note_merges(suite=small.suite, noted=merges, **HAND)
    return done if len(done) > 1 else done[0]


def undone(merge) -> Person:
    return undo_merge(merge=merge, **HAND)


def marks(place: Place) -> dict[int, str]:
    return dict(place.attendance.values_list("day__number", "mark"))


def events(place: Place) -> list[tuple[str, dt.date]]:
    return list(place.events.values_list("kind", "on"))


def mark(place: Place, day: int):
    return place.attendance.get(day__number=day)


def test_noting_keeps_the_key_and_the_merge_and_changes_nothing_else(small, kept, place):
    new = frozenset({"history.KnownAs", "history.Merge"})
    before = every_row(but=new)
    told = [Told(place, "person", shared=True, kept={"taken_on": LATE}), Told(mark(place, 1), "place")]
    done = note(small, noted(kept, *told, Told(kept.roles_held.get(), "person"), facts={"title": None}))
    assert every_row(but=new) == before
    assert dict(kept.known_as.values_list("key", "main")) == {"4711": True, "L Haddad": False}
    assert (done.kept, done.gone_key, done.score, done.sure) == (kept, "L Haddad", 0.97, True)
    entry = Entry.objects.last()
    assert (entry.verb, entry.details) == ("merge people", {"gone": "L Haddad", "merge": done.pk})


def test_undoing_makes_the_other_person_with_what_only_their_key_told(small, kept):
    add_address(person=kept, email="l.haddad@example.org", **HAND)
    address, role = kept.addresses.get(preferred=False), kept.roles_held.get()
    told = [Told(address, "person", gone={"preferred": True}), Told(role, "person")]
    gone = undone(note(small, noted(kept, *told, facts={"title": None, "profession": ""})))
    assert (gone.name, gone.addresses.get().email, gone.addresses.get().preferred) == (
        "L Haddad", "l.haddad@example.org", True,
    )  # fmt: skip
    assert list(gone.roles_held.all()) == [role]
    kept.refresh_from_db()
    assert (kept.name, kept.profession, kept.roles_held.count()) == ("Leila Haddad", "", 0)
    assert dict(gone.known_as.values_list("key", "main")) == {"L Haddad": True}
    assert [(apart.a, apart.b) for apart in Apart.objects.all()] == [("4711", "l haddad")]


def test_a_role_that_both_told_is_held_by_each_as_their_rows_told_it(small, kept):
    role = kept.roles_held.get()
    gone = undone(note(small, noted(kept, Told(role, "person", shared=True, gone={"level": 4}, kept={"unit": "A&E"}))))
    assert (kept.roles_held.get().pk, kept.roles_held.get().unit, kept.roles_held.get().level) == (role.pk, "A&E", 3)
    assert (gone.roles_held.get().unit, gone.roles_held.get().level) == ("", 4)


def test_a_place_that_both_told_becomes_two_with_the_marks_that_each_told(small, kept, place):
    both = Told(mark(place, 1), "place", shared=True, gone={"mark": "present"}, kept={"mark": "absent"})
    told = [both, Told(mark(place, 2), "place"), Told(place, "person", shared=True, kept={"taken_on": LATE})]
    gone = undone(note(small, noted(kept, *told)))
    place.refresh_from_db()
    other = gone.places.get()
    assert (place.taken_on, marks(place), events(place)) == (LATE, {1: "absent"}, [("taken", LATE)])
    assert (other.taken_on, other.seat) == (EARLY, 4)
    assert (marks(other), events(other)) == ({1: "present", 2: "apologies"}, [("taken", EARLY)])


def test_who_only_told_marks_has_a_place_of_their_own_for_them(small, kept, place):
    gone = undone(note(small, noted(kept, Told(mark(place, 2), "place"))))
    assert (marks(place), marks(gone.places.get())) == ({1: "present"}, {2: "apologies"})


def test_a_place_that_only_the_other_told_goes_over_with_all_its_marks(small, kept, place):
    told = [Told(place, "person"), Told(mark(place, 1), "place"), Told(mark(place, 2), "place")]
    gone = undone(note(small, noted(kept, *told)))
    assert (list(gone.places.all()), list(kept.places.all())) == ([place], [])
    assert marks(place) == {1: "present", 2: "apologies"}


def test_a_place_that_only_the_other_told_is_shared_if_a_mark_is_not_theirs_alone(small, kept, place):
    gone = undone(note(small, noted(kept, Told(place, "person"), Told(mark(place, 1), "place"))))
    assert (marks(kept.places.get()), marks(gone.places.get())) == ({2: "apologies"}, {1: "present"})


def test_of_a_place_that_one_told_as_ended_each_has_their_end(small, kept, place):
    ended = {"ended_on": dt.date(2024, 6, 3), "ended_as": "swapped"}
    gone = undone(note(small, noted(kept, Told(place, "person", shared=True, kept=ended))))
    place.refresh_from_db()
    assert events(place) == [("taken", EARLY), ("swapped", dt.date(2024, 6, 3))]
    assert (gone.places.get().ended_on, events(gone.places.get())) == (None, [("taken", EARLY)])


def test_a_place_that_ended_takes_no_seat_when_it_is_given_back(small, kept, place):
    end_place(place=place, kind="deferred", on=dt.date(2024, 6, 3), **HAND)
    done = note(small, noted(kept, Told(place, "person", shared=True, gone={"ended_on": dt.date(2024, 5, 31)})))
    for name in ("Ewa Zielinska", "Tomas Reyes"):
        factories.place(small.cohort, name)
    assert events(undone(done).places.get()) == [("taken", EARLY), ("deferred", dt.date(2024, 5, 31))]


def test_without_a_free_seat_a_place_that_both_told_is_not_given_back(small, kept, place):
    factories.place(small.cohort, "Ewa Zielinska")
    done = note(small, noted(kept, Told(place, "person", shared=True)))
    assert refused(undo_merge, merge=done) == {"seat": "SCL-01 is full: all 4 places are taken. End one of them first."}


def test_the_lowest_seat_that_is_free_by_then_is_given_back(small, kept, place):
    factories.place(small.cohort, "Ewa Zielinska")
    done = note(small, noted(kept, Told(place, "person", shared=True)))
    end_place(place=small.place, kind="withdrew", on=dt.date(2024, 7, 1), **HAND)
    assert undone(done).places.get().seat == small.place.seat


def test_who_only_told_days_led_has_an_appointment_of_their_own(small, kept):
    histories.appointment(small, kept)
    appointment = kept.appointments.get()
    led = [assign_facilitator(day=day, appointment=appointment, leading=True, **HAND) for day in small.days[2:]]
    told = [Told(led[0], "appointment"), Told(led[1], "appointment", shared=True)]
    gone = undone(note(small, noted(kept, *told)))
    assert list(appointment.facilitation.values_list("day__number", "leading")) == [(4, True)]
    other = gone.appointments.get()
    assert (other.capacity, other.from_on, other.absences.count()) == (appointment.capacity, appointment.from_on, 0)
    assert list(other.facilitation.order_by("day__number").values_list("day__number", "leading")) == [
        (3, True), (4, False),
    ]  # fmt: skip


def test_whom_they_supported_and_what_they_coded_goes_over(small, kept):
    for happened in (histories.sponsor, histories.answers):
        happened(small, kept)
    coding, coder = Coding.objects.get(coder=kept), Study.coders.through.objects.get(person=kept)
    told = [Told(small.place, "sponsor"), Told(coding, "coder"), Told(coder, "person", shared=True)]
    gone = undone(note(small, noted(kept, *told)))
    small.place.refresh_from_db()
    assert (small.place.sponsor, small.place.paired_manager) == (gone, kept)
    assert (Coding.objects.get(pk=coding.pk).coder, Coding.objects.filter(coder=kept).count()) == (gone, 0)
    assert set(Study.objects.get().coders.all()) == {small.lead.person, kept, gone}


def test_of_three_keys_the_last_is_taken_apart_first(small, kept, place):
    add_address(person=kept, email="third@example.org", **HAND)
    third = kept.addresses.get(preferred=False)
    first, second = note(
        small,
        noted(kept, Told(place, "person", shared=True), Told(mark(place, 1), "place")),
        noted(kept, Told(third, "person"), Told(place, "person", shared=True), Told(mark(place, 2), "place"), key="LH"),
    )
    assert refused(undo_merge, merge=first) == {"merge": "LH was merged into Dr Leila Haddad later. Undo that first."}
    end_place(place=small.place, kind="withdrew", on=dt.date(2024, 7, 1), **HAND)
    last, before = undone(second), undone(first)
    assert [marks(who.places.get()) for who in (kept, before, last)] == [{}, {1: "present"}, {2: "apologies"}]
    assert [list(who.addresses.values_list("email", flat=True)) for who in (kept, before, last)] == [
        ["leila@example.org"], [], ["third@example.org"],
    ]  # fmt: skip


def test_a_noted_merge_is_not_undone_after_another_change(small, kept, place):
    done = note(small, noted(kept, Told(place, "person", shared=True)))
    mark(place, 1).delete()
    assert refused(undo_merge, merge=done) == {
        "merge": "Something of Dr Leila Haddad was changed since. Mend it by hand."
    }


def test_a_person_who_was_noted_may_be_merged_with_another_and_both_be_undone(small, kept, place):
    other = factories.person("Leila Reid")
    factories.role(other, small.trust)
    noted_merge = note(small, noted(kept, Told(place, "person", shared=True), Told(mark(place, 1), "place")))
    before = every_row(but=frozenset({"history.Merge", "history.Apart"}))
    undone(histories.merged(small, kept, other))
    assert every_row(but=frozenset({"history.Merge", "history.Apart"})) == before
    assert marks(undone(noted_merge).places.get()) == {1: "present"}
