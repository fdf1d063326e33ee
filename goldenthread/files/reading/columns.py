"""Columns by their letters and by their numbers."""

from functools import lru_cache
from string import ascii_uppercase as alphabet


def letters(column: int) -> str:
    """The letters of a column.

    >>> letters(1), letters(200), letters(16_384)
    ('A', 'GR', 'XFD')
    """
    above, last = divmod(column - 1, len(alphabet))
    return (letters(above) if above else "") + alphabet[last]


@lru_cache(1 << 10)
def number(letters: str) -> int:
    """The number of a column.

    >>> number("A"), number("GR"), number("XFD")
    (1, 200, 16384)
    """
    if not 1 <= len(letters) <= 3:
        raise ValueError("a column that no spreadsheet has")
    return sum((alphabet.index(letter) + 1) * len(alphabet) ** place for place, letter in enumerate(reversed(letters)))
