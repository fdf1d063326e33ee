from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import all_of, hold_to_the_rules, told, words

from goldenthread.charts import days_strip
from goldenthread.charts.days_strip import Day

PERSON = [
    Day(date(2023, 3, 14), "Module 1", "present", "6 h", "present"),
    Day(date(2023, 3, 15), "Module 1", "present", "", "apologies"),
    Day(date(2023, 6, 14), "Module 2", "away", "", "absent"),
    Day(date(2023, 10, 17), "Module 3", "to come", "", "to come", moved_from=date(2023, 9, 19)),
]
COHORT = [
    Day(date(2023, 3, 14), "Module 1", "present", "19", strike="resident doctors"),
    Day(date(2023, 6, 14), "Module 2", "away", "20", holding="hybrid"),
    Day(date(2023, 10, 17), "Module 3", "present", "22", moved_from=date(2023, 9, 19)),
]


@pytest.mark.parametrize("days", [PERSON, COHORT])
@pytest.mark.parametrize("width", [320, 358, 700])
def test_keeps_the_rules_of_every_chart(days, width):
    hold_to_the_rules(days_strip.draw(days, prefix="days", width=width), "days")


def test_a_persons_strip_says_all_in_words():
    assert words(days_strip.draw(PERSON, prefix="days", width=700)) == [
        *("Tue", "14 Mar", "6 h"),
        *("Wed", "15 Mar", "A", "apologies"),
        *("Wed", "14 Jun", "absent"),
        *("Tue", "17 Oct", "to come", "was 19\u00a0Sep"),
        *("Module 1", "Module 2", "Module 3"),
    ]


def test_each_day_is_told():
    assert told(days_strip.draw(PERSON, prefix="days", width=700))[2:] == [
        "Wednesday 14 June 2023, Module 2, absent, led by somebody else than the lead facilitator",
        "Tuesday 17 October 2023, Module 3, to come, moved from 19 September 2023",
    ]
    assert told(days_strip.draw(COHORT, prefix="days", width=700))[:2] == [
        "Tuesday 14 March 2023, Module 1, in person, 19, strike by resident doctors",
        "Wednesday 14 June 2023, Module 2, hybrid, 20, led by somebody else than the lead facilitator",
    ]


def test_a_cohorts_strip_has_the_key_of_its_own_marks():
    assert words(days_strip.draw(COHORT, prefix="days", width=700))[-5:] == [
        "held in person",
        "held hybrid",
        "strike that day",
        "lead facilitator present",
        "somebody else led",
    ]


@pytest.mark.parametrize(
    ("days", "title"),
    [
        (PERSON, "3 of 4 days held, next day Tuesday 17 October 2023"),
        (COHORT, "All 3 days held"),
        (COHORT[:1], "The day was held"),
    ],
)
def test_the_title_is_the_finding(days, title):
    assert all_of(days_strip.draw(days, prefix="days", width=700), "title")[0].text == title


def test_a_day_to_come_is_not_on_the_gold():
    to_come = days_strip.draw(PERSON[-1:], prefix="days", width=320)
    assert "#FFB81C" not in str(to_come)


def test_gold_never_stands_without_its_edge():
    lines = [line.get("stroke") for line in all_of(days_strip.draw(COHORT[:1], prefix="days", width=60), "line")]
    assert lines[:2] == ["#6B4A00", "#FFB81C"]


@given(st.integers(1, 16), st.integers(1, 4), st.sampled_from([320, 358, 700]))
def test_every_day_is_drawn_inside_the_width(count, a_module, width):
    first = date(2024, 1, 8)
    days = [
        Day(first + timedelta(days=n), f"Module {n // a_module + 1}", "present", presence="present")
        for n in range(count)
    ]
    drawn = days_strip.draw(days, prefix="days", width=width)
    centres = [float(circle.get("cx")) for circle in all_of(drawn, "circle")]
    assert len(centres) == count
    assert all(13 <= centre <= width - 13 for centre in centres)


def test_escapes_the_module():
    assert "<M> & 1" in words(days_strip.draw([replace(PERSON[0], module="<M> & 1")], prefix="days", width=320))


def test_refuses_a_strip_without_days():
    with pytest.raises(ValueError, match="needs a day"):
        days_strip.draw([], prefix="days", width=320)
