import datetime as dt

import factories
import histories
from factories import HAND
from histories import merged

from goldenthread.audit.models import Entry
from goldenthread.history.queries.merges import foreign_keys
from goldenthread.history.queries.suite_book import person_keys
from goldenthread.people.models import Address, Person, RoleHeld
from goldenthread.people.services import add_address
from goldenthread.programmes.models import Place
from goldenthread.programmes.services import end_place, record_attendance, take_place


def pointing_at(person: Person) -> dict[str, int]:
    """How many rows point at a person, by the field."""
    found = {str(key): key.model.objects.filter(**{key.name: person}).count() for key in foreign_keys(Person)}
    return {key: number for key, number in found.items() if number}


def marks(place: Place) -> dict[int, str]:
    return dict(place.attendance.values_list("day__number", "mark"))


def events(place: Place) -> list[tuple[str, dt.date]]:
    return list(place.events.values_list("kind", "on"))


def test_every_way_in_which_a_record_points_at_a_person_is_handed_over():
    assert {str(key) for key in foreign_keys(Person)} == {
        "evaluation.Coding.coder",
        "evaluation.Study_coders.person",
        "history.KnownAs.person",
        "history.Merge.kept",
        "people.Address.person",
        "people.FormerName.person",
        "people.RoleHeld.person",
        "people.User.person",
        "programmes.AimsSignature.signed_by",
        "programmes.Appointment.person",
        "programmes.LeadAbsence.covered_by",
        "programmes.ModuleReview_reviewed_by.person",
        "programmes.Place.paired_manager",
        "programmes.Place.person",
        "programmes.Place.sponsor",
    }
    through = {relation.through for relation in Person._meta.related_objects if relation.many_to_many}
    named = {relation.related_model for relation in Person._meta.related_objects if not relation.many_to_many}
    assert {key.model for key in foreign_keys(Person)} >= through | named


def test_all_of_one_person_is_handed_to_the_other(small, two):
    kept, gone = two
    for happened in histories.ALL:
        if happened not in (histories.place_with_marks, histories.ended_place):
            happened(small, gone)
    held = pointing_at(gone)
    assert held.keys() == {str(key) for key in foreign_keys(Person)}
    merged(small, kept, gone)
    assert not Person.objects.filter(pk=gone.pk).exists()
    # the role that both held is there once; a key is kept for the one who had none, and the merge points at them too
    more = {"people.RoleHeld.person": 0, "history.KnownAs.person": 1, "history.Merge.kept": 1}
    assert pointing_at(kept) == {key: number + more.get(key, 0) for key, number in held.items()}


def test_a_merge_is_kept_with_what_was_found_and_leaves_a_line_in_the_log(small, two):
    kept, gone = two
    done = merged(small, kept, gone)
    assert (done.kept, done.gone["id"], done.gone["family_name"]) == (kept, str(gone.pk), "Haddad-Reid")
    assert (done.score, done.reasons, done.sure, done.merged_by) == (0.93, ["same family name"], False, HAND["by"])
    entry = Entry.objects.last()
    assert (entry.verb, entry.subject) == ("merge people", f"people.Person:{kept.pk}")
    assert entry.details == {"gone": "Leila Haddad-Reid", "merge": done.pk}


def test_empty_facts_are_filled_and_the_others_stay(small, two):
    kept, gone = two
    Person.objects.filter(pk=kept.pk).update(title="Prof")
    histories.facts(small, gone)
    merged(small, kept, gone)
    kept.refresh_from_db()
    assert (kept.name, kept.profession, kept.specialty, kept.staff_number) == (
        "Prof Leila Haddad", "MED", "110", "7654321",
    )  # fmt: skip


def test_the_preferred_address_stays_preferred(small, two):
    kept, gone = two
    add_address(person=kept, email="amara@example.org", preferred=True, **HAND)
    add_address(person=gone, email="hart@example.org", preferred=True, **HAND)
    merged(small, kept, gone)
    assert dict(kept.addresses.values_list("email", "preferred")) == {
        "amara@example.org": True,
        "hart@example.org": False,
    }


def test_where_there_was_no_address_that_of_the_other_is_preferred(small, two):
    kept, gone = two
    add_address(person=gone, email="hart@example.org", preferred=True, **HAND)
    merged(small, kept, gone)
    assert Address.objects.get().person == kept
    assert Address.objects.get().preferred


