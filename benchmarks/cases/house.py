"""Opening a house in a folder of its own, and visiting it over HTTP as the programme manager."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from time import perf_counter, sleep
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

ROOT = Path(__file__).resolve().parents[2]
GOLDENTHREAD = str(Path(sys.executable).parent / "goldenthread")
MANAGER = "priya.raman@marlhaven.example"
REQUESTS = 20
AFTER = {"programmes", "cohorts", "people", "organisations", "days", "modules", "places", "case-study"}


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a house that keeps everything in a folder; nothing of the checkout's own is touched."""
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "VIRTUAL_ENV"}}
    return kept | {"VAR": str(folder), "DEMO": "yes", "DJANGO_SETTINGS_MODULE": "goldenthread.config.settings"} | more


def run(*command: str, folder: Path, at: Path = ROOT) -> float:
    """Run a command to its end, and say how many seconds it took."""
    start = perf_counter()
    subprocess.run(command, cwd=at, env=environment(folder), check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


def megabytes_at_most(*command: str, folder: Path) -> float:
    """Run a command to its end, and say how much memory it held at its peak."""
    started = subprocess.Popen(command, cwd=ROOT, env=environment(folder), stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(started.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return used.ru_maxrss / 1024


def free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


@contextmanager
def opened(*command: str, folder: Path, at: Path = ROOT) -> Iterator[tuple[str, float, int]]:
    """Start a house; gives its address, the seconds to its first page, and the process that was started."""
    port, start = free_port(), perf_counter()
    house = subprocess.Popen(
        command, cwd=at, env=environment(folder, PORT=port), stdout=subprocess.DEVNULL, start_new_session=True
    )
    address = f"http://127.0.0.1:{port}"
    try:
        yield address, first_page(f"{address}/demo/", house) - start, house.pid
    finally:
        with suppress(ProcessLookupError):
            os.killpg(house.pid, signal.SIGTERM)
        house.wait(timeout=30)


def first_page(address: str, house: subprocess.Popen, seconds: float = 120) -> float:
    """The instant of the first answer."""
    visitor, until = build_opener(), perf_counter() + seconds
    while perf_counter() < until and house.poll() is None:
        with suppress(OSError), visitor.open(address, timeout=5):
            return perf_counter()
        sleep(0.02)
    raise TimeoutError(f"There is no page at {address}.")


def manager_at(address: str) -> OpenerDirector:
    """The programme manager, come in through the door of the demonstration."""
    visitor = build_opener(HTTPCookieProcessor(CookieJar()))
    door = read(visitor, f"{address}/demo/")
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', door)[1]
    sent = urlencode({"email": MANAGER, "csrfmiddlewaretoken": token}).encode()
    visitor.open(f"{address}/demo/walk-in/", sent).read()
    return visitor


def read(visitor: OpenerDirector, address: str) -> str:
    with visitor.open(address) as page:
        return page.read().decode()


def pages(visitor: OpenerDirector, address: str, first: str = "/marlhaven/this-week/") -> list[str]:
    """One page of every kind that links lead to, three steps deep; files are no pages."""
    known, fresh = {kind(first): first}, [first]
    for _ in range(3):
        links = [
            link
            for page in fresh
            for link in re.findall(r'href="(/marlhaven/[^"?#.]*)"', read(visitor, address + page))
        ]
        fresh = [link for link in dict.fromkeys(links) if known.setdefault(kind(link), link) == link]
    return list(known.values())


def kind(page: str) -> tuple[str, ...]:
    """A page with its record left out: all cohorts are one kind."""
    parts = page.strip("/").split("/")
    return tuple(
        "*" if before in AFTER and part != "plan" else part for before, part in zip(["", *parts], parts, strict=False)
    )


def nineteen_of_twenty(visitor: OpenerDirector, page: str) -> float:
    """Milliseconds within which 19 of 20 requests are answered."""
    return sorted(milliseconds(visitor, page) for _ in range(REQUESTS))[REQUESTS * 95 // 100 - 1]


def milliseconds(visitor: OpenerDirector, page: str) -> float:
    start = perf_counter()
    read(visitor, page)
    return 1000 * (perf_counter() - start)


def children(process: int) -> list[int]:
    """Linux keeps them under /proc."""
    found = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in found.read_text().split()]


def web_process(house: int) -> int:
    """The worker of gunicorn, which answers the pages: the last process of its line."""
    line = next(child for child in children(house) if b"gunicorn" in Path(f"/proc/{child}/cmdline").read_bytes())
    while below := children(line):
        line = below[0]
    return line


def megabytes(process: int) -> float:
    """Memory that a process holds, of which some is shared with others."""
    [resident] = re.findall(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(resident) / 1024


def in_house(folder: Path, script: Path, *arguments: str) -> str:
    """What a script of ours prints, run with the records of a folder."""
    command = [sys.executable, str(script), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(folder), check=True, capture_output=True, text=True).stdout
