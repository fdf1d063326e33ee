"""Contested themes: which sides a sentence must name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.coding.contested import contested, sides
from goldenthread.methods.vocabulary import Coding


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({"T4b": 19, "T4c": 17}, [("T4b", 19), ("T4c", 17)]),
        ({"T4b": 17, "T4c": 17}, [("T4b", 17), ("T4c", 17)]),
        ({"+": 3, "-": 5, "±": 2}, [("-", 5), ("+", 3)]),
        ({"+": 60, "-": 2}, []),
        ({"+": 60}, []),
        ({}, []),
    ],
)
def test_a_theme_is_contested_when_three_or_more_stand_on_each_of_two_sides(people, expected):
    assert list(contested(people)) == expected


def test_people_stand_on_one_side_whatever_the_number_of_their_passages():
    codings = [
        Coding("A01", "T4", "+"),
        Coding("A01", "T4", "+"),
        Coding("A02", "T4", "-"),
        Coding("A02", "T4", "+"),
        Coding("A03", "T4", "±"),
        Coding("A03", "T1", "-"),
        Coding("A04", "T4"),
    ]
    assert sides(codings, "T4") == {"+": 1, "±": 2}


@given(
    st.lists(
        st.builds(
            Coding, st.sampled_from("ABCDEF"), st.sampled_from(["T1", "T2"]), st.sampled_from(["", "+", "±", "-"])
        )
    )
)
def test_nobody_stands_on_two_sides(codings):
    judged = {coding.respondent for coding in codings if coding.code == "T1" and coding.valence}
    assert sum(sides(codings, "T1").values()) == len(judged)
    assert sides(codings[::-1], "T1") == sides(codings, "T1")
