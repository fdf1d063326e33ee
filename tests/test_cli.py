"""The command line: what it writes, and what it says where it cannot."""

import json

import pytest
from typer.testing import CliRunner

from goldenthread.cli import app
from goldenthread.people.models import Organisation, User
from goldenthread.programmes.models import Suite

BEGIN = {
    "--name": "Northmere suite",
    "--address": "northmere",
    "--begins-on": "2026-04-01",
    "--trust": "XX1: Northmere NHS Trust",
    "--partner": "XX9: the Alder Institute",
    "--manager": "Ada Quill",
    "--email": "ada@northmere.example",
    "--password": "a-long-enough-one-4",
}


def run(*words: object):
    return CliRunner().invoke(app, [str(word) for word in words])


def begin(**changed: str):
    facts = BEGIN | {f"--{name}": value for name, value in changed.items()}
    return run("begin", *(word for pair in facts.items() for word in pair))


@pytest.fixture
def codings(tmp_path):
    def written(text: str):
        file = tmp_path / "codings.csv"
        file.write_text(text, encoding="utf-8")
        return file

    return written


def test_themes_say_what_may_be_said_of_the_first(codings):
    rows = [f"A{n},space" for n in range(30)] + [f"B{n},tools" for n in range(6)] + ["C1,"]
    file = codings("respondent,code\n" + "\n".join(rows))
    assert run("themes", file).output == "Space was the theme that respondents cited most (30 of 37).\n"
    found = json.loads(run("themes", file, "--json").output)
    assert (found["respondents"], found["kind"], found["first"]["people"]) == (37, "first", 30)
    assert found["first"]["chance_first"] > 0.95


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("who,code\nA1,space\n", "row 1 lacks the column respondent."),
        ("", "row 1 lacks the column code and respondent."),
        ("respondent,code\nA1,space\n,tools\n", "row 3 has no respondent. Give each answer a name of its own."),
        ("respondent,code\nA1,\n", "No answer carries a code. Give each row a respondent and a code."),
    ],
)
def test_codings_that_cannot_be_read_are_told_by_their_place(codings, text, said):
    file = codings(text)
    found = run("themes", file)
    assert (found.exit_code, found.output) == (1, f"{file}: {said}\n")


def test_a_file_that_is_not_there_is_told(tmp_path):
    found = run("themes", tmp_path / "none.csv")
    assert found.exit_code == 1
    assert "this file cannot be read" in found.output


def test_a_report_is_written_in_both_forms(sample, tmp_path):
    assert run("report", "--out", tmp_path / "r.json", "--suite", sample.pk).exit_code == 0
    assert run("report", "--format", "html", "--out", tmp_path / "r.html").exit_code == 0
    document = json.loads((tmp_path / "r.json").read_text())
    said = {s["id"]: s["text"] for section in document["sections"] for s in section["sentences"]}
    assert document["made_up"] is True
    assert said["E2"] == "A restorative space was the benefit that respondents cited most (65 of 96)."
    assert "Made-up data" in (tmp_path / "r.html").read_text()


@pytest.mark.django_db
def test_a_report_without_a_suite_says_what_is_known(tmp_path):
    found = run("report", "--out", tmp_path / "r.json")
    assert (found.exit_code, found.output) == (1, "Name one suite with --suite. Known are: none yet.\n")
    assert not (tmp_path / "r.json").exists()


@pytest.mark.django_db
def test_a_suite_of_ones_own_begins_with_somebody_who_can_sign_in():
    assert begin().output == "Northmere suite has begun. Ada Quill can sign in as ada@northmere.example.\n"
    assert User.objects.get().check_password("a-long-enough-one-4")
    found = run("report", "--out", "none.json")
    assert found.output == "Northmere suite has no programme yet. Add one first.\n"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"password": "short"}, "This password is too short. It must contain at least 12 characters."),
        ({"address": "demo"}, "“demo” is the address of another page. Give another one."),
        ({"trust": "Northmere"}, "“Northmere” is not of the form CODE: NAME, such as XX1: Northmere NHS Trust."),
        ({"email": "ada"}, "Enter a valid email address."),
    ],
)
def test_a_beginning_that_is_refused_leaves_nothing_behind(changed, said):
    found = begin(**changed)
    assert (found.exit_code, found.output) == (1, f"{said}\n")
    assert (Suite.objects.count(), Organisation.objects.count(), User.objects.count()) == (0, 0, 0)
