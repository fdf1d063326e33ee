from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from goldenthread.insight.jobs import case_study_job
from goldenthread.serving import commands, name_of_worker, take_up_again

MINE, OTHER = name_of_worker(8000), "elsewhere:8000"


def left_by(worker, tries=1):
    """A job that a worker was doing when it was killed."""
    result = case_study_job.enqueue(1, "2024-07-31", "tester")
    job = DBTaskResult.objects.get(pk=result.id)
    job.status, job.started_at, job.worker_ids = TaskResultStatus.RUNNING, timezone.now(), [worker] * tries
    job.save()
    return job


def status(job):
    job.refresh_from_db()
    return job.status


def test_a_job_left_by_a_killed_worker_is_done_again(db):
    mine, other = left_by(MINE), left_by(OTHER)
    assert take_up_again(MINE) == 1
    assert (status(mine), status(other)) == (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def test_a_job_that_was_left_three_times_fails(db):
    job = left_by(MINE, tries=3)
    assert take_up_again(MINE) == 1
    assert status(job) == TaskResultStatus.FAILED


def test_a_finished_job_is_left_alone(db):
    job = left_by(MINE)
    job.set_successful(1)
    assert take_up_again(MINE) == 0
    assert status(job) == TaskResultStatus.SUCCESSFUL


def test_a_worker_follows_another_under_the_same_name():
    (_, first), (_, second) = commands("127.0.0.1", 8000), commands("127.0.0.1", 8000)
    assert first == second
    assert f"--worker-id={MINE}" in first
    assert len(name_of_worker(8000)) <= 64
