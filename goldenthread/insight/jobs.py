"""What is reckoned beside the web process, because it takes longer than a page may."""

import datetime as dt

from django.utils import timezone
from django_tasks import task

from goldenthread.insight.services import reckon_case_study
from goldenthread.programmes.models import Suite


@task()
def case_study_job(suite: int, as_at: str, by: str) -> int:
    """Reckon the case study of a suite and give the number of its release."""
    case_study = reckon_case_study(
        suite=Suite.objects.get(pk=suite), as_at=dt.date.fromisoformat(as_at), by=by, at=timezone.now()
    )
    return case_study.release_id
