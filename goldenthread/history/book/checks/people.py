"""People: a present name each, and no address that two of them share; their roles."""

from collections.abc import Iterator

from goldenthread.history.book.checks.faults import backwards, culprit, where
from goldenthread.history.book.checks.index import Index, key_of
from goldenthread.history.book.values import Fault, Row


def check(index: Index) -> Iterator[Fault]:
    yield from without_present_name(index)
    yield from same_address(index)
    yield from backwards("Roles", index.book["Roles"], "From", "To")


def without_present_name(index: Index) -> Iterator[Fault]:
    for row in index.book["People"]:
        if row["Name until"] and key_of(row, "Person") not in index.people:
            words = f"{row['Person']} has no row for the present name. Add one that leaves Name until empty."
            yield row.fault("People", "Name until", "no present name", words)


def same_address(index: Index) -> Iterator[Fault]:
    """An address leads to one person."""
    owners: dict[str, Row] = {}
    for row in index.book["People"]:
        for email in addresses(row):
            owner = owners.setdefault(email, row)
            if key_of(owner, "Person") == key_of(row, "Person"):
                continue
            at, other = (row, owner) if culprit(owner, row) is row else (owner, row)
            column = "E-mail" if at["E-mail"] == email else "Other e-mails"
            words = (
                f"{email} is an address of {other['Person']} {where(other)}. Leave it to one, or make them one person."
            )
            yield at.fault("People", column, "same address", words)


def addresses(row: Row) -> Iterator[str]:
    yield from filter(None, (row["E-mail"], *(row["Other e-mails"] or ())))
