"""The small suites have the shape for which they are there."""

import datetime as dt

import pytest
from django.db.models import Count, Min

from goldenthread.audit.queries import first_broken_entry
from goldenthread.evaluation.models import Study
from goldenthread.programmes.models import AimsSignature, Appointment, CohortEvent, Day, Facilitation, Session
from goldenthread.sample.variants import VARIANTS, build_empty, build_gap_years, build_one_cohort, build_three_leads

AT = dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("build", VARIANTS.values(), ids=VARIANTS)
def test_each_is_made_up_stands_still_and_leaves_a_whole_log(build):
    suite = build(at=AT)
    assert suite.made_up
    assert suite.stands_still_on
    assert first_broken_entry() is None
    assert Day.objects.filter(held_on__gt=suite.stands_still_on).count() == 0


def test_empty():
    suite = build_empty(at=AT)
    assert (suite.partnerships.count(), suite.programmes.count(), suite.appointments.count()) == (2, 0, 0)


def test_one_cohort_has_four_of_six_days_behind_it():
    suite = build_one_cohort(at=AT)
    assert suite.stands_still_on == dt.date(2019, 7, 24)
    assert (Day.objects.count(), Day.objects.exclude(held_on=None).count()) == (6, 4)
    assert Day.objects.filter(held_on=None).aggregate(on=Min("scheduled_on"))["on"] > suite.stands_still_on


def test_gap_years():
    build_gap_years(at=AT)
    years = {
        on.year if on.month >= 4 else on.year - 1
        for on in Day.objects.exclude(held_on=None).values_list("held_on", flat=True)
    }
    assert years == {2019, 2022}
    assert [event.kind for event in CohortEvent.objects.all()] == ["paused"]
    assert (AimsSignature.objects.count(), Study.objects.count()) == (1, 0)


def test_three_leads():
    suite = build_three_leads(at=AT)
    leads = Appointment.objects.filter(capacity="lead facilitator").order_by("from_on")
    assert [(lead.person.name, lead.to_on) for lead in leads] == [
        ("Ruth Adeyemi", dt.date(2020, 8, 31)),
        ("Helen Marsh", dt.date(2022, 8, 31)),
        ("Tomasz Wilderspin", None),
    ]
    led = Facilitation.objects.filter(appointment__in=leads).values("appointment").annotate(n=Count("pk"))
    assert [row["n"] for row in led] == [3, 3, 3]
    assert Day.objects.exclude(held_on=None).count() == 18
    kept = Session.objects.filter(module__number=1).values("title").annotate(n=Count("pk")).filter(n=3)
    assert [row["title"] for row in kept] == ["Set"]
    assert suite.programmes.get().designs.count() == 3
