"""A page brings no heavy library into the web process: those belong to jobs and commands."""

import json
import subprocess
import sys

from addresses import OUTSIDE, PAGES, in_suite
from beside import environment_of

HEAVY = {"polars", "ortools", "scipy", "statsmodels", "sklearn", "numba", "duckdb", "openpyxl", "pandas"}
READER = """
import json, sys
import django
django.setup()
from django.test import Client
from goldenthread.people.models import User
client = Client()
client.force_login(User.objects.get(email="priya.raman@marlhaven.example"))
answers = [client.get(address).status_code for address in sys.argv[1:]]
print(json.dumps([answers, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def test_pages_are_light(sample, furnished):
    found = in_suite(sample)
    asked = [found[name] for name in (*PAGES, *OUTSIDE)]
    read = subprocess.run(
        [sys.executable, "-c", READER, *asked],
        env=environment_of(furnished), check=True, capture_output=True, text=True,
    )  # fmt: skip
    answers, modules = json.loads(read.stdout)
    assert answers == [200] * len(asked)
    assert HEAVY & set(modules) == set()
