import datetime as dt

import pytest
from django.db import transaction

from goldenthread.sample.services import load

AT = dt.datetime(2024, 7, 31, 8, tzinfo=dt.UTC)


@pytest.fixture(scope="module", params=[2019, 7], ids=["usual number", "another number"])
def suite(request, django_db_setup, django_db_blocker):
    """The sample, loaded once a module and taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load(seed=request.param, at=AT)
        transaction.set_rollback(True)
