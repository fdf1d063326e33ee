import datetime as dt

import pytest

from goldenthread.files.values import Grid
from goldenthread.history.book.findings import Known
from goldenthread.history.book.plan import find
from goldenthread.history.book.reading import read
from goldenthread.history.book.values import Book, Row

TODAY = dt.date(2024, 7, 10)
PEOPLE = (("Person", "Given name", "Family name"), ("P1", "Amara", "Nwosu"), ("P2", "Zoë", "Hart"))
PROGRAMMES = (("Programme", "Title", "For", "Places", "Days to complete"), ("FIRST", "First roles", "new leads", 4, 1))
COHORTS = (("Cohort", "Programme"), ("FLR-01", "FIRST"))
DAYS = (("Cohort", "Day", "Module", "Held on"), ("FLR-01", 1, 1, "14/05/2019"))
PLACES = (("Cohort", "Person"), ("FLR-01", "P1"), ("FLR-01", "P2"))
SHEETS = {"People": PEOPLE, "Programmes": PROGRAMMES, "Cohorts": COHORTS, "Days": DAYS, "Places": PLACES}


def found(known=None, **sheets):
    grids = [Grid(name, rows) for name, rows in (SHEETS | sheets).items()]
    return find(read(grids), known or Known(), suite_name="Northmere", today=TODAY)


def told(faults):
    return [(fault.sheet, fault.row, fault.column, fault.kind) for fault in faults]


def made(findings):
    return {sheet: len(rows) for sheet, rows in findings.created.items()}


def test_five_sheets_make_a_suite_with_defaults_filled():
    findings = found()
    assert (findings.faults, findings.left_out, findings.merges, findings.changed) == ((), (), (), {})
    assert made(findings) == {"People": 2, "Programmes": 1, "Cohorts": 1, "Days": 1, "Places": 2, "Suite": 1}
    (suite,) = findings.created["Suite"]
    assert (suite["Name"], suite["Address"], suite["Begins on"]) == ("Northmere", "northmere", dt.date(2019, 5, 14))
    assert [place["Seat"] for place in findings.created["Places"]] == [1, 2]


def test_a_row_at_fault_is_left_out_with_all_that_hangs_on_it_and_told_alone():
    people = (*PEOPLE[:-1], ("P2", "Zoë", None))
    marks = (("Cohort", "Day", "Person", "Mark"), ("FLR-01", 1, "P2", "present"), ("FLR-01", 1, "P1", "present"))
    findings = found(People=people, Attendance=marks)
    assert told(findings.faults) == [("People", 3, "Family name", "empty")]
    assert told(findings.left_out) == [("Places", 3, "Person", "left out"), ("Attendance", 2, "Person", "left out")]
    assert (made(findings)["Places"], made(findings)["Attendance"]) == (1, 1)


def test_what_hangs_on_a_faulty_day_is_no_fault_of_its_own():
    days = (*DAYS, ("FLR-01", 2, 1, "31/02/2019"), ("FLR-01", 3, 1, "16/05/2019"))
    marks = (("Cohort", "Day", "Person", "Mark"), ("FLR-01", 2, "P1", "present"), ("FLR-01", 3, "P1", "present"))
    findings = found(Days=days, Attendance=marks)
    assert told(findings.faults) == [("Days", 3, "Held on", "not a date")]
    assert told(findings.left_out) == [("Attendance", 2, "Day", "left out")]


def test_a_row_that_stands_twice_is_a_fault_where_it_stands_again():
    places = (*PLACES, ("FLR-01", "P1"))
    assert told(found(Places=places).faults) == [("Places", 4, "Cohort", "doubled row")]


def test_faults_come_in_the_order_of_the_file():
    findings = found(People=(*PEOPLE, ("P3", "Sam", None)), Cohorts=(*COHORTS, ("FLR-02", "SECOND")))
    assert told(findings.faults) == [
        ("People", 4, "Family name", "empty"),
        ("Cohorts", 3, "Programme", "unknown reference"),
    ]


