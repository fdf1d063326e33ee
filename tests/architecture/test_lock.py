"""What is installed: from no address that is written down, and under licences that ask nothing of the user's code."""

import re
from importlib.metadata import PackageNotFoundError, metadata

from tree import ROOT, tracked

REGISTRIES = re.compile(r"pypi\.[o]rg|python[h]osted|registry\.[n]pmjs|--(?:extra-)?index-[u]rl|resolved\":\s*\"[h]ttp")
PINNED = re.compile(r"^([a-z0-9._-]+)==\S+?(?:\s*;\s*(.+?))?\s*\\?$", re.MULTILINE)
# LGPL: used as a library of its own, which the user may replace.
LIBRARIES_OF_THEIR_OWN = {"psycopg", "psycopg-binary"}


def run_time_distributions():
    """Name and marker of all that the lock pins; a marker says where it is installed at all."""
    return PINNED.findall((ROOT / "requirements.lock").read_text())


def licence(name):
    """What a distribution says of itself; a long text is cut, since it tells of parts that were built in."""
    about = metadata(name)
    said = [about.get("License-Expression", ""), *about.get_all("Classifier", [])]
    return "\n".join([*(line for line in said if line), about.get("License", "").partition("\n")[0]])


def test_no_registry_address_is_in_the_repository():
    found = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix not in {".png", ".woff2"} and REGISTRIES.search(path.read_text(errors="ignore"))
    ]
    assert found == []


def test_the_search_for_addresses_bites():
    assert REGISTRIES.search("--index-" + "url https://example.org")
    assert REGISTRIES.search("https://files.python" + "hosted.org/x.whl")


def test_nothing_under_the_gpl_runs_with_us():
    under_gpl = set()
    for name, marker in run_time_distributions():
        try:
            if re.search(r"\bL?A?GPL|General Public License", licence(name)):
                under_gpl.add(name)
        except PackageNotFoundError:
            assert marker, f"{name} is in the lock for every machine, but is not installed"
    assert under_gpl == LIBRARIES_OF_THEIR_OWN
