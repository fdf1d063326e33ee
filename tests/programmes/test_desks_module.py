"""The desks of a module: reviewing it, and carrying something on from it."""

import factories
import pytest
from factories import DATES, HAND, TODAY
from seats import LATER, MARKUP, day_month_year, shows_error

from goldenthread.programmes.services import add_theme

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


def review(s, **changes) -> dict:
    who = {"outsiders": s.lead.person_id, "insiders": s.client_lead.person_id}
    return {"heard": "Shorter inputs", "decided": "Done", **who, **day_month_year("reviewed_on", TODAY)} | changes


def test_a_module_is_reviewed_by_both_partners(desks):
    where = ("review_module", desks.s.days[0].module_id)
    assert "14 May 2024 and 15 May 2024" in desks.get(*where)
    desks.send(*where, **review(desks.s))
    written = desks.s.days[0].module.review
    assert (written.heard, written.reviewed_by.count(), written.reviewed_on) == ("Shorter inputs", 2, TODAY)
    assert "The module was reviewed on 10 July 2024." in desks.get(*where)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"heard": ""}, "id_heard", "Answer the question: What did we hear?"),
        ({"decided": ""}, "id_decided", "Answer the question: What did we decide?"),
        ({"outsiders": ""}, "id_outsiders", "Select who was there from the delivery partner"),
        ({"insiders": ""}, "id_insiders", "Select who was there from the trusts"),
        (
            day_month_year("reviewed_on", DATES[0][0]),
            "id_reviewed_on-day",
            "The module ended on 15 May 2024. Give a later date.",
        ),
        (
            day_month_year("reviewed_on", LATER),
            "id_reviewed_on-day",
            "Date of the review must be today or in the past",
        ),
    ],
)
def test_a_review_with_a_fault_is_shown_again(desks, changes, field, words):
    typed = {name: value for name, value in review(desks.s, **({"decided": MARKUP} | changes)).items() if value}
    page = desks.refuse("review_module", desks.s.days[0].module_id, **typed)
    assert shows_error(page, field, words)
    assert MARKUP not in page
    assert ("&lt;b&gt;bold" in page) == ("decided" not in changes)


def test_a_module_that_is_not_over_is_not_reviewed(desks):
    assert "not been held to its end" in desks.get("review_module", desks.s.days[2].module_id)


def test_a_note_is_carried_on(desks):
    s = desks.s
    theme = add_theme(suite=s.suite, code="space", name="A restorative space", **HAND)
    typed = {"text": "Begin with how people are.", "theme": theme.pk, "to_programme": s.programme.pk}
    desks.send("thread_note", s.days[0].module_id, **typed)
    desks.send("thread_note", s.days[0].module_id, text="And again.")
    noted = list(s.suite.thread_notes.values_list("text", "theme", "to_programme", "noted_on"))
    assert noted == [
        ("Begin with how people are.", theme.pk, s.programme.pk, TODAY),
        ("And again.", None, None, TODAY),
    ]


def test_a_note_that_names_a_delegate_is_shown_again(desks):
    page = desks.refuse("thread_note", desks.s.days[0].module_id, text=f"{MARKUP} Nwosu asked for it.")
    words = "“Amara Nwosu” is somebody in SCL-01. Say it without naming them."
    assert shows_error(page, "id_text", words)
    assert "&lt;b&gt;bold&lt;/b&gt; Nwosu asked for it." in page
    assert MARKUP not in page
    south = factories.small_suite("south")
    page = desks.refuse("thread_note", desks.s.days[0].module_id, text="x", to_programme=south.programme.pk)
    assert "Select a valid choice" in page
