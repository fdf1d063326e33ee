"""The committed styles name no outside host, load no font and point to files that are there."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "goldenthread" / "ui" / "static" / "ui"
FILES = sorted(path for path in STATIC.rglob("*") if path.suffix in {".css", ".js", ".svg"})
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def test_the_files_are_there():
    assert {"nhsuk.css", "nhsuk.js", "goldenthread.css"} <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_self_contained(path):
    text = path.read_text().replace(NAMESPACE, "")
    assert re.findall(r"https?:|url\(['\"]?//|@font-face|@import|sourceMappingURL", text) == []


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".css"], ids=lambda path: path.name)
def test_a_style_points_to_files_that_are_there(path):
    named = {name for name in re.findall(r"url\(\"?([^)\"]+)", path.read_text()) if not name.startswith("data:")}
    assert {name for name in named if not (path.parent / name).is_file()} == set()


def test_text_is_set_in_arial():
    assert "html{font-family:arial,sans-serif}" in (STATIC / "nhsuk.css").read_text()


def test_every_class_of_ours_that_a_template_uses_has_a_style():
    templates = (STATIC.parents[1] / "jinja2").rglob("*.*")
    used = {name for path in templates for name in re.findall(r"\bapp-[a-z_-]+", path.read_text())}
    styled = set(re.findall(r"\.(app-[a-z_-]+)", (STATIC / "goldenthread.css").read_text()))
    assert used - styled == set()
