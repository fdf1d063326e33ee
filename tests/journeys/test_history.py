"""A team brings its own past: a workbook is downloaded, filled in by hand, mended, its duplicates decided, and seen."""

import io
import subprocess

import openpyxl
import pytest
from beside import GOLDENTHREAD, asked, environment_of, open_house

pytestmark = pytest.mark.browser
JUST_BEGUN = """
import datetime as dt
from goldenthread.programmes.services import Partner, RunBy, begin_with_team
begin_with_team(
    slug="northmere", name="Northmere leadership suite", begins_on=dt.date(2024, 4, 1),
    lead_trust=Partner("XX1", "Northmere NHS Trust", "Northmere"),
    delivery_partner=Partner("XX9", "The Calder Institute", "Calder", "leadership institute"),
    manager=RunBy("Priya", "Raman", "priya.raman@marlhaven.example", "thimble harbour violin"),
    by="tester", at=dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC),
)
print("null")
"""
BY_HAND = {
    "People": [
        {"Person": "P1", "Title": "Dr", "Given name": "Amara", "Family name": "Nwosu", "Profession": "MED"},
        {"Person": "P2", "Title": "Dr", "Given name": "Zoë", "Family name": "Hart", "Profession": "MED"},
        {"Person": "P3", "Title": "Dr", "Given name": "Amara", "Family name": "Nwosuu", "Profession": "MED"},
    ],
    "Programmes": [
        {"Programme": "FIRST", "Title": "First roles", "For": "new leads", "Places": 12, "Days to complete": 1}
    ],
    "Cohorts": [{"Cohort": "FLR-01", "Programme": "FIRST"}, {"Cohort": "FLR-02", "Programme": "FIRST"}],
    "Days": [
        {"Cohort": "FLR-01", "Day": 1, "Module": 1, "Held on": "14/05/2019"},
        {"Cohort": "FLR-02", "Day": 1, "Module": 1, "Held on": "31/02/2020"},
    ],
    "Places": [
        {"Cohort": "FLR-01", "Person": "P1"},
        {"Cohort": "FLR-01", "Person": "P2"},
        {"Cohort": "FLR-02", "Person": "P3"},
    ],
}


@pytest.fixture
def priya(tmp_path, visit):
    """The programme manager of a suite that has just begun."""
    subprocess.run([GOLDENTHREAD, "setup"], env=environment_of(tmp_path), check=True, capture_output=True)
    asked(tmp_path, JUST_BEGUN)
    with open_house(tmp_path) as house:
        manager = visit(house)
        manager.walks_in_as("Priya Raman")
        yield manager


def filled_in(template, file, **corrections):
    """The workbook with a few rows typed below each example, as somebody would who reads the headings."""
    book = openpyxl.load_workbook(io.BytesIO(template.read_bytes()))
    for name, rows in (BY_HAND | corrections).items():
        headings = [cell.value for cell in book[name][1]]
        for row in rows:
            book[name].append([row.get(heading) for heading in headings])
    book.save(file)
    return file


def mended():
    first, second = BY_HAND["Days"]
    return {"Days": [first, second | {"Held on": "12/05/2020"}]}


def test_a_team_brings_its_history_and_sees_its_thread(priya, tmp_path):
    priya.turns_to("The thread")
    priya.presses("Bring your history")
    priya.is_at("Bring your history")
    template = priya.downloads("Download the workbook")

    priya.hands_in(filled_in(template, tmp_path / "ours.xlsx"))
    priya.waits_for("What was found in ours.xlsx")
    priya.reads("There is no 31/02/2020. Check the day and the month.")
    priya.presses("Hand in a mended file")
    priya.hands_in(filled_in(template, tmp_path / "mended.xlsx", **mended()))
    priya.waits_for("What was found in mended.xlsx")
    priya.reads("3 people")
    priya.reads("family names differ by one letter (Nwosu, Nwosuu)")
    assert priya.barriers() == []

    priya.ticks("One person")
    priya.presses("Save decisions")
    priya.waits_for("What was found in mended.xlsx")
    priya.reads("2 people")
    priya.presses("Bring in")
    priya.waits_for("mended.xlsx is brought in")
    assert priya.barriers() == []

    priya.turns_to("The thread")
    priya.reads("FLR-01")
    priya.goes_to("/northmere/cohorts/flr-02/")
    priya.reads("Amara Nwosu")

    priya.goes_to("/northmere/history/merges/")
    priya.reads("Dr Amara Nwosuu")
    assert priya.barriers() == []
    priya.follows("Undo")
    priya.presses("Undo")
    priya.goes_to("/northmere/cohorts/flr-02/")
    priya.reads("Amara Nwosuu")
