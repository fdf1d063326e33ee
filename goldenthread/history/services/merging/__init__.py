"""Two people who are one: merging them, noting that a workbook merged them, undoing it, saying that they are two."""

from goldenthread.history.services.merging.noting import note_merges
from goldenthread.history.services.merging.parting import Noted, Told
from goldenthread.history.services.merging.people import merge_people, say_apart, undo_merge

__all__ = ["Noted", "Told", "merge_people", "note_merges", "say_apart", "undo_merge"]
