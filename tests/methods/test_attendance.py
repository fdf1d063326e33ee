"""Attendance: the sixty days of the senior programme, and properties."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.attendance import Attended, DayHeld, attended, compare_strike_days, person_days
from goldenthread.methods.vocabulary import Share

# present/expected on the six days of each cohort; * is a strike day
SENIOR = """
    SCL-01  19/20  20/20  16/20  17/20  17/20  18/20
    SCL-02  20/22  21/22  20/22  19/22  20/22  21/22
    SCL-03  19/21  18/21  18/21  19/21  19/21  19/21
    SCL-04  17/18  18/18  16/18  16/18  17/18  16/18
    SCL-05  21/22  21/22  21/22  22/22  21/22  21/22
    SCL-06  23/23  23/23  19/23  19/23  20/23  20/23
    SCL-07  24/24  24/24  21/24  21/24  21/24  21/24
    SCL-08  22/23  22/23  22/23  19/23*  19/23*  20/23
    SCL-09  19/24*  19/24*  20/24*  18/24*  22/24  22/24
    SCL-10  21/23  22/23  21/23  19/23  18/23*  19/23*
"""


def days(table: str) -> list[DayHeld]:
    cells = [cell for cell in table.split() if "/" in cell]
    counts = [(cell.rstrip("*").split("/"), cell.endswith("*")) for cell in cells]
    return [DayHeld(int(present), int(expected), strike) for (present, expected), strike in counts]


held = st.integers(1, 25).flatmap(lambda n: st.builds(DayHeld, st.integers(0, n), st.just(n), st.booleans()))


def test_senior_delegates_attended_nine_in_ten_of_their_days():
    assert person_days(days(SENIOR)) == Share(1187, 1320)
    assert person_days(day for day in days(SENIOR) if day.strike) == Share(151, 188)


def test_on_strike_days_fewer_attended():
    found = compare_strike_days(days(SENIOR))
    assert (found.strike_days, found.other_days) == (8, 52)
    rates = [found.strike_rate, found.other_rate, found.other_rate - found.strike_rate]
    assert [round(100 * rate, 1) for rate in rates] == [80.3, 91.5, 11.2]
    assert [round(100 * limit, 1) for limit in (found.lower_by.low, found.lower_by.high)] == [8.5, 13.9]
    assert found.lower_by.excludes(0)


def test_three_strike_days_are_too_few_to_compare():
    strike = [day for day in days(SENIOR) if day.strike]
    other = [day for day in days(SENIOR) if not day.strike]
    assert compare_strike_days(strike[:3] + other) is None
    assert compare_strike_days(strike + other[:1]) is None
    assert compare_strike_days(strike[:4] + other) is not None


@given(st.lists(held, min_size=12), st.randoms(use_true_random=False))
def test_the_order_of_days_does_not_matter(some, chance):
    shuffled = some.copy()
    chance.shuffle(shuffled)
    one, two = compare_strike_days(some), compare_strike_days(shuffled)
    assert (one is None) == (two is None)
    if one and two:
        assert (one.lower_by.low, one.lower_by.high) == pytest.approx((two.lower_by.low, two.lower_by.high), abs=1e-9)


@given(st.lists(st.integers(0, 6)), st.integers(1, 6))
def test_completing_is_starting_and_starting_needs_a_place(present, complete_from):
    found = attended(present, complete_from=complete_from)
    assert found.offered >= found.started >= found.completed
    assert found.completed >= attended(present, complete_from=complete_from + 1).completed
    by_days = Counter(present)
    assert found.started == found.offered - by_days[0]


def test_the_three_definitions_differ():
    assert attended([6] * 12 + [5] * 6 + [2, 3] + [0], complete_from=5) == Attended(21, 20, 18)


@pytest.mark.parametrize(("present", "expected"), [(21, 20), (-1, 20), (0, 0)])
def test_a_day_held_expects_people(present, expected):
    with pytest.raises(ValueError, match="expects people"):
        DayHeld(present, expected)
