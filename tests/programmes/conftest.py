import pytest
from django.test import override_settings


@pytest.fixture(autouse=True)
def _plain_static_files():
    with override_settings(
        STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    ):
        yield
