import datetime as dt

from goldenthread.history.book.difference import difference, edited_answers, new_answers
from goldenthread.history.book.overlay import overlay
from goldenthread.history.book.values import Book, Row


def answer(label, text, number=0, **more):
    values = {"Study": "S", "Respondent": label, "Register": "survey", "Voice": "delegate", "Text": text}
    return Row(values | more, number)


def found(known, book):
    return difference(overlay(known, book), known)


def test_a_row_whose_key_is_not_on_record_is_new():
    created, changed = found(Book(), Book({"Themes": (Row({"Theme": "space", "Name": "A space"}, 2),)}))
    assert ({s: len(r) for s, r in created.items()}, changed) == ({"Themes": 1}, {})


def test_the_same_rows_in_other_capitals_change_nothing():
    known = Book({"Themes": (Row({"Theme": "space", "Name": "A space"}),)})
    assert found(known, Book({"Themes": (Row({"Theme": "SPACE", "Name": "A space"}, 2),)})) == ({}, {})


def test_what_is_different_is_a_change_with_what_was_before():
    known = Book({"Themes": (Row({"Theme": "space", "Name": "A space"}),)})
    created, changed = found(known, Book({"Themes": (Row({"Theme": "space", "Name": "A calm space"}, 2),)}))
    (change,) = changed["Themes"]
    assert created == {}
    assert (change.before["Name"], change.row["Name"], change.columns) == ("A space", "A calm space", ("Name",))


def test_an_empty_cell_takes_nothing_away():
    known = Book(
        {"Roles": (Row({"Person": "P", "Organisation": "Z", "Role": "R", "From": dt.date(2019, 1, 1), "Unit": "A"}),)}
    )
    row = Row({"Person": "P", "Organisation": "Z", "Role": "R", "From": dt.date(2019, 1, 1), "Unit": None}, 2)
    assert found(known, Book({"Roles": (row,)})) == ({}, {})


def test_addresses_on_record_are_never_given_up():
    known = Book(
        {"People": (Row({"Person": "P", "E-mail": "old@example.org", "Other e-mails": ("older@example.org",)}),)}
    )
    row = Row({"Person": "P", "E-mail": "new@example.org"}, 2)
    _, changed = found(known, Book({"People": (row,)}))
    (change,) = changed["People"]
    assert (change.row["E-mail"], change.row["Other e-mails"]) == (
        "new@example.org",
        ("old@example.org", "older@example.org"),
    )


def test_a_place_without_its_day_is_the_one_on_record():
    known = Book({"Places": (Row({"Cohort": "C", "Person": "P", "Taken on": dt.date(2019, 4, 1), "Seat": 3}),)})
    assert found(known, Book({"Places": (Row({"Cohort": "C", "Person": "P"}, 2),)})) == ({}, {})


def test_answers_are_new_only_if_nobody_on_record_said_the_same():
    known = (answer("R001", "calm"), answer("R002", "calm"))
    given = (answer("a", "calm", 2), answer("b", "calm", 3), answer("c", "calm", 4), answer("d", "busy", 5))
    assert [row["Respondent"] for row in new_answers(given, known)] == ["c", "d"]


def test_answers_may_be_added_and_repeated_but_not_edited():
    known = (answer("R001", "calm"), answer("R002", "busy"))
    assert list(edited_answers((answer("x", "calm", 2), answer("y", "busy", 3)), known)) == []
    assert list(edited_answers((answer("x", "new", 2),), known)) == []
    (fault,) = edited_answers((answer("x", "calm", 2), answer("y", "very busy", 3)), known)
    assert (fault.sheet, fault.row, fault.kind) == ("Excerpts", 3, "answers on record")
