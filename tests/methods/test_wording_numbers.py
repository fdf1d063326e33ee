import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.wording.numbers import (
    about,
    agreeing_places,
    decimal,
    decimals,
    duration,
    financial_year,
    fraction,
    number,
    numeral,
    pair,
    percent,
    times,
    years,
)


@pytest.mark.parametrize(
    ("n", "words", "numerals"),
    [(0, "no", "0"), (1, "one", "1"), (10, "ten", "10"), (11, "11", "11"), (1320, "1,320", "1,320")],
)
def test_whole_numbers_up_to_ten_are_words_in_running_text(n, words, numerals):
    assert (number(n), number(n, "numerals")) == (words, numerals)


def test_a_pair_is_written_one_way():
    assert [pair(7, 9), pair(7, 12), pair(97, 108), pair(7, 9, "numerals")] == [
        "seven of nine",
        "7 of 12",
        "97 of 108",
        "7 of 9",
    ]


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (7, 7),
        (19, 19),
        (20, 20),
        (22, 20),
        (23, 25),
        (97, 95),
        (99, 100),
        (104, 100),
        (105, 110),
        (214, 210),
        (215, 220),
    ],
)
def test_some_n_is_rounded_once_from_the_exact_count(exact, shown):
    assert about(exact) == shown


@given(st.integers(20, 5000))
def test_some_n_is_never_further_off_than_half_a_step(n):
    assert abs(about(n) - n) <= (5 if n >= 100 else 2.5)


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (1.0, 1, "1"),
        (-0.0, 1, "0"),
        (-0.04, 1, "0"),
        (0.25, 1, "0.3"),
        (2.675, 2, "2.68"),
        (1320, 0, "1,320"),
        (-1.5, 0, "-2"),
    ],
)
def test_decimals_are_rounded_half_up_without_empty_decimals(value, places, written):
    assert decimal(value, places) == written


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_not_a_number_is_never_written(value):
    with pytest.raises(ValueError, match="finite"):
        decimal(value)


def test_numbers_side_by_side_share_their_decimals():
    assert (decimals([3.6, 3.0]), decimals([3.0, 3.0]), decimals([8.5, 13.9])) == (
        ("3.6", "3.0"),
        ("3", "3"),
        ("8.5", "13.9"),
    )


@given(st.floats(0, 1, allow_nan=False))
def test_a_percentage_is_whole_and_within_half_a_point(share):
    shown = percent(share)
    assert shown.endswith("%")
    assert abs(int(shown[:-1]) - 100 * share) <= 0.5 + 1e-9


@given(st.floats(0, 1), st.floats(0, 1))
def test_shares_and_their_shown_difference_never_contradict_each_other(a, b):
    if agreeing_places(a, b) == 0:
        shown = [round(float(decimal(100 * value, 0))) for value in (a, b, b - a)]
        assert shown[1] - shown[0] == shown[2]


def test_eighty_and_ninety_two_but_eleven_lower_need_their_decimal():
    assert agreeing_places(0.80344, 0.91508) == 1


def test_spans_and_fractions_and_durations():
    assert (financial_year(2099), years(2019, 2019), numeral(999)) == ("2099/00", "2019", "999")
    assert [fraction(x, 4) for x in (1, 2, 3, 4)] == ["a quarter", "half", "75%", "all"]
    assert [times(n) for n in (1, 2, 10, 11)] == ["once", "twice", "ten times", "11 times"]
    assert [duration(n) for n in (1, 13, 14, 22, 61, 70, 365)] == [
        "one day",
        "13 days",
        "two weeks",
        "three weeks",
        "nine weeks",
        "two months",
        "12 months",
    ]
