"""What is being reckoned beside the pages."""

import datetime as dt

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from goldenthread.programmes.models import Suite

CASE_STUDY = "goldenthread.insight.jobs.case_study_job"
WAITING = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
GIVEN_UP_AFTER = dt.timedelta(minutes=10)  # a worker that was killed leaves its job unfinished for ever


def is_being_reckoned(suite: Suite, at: dt.datetime) -> bool:
    """Whether a case study of the suite was asked for and is not there yet."""
    asked = DBTaskResult.objects.filter(task_path=CASE_STUDY, status__in=WAITING, enqueued_at__gte=at - GIVEN_UP_AFTER)
    return any(job.args_kwargs["args"][0] == suite.pk for job in asked)
