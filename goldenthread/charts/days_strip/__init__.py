"""The days of a cohort, or of one person in it, as a strip on the gold thread.

The strand is gold where the lead facilitator was present, cut and dashed on a day that somebody else led, and a thin
dashed line where days are still to come. A strip too long for its width breaks between modules.
"""

from goldenthread.charts.days_strip.drawing import draw
from goldenthread.charts.days_strip.values import Day, Lead

__all__ = ["Day", "Lead", "draw"]
