"""Letting something out of the house: a case study under a release of its own, a file with a line in the log."""

import datetime as dt
import hashlib
import json
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.insight.exports import days_as_csv
from goldenthread.insight.models import CaseStudy, Release
from goldenthread.insight.queries.case_study import QUERIES, case_study_facts, focus_of, latest
from goldenthread.insight.queries.thread import Wanted, thread_records
from goldenthread.methods.disclosure import GOLDENTHREAD
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import Standing
from goldenthread.report.case_study import write
from goldenthread.report.html import render

SEED = 2019


def reckon_case_study(*, suite: Suite, as_at: dt.date, by: str, at: dt.datetime, seed: int = SEED) -> CaseStudy:
    """Reckon the case study from the records, and keep it with its release.

    The hash of a release is that of the protected values alone: two releases with the same hash let out the same.
    """
    focus = focus_of(suite)
    if focus is None:
        raise ValidationError({"suite": f"{suite.name} has no programme yet. Add one first."})
    facts = case_study_facts(suite, focus, as_at)
    protected = json.dumps(write(facts, seed=seed).to_json(), sort_keys=True)
    with transaction.atomic():
        release = Release.objects.create(
            suite=suite,
            profile=GOLDENTHREAD.id,
            k=GOLDENTHREAD.answers_from,
            as_at=as_at,
            protected_hash=hashlib.sha256(protected.encode()).hexdigest(),
            reckoned_at=at,
        )
        document = write(replace(facts, releases=dict.fromkeys(QUERIES, str(release.pk))), seed=seed)
        case_study = CaseStudy.objects.create(release=release, document=document.to_json(), html=render(document))
        record(verb="reckon case study", subject=case_study, by=by, at=at, details={"release": release.pk})
    return case_study


def export_days(*, suite: Suite, standing: Standing, wanted: Wanted, by: str, at: dt.datetime) -> str:
    """Give the days of the thread as CSV, and log who took them."""
    days = thread_records(suite, standing, wanted).days
    record(verb="export days", subject=suite, by=by, at=at, details={"days": len(days)})
    return days_as_csv(days, made_up=suite.made_up)


def export_case_study(*, suite: Suite, form: str, by: str, at: dt.datetime) -> str | None:
    """Give the case study as it was kept, as `json` or `html`, and log who took it; None where there is none yet."""
    found = latest(suite)
    if found is None:
        return None
    record(verb="export case study", subject=found, by=by, at=at, details={"form": form})
    return found.html if form == "html" else json.dumps(found.document, indent=1, ensure_ascii=False)
