"""What lay over the days from outside: kept once for the whole house, whatever the suite."""

from goldenthread.history.book.sheets import DISRUPTIONS, STRIKE_DAYS
from goldenthread.history.book.values import Row
from goldenthread.history.queries.suite_book.rows import rows
from goldenthread.programmes.models import Disruption, StrikeDay


def disruptions() -> tuple[Row, ...]:
    """Strikes, waves, lockdowns and holidays as they came."""
    return rows(
        DISRUPTIONS,
        Disruption.objects.order_by("from_on", "pk"),
        {
            "Kind": "kind",
            "Title": "title",
            "From": "from_on",
            "To": "to_on",
            "Staff group": "staff_group",
            "Peak": "peak",
            "Measured": "measured",
            "Source": "source",
        },
    )


def strike_days() -> tuple[Row, ...]:
    """The days of each strike."""
    return rows(
        STRIKE_DAYS,
        StrikeDay.objects.order_by("disruption__from_on", "disruption_id", "on"),
        {
            "Strike": "disruption__title",
            "On": "on",
            "Share of day": "share_of_day",
            "Hits 9 to 5": "hits_nine_to_five",
        },
    )
