import json
import subprocess
import sys

import pytest
from files.hostile_files import BECOMES, HOSTILE

from goldenthread.files.reading import read_any
from goldenthread.files.values import UnreadableFile

MEGABYTE = 1_024  # as the system counts it, in kilobytes
READER = """
import pathlib, resource, sys
import openpyxl
from goldenthread.files.reading import read_any

def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

before, taken = most(), {}
for path in sorted(pathlib.Path(sys.argv[1]).iterdir(), key=lambda path: path.stat().st_size):
    try:
        read_any(path.read_bytes(), path.name)
    except ValueError:
        pass
    taken[path.name], before = most() - before, most()

import json
print(json.dumps(taken))
"""


@pytest.fixture(scope="module")
def contents():
    return {name: build() for name, build in HOSTILE.items()}


def becoming(content, name):
    """The kind of a refusal, or what was read."""
    try:
        return read_any(content, name)
    except UnreadableFile as error:
        return error.kind


def kinds(read):
    """The types of cells, since a formula equals its text and 1 equals True."""
    return read if isinstance(read, str) else [type(cell) for grid in read for row in grid.rows for cell in row]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_is_read_or_refused_by_its_kind(contents, name):
    found = becoming(contents[name], name)
    assert found == BECOMES[name]
    assert kinds(found) == kinds(BECOMES[name])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other units")
def test_no_file_takes_more_memory_than_there_is_room_for(contents, tmp_path):
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    said = subprocess.run([sys.executable, "-c", READER, tmp_path], check=True, capture_output=True, text=True)
    taken = json.loads(said.stdout)
    assert set(taken) == set(HOSTILE)
    assert {name: more for name, more in taken.items() if more > 100 * MEGABYTE} == {}
