"""Every row of every table, so that two states of the records can be compared."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from factories import HAND

NEVER = {"audit.Entry", "sessions.Session"}  # the log only grows, and a session is none of the records


def every_row(*, but: frozenset[str] = frozenset()) -> dict[str, list[dict]]:
    """All rows by their model, without those of the models that are not to be compared."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.label not in NEVER | but]
    return {model._meta.label: list(model.objects.order_by("pk").values()) for model in models}


def refused(verb: Callable, **facts: object) -> dict[str, str]:
    """What a verb is refused for, by field; all records are as they were."""
    before = every_row()
    with pytest.raises(ValidationError) as refusal:
        verb(**facts, **HAND)
    assert every_row() == before
    return {field: " ".join(words) for field, words in refusal.value.message_dict.items()}
