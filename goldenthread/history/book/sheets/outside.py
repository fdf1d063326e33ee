"""What lay over the days from outside."""

import datetime as dt
from decimal import Decimal

from goldenthread.history.book.cells import Choice, Date, Fraction, Line, Reference, Whole, YesNo
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.programmes.states import DisruptionKind, StaffGroup

DISRUPTIONS = Sheet(
    name="Disruptions",
    row_is="strike, wave, lockdown or holiday",
    key=("Kind", "Title", "From"),
    columns=(
        Column("Kind", Choice(tuple(map(str, DisruptionKind))), "What it was", "strike", required=True),
        Column("Title", Line(120), "What it is called", "Example strike", required=True),
        Column("From", Date(), "Its first day", dt.date(2019, 5, 15), required=True),
        Column("To", Date(), "Its last day; if empty, the same day", dt.date(2019, 5, 15)),
        Column("Staff group", Choice(tuple(map(str, StaffGroup))), "Who struck", "resident doctors"),
        Column("Peak", Whole(0, 10_000_000), "For a Covid wave: admissions a day at its peak"),
        Column("Measured", YesNo(), "Whether the peak was counted, not estimated", default=True),
        Column("Source", Line(200), "Where this is known from", "our own record", default="the team’s own record"),
    ),
)

STRIKE_DAYS = Sheet(
    name="Strike days",
    row_is="day of a strike",
    key=("Strike", "On"),
    columns=(
        Column(
            "Strike",
            Reference(sheet="Disruptions"),
            "Its title, as in Disruptions",
            "Example strike",
            required=True,
        ),
        Column("On", Date(), "The day", dt.date(2019, 5, 15), required=True),
        Column(
            "Share of day", Fraction(most=Decimal(1)), "How much of the day: 1 for all of it", Decimal(1), required=True
        ),
        Column("Hits 9 to 5", YesNo(), "Whether it hit the hours from 9am to 5pm", example=True, required=True),
    ),
    detail=True,
)
