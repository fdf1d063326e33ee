"""Bringing a history in, and taking a suite out, on the command line."""

import json
import subprocess

import pytest
from beside import GOLDENTHREAD, asked, environment_of
from five_sheets import COHORTS, NEEDED, typed

PRINT = """
import json
from goldenthread.history.book.fingerprint import fingerprint
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.programmes.models import Suite
print(json.dumps([fingerprint(suite_book(suite)) for suite in Suite.objects.all()]))
"""


def command(folder, *words, ends_with=0):
    """What a command says; its errors too where it is to fail."""
    ran = subprocess.run(
        [GOLDENTHREAD, *words], env=environment_of(folder), check=False, capture_output=True, text=True, cwd=folder
    )
    assert ran.returncode == ends_with, ran.stderr
    return ran.stderr if ends_with else ran.stdout


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "history.xlsx").write_bytes(typed())
    faulty = (*COHORTS, ("FLR-03", "SECOND"))
    (tmp_path / "faulty.xlsx").write_bytes(typed(Cohorts=faulty))
    return tmp_path


def test_a_dry_run_says_what_is_found_in_a_house_that_is_not_set_up_and_writes_nothing(folder):
    found = json.loads(command(folder, "import", "faulty.xlsx", "--dry-run", "--json"))
    assert (found["created"]["People"], found["changed"], found["merges"]) == (5, {}, [])
    assert found["faults"] == [
        {
            "sheet": "Cohorts",
            "row": 4,
            "column": "Programme",
            "kind": "unknown reference",
            "message": "“SECOND” is not in Programmes. Add a row to Programmes, or mend the cell.",
        }
    ]
    assert asked(folder, PRINT) == []


def test_a_file_with_a_fault_is_brought_in_only_without_its_faulty_rows(folder):
    said = command(folder, "import", "faulty.xlsx", ends_with=1)
    assert said == ""
    assert asked(folder, PRINT) == []
    said = command(folder, "import", "faulty.xlsx", "--skip-faulty")
    assert "Created: 2 in Cohorts" in said
    assert "Fault: Cohorts, row 4, Programme:" in said


def test_the_same_file_twice_changes_nothing(folder):
    command(folder, "import", "history.xlsx")
    before = asked(folder, PRINT)
    assert command(folder, "import", "history.xlsx") == "Everything in the file is on record already.\n"
    assert asked(folder, PRINT) == before


def test_a_suite_taken_out_and_brought_into_an_empty_house_is_equal(furnished, tmp_path):
    command(furnished, "export", "--out", str(tmp_path / "suite.xlsx"))
    command(tmp_path, "import", "suite.xlsx")
    assert asked(tmp_path, PRINT) == asked(furnished, PRINT)


def test_the_template_is_no_history(folder):
    command(folder, "template", "--out", "template.xlsx")
    (fault,) = json.loads(command(folder, "import", "template.xlsx", "--dry-run", "--json"))["faults"]
    assert fault["kind"] == "empty file"


def test_a_file_that_is_not_there_is_said_so(folder):
    assert (
        command(folder, "import", "nowhere.xlsx", ends_with=1)
        == "nowhere.xlsx cannot be read: No such file or directory.\n"
    )


def test_somebody_of_a_suite_that_a_file_began_is_let_run_it(folder):
    with_address = (("Person", "Given name", "Family name", "E-mail"), ("P1", "Amara", "Nwosu", "amara@example.org"))
    places = (("Cohort", "Person"), ("FLR-01", "P1"))
    (folder / "addressed.xlsx").write_bytes(typed(People=with_address, Places=places))
    command(folder, "import", "addressed.xlsx")
    words = ["--email", "Amara@example.org", "--password", "thimble harbour violin"]
    assert command(folder, "let-run", *words) == "Amara Nwosu runs Addressed and can sign in as amara@example.org.\n"
    assert command(folder, "let-run", *words, ends_with=1) == "Amara Nwosu can sign in already.\n"
    nobody = command(folder, "let-run", "--email", "x@example.org", *words[2:], ends_with=1)
    assert nobody == "Nobody on record has the address x@example.org. Give one that stands in People.\n"


def test_no_suite_begins_with_a_file_that_cannot_be_read_or_has_no_day(folder):
    (folder / "broken.xlsx").write_bytes(b"no workbook at all")
    said = command(folder, "import", "broken.xlsx", "--skip-faulty", ends_with=1)
    assert said.startswith("No suite can begin with this file. ")
    people = (("Person", "Given name", "Family name"), ("P1", "Amara", "Nwosu"))
    nothing = {name: (rows[0],) for name, rows in NEEDED.items()}
    (folder / "people.xlsx").write_bytes(typed(**nothing | {"People": people}))
    said = command(folder, "import", "people.xlsx", "--skip-faulty", ends_with=1)
    assert said == "No suite can begin with this file. No sheet says when the suite begins. Give its first day.\n"
    assert asked(folder, PRINT) == []
