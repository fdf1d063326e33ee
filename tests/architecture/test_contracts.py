"""Imports point down, and each contract bites: a fault is planted in a copy of the code and must be found."""

import re

import pytest
from tree import ROOT, checked, copied_into, plant

ROOMS = "Rooms point down"
RECORDS = "In a room that keeps records, journeys point down"
LOOK = "The look rests on plain values"
FILES = "A file is read and written, and knows nothing of what is in it"
SAMPLE = "The sample is drawn, then played"
STRANGERS = "Methods are strangers to one another"
CHARTS = "Charts share a frame, a key and a mark"
DOCUMENT = "A document knows no rendering"
PURE = "Pure rooms know no framework, file, network or process"

# What is planted, where, and the one contract that it breaks.
FAULTS = [
    ("goldenthread/utils.py", "", ROOMS),
    ("goldenthread/common/__init__.py", "", ROOMS),
    ("goldenthread/programmes/queries/days.py", "import goldenthread.insight.queries.week", ROOMS),
    ("goldenthread/evaluation/services.py", "import goldenthread.insight.models", ROOMS),
    ("goldenthread/ui/tables.py", "import goldenthread.people.models", ROOMS),
    ("goldenthread/ui/parts.py", "import goldenthread.audit.services", ROOMS),
    ("goldenthread/methods/intervals.py", "import goldenthread.charts.frame", ROOMS),
    ("goldenthread/programmes/helpers.py", "", RECORDS),
    ("goldenthread/insight/views/week.py", "import goldenthread.insight.urls", RECORDS),
    ("goldenthread/insight/queries/week.py", "import goldenthread.insight.pages.week", RECORDS),
    ("goldenthread/people/models.py", "import goldenthread.people.services", RECORDS),
    ("goldenthread/programmes/forms/day.py", "import goldenthread.programmes.pages.day", RECORDS),
    ("goldenthread/ui/frame.py", "import goldenthread.ui.forms", LOOK),
    ("goldenthread/ui/widgets.py", "", LOOK),
    ("goldenthread/history/views/merges.py", "import goldenthread.insight.pages.week", ROOMS),
    ("goldenthread/files/values.py", "import goldenthread.audit.models", ROOMS),
    ("goldenthread/history/book/values.py", "import goldenthread.history.models", RECORDS),
    ("goldenthread/history/book/plan.py", "import goldenthread.history.queries.imports", RECORDS),
    ("goldenthread/files/values.py", "import goldenthread.files.reading", FILES),
    ("goldenthread/files/excel.py", "", FILES),
    ("goldenthread/sample/script/names.py", "import goldenthread.sample.play.days", SAMPLE),
    ("goldenthread/methods/attendance.py", "import goldenthread.methods.disclosure", STRANGERS),
    ("goldenthread/methods/intervals.py", "import goldenthread.methods.attendance", STRANGERS),
    ("goldenthread/methods/statistics.py", "", STRANGERS),
    ("goldenthread/charts/mix.py", "import goldenthread.charts.coverage", CHARTS),
    ("goldenthread/report/document.py", "import goldenthread.report.html", DOCUMENT),
    ("goldenthread/methods/attendance.py", "import django.utils.timezone", PURE),
    ("goldenthread/charts/mix.py", "from pathlib import Path", PURE),
    ("goldenthread/report/html.py", "import os", PURE),
]


def broken(tree):
    """The names of the contracts that a tree breaks."""
    said = checked(tree, "lint-imports", "--no-cache", "--no-logo")
    verdicts = re.findall(r"^(.+) (KEPT|BROKEN)$", said, re.MULTILINE)
    assert len(verdicts) == len({contract for _, _, contract in FAULTS}), said
    return {name for name, verdict in verdicts if verdict == "BROKEN"}


def test_the_house_keeps_its_contracts():
    assert broken(ROOT) == set()


@pytest.mark.parametrize(("path", "line", "contract"), FAULTS, ids=[f"{path}: {line}" for path, line, _ in FAULTS])
def test_a_planted_fault_is_found(tmp_path, path, line, contract):
    tree = copied_into(tmp_path)
    plant(tree, path, line)
    assert broken(tree) == {contract}
