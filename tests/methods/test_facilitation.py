"""Facilitation: who led the 108 days of the suite, and properties."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.methods.facilitation import DayLed, Facilitator, Post, stayed, thread, together
from goldenthread.methods.vocabulary import Share

PROGRAMMES = {"F": "FIRST", "S": "SENIOR", "D": "DIVISIONAL"}
TEAM = {
    "R": Facilitator("Ruth Adeyemi", "outside", post="lead"),
    "H": Facilitator("Helen Marsh", "outside", post="deputy"),
    "T": Facilitator("Tomasz Wilderspin", "outside"),
    "A": Facilitator("Anjali Merrowdown", "outside"),
    "C": Facilitator("Curtis Fenwater", "outside"),
    "D": Facilitator("Mr Daniel Okafor", "inside", practising=True, post="client lead"),
    "N": Facilitator("Dr Nasreen Choudhury-Vale", "inside", practising=True),
    "W": Facilitator("Dr Wen Harrowgate", "inside", practising=True),
    "L": Facilitator("Dr Leila Brackwater", "inside", practising=True),
}
REASONS = {date(2021, 12, 15): "clinical cover", date(2023, 6, 14): "strike cover"}
JOINED = {"W": date(2019, 10, 1), "L": date(2019, 10, 1)}
LEFT = {"C": date(2021, 7, 31), "L": date(2022, 11, 30)}

# day, programme (First, Senior, Divisional) and those who led it
SUITE = """
    2019-05-14 S DHNRT  2019-05-15 S ADNRT  2019-06-18 F ADR  2019-06-19 F CDR  2019-07-02 S DHNRT  2019-07-03 S ADNRT
    2019-09-10 S ACDNR  2019-09-11 S CDHNR  2019-09-19 D DHR  2019-09-24 F DRT  2019-09-25 F ADR  2019-10-08 S CDHLR
    2019-10-09 S DHRTW  2019-11-12 F DRT  2019-11-13 F ADR  2019-11-21 D CDR  2019-12-03 S DHRTW  2019-12-04 S ADLRT
    2020-01-16 D ADR  2020-01-28 S CDHLR  2020-01-29 S DHRTW  2020-02-04 F DRT  2020-02-05 F ADH  2020-02-25 S CDHLR
    2020-02-26 S DHRTW  2020-09-22 S ADLRT  2020-09-23 S ACDRW  2020-10-06 S CDHLR  2020-10-07 S DHRTW  2020-10-15 D DRT
    2020-10-20 F ADR  2020-10-21 F CDR  2020-11-10 S DHRTW  2020-11-11 S ADLRT  2020-11-26 D ADR  2020-12-01 F CDH
    2020-12-02 F DHT  2021-03-25 D ADH  2021-04-20 S ACDRW  2021-04-21 S CHLNR  2021-05-11 F DHR  2021-05-12 F DRT
    2021-05-13 D ADR  2021-05-25 S CDHLR  2021-05-26 S DHRTW  2021-06-15 S ADLRT  2021-06-16 S ACDRW  2021-06-17 D CDR
    2021-06-29 F DHR  2021-06-30 F DRT  2021-07-13 S ACDRW  2021-07-14 S CDHLR  2021-09-28 S ADRTW  2021-09-29 S ADHLR
    2021-10-12 S DHRTW  2021-10-13 S ADLRT  2021-11-02 F ADR  2021-11-03 F DHR  2021-12-14 S ADRTW  2021-12-15 S AHR
    2022-01-25 F HNR  2022-01-26 F DRT  2022-02-08 S ADHRW  2022-02-09 S DHLRT  2022-03-03 D DRT  2022-04-26 S ADHLT
    2022-04-27 S ADHTW  2022-04-28 D ADH  2022-05-04 F DHT  2022-05-05 F ADH  2022-06-28 S ADRTW  2022-06-29 S ADHLR
    2022-07-07 D DHR  2022-09-20 S ALNRT  2022-09-21 S ADHRW  2022-09-29 D HNR  2022-10-04 F DRT  2022-10-05 F ADR
    2022-10-18 S DHRTW  2022-10-19 S ADLRT  2022-12-14 S ADHRW  2022-12-15 S DHRTW  2023-01-24 F DHT  2023-01-25 F ADR
    2023-02-07 S DHRTW  2023-02-08 S ADRTW  2023-03-14 S ADHRW  2023-03-15 S DHRTW  2023-04-18 F DRT  2023-04-19 F ADR
    2023-05-11 D DHR  2023-06-14 S ART  2023-06-15 S ADHRW  2023-09-07 D DHR  2023-10-17 S ADRTW  2023-10-18 S ADHRW
    2023-11-07 S DHRTW  2023-11-08 S ADRTW  2023-11-16 D ADR  2023-11-21 F DHR  2023-11-22 F DRT  2024-01-09 S ADHRW
    2024-01-10 S DHRTW  2024-01-25 D ADH  2024-02-27 S ADHRW  2024-02-28 S DHRTW  2024-03-12 F DRT  2024-03-13 F ADR
