"""The pages on which a history is brought in: handing a file in, seeing what was found, deciding, bringing in."""

import factories
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from handing_in import BELA, ONE_AT_FAULT, TWO_PEOPLE, let_the_worker_do_it, pages_of, placed, uploaded
from seats import MARKUP, shows_error

from goldenthread.history.forms.imports import LARGEST
from goldenthread.history.models import Import
from goldenthread.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]
ALIKE = {"People": [{"Person": "R-1", "Given name": "Amara", "Family name": "Nwosu"}]}


@pytest.fixture
def s():
    return factories.small_suite()


@pytest.fixture
def pages(s):
    """The programme manager's pages."""
    return pages_of(s.manager.person)


def test_the_overview_leads_on(pages):
    page = pages.get("history")
    assert "No file has been handed in yet." in page
    for name in ("template", "export_suite", "merges"):
        assert f'href="{pages.address(name)}"' in page
    assert (
        f'<form class="app-form" method="post" action="{pages.address("hand_in")}" enctype="multipart/form-data"'
        in page
    )
    key = pages.hand_in(TWO_PEOPLE)
    page = pages.get("history")
    assert f'<a href="{pages.address("import_found", key)}">north.xlsx</a>' in page
    assert "<span>Ready</span>" in page


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("", "Select the file that you want to hand in"),
        (SimpleUploadedFile("north.xlsx", b""), "The selected file is empty"),
        (
            SimpleUploadedFile("north.xls", b"x"),
            "The selected file must be an xlsx or csv file. Save it as xlsx first",
        ),
        (SimpleUploadedFile("north.csv", b"x" * (LARGEST + 1)), "The selected file must be smaller than 20 MB"),
    ],
)
def test_a_file_of_another_kind_or_size_is_refused_at_its_field(pages, file, words):
    answer = pages.post("hand_in", file=file)
    assert shows_error(answer.text, "id_file", words)
    assert Import.objects.count() == 0


def test_while_it_is_read_the_page_says_so_without_a_script(pages):
    pages.send("hand_in", file=uploaded(TWO_PEOPLE))
    key = Import.objects.get().pk
    page = pages.get("import_found", key)
    assert "Reading north.xlsx" in page
    assert '<progress max="1" value="0.0"></progress>' in page
    assert '<a href="">Reload the page</a>' in page
    Import.objects.update(step="Reading the file", share_done=0.25)
    assert 'Reading the file <progress max="1" value="0.25">' in pages.get("import_found", key)
    assert "progress.js" in page
    let_the_worker_do_it()
    assert "progress.js" not in pages.get("import_found", key)


def test_what_was_found_is_said_first(pages):
    page = pages.get("import_found", pages.hand_in(TWO_PEOPLE))
    assert '<h1 class="app-finding">What was found in north.xlsx</h1>' in page
    assert "2 people would be new. No fault was found." in page
    assert ">Bring in</button>" in page
    assert "Hand in a mended file" not in page


def test_a_file_that_says_nothing_new_cannot_be_brought_in(s, pages):
    page = pages.get("import_found", pages.hand_in({"Cohorts": [{"Cohort": "SCL-01", "Programme": "SENIOR"}]}))
    assert "Nothing in this file is new. No fault was found." in page
    assert ">Bring in</button>" not in page


def test_each_change_is_shown_from_and_to(s, pages):
    key = pages.hand_in(
        {"People": [{"Person": "Amara Nwosu", "Given name": "Amara", "Family name": "Nwosu", "Title": "Dr"}]}
    )
    page = pages.get("import_found", key)
    assert "1 row on record would change." in page
    assert "Title</span></td>" in page
    assert "<span>empty</span>" in page
    assert "<span>Dr</span>" in page


def many_faults() -> dict:
    nameless = [{"Person": f"d{n}@example.org", "Family name": "Vale"} for n in range(20)]
    return {"People": [BELA, *nameless], "Places": [*placed(BELA), {"Cohort": "SCL-99", "Person": BELA["Person"]}]}


