"""What was found, as plain data for a page, a file or the command line."""

from collections.abc import Iterable
from typing import Any

from goldenthread.history.book.cells import written
from goldenthread.history.book.findings import Change, Findings, Known, Match
from goldenthread.history.book.people import pair_of
from goldenthread.history.book.references import refers_to
from goldenthread.history.book.values import Book, Fault, Row, Value

BETWEEN_KEYS = "\n"  # a key is one line
FACTS = ("Profession", "Specialty", "Staff number")


def told(findings: Findings, known: Known) -> dict[str, Any]:
    """Everything that was found; counts by sheet, the rest place by place."""
    people = rows_by_key(known.book, findings.whole)
    return {
        "created": {sheet: len(rows) for sheet, rows in findings.created.items()},
        "changed": {sheet: len(changes) for sheet, changes in findings.changed.items()},
        "changes": [line for sheet, changes in findings.changed.items() for c in changes for line in lines(sheet, c)],
        "faults": [fault_told(fault) for fault in findings.faults],
        "left_out": [fault_told(fault) for fault in findings.left_out],
        "merges": [
            match_told(match)
            | {
                f"{side}_facts": facts(key, people, known.book, findings.whole)
                for side, key in (("a", match.a), ("b", match.b))
            }
            for match in findings.merges
        ],
    }


def fault_told(fault: Fault) -> dict[str, Any]:
    return {
        "sheet": fault.sheet,
        "row": fault.row,
        "column": fault.column,
        "kind": fault.kind,
        "message": fault.message,
    }


def match_told(match: Match) -> dict[str, Any]:
    return {"a": match.a, "b": match.b, "score": round(match.score, 3), "reasons": [*match.reasons], "sure": match.sure}


def lines(sheet: str, change: Change) -> Iterable[dict[str, Any]]:
    """One line for each cell on record that would change."""
    for column in change.columns:
        yield {
            "sheet": sheet,
            "row": change.row.number,
            "column": column,
            "from": said(change.before[column]),
            "to": said(change.row[column]),
        }


def said(value: Value) -> str:
    cell = written(value)
    return "" if cell is None else f"{value:%-d %B %Y}" if hasattr(value, "strftime") else f"{cell}"


def rows_by_key(*books: Book) -> dict[str, Row]:
    """The present name of each key, as the file says it or else as it is on record."""
    return {str(row["Person"]).casefold(): row for book in books for row in book["People"] if not row["Name until"]}


def facts(key: str, people: dict[str, Row], *books: Book) -> dict[str, str]:
    """What is known of a key, to be read beside another."""
    row = people.get(key.casefold(), Row({}))
    mine = {key.casefold()}
    emails = (row["E-mail"], *refers_to(row["Other e-mails"]))
    return {
        "Name": " ".join(said(row[c]) for c in ("Title", "Given name", "Family name") if row[c]) or key,
        "Addresses": ", ".join(str(email) for email in emails if email),
        **{column: said(row[column]) for column in FACTS},
        "Roles": ", ".join(values(books, "Roles", mine, ("Role", "Organisation"))),
        "Places": ", ".join(values(books, "Places", mine, ("Cohort",))),
    }


def values(books: Iterable[Book], sheet: str, keys: set[str], columns: tuple[str, ...]) -> list[str]:
    rows = (row for book in books for row in book[sheet] if str(row["Person"]).casefold() in keys)
    return list(dict.fromkeys(", ".join(said(row[column]) for column in columns) for row in rows))


def decisions_of(kept: dict[str, bool]) -> dict[tuple[str, str], bool]:
    """Decisions as they are kept with an import, two keys on two lines, as the plan asks for them."""
    return {pair_of(*pair.split(BETWEEN_KEYS, 1)): said for pair, said in kept.items()}