"""


def days(table: str) -> list[DayLed]:
    words = table.split()
    rows = zip(words[::3], words[1::3], words[2::3], strict=True)
    return [
        DayLed(on, PROGRAMMES[programme], frozenset(TEAM[letter] for letter in team), REASONS.get(on, ""))
        for on, programme, team in ((date.fromisoformat(day), programme, team) for day, programme, team in rows)
    ]


some_days = st.lists(
    st.builds(
        DayLed,
        st.dates(date(2019, 4, 1), date(2024, 7, 31)),
        st.sampled_from(sorted(PROGRAMMES.values())),
        st.frozensets(st.sampled_from(list(TEAM.values())), max_size=4),
        st.sampled_from(["", "clinical cover"]),
    ),
    max_size=20,
    unique_by=lambda day: day.held_on,
)


def test_the_lead_was_there_on_97_of_108_days_and_in_all_programmes():
    found = thread("lead", days(SUITE))
    assert found.suite == Share(97, 108)
    assert found.programmes == (("DIVISIONAL", Share(13, 16)), ("FIRST", Share(26, 32)), ("SENIOR", Share(58, 60)))
    assert found.golden


def test_the_longest_gap_was_five_days_of_the_suite_in_spring_2022():
    gap = thread("lead", days(SUITE)).longest_gap
    assert [day.held_on for day in gap] == [
        date(2022, 4, 26),
        date(2022, 4, 27),
        date(2022, 4, 28),
        date(2022, 5, 4),
        date(2022, 5, 5),
    ]
    assert all(day.has("deputy") for day in gap)


def test_a_client_lead_is_followed_in_the_same_way():
    found = thread("client lead", days(SUITE))
    assert (found.suite, dict(found.programmes)["SENIOR"]) == (Share(102, 108), Share(56, 60))


def test_a_thread_is_golden_only_if_it_runs_through_every_programme():
    everywhere = [
        DayLed(date(2019, 5, day), name, frozenset({TEAM["R"]})) for day in range(1, 9) for name in ("FIRST", "SENIOR")
    ]
    away = [DayLed(date(2019, 6, day), "SENIOR", frozenset()) for day in (1, 2, 3)]
    assert [thread("lead", everywhere + away[:more]).golden for more in (0, 1, 2, 3)] == [
        True,
        True,
        True,
        False,
    ]
    assert not thread("lead", []).golden


def test_all_but_two_days_were_led_together_and_both_have_a_reason():
    found = together(days(SUITE))
    assert found.kept == Share(106, 108)
    assert [(day.held_on, day.reason) for day in found.excused] == sorted(REASONS.items())
    assert found.unexplained == ()


@pytest.mark.parametrize(("team", "kept"), [("RD", True), ("RHT", False), ("DN", False), ("", False), ("HTAW", True)])
def test_a_day_is_led_together_by_an_outsider_and_an_inside_clinician(team, kept):
    assert DayLed(date(2019, 5, 14), "SENIOR", frozenset(TEAM[letter] for letter in team)).led_together is kept


def test_an_insider_who_no_longer_practises_is_no_clinician_beside_the_outsider():
    retired = Facilitator("Mr Daniel Okafor", "inside", practising=False)
    assert not DayLed(date(2019, 5, 14), "SENIOR", frozenset({TEAM["R"], retired})).led_together


def test_seven_of_the_first_years_nine_stayed():
    posts = [Post(TEAM[letter].name, JOINED.get(letter, date(2019, 4, 1)), LEFT.get(letter)) for letter in TEAM]
    first_year = [day.held_on for day in days(SUITE) if day.held_on <= date(2020, 3, 31)]
    assert stayed(posts, first_year=first_year, as_at=date(2024, 7, 31)) == Share(7, 9)


def test_one_who_left_and_came_back_is_there_and_one_who_came_later_is_not_of_the_first_year():
    came_back = [Post("Helen Marsh", date(2019, 4, 1), date(2020, 3, 31)), Post("Helen Marsh", date(2022, 1, 1))]
    came_later = Post("Anjali Merrowdown", date(2021, 1, 1))
    assert stayed([*came_back, came_later], first_year=[date(2019, 5, 14)], as_at=date(2024, 7, 31)) == Share(1, 1)


def test_a_post_is_followed_whoever_holds_it():
    first, second = (Facilitator(name, "outside", post="lead") for name in ("Ruth Adeyemi", "Helen Marsh"))
    before = Facilitator("Helen Marsh", "outside")
    teams = [{first, before}, {before}, {second}]
    handed_over = [DayLed(date(2022, 5, n), "SENIOR", frozenset(team)) for n, team in enumerate(teams, start=1)]
    assert thread("lead", handed_over).suite == Share(2, 3)


@given(some_days, st.randoms(use_true_random=False))
def test_the_order_in_which_days_are_given_does_not_matter(some, chance):
    shuffled = some.copy()
    chance.shuffle(shuffled)
    assert thread("lead", shuffled) == thread("lead", some)
    assert together(shuffled) == together(some)


@given(some_days)
def test_programmes_add_up_to_the_suite_and_no_gap_holds_the_lead(some):
    found = thread("lead", some)
    shares = [share for _, share in found.programmes]
    assert Share(sum(share.x for share in shares), sum(share.n for share in shares)) == found.suite
    assert not any(day.has("lead") for day in found.longest_gap)
    assert len(found.longest_gap) <= found.suite.n - found.suite.x


@given(some_days)
def test_every_day_is_kept_excused_or_unexplained(some):
    found = together(some)
    assert found.kept.x + len(found.excused) + len(found.unexplained) == len(some)
