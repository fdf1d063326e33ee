"""Recording a study: its plan, its lock, who answered, what they said and how it was coded."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.evaluation.models import (
    CodedTheme,
    Coding,
    Excerpt,
    ProtocolChange,
    Respondent,
    ResponseCount,
    Study,
    SubCode,
)
from goldenthread.people.models import Person
from goldenthread.programmes.models import Programme


@dataclass(frozen=True)
class Reference:
    """A passage and the code that it was given: what a coder hands in."""

    text: str
    theme: CodedTheme
    valence: str
    sub_code: SubCode | None = None


@transaction.atomic
def plan_study(
    *,
    programme: Programme,
    title: str,
    opens_on: dt.date,
    closes_on: dt.date,
    themes: Iterable[Mapping],
    by: str,
    at: dt.datetime,
) -> Study:
    """Plan a study with its codebook; a theme holds its facts and its `sub_codes`."""
    if closes_on < opens_on:
        raise ValidationError({"closes_on": "The window closes before it opens. Give a later date."})
    study = Study(programme=programme, title=title, opens_on=opens_on, closes_on=closes_on)
    study.full_clean()
    study.save()
    for theme in themes:
        facts = dict(theme)
        sub_codes = facts.pop("sub_codes", ())
        written = CodedTheme.objects.create(study=study, **facts)
        SubCode.objects.bulk_create(SubCode(theme=written, **code) for code in sub_codes)
    record(verb="plan study", subject=study, by=by, at=at)
    return study


@transaction.atomic
def lock_study(*, study: Study, on: dt.date, first_invitation_on: dt.date, by: str, at: dt.datetime) -> Study:
    """Lock the protocol: a hash of what is planned is kept, and later changes are listed."""
    if study.locked_on:
        raise ValidationError({"locked_on": f"The study was locked on {study.locked_on:%-d %B %Y}."})
    plan = {
        "title": study.title,
        "programme": study.programme.code,
        "window": [f"{study.opens_on}", f"{study.closes_on}"],
        "codebook": list(study.themes.values_list("code", "title", "sub_codes__code", "sub_codes__title")),
    }
    study.protocol_hash = hashlib.sha256(json.dumps(plan, sort_keys=True).encode()).hexdigest()
    study.locked_on, study.first_invitation_on = on, first_invitation_on
    study.save()
    record(verb="lock study", subject=study, by=by, at=at, details={"hash": study.protocol_hash})
    return study


@transaction.atomic
def change_protocol(*, study: Study, on: dt.date, what: str, by: str, at: dt.datetime) -> ProtocolChange:
    """List a change made after the lock."""
    if study.locked_on is None or on < study.locked_on:
        raise ValidationError({"on": "Only a locked protocol is changed. Edit the plan instead."})
    change = ProtocolChange(study=study, on=on, what=what)
    change.full_clean()
    change.save()
    record(verb="change protocol", subject=change, by=by, at=at)
    return change


@transaction.atomic
def count_responses(
    *, study: Study, group: str, is_partner: bool, invited: int, complete: int, by: str, at: dt.datetime
) -> ResponseCount:
    """Record how many of a group were invited and answered."""
    if complete > invited:
        raise ValidationError({"complete": f"{complete} answered, but only {invited} were invited."})
    count = ResponseCount.objects.create(
        study=study, group=group, is_partner=is_partner, invited=invited, complete=complete
    )
    record(verb="count responses", subject=count, by=by, at=at)
    return count


@transaction.atomic
def keep_answers(
    *,
    study: Study,
    register: str,
    voice: str,
    answers: Iterable[Iterable[Reference]],
    coder: Person,
    by: str,
    at: dt.datetime,
) -> int:
    """Keep coded answers, one respondent each, and say how many.

    The log says how many answers were kept, never which: a line an answer would tell their order.
    """
    kept = 0
    for references in answers:
        kept += 1
        respondent = Respondent.objects.create(study=study, register=register, voice=voice)
        passages = [(Excerpt(respondent=respondent, text=r.text), r) for r in references]
        Excerpt.objects.bulk_create(excerpt for excerpt, _ in passages)
        Coding.objects.bulk_create(
            Coding(excerpt=excerpt, theme=r.theme, sub_code=r.sub_code, valence=r.valence, coder=coder)
            for excerpt, r in passages
        )
    record(verb="keep answers", subject=study, by=by, at=at, details={"register": register, "answers": kept})
    return kept


@transaction.atomic
def finish_coding(
    *,
    study: Study,
    on: dt.date,
    double_coded_share: Decimal,
    agreement: Mapping[str, Decimal],
    coders: Iterable[Person],
    by: str,
    at: dt.datetime,
) -> Study:
    """Close the coding: who coded, the share coded twice and the agreement (alpha) of each theme."""
    for code, alpha in agreement.items():
        study.themes.filter(code=code).update(alpha=alpha)
    study.coders.set(coders)
    study.coding_finished_on, study.double_coded_share = on, double_coded_share
    study.save()
    record(verb="finish coding", subject=study, by=by, at=at)
    return study
