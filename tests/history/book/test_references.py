import pytest

from goldenthread.history.book.references import resolve
from goldenthread.history.book.values import Book, Row

PEOPLE = (
    Row(
        {
            "Person": "an@example.org",
            "Title": "Dr",
            "Given name": "Amara",
            "Family name": "Nwosu",
            "E-mail": "an@example.org",
        },
        2,
    ),
    Row({"Person": "P2", "Given name": "Zoë", "Family name": "Hart", "Staff number": "1234567"}, 3),
    Row({"Person": "P3", "Given name": "Sam", "Family name": "Lee"}, 4),
    Row({"Person": "P4", "Given name": "Sam", "Family name": "Lee"}, 5),
)
COHORTS = (Row({"Cohort": "FLR-01", "Programme": "FIRST"}, 2),)
PROGRAMMES = (Row({"Programme": "FIRST", "Title": "First roles"}, 2),)


def place(person, number=2, **more):
    return Row({"Cohort": "flr-01", "Person": person, **more}, number)


def resolved(*places, faulty=None, aliases=None, **sheets):
    book = Book({"People": PEOPLE, "Cohorts": COHORTS, "Programmes": PROGRAMMES, "Places": places} | sheets)
    return resolve(book, Book(), faulty or {}, aliases or {})


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("AN@example.org", "an@example.org"),
        ("Dr Amara Nwosu", "an@example.org"),
        ("amara nwosu", "an@example.org"),
        ("Nwosu, Amara", "an@example.org"),
        ("1234567", "P2"),
        ("p3", "P3"),
        ("former.address@example.org", "P3"),
    ],
)
def test_a_person_is_found_however_they_are_called(typed, key):
    found = resolved(place(typed), aliases={"former.address@example.org": "P3"})
    assert [(row["Person"], row["Cohort"]) for row in found.book["Places"]] == [(key, "FLR-01")]
    assert found.faults == ()


def test_a_name_that_two_people_bear_is_refused_and_says_who_is_meant():
    found = resolved(place("Sam Lee"))
    assert [(f.sheet, f.row, f.column, f.kind, f.message) for f in found.faults] == [
        ("Places", 2, "Person", "ambiguous reference", "“Sam Lee” may be P3, P4. Give the key that stands in People."),
    ]
    assert found.book["Places"] == ()
    assert len(found.faulty["Places"]) == 1


def test_what_is_not_there_is_refused_with_what_may_be_meant():
    (fault,) = resolved(place("Zoe Hart")).faults
    assert (fault.kind, fault.message) == ("unknown reference", "“Zoe Hart” is not in People. Is P2 meant?")


def test_a_row_that_refers_to_a_faulty_one_is_left_out_and_is_no_fault_of_its_own():
    lost = {"People": (Row({"Person": "P9", "Given name": "Lost"}, 6),)}
    found = resolved(place("P9"), place("P2", 3, Sponsor="P9"), faulty=lost)
    assert found.faults == ()
    assert [(f.row, f.kind) for f in found.left_out] == [(2, "left out")]
    assert [(row["Person"], row["Sponsor"]) for row in found.book["Places"]] == [("P2", None)]


def test_a_missing_sheet_is_told_once():
    excerpts = tuple(Row({"Study": "Evaluation", "Respondent": f"R{n}"}, n) for n in range(2, 6))
    found = resolved(Excerpts=excerpts)
    assert [(f.sheet, f.row, f.column, f.kind) for f in found.faults] == [("Studies", 0, "", "missing sheet")]
    assert len(found.left_out) == 4


def test_several_references_in_one_cell_are_each_resolved():
    study = Row({"Study": "S", "Programme": "first roles", "Coders": ("Zoë Hart", "AN@example.org")}, 2)
    (row,) = resolved(Studies=(study,)).book["Studies"]
    assert (row["Programme"], row["Coders"]) == ("FIRST", ("P2", "an@example.org"))
