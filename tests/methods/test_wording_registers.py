"""The table of words: a mutation test for each limit, and the error rates that the limits promise."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.intervals import wilson
from goldenthread.methods.wording.registers import drop_by_agreement, hidden_word, records_word, respondents_word

STRENGTH = [None, "a few", "some", "many", "most", "nearly all"]


@pytest.mark.parametrize(
    ("x", "n", "word"),
    [
        (9, 9, None),
        (2, 96, None),
        (3, 10, "some"),
        (15, 15, "some"),
        (16, 16, "nearly all"),
        (3, 16, "some"),
        (14, 96, "a few"),
        (15, 96, "a few"),
        (16, 96, "some"),
        (41, 96, "some"),
        (42, 96, "many"),
        (12, 24, "some"),
        (13, 24, "many"),
        (57, 96, "many"),
        (58, 96, "most"),
        (83, 96, "most"),
        (84, 96, "most"),
        (85, 96, "nearly all"),
        (96, 96, "nearly all"),
    ],
)
def test_one_respondent_more_or_less_moves_the_word_at_its_limit(x, n, word):
    assert respondents_word(x, n) == word


@given(st.integers(16, 300).flatmap(lambda n: st.tuples(st.integers(3, n - 1), st.just(n))))
def test_a_word_holds_what_its_limits_say(share):
    x, n = share
    limits, word = wilson(x, n), respondents_word(x, n)
    assert (word == "nearly all") == (limits.low > 0.80)
    assert (word in {"nearly all", "most"}) == (limits.low > 1 / 2)
    assert (word in {"nearly all", "most", "many"}) == (limits.low > 1 / 3)
    assert (word == "a few") == (limits.high < 0.25)


def chance(word, truth, n):
    """Sum exactly how often so many of n respondents earn the word, or a stronger one, if the truth is this."""
    wanted = {"a few"} if word == "a few" else set(STRENGTH[STRENGTH.index(word) :])
    return sum(comb(n, x) * truth**x * (1 - truth) ** (n - x) for x in range(n + 1) if respondents_word(x, n) in wanted)


@pytest.mark.parametrize(
    ("word", "truth", "worst"), [("most", 1 / 2, 0.039), ("many", 1 / 3, 0.043), ("nearly all", 0.80, 0.029)]
)
def test_a_word_whose_truth_sits_on_its_limit_is_rarely_said(word, truth, worst):
    assert max(chance(word, truth, n) for n in range(16, 200, 3)) <= worst + 0.0005


def test_a_word_is_said_when_it_is_true():
    assert chance("most", 0.68, 96) > 0.94


@pytest.mark.parametrize("n", [16, 24, 59, 60, 96, 212])
def test_hidden_counts_read_alike(n):
    assert len({hidden_word(x, n) for x in range(3, 8)}) == 1
    assert len({hidden_word(n - rest, n) for rest in range(8)} if n > 20 else {0}) == 1
    assert {hidden_word(x, n) for x in range(3)} == {None}


def test_hidden_is_a_few_from_sixty_respondents():
    assert [hidden_word(5, n) for n in (9, 10, 59, 60)] == [None, "some", "some", "a few"]


def test_a_count_that_is_shown_is_not_hidden():
    with pytest.raises(ValueError, match="not a hidden count"):
        hidden_word(48, 96)


@given(st.integers(16, 300).flatmap(lambda n: st.tuples(st.integers(max(8, n - 7), n), st.just(n))))
def test_a_hidden_rest_never_gets_a_stronger_word_than_its_count(share):
    x, n = share
    assert STRENGTH.index(hidden_word(x, n)) <= STRENGTH.index(respondents_word(x, n))


@pytest.mark.parametrize(
    ("word", "alpha", "said"),
    [
        ("many", 0.75, "many"),
        ("many", 0.749, "some"),
        ("many", 0.667, "some"),
        ("many", 0.666, None),
        ("many", None, "some"),
        ("a few", 0.71, "some"),
        ("most", 0.71, "most"),
        ("nearly all", 0.71, "most"),
        ("some", 0.71, "some"),
        ("most", 0.5, None),
    ],
)
def test_doubtful_coding_lowers_the_word_or_takes_it_away(word, alpha, said):
    assert drop_by_agreement(word, alpha) == said


@pytest.mark.parametrize(
    ("x", "n", "word"),
    [
        (0, 20, "none"),
        (2, 20, "a small number"),
        (3, 20, "some"),
        (33, 100, "some"),
        (1, 3, "many"),
        (44, 100, "many"),
        (45, 100, "about half"),
        (55, 100, "about half"),
        (56, 100, "most"),
        (89, 100, "most"),
        (90, 100, "nearly all"),
        (100, 100, "all"),
    ],
)
def test_records_speak_by_their_exact_share(x, n, word):
    assert records_word(x, n) == word


@pytest.mark.parametrize(("x", "n"), [(0, 0), (-1, 5), (6, 5)])
def test_a_share_of_records_is_a_share(x, n):
    with pytest.raises(ValueError, match="0 <= x <= n"):
        records_word(x, n)
