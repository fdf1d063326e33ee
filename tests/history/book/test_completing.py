"""What a new row holds where the file says nothing, sheet by sheet."""

import datetime as dt
from itertools import combinations

from books import changed, on_record, rows, whole_book
from drawn_books import chance
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.history.book.completing import complete
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row


def completed(sheet: str, table: str, *columns: str, beside: Book | None = None) -> list[tuple]:
    """What stands in some columns of a sheet once it is complete."""
    book = complete((beside or Book()).having(sheet, rows(table)))
    return [tuple(row[column] for column in columns) for row in book[sheet]]


def test_what_is_given_stays():
    assert complete(whole_book()) == whole_book()


def test_rows_on_record_stay_as_they_are():
    empty = on_record(
        Book({sheet.name: (Row({c.name: c.example for c in sheet.columns if c.required}),) for sheet in ALL})
    )
    assert complete(empty).having("Suite", ()) == empty.having("Suite", ())


def test_an_organisation_has_a_short_name_and_the_kind_and_part_of_its_other_names():
    table = """
        Code | Name                               | Short name | Kind      | Part
        EX1  | Example Hospitals NHS Trust        |            |           |
        ex1  | Example United NHS FT              | United     | community | lead trust
        EX2  | The Example Institute              |            |           |
        EX3  | A very long name that goes on and on and on until nobody reads it any more NHS Trust | | |
    """
    assert completed("Organisations", table, "Short name", "Kind", "Part") == [
        ("Example Hospitals", "community", "lead trust"),
        ("United", "community", "lead trust"),
        ("The Example Institute", "other", None),
        ("A very long name that goes on and on and on until nobody rea", "other", None),
    ]


def test_programmes_stand_in_the_order_of_their_rows_on_the_numbers_that_are_free():
    table = """
        Programme | Short title | Order
        SENIOR    |             |
        FIRST     | early       | 1
        BOARD     |             |
    """
    expected = [("senior", 2), ("early", 1), ("board", 3)]
    assert completed("Programmes", table, "Short title", "Order") == expected


def test_a_design_says_in_each_row_what_one_of_them_says_of_its_version():
    table = """
        Programme | Version | Day mode | Signed by both on | Change
        P         | 1       |          | 2019-04-12        | first
        P         | 1       | virtual  |                   |
        P         | 2       |          |                   |
    """
    assert completed("Designs", table, "Day mode", "Signed by both on", "Change") == [
        ("virtual", dt.date(2019, 4, 12), "first"),
        ("virtual", dt.date(2019, 4, 12), "first"),
        ("in person", None, None),
    ]


def test_a_cohort_has_the_number_that_ends_its_code_else_the_next_that_is_free_and_the_places_of_its_programme():
    beside = Book({"Programmes": rows("Programme | Places\nP | 24\nQ | 8")})
    table = """
        Cohort    | Programme | Number | Places
        Pilot     | P         |        |
        SCL-01    | P         |        | 12
        Extra     | P         |        |
        SCL-003   | P         |        |
        Q-1       | Q         | 7      |
        Q-0       | Q         |        |
        Q-99999   | Q         |        |
    """
    assert completed("Cohorts", table, "Number", "Places", beside=beside) == [
        (2, 24), (1, 12), (4, 24), (3, 24), (7, 8), (1, 8), (2, 8),
    ]  # fmt: skip


def test_a_day_was_planned_for_the_date_on_which_it_was_held_and_is_in_person():
    table = """
        Cohort | Day | Planned on | Held on
        C      | 1   |            | 2019-05-14
        C      | 2   | 2019-05-15 | 2019-05-22
        C      | 3   |            |
    """
    assert completed("Days", table, "Planned on", "Mode") == [
        (dt.date(2019, 5, 14), "in person"),
        (dt.date(2019, 5, 15), "in person"),
        (None, "in person"),
    ]


COHORT = Book({
    "Cohorts": rows("Cohort | Places\nC | 2\nD | 2"),
    "Days": rows("Cohort | Day | Planned on | Held on\nC | 1 | 2019-05-20 | 2019-05-14\nC | 2 | 2019-05-21 |"),
})  # fmt: skip


def test_a_place_is_taken_on_the_first_day_on_the_lowest_seat_that_is_free_as_long_as_it_lasts():
    table = """
        Cohort | Person | Seat | Taken on   | Ended on
        C      | late   |      | 2019-06-04 |
        C      | ada    |      |            |
        C      | ben    |      |            | 2019-06-03
        C      | extra  |      | 2019-06-05 |
        D      | cy     |      |            |
    """
    assert completed("Places", table, "Taken on", "Seat", beside=COHORT) == [
        (dt.date(2019, 6, 4), 2),
        (dt.date(2019, 5, 14), 1),
        (dt.date(2019, 5, 14), 2),
        (dt.date(2019, 6, 5), 3),
        (None, None),
    ]


def test_a_seat_that_somebody_takes_later_is_not_free_before():
    table = """
        Cohort | Person | Seat | Taken on   | Ended on
        C      | ada    |      | 2019-05-14 |
        C      | ben    | 1    | 2019-06-04 |
    """
    assert completed("Places", table, "Seat", beside=COHORT) == [(2,), (1,)]


