"""The case study on its page, and how it is reckoned anew."""

import datetime as dt

import factories
import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from goldenthread.audit.models import Entry
from goldenthread.insight.models import CaseStudy
from goldenthread.insight.pages.case_study import evidence_page
from goldenthread.insight.queries.case_study import latest
from goldenthread.insight.queries.jobs import is_being_reckoned


def read(client):
    return client.get(reverse("case_study", args=["marlhaven"])).content.decode()


def let_the_worker_do_it():
    """What the worker does with the next job, without the new connections that it opens around it."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id="tests",
        excluded_queue_names=[],
    )
    job = DBTaskResult.objects.ready().get()
    job.claim(worker.worker_id)
    worker.run_task(job)


def test_every_sentence_of_the_document_stands_on_the_page_with_its_plain_line(sample, walk_in):
    page = read(walk_in("executive"))
    stored = latest(sample).document
    said = [s for section in stored["sections"] for s in section["sentences"]]
    assert [s["id"] for s in said if f'id="{s["id"]}"' not in page] == []
    assert "65 of 96 survey respondents said so; the next was 50." in page


def test_a_word_that_an_interval_chose_stands_on_its_scale(sample):
    assert "may be called many" in evidence_page(sample, "C5").scale
    assert evidence_page(sample, "D5").scale == ""
    assert evidence_page(sample, "N6").scale == ""  # lowered, since coders agreed little
    assert evidence_page(sample, "Z9") is None


def test_the_evidence_of_every_sentence_has_a_page(sample, walk_in):
    client = walk_in("evaluator")
    said = [s["id"] for section in latest(sample).document["sections"] for s in section["sentences"]]
    pages = {s: client.get(reverse("evidence", args=["marlhaven", s])).status_code for s in said}
    assert pages == dict.fromkeys(said, 200)


def test_a_new_one_is_asked_for_waits_and_is_there(sample, walk_in):
    before = latest(sample).release_id
    client = walk_in("programme manager")
    client.post(reverse("reckon_case_study", args=["marlhaven"]))
    assert "A new one is being reckoned" in read(client)
    let_the_worker_do_it()
    assert "A new one is being reckoned" not in read(client)
    assert latest(sample).release_id > before
    assert latest(sample).document["sections"] != []
    assert CaseStudy.objects.count() == 2


def test_a_job_that_was_never_finished_is_given_up(sample, walk_in):
    walk_in("evaluator").post(reverse("reckon_case_study", args=["marlhaven"]))
    now = timezone.now()
    later = now + dt.timedelta(minutes=11)
    assert [is_being_reckoned(sample, at) for at in (now, later)] == [True, False]


@pytest.mark.parametrize(
    ("page", "deed"),
    [
        ("case_study_json", "export case study"),
        ("case_study_html", "export case study"),
        ("days_csv", "export days"),
    ],
)
def test_who_takes_a_file_is_in_the_log(sample, walk_in, page, deed):
    assert walk_in("executive").get(reverse(page, args=["marlhaven"])).status_code == 200
    last = Entry.objects.last()
    assert (last.verb, last.by) == (deed, "farida.stonebridge@marlhaven.example")


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["case_study_json", "case_study_html", "evidence"])
def test_what_is_not_there_is_not_found(client, page):
    small = factories.small_suite()
    client.force_login(factories.account(small.manager.person))
    more = ["E2"] if page == "evidence" else []
    assert client.get(reverse(page, args=[small.suite.slug, *more])).status_code == 404
