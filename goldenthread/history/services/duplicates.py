"""Making one person of two on record who were found to be alike."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.history.models import Merge
from goldenthread.history.queries.imports import Pair
from goldenthread.history.queries.suite_book import person_keys
from goldenthread.history.services.merging import merge_people
from goldenthread.people.models import Person
from goldenthread.programmes.models import Suite


@transaction.atomic
def merge_pair(*, suite: Suite, pair: Pair, by: str, at: dt.datetime) -> Merge:
    """Merge the two people of a pair, as the workbooks of the suite call them."""
    called = {key.casefold(): person for person, key in person_keys(suite).items()}
    both = [called.get(key.casefold()) for key in (pair.a, pair.b)]
    if None in both:
        raise ValidationError({"pair": "One of the two is no longer on record. Look for duplicates again."})
    people = Person.objects.in_bulk(both)
    kept, gone = (people[key] for key in both)
    return merge_people(
        suite=suite, kept=kept, gone=gone, score=pair.score, reasons=pair.reasons, sure=pair.sure, by=by, at=at
    )