def test_a_place_in_a_full_cohort_is_refused():
    people = (
        *PEOPLE,
        *(
            (f"P{n}", given, family)
            for n, (given, family) in enumerate((("Piet", "Osterhagen"), ("Leila", "Haddad"), ("Tom", "Ashgrove")), 3)
        ),
    )
    places = (*PLACES, *(("FLR-01", f"P{n}") for n in (3, 4, 5)))
    assert told(found(People=people, Places=places).faults) == [("Places", 6, "Cohort", "full cohort")]


def test_a_workbook_of_another_suite_is_refused_as_a_whole():
    known = Known(Book({"Suite": (Row({"Name": "Marlhaven", "Address": "marlhaven", "Begins on": TODAY}),)}))
    findings = found(known, Suite=(("Name", "Address"), ("Northmere", "northmere")))
    assert told(findings.faults) == [("Suite", 2, "Address", "another suite")]
    assert findings.created == {}


def test_a_suite_on_record_begins_earlier_where_the_file_goes_further_back():
    known = Known(
        Book({"Suite": (Row({"Name": "Northmere", "Address": "northmere", "Begins on": TODAY, "Made up": False}),)})
    )
    (change,) = found(known).changed["Suite"]
    assert (change.columns, change.row["Begins on"]) == (("Begins on",), dt.date(2019, 5, 14))


NO_BEGINNING = ("Suite", 2, "Begins on", "empty")


@pytest.mark.parametrize(
    ("sheet", "lacks"),
    [
        ("People", [NO_BEGINNING]),
        ("Programmes", [NO_BEGINNING]),
        ("Cohorts", [("Programmes", 0, "", "missing sheet"), NO_BEGINNING]),
        ("Days", [("Cohorts", 0, "", "missing sheet"), NO_BEGINNING]),
        ("Places", [("People", 0, "", "missing sheet"), ("Cohorts", 0, "", "missing sheet"), NO_BEGINNING]),
    ],
)
def test_a_sheet_that_comes_alone_says_what_it_lacks(sheet, lacks):
    grids = [Grid(sheet, SHEETS[sheet])]
    findings = find(read(grids), Known(), suite_name="Northmere", today=TODAY)
    assert told(findings.faults) == lacks


def test_a_former_name_goes_with_a_present_one_that_is_at_fault():
    people = (
        ("Person", "Given name", "Family name", "E-mail", "Name until"),
        ("P1", "Amara", "Nwosu", "a@example.org", None),
        ("P2", "Zoë", "Hart", "a@example.org", None),
        ("P2", "Zoë", "Vale", None, "31/12/2018"),
    )
    findings = found(People=people)
    assert told(findings.faults) == [("People", 3, "E-mail", "same address")]
    assert [row["Person"] for row in findings.created["People"]] == ["P1"]
    assert told(findings.left_out) == [
        ("People", 4, "Name until", "left out"),
        ("Places", 3, "Person", "left out"),
    ]


def test_no_answer_of_a_study_is_brought_in_where_some_were_edited():
    on_record = {"Study": "S", "Respondent": "R001", "Register": "survey", "Voice": "delegate"}
    study = {"Study": "S", "Programme": "FIRST", "Opens on": TODAY, "Closes on": TODAY}
    program = dict(zip(PROGRAMMES[0], PROGRAMMES[1], strict=True))
    answers = (Row(on_record | {"Text": "calm"}), Row(on_record | {"Respondent": "R002", "Text": "busy"}))
    known = Known(Book({"Programmes": (Row(program),), "Studies": (Row(study),), "Excerpts": answers}))
    headings = ("Study", "Respondent", "Register", "Voice", "Text")
    said = (headings, ("S", "a", "survey", "delegate", "calm"), ("S", "b", "survey", "delegate", "very busy"))
    findings = found(known, Excerpts=said)
    assert told(findings.faults) == [("Excerpts", 3, "Respondent", "answers on record")]
    assert "Excerpts" not in findings.created
