"""What all tests share.

The house is empty unless a test asks otherwise: who asks for `db` finds no record, and builds what it needs with
`factories`. Who asks for `sample` gets the made-up suite of five years, loaded once a session (once for each worker)
and the same for all, since each test's changes are taken back. Those tests come after all that want an empty house,
and the journeys in the browser come last. `furnished` is a folder with the sample in a file of its
own, for tests that open a house beside the tests.
"""

import datetime as dt
import socket
import subprocess
from ipaddress import ip_address
from pathlib import Path

import pytest
from beside import GOLDENTHREAD, account_of, environment_of
from django.test import override_settings
from hypothesis import settings

settings.register_profile("house", deadline=None)  # how long an example takes depends on the machine
settings.load_profile("house")
AT = dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC)
PLAIN_FILES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


def pytest_collection_modifyitems(items):
    for item in items:
        if "django_db_setup" in getattr(item, "fixturenames", ()):
            item.add_marker("django_db")  # else a run of such tests alone would find the records of the checkout
    items.sort(key=turn)


def turn(item) -> int:
    """First those that want an empty house, then those that want the sample, then the browser."""
    if item.get_closest_marker("browser"):
        return 2
    return int("loaded" in getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True, scope="session")
def static_files_as_they_are():
    """No test needs the files gathered first."""
    with override_settings(STORAGES=PLAIN_FILES, WHITENOISE_AUTOREFRESH=True):
        yield


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """A test that reaches beyond the loopback fails."""
    connect = socket.socket.connect

    def on_loopback(self, address):
        if self.family in {socket.AF_INET, socket.AF_INET6} and not is_loopback(address[0]):
            raise RuntimeError(f"A test reached for {address}.")
        return connect(self, address)

    socket.socket.connect = on_loopback
    yield
    socket.socket.connect = connect


def is_loopback(host: str) -> bool:
    return host == "localhost" or ip_address(host).is_loopback


@pytest.fixture(scope="session")
def loaded(django_db_setup, django_db_blocker):
    """The sample and its case study, in the database for the rest of the session."""
    from goldenthread.insight.services import reckon_case_study
    from goldenthread.programmes.queries import today
    from goldenthread.sample.services import load

    with django_db_blocker.unblock():
        suite = load(at=AT)
        reckon_case_study(suite=suite, as_at=today(suite), by="sample", at=AT)
    return suite.pk


@pytest.fixture
def sample(loaded, db):
    """The made-up suite."""
    from goldenthread.programmes.models import Suite

    return Suite.objects.get(pk=loaded)


@pytest.fixture
def walk_in(client):
    """Sign in as one of the cast, by name or by part: `walk_in("evaluator")`; gives the client."""

    def as_persona(persona: str):
        client.force_login(account_of(persona))
        return client

    return as_persona


@pytest.fixture(scope="session")
def furnished(tmp_path_factory) -> Path:
    """A folder from which a house with the sample can be opened, made as `make run` makes it."""
    folder = tmp_path_factory.mktemp("furnished")
    subprocess.run([GOLDENTHREAD, "setup", "--sample"], env=environment_of(folder), check=True, capture_output=True)
    return folder
