"""Who may open the pages of this room, and which sheets of a suite somebody may take away."""

import io

import factories
import openpyxl
import pytest
from factories import HAND
from handing_in import TWO_PEOPLE, let_the_worker_do_it, pages_of

from goldenthread.audit.models import Entry
from goldenthread.history.access import ALL_BUT_ANSWERS, NOBODYS
from goldenthread.history.services.merging import merge_people
from goldenthread.programmes.states import Capacity

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
PEOPLE = {"People", "Roles", "Places", "Attendance", "Facilitation", "Team", "Absences", "Signatures", "Reviews"}


@pytest.fixture
def s():
    return factories.small_suite()


@pytest.fixture
def evaluator(s):
    person = factories.person("Ewa Thistlewood")
    factories.appointment(s.suite, person, Capacity.EVALUATOR, s.institute)
    return person


@pytest.fixture
def addresses(s):
    """Every address of the room with records of the suite in its places, by GET and by POST."""
    pages = pages_of(s.manager.person)
    factories.place(factories.cohort(s.programme, "SCL-02"), "Amara Nwosu", trust=s.trust)
    pages.send("find_duplicates")
    let_the_worker_do_it()
    pair = pages.get("merges").split("/history/duplicates/")[2].split("/")[0]
    facts = {"score": 0.9, "reasons": ["same name"], "sure": False}
    one, two = (factories.place(s.cohort, name).person for name in ("Bela Ames", "Bella Ames"))
    merge = merge_people(suite=s.suite, kept=one, gone=two, **facts, **HAND).pk
    key = pages.hand_in(TWO_PEOPLE)
    register = pages.hand_in("Name,Day 1\nBela Ames,P\n", "register.csv")
    shown = [("history",), ("hand_in",), ("template",), ("merges",), ("undo_merge", merge), ("merge_pair", pair)]
    shown += [(name, key) for name in ("import_found", "import_faults", "import_bring_in", "import_put_aside")]
    sent = [("import_decide", key), ("import_look_again", key), ("find_duplicates",), ("say_apart", pair)]
    return [("get", pages.address(*each)) for each in [*shown, ("choose_columns", register), ("export_suite",)]] + [
        ("post", pages.address(*each)) for each in sent
    ]


def answers(person, addresses) -> set[int]:
    client = pages_of(person).client
    return {getattr(client, way)(address).status_code for way, address in addresses}


def test_those_who_run_the_suite_may_open_everything(s, addresses):
    assert len(addresses) == 16
    assert answers(s.client_lead.person, addresses) == {200, 302}


def test_nobody_else_may_open_anything(s, addresses):
    for person in (s.facilitator.person, s.place.person):
        assert answers(person, addresses) == {403}


def test_an_evaluator_may_take_a_workbook_and_no_more(s, evaluator, addresses):
    *others, export = [each for each in addresses if each[0] == "get"]
    assert answers(evaluator, [export]) == {200}
    assert answers(evaluator, [*others, *(each for each in addresses if each[0] == "post")]) == {403}


def sheets_of(answer) -> set[str]:
    assert answer["Content-Type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return set(openpyxl.load_workbook(io.BytesIO(answer.content)).sheetnames) - {"Read me", "Lists"}


def test_those_who_run_the_suite_take_all_but_the_answers(s):
    answer = pages_of(s.manager.person).client.get("/north/history/suite.xlsx")
    assert sheets_of(answer) == ALL_BUT_ANSWERS
    assert answer["Content-Disposition"] == 'attachment; filename="north-2024-07-10.xlsx"'
    assert Entry.objects.last().verb == "export suite"


def test_an_evaluator_takes_the_answers_and_what_is_about_nobody(s, evaluator):
    sheets = sheets_of(pages_of(evaluator).client.get("/north/history/suite.xlsx"))
    assert sheets == NOBODYS
    assert sheets & PEOPLE == set()
    assert {"Excerpts", "Studies", "Codebook", "Responses", "Days", "Designs"} <= sheets


def test_who_is_both_takes_both(s):
    factories.appointment(s.suite, s.manager.person, Capacity.EVALUATOR, s.institute)
    sheets = sheets_of(pages_of(s.manager.person).client.get("/north/history/suite.xlsx"))
    assert sheets == ALL_BUT_ANSWERS | NOBODYS


def test_the_empty_workbook_has_every_sheet(s):
    answer = pages_of(s.manager.person).client.get("/north/history/workbook.xlsx")
    assert sheets_of(answer) == ALL_BUT_ANSWERS | NOBODYS
