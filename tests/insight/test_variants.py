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


def pages(suite):
    """The address of each page that shows a suite, its first programme among them."""
    named = {name: reverse(name, args=[suite.slug]) for name in ("thread", "week", "suite", "aims", "case_study")}
    programmes = {each.slug: reverse("programme", args=[suite.slug, each.slug]) for each in suite.programmes.all()}
    return named | programmes


@pytest.mark.parametrize("build", VARIANTS.values(), ids=VARIANTS)
def test_every_page_is_there_before_the_case_study_is_reckoned(read_as_manager, client, build):
    suite = read_as_manager(build)
    assert {name: client.get(page).status_code for name, page in pages(suite).items()} == dict.fromkeys(
        pages(suite), 200
    )


@pytest.mark.parametrize("build", FULL.values(), ids=FULL)
def test_every_sentence_of_the_report_is_on_the_page(read_as_manager, client, build):
    suite = read_as_manager(build)
    sentences = said(suite)
    page = client.get(pages(suite)["case_study"]).content.decode()
    opened = {key: client.get(reverse("evidence", args=[suite.slug, key])).status_code for key in sentences}
    assert opened == dict.fromkeys(sentences, 200)
    assert {key for key in sentences if f'id="{key}"' in page} == set(sentences)


def test_a_suite_that_has_just_begun_says_what_to_do_first(read_as_manager, client):
    suite = read_as_manager(build_empty)
    assert "No day is planned." in client.get(pages(suite)["week"]).content.decode()
    assert "No case study has been reckoned" in client.get(pages(suite)["case_study"]).content.decode()
    with pytest.raises(ValidationError, match="has no programme yet"):
        said(suite)


TELLING = {
    "one-cohort": {
        "P2": "The senior programme has been attended by 12 delegates.",
        "P3": "Of the senior programme, one cohort is under way.",
        "P6": "Senior delegates were all doctors.",
        "D2": "The senior programme kept one design.",
        "D5": "Every day was led together by a facilitator of the institute and a clinician of the trust.",
        "R3": None,  # no strike fell on its days
        "B6": "The programmes have not been evaluated yet.",
        "E2": None,
    },
    "gap-years": {
        "B5": "Marlhaven set four aims.",  # one partner has not signed
        "D1": "The senior programme ran in two of four financial years.",
        "P4": "One senior cohort was paused in 2020 and did not resume.",
        "P2": "Some 35 delegates have attended the senior programme.",
    },
    "three-leads": {
        "D2": "The senior programme was redesigned in 2020 and 2022: up to 84% of its time changed at once.",
        "D3": "The team changed: one of three facilitators of the first year stayed.",
        "D4": "Three lead facilitators were there on 9 of 18 days, with handovers in 2020 and 2022.",
        "D5": "A facilitator of the institute and a clinician of the trust led 15 of 18 days together.",
        "D1": "The senior programme ran in three of five financial years.",
    },
}


@pytest.mark.parametrize("variant", TELLING)
def test_the_report_says_what_this_suite_is_there_for(variant):
    sentences = said(VARIANTS[variant](at=AT))
    assert {key: sentences.get(key) for key in TELLING[variant]} == TELLING[variant]
