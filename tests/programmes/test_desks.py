"""Who may sit at the desks, and what they cost."""

import factories
import pytest
from django.test import Client
from django.urls import reverse
from factories import HAND
from refusals import records
from seats import Desks, every_desk, seat

from goldenthread.programmes.services import set_facilitators

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


def test_every_desk_opens_for_those_who_run_the_suite(desks):
    for where in every_desk(desks.s):
        assert "<h1" in desks.get(*where)


def test_a_desk_costs_no_more_queries_however_many_people_there_are(desks, django_assert_max_num_queries):
    for name in ("Bela Ames", "Cato Orr"):
        factories.place(desks.s.cohort, name, trust=desks.s.trust)
    for where in every_desk(desks.s):
        with django_assert_max_num_queries(20):
            desks.get(*where)
    for query in ("?name=a", "?new=yes"):
        with django_assert_max_num_queries(20):
            desks.get("take_place", "scl-01", query=query)


def test_a_stranger_is_told_that_there_is_no_such_page(s):
    stranger = seat(s, factories.person("Sam Stray"))
    answers = [stranger.client.get(stranger.address(*where)).status_code for where in every_desk(s)]
    assert answers == [404] * 9


def test_who_is_not_signed_in_is_sent_to_sign_in(s):
    nobody = Desks(s, Client())
    answers = [nobody.client.get(nobody.address(*where)) for where in every_desk(s)]
    assert {(a.status_code, a.url.split("?")[0]) for a in answers} == {(302, reverse("account_login"))}


def test_a_delegate_sits_at_no_desk(s):
    delegate = seat(s, s.place.person)
    answers = [delegate.client.post(delegate.address(*where)).status_code for where in every_desk(s)]
    assert answers == [403] * 9
    assert delegate.client.get(delegate.address("sign_aims")).status_code == 403


def test_a_cofacilitator_reviews_and_notes_the_cohorts_they_facilitate_and_no_more(s):
    helper = seat(s, s.facilitator.person)
    set_facilitators(day=s.days[2], leading=s.facilitator, others=[s.client_lead], **HAND)
    module = s.days[0].module_id
    elsewhere = factories.days(factories.cohort(s.programme, "SCL-02"))[0].module_id
    codes = {
        name: [helper.client.get(helper.address(name, key)).status_code for key in (module, elsewhere)]
        for name in ("review_module", "thread_note")
    }
    assert codes == {"review_module": [200, 404], "thread_note": [200, 404]}
    assert helper.client.get(helper.address("move_day", s.days[3].pk)).status_code == 403


def test_what_belongs_to_another_suite_is_not_found(desks):
    south = factories.small_suite("south")
    other = factories.cohort(south.programme, "SOUTH-02")
    module = south.days[0].module_id
    for name, key in [
        ("move_day", south.days[3].pk),
        ("day_facilitators", south.days[3].pk),
        ("day_presence", south.days[0].pk),
        ("review_module", module),
        ("thread_note", module),
        ("take_place", other.slug),
        ("end_place", south.place.pk),
    ]:
        before = records()
        address = desks.address(name, key)
        assert [desks.client.get(address).status_code, desks.client.post(address).status_code] == [404, 404]
        assert records() == before
    unknown = f"?person={factories.person('Uma Unknown').pk}"
    for query in (unknown, "?person=nonsense"):
        assert desks.client.get(desks.address("take_place", "scl-01", query=query)).status_code == 404
    assert desks.client.get(desks.address("plan_cohort", query="?programme=nonsense")).status_code == 404


def test_a_form_without_its_token_is_refused(s):
    client = Client(enforce_csrf_checks=True)
    client.force_login(factories.account(s.manager.person))
    before = records()
    assert client.post(reverse("end_place", args=["north", s.place.pk]), {"kind": "withdrew"}).status_code == 403
    assert records() == before
