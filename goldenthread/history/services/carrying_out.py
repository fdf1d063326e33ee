"""What the worker does with a file of the past: looks at it, and brings it in once somebody has asked for that.

Nothing is written before somebody has seen what was found; then all of it is, or nothing.
"""

import datetime as dt
import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.history.book.plan import Progress
from goldenthread.history.book.told import decisions_of, told
from goldenthread.history.models import Import
from goldenthread.history.queries.imports import is_other_file, last_deed
from goldenthread.history.services.bringing_in import bring_in
from goldenthread.history.services.columns import outline_of, rows_in
from goldenthread.history.services.looking import Looked, look
from goldenthread.history.states import Shape
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import today

CHANGED_SINCE = "The records have changed since you looked, so nothing was brought in. This is what holds now."


def look_at_import(*, key: int, at: dt.datetime) -> None:
    """Look at a file and keep what was found; no record is touched."""
    found = Import.objects.select_related("suite").get(pk=key)
    if found.content is None:
        return

    def tell(step: str, share: float) -> None:
        Import.objects.filter(pk=key).update(step=step, share_done=share)

    tell("Reading the file", 0)
    findings = as_kept(looked_at(found, tell))
    if found.shape != Shape.WORKBOOK or is_other_file(findings["told"]):
        findings["outline"] = outline_of(found)
    still_there = Import.objects.filter(pk=key, content__isnull=False)
    still_there.update(findings=findings, looked_at_at=at, step="", share_done=0)


def looked_at(found: Import, progress: Progress | None = None) -> Looked:
    """What is found in a file today."""
    return look(
        rows_in(found),
        suite=found.suite,
        suite_name=found.suite.name,
        today=today(found.suite),
        decided=decisions_of(found.decisions),
        progress=progress,
    )


def as_kept(looked: Looked) -> dict[str, Any]:
    """Findings as the database gives them back."""
    return {"told": json.loads(json.dumps(told(looked.findings, looked.known)))}


def bring_in_as_shown(*, key: int, by: str, at: dt.datetime) -> None:
    """Record a file as it was shown. Where the records have changed since, show what holds now and record nothing.

    To look takes long, so the records are held still only while recording, and looked at again if they were not.
    """
    found = Import.objects.select_related("suite").get(pk=key)
    if found.content is None or not found.asked_to_record_at:
        return
    before, looked = last_deed(), looked_at(found)
    with transaction.atomic():
        Suite.objects.select_for_update().get(pk=found.suite_id)
        found.refresh_from_db(from_queryset=Import.objects.select_for_update(of=("self",)).select_related("suite"))
        if found.content is not None:
            record_as_shown(found, looked if last_deed() == before else looked_at(found), by, at)


def record_as_shown(found: Import, looked: Looked, by: str, at: dt.datetime) -> None:
    now = as_kept(looked)
    if now["told"] != found.findings["told"]:
        show_anew(found, now, CHANGED_SINCE, at)
        return
    try:
        decided = decisions_of(found.decisions)
        bring_in(looked=looked, skip_faulty=found.skip_faulty, decided=decided, by=by, at=at)
    except ValidationError as refusal:
        show_anew(found, now, " ".join(refusal.messages), at)
        return
    found.content, found.recorded_at = None, at
    found.save(update_fields=["content", "recorded_at"])
    record(verb="bring in file", subject=found, by=by, at=at, details={"created": now["told"]["created"]})


def show_anew(found: Import, now: dict[str, Any], note: str, at: dt.datetime) -> None:
    """Show what holds now, and why nothing was brought in."""
    found.findings, found.looked_at_at, found.asked_to_record_at = found.findings | now | {"note": note}, at, None
    found.save(update_fields=["findings", "looked_at_at", "asked_to_record_at"])


def note_failure(*, key: int, at: dt.datetime) -> None:
    """Keep that a job on a file broke off; what it had begun to write was taken back."""
    Import.objects.filter(pk=key).update(failed_at=at)
