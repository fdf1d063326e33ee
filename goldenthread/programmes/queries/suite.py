"""The suite itself: its day, its partners' names."""

import datetime as dt

from django.conf import settings
from django.utils import timezone

from goldenthread.people.models import Organisation, OrganisationName
from goldenthread.programmes.models import Suite
from goldenthread.programmes.states import Part


def today(suite: Suite) -> dt.date:
    """The day on which the suite stands: its own, the clock of the settings, or the calendar's."""
    if suite.stands_still_on:
        return suite.stands_still_on
    return dt.date.fromisoformat(settings.CLOCK) if settings.CLOCK else timezone.localdate()


def name_of(suite: Suite, part: Part, on: dt.date) -> OrganisationName | None:
    """The name on a day of the first organisation that plays a part, or None where nobody does."""
    organisation = Organisation.objects.filter(partnerships__suite=suite, partnerships__part=part).first()
    return organisation.name_on(on) if organisation else None
