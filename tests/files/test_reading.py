import io
from contextlib import suppress

import openpyxl
import pytest
from files.hostile_files import cell, one_row, parts, sheet, workbook, zipped
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.files.reading import read_any, read_csv, read_workbook
from goldenthread.files.reading.columns import letters, number
from goldenthread.files.values import Grid, UnreadableFile


def refused(content, name="file.xlsx"):
    with pytest.raises(UnreadableFile) as caught:
        read_any(content, name)
    return caught.value


def place(error):
    return error.sheet, error.row, error.column


def test_a_value_too_far_down_is_told_by_its_cell():
    error = refused(workbook(sheet(f'<row r="100001">{cell("C100001", "x")}</row>'), names=("Days",)))
    assert place(error) == ("Days", 100_001, "C")
    assert str(error) == (
        "Cell C100001 of the sheet “Days” holds something and lies beyond row 100,000 or column GR. "
        "Empty it, or spread the rows over several files."
    )


def test_a_value_too_far_right_is_told_by_its_cell():
    assert place(refused(one_row(cell("GS1", "x")))) == ("Sheet1", 1, "GS")
    assert place(refused(b"a\n" + b"," * 300 + b"b\n", "wide.csv")) == ("wide.csv", 2, "KO")


def test_the_last_row_and_the_last_column_are_read():
    (grid,) = read_workbook(workbook(sheet(f'<row r="100000">{cell("GR100000", "x")}</row>')))
    assert (len(grid.rows), len(grid.rows[-1]), grid.rows[0]) == (100_000, 200, ())


def test_more_cells_than_there_is_room_for_are_refused():
    error = refused((b"x," * 199 + b"x\n") * 15_001, "wide.csv")
    assert str(error) == "The file holds more than 3,000,000 cells. Spread its rows over several files."


def test_the_sheets_of_a_workbook_share_the_room_and_empty_cells_before_others_count():
    rows = sheet("".join(f'<row><c r="GR{number}"><v>1</v></c></row>' for number in range(1, 7_502)))
    assert len(read_workbook(workbook(rows))) == 1
    error = refused(workbook(rows, rows))
    assert (error.kind, place(error)) == ("too large", ("Sheet2", 0, ""))


def test_damage_is_told_by_its_sheet():
    assert place(refused(workbook(sheet(), "<worksheet>", names=("People", "Days")))) == ("Days", 0, "")


def test_a_quotation_mark_without_a_second_one_is_told_by_its_row():
    assert place(refused(b'a,b\nc,"d\ne,f\n', "people.csv")) == ("", 2, "")


def test_a_part_may_be_told_from_the_top_of_the_archive():
    made = parts(sheet(f"<row>{cell('A1', 'x')}</row>"))
    links = made["xl/_rels/workbook.xml.rels"].replace("worksheets/", "/xl/worksheets/")
    assert read_workbook(zipped(made | {"xl/_rels/workbook.xml.rels": links})) == (Grid("Sheet1", (("x",),)),)


def test_the_name_of_a_file_does_not_decide_about_a_workbook():
    assert read_any(one_row(cell("A1", "x")), "people.txt") == read_workbook(one_row(cell("A1", "x")))


def test_a_title_above_the_headings_does_not_decide_how_cells_are_parted():
    assert read_csv(b"People, 2019\nName;Note\nAda;one, two\n").rows[1:] == (("Name", "Note"), ("Ada", "one, two"))


@given(st.integers(1, 18_278))
def test_a_column_has_one_number_and_one_name(column):
    assert letters(column) == openpyxl.utils.get_column_letter(column)
    assert number(letters(column)) == column


CELLS = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20).filter(
        lambda text: "_x" not in text and not text.startswith("=")
    ),
    st.integers(-(10**12), 10**12),
    st.booleans(),
    st.datetimes(*(openpyxl.utils.datetime.from_excel(day) for day in (61, 73_000))).map(
        lambda moment: moment.replace(microsecond=0)
    ),
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=5))
def test_a_workbook_of_another_library_is_read_as_that_library_reads_it(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    theirs = [list(row) for row in openpyxl.load_workbook(file, read_only=True).active.iter_rows(values_only=True)]
    (grid,) = read_workbook(file.getvalue())
    assert [list(row) for row in grid.rows] == trimmed(theirs)


CHANGES = st.sampled_from(["<", ">", "/", '"', "&", "-1", "9999999999", "A", "nan", "<c/>", "<v>", "&#1;", "\xff", ""])


@given(st.data())
def test_a_workbook_is_read_or_refused_whatever_is_changed_in_it(data):
    made = parts(sheet(f'<row r="1">{cell("A1", "x")}<c r="B1" s="1"><v>2</v></c></row>'), styles="<styleSheet/>")
    name = data.draw(st.sampled_from(sorted(made)))
    at = data.draw(st.integers(0, len(made[name])))
    gone = data.draw(st.integers(0, 3))
    changed = made[name][:at] + data.draw(CHANGES) + made[name][at + gone :]
    with suppress(UnreadableFile):
        assert len(read_workbook(zipped(made | {name: changed}))) == 1


def trimmed(rows):
    """Rows without what is empty at their end."""
    for row in (*rows, rows):
        while row and row[-1] in (None, []):
            row.pop()
    return rows
