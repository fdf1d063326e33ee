"""Themes: the evaluation of 2024, its close variant, brute force, and properties."""

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.methods.coding.themes import (
    Answers,
    chances_of_first,
    in_order,
    most_cited,
    read_codings,
    tally,
)
from goldenthread.methods.vocabulary import Coding, Share

THEMES = ["T1", "T2", "T3", "T4"]

# respondents by the themes that they cited: in the evaluation, and in a variant whose first two lie close
CELLS = """
T1 T2 T3 T4  2024  close
1 1 1 1     7     7
1 1 1 0    11    10
1 1 0 1     8     7
1 1 0 0    12     9
1 0 1 1     4     4
1 0 1 0     7     7
1 0 0 1     5     4
1 0 0 0    11     8
0 1 1 1     2     3
0 1 1 0     3     5
0 1 0 1     3     4
0 1 0 0     4     8
0 0 1 1     2     3
0 0 1 0     6     6
0 0 0 1     4     4
0 0 0 0     7     7
"""


def survey(column: int) -> Answers:
    rows = [[int(cell) for cell in line.split()] for line in CELLS.strip().splitlines()[1:]]
    return answered(
        {tuple(theme for theme, held in zip(THEMES, row, strict=False) if held): row[column] for row in rows}
    )


def answered(kinds: dict[tuple[str, ...], int]) -> Answers:
    """Make respondents who cite so many of each kind of answer."""
    people = [codes for codes, count in kinds.items() for _ in range(count)]
    codings = [Coding(f"A{number}", code) for number, codes in enumerate(people) for code in codes]
    return Answers(tuple(codings), respondents=len(people))


EVALUATION, CLOSE = survey(4), survey(5)

kinds = st.dictionaries(
    st.sampled_from(
        [codes for size in range(4) for codes in product(THEMES[:3], repeat=size) if list(codes) == sorted(set(codes))]
    ),
    st.integers(0, 20),
    min_size=1,
).filter(lambda some: sum(some.values()) > 0)


def test_the_evaluation_counts_people():
    assert [(theme.code, theme.people) for theme in tally(EVALUATION)] == [
        ("T1", Share(65, 96)),
        ("T2", Share(50, 96)),
        ("T3", Share(42, 96)),
        ("T4", Share(35, 96)),
    ]
    first_alone, second_alone = EVALUATION.people("T1", without="T2"), EVALUATION.people("T2", without="T1")
    assert (first_alone, second_alone) == (27, 12)


def test_a_restorative_space_was_cited_most():
    found = most_cited(EVALUATION, THEMES, seed=2024)
    assert (found.kind, found.codes, found.respondents) == ("first", ("T1",), 96)
    assert found.chance_first >= 0.95
    assert round(dict(found.against)["T2"], 3) == 0.024
    assert [code for code, _ in found.against] == ["T2", "T3", "T4"]


def test_of_close_themes_none_comes_first():
    found = most_cited(CLOSE, THEMES, seed=2024)
    assert [theme.people.x for theme in tally(CLOSE)] == [56, 53, 45, 36]
    assert (found.kind, found.codes) == ("set", ("T1", "T2", "T3"))


def test_the_other_themes_follow_in_no_clear_order():
    assert in_order(EVALUATION, ["T2", "T3", "T4"]) == (("T2", "T3", "T4"),)


@pytest.mark.parametrize("seed", range(20))
def test_the_seed_does_not_decide(seed):
    assert most_cited(EVALUATION, THEMES, seed=seed).kind == "first"
    assert most_cited(CLOSE, THEMES, seed=seed).kind == "set"


def test_a_tie_is_never_an_order():
    tied = answered({("T1",): 20, ("T2",): 20, ("T3",): 2})
    found = most_cited(tied, THEMES[:3], seed=1)
    assert (found.kind, found.codes) == ("set", ("T1", "T2"))
    assert in_order(tied, THEMES[:3]) == (("T1", "T2"), ("T3",))


def test_four_close_themes_get_no_ranking():
    assert most_cited(answered({(theme,): 10 for theme in THEMES}), THEMES, seed=1).codes == ()


def test_under_24_respondents_nothing_is_ranked():
    assert most_cited(answered({("T1",): 20, ("T2",): 3}), THEMES[:2], seed=1).kind == "none"
    assert most_cited(answered({("T1",): 20, ("T2",): 4}), THEMES[:2], seed=1).kind == "first"


@pytest.mark.parametrize(
    ("kinds", "candidates"),
    [
        ({(): 30}, THEMES),  # nobody cited any
        ({("T1",): 30}, ["T1"]),  # nothing to compare with
        ({("T1",): 5, (): 30}, ["T1", "T2"]),  # five against nobody is not beyond chance, and T2 was not cited
    ],
)
def test_there_is_nothing_to_say(kinds, candidates):
    found = most_cited(answered(kinds), candidates, seed=1)
    assert (found.kind, found.codes) == ("none", ())


def test_a_high_share_of_resamples_alone_is_not_enough():
    """One theme leads another in 96 of 100 resamples, and yet 20 against 10 is a paired p of .099."""
    found = most_cited(answered({("T1",): 20, ("T2",): 10, ("T1", "T2"): 10}), THEMES[:2], seed=1)
    assert found.chance_first >= 0.95
    assert round(dict(found.against)["T2"], 3) == 0.099
    assert (found.kind, found.codes) == ("set", ("T1", "T2"))


