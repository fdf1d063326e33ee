import datetime as dt
from collections import Counter
from collections.abc import Iterable

import pytest
from called_twice import (
    AGAIN,
    AWAY,
    LEILA,
    NAMED,
    PLACE,
    POST,
    ROLE,
    THIRD,
    Dividing,
    brought_in,
    coded,
    decided,
    full_life,
    looked_at,
    marks,
    on_record,
    workbook,
)
from django.db import transaction
from factories import HAND
from findings_of import BEN, CLEO, STUDY

from goldenthread.history.book.values import Book
from goldenthread.history.services.merging import undo_merge
from goldenthread.people.models import Person
from goldenthread.programmes.models import Place, Suite

pytestmark = pytest.mark.django_db
BOTH = (LEILA, AGAIN)
HERS, ITS = {"Person": LEILA}, {"Person": AGAIN}
ENDED = {"Ended on": dt.date(2019, 12, 2), "Ended as": "withdrew"}
SIGNED = {"Version": 2, "Organisation": "EX1", "Signed on": dt.date(2022, 4, 12)}
STUDIED = {"Study": f"{STUDY} again", "Programme": "SENIOR", "Opens on": dt.date(2024, 2, 1)}
STUDIED |= {"Closes on": dt.date(2024, 4, 30)}
LED = {"Cohort": "NEW-01", "As": "facilitator"}


def rows_of(*rows: dict, **same: object) -> list[dict]:
    return [{**same, **row} for row in rows]


CONSTELLATIONS = {
    "no more than the row of the person": {},
    "roles, one of which both told": {
        "Roles": rows_of(
            {**HERS, "Role": "Matron"},
            {**ITS, "Role": "Coach"},
            {**HERS, "Unit": "Trauma"},
            {**ITS, "Role": "ward manager", "Level": 4, "To": dt.date(2023, 3, 31)},
            **ROLE,
        )
    },
    "places in two cohorts": {
        "Places": rows_of({**HERS, "Sponsor": BEN}, {**ITS, "Cohort": "NEW-01", "Set": "B"}, **PLACE),
        "Attendance": [*marks(LEILA, (1, 2, 3)), *marks(AGAIN, (2, 4), cohort="NEW-01")],
    },
    "places in one cohort with marks of half the days each": {
        "Places": rows_of({**HERS, "Set": "A", "Sponsor": BEN}, {**ITS, "Taken on": None, "Set": "B"}, **PLACE),
        "Attendance": [*marks(LEILA, (1, 3, 5)), *marks(AGAIN, (2, 4)), *marks(AGAIN, (5, 6), "absent")],
    },
    "places in one cohort, of which one ended": {
        "Places": rows_of({**HERS, **ENDED}, {**ITS, "Taken on": dt.date(2019, 5, 1)}, **PLACE),
        "Attendance": [*marks(LEILA, (1, 3)), *marks(AGAIN, (2, 4))],
    },
    "places that followed one another": {
        "Places": rows_of(
            {**HERS, "Ended on": dt.date(2019, 8, 20), "Ended as": "deferred"},
            {**ITS, "Taken on": dt.date(2019, 8, 21)},
            **PLACE,
        ),
        "Attendance": [*marks(LEILA, (1, 3)), *marks(AGAIN, (4,), "absent")],
    },
    "a place that both told and marks that one told": {
        "Places": rows_of(HERS, ITS, **PLACE),
        "Attendance": marks(AGAIN, (1, 2, 3)),
    },
    "a sponsor, a manager and a signatory": {
        "Places": rows_of(
            {"Person": BEN, "Sponsor": AGAIN, "Operational manager": LEILA},
            {"Person": CLEO, "Sponsor": LEILA, "Operational manager": AGAIN},
            **PLACE,
        ),
        "Signatures": rows_of({"Signed by": AGAIN}, **SIGNED),
    },
    "coders of a study and what they coded": {
        "Studies": rows_of({"Coders": (AGAIN, CLEO, LEILA)}, **STUDIED),
        "Excerpts": [
            coded(LEILA, "X1", "More time."),
            coded(AGAIN, "X2", "More time."),
            coded(AGAIN, "X1", "Less of it."),
            coded(CLEO, "X2", "Less of it."),
            {**coded(AGAIN, "X3", "Words."), "Code": "RS1"},
        ],
    },
    "a review by both": {
        "Reviews": [
            {"Cohort": "NEW-01", "Module": 1, "Reviewed on": dt.date(2021, 1, 8), "Heard": "a", "Decided": "b"}
            | {"Reviewed by": (CLEO, AGAIN, LEILA)}
        ]
    },
    "a part in the team that both told, and one of their own": {
        "Team": rows_of({**HERS, "Post": "Coach", "To": dt.date(2023, 3, 31)}, ITS, {**ITS, "As": "evaluator"}, **POST),
        "Absences": rows_of(HERS, {**ITS, "To": dt.date(2020, 2, 14), "Covered by": CLEO}, **AWAY),
        "Facilitation": rows_of({**HERS, "Day": 1}, {**ITS, "Day": 2}, {**HERS, "Day": 3}, {**ITS, "Day": 3}, **LED),
    },
    "cover for somebody": {
        "Team": rows_of({"Person": BEN}, **POST),
        "Absences": rows_of({"Person": BEN, "Covered by": AGAIN}, **AWAY),
    },
}


