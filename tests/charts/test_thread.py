from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import read
from thread_suite import DANIEL, RUTH, alone, made_up, suite

from goldenthread.charts.frame import text_width
from goldenthread.charts.labels import Box
from goldenthread.charts.thread import Cohort, Day, Lane, Lead, Note, Picture, draw_tall, draw_wide, finding, key

SVG = "{http://www.w3.org/2000/svg}"
BOTH = pytest.mark.parametrize("draw", [draw_wide, draw_tall])
SNAPSHOTS = Path(__file__).parent / "snapshots"


def drawn_days(root):
    return [group for group in root.iter(f"{SVG}g") if group.get("data-day")]


def stitches(root):
    return [group.get("data-stitch") for group in root.iter(f"{SVG}g") if group.get("data-stitch")]


def said(root):
    return [title.text for title in root.iter(f"{SVG}title")]


def texts(root):
    return [text.text for text in root.iter(f"{SVG}text")]


def boxes(root):
    for text in root.iter(f"{SVG}text"):
        if text.get("transform"):
            continue
        size, x, y = (float(text.get(name)) for name in ("font-size", "x", "y"))
        width = text_width(text.text, size, bold=text.get("font-weight") == "bold")
        left = x - {None: 0, "middle": width / 2, "end": width}[text.get("text-anchor")]
        yield text.text, Box(left, y - size * 0.72, left + width, y + size * 0.15)


def collisions(root):
    found = list(boxes(root))
    return [(one, other) for i, (one, box) in enumerate(found) for other, second in found[:i] if box.meets(second)]


def two_days(*, held=True):
    first, second = date(2020, 1, 7), date(2020, 1, 8)
    return [
        Day(first, first, led_by="Ruth Adeyemi", words="module 1, day 1", key="d1"),
        Day(second, second if held else None, "virtual", words="module 1, day 2", key="d2"),
    ]


@pytest.fixture(scope="module")
def sample():
    return suite()


@BOTH
def test_keeps_the_rules_of_every_chart(draw, sample):
    root = read(draw(sample, prefix="t"))
    ids = [part.get("id") for part in root.iter() if part.get("id")]
    image = next(part for part in root.iter() if part.get("role") == "img")
    assert ids == ["t-title", "t-desc"]
    assert (image.get("aria-labelledby"), image.get("aria-describedby")) == ("t-title", "t-desc")
    assert root.find(f"{SVG}desc").text == finding(sample)
    assert [part for part in root.iter() if part.get("style")] == []
    assert min(float(text.get("font-size")) for text in root.iter(f"{SVG}text")) >= 11


@BOTH
def test_draws_at_true_size(draw, sample):
    root = read(draw(sample))
    width, height = root.get("width"), root.get("height")
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert width == {draw_wide: "1150", draw_tall: "358"}[draw]


@BOTH
def test_links_stand_beside_the_image_and_not_in_it(draw, sample):
    root = read(draw(sample))
    image = next(part for part in root.iter() if part.get("role") == "img")
    assert list(image.iter(f"{SVG}a")) == []
    assert [link.get("href") for link in root.findall(f"{SVG}a")] == [
        "/programmes/first",
        "/programmes/senior",
        "/programmes/divisional",
        "/notes/1",
        "/notes/2",
        "/notes/3",
    ]


@BOTH
def test_every_day_is_drawn_once_and_says_what_it_means(draw, sample):
    root = read(draw(sample))
    keys = sorted(day.key for lane in sample.lanes for cohort in lane.cohorts for day in cohort.days if day.key)
    groups = drawn_days(root)
    assert len(keys) == 108
    assert sorted(group.get("data-day") for group in groups) == keys
    assert all(group.find(f"{SVG}title").text for group in groups)


@BOTH
def test_one_stitch_a_day_in_order_of_date(draw, sample):
    by_key = {day.key: day.on for lane in sample.lanes for cohort in lane.cohorts for day in cohort.days}
    order = [by_key[stitch] for stitch in stitches(read(draw(sample)))]
    assert len(order) == 108
    assert order == sorted(order)


def test_a_stitch_is_missing_for_each_absence(sample):
    root = read(draw_wide(sample))
    fills = [
        rect.get("fill")
        for group in root.iter(f"{SVG}g")
        if group.get("data-stitch")
        for rect in group.iter(f"{SVG}rect")
    ]
    assert (fills.count("#FFB81C"), fills.count("#003087")) == (97, 102)


@BOTH
def test_no_words_lie_on_others(draw, sample):
    assert collisions(read(draw(sample))) == []


