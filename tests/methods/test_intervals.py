"""Intervals and exact tests: published vectors, scipy as an independent judge, properties."""

import json
from itertools import combinations
from math import comb
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from goldenthread.methods.intervals import fisher_exact, holm, mcnemar_exact, mean_t, newcombe, welch, wilson

WILSON = json.loads((Path(__file__).parent / "vectors" / "prop_wilson_a.json").read_text())
NINTH = 1e-10

shares = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
counts = st.integers(0, 40)
scores = st.lists(st.integers(0, 1000).map(lambda eighth: eighth / 8), min_size=2, max_size=30)


@pytest.mark.parametrize("case", WILSON["cases"], ids=lambda case: f"{case['x']} of {case['n']}")
def test_wilson_agrees_with_the_published_cases(case):
    interval = wilson(case["x"], case["n"])
    assert [interval.low, interval.high] == pytest.approx(case["wilson"], abs=WILSON["tolerance"])


@given(shares, st.sampled_from([0.9, 0.95, 0.99]))
def test_wilson_agrees_with_scipy(share, level):
    x, n = share
    judge = stats.binomtest(x, n).proportion_ci(level, method="wilson")
    interval = wilson(x, n, level=level)
    assert [interval.low, interval.high] == pytest.approx([judge.low, judge.high], abs=NINTH)


@given(shares)
def test_wilson_holds_the_share_within_nought_and_one_and_mirrors(share):
    x, n = share
    interval, mirror = wilson(x, n), wilson(n - x, n)
    assert 0 <= interval.low <= x / n <= interval.high <= 1
    assert interval.low == pytest.approx(1 - mirror.high, abs=NINTH)


@given(shares)
def test_wilson_rises_with_the_count(share):
    x, n = share
    if x < n:
        fewer, more = wilson(x, n), wilson(x + 1, n)
        assert (fewer.low, fewer.high) < (more.low, more.high)


# Newcombe (1998), table II, method 10: cases (a) to (h), to the fourth decimal
@pytest.mark.parametrize(
    ("counts", "limits"),
    [
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((6, 7, 2, 7), (0.0582, 0.8062)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((0, 10, 0, 20), (-0.1611, 0.2775)),
        ((0, 10, 0, 10), (-0.2775, 0.2775)),
        ((10, 10, 0, 20), (0.6791, 1.0)),
        ((10, 10, 0, 10), (0.6075, 1.0)),
    ],
)
def test_newcombe_agrees_with_the_published_cases(counts, limits):
    interval = newcombe(*counts)
    assert [round(interval.low, 4), round(interval.high, 4)] == list(limits)


@given(shares, shares)
def test_newcombe_turns_round_with_its_groups(one, two):
    forth, back = newcombe(*one, *two), newcombe(*two, *one)
    assert [forth.low, forth.high] == pytest.approx([-back.high, -back.low], abs=NINTH)


@pytest.mark.parametrize(("x", "n"), [(0, 0), (-1, 4), (5, 4)])
def test_a_share_of_nobody_has_no_interval(x, n):
    with pytest.raises(ValueError, match="a share needs"):
        wilson(x, n)


@given(scores)
def test_the_interval_of_a_mean_agrees_with_scipy(values):
    interval = mean_t(values)
    error = stats.sem(values)
    half = stats.t.ppf(0.975, len(values) - 1) * error
    middle = sum(values) / len(values)
    assert [interval.low, interval.high] == pytest.approx([middle - half, middle + half], abs=1e-9)


@given(scores, scores)
def test_welch_agrees_with_scipy(a, b):
    assume(len(set(a)) > 1)
    assume(len(set(b)) > 1)
    interval = welch(a, b)
    judge = stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95)
    assert [interval.low, interval.high] == pytest.approx([judge.low, judge.high], abs=1e-9)


def test_welch_of_one_group_that_does_not_vary_rests_on_the_other():
    interval, other = welch([80, 78, 83, 79], [90, 90, 90]), mean_t([80, 78, 83, 79])
    assert [interval.low, interval.high] == pytest.approx([other.low - 90, other.high - 90], abs=NINTH)


def test_groups_that_do_not_vary_leave_an_interval_without_width():
    interval = welch([80, 80], [90, 90, 90])
    assert (interval.low, interval.high) == (-10, -10)


def test_means_need_two_values():
    with pytest.raises(ValueError, match="two values"):
        mean_t([3.0])
    with pytest.raises(ValueError, match="in each group"):
        welch([3.0], [2.0, 4.0])


@given(counts, counts)
def test_mcnemar_agrees_with_the_binomial_test(b, c):
    judge = stats.binomtest(b, b + c).pvalue if b + c else 1.0
    assert mcnemar_exact(b, c) == pytest.approx(judge, abs=NINTH)
    assert mcnemar_exact(b, c) == mcnemar_exact(c, b)


def test_mcnemar_of_thousands_stays_exact():
    assert mcnemar_exact(2900, 2700) == pytest.approx(stats.binomtest(2900, 5600).pvalue, rel=1e-9)


@given(counts, counts, counts, counts)
def test_fisher_agrees_with_scipy(a, b, c, d):
    assert fisher_exact(a, b, c, d) == pytest.approx(stats.fisher_exact([[a, b], [c, d]])[1], abs=NINTH)


def test_fisher_counts_the_deals_of_the_tea_tasting():
    """Eight cups, four with milk first: of 70 ways to choose four, 34 are as good or as bad as three right."""
    choices = [len(set(choice) & {0, 1, 2, 3}) for choice in combinations(range(8), 4)]
    assert fisher_exact(3, 1, 1, 3) == sum(right != 2 for right in choices) / comb(8, 4)


@pytest.mark.parametrize("test", [lambda: mcnemar_exact(-1, 2), lambda: fisher_exact(1, 2, -3, 4)])
def test_counts_are_not_negative(test):
    with pytest.raises(ValueError, match="0 or more"):
        test()


@given(st.lists(st.floats(0, 1), max_size=8), st.randoms(use_true_random=False))
def test_holm_is_the_same_in_any_order_and_never_kinder_than_one_test(pvalues, chance):
    order = list(range(len(pvalues)))
    chance.shuffle(order)
    adjusted = holm(pvalues)
    assert holm([pvalues[at] for at in order]) == [adjusted[at] for at in order]
    assert all(p <= q <= min(1.0, p * len(pvalues)) for p, q in zip(pvalues, adjusted, strict=True))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_holm_finds_what_stepping_down_by_hand_finds(pvalues):
    ranked = sorted(pvalues)
    found = next((rank for rank, p in enumerate(ranked) if p * (len(ranked) - rank) > 0.05), len(ranked))
    assert sum(q <= 0.05 for q in holm(pvalues)) == found