def undone_and_apart(book: Book, *people: Iterable[str], suite: Suite | None = None) -> list[dict[str, Counter]]:
    """What is on record once all merges are undone, and if the keys of each were decided to be several people."""
    found = []
    for one in (True, False):
        said = {pair: one for keys in people for pair in decided(*keys, one=one)}
        with transaction.atomic():
            merges = brought_in(book, said, suite).merges.all()
            assert len(merges) == (sum(map(len, people)) - len(people) if one else 0)
            for merge in merges:
                undo_merge(merge=merge, **HAND)
            found.append(on_record(Suite.objects.get()))
            transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("more", CONSTELLATIONS.values(), ids=CONSTELLATIONS.keys())
@pytest.mark.parametrize("keys", [BOTH, BOTH[::-1]], ids=["the first is kept", "the second is kept"])
def test_a_merge_that_is_undone_leaves_what_two_people_would_have(more, keys):
    undone, apart = undone_and_apart(workbook(keys=keys, **more), keys)
    assert undone == apart


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("keys", [BOTH, (*BOTH, THIRD)], ids=["two keys", "three keys"])
def test_however_a_life_is_divided_among_keys_undoing_divides_it_again(keys, seed):
    undone, apart = undone_and_apart(Dividing(list(keys), seed).book(full_life()), keys)
    assert undone == apart


def test_names_facts_and_addresses_go_back_to_whose_row_told_them():
    hers = {**HERS, **NAMED, "Title": "Dr", "E-mail": LEILA}
    its = {**ITS, **NAMED, "Specialty": "110", "E-mail": "lh@example.org", "Other e-mails": ("lh@example.com",)}
    former = {**NAMED, "Family name": "Hart", "Name until": dt.date(2018, 5, 31)}
    people = [hers, its, {**HERS, **former}, {**ITS, **former, "Title": "Miss"}]
    people.append({**ITS, **former, "Name until": dt.date(2010, 5, 31)})
    undone, apart = undone_and_apart(workbook(People=people), BOTH)
    assert undone == apart


def test_a_delegate_and_a_sponsor_who_were_both_called_twice_are_both_given_back():
    people = [{"Person": key, **NAMED, "Given name": name} for key, name in (("R-1", "Ruth"), ("R-2", "Ruth"))]
    places = rows_of({**HERS, "Sponsor": "R-2"}, {**ITS, "Cohort": "NEW-01", "Sponsor": "R-1"}, **PLACE)
    undone, apart = undone_and_apart(workbook(keys=BOTH, People=people, Places=places), BOTH, ("R-1", "R-2"))
    assert undone == apart


