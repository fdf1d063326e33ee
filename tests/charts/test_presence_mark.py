import pytest
from reading import SVG, read

from goldenthread.charts import presence_mark

PRESENCES = ["present", "apologies", "absent", "to come"]
HOLDINGS = ["in person", "virtual", "hybrid"]


def shape(drawn):
    return [part.tag.removeprefix(SVG) for part in read(drawn)][1:]


@pytest.mark.parametrize("presence", PRESENCES)
def test_the_title_is_the_word(presence):
    root = read(presence_mark.presence_mark(presence))
    assert (root.get("role"), root[0].text, root.get("width"), root.get("height")) == ("img", presence, "20", "20")


def test_each_presence_has_its_own_shape():
    drawn = [presence_mark.presence_mark(presence) for presence in PRESENCES]
    assert [shape(mark) for mark in drawn] == [["circle"], ["rect", "text"], ["rect"], ["circle"]]
    assert [read(drawn[n])[1].get("stroke-dasharray") for n in (0, 3)] == [None, "3 2.24"]


def test_each_way_of_holding_has_its_own_shape():
    drawn = [presence_mark.holding_mark(holding) for holding in HOLDINGS]
    assert [shape(mark) for mark in drawn] == [["circle"], ["circle"], ["circle", "path"]]
    assert [read(mark)[1].get("fill") for mark in drawn[:2]] == ["#003087", "#FFFFFF"]


def test_a_strike_names_who_struck_and_escapes_it():
    root = read(presence_mark.strike_mark("nurses & <doctors>"))
    assert (root[0].text, shape(presence_mark.strike_mark("nurses"))) == ("strike by nurses & <doctors>", ["path"])


def test_marks_have_no_ids_and_may_be_repeated():
    assert [part for part in read(presence_mark.presence_mark("apologies")).iter() if part.get("id")] == []


def test_the_letter_is_never_under_11_px():
    for radius in (4, 6, 12):
        letter = presence_mark.presence_glyph("apologies", radius=radius)[1]
        assert letter.font_size >= 11


def test_snapshot():
    assert str(presence_mark.presence_mark("absent")) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20" width="20" height="20" class="chart-mark" '
        'role="img" font-family="Frutiger W01, Arial, sans-serif"><title>absent</title>'
        '<rect stroke="#212B32" stroke-width="1.5" x="-7.5" y="-7.5" width="15" height="15" fill="#FFFFFF"/></svg>'
    )
