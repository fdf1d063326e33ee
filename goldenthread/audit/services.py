"""Adding to the log."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import models, transaction

from goldenthread.audit.models import Entry


@transaction.atomic
def record(*, verb: str, subject: models.Model | str, by: str, at: datetime, details: Mapping | None = None) -> Entry:
    """Add one deed to the log, sealed to the one before it."""
    last = Entry.objects.select_for_update().only("hash").last()
    entry = Entry(
        at=at.astimezone(UTC),
        by=by,
        verb=verb,
        subject=subject if isinstance(subject, str) else f"{subject._meta.label}:{subject.pk}",
        details=dict(details or {}),
        previous_hash=last.hash if last else "",
    )
    entry.hash = entry.seal()
    entry.save(force_insert=True)
    return entry
