"""Beginning a suite, joining it, agreeing its aims, commissioning it and appointing its people."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.people.models import Organisation, Person
from goldenthread.people.services import refuse_nameless
from goldenthread.programmes.models import (
    Aim,
    AimsRegister,
    AimsSignature,
    Appointment,
    Commission,
    LeadAbsence,
    Partnership,
    Programme,
    Suite,
)

TAKEN = frozenset({"account", "accessibility", "demo", "static"})  # addresses that are no suite's


@transaction.atomic
def begin_suite(
    *,
    slug: str,
    name: str,
    begins_on: dt.date,
    by: str,
    at: dt.datetime,
    made_up: bool = False,
    stands_still_on: dt.date | None = None,
) -> Suite:
    """Begin a suite; nothing of it may lie before `begins_on`."""
    suite = Suite(slug=slug, name=name, begins_on=begins_on, made_up=made_up, stands_still_on=stands_still_on)
    suite.full_clean()
    if slug in TAKEN:
        raise ValidationError({"slug": f"“{slug}” is the address of another page. Give another one."})
    suite.save()
    record(verb="begin suite", subject=suite, by=by, at=at)
    return suite


def refuse_before_suite(suite: Suite, day: dt.date, field: str) -> None:
    """Stop a date that lies before the suite."""
    if day < suite.begins_on:
        raise ValidationError(
            {field: f"{day:%-d %B %Y} is before the suite begins on {suite.begins_on:%-d %B %Y}. Give a later date."}
        )


@transaction.atomic
def join_suite(*, suite: Suite, organisation: Organisation, part: str, by: str, at: dt.datetime) -> Partnership:
    """Make an organisation a partner of the suite."""
    refuse_nameless(organisation, suite.begins_on, "organisation")
    partnership = Partnership(suite=suite, organisation=organisation, part=part)
    partnership.full_clean()
    partnership.save()
    record(verb="join suite", subject=partnership, by=by, at=at)
    return partnership


@transaction.atomic
def write_aims(
    *, suite: Suite, version: int, aims: Iterable[Mapping[str, str]], by: str, at: dt.datetime
) -> AimsRegister:
    """Write a version of the aims register; each aim has a code and a text."""
    aims = list(aims)
    if not aims:
        raise ValidationError({"aims": "Write at least one aim."})
    register = AimsRegister(suite=suite, version=version)
    register.full_clean()
    register.save()
    for facts in aims:
        refuse_long(facts["text"])
        Aim.objects.create(register=register, code=facts["code"], text=facts["text"])
    record(verb="write aims", subject=register, by=by, at=at)
    return register


def refuse_long(text: str) -> None:
    """Stop an aim that no longer reads as a sentence."""
    longest = Aim._meta.get_field("text").max_length
    if len(text) > longest:
        raise ValidationError({"aims": f"“{text[:40]}…” is longer than {longest} characters. Shorten it."})


@transaction.atomic
def sign_aims(
    *,
    register: AimsRegister,
    organisation: Organisation,
    signed_by: Person,
    signed_on: dt.date,
    by: str,
    at: dt.datetime,
) -> AimsSignature:
    """Put a partner's name under the aims."""
    if not register.suite.partnerships.filter(organisation=organisation).exists():
        raise ValidationError({"organisation": f"{organisation.code} is no partner of the suite."})
    refuse_nameless(organisation, signed_on, "signed_on")
    signature = AimsSignature(register=register, organisation=organisation, signed_by=signed_by, signed_on=signed_on)
    signature.full_clean()
    signature.save()
    record(verb="sign aims", subject=signature, by=by, at=at)
    return signature


@transaction.atomic
def commission(
    *,
    suite: Suite,
    commissioner: Organisation,
    provider: Organisation,
    programmes: Iterable[Programme],
    covers_from: dt.date,
    covers_to: dt.date,
    signed_on: dt.date,
    by: str,
    at: dt.datetime,
) -> Commission:
    """Record that programmes were commissioned for a stretch of time, as a rule a financial year."""
    if covers_to < covers_from:
        raise ValidationError({"covers_to": "The commission ends before it begins. Give a later date."})
    for partner in (commissioner, provider):
        refuse_nameless(partner, covers_from, "covers_from")
    overlapping = suite.commissions.filter(covers_from__lte=covers_to, covers_to__gte=covers_from, provider=provider)
    if overlapping.filter(programmes__in=programmes).exists():
        raise ValidationError({"covers_from": "These dates overlap a commission of the same programme."})
    commissioned = Commission.objects.create(
        suite=suite,
        commissioner=commissioner,
        provider=provider,
        covers_from=covers_from,
        covers_to=covers_to,
        signed_on=signed_on,
    )
    commissioned.programmes.set(programmes)
    record(verb="commission", subject=commissioned, by=by, at=at)
    return commissioned


@transaction.atomic
def appoint(
    *,
    suite: Suite,
    person: Person,
    capacity: str,
    from_on: dt.date,
    by: str,
    at: dt.datetime,
    organisation: Organisation | None = None,
    to_on: dt.date | None = None,
    title: str = "",
    in_training: bool = False,
    described_as: str = "",
    agreed_to_be_described_on: dt.date | None = None,
) -> Appointment:
    """Appoint somebody to a capacity in the suite; `title` is what the post is called."""
    if to_on and to_on < from_on:
        raise ValidationError({"to_on": "The appointment ends before it begins. Give a later date."})
    refuse_before_suite(suite, to_on or from_on, "from_on")
    if organisation:
        refuse_nameless(organisation, from_on, "from_on")
    appointment = Appointment(
        suite=suite,
        person=person,
        organisation=organisation,
        capacity=capacity,
        title=title,
        in_training=in_training,
        from_on=from_on,
        to_on=to_on,
        described_as=described_as,
        agreed_to_be_described_on=agreed_to_be_described_on,
    )
    appointment.full_clean()
    appointment.save()
    record(verb="appoint", subject=appointment, by=by, at=at, details={"capacity": capacity})
    return appointment


@transaction.atomic
def record_absence(
    *,
    appointment: Appointment,
    from_on: dt.date,
    to_on: dt.date,
    by: str,
    at: dt.datetime,
    covered_by: Person | None = None,
    handover_brief_on: dt.date | None = None,
) -> LeadAbsence:
    """Record that somebody of the team was away and who covered. Why is not asked."""
    if to_on < from_on:
        raise ValidationError({"to_on": "The absence ends before it begins. Give a later date."})
    if appointment.absences.filter(from_on__lte=to_on, to_on__gte=from_on).exists():
        raise ValidationError({"from_on": "These dates overlap an absence that is already recorded."})
    absence = LeadAbsence.objects.create(
        appointment=appointment,
        covered_by=covered_by,
        from_on=from_on,
        to_on=to_on,
        handover_brief_on=handover_brief_on,
    )
    record(verb="record absence", subject=absence, by=by, at=at)
    return absence
