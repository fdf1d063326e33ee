"""The desk at which a cohort is planned."""

import datetime as dt

import factories
import pytest
from factories import BEGINS_ON, HAND
from seats import LATER, day_month_year, shows_error

from goldenthread.programmes.models import Cohort, Day
from goldenthread.programmes.services import add_disruption

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


def plan(**changes) -> dict:
    typed = {"code": "SCL-02", "number": 2, "capacity": 12, "mode": "virtual"}
    for number, day in enumerate([LATER + dt.timedelta(days=n) for n in (0, 1, 14, 15)], start=1):
        typed |= day_month_year(f"day_{number}", day)
    return typed | changes


SENIOR = {"query": "?programme=senior"}


def test_a_cohort_is_planned_after_its_programme_is_chosen(desks):
    assert 'href="?programme=senior"' in desks.get("plan_cohort")
    page = desks.get("plan_cohort", **SENIOR)
    assert 'value="SCL-02"' in page
    assert "Module 2, day 2" in page
    assert desks.send("plan_cohort", **SENIOR, **plan()) == "SCL-02 is planned."
    cohort = Cohort.objects.get(code="SCL-02")
    assert (cohort.capacity, cohort.modules.count()) == (12, 2)
    first = factories.days(cohort)[0]
    assert (first.scheduled_on, first.mode) == (LATER, "virtual")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"code": ""}, "id_code", "Enter code"),
        ({"code": "SCL-01"}, "id_code", "There is a cohort SCL-01 already. Give another code."),
        ({"number": 1}, "id_number", "Senior leaders has a cohort 1 already. Give another number."),
        ({"number": "x"}, "id_number", "Number of the cohort must be a whole number"),
        ({"day_2-day": ""}, "id_day_2-day", "Module 1, day 2 must include a day"),
        ({"day_2-day": "3"}, "id_day_2-day", "Days 1 and 2 are both on 3 September 2024"),
        ({"day_3-day": "2"}, "id_day_3-day", "Day 3 must be after day 2, on 4 September 2024"),
        (
            day_month_year("day_1", BEGINS_ON - dt.timedelta(days=3)),
            "id_day_1-day",
            "5 January 2024 is before the suite begins on 8 January 2024. Give a later date.",
        ),
    ],
)
def test_a_plan_with_a_fault_is_shown_again(desks, changes, field, words):
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**changes))
    assert shows_error(page, field, words)
    assert 'value="12"' in page


def test_a_weekend_a_bank_holiday_and_a_strike_are_kept_once_ticked(desks):
    saturday, monday = dt.date(2024, 8, 24), dt.date(2024, 8, 26)
    span = {"from_on": monday, "to_on": monday, "source": "made up"}
    add_disruption(kind="bank holiday", title="Summer bank holiday", **span, **HAND)
    dates = day_month_year("day_1", saturday) | day_month_year("day_2", monday)
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**dates))
    assert shows_error(page, "id_keep", "Select each of these dates that you want to keep, or change it")
    assert "Saturday 24 August 2024 is a weekend" in page
    assert "Monday 26 August 2024 is a bank holiday, Summer bank holiday" in page
    page = desks.refuse("plan_cohort", **SENIOR, **plan(**dates, keep=[f"{saturday}"]))
    assert f'value="{saturday}" checked' in page
    desks.send("plan_cohort", **SENIOR, **plan(**dates, keep=[f"{saturday}", f"{monday}"]))
    assert Day.objects.filter(scheduled_on=monday).exists()
