import pytest
from django.db import connection
from recount import AS_AT, VIEWS

from goldenthread.insight.queries.case_study import ask, focus_of, latest


@pytest.fixture
def views(sample):
    """Names for what the SQL joins again and again; gone with the test."""
    with connection.cursor() as cursor:
        for view in VIEWS.split(";"):
            cursor.execute(view)


@pytest.fixture
def asked(sample):
    """Ask a query by its name."""
    return lambda name: ask(name, suite=sample, focus=focus_of(sample), as_at=AS_AT)


@pytest.fixture
def shown(sample):
    """The counts behind a sentence of the document."""
    document = latest(sample).document
    evidence = {s["id"]: s["evidence"]["counts"] for part in document["sections"] for s in part["sentences"]}
    return evidence.__getitem__
