"""The closed lists of this room."""

from django.db.models import TextChoices


class Shape(TextChoices):
    """What the rows of a file are about."""

    WORKBOOK = "workbook"
    ATTENDANCE_GRID = "attendance grid"
    EMAIL_LIST = "e-mail list"
    STAFF_LIST = "staff list"


class ImportStatus(TextChoices):
    """Reckoned from the instants of an import, never typed."""

    BEING_READ = "being read"
    UNREADABLE = "cannot be read"
    FAULTY = "has faults"
    READY = "ready"
    BEING_RECORDED = "being recorded"
    RECORDED = "recorded"
    PUT_ASIDE = "put aside"
    FAILED = "failed"
