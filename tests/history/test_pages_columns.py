"""A file of another shape: saying what it is, and what its columns mean."""

import factories
import pytest
from handing_in import TWO_PEOPLE, let_the_worker_do_it, pages_of
from seats import shows_error

from goldenthread.history.models import Import
from goldenthread.people.models import Person
from goldenthread.programmes.models import Attendance

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
REGISTER = "Name,Work email,Day 1,Day 2,Notes\nBela Ames,bela@example.org,P,apols,\nCato Orr,cato@example.org,x,P,<b>late</b>\n"
AS_REGISTER = "?shape=attendance+grid&cohort=SCL-01"
AS_LIST = "?shape=e-mail+list"
CHOSEN = {"column0": "Full name", "column1": "E-mail", "column2": "Day 1", "column3": "Day 2", "column4": "-"}


@pytest.fixture
def s():
    return factories.small_suite()


@pytest.fixture
def pages(s):
    """The programme manager's pages."""
    return pages_of(s.manager.person)


@pytest.fixture
def key(pages):
    """A register of another shape that was handed in."""
    return pages.hand_in(REGISTER, "register.csv")


def test_a_file_of_another_shape_leads_to_its_columns(pages, key):
    page = pages.get("import_found", key)
    assert "register.csv is not the workbook" in page
    assert f'href="{pages.address("choose_columns", key)}">Say what the columns mean</a>' in page


def test_first_one_says_what_it_is(pages, key):
    page = pages.get("choose_columns", key)
    assert "What is register.csv?" in page
    assert '<a href="?shape=attendance+grid&amp;cohort=SCL-01">The register of SCL-01</a>' in page
    assert '<a href="?shape=e-mail+list">A list of e-mail addresses</a>' in page
    assert '<a href="?shape=staff+list">A staff list</a>' in page


@pytest.mark.parametrize("query", ["?shape=poem", "?shape=attendance+grid", "?shape=attendance+grid&cohort=XYZ-99"])
def test_what_is_no_shape_is_asked_for_again(pages, key, query):
    assert "What is register.csv?" in pages.get("choose_columns", key, query=query)


def test_likely_meanings_are_chosen_already(pages, key):
    page = pages.get("choose_columns", key, query=AS_REGISTER)
    for meaning in ("Full name", "E-mail", "Day 1", "Day 2"):
        assert f'<option value="{meaning}" selected>' in page
    assert "For example: Bela Ames, Cato Orr" in page
    assert "For example: &lt;b&gt;late&lt;/b&gt;" in page
    assert page.count('<option value="-" selected>') == 1


def test_a_register_is_read_as_its_columns_say(pages, key):
    pages.send("choose_columns", key, query=AS_REGISTER, **CHOSEN)
    let_the_worker_do_it()
    assert "2 people and 4 marks would be new. No fault was found." in pages.get("import_found", key)
    pages.bring_in(key)
    marks = Attendance.objects.filter(place__person__family_name="Ames").order_by("day").values_list("mark", flat=True)
    assert list(marks) == ["present", "apologies"]


def test_what_was_chosen_stands_there_the_next_time(pages, key):
    pages.send("choose_columns", key, query=AS_LIST, **CHOSEN | {"column2": "Title", "column3": "-"})
    again = pages.hand_in(REGISTER, "register.csv")
    assert '<option value="Title" selected>' in pages.get("choose_columns", again, query=AS_LIST)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"column3": "Day 1"}, "id_column2", "Day 1 is chosen for two columns. Choose it for one of them"),
        ({"column0": "-", "column1": "-"}, "id_column0", "Choose the column of the names, or those of the given and the family name"),
        ({"column2": "-", "column3": "-"}, "id_column0", "Choose the columns of the days"),
        ({"column0": "Shoe size"}, "id_column0", "Select a valid choice. Shoe size is not one of the available choices."),
    ],
)  # fmt: skip
def test_a_choice_that_does_not_do_is_shown_again(pages, key, changes, field, words):
    answer = pages.post("choose_columns", key, query=AS_REGISTER, **CHOSEN | changes)
    assert shows_error(answer.text, field, words)
    assert Import.objects.get().columns == {}


def test_faults_of_a_register_are_told_where_they_stand(pages):
    key = pages.hand_in(REGISTER.replace("apols", "perhaps"), "register.csv")
    pages.send("choose_columns", key, query=AS_REGISTER, **CHOSEN)
    let_the_worker_do_it()
    page = pages.get("import_found", key)
    assert "1 fault must be mended first." in page
    assert "<span>register.csv</span>" in page
    assert "“perhaps” is not in the list." in page
    assert f'href="{pages.address("choose_columns", key)}">Choose the columns again</a>' in page


def test_a_workbook_needs_no_columns(pages):
    key = pages.hand_in(TWO_PEOPLE)
    assert "2 people would be new." in pages.get("choose_columns", key)
    assert Person.objects.filter(family_name="Ames").count() == 0
