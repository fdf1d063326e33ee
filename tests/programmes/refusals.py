"""How the tests of the services look at what was written, and at what was not."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from factories import HAND

from goldenthread.audit.models import Entry


def records() -> dict[str, list]:
    """Every record of the rooms that the services write to."""
    models = [model for app in ("programmes", "people", "audit") for model in apps.get_app_config(app).get_models()]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def refused(verb, **facts) -> list[str]:
    """The fields that a refusal names, after which every record is as it was."""
    before = records()
    with pytest.raises(ValidationError) as refusal:
        verb(**facts, **HAND)
    assert records() == before
    return list(refusal.value.message_dict)


def deeds() -> list[str]:
    """The verbs of the log, first to last."""
    return list(Entry.objects.values_list("verb", flat=True))
