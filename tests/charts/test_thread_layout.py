from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thread_suite import RUTH, made_up, suite

from goldenthread.charts.frame import TimeScale
from goldenthread.charts.thread import Cohort, Day, Lane, Picture
from goldenthread.charts.thread.cord import cuts
from goldenthread.charts.thread.layout import Mark, Measure, place_lane, rows, spread

SCALE = TimeScale(date(2019, 1, 1), date(2024, 12, 31), 0, 900)
PLACES = st.lists(st.floats(0, 1000), min_size=1, max_size=12).map(sorted)
EXTENTS = st.lists(st.tuples(st.integers(0, 900), st.integers(5, 200)).map(lambda e: (e[0], e[0] + e[1]))).map(sorted)


def placed(lane, *, fold=False, scale=SCALE):
    return place_lane(lane, 0, scale, Measure(), today=date(2025, 1, 1), label=lambda c: c.name, fold=fold)


@given(PLACES, st.floats(1, 20))
def test_marks_are_never_nearer_than_the_spacing_and_keep_their_mean(places, spacing):
    found = spread(places, spacing)
    assert all(b - a >= spacing - 1e-6 for a, b in pairwise(found))
    assert sum(found) == pytest.approx(sum(places), abs=1e-6)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=9, unique=True).map(sorted))
def test_marks_that_have_room_stay_where_they_are(places):
    apart = [place * 10.0 for place in places]
    assert spread(apart, 10) == pytest.approx(apart)


@given(EXTENTS, st.booleans())
def test_no_two_extents_of_a_row_overlap(extents, weave):
    chosen = rows(extents, weave=weave)
    for i, (row, extent) in enumerate(zip(chosen, extents, strict=True)):
        for other_row, other in list(zip(chosen, extents, strict=True))[:i]:
            assert row != other_row or other[1] + 4 <= extent[0]


@given(EXTENTS)
def test_packing_takes_no_more_rows_than_extents_lie_over_one_point(extents):
    deepest = max((sum(s <= at < e + 4 for s, e in extents) for at, _ in extents), default=0)
    assert len(set(rows(extents, weave=False))) == deepest


def test_the_lanes_of_the_sample_weave():
    assert [placed(lane).weaves for lane in suite().lanes] == [True, True, True]


def test_visits_follow_the_days_in_order():
    days = [mark.day.on for _, marks in placed(suite().lanes[1]).visits for mark in marks]
    assert days == sorted(days)
    assert len(days) == 60


def test_a_thirteenth_cohort_ends_the_weaving():
    assert [placed(made_up("Any", count, every=150)).weaves for count in (12, 13)] == [True, False]


def test_three_changes_of_row_within_thirty_px_end_the_weaving():
    def pair(first, second):
        days = [(Day(date(2020, 1, a), date(2020, 1, a))) for a in first]
        others = [(Day(date(2020, 1, a), date(2020, 1, a))) for a in second]
        return Lane("L", "", (), (Cohort("A", 1, "", tuple(days)), Cohort("B", 2, "", tuple(others))))

    assert placed(pair((1, 3), (2,))).weaves
    assert not placed(pair((1, 3), (2, 4))).weaves
    close_up = TimeScale(date(2020, 1, 1), date(2020, 2, 1), 0, 900)
    assert placed(pair((1, 3), (2, 4)), scale=close_up).weaves


def test_a_folded_lane_has_one_row():
    assert {capsule.across for capsule in placed(made_up("Any", 5), fold=True).capsules} == {46}


def test_a_cut_covers_just_the_days_of_absence():
    def marks(*facts):
        return tuple(
            Mark(Day(RUTH.from_on, RUTH.from_on, lead_present=here), at, None, held=True) for at, here in facts
        )

    assert cuts("lead", marks((0, True), (7.6, False), (50, True))) == [pytest.approx((3.8, 17.2))]
    assert cuts("lead", marks((0, False), (7.6, False), (100, False))) == [
        pytest.approx((-9.6, 17.2)),
        pytest.approx((90.4, 109.6)),
    ]
    assert cuts("client lead", marks((0, False))) == []


def test_who_is_in_post_is_asked_of_the_date():
    later = RUTH.__class__("Helen Marsh", "lead facilitator", "lead", date(2022, 4, 1))
    picture = Picture((), (later, RUTH), date(2024, 1, 1), date(2019, 1, 1), date(2024, 1, 1))
    assert [picture.turn("lead", on) for on in (date(2018, 1, 1), date(2022, 3, 31), date(2022, 4, 1))] == [0, 0, 1]