@given(st.integers(0, 2**32).map(chance))
def test_no_two_seats_are_held_at_once_and_none_beyond_the_cohort_while_there_is_room(rng):
    first = dt.date(2019, 5, 1)
    stays = [(rng.randint(0, 20), rng.randint(0, 9)) for _ in range(12)]
    places = [
        {
            "Cohort": "C",
            "Person": str(n),
            "Taken on": first + dt.timedelta(begins),
            "Ended on": first + dt.timedelta(begins + lasts),
        }
        for n, (begins, lasts) in enumerate(stays)
    ]
    most = max(sum(begins <= day <= begins + lasts for begins, lasts in stays) for day in range(30))
    book = Book(
        {
            "Cohorts": (Row({"Cohort": "C", "Places": most}, 2),),
            "Places": tuple(Row(p, n) for n, p in enumerate(places, 2)),
        }
    )
    seated = complete(book)["Places"]
    assert max(row["Seat"] for row in seated) == most
    assert not any(
        a["Seat"] == b["Seat"] and a["Taken on"] <= b["Ended on"] and b["Taken on"] <= a["Ended on"]
        for a, b in combinations(seated, 2)
    )


def test_somebody_facilitates_in_the_one_part_that_they_have_on_the_day():
    beside = COHORT.having("Team", rows("""
        Person | As               | From       | To
        lee    | lead facilitator | 2019-04-01 |
        lee    | evaluator        | 2019-04-01 |
        kim    | client lead      | 2019-04-01 |
        kim    | facilitator      | 2019-05-21 |
        ada    | executive        | 2019-04-01 |
    """))  # fmt: skip
    table = """
        Cohort | Day | Person | Leading | As
        C      | 1   | lee    | yes     |
        C      | 1   | kim    |         |
        C      | 2   | kim    |         |
        C      | 2   | kim    |         | facilitator
        C      | 2   | ada    |         |
        C      | 9   | lee    |         |
    """
    assert completed("Facilitation", table, "Leading", "As", beside=beside) == [
        (True, "lead facilitator"),
        (False, "client lead"),
        (False, None),
        (False, "facilitator"),
        (False, None),
        (False, None),
    ]


def test_a_disruption_lasts_a_day_is_measured_and_known_from_the_team():
    expected = [(dt.date(2019, 5, 15), True, "the team’s own record")]
    assert completed("Disruptions", "Title | From\nStrike | 2019-05-15", "To", "Measured", "Source") == expected


def test_a_theme_and_a_code_under_it_have_defaults_of_their_own():
    table = """
        Study | Theme | Code | Title               | In a sentence
        S     | RS    |      | A restorative space |
        S     | RS    | RS1  | Calm                |
        S     | NV    |      | NHS values          |
    """
    columns = ("In a sentence", "Plural", "Benefit", "Valence", "Ranked alone")
    assert completed("Codebook", table, *columns) == [
        ("a restorative space", False, True, None, None),
        (None, None, None, "+", False),
        ("NHS values", False, True, None, None),
    ]


def test_a_passage_points_the_way_of_its_code_and_is_coded_by_the_first_coder():
    beside = Book({
        "Codebook": rows("Study | Theme | Code | Title | Valence\nS | TI | | Time | \nS | TI | T1 | Lost | -"),
        "Studies": rows("Study | Coders\nS | ada;ben;\nT |"),
    })  # fmt: skip
    table = """
        Study | Text  | Theme | Code | Valence | Coder
        S     | Lost. | ti    | t1   |         |
        S     | Lost. | TI    |      |         | ben
        S     | Lost. | TI    | T1   | ±       |
        S     | Lost. |       |      |         |
        T     | Lost. | TI    |      |         |
    """
    assert completed("Excerpts", table, "Valence", "Coder", beside=beside) == [
        ("-", "ada"), ("+", "ben"), ("±", "ada"), (None, None), ("+", None),
    ]  # fmt: skip


def begins_on(book: Book) -> dt.date | None:
    return complete(book)["Suite"][0]["Begins on"]


def test_a_suite_begins_with_the_earliest_of_its_days_and_appointments():
    book = changed(whole_book(), "Suite", 2, **{"Begins on": "", "Made up": ""})
    assert begins_on(book) == dt.date(2019, 4, 1)
    assert begins_on(changed(book, "Team", 2, From="2018-02-01")) == dt.date(2018, 2, 1)
    assert begins_on(changed(book, "Days", 2, **{"Held on": "2019-03-01"})) == dt.date(2019, 3, 1)
    assert complete(book)["Suite"][0]["Made up"] is False
    assert begins_on(Book({"Suite": book["Suite"]})) is None


def test_a_suite_on_record_begins_earlier_if_a_day_lies_before_it_and_not_for_a_post_that_was_held_before():
    book = on_record(whole_book(), "Suite")
    assert begins_on(changed(book, "Days", 2, **{"Planned on": "2019-03-01"})) == dt.date(2019, 3, 1)
    assert begins_on(changed(book, "Team", 4, From="2018-02-01")) == dt.date(2019, 4, 1)
    assert begins_on(changed(book, "Team", 4, From="2018-02-01", To="2019-03-04")) == dt.date(2019, 3, 4)
