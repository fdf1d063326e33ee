import datetime as dt

import pytest

from goldenthread.files.values import Grid
from goldenthread.history.book.shapes import guess, headings_of, missing, read_shape
from goldenthread.history.book.values import Book, Row
from goldenthread.history.states import Shape

KNOWN = Book(
    {
        "People": (
            Row(
                {
                    "Person": "P1",
                    "Title": "Dr",
                    "Given name": "Amara",
                    "Family name": "Nwosu",
                    "E-mail": "an@example.org",
                }
            ),
        ),
        "Places": (Row({"Cohort": "FLR-01", "Person": "P1", "Taken on": dt.date(2019, 4, 9)}),),
    }
)


def values(rows):
    return [dict(row.values) for row in rows]


def grid_of(*rows, headings=("Name", "Day 1", "14/05/2019", "Lunch")):
    return Grid("Register", (("Cohort 1",), headings, *rows))


def read_grid(*rows):
    return read_shape(
        grid_of(*rows), Shape.ATTENDANCE_GRID, {0: "Full name", 1: "Day 1", 2: "Day 2"}, known=KNOWN, cohort="FLR-01"
    )


def test_headings_are_the_fullest_of_the_first_rows():
    assert headings_of(grid_of()) == (2, ("Name", "Day 1", "14/05/2019", "Lunch"))
    assert headings_of(Grid("Empty", ())) == (1, ())


def test_the_columns_of_a_grid_are_guessed_by_name_number_and_date():
    _, headings = headings_of(grid_of())
    days = {2: {dt.date(2019, 5, 14)}}
    assert guess(Shape.ATTENDANCE_GRID, headings, days) == {0: "Full name", 1: "Day 1", 2: "Day 2"}


def test_the_columns_of_a_staff_list_are_guessed_by_the_headings_of_personnel_systems():
    headings = (
        "Employee Number",
        "Title",
        "First Name",
        "Last Name",
        "Position_Title",
        "Org Code",
        "Start Date",
        "Paypoint",
    )
    assert guess(Shape.STAFF_LIST, headings) == {
        0: "Staff number",
        1: "Title",
        2: "Given name",
        3: "Family name",
        4: "Role",
        5: "Organisation",
        6: "From",
    }


@pytest.mark.parametrize(
    ("shape", "columns", "words"),
    [
        (Shape.ATTENDANCE_GRID, {0: "Full name"}, "Choose the columns of the days"),
        (Shape.ATTENDANCE_GRID, {0: "Full name", 1: "Day 1"}, ""),
        (Shape.EMAIL_LIST, {0: "Full name"}, "Choose the column of the addresses"),
        (
            Shape.STAFF_LIST,
            {0: "Given name"},
            "Choose the column of the names, or those of the given and the family name",
        ),
    ],
)
def test_what_must_still_be_chosen_is_said(shape, columns, words):
    assert missing(shape, columns) == words


def test_a_grid_gives_marks_to_those_on_record_and_a_place_to_newcomers():
    reading = read_grid(("Dr Amara Nwosu", "x", "apologies"), ("Hart, Zoë", 1, None))
    assert reading.faults == ()
    assert values(reading.book["People"]) == [{"Given name": "Zoë", "Family name": "Hart", "Person": "Zoë Hart"}]
    assert values(reading.book["Places"]) == [{"Cohort": "FLR-01", "Person": "Zoë Hart"}]
    assert values(reading.book["Attendance"]) == [
        {"Cohort": "FLR-01", "Day": 1, "Person": "P1", "Mark": "present"},
        {"Cohort": "FLR-01", "Day": 2, "Person": "P1", "Mark": "apologies"},
        {"Cohort": "FLR-01", "Day": 1, "Person": "Zoë Hart", "Mark": "present"},
    ]


def test_a_fault_is_told_at_the_cell_of_the_file_that_was_handed_in():
    reading = read_grid(("Dr Amara Nwosu", "perhaps", "x"))
    assert [(f.sheet, f.row, f.column, f.kind) for f in reading.faults] == [("Register", 3, "Day 1", "not in the list")]
    (mark,) = reading.book["Attendance"]
    fault = mark.fault("Attendance", "Mark", "no place", "words")
    assert (fault.sheet, fault.row, fault.column) == ("Register", 3, "14/05/2019")


def test_an_e_mail_list_names_people_before_their_address():
    grid = Grid("List", (("Members",), ("Zoë Hart <ZH@example.org>",), ("an@example.org",), ("nobody@example.org",)))
    reading = read_shape(grid, Shape.EMAIL_LIST, {0: "E-mail"}, known=KNOWN)
    assert values(reading.book["People"]) == [
        {"Given name": "Zoë", "Family name": "Hart", "E-mail": "zh@example.org", "Person": "zh@example.org"},
        {"E-mail": "an@example.org", "Person": "P1"},
    ]
    assert [(f.row, f.kind) for f in reading.faults] == [(4, "empty")]


def test_a_staff_list_gives_people_and_roles_with_a_level_from_the_title():
    headings = ("Staff number", "Given name", "Family name", "Role", "Organisation", "From")
    grid = Grid(
        "Staff",
        (
            headings,
            ("1234567", "Zoë", "Hart", "Clinical Director, Surgery", "ZZ1", dt.datetime(2018, 9, 3)),
            ("7654321", "Piet", "Osterhagen", "Matron", None, None),
        ),
    )
    reading = read_shape(grid, Shape.STAFF_LIST, dict(enumerate(headings)), known=KNOWN)
    assert values(reading.book["Roles"]) == [
        {
            "Organisation": "ZZ1",
            "Role": "Clinical Director, Surgery",
            "From": dt.date(2018, 9, 3),
            "Level": 4,
            "Person": "1234567",
        }
    ]
    assert [(f.row, f.column, f.kind) for f in reading.faults] == [(3, "Organisation", "empty")]
