"""Journeys: a browser visits a house that is opened beside the tests, as anybody would.

Journeys that only read share one house; one that records at a desk gets a house of its own. Whatever they do, no
request of the browser may leave the loopback.
"""

import os
import shutil
from urllib.parse import urlparse

import pytest
from beside import open_house
from visitor import Visitor

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
def house_of_ones_own(furnished, tmp_path):
    """The address of a house in which something may be recorded."""
    folder = shutil.copytree(furnished, tmp_path / "house")
    with open_house(folder) as address:
        yield address


@pytest.fixture
def visit(browser, requested):
    """Come to a house: `visit(house)`, on a phone with `width=390`; gives the visitor."""
    opened = []

    def come(address, *, width=1280, java_script=True):
        context = browser.new_context(
            base_url=address,
            locale="en-GB",
            viewport={"width": width, "height": 900},
            java_script_enabled=java_script,
            reduced_motion="reduce",
        )
        context.on("request", lambda request: requested.append(request.url))
        opened.append(context)
        return Visitor(context.new_page())

    yield come
    for context in opened:
        context.close()


@pytest.fixture
def requested():
    """All addresses that the browser asked for; none may lie beyond the loopback."""
    addresses = []
    yield addresses
    assert {urlparse(address).hostname for address in addresses if not address.startswith("data:")} <= {"127.0.0.1"}
