"""One programme and one cohort under way: four of six days held, two to come, on 24 July 2019."""

import datetime as dt

from django.db import transaction

from goldenthread.programmes.models import Suite
from goldenthread.sample.play import designs
from goldenthread.sample.play.cohorts import days_of
from goldenthread.sample.play.partners import bring_people
from goldenthread.sample.tables import day, document
from goldenthread.sample.variants.rehearsal import begin, cast, close, commission_year, gather, hold

TEAM = ("Ruth Adeyemi", "Helen Marsh", "Mr Daniel Okafor")
COHORT, HELD = "SCL-01", 4


@transaction.atomic
def build_one_cohort(*, at: dt.datetime) -> Suite:
    stage = begin(slug="one-cohort", name="A suite of one cohort", stands_still_on=dt.date(2019, 7, 24))
    bring_people(stage, cast("Priya Raman", *TEAM, "Dr Farida Stonebridge"))
    aims = designs.agree_aims(stage)
    designs.weave_themes(stage)
    designs.sign(stage, designs.add(stage, "SENIOR"), aims, first_design())
    commission_year(stage, 2019)
    planned = [day(row["planned_on"]) for row in days_of(COHORT)]
    gather(stage, COHORT, [planned[:2], planned[2:4], planned[4:]], people=12)
    for number in range(1, HELD + 1):
        hold(stage, COHORT, number, TEAM)
    return close(stage, at)


def first_design() -> dict:
    """The first version of the senior programme."""
    return next(p["designs"][0] for p in document("designs")["programmes"] if p["code"] == "SENIOR")
