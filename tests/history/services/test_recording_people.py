import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from factories import HAND
from findings_of import AMARA, BEN, BOOK, CLEO, DINA, added, change, changed, created

from goldenthread.history.book.findings import Findings
from goldenthread.history.book.values import Book, Row
from goldenthread.history.models import KnownAs
from goldenthread.history.services.recording import record_findings
from goldenthread.people.models import Address, Person
from goldenthread.programmes.models import LeadAbsence, Place, Suite

SECOND = {
    "Suite": [{"Name": "Second", "Address": "second", "Begins on": dt.date(2024, 1, 1), "Made up": True}],
    "Programmes": [dict(BOOK["Programmes"][1].values)],
    "Cohorts": [dict(BOOK["Cohorts"][1].values)],
    "Places": [{"Cohort": "NEW-01", "Person": AMARA, "Seat": 1, "Taken on": dt.date(2024, 2, 1)}],
}


@pytest.fixture
def small(db) -> Suite:
    return record_findings(suite=None, findings=created(), **HAND)


def addresses(family_name: str) -> dict[str, bool]:
    return dict(Address.objects.filter(person__family_name=family_name).values_list("email", "preferred"))


def calls(suite: Suite) -> set:
    return set(KnownAs.objects.filter(suite=suite).values_list("person__family_name", "key", "folded", "main"))


MAINS = {("Nwosu", AMARA, AMARA, True), ("Dale", BEN, BEN, True)}
MAINS |= {("Marsh", CLEO, "cleo marsh", True), ("Hart", DINA, "n-104", True)}


def test_people_are_known_by_the_keys_of_the_file(small):
    assert calls(small) == MAINS


def test_a_further_key_of_somebody_is_kept_as_the_file_spells_it(small):
    whole = Book({"People": (Row({"Person": "Nwosu, Amara"}), Row({"Person": BEN}))})
    again = Findings(unified={"nwosu, amara": AMARA, "amara": AMARA, "nobody": "left out"}, whole=whole)
    for _ in range(2):
        record_findings(suite=small, findings=again, **HAND)
        further = {("Nwosu", "Nwosu, Amara", "nwosu, amara", False), ("Nwosu", "amara", "amara", False)}
        assert calls(small) == MAINS | further


def test_the_first_address_is_the_preferred_one(small):
    assert addresses("Nwosu") == {AMARA: True, "a.nwosu@example.com": False}
    assert addresses("Hart") == {}


@pytest.mark.parametrize("email", ["a.nwosu@example.com", "amara.obi@example.net"], ids=["known", "new"])
def test_another_address_is_preferred_and_none_is_lost(small, email):
    before = BOOK["People"][0]
    record_findings(suite=small, findings=changed(People=[change(before, **{"E-mail": email})]), **HAND)
    assert addresses("Nwosu") == {AMARA: False, "a.nwosu@example.com": False, email: True}


def test_somebody_whom_another_suite_knows_is_no_second_person(small):
    known = Row({"Person": AMARA, "Given name": "Amara", "Family name": "Nwosu", "E-mail": AMARA})
    both = Findings(
        created=added(**SECOND).created,
        changed={"People": (change(known, **{"Other e-mails": ("amara@example.net",)}),)},
        whole=Book({"People": (known,)}),
    )
    second = record_findings(suite=None, findings=both, **HAND)
    assert Person.objects.count() == 4
    assert Place.objects.get(cohort__programme__suite=second).person.family_name == "Nwosu"
    assert calls(second) == {("Nwosu", AMARA, AMARA, True)}
    assert addresses("Nwosu") == {AMARA: True, "a.nwosu@example.com": False, "amara@example.net": False}


def test_what_changes_in_one_suite_changes_in_no_other(small):
    post = {"Person": AMARA, "As": "client lead", "From": dt.date(2024, 1, 1), "In training": False}
    away = {"Person": AMARA, "From": dt.date(2024, 3, 4), "To": dt.date(2024, 3, 8)}
    known = Book({"People": (Row({"Person": AMARA, "E-mail": AMARA}),)})
    both = added(**SECOND, Team=[post], Absences=[away])
    record_findings(suite=small, findings=added(Team=[post], Absences=[away]), **HAND)
    record_findings(suite=None, findings=Findings(created=both.created, whole=known), **HAND)
    longer = change(Row(away), To=dt.date(2024, 3, 15))
    record_findings(suite=small, findings=changed(Absences=[longer]), **HAND)
    ends = LeadAbsence.objects.filter(from_on=away["From"]).values_list("appointment__suite__slug", "to_on")
    assert dict(ends) == {"small": dt.date(2024, 3, 15), "second": dt.date(2024, 3, 8)}


def test_somebody_who_is_on_record_under_the_same_address_by_now_is_not_recorded_again(small):
    new = {"Person": "N-9", "Given name": "Amara", "Family name": "Nwosu", "E-mail": AMARA}
    with pytest.raises(ValidationError, match="have changed since"):
        record_findings(suite=small, findings=added(People=[new]), **HAND)
    assert Person.objects.count() == 4
