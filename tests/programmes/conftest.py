import factories
import pytest
from django.test import override_settings
from seats import Desks, seat


@pytest.fixture(autouse=True)
def _plain_static_files():
    with override_settings(
        STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    ):
        yield


@pytest.fixture
def s() -> factories.SmallSuite:
    return factories.small_suite()


@pytest.fixture
def desks(s) -> Desks:
    """The programme manager's desks."""
    return seat(s, s.manager.person)
