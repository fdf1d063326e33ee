"""The tour and the vocabulary: every path that they name is there, and so is every name."""

import ast
from functools import cache

import pytest
from documents import DOCS, ROOT, named, pages, paths_missing, table_rows

VOCABULARY = table_rows((DOCS / "vocabulary.md").read_text(encoding="utf-8"))


@cache
def names_in(path: str) -> frozenset[str]:
    """What a file of code defines at any depth: classes, functions, and names that are given a value."""
    defined = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            defined.add(node.name)
        elif isinstance(node, ast.Assign):
            defined |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            defined.add(node.target.id)
    return frozenset(defined)


def names_missing(rows: list[list[str]]) -> list[str]:
    """The names that the file beside them does not define."""
    lost = []
    for term, _, where in rows:
        path, *defined = named(where)
        lost += [f"{term}: {name}" for name in defined if name not in names_in(path)]
        lost += [] if defined else [f"{term}: no name"]
    return lost


@pytest.mark.parametrize("document", pages(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_that_a_page_names_is_there(document):
    assert paths_missing(document.read_text(encoding="utf-8")) == []


def test_the_tour_walks_three_ways():
    tour = (DOCS / "tour.md").read_text(encoding="utf-8")
    assert [line for line in tour.splitlines() if line.startswith("## ")] == [
        "## First walk: from a record to the thread",
        "## Second walk: from an answer to a sentence",
        "## Third walk: from a spreadsheet to the records",
        "## Where to go from here",
    ]


def test_every_term_stands_once_in_the_order_of_the_alphabet():
    terms = [term.casefold() for term, _, _ in VOCABULARY]
    assert terms == sorted(set(terms))


def test_every_name_of_a_term_is_in_its_file():
    assert names_missing(VOCABULARY) == []


def test_a_planted_fault_is_seen():
    assert paths_missing("Open `goldenthread/people/absent.py`, then `manage.py`.") == ["goldenthread/people/absent.py"]
    assert names_missing([["place", "a seat", "`manage.py`: `Seat`"], ["suite", "all", "`manage.py`"]]) == [
        "place: Seat",
        "suite: no name",
    ]