def test_the_resamples_agree_with_all_resamples_there_are():
    """Five respondents can be drawn with replacement in 5 ** 5 ways: count those in which T1 is alone in front."""
    people = [{"T1"}, {"T1"}, {"T1", "T2"}, {"T2"}, set()]
    leads = [sum("T1" in p for p in draw) - sum("T2" in p for p in draw) for draw in product(people, repeat=5)]
    exact = [sum(lead > 0 for lead in leads) / 5**5, sum(lead < 0 for lead in leads) / 5**5]
    answers = answered({("T1",): 2, ("T1", "T2"): 1, ("T2",): 1, (): 1})
    found = chances_of_first(answers, ["T1", "T2"], seed=5, resamples=100_000)
    assert [found["T1"], found["T2"]] == pytest.approx(exact, abs=0.005)


@given(kinds)
@settings(max_examples=60)
def test_swapping_two_names_swaps_the_answer(some):
    """Names decide nothing but the draw of ties, so chances may differ by the error of resampling."""
    swap = {"T1": "T3", "T3": "T1"}
    swapped = answered({tuple(swap.get(code, code) for code in codes): count for codes, count in some.items()})
    one = most_cited(answered(some), THEMES[:3], seed=3, resamples=1000)
    two = most_cited(swapped, THEMES[:3], seed=3, resamples=1000)
    if abs(one.chance_first - 0.95) > 0.04:
        assert (two.kind, two.codes) == (one.kind, tuple(sorted(swap.get(code, code) for code in one.codes)))
    ranks = in_order(answered(some), THEMES[:3])
    assert in_order(swapped, THEMES[:3]) == tuple(tuple(sorted(swap.get(c, c) for c in rank)) for rank in ranks)


@given(kinds, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_codings_and_candidates_does_not_matter(some, chance):
    answers, candidates = answered(some), THEMES[:3]
    codings = list(answers.codings)
    chance.shuffle(codings)
    again = Answers(tuple(codings), answers.respondents)
    assert tally(again) == tally(answers)
    assert most_cited(again, candidates[::-1], seed=3, resamples=500) == most_cited(
        answers, candidates, seed=3, resamples=500
    )


@given(kinds, st.integers(1, 20))
@settings(max_examples=60)
def test_more_people_who_cite_the_first_alone_keep_it_first(some, more):
    found = most_cited(answered(some), THEMES[:3], seed=3, resamples=500)
    if found.kind == "first" and found.chance_first > 0.98:
        (code,) = found.codes
        stronger = answered(some | {(code,): some.get((code,), 0) + more})
        assert most_cited(stronger, THEMES[:3], seed=3, resamples=500).codes == (code,)


@given(kinds)
@settings(max_examples=60)
def test_a_first_is_the_highest_count_and_chances_share_one(some):
    answers = answered(some)
    chances = chances_of_first(answers, THEMES[:3], seed=3, resamples=500)
    assert 0 <= sum(chances.values()) <= 1 + 1e-9
    found = most_cited(answers, THEMES[:3], seed=3, resamples=500)
    counts = {code: answers.people(code) for code in THEMES[:3]}
    if found.kind == "first":
        assert [code for code in counts if counts[code] == max(counts.values())] == list(found.codes)
    assert all(counts[code] > 0 for code in found.codes)
    assert {code for rank in in_order(answers, THEMES[:3]) for code in rank} == set(THEMES[:3])


@given(kinds)
def test_shares_lie_in_their_intervals(some):
    for theme in tally(answered(some)):
        assert 0 <= theme.interval.low <= theme.people.value <= theme.interval.high <= 1
        assert theme.references >= theme.people.x


def test_people_are_counted_once_and_passages_each_time():
    codings = (Coding("A01", "T1", "+"), Coding("A01", "T1", "+"), Coding("A02", "T1", "-"), Coding("A02", "T1"))
    (theme,) = tally(Answers(codings, respondents=3))
    assert (theme.people, theme.references, theme.valences) == (Share(2, 3), 4, (("+", 2), ("-", 1)))


def test_an_answer_without_a_code_counts_in_the_base():
    answers = read_codings([("A01", "T1"), ("A02", ""), ("A03", ""), ("A01", "T2")])
    assert (answers.respondents, answers.people("T1"), answers.people("T9")) == (3, 1, 0)


def test_no_more_people_carry_codes_than_answered():
    with pytest.raises(ValueError, match="more people carry codes"):
        Answers((Coding("A01", "T1"), Coding("A02", "T1")), respondents=1)


@pytest.mark.parametrize(("answers", "candidates"), [(Answers((), 0), ["T1"]), (EVALUATION, [])])
def test_a_first_place_needs_answers_and_candidates(answers, candidates):
    with pytest.raises(ValueError, match="answers and candidates"):
        most_cited(answers, candidates, seed=1)


def test_thousands_of_respondents_take_less_than_two_seconds():
    codes = [f"T{number:02}" for number in range(32)]
    rows = [
        (f"R{n}", codes[(n * n + step * step * 7) % (8 + n % 25)]) for n in range(5726) for step in range(1 + n % 4)
    ]
    started = time.perf_counter()
    most_cited(read_codings(rows), codes, seed=1)
    assert time.perf_counter() - started < 2
