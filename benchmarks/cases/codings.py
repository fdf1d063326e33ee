"""A file of codings as large as the published NHS comments: 5,726 answers and 32 codes, drawn from a number."""

import csv
import os
from pathlib import Path
from random import Random

from nhs_comments import main as convert

ANSWERS, CODES, SEED = 5726, 32, 2019


def codings_into(path: Path) -> Path:
    """The real file where NHS_COMMENTS names it, else a drawn one in which code after code is rarer."""
    if found := os.environ.get("NHS_COMMENTS"):
        convert(found, str(path))
        return path
    drawn = Random(SEED)  # noqa: S311 - a sample, no secret
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file)
        write.writerow(["respondent", "code"])
        for answer in range(ANSWERS):
            carried = [f"C{code:02}" for code in range(CODES) if drawn.random() < 1 / (code + 4)]
            write.writerows([f"R{answer:05}", code] for code in carried or [""])
    return path
