"""Files of other shapes, read by choosing what each of their columns means: an attendance grid, an e-mail list and a
staff list as personnel systems write it.
"""

from goldenthread.history.book.shapes.columns import MEANINGS, Meaning, guess, headings_of, missing
from goldenthread.history.book.shapes.rows import read_shape

__all__ = ["MEANINGS", "Meaning", "guess", "headings_of", "missing", "read_shape"]
