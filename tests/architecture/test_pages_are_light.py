"""A page brings no heavy library into the web process: those belong to jobs and commands."""

from addresses import OUTSIDE, PAGES
from beside import asked

HEAVY = {"polars", "ortools", "scipy", "statsmodels", "sklearn", "numba", "duckdb", "openpyxl", "pandas", "rapidfuzz"}
READER = """
import json, sys
from addresses import OUTSIDE, PAGES, in_suite
from beside import account_of
from django.test import Client
from goldenthread.programmes.models import Suite

reader = Client()
reader.force_login(account_of("programme manager"))
found = in_suite(Suite.objects.get())
answers = {name: reader.get(found[name]).status_code for name in (*PAGES, *OUTSIDE)}
print(json.dumps([answers, sorted({name.partition(".")[0] for name in sys.modules})]))
"""


def test_pages_are_light(furnished):
    answers, modules = asked(furnished, READER)
    assert answers == dict.fromkeys((*PAGES, *OUTSIDE), 200)
    assert HEAVY & set(modules) == set()
