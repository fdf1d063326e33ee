from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from goldenthread.charts import coverage


def side(drawn):
    return float(read(drawn)[0].get("width"))


@given(st.integers(1, 600), st.integers(1, 600))
def test_areas_are_as_the_minutes(minutes, more):
    largest = minutes + more
    assert isclose(side(coverage.square(minutes, largest)), 28 * (minutes / largest) ** 0.5, abs_tol=0.051)


def test_the_fullest_cell_is_full_size_and_an_empty_one_says_none():
    table = coverage.cells({"across": 330, "next role": 0, "space": 1200})
    assert side(table["space"].square) == coverage.SIDE
    assert [cell.words for cell in table.values()] == ["330", "none", "1,200"]
    assert table["next role"].square is None


def test_the_square_is_decoration_beside_its_number():
    assert read(coverage.square(60, 60)).get("aria-hidden") == "true"


def test_a_table_without_minutes_says_none_everywhere():
    assert [cell.words for cell in coverage.cells({"a": 0, "b": 0}).values()] == ["none", "none"]
    assert coverage.cells({}) == {}


@pytest.mark.parametrize(("minutes", "largest"), [(0, 60), (-5, 60), (61, 60)])
def test_refuses_minutes_that_no_square_can_show(minutes, largest):
    with pytest.raises(ValueError, match="a square needs minutes"):
        coverage.square(minutes, largest)
