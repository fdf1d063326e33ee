"""The tree under test: its tracked files, and copies of it in which a fault may be planted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


def tracked(*patterns: str) -> list[Path]:
    """Files that are in the repository or about to be."""
    found = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return [path for line in found.stdout.splitlines() if (path := ROOT / line).is_file()]


def copied_into(folder: Path) -> Path:
    """A copy of the code, so that nobody else meets the fault."""
    code_alone = shutil.ignore_patterns("__pycache__", "static", "styles", "jinja2", "data", "*.csv")
    shutil.copytree(ROOT / "goldenthread", folder / "goldenthread", ignore=code_alone)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def plant(tree: Path, path: str, line: str) -> None:
    """Put a line at the end of a file, which is made where it is not there."""
    file = tree / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{file.read_text() if file.exists() else ''}\n{line}\n")


def checked(tree: Path, tool: str, *arguments: str) -> str:
    """What a tool of the house says of a tree."""
    environment = os.environ | {"PYTHONPATH": str(tree)}
    command = [str(BIN / tool), *arguments]
    done = subprocess.run(command, cwd=tree, env=environment, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr
