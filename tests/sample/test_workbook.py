import json
from collections import Counter
from io import BytesIO

import pytest
from django.db import connection, transaction

from goldenthread.files.reading import read_any
from goldenthread.files.values import Grid
from goldenthread.files.writing import MADE_UP
from goldenthread.history.book.findings import Known
from goldenthread.history.book.people import pair_of
from goldenthread.history.book.plan import find
from goldenthread.history.book.reading import read
from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.sample.services import STANDS_STILL_ON, load
from goldenthread.sample.tables import at
from goldenthread.sample.workbook import messy, play_in_memory, renamed, write_messy

ADDED = 8  # namesakes, and as many roles of theirs
UNNOTED = 2  # new names beside which nobody noted the former one
OF_THE_MISSING_STUDY = {"Studies", "Excerpts", "Responses", "Codebook", "Protocol changes"}


@pytest.fixture(scope="module")
def book(django_db_setup, django_db_blocker):
    """The sample as a clean book; the sample itself is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield suite_book(load(seed=7, at=at(STANDS_STILL_ON)))
        transaction.set_rollback(True)


@pytest.fixture(scope="module", params=[1, 2, 3, 4, 5])
def mess(request, book):
    return messy(book, seed=request.param)


@pytest.fixture(scope="module")
def found(mess):
    return found_in(mess.grids)


@pytest.fixture(scope="module")
def found_once_mended(mess):
    return found_in(mended(mess), mess.truth)


def found_in(grids, truth=None):
    """What is found; with the truth, as if somebody had answered every question rightly."""
    answers = {} if truth is None else {pair_of(*pair): True for pair in truth.merges}
    answers |= {} if truth is None else {pair_of(*pair): False for pair in truth.apart}
    return find(read(grids), Known(), suite_name="", today=STANDS_STILL_ON, decided=answers)


def places_of(faults):
    return {(fault.sheet, fault.row, fault.column, fault.kind) for fault in faults}


def present_seniors(sheets):
    """Counted anew: who has a place in a senior cohort that was not given up for another, and came on a day."""
    people = set()
    for place in sheets["Places"]:
        marks = [mark for mark in sheets["Attendance"] if mark["Person"] == place["Person"]]
        came = any(mark["Cohort"] == place["Cohort"] and mark["Mark"] == "present" for mark in marks)
        if place["Cohort"].startswith("SCL-") and place["Ended as"] in {None, "withdrew"} and came:
            people.add(place["Person"])
    return len(people)


def mended(mess):
    """The grids as the truth says that they should be."""
    by_row = {(fault.sheet, fault.row): fault for fault in mess.truth.faults}
    return [
        Grid(grid.name, tuple(mended_row(grid, row, by_row.get((grid.name, n))) for n, row in enumerate(grid.rows, 1)))
        for grid in mess.grids
    ]


def mended_row(grid, row, fault):
    if fault is None:
        return row
    if fault.mend is None:
        return (None,) * len(row)
    at = place_of(grid, fault.column)
    return (*row[:at], fault.mend, *row[at + 1 :])


def place_of(grid, column):
    return [str(heading).strip(" *").lower() for heading in grid.rows[0]].index(column.lower())


def test_there_are_60_to_90_faults_of_many_kinds_over_many_sheets(mess):
    faults = mess.truth.faults
    assert 60 <= len(faults) <= 90
    assert len({fault.kind for fault in faults}) >= 14
    assert len({fault.sheet for fault in faults}) >= 12
    assert len({(fault.sheet, fault.row) for fault in faults}) == len(faults)


def test_the_missing_sheet_is_one_fault_and_what_refers_to_it_stays(mess):
    names = {grid.name for grid in mess.grids}
    assert names & OF_THE_MISSING_STUDY == OF_THE_MISSING_STUDY - {"Studies"}
    assert [fault.as_json() for fault in mess.truth.faults if fault.sheet in OF_THE_MISSING_STUDY] == [
        {"sheet": "Studies", "row": 0, "column": "", "kind": "missing sheet"}
    ]


def test_exactly_the_planted_faults_are_found(mess, found):
    assert places_of(found.faults) == places_of(mess.truth.faults)


def test_everybody_who_was_entered_twice_is_found(mess, found):
    assert 20 <= len(mess.truth.merges) <= 30
    assert set(mess.truth.merges) - {(match.a, match.b) for match in found.merges} == set()


def test_nobody_else_is_taken_for_one_person_without_asking(mess, found):
    assert 6 <= len(mess.truth.apart) <= 10
    sure = {(match.a, match.b) for match in found.merges if match.sure}
    assert 0 < len(sure) < len(mess.truth.merges)
    assert sure - set(mess.truth.merges) == set()


def test_without_merging_there_are_too_many_delegates(found):
    assert present_seniors(found.created) > 220


def test_once_merged_there_are_220_delegates_though_all_faulty_rows_are_left_out(mess):
    assert mess.truth.delegates == 220
    assert present_seniors(found_in(mess.grids, mess.truth).created) == 220


def test_once_mended_and_merged_there_are_as_many_rows_as_in_the_sample(book, found_once_mended):
    assert [fault.kind for fault in found_once_mended.faults] == ["missing sheet"]
    assert present_seniors(found_once_mended.created) == present_seniors(book.sheets) == 220
    expected = {sheet: len(book[sheet]) for sheet in book if sheet not in OF_THE_MISSING_STUDY}
    expected["People"] += ADDED - UNNOTED
    expected["Roles"] += ADDED
    assert {sheet: len(rows) for sheet, rows in found_once_mended.created.items()} == expected


def test_sheets_that_name_nobody_say_the_same_as_in_the_sample_once_mended(book, found_once_mended):
    nameless = {name for name in book if not any(c.refers_to == "People" for c in BY_NAME[name].columns)}
    for sheet in nameless - OF_THE_MISSING_STUDY - {"People"}:
        assert Counter(map(said, found_once_mended.created[sheet])) == Counter(map(said, book[sheet]))


def said(row):
    return tuple(sorted((column, value) for column, value in row.values.items() if value is not None))


def test_the_same_number_makes_the_same_mess_and_another_makes_another(book):
    assert messy(book, seed=1) == messy(book, seed=1)
    assert messy(book, seed=1).truth != messy(book, seed=2).truth


def test_the_file_holds_every_cell_as_it_was_typed(mess):
    first, *grids = read_any(write_messy(mess), "history.xlsx")
    assert first.rows == ((MADE_UP,),)
    assert [grid.name for grid in grids] == [grid.name for grid in mess.grids]
    assert places_of(found_in(grids).faults) == places_of(mess.truth.faults)


def test_the_same_mess_gives_the_same_file(mess):
    assert write_messy(mess) == write_messy(mess)


def test_the_truth_is_a_file_too(mess):
    told = json.load(BytesIO(mess.truth.as_json().encode()))
    assert set(told) == {"made up", "faults", "merges", "apart", "delegates"}
    assert set(map(tuple, told["merges"])) == set(mess.truth.merges)
    assert {tuple(fault[key] for key in ("sheet", "row", "column", "kind")) for fault in told["faults"]} == places_of(
        mess.truth.faults
    )


def test_the_history_is_that_of_a_suite_of_its_own(book):
    [row] = renamed(book, 7)["Suite"]
    assert (row["Name"], row["Address"]) == ("Marlhaven’s history, made up (seed 7)", "marlhaven-history-7")
    assert (row["Made up"], row["Stands still on"]) == (True, STANDS_STILL_ON)


def test_the_sample_is_not_played_where_records_are_kept(monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "NAME", "records.sqlite3")
    with pytest.raises(RuntimeError, match="in memory only"):
        play_in_memory(1)