def test_faults_are_sorted_filtered_and_paged(pages):
    key = pages.hand_in(many_faults())
    page = pages.get("import_found", key)
    assert "21 faults must be mended first." in page
    assert "Showing 1 to 15 of 21" in page
    assert "“SCL-99” is not in Cohorts." not in page
    assert "“SCL-99” is not in Cohorts." in pages.get("import_found", key, query="?faults-sheet=Places")
    assert "Showing 1 to 1 of 1" in pages.get("import_found", key, query="?faults-kind=unknown+reference")
    assert "“SCL-99” is not in Cohorts." in pages.get("import_found", key, query="?faults-sort=-sheet")
    assert "Showing 16 to 21 of 21" in pages.get("import_found", key, query="?faults-page=2")


def test_the_faults_come_as_a_file(pages):
    answer = pages.client.get(pages.address("import_faults", pages.hand_in(ONE_AT_FAULT)))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.text.splitlines()[1:] == [  # the first line says that the data are made up
        "sheet,row,column,kind,message",
        "People,3,Given name,empty,Given name is empty. The given name.",
    ]


def test_what_is_left_out_is_named_before_the_rest_is_brought_in(pages):
    key = pages.hand_in(ONE_AT_FAULT)
    page = pages.get("import_found", key)
    assert "1 person would be new. 1 fault must be mended first." in page
    part = f"{pages.address('import_bring_in', key)}?without=faulty"
    assert f'href="{part}">Bring in without the 1 faulty row</a>' in page
    assert ">Bring in</button>" not in page
    page = pages.get("import_bring_in", key, query="?without=faulty")
    assert "This leaves out 1 faulty row and, hanging on it, 1 more." in page
    assert "People, row 3, Given name: Given name is empty." in page
    page = pages.bring_in(key, query="?without=faulty")
    assert "north.xlsx is brought in without its 1 faulty row" in page
    assert "New on record: 1 person. Done on " in page


def test_faulty_rows_are_never_left_out_unasked(pages):
    key = pages.hand_in(ONE_AT_FAULT)
    answer = pages.post("import_bring_in", key)
    assert "This file has faults. Mend them, or bring it in without the faulty rows" in answer.text
    assert not Person.objects.filter(family_name="Ames").exists()


def test_what_was_brought_in_leads_on(pages):
    page = pages.bring_in(pages.hand_in(TWO_PEOPLE))
    assert "north.xlsx is brought in" in page
    assert "New on record: 2 people. Done on " in page
    for name in ("thread", "case_study", "merges"):
        assert f'href="{pages.address(name)}"' in page


def test_a_mended_file_takes_the_place_of_the_first(pages):
    key = pages.hand_in(ONE_AT_FAULT)
    assert f"{pages.address('hand_in')}?instead_of={key}" in pages.get("import_found", key)
    page = pages.get("hand_in", query=f"?instead_of={key}")
    assert "It takes the place of north.xlsx, which is put aside." in page
    pages.hand_in(TWO_PEOPLE, query=f"?instead_of={key}")
    assert "north.xlsx was put aside" in pages.get("import_found", key)


@pytest.mark.parametrize("other", ["?instead_of=999", "?instead_of=x", "?instead_of=²", f"?instead_of={10**30}"])
def test_a_file_that_is_not_there_is_not_replaced(pages, other):
    assert "Hand in a file" in pages.get("hand_in", query=other)
    assert pages.hand_in(TWO_PEOPLE, query=other) == Import.objects.get().pk


def test_a_file_is_put_aside_once_it_is_confirmed(pages):
    key = pages.hand_in(TWO_PEOPLE)
    assert "Your own copy stays as it is." in pages.get("import_put_aside", key)
    assert pages.send("import_put_aside", key) == "north.xlsx is put aside."
    assert "north.xlsx was put aside" in pages.get("import_put_aside", key)
    assert "north.xlsx was put aside" in pages.bring_in(key)


