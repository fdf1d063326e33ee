import datetime as dt

import factories
import pytest
from django.http import QueryDict
from factories import HAND, TODAY

from goldenthread.insight.pages.organisation import (
    COUNTS_ONLY,
    NAMES_FOR_LEAD,
    NAMES_FOR_RUNNING,
    ROUNDED,
    TRUE_COUNTS,
    organisation_page,
)
from goldenthread.people.models import OrganisationName
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.services import end_place, join_suite, record_attendance
from goldenthread.programmes.states import Capacity, Part, PlaceEventKind
from goldenthread.ui.parts import PlainTable, Word

MANAGER = Standing(None, "Priya Raman", capacities=frozenset({Capacity.PROGRAMME_MANAGER}))
EXECUTIVE = Standing(None, "Dr Farida Stonebridge", capacities=frozenset({Capacity.EXECUTIVE}))


@pytest.fixture
def small(db):
    return factories.small_suite()


@pytest.fixture
def partner(small):
    """A partner trust whose lead is Samira Goldcrest."""
    trust = factories.organisation("Eastmere NHS Trust")
    join_suite(suite=small.suite, organisation=trust, part=Part.PARTNER_TRUST, **HAND)
    return trust


@pytest.fixture
def lead(small, partner):
    who = factories.person("Samira Goldcrest")
    factories.appointment(small.suite, who, Capacity.PARTNER_LEAD, partner)
    return who


def leading(trust) -> Standing:
    capacities = frozenset({Capacity.PARTNER_LEAD})
    return Standing(None, "Samira Goldcrest", capacities=capacities, trusts_led=frozenset({trust.pk}))


def delegates(cohort, trust, count: int):
    cohort.capacity = 99
    cohort.save()
    return [factories.place(cohort, f"Given{n} Family{trust.pk}{n:02}", trust=trust) for n in range(count)]


def page_of(small, organisation, standing=MANAGER, query=""):
    return organisation_page(small.suite, organisation, standing, TODAY, QueryDict(query))


def test_a_trust_with_its_part_its_names_and_its_delegates(small):
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    page = page_of(small, small.trust)
    assert page.title == "Marlhaven NHS Trust"
    assert page.lede == "Lead trust of the suite, acute. It has sent 1 delegate."
    assert page.names == PlainTable(
        ("Name", "Short name", "From", "Until"),
        ((Word("Marlhaven NHS Trust"), Word("Marlhaven"), Word("before the records begin"), Word("its name today")),),
    )
    assert page.delegates == PlainTable(
        ("Programme", "Delegates"),
        ((Word("Senior leaders", "/north/programmes/senior/"), Word(1, numeric=True)),),
        nothing="There is no programme yet.",
    )
    assert (page.delegates_said, page.people_said) == (TRUE_COUNTS, NAMES_FOR_RUNNING)


def test_names_are_dated_and_the_one_of_today_heads_the_page(small):
    OrganisationName.objects.filter(organisation=small.trust).update(valid_to=dt.date(2024, 3, 31))
    later = {"name": "Marlhaven Healthcare", "short_name": "Marlhaven", "valid_from": dt.date(2024, 4, 1)}
    now = OrganisationName.objects.create(organisation=small.trust, **later)
    page = page_of(small, small.trust)
    assert page.title == "Marlhaven Healthcare"
    assert [(row[0].value, row[2].value, row[3].value) for row in page.names.rows] == [
        ("Marlhaven NHS Trust", "before the records begin", dt.date(2024, 3, 31)),
        ("Marlhaven Healthcare", dt.date(2024, 4, 1), "its name today"),
    ]
    now.valid_to = dt.date(2024, 6, 30)
    now.save()
    page = page_of(small, small.trust)
    assert (page.title, page.names.rows[1][3].value) == ("Marlhaven Healthcare", dt.date(2024, 6, 30))


def test_those_who_run_the_suite_see_people_with_how_it_went(small):
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    people = page_of(small, small.trust).people
    assert [header.title for header in people.headers][4:] == ["How it went", "Days present"]
    assert [(cell.value, cell.href) for cell in people.rows[0]] == [
        ("Amara Nwosu", f"/north/people/{small.place.person_id}/"),
        ("Clinical lead", ""),
        ("Senior leaders", ""),
        ("SCL-01", "/north/cohorts/scl-01/"),
        ("started", ""),
        (1, ""),
    ]


