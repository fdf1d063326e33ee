"""What lay over the days from outside: strikes and their days."""

from collections.abc import Iterator

from goldenthread.history.book.checks.faults import backwards, spelled
from goldenthread.history.book.checks.index import Index, covers, grouped
from goldenthread.history.book.schema import folded
from goldenthread.history.book.values import Fault


def check(index: Index) -> Iterator[Fault]:
    yield from backwards("Disruptions", index.book["Disruptions"], "From", "To")
    by_title = grouped(index.book["Disruptions"], "Title")
    for row in index.book["Strike days"]:
        strikes = by_title.get((folded(row["Strike"]),), ())
        if strikes and not any(covers(strike, "From", "To", row["On"]) for strike in strikes):
            span = f"from {spelled(strikes[0]['From'])} to {spelled(strikes[0]['To'])}"
            words = f"{spelled(row['Strike'])} was {span}. Give a day of it, or mend its dates."
            yield row.fault("Strike days", "On", "out of range", words)
