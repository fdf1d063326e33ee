"""Beginning a suite, its partners, aims, commissions and appointments; programmes and their designs."""

import datetime as dt

import factories
import pytest
from factories import BEGINS_ON, HAND, TODAY
from refusals import deeds, refused

from goldenthread.programmes.models import Design
from goldenthread.programmes.services import (
    add_programme,
    add_theme,
    appoint,
    begin_suite,
    commission,
    join_suite,
    record_absence,
    sign_aims,
    sign_design,
    write_aims,
)

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
AIMS = ({"code": "A1", "text": "Leaders learn from each other"}, {"code": "A2", "text": "Leaders have time to think"})


@pytest.fixture
def suite():
    return factories.empty_suite()


def test_a_suite_begins_once_under_an_address(suite):
    assert deeds() == ["begin suite"]
    assert refused(begin_suite, slug=suite.slug, name="Another", begins_on=BEGINS_ON) == ["slug"]
    assert refused(begin_suite, slug="south", name="", begins_on=BEGINS_ON) == ["name"]


def test_an_organisation_plays_one_part(suite):
    trust = factories.organisation()
    assert join_suite(suite=suite, organisation=trust, part="lead trust", **HAND).part == "lead trust"
    assert deeds()[-1] == "join suite"
    assert refused(join_suite, suite=suite, organisation=trust, part="partner trust") == ["__all__"]
    assert refused(join_suite, suite=suite, organisation=factories.organisation(), part="friend") == ["part"]


def test_aims_are_written_in_versions(suite):
    write_aims(suite=suite, version=1, aims=AIMS, **HAND)
    assert list(suite.aims_registers.get().aims.values_list("code", flat=True)) == ["A1", "A2"]
    assert deeds()[-1] == "write aims"
    assert refused(write_aims, suite=suite, version=1, aims=AIMS) == ["__all__"]
    assert refused(write_aims, suite=suite, version=2, aims=[]) == ["aims"]
    assert refused(write_aims, suite=suite, version=2, aims=[AIMS[0], {"code": "A2", "text": "x" * 301}]) == ["aims"]


def test_a_partner_signs_the_aims_once():
    s = factories.small_suite()
    register = write_aims(suite=s.suite, version=1, aims=AIMS, **HAND)
    signature = {"register": register, "signed_by": s.client_lead.person, "signed_on": TODAY}
    sign_aims(organisation=s.trust, **signature, **HAND)
    assert list(register.signatures.values_list("organisation", flat=True)) == [s.trust.pk]
    assert deeds()[-1] == "sign aims"
    assert refused(sign_aims, organisation=s.trust, **signature) == ["__all__"]
    assert refused(sign_aims, organisation=factories.organisation(), **signature) == ["organisation"]


def test_a_commission_covers_a_programme_once():
    s = factories.small_suite()
    year = {"covers_from": BEGINS_ON, "covers_to": TODAY, "signed_on": BEGINS_ON, "programmes": [s.programme]}
    between = {"suite": s.suite, "commissioner": s.trust, "provider": s.institute}
    assert list(commission(**between, **year, **HAND).programmes.all()) == [s.programme]
    assert deeds()[-1] == "commission"
    assert refused(commission, **between, **year) == ["covers_from"]
    assert refused(commission, **between, **(year | {"covers_to": BEGINS_ON - DAY})) == ["covers_to"]


def test_an_appointment_lies_within_the_suite(suite):
    who = {"suite": suite, "person": factories.person(), "capacity": "facilitator"}
    appointed = appoint(**who, from_on=BEGINS_ON, **HAND)
    assert (appointed.holds_on(BEGINS_ON), appointed.facilitates) == (True, True)
    assert deeds()[-1] == "appoint"
    assert refused(appoint, **who, from_on=BEGINS_ON) == ["__all__"]
    assert refused(appoint, **who, from_on=TODAY, to_on=BEGINS_ON) == ["to_on"]
    assert refused(appoint, **who, from_on=BEGINS_ON - 2 * DAY, to_on=BEGINS_ON - DAY) == ["from_on"]
    assert refused(appoint, **(who | {"capacity": "mascot"}), from_on=BEGINS_ON) == ["capacity"]


def test_absences_of_one_person_do_not_overlap():
    lead = factories.small_suite().lead
    record_absence(appointment=lead, from_on=BEGINS_ON, to_on=TODAY, **HAND)
    assert deeds()[-1] == "record absence"
    assert refused(record_absence, appointment=lead, from_on=TODAY, to_on=TODAY + DAY) == ["from_on"]
    assert refused(record_absence, appointment=lead, from_on=TODAY + 2 * DAY, to_on=TODAY + DAY) == ["to_on"]


def test_a_theme_has_a_code_of_its_own(suite):
    add_theme(suite=suite, code="space", name="A restorative space", **HAND)
    assert deeds()[-1] == "add theme"
    assert refused(add_theme, suite=suite, code="space", name="Another") == ["__all__"]


def test_a_programme_has_room(suite):
    facts = {"suite": suite, "title": "Senior", "short_title": "Senior", "stage": "clinical lead", "position": 1}
    added = add_programme(code="SENIOR", capacity=20, days_to_complete=5, **facts, **HAND)
    assert (added.slug, deeds()[-1]) == ("senior", "add programme")
    assert refused(add_programme, code="FIRST", capacity=0, days_to_complete=5, **facts) == ["__all__"]
    assert refused(add_programme, code="SENIOR", capacity=20, days_to_complete=5, **facts) == ["__all__"]


def test_a_design_takes_time(suite):
    programme = factories.programme(suite)
    session = {"title": "Set", "mode": "set", "minutes": 180}
    module = {"number": 1, "days": 2, "sessions": [session]}
    version = {"programme": programme, "version": 2, "starts_on": TODAY, "default_mode": "virtual"}
    assert refused(sign_design, **version, modules=[module | {"sessions": []}]) == ["modules"]
    assert refused(sign_design, **version, modules=[module | {"sessions": [session | {"minutes": 0}]}]) == ["minutes"]
    assert refused(sign_design, **version, modules=[module | {"sessions": [session | {"mode": "nap"}]}]) == ["mode"]
    assert refused(sign_design, **(version | {"version": 1}), modules=[module]) == ["__all__"]
    sign_design(**version, modules=[module], **HAND)
    assert Design.objects.get(version=2).modules.get().sessions.get().minutes == 180
    assert deeds()[-1] == "sign design"
