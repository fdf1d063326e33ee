"""A suite with years missing: days in 2019/20, none in the two years after, again in 2022/23.

A cohort was paused and never went on, only one partner signed the aims, and nothing was evaluated.
"""

import datetime as dt

from django.db import transaction

from goldenthread.programmes.models import Suite
from goldenthread.programmes.services import pause_cohort
from goldenthread.sample.play import designs
from goldenthread.sample.play.partners import bring_people
from goldenthread.sample.play.stage import hand
from goldenthread.sample.variants.one_cohort import TEAM, first_design
from goldenthread.sample.variants.rehearsal import begin, cast, close, commission_year, gather, hold

WHOLE, PAUSED, AGAIN = "SCL-01", "SCL-02", "SCL-03"
DATES = {
    WHOLE: [dt.date(2019, m, d) for m, d in ((5, 14), (5, 15), (7, 2), (7, 3), (9, 10), (9, 11))],
    PAUSED: [
        *(dt.date(2019, m, d) for m, d in ((11, 5), (11, 6))),
        *(dt.date(2020, m, d) for m, d in ((1, 21), (1, 22), (3, 24), (3, 25))),
    ],
    AGAIN: [
        *(dt.date(2022, m, d) for m, d in ((9, 13), (9, 14), (11, 22), (11, 23))),
        *(dt.date(2023, m, d) for m, d in ((2, 21), (2, 22))),
    ],
}
HELD = {WHOLE: 6, PAUSED: 4, AGAIN: 6}
PAUSED_ON = dt.date(2020, 3, 16)


@transaction.atomic
def build_gap_years(*, at: dt.datetime) -> Suite:
    stage = begin(slug="gap-years", name="A suite with years missing", stands_still_on=dt.date(2023, 7, 31))
    bring_people(stage, cast("Priya Raman", *TEAM, "Dr Farida Stonebridge"))
    aims = designs.agree_aims(stage, signing=["ZZ1"])
    designs.weave_themes(stage)
    designs.sign(stage, designs.add(stage, "SENIOR"), aims, first_design())
    commission_year(stage, 2019)
    commission_year(stage, 2022)
    for code, dates in DATES.items():
        gather(stage, code, [dates[:2], dates[2:4], dates[4:]], people=12)
        for number in range(1, HELD[code] + 1):
            hold(stage, code, number, TEAM)
    pause_cohort(cohort=stage.cohorts[PAUSED], on=PAUSED_ON, reason="first wave of Covid", **hand(PAUSED_ON, 18))
    return close(stage, at)