def test_the_trusts_lead_sees_names_but_neither_days_nor_who_left(small, partner):
    stays, leaves = delegates(small.cohort, partner, 2)
    end_place(place=leaves, kind=PlaceEventKind.WITHDREW, on=TODAY, **HAND)
    page = page_of(small, partner, leading(partner))
    assert [header.title for header in page.people.headers] == [
        "Name",
        "Role when the cohort began",
        "Programme",
        "Cohort",
    ]
    assert [row[0].value for row in page.people.rows] == [stays.person.name]
    assert (page.people_said, page.delegates_said) == (NAMES_FOR_LEAD, ROUNDED)
    assert [row[0].value for row in page_of(small, partner).people.rows] == [stays.person.name, leaves.person.name]


def test_all_others_see_counts_only(small):
    page = page_of(small, small.trust, EXECUTIVE)
    assert (page.people, page.people_said) == (None, COUNTS_ONLY)


def test_counts_are_protected_both_by_programme_and_by_trust(small, partner):
    first = factories.programme(small.suite, "FIRST")
    other = factories.cohort(first, "FLR-01", [[dt.date(2024, 5, 21)], [dt.date(2024, 5, 22)]])
    day = factories.held(factories.days(other)[0], small.lead)
    here, there = delegates(small.cohort, small.trust, 20), delegates(small.cohort, partner, 12)
    record_attendance(day=small.days[0], marks=dict.fromkeys([*here, *there], "present"), **HAND)
    new, few = delegates(other, small.trust, 30), delegates(other, partner, 3)
    record_attendance(day=day, marks=dict.fromkeys([*new, *few], "present"), **HAND)

    def shown(trust, standing):
        return [row[1].value for row in page_of(small, trust, standing).delegates.rows]

    assert (shown(small.trust, MANAGER), shown(partner, MANAGER)) == ([20, 30], [12, 3])
    assert (shown(small.trust, EXECUTIVE), shown(partner, EXECUTIVE)) == (["not shown"] * 2, ["not shown"] * 2)
    assert (
        page_of(small, partner, EXECUTIVE).lede == "Partner trust of the suite, acute. It has sent some 15 delegates."
    )


def test_a_small_number_is_said_in_words(small):
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    page = page_of(small, small.trust, EXECUTIVE)
    assert page.lede == "Lead trust of the suite, acute. It has sent a small number of delegates."
    assert page.delegates.rows[0][1].value == "not shown"


def test_who_sent_nobody(small):
    lede = "Delivery partner of the suite, leadership institute. It has sent no delegates."
    assert {page_of(small, small.institute, who).lede for who in (MANAGER, EXECUTIVE)} == {lede}


@pytest.mark.parametrize(
    "query", ["sort=colour&page=99", "sort=-days_present&page=-1", "programme=nobody", "status=flying"]
)
def test_parameters_that_nobody_offered_are_left_aside(small, query):
    assert len(page_of(small, small.trust, query=query).people.rows) == 1


def test_what_is_hidden_cannot_be_sorted_or_filtered_by(small, partner):
    delegates(small.cohort, partner, 2)
    plain, asked = (
        page_of(small, partner, leading(partner), query) for query in ("", "sort=-days_present&status=started")
    )
    assert (asked.people.rows, asked.people.filtered) == (plain.people.rows, False)


def test_the_queries_do_not_grow_with_people(small, partner, django_assert_num_queries):
    with django_assert_num_queries(11):
        page_of(small, partner)
    delegates(small.cohort, partner, 8)
    with django_assert_num_queries(11):
        page_of(small, partner)


def test_a_trusts_lead_opens_the_own_trust_alone(small, partner, lead, client):
    client.force_login(factories.account(lead))
    pages = {code: client.get(f"/north/organisations/{code}/").status_code for code in (partner.code, small.trust.code)}
    assert pages == {partner.code: 200, small.trust.code: 404}


def test_the_executive_opens_every_partner_and_others_none(small, partner, client):
    executive = factories.appointment(
        small.suite, factories.person("Farida Stonebridge"), Capacity.EXECUTIVE, small.trust
    )
    client.force_login(factories.account(executive.person))
    assert client.get(f"/north/organisations/{partner.code}/").status_code == 200
    assert client.get("/north/organisations/nobody/").status_code == 404
    outsider = factories.organisation("Farnorth NHS Trust")
    assert client.get(f"/north/organisations/{outsider.code}/").status_code == 404
    client.force_login(factories.account(small.place.person))
    assert client.get(f"/north/organisations/{partner.code}/").status_code == 403


def test_names_are_escaped(small, client):
    OrganisationName.objects.filter(organisation=small.trust).update(name="<b>Marlhaven</b>")
    client.force_login(factories.account(small.manager.person))
    html = client.get(f"/north/organisations/{small.trust.code}/").content.decode()
    assert ("&lt;b&gt;Marlhaven" in html, "<b>Marlhaven" in html) == (True, False)
