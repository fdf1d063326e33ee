"""A process that is killed while it brings a file in leaves nothing half written."""

import subprocess
import sys

import pytest
from beside import GOLDENTHREAD, asked, environment_of
from five_sheets import typed

MARKS = (
    ("Cohort", "Day", "Person", "Mark"),
    *(("FLR-01", day, f"P{n}", "present") for n in range(1, 5) for day in (1, 2)),
)
KILLED_AT_MARKS = """
import os, signal, sys
import django; django.setup()
from django.utils import timezone
from pathlib import Path
from goldenthread.history.services.bringing_in import bring_in
from goldenthread.history.services.looking import look_for_any_suite

def at_marks(step, _share):
    if step == "Attendance":
        os.kill(os.getpid(), signal.SIGKILL)

looked = look_for_any_suite(Path(sys.argv[1]).read_bytes(), "history.xlsx", asked="", progress=lambda *_: None)
bring_in(looked=looked, by="tester", at=timezone.now(), progress=at_marks)
"""
COUNTS = """
import json
from django.apps import apps
rooms = ("people", "programmes", "evaluation", "history", "audit")
print(json.dumps({model._meta.label: n for room in rooms for model in apps.get_app_config(room).get_models()
                  if (n := model.objects.count())}))
"""


@pytest.fixture
def folder(tmp_path):
    subprocess.run([GOLDENTHREAD, "setup"], env=environment_of(tmp_path), check=True, capture_output=True)
    (tmp_path / "history.xlsx").write_bytes(typed(Attendance=MARKS))
    return tmp_path


def test_killed_while_recording_nothing_is_written_and_the_next_try_writes_all(folder):
    command = [sys.executable, "-c", KILLED_AT_MARKS, str(folder / "history.xlsx")]
    killed = subprocess.run(command, env=environment_of(folder), check=False, capture_output=True)
    assert (killed.returncode, killed.stderr) == (-9, b"")
    assert asked(folder, COUNTS) == {}
    again = [GOLDENTHREAD, "import", str(folder / "history.xlsx")]
    subprocess.run(again, env=environment_of(folder), check=True, capture_output=True)
    assert asked(folder, COUNTS)["programmes.Attendance"] == 8
