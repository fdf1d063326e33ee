"""Recording what lay over the days from outside."""

from functools import partial

from goldenthread.history.book import sheets
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.records import Reckoned, Records, write
from goldenthread.programmes.models import Disruption, StrikeDay

DISRUPTIONS = Records(
    sheets.DISRUPTIONS,
    Disruption,
    {
        "kind": "Kind",
        "title": "Title",
        "from_on": "From",
        "to_on": "To",
        "staff_group": "Staff group",
        "peak": "Peak",
        "measured": "Measured",
        "source": "Source",
    },
    key=("kind", "title", "from_on"),
)
STRIKE_DAYS = Records(
    sheets.STRIKE_DAYS,
    StrikeDay,
    {
        "disruption": Reckoned(Ledger.disruption, ("Strike", "On")),
        "on": "On",
        "share_of_day": "Share of day",
        "hits_nine_to_five": "Hits 9 to 5",
    },
    key=("disruption", "on"),
)

RECORDERS = {each.sheet.name: partial(write, each) for each in (DISRUPTIONS, STRIKE_DAYS)}
