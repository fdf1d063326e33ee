import factories
import pytest
from django.core.exceptions import ValidationError
from factories import HAND

from goldenthread.audit.models import Entry
from goldenthread.people.services import add_address

pytestmark = pytest.mark.django_db


def test_a_new_preferred_address_leaves_the_old_one_beside_it():
    who = factories.person(emails=["amara@marlhaven.example"])
    add_address(person=who, email="Amara@thornwick.example", preferred=True, **HAND)
    found = who.addresses.order_by("email").values_list("email", "preferred")
    assert list(found) == [("amara@marlhaven.example", False), ("amara@thornwick.example", True)]
    assert Entry.objects.last().verb == "add address"


def test_an_address_belongs_to_one_person():
    factories.person(emails=["amara@marlhaven.example"])
    other = factories.person("Joseph Tamarind")
    with pytest.raises(ValidationError, match="already exists"):
        add_address(person=other, email="AMARA@marlhaven.example", **HAND)
    assert other.addresses.count() == 0
