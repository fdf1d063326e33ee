"""The shared nouns keep their own rules."""

import pytest

from goldenthread.methods.vocabulary import Interval, Share


@pytest.mark.parametrize(("value", "outside"), [(-0.1, True), (0.0, False), (0.5, False), (1.0, False), (1.1, True)])
def test_an_interval_excludes_what_lies_beyond_its_limits(value, outside):
    assert Interval(0.0, 1.0, 0.95, "Wilson score").excludes(value) is outside


@pytest.mark.parametrize(("x", "n"), [(-1, 3), (4, 3), (1, 0)])
def test_a_share_is_of_a_whole(x, n):
    with pytest.raises(ValueError, match="0 <= x <= n"):
        Share(x, n)
