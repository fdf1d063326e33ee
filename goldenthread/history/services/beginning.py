"""Which suite a file is for: one that is there, or a new one."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from goldenthread.history.book.reading import Reading
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import calendar_day, today


def suite_meant(asked: str, reading: Reading, file_stem: str) -> tuple[Suite | None, str]:
    """The suite that is there, or None, and the name that a new one would have.

    What was asked for counts first, then what the file says, then the only suite that is not made up.
    """
    row = next(iter(reading.book["Suite"]), None)
    said = str(row["Address"] or slugify(str(row["Name"]))) if row else ""
    named = asked or said
    if named:
        found = Suite.objects.filter(slug=slugify(named)).first()
        return found, str(row["Name"]) if row and not asked else named
    own = list(Suite.objects.filter(made_up=False)[:2])
    if len(own) > 1:
        raise ValidationError({"suite": "There are several suites. Say which one the file is for."})
    return (own[0], own[0].name) if own else (None, file_stem.replace("-", " ").replace("_", " ").strip().capitalize())


def day_of(suite: Suite | None, reading: Reading) -> dt.date:
    """The day on which the suite stands; a new one that is made up may stand still."""
    if suite is not None:
        return today(suite)
    row = next(iter(reading.book["Suite"]), None)
    stands_still_on = row["Stands still on"] if row else None
    return stands_still_on if isinstance(stands_still_on, dt.date) else calendar_day()
