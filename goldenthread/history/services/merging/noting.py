"""Noting that two keys of a workbook were recorded as one person, so that it can be undone like any other merge."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from goldenthread.history.models import KnownAs, Merge
from goldenthread.history.queries.merges import fingerprints
from goldenthread.history.services.merging.parting import Noted, Parting
from goldenthread.history.services.merging.people import write_down
from goldenthread.history.services.merging.steps import take_back, the_other_way, values_of
from goldenthread.programmes.models import Suite


@transaction.atomic
def note_merges(*, suite: Suite, noted: Sequence[Noted], by: str, at: dt.datetime) -> list[Merge]:
    """Note merges that were made while recording, in their order, once everything is recorded.

    Each is taken apart in earnest, the last first, and then put together again: what that took is what undoes it.
    """
    for each in noted:
        known = {"person": each.kept, "key": each.gone_key, "main": False}
        KnownAs.objects.get_or_create(suite=suite, folded=each.gone_key.casefold(), defaults=known)
    parted = [(each, fingerprints([each.kept.pk])[each.kept.pk], Parting(suite, each)) for each in reversed(noted)]
    for _, _, parting in reversed(parted):
        take_back(parting.steps.taken)
    return [
        write_down(
            suite=suite,
            kept=each.kept,
            kept_key=each.kept_key,
            gone_key=each.gone_key,
            gone=values_of(parting.gone),
            moved=the_other_way(parting.steps.taken),
            score=each.score,
            reasons=[*each.reasons],
            sure=each.sure,
            after=after,
            by=by,
            at=at,
        )
        for each, after, parting in reversed(parted)
    ]
