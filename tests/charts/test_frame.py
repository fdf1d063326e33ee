from datetime import date

import pytest
import svg

from goldenthread.charts.frame import (
    Scale,
    TimeScale,
    decoration,
    definitions,
    link,
    text,
    text_width,
    titled_svg,
    told,
)


def test_words_under_eleven_px_are_refused():
    with pytest.raises(ValueError, match="11 px or more"):
        text(0, 0, "small", size=10.9)


def test_words_titles_links_and_data_are_escaped():
    assert str(text(0, 0, "<b>")).endswith("&lt;b&gt;</text>")
    assert str(told('"<', data={"day": '"'})) == '<g data-day="&quot;"><title>&quot;&lt;</title></g>'
    assert str(link('/?a="&b', decoration())).startswith('<a href="/?a=&quot;&amp;b">')


def test_an_image_with_links_is_a_group_with_the_image_in_it():
    drawn = str(
        titled_svg(
            [svg.Circle(r=2)], prefix="p", title="<t>", desc="d", width=10, height=5, links=[link("/", svg.Circle(r=1))]
        )
    )
    assert 'role="group"' in drawn
    assert drawn.count('role="img"') == 1
    assert drawn.index("</g>") < drawn.index("<a href")
    assert "&lt;t&gt;" in drawn


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (date(2020, 6, 30), ["2020", "Feb", "Mar", "Apr", "May", "Jun"]),
        (date(2021, 12, 31), ["2020", "Apr", "Jul", "Oct", "2021", "Apr", "Jul", "Oct"]),
        (date(2029, 12, 31), [str(year) for year in range(2020, 2030)]),
    ],
)
def test_ticks_are_the_finest_that_have_room(days, words):
    assert [tick.words for tick in TimeScale(date(2020, 1, 1), days, 0, 400).ticks()] == words


def test_a_scale_without_extent_puts_all_at_its_start():
    assert Scale(3, 3, 20, 80).place(3) == 20
    assert TimeScale(date(2020, 1, 1), date(2020, 1, 1), 20, 80).place(date(2020, 1, 1)) == 20


def test_bold_words_are_wider():
    assert text_width("Ruth", 14, bold=True) > text_width("Ruth", 14) > text_width("Ruth", 12)


def test_patterns_stand_in_a_picture_of_no_size():
    assert str(definitions()).startswith('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"')
