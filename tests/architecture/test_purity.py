"""In the pure rooms dates and seeds are passed in: ruff finds a clock and unseeded chance."""

import json

import pytest
from tree import checked, copied_into, plant

BANNED = [
    "import datetime as dt\nNOW = dt.datetime.now()",
    "import datetime as dt\nTODAY = dt.date.today()",
    "from datetime import date\nTODAY = date.today()",
    "import datetime as dt\nTODAY = dt.datetime.today()",
    "import time\nNOW = time.time()",
    "import random\nCHANCE = random.random()",
    "import numpy as np\nCHANCE = np.random.rand(3)",
]
FILES = ("goldenthread/methods/attendance.py", "goldenthread/charts/mix.py", "goldenthread/report/html.py")


def findings(tree, path):
    """The banned names that ruff finds in a file."""
    said = checked(tree, "ruff", "check", "--no-cache", "--select=TID251", "--output-format=json", path)
    return [finding["code"] for finding in json.loads(said)]


@pytest.mark.parametrize("path", FILES)
def test_a_planted_clock_or_unseeded_chance_is_found(tmp_path, path):
    tree = copied_into(tmp_path)
    assert findings(tree, path) == []
    for line in BANNED:
        plant(tree, path, line)
    assert findings(tree, path) == ["TID251"] * len(BANNED)