@BOTH
def test_many_notes_along_the_thread_lie_on_nothing(draw, sample):
    days = [
        (day.on + timedelta(days=9), lane)
        for lane, of_lane in enumerate(sample.lanes)
        for cohort in of_lane.cohorts
        for day in cohort.days[1::4]
        if day.held_on
    ]
    notes = tuple(
        Note(on, lane, number, "A note", f"/notes/{number}") for number, (on, lane) in enumerate(days, start=1)
    )
    root = read(draw(replace(sample, notes=notes)))
    assert len(root.findall(f"{SVG}a")) == len(notes) + 3 > 30
    assert collisions(root) == []


def test_every_cohort_of_a_weaving_lane_is_named(sample):
    names = {cohort.name for lane in sample.lanes for cohort in lane.cohorts}
    assert names - set(texts(read(draw_wide(sample)))) == set()


def test_the_finding_counts_what_is_drawn(sample):
    assert finding(sample) == (
        "As at 19 July 2024: 108 days held in 22 cohorts. 22 were held on a new date, 8 on a strike day. "
        "The lead facilitator was present on 97 of 108. The client lead was present on 102 of 108. "
        "Handover, 19 April to 10 May 2022. Helen Marsh led 5 days from a handover brief. The table lists every day."
    )


@BOTH
def test_nothing_to_draw_is_an_error_that_says_so(draw):
    empty = Picture((Lane("First", "/f", (), ()),), (RUTH,), date(2020, 1, 1), date(2020, 1, 1), date(2020, 12, 31))
    with pytest.raises(ValueError, match="no cohort has dates yet"):
        draw(empty)


@BOTH
def test_what_is_planned_is_not_counted_as_held(draw):
    picture = alone(two_days(held=False), today=date(2020, 1, 7), last=date(2020, 6, 30))
    root = read(draw(picture))
    assert stitches(root) == ["d1"]
    assert "SCL-01, module 1, day 2, 8 January 2020: planned, to come." in said(root)
    assert "1 of 1" in texts(root)
    assert "today, 7 January 2020" in texts(root)


@BOTH
def test_a_day_recorded_for_a_date_to_come_is_not_held_either(draw):
    assert stitches(read(draw(alone(two_days(), today=date(2020, 1, 7))))) == ["d1"]


@BOTH
def test_one_cohort_is_drawn_by_months(draw):
    days = [replace(day, held_on=None) for day in two_days()]
    root = read(draw(alone(days, first=date(2020, 1, 1), last=date(2020, 6, 30))))
    assert [month for month in ("Feb", "Mar", "Apr", "May", "Jun") if month not in texts(root)] == []


@BOTH
def test_markup_in_names_is_shown_as_words(draw):
    picture = alone(two_days())
    evil = "<script>alert(1)</script>"
    cohort = replace(picture.lanes[0].cohorts[0], name=evil, note="<i>&</i>")
    lane = replace(picture.lanes[0], title='"><b>', href='/x?a=1&b="2"', facts=("<u>",), cohorts=(cohort,))
    drawn = draw(replace(picture, lanes=(lane,), leads=(replace(RUTH, name=evil), DANIEL)))
    assert "<script" not in drawn
    assert any(evil in title for title in said(read(drawn)))
    assert read(drawn).find(f"{SVG}a").get("href") == '/x?a=1&b="2"'


@BOTH
def test_without_leads_there_is_no_strand(draw):
    drawn = draw(alone(two_days(), leads=()))
    assert "#FFB81C" not in drawn


@BOTH
def test_a_strand_alone_runs_on_the_line_of_its_capsule(draw):
    drawn = draw(alone(two_days(), leads=(RUTH,)))
    assert "1 of 1" not in texts(read(drawn))
    assert "2 of 2" in texts(read(drawn))
    assert "client lead was present" not in drawn


@BOTH
def test_a_handover_for_good_is_a_knot_on_each_strand(draw, sample):
    helen = Lead("Helen Marsh", "lead facilitator", "lead", date(2022, 4, 1))
    picture = replace(sample, leads=(replace(RUTH, to_on=date(2022, 3, 31)), helen, DANIEL))
    handover = "Ruth Adeyemi hands over to Helen Marsh as lead facilitator, for good"
    root = read(draw(picture))
    assert said(root).count(handover) == 3
    assert {"Ruth Adeyemi", "Helen Marsh"} <= set(texts(root))


@BOTH
def test_of_three_leads_each_handover_names_its_own_two(draw, sample):
    leads = [
        replace(RUTH, name=name, from_on=on)
        for name, on in (("One", date(2019, 1, 1)), ("Two", date(2021, 1, 1)), ("Three", date(2023, 1, 1)))
    ]
    words = said(read(draw(replace(sample, leads=tuple(leads)))))
    assert "One hands over to Two as lead facilitator, for good" in words
    assert "Two hands over to Three as lead facilitator, for good" in words


