"""Four more made-up suites, each small: the states that a page must bear besides the full one.

Each is built through the services, into a database that holds no other suite of the sample.
"""

from goldenthread.sample.variants.empty import build_empty
from goldenthread.sample.variants.gap_years import build_gap_years
from goldenthread.sample.variants.one_cohort import build_one_cohort
from goldenthread.sample.variants.three_leads import build_three_leads

VARIANTS = {
    "empty": build_empty,
    "one-cohort": build_one_cohort,
    "gap-years": build_gap_years,
    "three-leads": build_three_leads,
}

__all__ = ["VARIANTS", "build_empty", "build_gap_years", "build_one_cohort", "build_three_leads"]
