"""Bringing in what was found: all of it in one transaction, or nothing."""

import datetime as dt
from collections.abc import Iterator, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.history.book.people import Decided, pair_of
from goldenthread.history.book.plan import Progress
from goldenthread.history.book.sheets import SUITE
from goldenthread.history.services.looking import Looked
from goldenthread.history.services.merging import note_merges, say_apart
from goldenthread.history.services.recording import record_findings
from goldenthread.history.services.tracing import noted_in
from goldenthread.programmes.models import Suite
from goldenthread.ui.filters import plural


@transaction.atomic
def bring_in(
    *,
    looked: Looked,
    by: str,
    at: dt.datetime,
    skip_faulty: bool = False,
    decided: Decided | None = None,
    progress: Progress | None = None,
) -> Suite:
    """Record what was found in a file; while it has a fault, only with `skip_faulty`, without the faulty rows.

    Who turned out to be one person is noted as a merge, which can be undone; of whom somebody `decided` that they are
    two, nobody is asked again.
    """
    faults = looked.findings.faults
    if faults and not skip_faulty:
        raise ValidationError(
            {"file": f"The file has {plural(faults, 'fault')}. Mend what is wrong, or leave the faulty rows out."}
        )
    if looked.suite is None and SUITE.name not in looked.findings.created:
        raise ValidationError({"file": f"No suite can begin with this file. {faults[0].message}"})
    suite = record_findings(suite=looked.suite, findings=looked.findings, by=by, at=at, progress=progress)
    decided = decided or {}
    note_merges(suite=suite, noted=noted_in(suite=suite, looked=looked, decided=decided), by=by, at=at)
    for a, b in dict.fromkeys(two_people(decided, looked.findings.unified)):
        say_apart(suite=suite, a_key=a, b_key=b, by=by, at=at)
    return suite


def two_people(decided: Decided, unified: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The pairs that were decided to be two people, and the keys that stand for these once others are one."""
    for pair, one in decided.items():
        if not one:
            a, b = (unified.get(key.casefold(), key) for key in pair)
            yield from (each for each in (pair_of(*pair), pair_of(a, b)) if each[0] != each[1])
