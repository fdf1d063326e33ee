"""Turn labelled comments into a file of codings that `goldenthread themes` reads.

    python benchmarks/cases/nhs_comments.py COMMENTS.csv CODINGS.csv

The input has the columns comment_id, question and answer, then one column a label that holds 1 where the
comment carries the label and 0 otherwise (the published NHS Friends and Family Test comments have 32).
The output has one row for each label of a comment: respondent,code. One comment stands for one respondent,
whatever its comment_id says, because identifiers recur. A comment without a label keeps one row with an
empty code, so that it counts in the base.
"""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

ABOUT_THE_COMMENT = {"comment_id", "question", "answer"}


def codings(comments: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for number, comment in enumerate(comments, start=1):
        labels = [name for name, held in comment.items() if name not in ABOUT_THE_COMMENT and held == "1"]
        yield from ((f"R{number:05}", label) for label in labels or [""])


def main(comments_path: str, codings_path: str) -> None:
    with (
        Path(comments_path).open(newline="", encoding="utf-8-sig") as comments,
        Path(codings_path).open("w", newline="", encoding="utf-8") as out,
    ):
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("respondent", "code"))
        writer.writerows(codings(csv.DictReader(comments)))


if __name__ == "__main__":
    main(*sys.argv[1:])
