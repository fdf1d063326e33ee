"""People on record who may be one person, as a job found them, and what was decided since."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from goldenthread.history.book.findings import Findings, Match
from goldenthread.history.book.people import pair_of, records_of
from goldenthread.history.book.told import told
from goldenthread.history.book.values import Book
from goldenthread.history.queries.imports import GIVEN_UP_AFTER, WAITING, Pair, pair_told
from goldenthread.history.queries.suite_book import known_of, person_keys
from goldenthread.methods.duplicates import matches
from goldenthread.programmes.models import Suite

DUPLICATES = "goldenthread.history.jobs.duplicates_job"


@dataclass(frozen=True)
class Duplicates:
    """The likely duplicates that are still to be decided; `found_at` is empty where nobody has looked yet."""

    pairs: tuple[Pair, ...] = ()
    found_at: dt.datetime | None = None
    being_looked_for: bool = False


def look_for_duplicates(suite: Suite) -> list[dict[str, Any]]:
    """Hold all people of a suite against one another. Takes seconds, so it belongs to a job."""
    known = known_of(suite)
    records = records_of(known.book, Book(), known.aliases)
    every = frozenset(record.key for record in records)
    pairs = (pair for pair in matches(records, fresh=every) if pair_of(pair.a, pair.b) not in known.apart)
    found = tuple(Match(pair.a, pair.b, pair.score, pair.reasons, pair.sure) for pair in pairs)
    return told(Findings(merges=found), known)["merges"]


def duplicates_of(suite: Suite, at: dt.datetime) -> Duplicates:
    """What the last job found, without those that were merged or said to be two since."""
    jobs = DBTaskResult.objects.filter(task_path=DUPLICATES, args_kwargs__args__0=suite.pk)
    asked = jobs.filter(status__in=WAITING, enqueued_at__gte=at - GIVEN_UP_AFTER).exists()
    last = jobs.filter(status=TaskResultStatus.SUCCESSFUL).order_by("-finished_at").first()
    if last is None:
        return Duplicates(being_looked_for=asked)
    keys = {key.casefold() for key in person_keys(suite).values()}
    apart = set(suite.apart.values_list("a", "b"))
    pairs = tuple(pair_told(found, {}) for found in last.return_value if is_open(found, keys, apart))
    return Duplicates(pairs, last.finished_at, asked)


def is_open(found: Mapping[str, Any], keys: set[str], apart: set[tuple[str, str]]) -> bool:
    a, b = pair_of(found["a"], found["b"])
    return {a, b} <= keys and (a, b) not in apart
