from datetime import UTC, datetime

from goldenthread.ui.filters import FILTERS, date_and_time, joined, plural, shown


def test_an_instant_is_written_in_local_time():
    assert date_and_time(datetime(2023, 7, 14, 8, 15, tzinfo=UTC)) == "14 July 2023 at 9.15am"


def test_nothing_is_written_for_none():
    assert [write(None) for write in FILTERS if write not in (joined, plural)] == [""] * 7


def test_plural_takes_an_irregular_noun():
    assert [plural(n, "person", "people") for n in (0, 1, 2)] == ["0 people", "1 person", "2 people"]


def test_words_are_shown_as_they_are():
    assert shown("None of these") == "None of these"
