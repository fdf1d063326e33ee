"""Reads a drawn chart back, and holds it to what every chart must keep."""

from xml.etree import ElementTree as ET

from goldenthread.charts.frame import text_width

SVG = "{http://www.w3.org/2000/svg}"


def read(drawn):
    return ET.fromstring(str(drawn))  # noqa: S314 - our own drawing


def all_of(drawn, name):
    return list(read(drawn).iter(f"{SVG}{name}"))


def words(drawn):
    return [text.text for text in all_of(drawn, "text")]


def told(drawn):
    return [title.text for title in all_of(drawn, "title")[1:]]


def hold_to_the_rules(drawn, prefix):
    root = read(drawn)
    ids = [part.get("id") for part in root.iter() if part.get("id")]
    assert ids == [f"{prefix}-title", f"{prefix}-desc"]
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", f"{prefix}-title")
    assert all(root.find(f"{SVG}{name}").text for name in ("title", "desc"))
    assert [part for part in root.iter() if part.get("style")] == []
    for text in root.iter(f"{SVG}text"):
        assert float(text.get("font-size")) >= 11
    hold_words_inside(root)


def hold_words_inside(root):
    width = float(root.get("width"))
    for text in root.iter(f"{SVG}text"):
        size, x = float(text.get("font-size")), float(text.get("x"))
        room = text_width(text.text, size, bold=text.get("font-weight") == "bold")
        left = x - {None: 0, "middle": room / 2, "end": room}[text.get("text-anchor")]
        assert left >= -2, text.text
        assert left + room <= width + 2, text.text