def test_both_keys_lead_to_the_kept_person_and_theirs_stays_the_main_one(small, two):
    kept, gone = two
    add_address(person=gone, email="hart@example.org", preferred=True, **HAND)
    before = person_keys(small.suite)[kept.pk]
    merged(small, kept, gone)
    assert dict(kept.known_as.values_list("key", "main")) == {before: True, "hart@example.org": False}
    assert person_keys(small.suite)[kept.pk] == before


def test_a_role_that_both_held_is_there_once_and_what_was_empty_is_filled(small, two):
    kept, gone = two
    RoleHeld.objects.filter(person=gone).update(unit="Ward 7", title="ward Manager", to_on=dt.date(2024, 6, 1))
    merged(small, kept, gone)
    assert list(kept.roles_held.values_list("title", "unit", "to_on")) == [
        ("Ward manager", "Ward 7", dt.date(2024, 6, 1))
    ]


def test_two_places_in_one_cohort_become_one_with_the_better_of_two_marks(small, two):
    kept, gone = two
    mine = take_place(cohort=small.cohort, person=kept, taken_on=histories.LATER, **HAND)
    histories.place(small, gone)
    theirs = gone.places.get()
    record_attendance(day=small.days[0], marks={mine: "absent", theirs: "present"}, **HAND)
    record_attendance(day=small.days[1], marks={theirs: "apologies"}, **HAND)
    merged(small, kept, gone)
    place = kept.places.get()
    assert (place.pk, place.seat, place.taken_on, place.ended_on) == (mine.pk, mine.seat, factories.BEGINS_ON, None)
    assert (place.sponsor.name, place.learning_set.name) == ("Grace Bello", "A")
    assert marks(place) == {1: "present", 2: "apologies"}
    assert events(place) == [("taken", factories.BEGINS_ON)]


def test_of_two_places_the_live_one_stays_live_on_its_seat(small, two):
    kept, gone = two
    histories.ended_place(small, kept)
    live = take_place(cohort=small.cohort, person=gone, taken_on=histories.LATER, **HAND)
    merged(small, kept, gone)
    place = kept.places.get()
    assert (place.pk, place.taken_on, place.ended_on) == (live.pk, factories.BEGINS_ON, None)
    assert events(place) == [("taken", factories.BEGINS_ON)]


def test_of_two_places_that_ended_the_later_end_counts(small, two):
    kept, gone = two
    histories.ended_place(small, kept)
    later = take_place(cohort=small.cohort, person=gone, taken_on=histories.LATER, **HAND)
    end_place(place=later, kind="swapped", on=dt.date(2024, 6, 3), **HAND)
    merged(small, kept, gone)
    assert events(kept.places.get()) == [("taken", factories.BEGINS_ON), ("swapped", dt.date(2024, 6, 3))]
    assert kept.places.get().ended_on == dt.date(2024, 6, 3)


def test_places_one_after_the_other_stay_two(small, two):
    kept, gone = two
    histories.earlier_place(small, kept)
    histories.place_with_marks(small, gone)
    merged(small, kept, gone)
    assert list(kept.places.order_by("taken_on").values_list("taken_on", "ended_on")) == [
        (factories.BEGINS_ON, dt.date(2024, 1, 31)),
        (histories.LATER, None),
    ]


def test_a_place_that_overlaps_two_of_the_other_makes_one_of_all(small, two):
    kept, gone = two
    histories.earlier_place(small, kept)
    histories.place_with_marks(small, kept)
    histories.place(small, gone)
    merged(small, kept, gone)
    assert kept.places.get().taken_on == factories.BEGINS_ON
    assert marks(kept.places.get()) == {1: "apologies", 2: "absent"}


def test_one_appointment_twice_becomes_one_with_its_absences_and_days(small, two):
    kept, gone = two
    for who in two:
        histories.appointment(small, who)
    histories.days_led(small, gone)
    merged(small, kept, gone)
    appointment = kept.appointments.get()
    assert (appointment.absences.count(), appointment.facilitation.count()) == (1, 1)


def test_an_account_is_handed_over(small, two):
    kept, gone = two
    user = factories.account(gone)
    merged(small, kept, gone)
    user.refresh_from_db()
    assert user.person == kept
