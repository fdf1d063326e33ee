"""What a page may cost: a fixed number of queries for the programme manager, which does not grow with the records.

A number that falls is good news and is written here; one that rises wants a reason.
"""

import datetime as dt

import factories
import pytest
from addresses import DESKS, FILES, PAGES, in_suite
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.people.models import Organisation
from goldenthread.programmes.models import Programme

BUDGETS = {
    "week": 25,
    "thread": 26,
    "suite": 23,
    "programme": 33,
    "cohort": 30,
    "person": 31,
    "organisation": 19,
    "aims": 22,
    "case_study": 9,
    "evidence": 8,
    "how_reckoned": 7,
    "plan_cohort": 8,
    "take_place": 9,
    "end_place": 8,
    "move_day": 15,
    "day_facilitators": 20,
    "day_presence": 16,
    "review_module": 14,
    "thread_note": 10,
    "write_aims": 11,
    "history": 9,
    "hand_in": 7,
    "merges": 10,
    "days_csv": 27,
    "case_study_json": 12,
    "case_study_html": 12,
    "template": 7,
    "export_suite": 51,
}


def costs(client, addresses):
    """The number of queries of each answer."""
    return {name: cost(client, address) for name, address in addresses.items() if name in BUDGETS}


def cost(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def grow(suite):
    """Another cohort of eight days, and more people in the cohort that has its days to come."""
    senior = Programme.objects.get(suite=suite, code="SENIOR")
    first = dt.date(2024, 9, 3)
    dates = [[first + dt.timedelta(weeks=4 * module, days=day) for day in range(2)] for module in range(4)]
    cohort = factories.cohort(senior, "SCL-11", dates)
    for trust in Organisation.objects.filter(partnerships__suite=suite):
        for name in ("Ilse Wetherlam", "Jonah Pickersgill", "Mina Trevelder"):
            factories.place(cohort, name, trust=trust, taken_on=dt.date(2024, 7, 1))


@pytest.fixture
def manager(sample, walk_in):
    return walk_in("programme manager")


def test_every_page_and_desk_has_a_budget():
    assert set(BUDGETS) == {*PAGES, *DESKS, *FILES}


def test_every_page_keeps_to_its_budget(sample, manager):
    assert costs(manager, in_suite(sample)) == BUDGETS


def test_no_page_costs_more_when_there_are_more_records(sample, manager):
    addresses = in_suite(sample)
    before = costs(manager, addresses)
    grow(sample)
    assert costs(manager, addresses) == before
