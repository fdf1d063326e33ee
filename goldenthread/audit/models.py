"""Who did, read or exported what, when. Rows are only ever added; each seals the one before."""

import hashlib
import json

from django.db import models


class Entry(models.Model):
    """One deed. No foreign keys: the log outlives what it speaks of."""

    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    details = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "entries"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by}: {self.verb} {self.subject}"

    def seal(self) -> str:
        """The hash that this row must carry, given its content and the row before."""
        content = [self.at.isoformat(), self.by, self.verb, self.subject, self.details, self.previous_hash]
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
