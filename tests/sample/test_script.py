"""The script is drawn from a number: the same one gives the same story."""

from collections import Counter
from itertools import pairwise

import pytest

from goldenthread.sample import script
from goldenthread.sample.script.delegates import group_of


@pytest.fixture(scope="module")
def drawn():
    return script.write(2019)


def test_the_same_number_gives_the_same_story(drawn):
    assert script.write(2019) == drawn


def test_another_number_gives_other_people(drawn):
    other = script.write(7)
    ours, theirs = ({d.name for d in s.delegates} for s in (drawn, other))
    assert len(ours & theirs) < len(ours) / 2
    assert Counter(d.cohort for d in other.delegates) == Counter(d.cohort for d in drawn.delegates)


@pytest.mark.parametrize("seed", range(1, 13))
def test_every_number_draws_a_whole_story(seed):
    drawn = script.write(seed)
    assert (len(drawn.delegates), len(drawn.later_roles), len(drawn.moves_of_trust)) == (443, 68 + 38, 9)
    assert all("1" in d.pattern for d in drawn.delegates)
    assert len({d.email for d in drawn.delegates}) == 443


def test_specialties_are_spread_over_the_cohorts(drawn):
    senior = [d for d in drawn.delegates if d.programme == "SENIOR"]
    groups = {
        cohort: {group_of(d) for d in senior if d.cohort == cohort} - {""} for cohort in {d.cohort for d in senior}
    }
    assert min(map(len, groups.values())) >= 6
    for group in ("medicine", "surgery"):
        counts = sorted(sum(group_of(d) == group for d in senior if d.cohort == cohort) for cohort in groups)
        assert counts[-1] - counts[0] <= 4
    assert all(a.cohort <= b.cohort for a, b in pairwise(senior))


def test_strike_days_cost_attendance_in_the_drawn_programmes():
    drawn = [script.write(seed) for seed in range(20, 24)]
    first = [d.pattern for s in drawn for d in s.delegates if d.programme == "FIRST"]
    assert 0.86 < sum(p.count("1") for p in first) / (4 * len(first)) < 0.96
