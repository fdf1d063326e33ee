"""Loading the sample: drawn from a number, played in through the services, all of it or nothing."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.programmes.models import Suite
from goldenthread.sample import script
from goldenthread.sample.play import cohorts, days, designs, later, outside, partners, places, reviews, study
from goldenthread.sample.play.stage import SAMPLE, Stage
from goldenthread.sample.script import Script

SLUG = "marlhaven"
NAME = "Marlhaven clinical leadership suite"
BEGINS_ON = dt.date(2019, 4, 1)
STANDS_STILL_ON = dt.date(2024, 7, 31)
ALREADY_THERE = "The sample is there already. Nothing was changed."

Chapter = tuple[str, Callable[[], object]]


@transaction.atomic
def load(*, seed: int = 2019, at: dt.datetime, progress: Callable[[str], object] | None = None) -> Suite:
    """Load the made-up suite, or return it unchanged if it is there.

    `seed` decides names, marks and words; the counts that tables fix do not depend on it. `progress` is told the
    name of each chapter before it is played.
    """
    tell = progress or (lambda _: None)
    if suite := Suite.objects.filter(slug=SLUG).first():
        tell(ALREADY_THERE)
        return suite
    stage = partners.begin(slug=SLUG, name=NAME, begins_on=BEGINS_ON, stands_still_on=STANDS_STILL_ON)
    for title, play in chapters(stage, script.write(seed)):
        tell(title)
        play()
    record(verb="load sample", subject=stage.suite, by=SAMPLE, at=at, details={"seed": seed})
    return stage.suite


def chapters(stage: Stage, drawn: Script) -> list[Chapter]:
    """The chapters in the order in which they are played; each rests on those before it."""
    return [
        ("The partners", lambda: partners.bring_partners(stage)),
        ("The cast", lambda: partners.bring_cast(stage)),
        ("The designs", lambda: designs.design_all(stage)),
        ("Strikes, Covid and holidays", outside.bring_disruptions),
        ("The cohorts", lambda: cohorts.plan_all(stage)),
        ("Sponsors and managers", lambda: places.bring_supporters(stage, drawn.supporters)),
        ("The delegates", lambda: places.bring_delegates(stage, drawn)),
        ("The days", lambda: days.run_days(stage, drawn.delegates, drawn.seed)),
        ("The reviews", lambda: reviews.review_modules(stage)),
        ("The thread", lambda: reviews.carry_notes(stage)),
        ("The cohort to come", lambda: cohorts.plan_next(stage)),
        ("Its places", lambda: places.bring_those_to_come(stage, drawn)),
        ("What came later", lambda: later.move_on(stage, drawn)),
        ("The evaluation", lambda: study.evaluate(stage, drawn)),
    ]
