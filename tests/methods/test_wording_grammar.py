import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.wording.grammar import (
    agreeing,
    article,
    capital,
    counted,
    fewer,
    listed,
    possessive,
    slips,
)
from goldenthread.methods.wording.rules import Name, between, from_to


@pytest.mark.parametrize(
    ("subject", "verb"),
    [
        ("one delegate", "has"),
        ("two delegates", "have"),
        ("none of the delegates", "have"),
        ("a small number of delegates", "have"),
        ("the share of days", "has"),
        ("the team", "has"),
        ("staff", "have"),
        ("1 of 10 cohorts", "has"),
        ("11 cohorts", "have"),
        ("1,320 days", "have"),
    ],
)
def test_a_verb_agrees_with_its_subject(subject, verb):
    assert agreeing(subject, "has", "have") == verb


@pytest.mark.parametrize(
    ("noun", "spoken"),
    [
        ("eight", "an eight"),
        ("8", "an 8"),
        ("11", "an 11"),
        ("18", "an 18"),
        ("80", "an 80"),
        ("800", "an 800"),
        ("110", "a 110"),
        ("1", "a 1"),
        ("NHS trust", "an NHS trust"),
        ("MRI", "an MRI"),
        ("UK trust", "a UK trust"),
        ("PA", "a PA"),
        ("one-off", "a one-off"),
        ("unit", "a unit"),
        ("hour", "an hour"),
        ("orthopaedic surgeon", "an orthopaedic surgeon"),
        ("practising clinician", "a practising clinician"),
        ("unnamed", "an unnamed"),
    ],
)
def test_an_article_follows_the_sound(noun, spoken):
    assert article(noun) == spoken


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["Sand and West", "Thornwick"], "Sand and West, and Thornwick"),
        (["Eastmere", "Sand and West", "Thornwick"], "Eastmere, Sand and West, and Thornwick"),
    ],
)
def test_a_list_has_no_comma_before_its_and_unless_a_name_has_one(items, joined):
    assert listed(items) == joined


def test_an_empty_list_is_no_list():
    with pytest.raises(ValueError, match="item"):
        listed([])


def test_names_take_their_possessive():
    assert [possessive(name) for name in ("Marlhaven", "Minds", "St Hew's")] == ["Marlhaven's", "Minds'", "St Hew's"]


def test_one_of_ten_takes_the_plural_noun_and_one_the_singular():
    assert [counted(n, "day", "days") for n in (0, 1, 2, 11)] == ["no days", "one day", "two days", "11 days"]


def test_people_are_fewer_and_time_is_less():
    assert [fewer(noun) for noun in ("people", "delegates", "time", "weeks")] == [
        "fewer people",
        "fewer delegates",
        "less time",
        "fewer weeks",
    ]


def test_a_name_moved_to_the_front_gets_its_capital_and_keeps_its_others():
    assert [capital(text) for text in ("the Calder Institute", "new NHS roles", "")] == [
        "The Calder Institute",
        "New NHS roles",
        "",
    ]


def test_a_singular_theme_takes_was_and_a_plural_one_were():
    assert [Name("cross-specialty working").verb, Name("new perspectives", plural=True).verb] == ["was", "were"]


def test_ranges_keep_their_own_words():
    assert (between(1.0, 2.5), from_to(1.4, 5.1)) == ("between 1 and 2.5", "from 1.4 to 5.1")


@pytest.mark.parametrize("slip", ["two  spaces", "empty ()", "delegate(s)", "nan", "None", "-0.0", "5 %"])
def test_slips_are_seen(slip):
    assert slips(f"It was {slip} there.")


def test_a_clean_sentence_has_no_slips():
    assert slips("None of it: nobody (65 of 96) went to Nancy.".replace("None", "No part")) == ()


@given(st.lists(st.text("abc", min_size=1), min_size=1, max_size=6))
def test_a_list_keeps_every_item_in_order(items):
    assert listed(items).replace(" and ", ", ").split(", ") == items
