"""Designs: the senior programme's five versions, and properties."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.designs import (
    Design,
    Session,
    aim_coverage,
    consistency,
    in_force,
    mode_shares,
    revisions,
    theme_coverage,
)

# module | title | mode | theme | aims | minutes in versions 1 to 5; 0 is absent
SENIOR = """
1 | Welcome and contracting           | dialogue    | space     | A4    |  60  60  60  60  60
1 | Leadership in context             | input       | context   | A1    | 105  90 105 105  90
1 | Role and authority                | input       | authority | A1    |  90  75  75  75  75
1 | Role and authority in practice    | exercise    | authority | A1    |  45  45  45  45  45
1 | Whole-system map                  | exercise    | across    | A2    |  60  45  60  60  60
1 | Action-learning set               | set         | across    | A2 A4 | 150 165 150 150 150
1 | Live issues                       | live issues | context   | A1 A2 | 120 135 135 135 150
1 | Closing circle                    | dialogue    | space     | A4    |  90  75  75  75  75
1 | Time to breathe                   | dialogue    | space     | A4    |   0  30  15  15  15
2 | Check-in                          | dialogue    | space     | A4    |  45  45  45  45  45
2 | Power and followership            | input       | authority | A1    | 105 105 105 105 105
2 | How money and quality work        | input       | context   | A1    |  75  60  75  75  75
2 | Influencing                       | exercise    | authority | A1    | 105  75  75  60  60
2 | Action-learning set               | set         | across    | A2 A4 | 150 165 165 165 150
2 | Live issues                       | live issues | context   | A1 A2 | 135 150 150 150 165
2 | Dialogue on working with managers | dialogue    | managers  | A3    |  60  60  60  75  75
2 | Closing circle                    | dialogue    | space     | A4    |  45  45  30  30  30
2 | Time to breathe                   | dialogue    | space     | A4    |   0  15  15  15  15
3 | Check-in                          | dialogue    | space     | A4    |  45  45  45  45  45
3 | Culture and safety                | input       | context   | A1 A4 |  90  75  75  75  60
3 | Leading change in services        | input       | context   | A1    |  90  75  90  90  90
3 | Joint session with managers       | dialogue    | managers  | A3    |  90  75  75 105 105
3 | Action-learning set               | set         | across    | A2 A4 | 150 165 150 135 135
3 | Live issues                       | live issues | context   | A1 A2 | 150 165 165 165 180
3 | Team exercise                     | exercise    | across    | A2    |  45  45  45  30  30
3 | Next role                         | dialogue    | next role | A1    |  60  45  45  45  45
3 | Time to breathe                   | dialogue    | space     | A4    |   0  30  30  30  30
"""
STARTS = [date(2019, 4, 29), date(2020, 9, 1), date(2021, 9, 13), date(2022, 10, 10), date(2023, 11, 1)]


def senior(version: int) -> Design:
    rows = [[part.strip() for part in line.split("|")] for line in SENIOR.strip().splitlines()]
    sessions = [
        Session(int(module), title, mode, int(minutes.split()[version - 1]), theme, tuple(aims.split()))
        for module, title, mode, theme, aims, minutes in rows
    ]
    return Design(str(version), STARTS[version - 1], tuple(session for session in sessions if session.minutes))


VERSIONS = [senior(version) for version in range(1, 6)]

sessions = st.builds(
    Session, st.integers(1, 2), st.sampled_from(["Set", "Talk", "Close"]), st.just("set"), st.integers(1, 90)
)
designs = st.lists(sessions, min_size=1, max_size=6).map(lambda parts: Design("1", date(2019, 4, 29), tuple(parts)))


def test_no_revision_of_the_senior_programme_changed_more_than_8_percent_of_its_time():
    minutes = [(revision.of_the_one_before * 2160, revision.of_the_first * 2160) for revision in revisions(VERSIONS)]
    assert [(round(before), round(first)) for before, first in minutes] == [
        (1995, 1995),
        (2100, 2040),
        (2115, 2010),
        (2115, 1980),
    ]


@pytest.mark.parametrize(
    ("on", "version"), [((2019, 4, 29), "1"), ((2020, 8, 31), "1"), ((2020, 9, 1), "2"), ((2024, 7, 31), "5")]
)
def test_a_day_uses_the_latest_version_that_had_started(on, version):
    assert in_force(reversed(VERSIONS), date(*on)).version == version


def test_before_the_first_version_there_was_no_design():
    with pytest.raises(LookupError, match="2019-04-28"):
        in_force(VERSIONS, date(2019, 4, 28))


def test_input_takes_a_quarter_of_the_first_design_and_less_of_the_last():
    first, last = mode_shares(VERSIONS[0].sessions), mode_shares(VERSIONS[-1].sessions)
    minutes = {mode: round(share * 2160) for mode, share in first.items()}
    assert minutes == {"dialogue": 495, "exercise": 255, "input": 555, "live issues": 405, "set": 450}
    assert (round(last["input"] * 2160), round(last["live issues"] * 2160)) == (495, 495)


def test_themes_run_through_the_programmes_that_cover_them():
    first = Design("1", STARTS[0], tuple(part for part in VERSIONS[0].sessions if part.theme != "next role"))
    register = ["space", "context", "authority", "across", "managers", "next role", "wellbeing"]
    coverage = theme_coverage({"SENIOR": VERSIONS[0], "FIRST": first})
    assert coverage.throughout(register) == ("space", "context", "authority", "across", "managers")
    assert coverage.orphans(register) == ("wellbeing",)
    assert coverage.minutes["managers", "SENIOR", 2] == 60


def test_a_session_serves_each_of_its_aims():
    coverage = aim_coverage({"SENIOR": VERSIONS[0]})
    assert {key: n for key, n in coverage.minutes.items() if key[0] == "A3"} == {
        ("A3", "SENIOR", 2): 60,
        ("A3", "SENIOR", 3): 90,
    }
    assert coverage.minutes["A4", "SENIOR", 1] == 60 + 150 + 90
    assert coverage.orphans(["A1", "A5"]) == ("A5",)


@given(designs, designs)
def test_consistency_is_a_share_and_a_design_is_consistent_with_itself(now, then):
    assert 0 <= consistency(now, then) <= 1
    assert consistency(now, now) == 1
    assert consistency(now, then) * now.minutes == pytest.approx(consistency(then, now) * then.minutes)


@given(designs, st.randoms(use_true_random=False))
def test_the_order_of_sessions_does_not_matter(design, chance):
    parts = list(design.sessions)
    chance.shuffle(parts)
    shuffled = replace(design, sessions=tuple(parts))
    assert consistency(shuffled, design) == 1
    assert mode_shares(parts) == mode_shares(design.sessions) == {"set": 1.0}


@pytest.mark.parametrize(
    "parts", [(), (Session(1, "Set", "set", 0),), (Session(1, "Set", "set", 90), Session(1, "Talk", "input", -5))]
)
def test_a_design_takes_time(parts):
    with pytest.raises(ValueError, match="take no time"):
        Design("1", date(2019, 4, 29), parts)


def test_no_sessions_have_no_shares():
    with pytest.raises(ValueError, match="no time"):
        mode_shares([])


def test_without_designs_there_are_no_revisions():
    assert revisions([]) == ()
