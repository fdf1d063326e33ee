"""Whatever a file holds: what passes the checks keeps every rule of the records, and what is sound passes at once."""

import datetime as dt
from time import process_time

import pytest
from books import TODAY, on_record
from drawn_books import anything, chance, sound, spoilt
from hypothesis import given
from hypothesis import strategies as st
from rules_of_records import RULES, broken_rules

from goldenthread.history.book.checks import check
from goldenthread.history.book.completing import complete
from goldenthread.history.book.values import Book

CHANCE = st.integers(0, 2**32).map(chance)


def accepted(book: Book) -> Book:
    """What is left when rows with a fault are taken out until there is none."""
    while faults := {(fault.sheet, fault.row) for fault in check(complete(book), today=TODAY)}:
        book = Book({name: tuple(row for row in book[name] if (name, row.number) not in faults) for name in book})
    return complete(book)


@given(CHANCE)
def test_what_passes_the_checks_breaks_no_rule(rng):
    assert broken_rules(accepted(anything(rng))) == []


@given(CHANCE, st.integers(1, 30))
def test_what_passes_of_a_book_that_somebody_spoilt_breaks_none_either(rng, cells):
    assert broken_rules(accepted(spoilt(sound(rng, cohorts=2, delegates=4), rng, cells))) == []


def test_each_rule_is_broken_by_some_book_that_does_not_pass():
    rng = chance(1)
    books = (book for _ in range(300) for book in (anything(rng), spoilt(sound(rng, cohorts=2), rng, 9)))
    assert {rule for book in books for rule in broken_rules(complete(book))} == set(RULES)


@given(CHANCE)
def test_a_sound_book_has_no_fault_in_whatever_order_its_rows_stand(rng):
    book = complete(sound(rng))
    assert list(check(book, today=TODAY)) == []
    assert broken_rules(book) == []


@given(CHANCE)
def test_what_is_complete_is_left_as_it_is(rng):
    book = complete(anything(rng))
    assert complete(book) == book


@given(CHANCE)
def test_rows_on_record_are_never_told(rng):
    assert list(check(on_record(complete(anything(rng))), today=TODAY)) == []


@pytest.mark.parametrize("sheet", ["", "Places", "Days", "Team"])
def test_twenty_thousand_rows_are_checked_in_two_seconds_whatever_is_missing(sheet):
    book = sound(chance(1), cohorts=32, delegates=24, days=23)
    assert len(book["Attendance"]) > 17_000
    begun = process_time()
    faults = list(check(complete(book.having(sheet, ())), today=dt.date(2030, 1, 1)))
    assert process_time() - begun < 2
    assert (faults == []) == (sheet == "")
