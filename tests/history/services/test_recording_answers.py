import pytest
from django.apps import apps
from factories import HAND
from findings_of import CODED, SAID, added, created

from goldenthread.evaluation.models import Coding, Excerpt, Respondent
from goldenthread.history.services.recording import record_findings

MANY = [{**CODED, "Respondent": f"Label-{n}", "Text": f"Said {n}, {m}."} for n in range(40) for m in range(3)]


@pytest.fixture
def small(db):
    return record_findings(suite=None, findings=created(), **HAND)


def record(small, rows):
    record_findings(suite=small, findings=added(Excerpts=rows), **HAND)


def as_they_lie(model) -> list:
    """The tokens of the records that came last, as a table gives them that is asked for no order."""
    return [record.pk for record in model.objects.order_by()][-40:]


def test_what_one_respondent_said_stays_together(small):
    said = {
        r.register: sorted(r.excerpts.values_list("text", flat=True))
        for r in Respondent.objects.filter(voice="delegate")
    }
    assert said == {"survey": ["It was the one calm place that year."], "interview": ["Nothing to say."]}
    assert Coding.objects.filter(excerpt__text__startswith="It was").count() == 2


def test_a_passage_that_was_given_the_same_code_twice_was_said_twice(small):
    row = {**CODED, "Respondent": "Number one", "Text": "Calm."}
    record(small, [row, {**row, "Valence": "±"}, {**row, "Code": "RS1"}])
    twice = Excerpt.objects.filter(text="Calm.")
    assert sorted(excerpt.codings.count() for excerpt in twice) == [1, 2]
    assert twice.values("respondent").distinct().count() == 1


def test_two_who_said_the_same_are_two(small):
    record(small, [{**SAID, "Respondent": number, "Text": "Calm."} for number in ("one", "two", "ONE")])
    assert Respondent.objects.filter(excerpts__text="Calm.").distinct().count() == 2


def test_nothing_tells_in_which_order_answers_stood(small):
    record(small, MANY)
    assert as_they_lie(Respondent) == sorted(as_they_lie(Respondent))
    assert as_they_lie(Excerpt) == sorted(as_they_lie(Excerpt))
    new = Coding.objects.filter(excerpt__text__startswith="Said").order_by("pk")
    by_token = list(new.values_list("excerpt", flat=True))
    assert by_token == sorted(by_token)
    assert list(new.values_list("excerpt__text", flat=True)) != [row["Text"] for row in MANY]


def test_the_label_of_a_respondent_is_kept_nowhere(small):
    record(small, MANY)
    everything = [repr(list(model.objects.values())) for model in apps.get_models()]
    assert any("Said 7, 1." in table for table in everything)
    assert [table for table in everything if "Label-" in table] == []
