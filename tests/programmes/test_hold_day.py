import factories
import pytest
from django.core.exceptions import ValidationError
from factories import HAND

from goldenthread.programmes.services import hold_day, set_facilitators

pytestmark = pytest.mark.django_db


def led_day():
    small = factories.small_suite()
    day = small.days[2]
    set_facilitators(day=day, leading=small.lead, others=[small.client_lead], **HAND)
    return day


def test_a_day_may_be_held_in_another_mode_than_planned():
    day = hold_day(day=led_day(), mode="virtual", **HAND)
    day.refresh_from_db()
    assert (day.held_on, day.mode) == (day.scheduled_on, "virtual")


def test_a_mode_that_there_is_not_is_refused():
    with pytest.raises(ValidationError, match="by post"):
        hold_day(day=led_day(), mode="by post", **HAND)
