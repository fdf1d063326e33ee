"""Where a row of the file clashes with one on record, the file is to be mended; what is on record alone is not told."""

from books import TODAY, changed, on_record, told, whole_book, without

from goldenthread.history.book.checks import check
from goldenthread.history.book.completing import complete
from goldenthread.history.book.values import Book, Origin, Row
from goldenthread.history.queries.suite_book import suite_book


def found(book):
    return told(check(complete(book), today=TODAY))


def of_a_file(book: Book) -> Book:
    """Rows of the records as they come back in a file."""
    return Book({sheet: tuple(Row(row.values, n) for n, row in enumerate(book[sheet], start=2)) for sheet in book})


def test_a_fault_that_is_on_record_alone_is_not_told():
    book = changed(whole_book(), "Days", 4, **{"Planned on": "2019-05-07"})
    assert found(on_record(book)) == []


def test_a_day_of_the_file_before_one_on_record_is_at_fault_itself():
    book = whole_book()
    days = [Row(row.values, 2 if row.number == 2 else 0) for row in book["Days"]]
    book = changed(book.having("Days", days), "Days", 2, **{"Planned on": "2019-05-16"})
    assert found(book) == [("Days", 2, "Planned on", "out of order")]


def test_the_earlier_of_two_names_is_at_fault_where_the_later_is_on_record():
    book = whole_book()
    book = book.having("Organisations", [Row(row.values, 2 if row.number == 2 else 0) for row in book["Organisations"]])
    overlapping = changed(book, "Organisations", 2, **{"Valid to": "2020-04-01"})
    assert found(overlapping) == [("Organisations", 2, "Valid to", "overlap")]
    apart = changed(book, "Organisations", 2, **{"Valid to": "2020-03-30"})
    assert found(apart) == [("Organisations", 2, "Valid to", "gap")]


def test_in_a_cohort_full_on_record_the_place_of_the_file_is_too_many_even_if_it_was_taken_first():
    book = on_record(whole_book(), "Places")
    book = changed(book, "Places", 2, Cohort="SCL-01", Person="kim@example.org", **{"Taken on": "2019-04-01"})
    assert found(book) == [("Places", 2, "Cohort", "full cohort")]


def test_fewer_places_than_are_taken_on_record_are_refused_at_the_cohort():
    book = on_record(whole_book(), "Places")
    assert found(changed(book, "Cohorts", 2, Places="1")) == [("Cohorts", 2, "Places", "full cohort")]


def test_a_mark_after_the_end_of_a_place_on_record_is_at_fault_itself():
    book = changed(on_record(whole_book(), "Places"), "Attendance", 4, Mark="present")
    assert found(book) == [("Attendance", 4, "Person", "no place then")]


def test_who_was_present_on_record_cannot_facilitate():
    book = on_record(whole_book(), "Attendance")
    book = changed(book, "Team", 6, Person="ada@example.org", As="facilitator", From="2019-04-01")
    book = changed(book, "Facilitation", 6, Cohort="SCL-01", Day="1", Person="ada@example.org")
    assert found(book) == [("Facilitation", 6, "Person", "two rooms")]


def test_where_nobody_leads_the_first_row_of_the_file_is_told():
    book = on_record(whole_book(), "Facilitation")
    book = without(book, "Facilitation", 0)
    for number, who in ((7, "kim@example.org"), (5, "lee@example.org")):
        book = changed(book, "Facilitation", number, Cohort="SCL-01", Day="3", Person=who, Leading="no")
    assert found(book) == [("Facilitation", 5, "Leading", "nobody leads")]


def test_a_day_held_elsewhere_than_its_moves_on_record_say_is_at_fault_itself():
    book = changed(on_record(whole_book(), "Moves"), "Days", 3, **{"Held on": "2019-05-23"})
    assert found(book) == [("Days", 3, "Held on", "chain broken")]


def test_a_pause_of_the_file_before_one_on_record_is_at_fault_itself():
    book = on_record(whole_book(), "Pauses")
    assert found(changed(book, "Pauses", 2, Cohort="SCL-01", What="paused", On="2020-01-13")) == [
        ("Pauses", 2, "What", "out of order")
    ]


def test_a_row_of_another_shape_is_told_where_it_stands_there():
    book = whole_book()
    row = Row(
        {"Cohort": "SCL-01", "Day": 1, "Person": "kim@example.org", "Mark": "absent"},
        9,
        Origin("Grid", {"Person": "Who", "Mark": "14/05/2019"}),
    )
    assert found(book.having("Attendance", [*book["Attendance"], row])) == [("Grid", 9, "Who", "no place")]


def test_a_whole_suite_that_was_recorded_by_the_services_comes_back_without_a_fault(sample):
    book = of_a_file(suite_book(sample))
    assert len(book) > 5_000
    assert complete(book) == book
    assert list(check(book, today=sample.stands_still_on)) == []
