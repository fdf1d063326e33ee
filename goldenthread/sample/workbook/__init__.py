"""The sample’s history as a team would have kept it: a messy workbook, and the truth about its mess.

`played` plays the sample and reads it as a clean book, `mess` makes the mess, and `file` writes it. On the way the
`draft` goes through all hands: `twice` and `namesakes` bring people in, `calls` gives them keys, `faults` plants what
is wrong, `hands` types what is right, and `layout` puts it into sheets.
"""

from goldenthread.sample.workbook.file import write_messy
from goldenthread.sample.workbook.mess import Messy, messy
from goldenthread.sample.workbook.played import play_in_memory, renamed, sample_book
from goldenthread.sample.workbook.truth import Planted, Truth

__all__ = ["Messy", "Planted", "Truth", "messy", "play_in_memory", "renamed", "sample_book", "write_messy"]
