"""The thread: five years of cohorts and days in one picture, with the two who led it running through."""

from goldenthread.charts.thread.draw_tall import draw_tall
from goldenthread.charts.thread.draw_wide import draw_wide
from goldenthread.charts.thread.key import Entry, key
from goldenthread.charts.thread.values import (
    Absence,
    Cohort,
    Day,
    Lane,
    Lead,
    Note,
    Picture,
    Strike,
    Wave,
)
from goldenthread.charts.thread.words import finding

__all__ = [
    "Absence",
    "Cohort",
    "Day",
    "Entry",
    "Lane",
    "Lead",
    "Note",
    "Picture",
    "Strike",
    "Wave",
    "draw_tall",
    "draw_wide",
    "finding",
    "key",
]
