"""What somebody does with a file of the past: hands it in, decides upon it, asks for it to be brought in, or puts it
aside. Each is followed by a job, which `carrying_out` does.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.files.writing import as_csv
from goldenthread.history.models import ColumnChoice, Import
from goldenthread.history.queries.columns import heading_print
from goldenthread.history.queries.imports import at_work, kept_as
from goldenthread.programmes.models import Suite

FAULT = ("sheet", "row", "column", "kind", "message")
AS_HANDED_IN = {"looked_at_at": None, "asked_to_record_at": None, "failed_at": None, "step": "", "share_done": 0}


@transaction.atomic
def hand_in(
    *, suite: Suite, file_name: str, content: bytes, by: str, at: dt.datetime, instead_of: Import | None = None
) -> Import:
    """Keep a file until it is brought in or put aside. It takes over what was said about the one that it replaces."""
    said = {name: getattr(instead_of, name) for name in ("shape", "columns", "decisions")} if instead_of else {}
    handed_in = Import.objects.create(
        suite=suite, file_name=file_name[-200:], content=content, handed_in_by=by, handed_in_at=at, **said
    )
    if instead_of:
        put_aside(key=instead_of.pk, by=by, at=at)
    record(verb="hand in file", subject=handed_in, by=by, at=at, details={"bytes": len(content)})
    return handed_in


@transaction.atomic
def choose_columns(
    *,
    key: int,
    shape: str,
    means: Mapping[int, str],
    headings: Sequence[str],
    by: str,
    at: dt.datetime,
    cohort: str = "",
) -> None:
    """Keep what the columns of a file mean, for it and for the next one with the same headings."""
    found = still_open(key, at)
    columns = {str(place): meaning for place, meaning in means.items()}
    which = heading_print(headings)
    kept = {"means": columns, "cohort": cohort, "headings": which}
    change(found, shape=shape, columns=kept, **AS_HANDED_IN)
    same = {"suite": found.suite, "shape": shape, "headings": which}
    ColumnChoice.objects.update_or_create(**same, defaults={"columns": columns})
    record(verb="choose columns", subject=found, by=by, at=at, details={"shape": shape, "columns": columns})


@transaction.atomic
def decide(*, key: int, pairs: Mapping[tuple[str, str], bool | None], by: str, at: dt.datetime) -> None:
    """Keep which pairs are one person (True) and which are two (False); None leaves it to the rules."""
    found = still_open(key, at)
    said = found.decisions | {kept_as(*pair): one for pair, one in pairs.items()}
    decisions = {pair: one for pair, one in said.items() if one is not None}
    change(found, decisions=decisions, **AS_HANDED_IN)
    record(verb="decide on duplicates", subject=found, by=by, at=at, details={"decisions": len(decisions)})


@transaction.atomic
def look_again(*, key: int, by: str, at: dt.datetime) -> None:
    """Have a file looked at once more."""
    found = still_open(key, at)
    change(found, **AS_HANDED_IN)
    record(verb="look at file again", subject=found, by=by, at=at)


@transaction.atomic
def ask_to_record(*, key: int, skip_faulty: bool, by: str, at: dt.datetime) -> None:
    """Ask for a file to be brought in as it was shown."""
    found = still_open(key, at)
    if not found.looked_at_at:
        raise ValidationError({"file": "This file is still being read. Wait until you see what was found."})
    if found.findings["told"]["faults"] and not skip_faulty:
        raise ValidationError({"file": "This file has faults. Mend them, or bring it in without the faulty rows."})
    change(found, asked_to_record_at=at, skip_faulty=skip_faulty)
    record(verb="ask to bring in file", subject=found, by=by, at=at, details={"skip faulty": skip_faulty})


@transaction.atomic
def put_aside(*, key: int, by: str, at: dt.datetime) -> None:
    """Bring nothing of a file in, and keep it no longer."""
    found = still_open(key, at)
    change(found, content=None, put_aside_at=at, step="")
    record(verb="put file aside", subject=found, by=by, at=at)


def export_faults(*, key: int, by: str, at: dt.datetime) -> str:
    """Give the faults of a file as CSV, and log who took them."""
    found = Import.objects.select_related("suite").defer("content").get(pk=key)
    faults = found.findings.get("told", {}).get("faults", ())
    record(verb="export faults", subject=found, by=by, at=at, details={"faults": len(faults)})
    rows = ([fault[heading] for heading in FAULT] for fault in faults)
    return as_csv(FAULT, rows, made_up=found.suite.made_up)


def still_open(key: int, at: dt.datetime) -> Import:
    """An import with which something can still be done, held until the end of the transaction."""
    found = Import.objects.select_for_update().defer("content").get(pk=key)
    if found.recorded_at:
        raise ValidationError({"file": f"{found.file_name} is brought in already. Hand it in again to look at it."})
    if found.put_aside_at:
        raise ValidationError({"file": f"{found.file_name} was put aside. Hand it in again to look at it."})
    if found.asked_to_record_at and not found.failed_at and key in at_work(at):
        raise ValidationError({"file": f"{found.file_name} is being brought in. Wait until that is done."})
    return found


def change(found: Import, **values: object) -> None:
    """Write some columns of an import."""
    for name, value in values.items():
        setattr(found, name, value)
    found.save(update_fields=list(values))
