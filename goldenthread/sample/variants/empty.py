"""A suite with partners and nothing else."""

import datetime as dt

from django.db import transaction

from goldenthread.programmes.models import Suite
from goldenthread.sample.variants.rehearsal import begin, close


@transaction.atomic
def build_empty(*, at: dt.datetime) -> Suite:
    stage = begin(slug="empty", name="A suite that has just begun", stands_still_on=dt.date(2019, 4, 5))
    return close(stage, at)
