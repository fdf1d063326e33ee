"""Journeys: a browser visits a house that is opened beside the tests, as anybody would.

Journeys that only read share one house; one that records at a desk gets a house of its own. Whatever they do, no
request of the browser may leave the loopback.
"""

import os
import shutil
from contextlib import ExitStack

import pytest
from beside import open_house
from visitor import visiting

QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = shutil.which("chromium")
    if chromium is None and os.environ.get("CI"):
        pytest.fail("There is no chromium, and the journeys may not be skipped here.")
    if chromium is None:
        pytest.skip("There is no chromium: install Debian's package of that name.")
    return browser_type_launch_args | {"executable_path": chromium, "args": QUIET}


@pytest.fixture(scope="session")
def house(furnished):
    """The address of a house with the sample; leave it as you found it."""
    with open_house(furnished) as address:
        yield address


@pytest.fixture
def house_folder(furnished, tmp_path):
    """The records of a house in which something may be recorded."""
    return shutil.copytree(furnished, tmp_path / "house")


@pytest.fixture
def house_of_ones_own(house_folder):
    """Its address, once it is open."""
    with open_house(house_folder) as address:
        yield address


@pytest.fixture
def visit(browser):
    """Come to a house: `visit(house)`, on a phone with `width=390`; gives the visitor."""
    with ExitStack() as opened:
        yield lambda address, **how: opened.enter_context(visiting(browser, address, **how))
