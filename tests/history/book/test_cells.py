import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.files.values import ErrorValue, Formula
from goldenthread.history.book.cells import (
    Choice,
    Date,
    Email,
    Fraction,
    Line,
    Reference,
    Several,
    Text,
    Unreadable,
    Whole,
    YesNo,
    coded,
    plain,
    written,
)

MAY = dt.date(2019, 5, 14)


def refused(kind, cell):
    with pytest.raises(Unreadable) as error:
        kind.read(cell)
    return error.value.kind


@pytest.mark.parametrize(
    "cell",
    [
        dt.datetime(2019, 5, 14, 9, 30),
        MAY,
        43599,
        43599.0,
        "43599",
        "14/05/2019",
        " 14.5.2019 ",
        "2019-05-14",
        "2019-05-14T00:00:00",
        "14 May 2019",
        "14-May-2019",
        "Tue 14th May 2019",
        "Tuesday, 14 May 2019",
    ],
)
def test_a_date_is_read_however_people_write_it(cell):
    assert Date().read(cell) == MAY


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("31/02/2020", "not a date"),
        ("29/02/2023", "not a date"),
        ("14/05/19", "two-digit year"),
        ("14 May 19", "two-digit year"),
        ("05/14/2019", "not a date"),
        ("next Tuesday", "not a date"),
        ("14 Mai 2019", "not a date"),
        (12, "not a date"),
        (True, "not a date"),
        (dt.date(1019, 5, 14), "out of range"),
        ("14/05/2190", "out of range"),
        (Formula("=A1+1"), "formula"),
        (ErrorValue("#REF!"), "error value"),
    ],
)
def test_a_date_that_can_mean_nothing_or_two_days_is_refused(cell, kind):
    assert refused(Date(), cell) == kind


@given(st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_read_from_every_way_of_writing_it(day):
    ways = (f"{day}", f"{day:%d/%m/%Y}", f"{day.day} {day:%B} {day.year}", (day - dt.date(1899, 12, 30)).days)
    assert [Date().read(way) for way in ways] == [day] * 4


def test_text_is_what_people_see():
    assert plain("  Zoe\u0308\u202e \u00a0Hart\u200b ") == "Zoë Hart"
    assert Line().read("two\nlines") == "two lines"
    assert Text().read("two\nlines") == "two\nlines"
    assert Line().read("   ") is None


def test_names_in_any_script_and_of_one_letter_are_names():
    for name in ("O", "نور", "Zoë", "Nguyễn", "नेहा"):
        assert Line(80).read(name) == name


def test_a_number_in_a_column_of_text_is_its_digits():
    assert Line().read(110.0) == "110"
    assert Line().read(110) == "110"


def test_too_much_text_is_refused_and_not_cut():
    assert refused(Line(10), "x" * 11) == "too long"
    assert refused(Text(20_000, free=True), "x" * 1_000_000) == "too long"


def test_a_formula_is_words_where_any_words_are_and_refused_elsewhere():
    assert Text(free=True).read(Formula("=1+1")) == "=1+1"
    assert refused(Line(), Formula("=1+1")) == "formula"
    assert refused(Whole(), Formula("=1+1")) == "formula"
    assert Line().read("=1+1") == "=1+1"


def test_an_error_value_is_refused():
    assert refused(Line(), ErrorValue("#REF!")) == "error value"


def test_an_address_is_one_address():
    assert Email().read(" MAILTO:A.B@Example.org ".replace("MAILTO", "mailto")) == "a.b@example.org"
    assert refused(Email(), "a.b at example.org") == "not an address"
    assert refused(Email(), "a@example.org, b@example.org") == "not an address"


def test_several_stand_between_semicolons_each_once():
    assert Several(Email()).read("a@example.org; B@example.org;a@example.org;") == ("a@example.org", "b@example.org")
    assert Several(Reference(sheet="Programmes")).read(" ; ") is None


def test_a_number_keeps_to_its_bounds():
    assert Whole(1, 7).read("3") == 3
    assert refused(Whole(1, 7), 8) == "out of range"
    assert refused(Whole(), 2.5) == "not a number"
    assert refused(Whole(), "three") == "not a number"
    assert refused(Whole(), "nan") == "not a number"
    assert refused(Whole(), True) == "not a number"
    assert Fraction().read("7.50") == Decimal("7.5")
    assert refused(Fraction(), float("inf")) == "not a number"


def test_yes_and_no_have_many_spellings():
    assert [YesNo().read(cell) for cell in ("Yes", "y", 1, True, "x")] == [True] * 5
    assert [YesNo().read(cell) for cell in ("No", "n", 0, False)] == [False] * 4
    assert refused(YesNo(), "maybe") == "not in the list"


def test_a_choice_takes_its_entries_in_any_capitals_and_other_words_for_them():
    marks = Choice(("present", "absent"), {"p": "present"})
    assert [marks.read(cell) for cell in ("PRESENT", "P", " absent ")] == ["present", "present", "absent"]
    assert refused(marks, "perhaps") == "not in the list"


def test_a_code_is_taken_by_its_name_unless_two_share_it():
    codes = coded({"100": "General Surgery", "600": "General Practice", "601": "General Practice"}, "codes")
    assert codes.read("general surgery") == "100"
    assert codes.read(100) == "100"
    assert refused(codes, "General Practice") == "not in the list"


@given(st.one_of(st.text(max_size=50), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes()))
def test_any_cell_is_read_or_refused(cell):
    kinds = (Line(), Text(), Email(), Several(Email()), Date(), Whole(), Fraction(), YesNo(), Choice(("a", "b")))
    assert all(is_read_or_refused(kind, cell) for kind in kinds)


def is_read_or_refused(kind, cell):
    try:
        kind.read(cell)
    except Unreadable as error:
        return bool(str(error))
    return True


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Date(), MAY),
        (YesNo(), True),
        (YesNo(), False),
        (Several(Email()), ("a@example.org", "b@example.org")),
        (Fraction(), Decimal("7.25")),
        (Line(), "=1+1"),
        (Text(), "two\nlines"),
    ],
)
def test_what_is_written_is_read_again(kind, value):
    assert kind.read(written(value)) == value
