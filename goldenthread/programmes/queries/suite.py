"""The suite itself: the day on which it stands."""

import datetime as dt

from django.conf import settings
from django.utils import timezone

from goldenthread.programmes.models import Suite


def today(suite: Suite) -> dt.date:
    """The day on which the suite stands: its own, the clock of the settings, or the calendar's."""
    return suite.stands_still_on or calendar_day()


def calendar_day() -> dt.date:
    """The day of the house: the clock of the settings, or the calendar's."""
    return dt.date.fromisoformat(settings.CLOCK) if settings.CLOCK else timezone.localdate()
