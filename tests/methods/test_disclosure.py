"""The small-number rule, tried by two attackers who add up all that is shown."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.disclosure import (
    GOLDENTHREAD,
    answers_shown,
    percent,
    protect_answers,
    protect_breakdown,
    protect_count,
    protect_table,
)

NHS = json.loads((Path(__file__).parent / "vectors" / "sdc_nhs_rounding_a.json").read_text())

people = st.integers(0, 60)
breakdowns = st.dictionaries(st.sampled_from("ABCDEFGH"), people, min_size=1)


def shown(*counts: int) -> list[int | None]:
    return [cell.shown for cell in protect_breakdown(dict(zip("ABCDEFGH", counts, strict=False))).cells]


@pytest.mark.parametrize("case", NHS["cases"], ids=lambda case: str(case["x"]))
def test_counts_follow_the_published_rule(case):
    expected = case["sub_national"]
    assert protect_count(case["x"]) == (None if expected == "*" else expected)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # nothing small: rounded, and a zero may be seen
        ((40, 12, 8), [40, 10, 10]),
        ((40, 0, 8), [40, 0, 10]),
        # one small: the next smallest goes too, and a zero beside them is not told apart
        ((40, 3, 12), [40, None, None]),
        ((40, 3, 0), [None, None, None]),
        ((40, 3, 0, 12), [40, None, None, None]),
        # two small that hold 8 or more protect each other; with fewer a third joins them
        ((40, 3, 5, 12), [40, None, None, 10]),
        ((40, 3, 4, 12), [40, None, None, None]),
        # nobody but a few
        ((3, 0), [None, None]),
        ((0, 0), [0, 0]),
    ],
)
def test_breakdowns(counts, expected):
    assert shown(*counts) == expected


def test_parts_come_in_the_order_of_the_alphabet():
    protected = protect_breakdown({"nursing": 6, "medical": 205, "AHP": 5})
    assert [cell.name for cell in protected.cells] == ["AHP", "medical", "nursing"]


def test_nursing_and_the_allied_health_professions_are_never_told_apart_if_either_is_small():
    protected = protect_breakdown({"medical": 205, "nursing": 12, "AHP": 3})
    assert (protected.shown("nursing"), protected.shown("AHP"), protected.total) == (None, None, 220)


@given(breakdowns)
def test_hidden_parts_hold_a_count_that_could_be_shown(counts):
    protected = protect_breakdown(counts)
    hidden = [counts[cell.name] for cell in protected.cells if cell.shown is None]
    rest = [count for count in counts.values() if not GOLDENTHREAD.hides(count)]
    if hidden and sum(counts.values()) > 7 and rest:
        assert sum(hidden) > 7
        assert len(hidden) > 1 or len(counts) == 1
    assert {cell.shown for cell in protected.cells if cell.shown is not None} <= set(range(0, 65, 5))


@given(breakdowns, st.permutations("ABCDEFGH"))
def test_the_order_in_which_parts_are_given_does_not_matter(counts, order):
    again = {name: counts[name] for name in order if name in counts}
    assert protect_breakdown(again) == protect_breakdown(counts)


def tables(parts: int, total: int) -> Iterator[tuple[int, ...]]:
    """List every way in which a total falls into so many parts."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in tables(parts - 1, total - first))


def could_be(cell: int | None, count: int) -> bool:
    return cell is None or cell == protect_count(count)


TOTALS = [(2, range(60)), (3, range(36)), (4, range(22))]


@pytest.mark.parametrize(("parts", "totals"), TOTALS)
def test_an_attacker_with_the_exact_total_cannot_tell_one_hidden_person_from_seven(parts, totals):
    for total in totals:
        every = list(tables(parts, total))
        for released in {tuple(shown(*counts)) for counts in every if None in shown(*counts)}:
            consistent = [counts for counts in every if all(map(could_be, released, counts))]
            for part, cell in enumerate(released):
                values = {counts[part] for counts in consistent}
                if cell is None:
                    # a total of 1 to 7 is hidden itself: whoever knew it would need no breakdown
                    assert values >= set(range(1, min(total, 7) + 1))


@pytest.mark.parametrize(("parts", "totals"), TOTALS)
def test_an_attacker_who_reckons_back_from_the_rule_never_learns_that_a_part_is_under_seven(parts, totals):
    for total in totals:
        values: dict[tuple[int | None, ...], list[set[int]]] = defaultdict(lambda: [set() for _ in range(parts)])
        for counts in tables(parts, total):
            for seen, count in zip(values[tuple(shown(*counts))], counts, strict=True):
                seen.add(count)
        for released, possible in values.items():
            least = [max(seen) for cell, seen in zip(released, possible, strict=True) if cell is None]
            assert all(most >= min(total, 7) for most in least)


@pytest.mark.parametrize(
    ("x", "n", "expected"),
    [
        (68, 220, 32),
        (190, 220, 86),
        (0, 220, 0),
        (220, 220, 100),
        (7, 220, None),
        (214, 220, None),
        (3, 5, None),
        (0, 0, None),
    ],
)
def test_percentages_come_from_the_rounded_counts(x, n, expected):
    assert percent(x, n) == expected


@given(st.integers(0, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_percentage_is_one_and_hides_as_the_rest_does(share):
    x, n = share
    value, rest = percent(x, n), percent(n - x, n)
    assert (value is None) == (rest is None)
    assert value is None or 0 <= value <= 100


two_way = st.dictionaries(st.tuples(st.sampled_from("ABCD"), st.sampled_from("wxyz")), st.integers(0, 40))


def lines_of(counts):
    return [
        {place: count for place, count in counts.items() if place[axis] == name}
        for axis in (0, 1)
        for name in {place[axis] for place in counts}
    ]


@given(two_way)
def test_no_line_of_a_table_gives_its_hidden_counts_away(counts):
    shown = protect_table(counts)
    for line in lines_of(counts):
        hidden = [count for place, count in line.items() if count and shown[place] is None]
        everyone = [count for count in line.values() if count]
        assert not hidden or hidden == everyone or (len(hidden) > 1 and sum(hidden) > 7)


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40)))
def test_a_table_of_one_row_is_a_breakdown(counts):
    table = protect_table({("row", name): count for name, count in counts.items()})
    assert table == {("row", cell.name): cell.shown for cell in protect_breakdown(counts).cells}


@pytest.mark.parametrize(
    ("x", "n", "expected"),
    [
        (65, 96, 65),
        (9, 96, 9),
        (8, 96, 8),
        (7, 96, None),
        (0, 96, None),
        (96, 96, None),
        (88, 96, 88),
        (90, 96, None),
        (8, 9, None),
    ],
)
def test_answers_are_shown_from_ten_people_and_never_unanimous(x, n, expected):
    assert protect_answers(x, n) == expected


def test_a_group_of_answers_is_described_from_ten_up():
    assert [answers_shown(n) for n in (0, 9, 10, 96)] == [False, False, True, True]


@pytest.mark.parametrize("wrong", [lambda: protect_count(-1), lambda: percent(5, 4), lambda: protect_answers(-1, 4)])
def test_impossible_counts_are_refused(wrong):
    with pytest.raises(ValueError, match="0"):
        wrong()
