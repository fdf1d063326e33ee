"""Beside a test: the accounts of the cast, and the environment of a house that is opened in a process of its own."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.request import urlopen

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


def asked(folder: Path, code: str) -> Any:
    """What a few lines of Python print as JSON, run with the records of a folder."""
    environment = environment_of(folder, PYTHONPATH=str(Path(__file__).parent))
    command = [sys.executable, "-c", f"import django; django.setup()\n{code}"]
    return json.loads(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)


@contextmanager
def open_house(folder: Path, **more: str) -> Iterator[str]:
    """A house open to visitors on the loopback, as `make run` opens it; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = environment_of(folder, DEMO="yes", PORT=str(port), **more)
    house = subprocess.Popen([GOLDENTHREAD, "serve"], env=environment, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/accessibility/", house)
        yield address
    finally:
        house.terminate()
        house.wait(timeout=30)


def wait_for(address: str, house: subprocess.Popen, seconds: float = 60) -> None:
    """Wait until the first page is there."""
    until = monotonic() + seconds
    while monotonic() < until and house.poll() is None:
        with suppress(OSError), urlopen(address, timeout=5):  # noqa: S310 - our own, on the loopback
            return
        sleep(0.1)
    raise TimeoutError(f"No page at {address}.")
