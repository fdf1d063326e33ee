from hypothesis import given
from hypothesis import strategies as st

from goldenthread.history.book.fingerprint import fingerprint, rows_of_person
from goldenthread.history.book.sheets import ALL, BY_NAME
from goldenthread.history.book.values import Book, Row

EXAMPLES = Book({sheet.name: (sheet.example,) for sheet in ALL})
CELLS = [(sheet.name, column.name) for sheet in ALL for column in sheet.columns]


@given(st.sampled_from(CELLS))
def test_a_change_in_any_cell_is_seen(cell):
    sheet, column = cell
    changed = EXAMPLES[sheet][0].having(**{column: "something else"})
    assert fingerprint(EXAMPLES.having(sheet, [changed])) != fingerprint(EXAMPLES)


def test_a_row_more_and_another_order_are_seen():
    one, two = Row({"Theme": "A"}), Row({"Theme": "B"})
    told = [fingerprint(Book({"Themes": rows})) for rows in ((one,), (one, two), (two, one))]
    assert len(set(told)) == 3


@given(st.permutations(ALL), st.integers(0, 9))
def test_where_a_row_stood_and_how_a_file_was_ordered_do_not_count(sheets, number):
    rows = {sheet.name: (Row(dict(reversed(sheet.example.values.items())), number),) for sheet in sheets}
    assert fingerprint(Book(rows)) == fingerprint(EXAMPLES)


@given(st.decimals(min_value=0, max_value=20, places=2))
def test_idle_noughts_do_not_count(number):
    told = [Book({"Roles": (Row({"Clinical PAs worked": pas}),)}) for pas in (number, number.normalize())]
    assert fingerprint(told[0]) == fingerprint(told[1])


def test_an_empty_cell_is_as_one_that_is_not_there():
    rows = [{"Cohort": "A-01", "Held on": None}, {"Cohort": "A-01"}]
    told = {fingerprint(Book({"Days": (Row(values),)})) for values in rows}
    assert len(told) == 1


def test_rows_of_a_person_are_those_in_which_their_key_stands_anywhere():
    book = Book(
        {
            "People": (Row({"Person": "Ruth"}), Row({"Person": "amara", "Given name": "ruth"})),
            "Places": (Row({"Person": "amara", "Sponsor": "RUTH"}), Row({"Person": "amara"})),
            "Reviews": (Row({"Reviewed by": ("amara", "ruth")}), Row({"Reviewed by": ("amara",)})),
            "Absences": (Row({"Person": "amara", "Covered by": "ruth"}),),
            "Days": (Row({"Cohort": "ruth"}),),
        }
    )
    found = rows_of_person(book, "ruth")
    assert {name: len(found[name]) for name in found if found[name]} == {
        "People": 1,
        "Places": 1,
        "Reviews": 1,
        "Absences": 1,
    }


def test_each_column_of_people_is_looked_at():
    person = "amara.example@example.org"
    named = {sheet.name for sheet in ALL if any(column.refers_to == "People" for column in sheet.columns)}
    book = Book({name: (BY_NAME[name].example,) for name in named})
    assert {name for name in named if not rows_of_person(book, person)[name]} == set()
