"""Beside a test: the accounts of the cast, and the environment of a house that is opened in a process of its own."""

import os
import sys
from pathlib import Path

from goldenthread.people.models import User
from goldenthread.sample.cast import personas

GOLDENTHREAD = Path(sys.executable).parent / "goldenthread"


def account_of(persona: str) -> User:
    """The account of one of the cast, by name or by part."""
    emails = {name: each.email for each in reversed(personas()) for name in (each.persona, each.name)}
    return User.objects.get(email=emails[persona])


def environment_of(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a house whose records lie in a folder."""
    inherited = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return inherited | {"VAR": str(folder), "DJANGO_SETTINGS_MODULE": "goldenthread.config.settings"} | more
