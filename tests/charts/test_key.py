import svg
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.charts import frame, key


def entry(words):
    return key.Entry([svg.Circle(r=5)], 10, words)


@given(
    st.lists(st.text("abc ", min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=6), st.integers(120, 900)
)
def test_every_entry_has_its_mark_and_all_its_words(words, width):
    elements, height = key.draw([entry(each) for each in words], width=width)
    marks = [part for part in elements if isinstance(part, svg.G)]
    texts = [part.text for part in elements if isinstance(part, svg.Text)]
    assert len(marks) == len(words)
    assert " ".join(texts).split() == " ".join(words).split()
    assert max(part.y for part in elements if isinstance(part, svg.Text)) <= height


def test_long_words_break_and_stay_right_of_their_mark():
    elements, height = key.draw([entry("what a draw in proportion to the pool would give")], width=150)
    lines = [part for part in elements if isinstance(part, svg.Text)]
    assert {part.x for part in lines} == {17}
    assert all(frame.text_width(part.text) <= 133 for part in lines)
    assert height == len(lines) * key.LINE


def test_nothing_to_explain():
    assert key.draw([], width=300) == ([], 0)
