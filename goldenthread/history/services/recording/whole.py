"""Recording all that was found in a workbook: everything in one transaction, or nothing."""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from goldenthread.audit.services import record
from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change, Findings
from goldenthread.history.book.plan import Progress
from goldenthread.history.book.values import Row
from goldenthread.history.queries.suite_book import person_keys
from goldenthread.history.services.looking import named_in
from goldenthread.history.services.recording import delivery, evaluation, outside, people, programmes
from goldenthread.history.services.recording import suite as agreed
from goldenthread.history.services.recording.ledger import Ledger, Missing
from goldenthread.programmes.models import Suite

RECORDERS = {
    **agreed.RECORDERS,
    **people.RECORDERS,
    **programmes.RECORDERS,
    **delivery.RECORDERS,
    **outside.RECORDERS,
    **evaluation.RECORDERS,
}
CHANGED = "The records have changed since the file was looked at. Nothing of it was recorded: look at it again."


def record_findings(
    *, suite: Suite | None, findings: Findings, by: str, at: dt.datetime, progress: Progress | None = None
) -> Suite:
    """Record what was found, in the suite that is given or in one that is begun by the row of its sheet."""
    try:
        with transaction.atomic():
            suite = suite or agreed.begin(findings.created[sheets.SUITE.name][0], by=by, at=at)
            record_sheets(suite, findings, by=by, at=at, progress=progress or (lambda _sheet, _share: None))
    except (IntegrityError, Missing) as error:
        raise ValidationError({"file": CHANGED}) from error
    return suite


def record_sheets(suite: Suite, findings: Findings, *, by: str, at: dt.datetime, progress: Progress) -> None:
    """Record sheet after sheet, each with a line in the log."""
    emails_and_numbers = {name: found for name, found in named_in(findings.whole).items() if name != "organisations"}
    ledger = Ledger(suite, person_keys(suite, **emails_and_numbers))
    rows = {sheet.name: rows_of(sheet.name, findings) for sheet in sheets.RECORDED}
    total, done = sum(len(created) + len(changed) for created, changed in rows.values()), 0
    for name, (created, changed) in rows.items():
        if created or changed:
            progress(name, done / total)
            RECORDERS[name](ledger, created, changed)
            record(verb=f"bring in {name}", subject=suite, by=by, at=at, details=details(name, created, changed))
            done += len(created) + len(changed)
    people.call_people(ledger, findings)


def rows_of(sheet: str, findings: Findings) -> tuple[Sequence[Row], Sequence[Change]]:
    return findings.created.get(sheet, ()), findings.changed.get(sheet, ())


def details(sheet: str, created: Sequence[Row], changed: Sequence[Change]) -> dict[str, object]:
    """What the log keeps: how many rows, and their hash. Of answers there is none: it could be held against guesses."""
    counts = {"created": len(created), "changed": len(changed)}
    if sheet == sheets.EXCERPTS.name:
        return counts
    rows = [dict(row.values) for row in (*created, *(each.row for each in changed))]
    told = json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return counts | {"rows": hashlib.sha256(told.encode()).hexdigest()}
