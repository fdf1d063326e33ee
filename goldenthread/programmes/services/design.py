"""Adding programmes and signing the versions of their designs."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from goldenthread.audit.services import record
from goldenthread.programmes.models import Design, DesignModule, Programme, Session, Suite, Theme


@transaction.atomic
def add_theme(*, suite: Suite, code: str, name: str, by: str, at: dt.datetime) -> Theme:
    """Add a thread that programmes may share."""
    theme = Theme(suite=suite, code=code, name=name)
    theme.full_clean()
    theme.save()
    record(verb="add theme", subject=theme, by=by, at=at)
    return theme


@transaction.atomic
def add_programme(
    *,
    suite: Suite,
    code: str,
    title: str,
    short_title: str,
    stage: str,
    position: int,
    capacity: int,
    days_to_complete: int,
    by: str,
    at: dt.datetime,
) -> Programme:
    """Add a programme for a career stage."""
    programme = Programme(
        suite=suite,
        code=code,
        slug=slugify(code),
        title=title,
        short_title=short_title,
        stage=stage,
        position=position,
        capacity=capacity,
        days_to_complete=days_to_complete,
    )
    programme.full_clean()
    programme.save()
    record(verb="add programme", subject=programme, by=by, at=at)
    return programme


@transaction.atomic
def sign_design(
    *,
    programme: Programme,
    version: int,
    starts_on: dt.date,
    default_mode: str,
    modules: Iterable[Mapping],
    by: str,
    at: dt.datetime,
    signed_by_both_on: dt.date | None = None,
    change: str = "",
) -> Design:
    """Record a version of a design.

    `modules` holds number, days and sessions; a session holds title, mode, minutes, theme and aims.
    """
    design = Design(
        programme=programme,
        version=version,
        starts_on=starts_on,
        signed_by_both_on=signed_by_both_on,
        default_mode=default_mode,
        change=change,
    )
    design.full_clean()
    design.save()
    minutes = sum(write_module(design, **module) for module in modules)
    if not minutes:
        raise ValidationError({"modules": "A design of zero minutes cannot be signed. Give at least one session time."})
    record(verb="sign design", subject=design, by=by, at=at, details={"minutes": minutes})
    return design


def write_module(design: Design, *, number: int, days: int, sessions: Iterable[Mapping]) -> int:
    """Write one module of a design and say how many minutes it takes."""
    module = DesignModule.objects.create(design=design, number=number, days=days)
    minutes = 0
    for position, session in enumerate(sessions, start=1):
        facts = dict(session)
        aims = facts.pop("aims", ())
        if facts["minutes"] < 1:
            raise ValidationError({"minutes": f"“{facts['title']}” takes no time. Give its minutes or leave it out."})
        written = Session(module=module, position=position, **facts)
        written.clean_fields(exclude=["module", "theme"])
        written.save(force_insert=True)
        written.aims.set(aims)
        minutes += written.minutes
    return minutes
