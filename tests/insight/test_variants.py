"""The pages and the report bear the states that the full sample does not show."""

import datetime as dt

import factories
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from factories import HAND

from goldenthread.insight.services import reckon_case_study
from goldenthread.programmes.queries import today
from goldenthread.sample.variants import VARIANTS, build_empty

AT = dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC)
FULL = {name: build for name, build in VARIANTS.items() if name != "empty"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def read_as_manager(client):
    """Build a suite, and come in as somebody who runs it."""

    def reader(build):
        suite = build(at=AT)
        manager = factories.person("Una Redfern")
        factories.appointment(suite, manager, "programme manager", suite.partnerships.first().organisation)
        client.force_login(factories.account(manager))
        return suite

    return reader


def said(suite):
    """The sentences of a suite's case study."""
    document = reckon_case_study(suite=suite, as_at=today(suite), **HAND).document
    return {s["id"]: s["text"] for section in document["sections"] for s in section["sentences"]}


@pytest.mark.parametrize("build", FULL.values(), ids=FULL)
def test_x(read_as_manager, build, capsys):
    suite = read_as_manager(build)
    with capsys.disabled():
        print(build)
        for a,b in said(suite).items(): print(a,b)
