"""Studies, their codebooks, who answered, and what was said."""

from collections.abc import Iterator

from goldenthread.history.book.checks.faults import backwards, differing, spelled
from goldenthread.history.book.checks.index import Index, grouped, key_of
from goldenthread.history.book.schema import Key
from goldenthread.history.book.values import Fault, Row


def check(index: Index) -> Iterator[Fault]:
    yield from backwards("Studies", index.book["Studies"], "Opens on", "Closes on")
    yield from protocol_changes(index)
    yield from responses(index)
    yield from codebook(index)
    yield from respondents(index)
    yield from excerpts(index)


def protocol_changes(index: Index) -> Iterator[Fault]:
    """Only a locked protocol is changed."""
    locked = {key_of(row, "Study"): row["Locked on"] for row in index.book["Studies"]}
    for row in index.book["Protocol changes"]:
        on = locked.get(key_of(row, "Study"))
        if on is None or row["On"] < on:
            since = f"was locked on {spelled(on)}" if on else "has no Locked on in Studies"
            words = f"The protocol {since}. Only a locked one is changed. Mend one of the dates."
            yield row.fault("Protocol changes", "On", "lies before", words)


def responses(index: Index) -> Iterator[Fault]:
    for row in index.book["Responses"]:
        if row["Complete"] > row["Invited"]:
            words = f"{row['Complete']} answered, but only {row['Invited']} were invited. Mend one of the numbers."
            yield row.fault("Responses", "Complete", "out of range", words)


def codebook(index: Index) -> Iterator[Fault]:
    """A code stands under a theme that has a row of its own."""
    themes = themes_of(index)
    for row in index.book["Codebook"]:
        if row["Code"] and key_of(row, "Study", "Theme") not in themes:
            words = f"There is no row for the theme {row['Theme']} itself. Add one that leaves Code empty."
            yield row.fault("Codebook", "Theme", "unknown theme", words)


def themes_of(index: Index) -> set[Key]:
    return {key_of(row, "Study", "Theme") for row in index.book["Codebook"] if row["Code"] is None}


def respondents(index: Index) -> Iterator[Fault]:
    """A respondent has one register and one voice, and gave a passage a code once."""
    for rows in grouped(index.book["Excerpts"], "Study", "Respondent").values():
        yield from differing("Excerpts", rows, ("Register", "Voice"))
        seen: dict[tuple, Row] = {}
        for row in rows:
            key = (row["Text"], *key_of(row, "Theme", "Code", "Coder"))
            if (first := seen.setdefault(key, row)) is not row:
                words = f"Row {first.number} gives the same passage the same code. Keep one of them."
                yield row.fault("Excerpts", "Text", "doubled row", words)


def excerpts(index: Index) -> Iterator[Fault]:
    """What is coded has a text, a coder, and a code of the codebook."""
    themes, codes = themes_of(index), set(grouped(index.book["Codebook"], "Study", "Theme", "Code"))
    for row in index.book["Excerpts"]:
        if row["Theme"]:
            yield from uncoded(row)
            if key_of(row, "Study", "Theme") not in themes:
                words = f"Codebook has no theme {row['Theme']} of this study. Add it there, or mend the cell."
                yield row.fault("Excerpts", "Theme", "unknown theme", words)
            elif row["Code"] and key_of(row, "Study", "Theme", "Code") not in codes:
                words = f"Codebook has no code {row['Code']} under {row['Theme']}. Add it there, or mend the cell."
                yield row.fault("Excerpts", "Code", "unknown theme", words)
        elif row["Code"]:
            words = f"The code {row['Code']} needs its theme. Give it, or empty the code."
            yield row.fault("Excerpts", "Theme", "empty", words)


def uncoded(row: Row) -> Iterator[Fault]:
    """What a coding lacks."""
    if row["Text"] is None:
        words = "A passage with a theme needs its text. Give it, or empty Theme and Code."
        yield row.fault("Excerpts", "Text", "empty", words)
    if row["Coder"] is None:
        words = "Nobody is named who coded it. Give the coder here, or Coders in Studies."
        yield row.fault("Excerpts", "Coder", "empty", words)
