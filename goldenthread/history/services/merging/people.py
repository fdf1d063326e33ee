"""Merging two people of the records into one, and undoing it."""

import datetime as dt
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from goldenthread.audit.services import record
from goldenthread.history.book.people import pair_of
from goldenthread.history.models import Apart, KnownAs, Merge
from goldenthread.history.queries.merges import fingerprints, hindrance_of
from goldenthread.history.queries.suite_book import person_keys
from goldenthread.history.services.merging.joining import make_one
from goldenthread.history.services.merging.refusals import refuse_two_people
from goldenthread.history.services.merging.steps import Steps, take_back, values_of
from goldenthread.people.models import Person
from goldenthread.programmes.models import Suite


@transaction.atomic
def merge_people(
    *,
    suite: Suite,
    kept: Person,
    gone: Person,
    score: float,
    reasons: Sequence[str],
    sure: bool,
    by: str,
    at: dt.datetime,
) -> Merge:
    """Hand everything of one person over to another, and remove the one who is no more.

    Raises:
        ValidationError: something shows that they are two people.
    """
    kept, gone = locked("kept", kept), locked("gone", gone)
    refuse_two_people(kept, gone)
    steps = Steps()
    kept_key, gone_key = (keep_key(steps, suite, person) for person in (kept, gone))
    was = values_of(gone)
    give_way(steps, kept, gone)
    make_one(steps, kept, gone)
    return write_down(
        suite=suite,
        kept=kept,
        kept_key=kept_key,
        gone_key=gone_key,
        gone=was,
        moved=steps.taken,
        score=score,
        reasons=[*reasons],
        sure=sure,
        after=fingerprints([kept.pk])[kept.pk],
        by=by,
        at=at,
    )


def locked(field: str, person: Person) -> Person:
    """A person as they are now, whom nobody else changes meanwhile."""
    found = Person.objects.select_for_update().filter(pk=person.pk).first()
    if found is None:
        raise ValidationError({field: f"{person.name} is no longer among the people. Look at the list again."})
    return found


def keep_key(steps: Steps, suite: Suite, person: Person) -> str:
    """How the workbooks of a suite call a person, written down, so that it stays so whatever becomes of their facts."""
    known = person.known_as.filter(suite=suite, main=True).first()
    if known is None:
        keys = person_keys(suite)
        if person.pk not in keys:
            raise ValidationError({"gone": f"{person.name} has no part in {suite.name}. Choose two of its people."})
        known = KnownAs(suite=suite, person=person, key=keys[person.pk], folded=keys[person.pk].casefold())
        steps.add(known)
    return known.key


def give_way(steps: Steps, kept: Person, gone: Person) -> None:
    """Let the preferred address and the main keys of the kept person stay what they are."""
    if kept.addresses.filter(preferred=True).exists():
        for address in gone.addresses.filter(preferred=True):
            steps.change(address, preferred=False)
    suites = kept.known_as.filter(main=True).values("suite")
    for known in gone.known_as.filter(main=True, suite__in=suites):
        steps.change(known, main=False)


def write_down(*, by: str, at: dt.datetime, **facts: object) -> Merge:
    """Keep a merge that was made, with a line in the log."""
    merge = Merge.objects.create(merged_by=by, merged_at=at, **facts)
    record(verb="merge people", subject=merge.kept, by=by, at=at, details={"gone": merge.gone_key, "merge": merge.pk})
    return merge


@transaction.atomic
def undo_merge(*, merge: Merge, by: str, at: dt.datetime) -> Person:
    """Give back all that a merge took, to the person who was no more; the two are not proposed again.

    Raises:
        ValidationError: it was undone already, or something else changed since.
    """
    merge = Merge.objects.select_for_update(of=("self",)).select_related("suite", "kept").get(pk=merge.pk)
    if why_not := hindrance_of(merge):
        raise ValidationError({"merge": why_not})
    try:
        with transaction.atomic():
            take_back(merge.moved)
            connection.check_constraints()
    except IntegrityError as error:
        words = f"What {merge.gone_key} held is no longer free, or refers to what is no longer there."
        raise ValidationError({"merge": f"{words} Undo the later merges first, or mend it by hand."}) from error
    merge.undone_at = at
    merge.save(update_fields=["undone_at"])
    record(verb="undo merge", subject=merge.kept, by=by, at=at, details={"gone": merge.gone_key, "merge": merge.pk})
    say_apart(suite=merge.suite, a_key=merge.kept_key, b_key=merge.gone_key, by=by, at=at)
    return Person.objects.get(pk=merge.gone["id"])


@transaction.atomic
def say_apart(*, suite: Suite, a_key: str, b_key: str, by: str, at: dt.datetime) -> Apart:
    """Keep that two keys are two people; said again, nothing changes."""
    a, b = pair_of(a_key, b_key)
    if a == b:
        raise ValidationError({"b_key": f"{b_key} is one key. Give two."})
    apart, new = Apart.objects.get_or_create(suite=suite, a=a, b=b, defaults={"said_by": by, "said_at": at})
    if new:
        record(verb="say apart", subject=suite, by=by, at=at, details={"a": a, "b": b})
    return apart
