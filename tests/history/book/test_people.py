import datetime as dt

from goldenthread.history.book.findings import Known
from goldenthread.history.book.people import unify
from goldenthread.history.book.values import Book, Row

DAY = dt.date(2019, 5, 14)


def person(key, given="Amara", family="Nwosu", number=2, **more):
    values = {"Person": key, "Given name": given, "Family name": family, "Profession": "MED", "Specialty": "110"}
    return Row({**values, **more}, number)


def place(key, number=2, cohort="C1", **more):
    return Row({"Cohort": cohort, "Person": key, **more}, number)


def mark(key, day, said, number):
    return Row({"Cohort": "C1", "Day": day, "Person": key, "Mark": said}, number)


SAME_ADDRESS = (
    person("P1", **{"E-mail": "amara.nwosu@example.org"}),
    person("P2", family="Nwosuu", number=3, **{"E-mail": "amara.nwosu@example.org", "Staff number": "1234567"}),
)
ALIKE = (person("P1"), person("P2", family="Nwosuu", number=3))


def test_two_rows_that_a_rule_finds_to_be_one_person_become_one():
    unified = unify(Book({"People": SAME_ADDRESS}), Known(), {})
    (match,) = unified.matches
    assert (match.a, match.b, match.sure) == ("P1", "P2", True)
    (row,) = unified.book["People"]
    assert (row["Person"], row["Family name"], row["Staff number"], row["Other e-mails"]) == (
        "P1",
        "Nwosu",
        "1234567",
        None,
    )
    assert unified.same == {"p2": "P1"}


def test_two_rows_that_only_look_alike_stay_two_until_somebody_says():
    book = Book({"People": ALIKE})
    assert len(unify(book, Known(), {}).book["People"]) == 2
    assert len(unify(book, Known(), {("p1", "p2"): True}).book["People"]) == 1
    assert len(unify(book, Known(), {("p1", "p2"): False}).book["People"]) == 2


def test_what_was_said_to_be_two_people_is_not_asked_again():
    assert unify(Book({"People": ALIKE}), Known(apart=frozenset({("p1", "p2")})), {}).matches == ()


def test_rows_under_either_key_come_under_one_and_what_says_the_same_is_one_row():
    book = Book(
        {
            "People": SAME_ADDRESS,
            "Places": (place("P1", **{"Taken on": DAY}), place("P2", 3), place("P2", 4, cohort="C2")),
            "Attendance": (mark("P1", 1, "absent", 2), mark("P2", 1, "present", 3), mark("P2", 2, "apologies", 4)),
        }
    )
    unified = unify(book, Known(), {}).book
    assert [(row["Cohort"], row["Person"], row["Taken on"]) for row in unified["Places"]] == [
        ("C1", "P1", DAY),
        ("C2", "P1", None),
    ]
    assert [(row["Day"], row["Person"], row["Mark"]) for row in unified["Attendance"]] == [
        (1, "P1", "present"),
        (2, "P1", "apologies"),
    ]


def test_a_place_given_up_before_the_other_was_taken_stays_a_place_of_its_own():
    ended = {"Taken on": DAY, "Ended on": DAY + dt.timedelta(days=9), "Ended as": "deferred"}
    later = {"Taken on": DAY + dt.timedelta(days=200)}
    book = Book({"People": SAME_ADDRESS, "Places": (place("P1", **ended), place("P2", 3, **later))})
    assert len(unify(book, Known(), {}).book["Places"]) == 2


def test_two_places_under_one_key_are_left_to_the_checks():
    book = Book({"People": SAME_ADDRESS, "Places": (place("P1", **{"Taken on": DAY}), place("P1", 3))})
    assert len(unify(book, Known(), {}).book["Places"]) == 2


def test_the_key_on_record_stands_for_both_and_its_name_stays():
    on_record = person("amara@example.org", number=0, Title=None, **{"E-mail": "amara.nwosu@example.org"})
    new = person("P9", family="Nwosuu", title="Dr", number=2, **{"E-mail": "amara.nwosu@example.org", "Title": "Dr"})
    unified = unify(Book({"People": (new,)}), Known(Book({"People": (on_record,)})), {})
    (row,) = unified.book["People"]
    assert (row["Person"], row["Family name"], row["Title"], row.number) == ("amara@example.org", "Nwosu", "Dr", 2)


def test_a_further_key_of_somebody_on_record_is_theirs_without_a_question():
    on_record = person("P1", number=0)
    known = Known(Book({"People": (on_record,)}), aliases={"p2": "P1"})
    unified = unify(Book({"People": (person("P2", family="Hart"),)}), known, {})
    (row,) = unified.book["People"]
    assert (unified.matches, row["Person"], row["Family name"]) == ((), "P1", "Nwosu")


def test_two_people_on_record_are_not_joined_by_a_file():
    address = {"E-mail": "amara.nwosu@example.org"}
    known = Known(
        Book({"People": (person("P1", number=0, **address), person("P2", number=0, **{"Staff number": "1234567"}))})
    )
    both = person("P3", number=2, **address, **{"Staff number": "1234567"})
    unified = unify(Book({"People": (both,)}), known, {})
    assert [match.sure for match in unified.matches].count(True) == 1
    assert len(unified.book["People"]) == 1


def test_people_marked_present_on_one_day_are_two():
    days = (Row({"Cohort": "C1", "Day": 1, "Held on": DAY}, 2),)
    marks = (mark("P1", 1, "present", 2), mark("P2", 1, "present", 3))
    assert unify(Book({"People": ALIKE, "Days": days, "Attendance": marks}), Known(), {}).matches == ()
