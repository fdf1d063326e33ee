"""Reading the log."""

from goldenthread.audit.models import Entry


def first_broken_entry() -> Entry | None:
    """The first row whose seal does not hold, or None when the log is whole."""
    previous = ""
    for entry in Entry.objects.iterator():
        if entry.previous_hash != previous or entry.hash != entry.seal():
            return entry
        previous = entry.hash
    return None
