"""The desks of the aims: each partner signs for itself, and a new version follows the last."""

import factories
import pytest
from factories import HAND
from seats import MARKUP, seat, shows_error

from goldenthread.programmes.services import write_aims

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


def write_first(s):
    return write_aims(suite=s.suite, version=1, aims=[{"code": "A1", "text": "Leaders learn"}], **HAND)


def test_each_partner_signs_for_itself_and_once(desks):
    s = desks.s
    lead, client_lead = seat(s, s.lead.person), seat(s, s.client_lead.person)
    assert "No aims are written yet." in lead.get("sign_aims")
    register = write_first(s)
    page = lead.get("sign_aims")
    assert "I sign these aims for The Calder Institute" in page
    assert "A1 Leaders learn" in page
    page = lead.refuse("sign_aims")
    assert shows_error(page, "id_agreed", "Select ‘I sign these aims for The Calder Institute’")
    assert lead.send("sign_aims", agreed="on") == "You signed version 1 of the aims."
    client_lead.send("sign_aims", agreed="on")
    signed = {sig.organisation: sig.signed_by for sig in register.signatures.all()}
    assert signed == {s.institute: s.lead.person, s.trust: s.client_lead.person}
    assert "Your organisation signed version 1 on 10 July 2024." in lead.get("sign_aims")
    assert desks.client.get(desks.address("sign_aims")).status_code == 403


def test_a_client_lead_of_another_organisation_signs_for_nobody(s):
    write_first(s)
    stray = factories.appointment(s.suite, factories.person("Sam Stray"), "client lead", s.institute)
    assert "You can sign only for your own organisation" in seat(s, stray.person).get("sign_aims")


def test_a_new_version_of_the_aims_is_written_from_the_last(desks):
    write_first(desks.s)
    assert "Leaders learn</textarea>" in desks.get("write_aims")
    desks.send("write_aims", aims=f"Leaders learn\r\n\r\n  {MARKUP} \r\n")
    latest = desks.s.suite.aims_registers.last()
    assert list(latest.aims.values_list("code", "text")) == [("A1", "Leaders learn"), ("A2", MARKUP)]
    assert (latest.version, latest.signatures.count()) == (2, 0)
    assert MARKUP not in seat(desks.s, desks.s.lead.person).get("sign_aims")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter the aims, one on a line"),
        ("Leaders learn", "Nothing has changed. Change the aims, or cancel."),
        ("One\nOne", "Two lines say the same. Write each aim once."),
        ("x" * 301, f"“{'x' * 40}…” is longer than 300 characters. Shorten it."),
    ],
)
def test_aims_with_a_fault_are_shown_again(desks, typed, words):
    write_first(desks.s)
    page = desks.refuse("write_aims", aims=typed)
    assert shows_error(page, "id_aims", words)
    assert f"{typed}</textarea>" in page