def test_likely_duplicates_stand_side_by_side_and_are_decided(pages):
    key = pages.hand_in(ALIKE)
    page = pages.get("import_found", key)
    assert "1 pair of people may be one person, and stay two until you say so." in page
    assert '<section class="app-card app-pair" aria-label="' in page
    (name,) = [part.split('"')[0] for part in page.split('type="radio" value="later" checked')[0].split('name="')[-1:]]
    told = pages.send("import_decide", key, **{name: "one"})
    assert told == "Your decisions are kept. The file is looked at again in their light."
    let_the_worker_do_it()
    page = pages.get("import_found", key)
    assert "Decided by you: 1 pair" in page
    assert "Nothing in this file is new." in page


def test_a_decision_that_is_none_is_not_taken(pages):
    key = pages.hand_in(ALIKE)
    assert pages.send("import_decide", key, nobody="one") == ""
    assert Import.objects.get().decisions == {}


def test_one_person_by_rule_is_listed(s, pages):
    s.place.person.addresses.create(email="amara@example.org", preferred=True)
    twin = {"Person": "R-1", "Given name": "Amara", "Family name": "Nwosu", "E-mail": "amara@example.org"}
    page = pages.get("import_found", pages.hand_in({"People": [twin]}))
    assert "One person by rule: 1 pair" in page
    assert "Who may be one person" not in page


def test_a_file_that_cannot_be_read_says_what_to_do(pages):
    page = pages.get("import_found", pages.hand_in(b"PK\x03\x04 and no more"))
    assert "north.xlsx cannot be read" in page
    assert "Hand in a mended file" in page
    assert "Bring in" not in page


def test_what_broke_off_can_be_tried_again(pages):
    key = pages.hand_in(TWO_PEOPLE)
    Import.objects.update(failed_at=factories.HAND["at"])
    page = pages.get("import_found", key)
    assert "north.xlsx was not finished" in page
    assert "Nothing was written to the records." in page
    pages.send("import_look_again", key)
    let_the_worker_do_it()
    assert "2 people would be new." in pages.get("import_found", key)


def test_looking_again_is_for_what_broke_off_alone(pages):
    key = pages.hand_in(TWO_PEOPLE)
    pages.send("import_look_again", key)
    assert "2 people would be new." in pages.get("import_found", key)


def test_a_name_that_is_markup_is_shown_as_text(s, pages):
    person = {"Person": MARKUP, "Given name": MARKUP, "Family name": MARKUP, "Profession": MARKUP}
    twin = {"Person": f"{MARKUP} Nwosu", "Given name": "Amara", "Family name": "Nwosu"}
    key = pages.hand_in({"People": [person, twin], "Days <b>": [{"a": 1}]}, name=f"{MARKUP}.xlsx")
    shown = [
        pages.get("import_found", key),
        pages.get("import_bring_in", key, query="?without=faulty"),
        pages.get("import_put_aside", key),
        pages.get("history"),
    ]
    assert ["&lt;b&gt;bold" in page for page in shown[:2]] == [True, True]
    assert [MARKUP in page for page in shown] == [False] * 4


def test_another_suite_is_none_of_its_business(s, pages):
    key = pages.hand_in(TWO_PEOPLE)
    other = factories.small_suite("south")
    stranger = pages_of(other.manager.person)
    for name in ("import_found", "import_faults", "import_bring_in", "import_put_aside", "choose_columns"):
        address = pages.address(name, key).replace("/north/", "/south/")
        assert stranger.client.get(address).status_code == 404
    for name in ("import_decide", "import_look_again"):
        address = pages.address(name, key).replace("/north/", "/south/")
        assert stranger.client.post(address).status_code == 404


def test_what_is_sent_by_a_form_is_not_done_by_a_link(pages):
    key = pages.hand_in(TWO_PEOPLE)
    for name in ("import_decide", "import_look_again"):
        assert pages.client.get(pages.address(name, key)).status_code == 405
