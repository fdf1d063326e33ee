import datetime as dt

import factories
import histories
import pytest
from every_row import refused
from factories import HAND
from histories import FOUND, merged

from goldenthread.history.services.merging import merge_people
from goldenthread.people.models import Person
from goldenthread.programmes.services import record_absence, record_attendance, take_place

TWO_PEOPLE = "they are two people. If a record is wrong, correct it first."


def refused_to_merge(small, kept, gone) -> dict[str, str]:
    return refused(merge_people, suite=small.suite, kept=kept, gone=gone, **FOUND)


def test_a_person_is_not_merged_into_themself(small, two):
    kept, _ = two
    assert refused_to_merge(small, kept, kept) == {"gone": "Leila Haddad is this person already. Choose another one."}


def test_somebody_who_has_no_part_in_the_suite_is_not_merged(small, two):
    kept, _ = two
    assert refused_to_merge(small, kept, factories.person("Ewa Zielinska")) == {
        "gone": "Ewa Zielinska has no part in The north suite. Choose two of its people."
    }


def test_somebody_who_was_merged_already_is_not_merged_again(small, two):
    kept, gone = two
    merged(small, kept, gone)
    assert refused_to_merge(small, kept, gone) == {
        "gone": "Leila Haddad-Reid is no longer among the people. Look at the list again."
    }


def test_two_accounts_are_refused(small, two):
    for who in two:
        factories.account(who)
    assert refused_to_merge(small, *two) == {
        "user": "Leila Haddad and Leila Haddad-Reid can both sign in. Take one of the accounts away first."
    }


def test_two_staff_numbers_are_refused(small, two):
    for number, who in enumerate(two):
        Person.objects.filter(pk=who.pk).update(staff_number=f"700000{number}")
    assert refused_to_merge(small, *two) == {
        "staff_number": f"Leila Haddad has the staff number 7000000 and Leila Haddad-Reid has the staff number 7000001: {TWO_PEOPLE}"
    }


def test_two_who_were_there_on_the_same_day_are_refused(small, two):
    taken = [take_place(cohort=small.cohort, person=who, taken_on=histories.LATER, **HAND) for who in two]
    record_attendance(day=small.days[0], marks=dict.fromkeys(taken, "present"), **HAND)
    assert refused_to_merge(small, *two) == {
        "places": f"On 14 May 2024 Leila Haddad was in SCL-01 and Leila Haddad-Reid in SCL-01: {TWO_PEOPLE}"
    }


def test_two_who_were_in_two_cohorts_on_one_date_are_refused(small, two):
    kept, gone = two
    other = factories.cohort(small.programme, "SCL-03", [[dt.date(2024, 5, 14)]])
    factories.held(*factories.days(other), small.facilitator)
    for who, cohort in ((kept, small.cohort), (gone, other)):
        taken = take_place(cohort=cohort, person=who, taken_on=histories.LATER, **HAND)
        record_attendance(day=factories.days(cohort)[0], marks={taken: "present"}, **HAND)
    assert refused_to_merge(small, kept, gone).keys() == {"places"}


def test_a_delegate_and_who_led_a_day_on_that_date_are_refused(small):
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    assert refused_to_merge(small, small.place.person, small.lead.person).keys() == {"places"}


@pytest.mark.parametrize("field", ["sponsor", "paired_manager"])
def test_a_delegate_and_who_supports_them_are_refused(small, two, field):
    kept, gone = two
    take_place(cohort=small.cohort, person=gone, taken_on=histories.LATER, **{field: kept}, **HAND)
    assert refused_to_merge(small, kept, gone) == {
        field: f"Leila Haddad supports the place of Leila Haddad-Reid in SCL-01: {TWO_PEOPLE}"
    }


def test_somebody_and_who_covered_for_them_are_refused(small, two):
    kept, _ = two
    away = {"from_on": dt.date(2024, 3, 4), "to_on": dt.date(2024, 3, 8)}
    record_absence(appointment=small.lead, covered_by=kept, **away, **HAND)
    assert refused_to_merge(small, kept, small.lead.person).keys() == {"covered_by"}
