import datetime as dt

from goldenthread.files.values import Formula, Grid
from goldenthread.history.book.cells import written
from goldenthread.history.book.reading import read
from goldenthread.history.book.sheets import ALL, COHORTS
from goldenthread.history.book.tables import template
from goldenthread.history.book.values import Fault

HEADINGS = tuple(column.name for column in COHORTS.columns)


def cohorts(*rows, headings=HEADINGS, **facts):
    return Grid("Cohorts", (headings, *rows), **facts)


def faults(*grids):
    return [(fault.sheet, fault.row, fault.column, fault.kind) for fault in read(grids).faults]


def test_rows_are_read_by_their_headings_in_any_order_and_capitals():
    grid = Grid("cohorts ", (("PROGRAMME*", " cohort", "Number"), ("FIRST", "FLR-01", 1)))
    (row,) = read([grid]).book["Cohorts"]
    assert (row.values, row.number) == ({"Cohort": "FLR-01", "Programme": "FIRST", "Number": 1}, 2)


def test_headings_may_stand_below_a_title():
    grid = cohorts(HEADINGS, ("FLR-01", "FIRST", 1), headings=("Our cohorts since 2019",))
    (row,) = read([grid]).book["Cohorts"]
    assert row.number == 3


def test_empty_rows_are_passed_over_and_rows_keep_their_number():
    rows = read([cohorts((), ("FLR-01", "FIRST"), (None, " "), ("FLR-02", "FIRST"))]).book["Cohorts"]
    assert [(row["Cohort"], row.number) for row in rows] == [("FLR-01", 3), ("FLR-02", 5)]


def test_each_cell_at_fault_is_named_and_its_row_is_not_in_the_book():
    reading = read([cohorts(("FLR-01", None, "one"), ("FLR-02", Formula("=B2"), 2), ("FLR-03", "FIRST", 3))])
    assert [(f.row, f.column, f.kind) for f in reading.faults] == [
        (2, "Programme", "empty"),
        (2, "Number", "not a number"),
        (3, "Programme", "formula"),
    ]
    assert [row["Cohort"] for row in reading.book["Cohorts"]] == ["FLR-03"]
    assert [row["Cohort"] for row in reading.faulty["Cohorts"]] == ["FLR-01", "FLR-02"]


def test_an_unknown_column_is_named_with_what_may_be_meant():
    reading = read([cohorts(("FLR-01", "FIRST", 1), headings=("Cohort", "Programme", "Numbr"))])
    message = "“Numbr” is no column of Cohorts. Is Number meant? Rename it or take it out."
    assert reading.faults == (Fault("Cohorts", 1, "Numbr", "unknown column", message),)


def test_a_column_without_a_heading_is_a_fault_only_if_it_holds_something():
    assert faults(cohorts(("FLR-01", "FIRST", 1, 24, None), headings=(*HEADINGS, None))) == []
    held = cohorts(("FLR-01", "FIRST", 1, 24, "?"), headings=(*HEADINGS, None))
    assert faults(held) == [("Cohorts", 1, "column E", "unknown column")]


def test_a_missing_column_is_told_once_and_not_for_each_row():
    grid = cohorts(("FLR-01",), ("FLR-02",), headings=("Cohort",))
    assert faults(grid) == [("Cohorts", 1, "Programme", "missing column")]


def test_a_doubled_column_is_refused():
    grid = cohorts(("FLR-01", "FIRST", "FIRST"), headings=("Cohort", "Programme", "Programme"))
    assert faults(grid) == [("Cohorts", 1, "Programme", "doubled column")]


def test_a_sheet_without_any_heading_of_ours_is_refused():
    assert faults(Grid("Cohorts", ((1, 2), (3, 4)))) == [("Cohorts", 1, "", "missing column")]


def test_an_unknown_hidden_or_doubled_sheet_is_refused():
    row = ("FLR-01", "FIRST", 1)
    assert faults(Grid("Cohort", (HEADINGS, row)))[0] == ("Cohort", 0, "", "unknown sheet")
    assert faults(cohorts(row, hidden=True))[0] == ("Cohorts", 0, "", "hidden sheet")
    assert faults(cohorts(row), Grid("COHORTS", (HEADINGS, row))) == [("COHORTS", 0, "", "doubled sheet")]


def test_sheets_of_the_template_that_hold_no_rows_are_passed_over():
    own = cohorts(("FLR-01", "FIRST", 1))
    assert faults(own, Grid("Read me", (("Hello",),)), Grid("Lists", (("x",),)), Grid("Sheet4", ())) == []


def test_merged_cells_are_refused_at_their_first_cell():
    grid = cohorts(("FLR-01", "FIRST", 1), merged=("B2:B3",))
    assert faults(grid) == [("Cohorts", 2, "Programme", "merged cells")]


def test_a_file_without_a_row_is_refused():
    assert faults(cohorts()) == [("", 0, "", "empty file")]
    assert faults() == [("", 0, "", "empty file")]


def test_the_template_as_it_is_holds_no_row():
    grids = [Grid(t.name, (tuple(h.name for h in t.headings), *map(tuple, t.rows))) for t in template()]
    reading = read(grids)
    assert (len(reading.book), {fault.kind for fault in reading.faults}) == (0, {"empty file"})


def test_every_example_can_be_read_by_its_own_column():
    told = {(sheet.name, column.name): column.example for sheet in ALL for column in sheet.columns}
    read_again = {
        (sheet.name, column.name): None if column.example is None else column.kind.read(written(column.example))
        for sheet in ALL
        for column in sheet.columns
    }
    assert read_again == told


def test_every_example_row_fills_what_each_row_needs():
    empty = [(s.name, name) for s in ALL for name in s.required_columns if s.example[name] is None]
    assert empty == []


def test_the_five_sheets_that_make_a_thread_are_marked_as_needed():
    assert [sheet.name for sheet in ALL if sheet.required] == ["People", "Programmes", "Cohorts", "Days", "Places"]


def test_dates_come_as_dates():
    grid = Grid("Days", (("Cohort", "Day", "Module", "Held on"), ("FLR-01", 1, 1, dt.datetime(2019, 5, 14))))
    assert read([grid]).book["Days"][0]["Held on"] == dt.date(2019, 5, 14)