class TestOfSomebodyOnRecord:
    @pytest.fixture
    def suite(self):
        rows = {"Places": rows_of(HERS, **PLACE), "Attendance": marks(LEILA, (1, 2)), "Roles": [{**HERS, **ROLE}]}
        return brought_in(workbook(keys=[LEILA], **rows), {})

    @pytest.mark.parametrize("also", [(), (LEILA,)], ids=["the file does not name her", "the file names her too"])
    def test_what_was_on_record_before_stays_hers(self, suite, also):
        more = {
            "Places": rows_of({**ITS, "Set": "B", "Sponsor": CLEO}, **PLACE),
            "Attendance": [*marks(AGAIN, (3,)), *marks(AGAIN, (1, 2), "absent")],
            "Roles": rows_of({**ITS, "Unit": "Trauma"}, {**ITS, "Role": "Coach"}, **ROLE),
        }
        book = workbook(keys=[*also, AGAIN], **more).having("Excerpts", ())
        undone, apart = undone_and_apart(book, BOTH, suite=suite)
        assert undone == apart

    def test_a_place_that_only_the_file_ended_stays_ended_since_its_seat_may_be_taken(self, suite):
        book = workbook(keys=[AGAIN], Places=[{**PLACE, **ITS, **ENDED}, {**PLACE, "Person": BEN}])
        brought_in(book.having("Excerpts", ()), decided(*BOTH, one=True), suite)
        undo_merge(merge=suite.merges.get(), **HAND)
        assert set(Place.objects.filter(person__family_name="Haddad").values_list("ended_on", flat=True)) == {
            ENDED["Ended on"]
        }


def test_a_set_that_only_the_other_key_named_was_not_recorded_and_is_not_given_back():
    places = rows_of({**HERS, "Set": "A"}, {**ITS, "Set": "Z"}, **PLACE)
    suite = brought_in(workbook(keys=BOTH, Places=places), decided(*BOTH, one=True))
    gone = undo_merge(merge=suite.merges.get(), **HAND)
    assert gone.places.get().learning_set is None


@pytest.mark.parametrize(
    "more",
    [
        {"Roles": rows_of({**HERS, "To": dt.date(2020, 1, 1)}, {**ITS, "To": dt.date(2017, 1, 1)}, **ROLE)},
        {"Places": rows_of({**HERS, **ENDED}, {**ITS, "Ended on": dt.date(2019, 11, 1)}, **PLACE)},
        {
            "Team": rows_of(HERS, ITS, **POST),
            "Facilitation": rows_of({**HERS, "Leading": False}, {**ITS, "Leading": True}, **LED, Day=1),
        },
    ],
    ids=["an end before its beginning", "an end of no kind", "a lead beside another"],
)
def test_what_is_at_fault_under_one_key_alone_is_given_back_as_it_was_recorded(more):
    suite = brought_in(workbook(keys=BOTH, **more), decided(*BOTH, one=True))
    undo_merge(merge=suite.merges.get(), **HAND)
    assert Person.objects.filter(family_name="Haddad").count() == 2


def test_only_what_was_recorded_counts():
    more = {
        "Places": rows_of(HERS, ITS, **PLACE),
        "Attendance": [*marks(AGAIN, (1,)), *marks(AGAIN, (99,))],
        "Roles": rows_of({**ITS, "To": dt.date(2010, 1, 1)}, {**ITS, "Role": "Coach"}, **ROLE),
    }
    suite = brought_in(workbook(keys=BOTH, **more), decided(*BOTH, one=True), skip_faulty=True)
    gone = undo_merge(merge=suite.merges.get(), **HAND)
    assert list(gone.roles_held.values_list("title", flat=True)) == ["Coach"]
    assert list(gone.places.get().attendance.values_list("day__number", flat=True)) == [1]


def test_who_was_not_recorded_is_merged_with_nobody():
    people = [{**HERS, **NAMED, "E-mail": "dina@example.org"}, {**ITS, **NAMED}]
    book = workbook(
        People=[{"Person": "D-1", "Given name": "Dan", "Family name": "Orr", "E-mail": "dina@example.org"}, *people]
    )
    looked = looked_at(book, decided(*BOTH, one=True))
    assert [fault.kind for fault in looked.findings.faults] == ["same address"]
    suite = brought_in(book, decided(*BOTH, one=True), skip_faulty=True)
    assert (list(suite.merges.all()), Person.objects.filter(family_name="Haddad").count()) == ([], 0)