@BOTH
def test_thirty_cohorts_in_a_programme_are_numbered_and_have_no_knots(draw, sample):
    picture = replace(sample, lanes=(made_up("Senior clinical leaders", 30),), notes=(), absences=())
    root = read(draw(picture))
    assert [str(number) for number in range(1, 31) if str(number) not in texts(root)] == []
    assert "Ruth Adeyemi, lead facilitator" not in " ".join(said(root))
    assert collisions(root) == []


@BOTH
def test_nine_programmes_fold_to_one_row_each_and_stay_legible(draw, sample):
    titles = ["First", "Senior", "Divisional", "Nurses", "Boards", "Allied", "General practice", "Pharmacy", "Digital"]
    picture = replace(sample, lanes=tuple(made_up(title, 4, every=200) for title in titles), notes=(), absences=())
    root = read(draw(picture))
    assert [link.find(f"{SVG}text").text for link in root.findall(f"{SVG}a")] == titles
    assert min(float(text.get("font-size")) for text in root.iter(f"{SVG}text")) >= 11
    assert collisions(root) == []


def test_years_without_days_are_drawn_as_wide_as_others(sample):
    gap = tuple(
        replace(lane, cohorts=tuple(c for c in lane.cohorts if c.days[0].planned_on.year not in {2020, 2021}))
        for lane in sample.lanes
    )
    heads = [
        float(text.get("x"))
        for text in read(draw_wide(replace(sample, lanes=gap))).iter(f"{SVG}text")
        if text.get("font-size") == "15"
    ]
    apart = [b - a for a, b in pairwise(heads)]
    assert max(apart) - min(apart) < 1


@BOTH
def test_with_no_disruption_known_none_is_named(draw, sample):
    root = read(draw(replace(sample, waves=(), strikes=(), admissions=())))
    assert not {"Covid admissions", "Strikes", "Covid"} & set(texts(root))


@BOTH
@settings(max_examples=25, deadline=None)
@given(
    starts=st.lists(st.integers(0, 1500), min_size=1, max_size=16),
    moves=st.lists(st.integers(0, 200), min_size=16, max_size=16),
    away=st.lists(st.booleans(), min_size=16, max_size=16),
)
def test_any_suite_has_one_mark_and_one_stitch_a_day(draw, starts, moves, away):
    begin = date(2020, 1, 1)
    cohorts = []
    for number, start in enumerate(starts):
        on = [begin + timedelta(days=start + step) for step in (0, 1, 60)]
        days = [
            Day(day, day + timedelta(days=moves[number]), lead_present=away[number], key=f"{number}-{i}")
            for i, day in enumerate(on)
        ]
        cohorts.append(Cohort(f"C-{number}", number + 1, "/c", tuple(days)))
    lane = Lane("Any", "/any", (), tuple(cohorts))
    root = read(draw(Picture((lane,), (RUTH, DANIEL), date(2026, 1, 1), date(2020, 1, 1), date(2025, 12, 31))))
    wanted = sorted(f"{number}-{i}" for number in range(len(starts)) for i in range(3))
    assert sorted(group.get("data-day") for group in drawn_days(root)) == wanted
    assert sorted(stitches(root)) == wanted


def test_the_key_shows_only_marks_that_occur(sample):
    assert [entry.words for entry in key(sample)] == [
        "Ruth Adeyemi, lead facilitator, present",
        "Mr Daniel Okafor, client lead, present",
        "a day that somebody else led",
        "a day without the client lead",
        "a day in person; two days running are set side by side",
        "a day on screen",
        "a hybrid day",
        "held on a new date; the cross marks the old one",
        "held on a strike day",
        "a day planned, not held yet",
        "a cohort, from its first day to its last",
        "an absence with a handover",
        "a note along the thread",
        "a wave of Covid, darker the more people were admitted",
        "a strike, darker if doctors were out",
    ]
    assert len(key(alone(two_days(), leads=()))) == 3


def test_marks_of_the_key_are_hidden_from_screen_readers(sample):
    assert {read(entry.mark).get("aria-hidden") for entry in key(sample)} == {"true"}


@BOTH
def test_is_drawn_as_before(draw):
    moved = replace(two_days()[1], planned_on=date(2020, 1, 2), on_strike_day=True, lead_present=False)
    drawn = draw(alone([two_days()[0], moved], today=date(2020, 2, 1))).replace("><", ">\n<") + "\n"
    assert drawn == (SNAPSHOTS / f"thread_{draw.__name__}.svg").read_text(encoding="utf-8")
