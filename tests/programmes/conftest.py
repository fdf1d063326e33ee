import factories
import pytest
from seats import Desks, seat


@pytest.fixture
def s() -> factories.SmallSuite:
    return factories.small_suite()


@pytest.fixture
def desks(s) -> Desks:
    """The programme manager's desks."""
    return seat(s, s.manager.person)
