"""The desks of a place: giving it to somebody known or new, and ending it."""

import datetime as dt

import factories
import pytest
from factories import TODAY
from refusals import records
from seats import LATER, MARKUP, day_month_year, shows_error

from goldenthread.people.models import Person
from goldenthread.programmes.models import Place

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


NEW = {"query": "?new=yes"}


def test_somebody_known_is_found_and_given_a_place(desks):
    s = desks.s
    factories.role(factories.person("Bela Ames"), s.trust)
    bela = Person.objects.get(family_name="Ames")
    page = desks.get("take_place", "scl-01", query="?name=ame")
    assert f'href="?person={bela.pk}"' in page
    assert "Nobody of that name" in desks.get("take_place", "scl-01", query="?name=zzz%00")
    assert f"?person={s.place.person_id}" not in desks.get("take_place", "scl-01", query="?name=nwosu")
    this = {"query": f"?person={bela.pk}"}
    assert "Give Bela Ames a place in SCL-01" in desks.get("take_place", "scl-01", **this)
    told = desks.send("take_place", "scl-01", **this, sponsor=s.client_lead.person_id)
    assert told == "Bela Ames has a place in SCL-01."
    place = Place.objects.get(person=bela)
    assert (place.seat, place.taken_on, place.sponsor) == (2, TODAY, s.client_lead.person)
    page = desks.refuse("take_place", "scl-01", **this)
    assert "Bela Ames already has a place in SCL-01" in page


def test_what_was_searched_for_is_shown_as_text(desks):
    page = desks.get("take_place", "scl-01", query="?name=<b>bold</b>")
    assert 'value="&lt;b&gt;bold&lt;/b&gt;"' in page
    assert MARKUP not in page


def test_a_full_cohort_is_closed(desks):
    for name in ("Bela Ames", "Cato Orr", "Dina Vale"):
        factories.place(desks.s.cohort, name)
    assert "SCL-01 is full: all 4 places are taken." in desks.get("take_place", "scl-01", **NEW)
    before = records()
    desks.client.post(desks.address("take_place", "scl-01", query=f"?person={desks.s.client_lead.person_id}"))
    assert records() == before


def newcomer(s, **changes) -> dict:
    typed = {
        "title": "Dr",
        "given_name": "Bela",
        "family_name": "Ames",
        "email": "Bela@example.org",
        "profession": "MED",
        "specialty": "100",
        "trust": s.trust.pk,
        "role": "Clinical lead",
        "level": "3",
        "sponsor": s.client_lead.person_id,
    }
    return typed | day_month_year("since", dt.date(2023, 9, 1)) | changes


def test_somebody_new_is_added_and_given_a_place(desks):
    told = desks.send("take_place", "scl-01", **NEW, **newcomer(desks.s))
    assert told == "The place in SCL-01 is given."
    bela = Person.objects.get(family_name="Ames")
    role = bela.roles_held.get()
    assert (bela.name, bela.addresses.get().email) == ("Dr Bela Ames", "bela@example.org")
    assert (role.organisation, role.title, role.level) == (desks.s.trust, "Clinical lead", 3)
    assert bela.places.get().sponsor == desks.s.client_lead.person


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"given_name": ""}, "id_given_name", "Enter given name"),
        ({"family_name": ""}, "id_family_name", "Enter family name"),
        (
            {"email": "x"},
            "id_email",
            "Enter an email address in the correct format, like name@example.com",
        ),
        (
            {"email": "TAKEN@example.org"},
            "id_email",
            "Somebody with this email address is known already. Search for them by name.",
        ),
        ({"profession": ""}, "id_profession", "Select profession"),
        ({"trust": ""}, "id_trust", "Select trust"),
        ({"role": ""}, "id_role", "Enter role"),
        ({"level": ""}, "id_level", "Select level of the role"),
        ({"since-day": "31", "since-month": "2"}, "id_since-day", "In this role since must be a real date"),
        (day_month_year("since", LATER), "id_since-day", "In this role since must be today or in the past"),
    ],
)
def test_somebody_new_with_a_fault_is_shown_again(desks, changes, field, words):
    factories.person("Taken Name", emails=["taken@example.org"])
    page = desks.refuse("take_place", "scl-01", **NEW, **newcomer(desks.s, **({"title": MARKUP} | changes)))
    assert shows_error(page, field, words)
    assert 'value="&lt;b&gt;bold&lt;/b&gt;"' in page
    assert MARKUP not in page


def test_a_name_that_is_markup_is_shown_as_text(desks):
    typed = newcomer(desks.s, given_name=MARKUP, family_name=MARKUP, role=MARKUP)
    desks.send("take_place", "scl-01", **NEW, **typed)
    place = Place.objects.get(person__family_name=MARKUP)
    pages = [
        desks.get("end_place", place.pk),
        desks.get("take_place", "scl-01", query="?name=bold"),
        desks.get("day_presence", desks.s.days[0].pk),
        desks.get("take_place", "scl-01", **NEW),
    ]
    assert [MARKUP in page for page in pages] == [False] * 4


def end(**changes) -> dict:
    return {"kind": "deferred", "sure": "on", **day_month_year("on", TODAY)} | changes


def test_a_place_is_ended_once_it_is_confirmed(desks):
    where = ("end_place", desks.s.place.pk)
    page = desks.refuse(*where, **end(sure=""))
    assert shows_error(page, "id_sure", "Select ‘I understand that this cannot be undone’")
    assert desks.send(*where, **end()) == "The place of Amara Nwosu in SCL-01 is ended."
    assert (Place.objects.get().ended_on, Place.objects.get().events.last().kind) == (TODAY, "deferred")
    assert "The place ended on 10 July 2024." in desks.get(*where)
    before = records()
    desks.client.post(desks.address(*where), end(kind="withdrew"))
    assert records() == before


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"kind": ""}, "id_kind", "Answer the question: What happened?"),
        ({"kind": "swapped"}, "id_kind", "Select a valid choice. swapped is not one of the available choices."),
        (day_month_year("on", LATER), "id_on-day", "Last day of the place must be today or in the past"),
        (
            day_month_year("on", dt.date(2024, 1, 1)),
            "id_on-day",
            "The place was taken on 8 January 2024. Give a later date.",
        ),
    ],
)
def test_an_end_with_a_fault_is_shown_again(desks, changes, field, words):
    assert shows_error(desks.refuse("end_place", desks.s.place.pk, **end(**changes)), field, words)
