"""The versions of a programme's design: when each began, how it spends its minutes, and what it keeps of the first.

``draw`` lays them out along the years where there is room, and one below another where there is not.
"""

from goldenthread.charts.design_versions.drawing import draw
from goldenthread.charts.design_versions.values import CohortShared, Designs, ModeMinutes, Version

__all__ = ["CohortShared", "Designs", "ModeMinutes", "Version", "draw"]
