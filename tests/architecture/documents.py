"""How the architecture tests read the documentation."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
MADE = {"var/"}  # by running it, so that a fresh clone has none


def pages() -> list[Path]:
    """Every page written by hand; the pages of the methods are held to the methods themselves."""
    at_the_top = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    return at_the_top + sorted(path for path in DOCS.rglob("*.md") if path.parent != DOCS / "methods")


def named(text: str) -> list[str]:
    """What stands in code marks on a line."""
    return re.findall(r"`([^`\n]+)`", text)


def is_path(name: str) -> bool:
    """Whether a name in code marks means a file or folder of the repository, told from its top."""
    if name in MADE or re.fullmatch(r"[\w.-]+(/[\w.-]+)*/?", name) is None:
        return False
    return "/" in name or re.search(r"\.(py|md|toml|lock)$", name) is not None


def paths_missing(text: str, root: Path = ROOT) -> list[str]:
    """The paths in code marks that lead nowhere."""
    return [name for name in named(text) if is_path(name) and not (root / name).exists()]


def table_rows(text: str) -> list[list[str]]:
    """The cells of every row of every table, without headings and rules."""
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in row] for row in rows]
    rules = {number for number, row in enumerate(cells) if all(set(cell) <= set("-: ") for cell in row)}
    return [row for number, row in enumerate(cells) if number not in rules and number + 1 not in rules]
