import factories
import histories
import pytest


@pytest.fixture
def small(db):
    """A small suite in which a little of everything happened."""
    return histories.furnish(factories.small_suite())


@pytest.fixture
def two(small):
    """Two people of the suite, who may be one."""
    both = factories.person("Leila Haddad"), factories.person("Leila Haddad-Reid")
    for who in both:
        factories.role(who, small.trust, title="Ward manager")
    return both
