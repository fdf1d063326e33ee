import datetime as dt
from decimal import Decimal

import factories
import pytest
from django.core.exceptions import ValidationError
from factories import HAND

from goldenthread.audit.models import Entry
from goldenthread.evaluation.models import (
    CodedTheme,
    Coding,
    Excerpt,
    ProtocolChange,
    Respondent,
    ResponseCount,
    Study,
    SubCode,
)
from goldenthread.evaluation.services import (
    Reference,
    change_protocol,
    count_responses,
    finish_coding,
    keep_answers,
    lock_study,
    plan_study,
)

pytestmark = pytest.mark.django_db
OPENS_ON, CLOSES_ON = dt.date(2024, 3, 1), dt.date(2024, 4, 1)
ROOMS = (Study, CodedTheme, SubCode, ProtocolChange, ResponseCount, Respondent, Excerpt, Coding, Entry)


def theme(code: str = "T1") -> dict:
    sub_codes = [{"code": f"{code}a", "title": "Being heard", "valence": "+"}]
    return {"code": code, "title": "Space to think", "in_a_sentence": "space to think", "sub_codes": sub_codes}


@pytest.fixture
def plan() -> dict:
    return {
        "programme": factories.programme(factories.empty_suite()),
        "title": "What did it do?",
        "opens_on": OPENS_ON,
        "closes_on": CLOSES_ON,
        "themes": [theme("T1"), theme("T2")],
    }


@pytest.fixture
def study(plan) -> Study:
    return plan_study(**plan, **HAND)


def refused(verb, **facts) -> list[str]:
    """The fields of a refusal, after which nothing has been written."""
    written = [model.objects.count() for model in ROOMS]
    with pytest.raises(ValidationError) as refusal:
        verb(**facts, **HAND)
    assert [model.objects.count() for model in ROOMS] == written
    return list(refusal.value.message_dict)


def last_deed() -> tuple[str, dict]:
    entry = Entry.objects.last()
    return entry.verb, entry.details


def test_a_study_is_planned_with_its_codebook(study):
    assert list(study.themes.values_list("code", "sub_codes__code")) == [("T1", "T1a"), ("T2", "T2a")]
    assert last_deed() == ("plan study", {})


def test_a_window_that_closes_before_it_opens_is_refused(plan):
    assert refused(plan_study, **(plan | {"closes_on": OPENS_ON - dt.timedelta(days=1)})) == ["closes_on"]
    assert refused(plan_study, **(plan | {"title": ""})) == ["title"]


def test_a_lock_keeps_a_hash_of_the_plan_and_holds_once(study):
    lock_study(study=study, on=OPENS_ON, first_invitation_on=OPENS_ON, **HAND)
    assert len(study.protocol_hash) == 64
    assert last_deed() == ("lock study", {"hash": study.protocol_hash})
    assert refused(lock_study, study=study, on=OPENS_ON, first_invitation_on=OPENS_ON) == ["locked_on"]


def test_a_change_is_listed_after_the_lock_only(study):
    assert refused(change_protocol, study=study, on=OPENS_ON, what="One theme more") == ["on"]
    lock_study(study=study, on=OPENS_ON, first_invitation_on=OPENS_ON, **HAND)
    before = OPENS_ON - dt.timedelta(days=1)
    assert refused(change_protocol, study=study, on=before, what="One theme more") == ["on"]
    assert refused(change_protocol, study=study, on=OPENS_ON, what="") == ["what"]
    change_protocol(study=study, on=OPENS_ON, what="One theme more", **HAND)
    assert list(study.protocol_changes.values_list("what", flat=True)) == ["One theme more"]
    assert last_deed() == ("change protocol", {})


def test_no_more_can_answer_than_were_invited(study):
    group = {"study": study, "group": "delegates", "is_partner": False, "invited": 10}
    assert refused(count_responses, **group, complete=11) == ["complete"]
    count_responses(**group, complete=10, **HAND)
    assert list(study.response_counts.values_list("group", "invited", "complete")) == [("delegates", 10, 10)]
    assert last_deed() == ("count responses", {})


def test_answers_are_kept_without_a_path_to_a_person(study):
    first, second = study.themes.all()
    answers = [
        [Reference("I was heard", first, "+", first.sub_codes.get()), Reference("Too long", second, "-")],
        [Reference("I slept better", second, "+")],
    ]
    kept = {"study": study, "register": "survey", "voice": "delegate", "coder": factories.person("Cora Coder")}
    assert keep_answers(answers=answers, **kept, **HAND) == 2
    assert Coding.objects.count() == Excerpt.objects.count() == 3
    assert sorted(r.excerpts.count() for r in Respondent.objects.all()) == [1, 2]
    assert {r.id.version for r in Respondent.objects.all()} == {4}
    assert {field.name for field in Respondent._meta.fields} == {"id", "study", "register", "voice"}
    assert last_deed() == ("keep answers", {"register": "survey", "answers": 2})


def test_one_entry_is_written_for_all_answers(study):
    before = Entry.objects.count()
    answers = [[Reference("I was heard", study.themes.first(), "+")]] * 5
    coder = factories.person("Cora Coder")
    after_coder = Entry.objects.count()
    keep_answers(study=study, register="survey", voice="delegate", answers=answers, coder=coder, **HAND)
    assert (after_coder - before, Entry.objects.count() - after_coder) == (1, 1)


def test_coding_is_closed_with_its_agreement(study):
    coder = factories.person("Cora Coder")
    share, agreement = Decimal("0.2"), {"T1": Decimal("0.81")}
    finish_coding(study=study, on=CLOSES_ON, double_coded_share=share, agreement=agreement, coders=[coder], **HAND)
    study.refresh_from_db()
    assert (study.coding_finished_on, study.double_coded_share, list(study.coders.all())) == (CLOSES_ON, share, [coder])
    assert list(study.themes.values_list("code", "alpha")) == [("T1", Decimal("0.81")), ("T2", None)]
    assert last_deed() == ("finish coding", {})
