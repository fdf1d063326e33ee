"""What is on record of a suite, as a workbook would tell it: a row for each fact, in the sheet to which it belongs."""

from goldenthread.history.queries.suite_book.whole import known_of, person_keys, suite_book

__all__ = ["known_of", "person_keys", "suite_book"]
