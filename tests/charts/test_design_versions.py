from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import all_of, hold_to_the_rules, read, told, words

from goldenthread.charts import design_versions
from goldenthread.charts.design_versions import CohortShared, Designs, ModeMinutes, Version
from goldenthread.charts.design_versions.values import MODES

MINUTES = {"1": (555, 495, 450, 255, 405), "2": (480, 525, 495, 210, 450), "3": (525, 495, 465, 225, 450)}


def version(name, starts_on, held, change, shared):
    minutes = [ModeMinutes(mode, count) for mode, count in zip(MODES, MINUTES[name], strict=True)]
    return Version(name, starts_on, held, change, minutes, shared)


SENIOR = Designs(
    [
        version("1", date(2019, 4, 29), "in person", "first design", 1),
        version("2", date(2020, 9, 1), "virtual", "less input, longer sets, time to breathe", 0.92),
        version("3", date(2021, 9, 13), "in person", "some input back; breathing time kept", 0.94),
    ],
    [CohortShared("SCL-01", date(2019, 5, 14), 1), CohortShared("SCL-04", date(2020, 10, 6), 0.92)],
    until=date(2024, 7, 31),
    pauses=[(date(2020, 3, 16), date(2020, 9, 1))],
)


@pytest.mark.parametrize("width", [300, 358, 780, 1180])
def test_keeps_the_rules_of_every_chart(width):
    hold_to_the_rules(design_versions.draw(SENIOR, prefix="senior", width=width), "senior")


def test_says_the_finding():
    root = read(design_versions.draw(SENIOR, prefix="senior", width=1180))
    assert root[0].text == "3 versions; the latest shares 94% of its minutes with version 1"
    assert root[1].text.startswith(
        "Version 1, from April 2019, in person: first design; input 26%, dialogue 23%, set 21%, exercise 12%, live issues 19%; "
        "100% shared with version 1. Version 2,"
    )
    assert root[1].text.endswith("Minutes shared with version 1 by cohort: SCL-01 100%, SCL-04 92%.")


def test_five_modes_have_five_fills():
    bars = [
        rect
        for rect in all_of(design_versions.draw(SENIOR, prefix="s", width=1180), "rect")
        if rect.get("height") == "26"
    ]
    assert len({rect.get("fill") for rect in bars}) == 5
    assert len(bars) == 15


@pytest.mark.parametrize("width", [340, 1180])
def test_equal_shares_have_equal_lengths_in_all_versions(width):
    bars = [
        rect
        for rect in all_of(design_versions.draw(SENIOR, prefix="s", width=width), "rect")
        if rect.get("height") == "26"
    ]
    lengths = [sum(float(rect.get("width")) for rect in bars[n : n + 5]) for n in (0, 5, 10)]
    assert max(lengths) - min(lengths) < 0.5


def test_wide_has_years_and_cohorts_and_a_phone_has_versions_below_one_another():
    wide, phone = (design_versions.draw(SENIOR, prefix="s", width=width) for width in (1180, 340))
    assert [year for year in words(wide) if year.isdigit() and len(year) == 4] == [
        "2019",
        "2020",
        "2021",
        "2022",
        "2023",
        "2024",
    ]
    assert "SCL-04: 92%" in told(wide)
    assert "Paused from March 2020 to September 2020" in told(wide)
    assert told(phone)[-3:] == ["Version 1: 100%", "Version 2: 92%", "Version 3: 94%"]


def test_the_axis_starts_lower_where_values_need_it():
    far = Designs(SENIOR.versions, [CohortShared("SCL-01", date(2019, 5, 14), 0.67)], SENIOR.until)
    assert {"60%", "80%", "100%"} <= set(words(design_versions.draw(far, prefix="s", width=1180)))


def test_one_version_without_cohorts_has_no_panel():
    one = Designs(SENIOR.versions[:1], [], date(2020, 1, 31))
    for width in (340, 1180):
        drawn = design_versions.draw(one, prefix="s", width=width)
        assert all_of(drawn, "title")[0].text == "One design, unchanged since April 2019"
        assert all_of(drawn, "circle") == []


@given(st.integers(2, 40), st.sampled_from([340, 760, 1180]))
def test_many_cohorts_keep_their_dots_and_drop_only_labels(count, width):
    cohorts = [CohortShared(f"C-{n:02}", date.fromordinal(737200 + n * 40), 0.9) for n in range(count)]
    drawn = design_versions.draw(Designs(SENIOR.versions, cohorts, date(2024, 7, 31)), prefix="s", width=width)
    hold_to_the_rules(drawn, "s")
    if "Minutes shared with version 1, by cohort" in words(drawn):
        assert len(all_of(drawn, "circle")) == count


def test_escapes_what_changed():
    change = "<i>less</i> & more"
    one = Designs([version("1", date(2019, 4, 29), "in person", change, 1)], [], date(2024, 7, 31))
    assert change in words(design_versions.draw(one, prefix="s", width=1180))


def test_refuses_versions_out_of_order():
    with pytest.raises(ValueError, match="follow one another"):
        Designs(SENIOR.versions[::-1], [], SENIOR.until)
    with pytest.raises(ValueError, match="follow one another"):
        Designs([], [], SENIOR.until)


def test_refuses_a_mode_without_a_fill():
    with pytest.raises(ValueError, match="cannot be drawn"):
        ModeMinutes("lecture", 60)
