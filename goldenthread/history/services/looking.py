"""Looking at a file: read, held against the records, nothing written."""

import datetime as dt
from dataclasses import dataclass, field

from goldenthread.files.reading import read_any
from goldenthread.files.values import UnreadableFile
from goldenthread.history.book.findings import Findings, Known
from goldenthread.history.book.people import Decided
from goldenthread.history.book.plan import Progress, find
from goldenthread.history.book.reading import Reading, read
from goldenthread.history.book.references import refers_to
from goldenthread.history.book.values import Book, Fault
from goldenthread.history.queries.suite_book import known_of
from goldenthread.history.services.beginning import day_of, suite_meant
from goldenthread.programmes.models import Suite


@dataclass(frozen=True)
class Looked:
    """What was found in a file, and what was on record when it was looked at."""

    findings: Findings
    known: Known = field(default_factory=Known)
    suite: Suite | None = None


def reading_of(content: bytes, file_name: str) -> Reading:
    """The rows of a file; of one that cannot be read, why not."""
    try:
        return read(read_any(content, file_name))
    except UnreadableFile as error:
        return Reading(faults=(Fault(error.sheet, error.row, error.column, error.kind, str(error)),))


def look(
    reading: Reading,
    *,
    suite: Suite | None,
    suite_name: str,
    today: dt.date,
    decided: Decided | None = None,
    progress: Progress | None = None,
) -> Looked:
    """All that is found in the rows of a file for a suite, which may still be to begin."""
    known = known_of(suite, **named_in(reading.book))
    return Looked(
        find(reading, known, suite_name=suite_name, today=today, decided=decided, progress=progress), known, suite
    )


def named_in(book: Book) -> dict[str, frozenset[str]]:
    """What a file names that the house may know from elsewhere: addresses, staff numbers, codes of organisations."""
    people = book["People"]
    addresses = {email for row in people for email in (row["E-mail"], *refers_to(row["Other e-mails"])) if email}
    return {
        "emails": frozenset(map(str, addresses)),
        "staff_numbers": frozenset(str(row["Staff number"]) for row in people if row["Staff number"]),
        "organisations": frozenset(str(row["Code"]) for row in book["Organisations"]),
    }


def look_for_any_suite(content: bytes, file_name: str, *, asked: str, progress: Progress) -> Looked:
    """Find out which suite a file is for, and look at it for that suite."""
    progress("Reading the file", 0)
    reading = reading_of(content, file_name)
    suite, name = suite_meant(asked, reading, file_name.rpartition(".")[0] or file_name)
    today = day_of(suite, reading)
    return look(reading, suite=suite, suite_name=name, today=today, progress=progress)
