import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from goldenthread.files.reading import read_workbook
from goldenthread.files.values import Grid
from goldenthread.files.writing import MADE_UP, Heading, Table, as_csv, as_workbook

ON = dt.date(2019, 5, 14)
PEOPLE = Table(
    "People",
    (
        Heading("Person", note="An e-mail address. Text of 254 characters at most.", required=True),
        Heading("Profession", entries=("medical", "nursing")),
        Heading("From", note="A date.", is_date=True, width=20),
    ),
    [("ada@example.org", "medical", ON), ("ben@example.org", None, None)],
    colour="005EB8",
    in_italics=frozenset({0}),
)
LONG = tuple(f"{number:03} of a hundred" for number in range(100))


def written(*tables, **what):
    """The bytes of a workbook, and the same as another library opens it."""
    content = as_workbook(tables, **{"title": "Test", "made_up": False} | what)
    return content, openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def people():
    return written(PEOPLE)[1]["People"]


def test_no_cell_of_a_file_is_run_by_a_spreadsheet():
    text = as_csv(["what"], [["=1+1"], ["-2"], [-2], ["plain"]], made_up=False)
    assert text.splitlines() == ["what", "'=1+1", "'-2", "-2", "plain"]


def test_made_up_rows_say_so_first():
    assert as_csv(["what"], [["x"]], made_up=True).splitlines()[0] == f'"{MADE_UP}"'


def test_no_cell_of_a_workbook_is_run_by_a_spreadsheet():
    texts = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "#REF!", "=", "plain")
    content, book = written(Table("T", (Heading("=head"),), [(text,) for text in texts]), preface=["=1+1"])
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in book["T"]["A"]] == [True] * 9 + [False]
    assert [row[0] for row in read_workbook(content)[1].rows] == ["=head", *texts]


def test_headings_stay_in_sight_and_say_what_they_hold(people):
    assert people.freeze_panes == "A2"
    assert [cell.value for cell in people[1]] == ["Person", "Profession", "From"]
    assert [cell.font.bold for cell in people[1]] == [True] * 3
    assert [cell.comment and cell.comment.text for cell in people[1]] == [
        "An e-mail address. Text of 254 characters at most. It must be filled in each row.",
        None,
        "A date.",
    ]


def test_a_heading_that_must_be_filled_is_darker(people):
    assert [cell.fill.fgColor.rgb for cell in people[1]] == ["00005EB8", "00D2E4F5", "00D2E4F5"]
    assert [cell.font.color.rgb for cell in people[1]] == ["00FFFFFF", "00000000", "00000000"]


def test_columns_have_room_and_those_of_dates_their_format(people):
    assert [people.column_dimensions[letter].width for letter in "ABC"] == [17, 12, 20]
    assert people.column_dimensions["C"].number_format == "dd/mm/yyyy"
    assert people["C2"].number_format == "dd/mm/yyyy"


def test_examples_are_in_italics(people):
    assert [[cell.font.italic for cell in row] for row in people["A2:C3"]] == [[True] * 3, [False] * 3]


def test_a_tab_has_its_colour(people):
    assert people.sheet_properties.tabColor.rgb == "00005EB8"


def test_a_drop_down_offers_its_entries_and_lets_other_words_pass(people):
    (offered,) = people.data_validations.dataValidation
    assert (offered.formula1, str(offered.sqref), offered.errorStyle) == ('"medical,nursing"', "B2:B100000", "warning")


@pytest.mark.parametrize("entries", [LONG, ("one, two", "three"), ('a "quotation"',)])
def test_entries_that_a_drop_down_cannot_hold_stand_on_a_last_sheet_that_is_seen(entries):
    short = Heading("Short", entries=("x",))
    tables = [Table(name, (short, Heading("Long", entries=entries)), ()) for name in "AB"]
    _, book = written(*tables)
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [(name, "visible") for name in ("A", "B", "Lists")]
    assert tuple(cell.value for cell in book["Lists"]["A"]) == ("Long", *entries)
    offered = {each.formula1 for name in "AB" for each in book[name].data_validations.dataValidation}
    assert offered == {'"x"', f"Lists!$A$2:$A${len(entries) + 1}"}


def test_a_preface_comes_first():
    content, _ = written(PEOPLE, preface=["One.", "", "Two."])
    assert read_workbook(content)[0] == Grid("Read me", (("One.",), (), ("Two.",)))


def test_a_workbook_of_made_up_data_says_so_first_and_in_its_properties():
    content, book = written(PEOPLE, preface=["One."], made_up=True)
    assert read_workbook(content)[0] == Grid("Read me", ((MADE_UP,), ("One.",)))
    assert (book.properties.title, book.properties.description) == ("Test", MADE_UP)
    assert written(PEOPLE, made_up=True)[1].sheetnames == ["Read me", "People"]


def test_a_workbook_of_true_data_says_nothing_of_it():
    _, book = written(PEOPLE)
    assert (book.sheetnames, book.properties.description) == (["People"], None)


def test_the_same_tables_give_the_same_bytes():
    assert written(PEOPLE)[0] == written(PEOPLE)[0]


def test_no_part_of_a_workbook_tells_when_it_was_written():
    content, book = written(PEOPLE)
    assert book.properties.created == book.properties.modified == dt.datetime(2000, 1, 1)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_too_long_for_a_cell_is_refused_by_its_place():
    table = Table("Notes", (Heading("Text"),), [("x",), ("x" * 32_768,)])
    with pytest.raises(ValueError, match=r"^Notes, row 3, Text: 32,768 characters are too many for a cell"):
        as_workbook([table], title="Test", made_up=False)


@pytest.mark.parametrize("names", [("Days", "days"), ("x" * 32,), ("",), ("Read me",)])
def test_a_name_that_no_further_sheet_can_have_is_refused(names):
    tables = [Table(name, (Heading("a"),), ()) for name in names]
    with pytest.raises(ValueError, match="cannot be the name of one more sheet"):
        as_workbook(tables, preface=["One."], title="Test", made_up=False)
