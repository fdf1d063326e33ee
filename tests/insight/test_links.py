"""No link leads to a page that its reader may not see, or to none at all."""

import re
from collections import Counter, deque

import pytest
from django.urls import resolve

from goldenthread.sample.cast import personas

OF_A_KIND = 4  # pages of one kind that are opened; more are alike
FOLLOWED = re.compile(r'href="(/marlhaven/[^"#]*)"')


def unescaped(address: str) -> str:
    return address.replace("&amp;", "&")


def walk(client) -> dict[str, int]:
    """The status of every page that can be reached from the first, a few of each kind."""
    found, opened, waiting = {}, Counter(), deque(["/marlhaven/this-week/"])
    while waiting:
        address = waiting.popleft()
        kind = resolve(address.partition("?")[0]).url_name, bool("?" in address)
        if address in found or opened[kind] >= OF_A_KIND:
            continue
        opened[kind] += 1
        answer = client.get(address)
        found[address] = answer.status_code
        if answer["Content-Type"].startswith("text/html"):
            waiting += map(unescaped, FOLLOWED.findall(answer.content.decode()))
    return found


@pytest.mark.parametrize("name", [persona.name for persona in personas()])
def test_every_link_that_somebody_sees_opens(sample, walk_in, name):
    found = walk(walk_in(name))
    assert {address: status for address, status in found.items() if status != 200} == {}
    assert len(found) > 12
