import datetime as dt
from decimal import Decimal

import factories
import pytest
from django.core.exceptions import ValidationError
from factories import HAND

from goldenthread.audit.models import Entry
from goldenthread.people.models import Address, Organisation, Person, RoleHeld, User
from goldenthread.people.services import (
    add_organisation,
    add_person,
    change_name,
    end_role,
    hold_role,
    open_account,
)

pytestmark = pytest.mark.django_db
EARLY, LATE = dt.date(2020, 1, 1), dt.date(2022, 4, 1)


def refused(verb, **facts) -> dict[str, list[str]]:
    """The refusal of a verb by field, after which nothing has been written."""
    written = [model.objects.count() for model in (Person, Address, Organisation, RoleHeld, User, Entry)]
    with pytest.raises(ValidationError) as refusal:
        verb(**facts, **HAND)
    assert [model.objects.count() for model in (Person, Address, Organisation, RoleHeld, User, Entry)] == written
    return refusal.value.message_dict


def last_deed() -> tuple[str, str]:
    entry = Entry.objects.last()
    return entry.verb, entry.by


def named(name: str, valid_from: dt.date | None = None, valid_to: dt.date | None = None) -> dict:
    return {"name": name, "short_name": name, "valid_from": valid_from, "valid_to": valid_to}


def test_an_organisation_has_the_name_of_the_day():
    names = [named("Old", valid_to=LATE - dt.timedelta(days=1)), named("New", valid_from=LATE)]
    trust = add_organisation(code="ZZ1", kind="acute", names=names, **HAND)
    assert [trust.name_on(day).name for day in (EARLY, LATE)] == ["Old", "New"]
    assert last_deed() == ("add organisation", HAND["by"])


@pytest.mark.parametrize(
    ("names", "field"),
    [
        ([], "names"),
        ([named("Old", valid_to=LATE), named("New", valid_from=LATE)], "valid_from"),
        ([named("Old"), named("New")], "valid_from"),
        ([named("")], "name"),
        ([named("Old", valid_to=EARLY), named("New", valid_from=LATE)], "valid_from"),
        ([named("Old", valid_to=EARLY)], "valid_to"),
    ],
)
def test_names_that_are_missing_overlap_or_leave_a_gap_are_refused(names, field):
    assert next(iter(refused(add_organisation, code="ZZ1", kind="acute", names=names))) == field


def test_a_role_begins_when_the_organisation_has_a_name():
    trust = add_organisation(code="ZZ1", kind="acute", names=[named("New", valid_from=LATE)], **HAND)
    who = factories.person()
    role = {"person": who, "organisation": trust, "title": "Clinical lead", "level": 3}
    assert refused(hold_role, **role, from_on=EARLY) == {
        "from_on": ["Organisation ZZ1 has no name on 1 January 2020. Give it one that covers the day."]
    }
    assert hold_role(**role, from_on=LATE, **HAND).organisation == trust


def test_an_organisation_of_no_known_kind_is_refused():
    assert list(refused(add_organisation, code="ZZ1", kind="pub", names=[named("The Ship")])) == ["kind"]


def test_a_person_has_one_preferred_address():
    who = add_person(given_name="Amara", family_name="Nwosu", emails=["A@Example.org", "b@example.org"], **HAND)
    assert list(who.addresses.values_list("email", "preferred")) == [("a@example.org", True), ("b@example.org", False)]
    assert last_deed() == ("add person", HAND["by"])


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"given_name": ""}, "given_name"),
        ({"profession": "XYZ"}, "profession"),
        ({"specialty": "999"}, "specialty"),
        ({"emails": ["not an address"]}, "email"),
        ({"emails": ["taken@example.org"]}, "email"),
    ],
)
def test_a_person_with_a_fault_is_refused(facts, field):
    factories.person(emails=["taken@example.org"])
    assert list(refused(add_person, **({"given_name": "Amara", "family_name": "Nwosu"} | facts))) == [field]


def test_a_former_name_holds_up_to_its_last_day():
    who = factories.person("Amara Nwosu")
    change_name(person=who, given_name="Amara", family_name="Brook", until_on=LATE, **HAND)
    day = dt.timedelta(days=1)
    assert (who.name_on(LATE), who.name_on(LATE + day), who.name) == ("Amara Nwosu", "Amara Brook", "Amara Brook")
    assert last_deed() == ("change name", HAND["by"])


def test_an_empty_new_name_is_refused():
    who = factories.person()
    assert list(refused(change_name, person=who, given_name="", family_name="Brook", until_on=LATE)) == ["given_name"]


def test_a_role_is_held_with_its_time_and_ended():
    who, trust = factories.person(), factories.organisation()
    pas = {"clinical_pas_allowed": Decimal("7.5")}
    role = hold_role(person=who, organisation=trust, title="Clinical lead", level=3, from_on=EARLY, pas=pas, **HAND)
    assert (role.held_on(EARLY), role.clinical_pas_allowed) == (True, Decimal("7.5"))
    assert last_deed() == ("hold role", HAND["by"])
    end_role(role=role, to_on=LATE, **HAND)
    assert RoleHeld.objects.get().to_on == LATE
    assert last_deed() == ("end role", HAND["by"])
    assert list(refused(end_role, role=role, to_on=EARLY - dt.timedelta(days=1))) == ["to_on"]


@pytest.mark.parametrize(
    ("facts", "field"), [({"to_on": dt.date(2019, 1, 1)}, "to_on"), ({"level": 8}, "level"), ({"title": ""}, "title")]
)
def test_a_role_with_a_fault_is_refused(facts, field):
    who, trust = factories.person(), factories.organisation()
    role = {"person": who, "organisation": trust, "title": "Clinical lead", "level": 3, "from_on": EARLY}
    assert list(refused(hold_role, **(role | facts))) == [field]


def test_an_account_has_a_verified_address_and_no_password_to_guess():
    user = open_account(person=factories.person(), email="amara@EXAMPLE.org", **HAND)
    assert (user.email, user.has_usable_password()) == ("amara@example.org", False)
    assert list(user.emailaddress_set.values_list("email", "verified", "primary")) == [(user.email, True, True)]
    assert last_deed() == ("open account", HAND["by"])
