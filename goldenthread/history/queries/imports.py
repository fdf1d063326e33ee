"""The files that were handed in, and how far each has come."""

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from goldenthread.audit.models import Entry
from goldenthread.history.book.people import pair_of
from goldenthread.history.book.told import BETWEEN_KEYS
from goldenthread.history.models import Import
from goldenthread.history.states import ImportStatus
from goldenthread.programmes.models import Suite

JOBS = ("goldenthread.history.jobs.look_job", "goldenthread.history.jobs.record_job")
WAITING = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
GIVEN_UP_AFTER = dt.timedelta(minutes=30)  # a worker that was killed leaves its job unfinished for ever


@dataclass(frozen=True)
class ImportRow:
    """A file that was handed in; `ended_at` is when it was brought in or put aside."""

    key: int
    file_name: str
    shape: str
    columns: Mapping[str, Any]
    status: ImportStatus
    step: str
    share_done: float
    handed_in_by: str
    handed_in_at: dt.datetime
    ended_at: dt.datetime | None


@dataclass(frozen=True)
class Pair:
    """Two keys of People that may be one person; `name` stands for the two of them in a form.

    Attributes:
        sure: Whether a rule makes them one.
        said: What somebody decided: that they are one, that they are two, or nothing.
    """

    name: str
    a: str
    b: str
    score: float
    reasons: tuple[str, ...]
    sure: bool
    said: bool | None
    a_facts: Mapping[str, str]
    b_facts: Mapping[str, str]


@dataclass(frozen=True)
class Found:
    """What was found in a file when it was last looked at.

    Attributes:
        note: What is said about it first.
        outline: The headings of a file of another shape, and a few values under each.
    """

    told: Mapping[str, Any]
    pairs: tuple[Pair, ...]
    note: str = ""
    outline: Mapping[str, Any] = field(default_factory=dict)


def imports_of(suite: Suite, at: dt.datetime) -> tuple[ImportRow, ...]:
    """All files of a suite, the last first."""
    working = at_work(at)
    return tuple(row_of(found, working) for found in with_outcome(suite))


def import_of(suite: Suite, key: int, at: dt.datetime) -> ImportRow | None:
    """One file of a suite."""
    found = with_outcome(suite).filter(pk=key).first()
    return row_of(found, at_work(at)) if found else None


def open_import(suite: Suite, key: str) -> Import | None:
    """The file of that key, if it may still be put aside for another."""
    still_open = suite.imports.filter(recorded_at=None, put_aside_at=None, asked_to_record_at=None)
    return still_open.defer("content", "findings").filter(pk=key).first() if key.isdecimal() else None


def with_outcome(suite: Suite) -> QuerySet[Import]:
    """The imports without what is heavy, and what was found of each in two words."""
    return suite.imports.defer("content", "findings").annotate(
        faultless=ExpressionWrapper(Q(findings__told__faults=[]), output_field=BooleanField()),
        unreadable=ExpressionWrapper(Q(findings__told__faults__0__sheet=""), output_field=BooleanField()),
    )


def row_of(found: Import, working: Collection[int]) -> ImportRow:
    return ImportRow(
        key=found.pk,
        file_name=found.file_name,
        shape=found.shape,
        columns=found.columns,
        status=status_of(found, at_work=found.pk in working),
        step=found.step,
        share_done=found.share_done,
        handed_in_by=found.handed_in_by,
        handed_in_at=found.handed_in_at,
        ended_at=found.recorded_at or found.put_aside_at,
    )


def status_of(found: Import, *, at_work: bool) -> ImportStatus:
    """How far an import has come. One that waits for a job which nobody does any more has failed."""
    if found.put_aside_at:
        return ImportStatus.PUT_ASIDE
    if found.recorded_at:
        return ImportStatus.RECORDED
    waits = found.asked_to_record_at or not found.looked_at_at
    if found.failed_at or (waits and not at_work):
        return ImportStatus.FAILED
    if waits:
        return ImportStatus.BEING_RECORDED if found.asked_to_record_at else ImportStatus.BEING_READ
    if found.faultless:
        return ImportStatus.READY
    return ImportStatus.UNREADABLE if found.unreadable else ImportStatus.FAULTY


def at_work(at: dt.datetime) -> frozenset[int]:
    """The imports for which a job waits or runs."""
    asked = DBTaskResult.objects.filter(
        task_path__in=JOBS, status__in=WAITING, enqueued_at__gte=at - GIVEN_UP_AFTER
    ).values_list("args_kwargs", flat=True)
    return frozenset(each["args"][0] for each in asked)


def last_deed() -> str:
    """The seal of the last line of the log: as long as it is the same, nothing was recorded."""
    return Entry.objects.values_list("hash", flat=True).last() or ""


def found_in(key: int) -> Found:
    """What was found in a file."""
    findings, decisions = Import.objects.values_list("findings", "decisions").get(pk=key)
    told = findings.get("told", {})
    pairs = tuple(pair_told(each, decisions) for each in told.get("merges", ()))
    return Found(told, pairs, findings.get("note", ""), findings.get("outline", {}))


def is_other_file(told: Mapping[str, Any]) -> bool:
    """Whether a file holds no sheet of ours, so that somebody has to say what its columns mean."""
    return {fault["kind"] for fault in told["faults"]} == {"unknown sheet"} and not told["created"]


def pair_told(match: Mapping[str, Any], decisions: Mapping[str, bool]) -> Pair:
    a, b = match["a"], match["b"]
    kept = kept_as(a, b)
    return Pair(
        name=hashlib.sha256(kept.encode()).hexdigest()[:12],
        a=a,
        b=b,
        score=match["score"],
        reasons=tuple(match["reasons"]),
        sure=match["sure"],
        said=decisions.get(kept),
        a_facts=match["a_facts"],
        b_facts=match["b_facts"],
    )


def kept_as(a: str, b: str) -> str:
    """How a decision about two keys is kept with an import."""
    return BETWEEN_KEYS.join(pair_of(a, b))
