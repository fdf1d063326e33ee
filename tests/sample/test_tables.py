import json
import re

import pytest

from goldenthread.sample.tables import DATA, at, day, rows

FILES = sorted(DATA.iterdir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_tells_where_it_was_made(path):
    assert not re.search(r"\b(seed|mockup|tracker|github:)|/(work|tmp|home)/", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(path.stem for path in FILES if path.suffix == ".csv"))
def test_every_row_names_its_source(name):
    assert rows(name)
    assert all(row["source"] for row in rows(name))


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".json"], ids=lambda path: path.name)
def test_every_document_names_its_source(path):
    assert json.loads(path.read_text(encoding="utf-8"))["source"]


def test_every_table_stands_in_the_readme():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in FILES if path.name not in readme and path.name != "README.md"] == []


def test_an_instant_is_london_time():
    assert f"{at(day('2024-07-31'), 9):%Y-%m-%dT%H:%M%z}" == "2024-07-31T09:00+0100"
