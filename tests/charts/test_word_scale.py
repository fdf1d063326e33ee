import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import all_of, hold_to_the_rules, read, words

from goldenthread.charts import word_scale
from goldenthread.charts.word_scale import Band, WordChoice

BANDS = [Band("a few", 0), Band("some", 0.25), Band("many", 1 / 3), Band("most", 0.5), Band("nearly all", 0.8)]
MOST = WordChoice(BANDS, "most", share=0.68, low=0.58, high=0.76)


@pytest.mark.parametrize("width", [260, 320, 600])
@pytest.mark.parametrize("word", [band.word for band in BANDS])
def test_keeps_the_rules_of_every_chart(word, width):
    hold_to_the_rules(word_scale.draw(WordChoice(BANDS, word, 0.5, 0.4, 0.6), prefix="w", width=width), "w")


def test_says_the_share_the_word_and_why():
    root = read(word_scale.draw(MOST, prefix="w"))
    assert root[0].text == "68%, 58% to 76%, may be called most"
    assert root[1].text == "The lower limit, 58%, decides. Most is for 50% to 80%."


def test_only_the_chosen_word_is_bold():
    texts = all_of(word_scale.draw(MOST, prefix="w"), "text")
    bold = [text.text for text in texts if text.get("font-weight") == "bold"]
    assert bold == ["most", "68%"]


def test_a_record_has_no_interval():
    record = WordChoice(BANDS, "most", 0.6, 0.6, 0.6, decided_by="share")
    drawn = word_scale.draw(record, prefix="w")
    assert read(drawn)[0].text == "60%, may be called most"
    assert words(drawn)[-1] == "60%"


def test_a_weak_word_is_decided_by_its_upper_limit():
    few = WordChoice(BANDS, "a few", 0.09, 0.05, 0.17, decided_by="high")
    assert read(word_scale.draw(few, prefix="w"))[1].text == "The upper limit, 17%, decides. A few is for 0% to 25%."


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.sampled_from(["low", "share", "high"]))
def test_any_interval_stays_inside(a, b, c, decided_by):
    low, share, high = sorted((a, b, c))
    hold_to_the_rules(word_scale.draw(WordChoice(BANDS, "some", share, low, high, decided_by), prefix="w"), "w")


@pytest.mark.parametrize(
    ("bands", "word", "low", "message"),
    [
        ([], "most", 0.5, "begin at 0"),
        ([Band("most", 0.5)], "most", 0.5, "begin at 0"),
        (BANDS, "a handful", 0.5, "no word of the scale"),
        (BANDS, "most", 0.7, "does not lie in"),
    ],
)
def test_refuses_what_cannot_be_placed(bands, word, low, message):
    with pytest.raises(ValueError, match=message):
        WordChoice(bands, word, 0.6, low, 0.8)
