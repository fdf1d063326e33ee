"""The log of deeds: each row seals the one before, so that nothing can be changed, taken out or put in between."""

import datetime as dt

import pytest

from goldenthread.audit.models import Entry
from goldenthread.audit.queries import first_broken_entry
from goldenthread.audit.services import record

pytestmark = pytest.mark.django_db
AT = dt.datetime(2024, 7, 10, 9, tzinfo=dt.UTC)


@pytest.fixture
def log() -> list[Entry]:
    return [record(verb="move day", subject=f"Day:{n}", by="ruth", at=AT, details={"n": n}) for n in range(4)]


def test_a_deed_keeps_who_what_and_when(log):
    entry = Entry.objects.get(pk=log[2].pk)
    assert (entry.by, entry.verb, entry.subject, entry.at, entry.details) == ("ruth", "move day", "Day:2", AT, {"n": 2})


def test_a_subject_that_is_a_record_is_named_by_kind_and_key(log):
    assert record(verb="read", subject=log[0], by="ruth", at=AT).subject == f"audit.Entry:{log[0].pk}"


def test_an_instant_is_kept_in_one_zone():
    summer = dt.timezone(dt.timedelta(hours=1))
    entry = record(verb="read", subject="x", by="ruth", at=dt.datetime(2024, 7, 10, 10, tzinfo=summer))
    entry.refresh_from_db()
    assert entry.at == AT
    assert entry.hash == entry.seal()


def test_an_empty_log_and_an_untouched_one_are_whole(log):
    assert first_broken_entry() is None
    Entry.objects.all().delete()
    assert first_broken_entry() is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("by", "somebody else"),
        ("verb", "hold day"),
        ("subject", "Day:9"),
        ("at", AT + dt.timedelta(minutes=1)),
        ("details", {"n": 7}),
        ("previous_hash", "0" * 64),
    ],
)
def test_a_changed_row_is_found(log, field, value):
    Entry.objects.filter(pk=log[1].pk).update(**{field: value})
    assert first_broken_entry() == log[1]


def test_a_row_changed_and_sealed_again_breaks_the_next(log):
    log[1].by = "somebody else"
    log[1].hash = log[1].seal()
    log[1].save()
    assert first_broken_entry() == log[2]


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_removed_row_is_found_at_the_next(log, gone):
    log[gone].delete()
    assert first_broken_entry() == log[gone + 1]


def test_an_inserted_row_is_found(log):
    before, after = log[1], log[2]
    Entry.objects.filter(pk=log[3].pk).delete()
    Entry.objects.filter(pk=after.pk).update(id=after.pk + 10)
    inserted = Entry(pk=after.pk, at=AT, by="x", verb="read", subject="x", previous_hash=before.hash)
    inserted.hash = inserted.seal()
    inserted.save(force_insert=True)
    assert first_broken_entry() == Entry.objects.get(pk=after.pk + 10)
