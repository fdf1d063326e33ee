"""Reading the spine: records in, plain values out. Each question costs a fixed number of queries."""

from goldenthread.programmes.queries.cohorts import CohortRow, Pause, cohorts_of
from goldenthread.programmes.queries.days import DayRow, Led, days_of, strike_dates
from goldenthread.programmes.queries.known import Known, found_by_name, people_known
from goldenthread.programmes.queries.places import PlaceRow, places_from, places_of, started_in
from goldenthread.programmes.queries.planning import awkward, design_in_force, next_code
from goldenthread.programmes.queries.standing import Standing, standing_in, suites_of
from goldenthread.programmes.queries.suite import calendar_day, today
from goldenthread.programmes.queries.team import Member, partners_in_post, signs_for, team_on

__all__ = [
    "CohortRow",
    "DayRow",
    "Known",
    "Led",
    "Member",
    "Pause",
    "PlaceRow",
    "Standing",
    "awkward",
    "calendar_day",
    "cohorts_of",
    "days_of",
    "design_in_force",
    "found_by_name",
    "next_code",
    "partners_in_post",
    "people_known",
    "places_from",
    "places_of",
    "signs_for",
    "standing_in",
    "started_in",
    "strike_dates",
    "suites_of",
    "team_on",
    "today",
]
