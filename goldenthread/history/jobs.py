"""What is done beside the web process, because it takes longer than a page may."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.utils import timezone
from django_tasks import task

from goldenthread.history.queries.duplicates import look_for_duplicates
from goldenthread.history.services.carrying_out import bring_in_as_shown, look_at_import, note_failure
from goldenthread.programmes.models import Suite


@task()
def look_job(key: int) -> None:
    """Look at a file."""
    with failure_noted(key):
        look_at_import(key=key, at=timezone.now())


@task()
def record_job(key: int, by: str) -> None:
    """Bring a file in."""
    with failure_noted(key):
        bring_in_as_shown(key=key, by=by, at=timezone.now())


@contextmanager
def failure_noted(key: int) -> Iterator[None]:
    """Tell the import of a fault of ours, then let the worker log it."""
    try:
        yield
    except Exception:
        note_failure(key=key, at=timezone.now())
        raise


@task()
def duplicates_job(suite: int) -> list[dict[str, Any]]:
    """Find the people on record who may be one person."""
    return look_for_duplicates(Suite.objects.get(pk=suite))
