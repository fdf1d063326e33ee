"""The sample’s history as a workbook would tell it, from a database of its own that lives in memory alone."""

from django.core.management import call_command
from django.db import connection

from goldenthread.history.book.values import Book
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.sample.services import STANDS_STILL_ON, load
from goldenthread.sample.tables import at


def sample_book(seed: int) -> Book:
    """The sample under a name of its own, so that it can be brought in beside the sample itself."""
    return renamed(play_in_memory(seed), seed)


def play_in_memory(seed: int) -> Book:
    """Play the sample into the database in memory, and read it as a book.

    Raises:
        RuntimeError: the records are kept elsewhere; nothing was touched.
    """
    if connection.vendor != "sqlite" or not connection.is_in_memory_db():
        raise RuntimeError("The sample is played in memory only. Set DATABASE_URL=sqlite://:memory: first.")
    call_command("migrate", verbosity=0)
    return suite_book(load(seed=seed, at=at(STANDS_STILL_ON)))


def renamed(book: Book, seed: int) -> Book:
    """The book of a suite with a name and address that tell the number from which it was drawn."""
    own = {"Name": f"Marlhaven’s history, made up (seed {seed})", "Address": f"marlhaven-history-{seed}"}
    return book.having("Suite", [row.having(**own) for row in book["Suite"]])
