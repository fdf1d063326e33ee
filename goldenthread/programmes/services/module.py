"""What was heard after a module, what was decided, and what is carried on from it."""

import datetime as dt
import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.people.models import Person
from goldenthread.programmes.models import Cohort, Module, ModuleReview, Programme, Theme, ThreadNote


@transaction.atomic
def review_module(
    *,
    module: Module,
    reviewed_on: dt.date,
    heard: str,
    decided: str,
    reviewed_by: Iterable[Person],
    by: str,
    at: dt.datetime,
) -> ModuleReview:
    """Write up what both partners heard after a module and what they decided."""
    last = module.days.order_by("-number").first()
    if last is None or last.held_on is None:
        raise ValidationError({"reviewed_on": "The module has not been held to its end. Review it after its last day."})
    if reviewed_on < last.held_on:
        raise ValidationError({"reviewed_on": f"The module ended on {last.held_on:%-d %B %Y}. Give a later date."})
    review = ModuleReview(module=module, reviewed_on=reviewed_on, heard=heard, decided=decided)
    review.full_clean()
    review.save()
    review.reviewed_by.set(reviewed_by)
    record(verb="review module", subject=review, by=by, at=at)
    return review


@transaction.atomic
def add_thread_note(
    *,
    from_module: Module,
    text: str,
    noted_on: dt.date,
    by: str,
    at: dt.datetime,
    theme: Theme | None = None,
    to_programme: Programme | None = None,
) -> ThreadNote:
    """Carry a theme on, to the next module or to another programme. A note that names a delegate is refused."""
    cohort = from_module.cohort
    refuse_names(text, cohort)
    note = ThreadNote(
        suite=cohort.programme.suite,
        theme=theme,
        text=text,
        noted_on=noted_on,
        from_module=from_module,
        to_programme=to_programme,
    )
    note.full_clean()
    note.save()
    record(verb="add thread note", subject=note, by=by, at=at)
    return note


def refuse_names(text: str, cohort: Cohort) -> None:
    """Stop a text from naming a delegate of a cohort.

    A family name counts however it is written; a given name only with its capital, since Grace and Will are words too.
    """
    text = straight(text)
    for given, family in Person.objects.filter(places__cohort=cohort).values_list("given_name", "family_name"):
        if says(text.casefold(), straight(family).casefold()) or says(text, straight(given)):
            raise ValidationError(
                {"text": f"“{given} {family}” is somebody in {cohort.code}. Say it without naming them."}
            )


def says(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def straight(text: str) -> str:
    """A text with one kind of apostrophe, so that O’Neill and O'Neill are one name."""
    return text.replace("’", "'")
