"""What leaves the house: releases, and the case studies reckoned under them."""

from django.db import models

from goldenthread.programmes.models import Suite


class Release(models.Model):
    """One row a report run: under which rule what was let out, as at which day."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="releases")
    profile = models.CharField(max_length=40)
    k = models.PositiveSmallIntegerField()
    as_at = models.DateField()
    protected_hash = models.CharField(max_length=64)
    reckoned_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Release {self.pk}"


class CaseStudy(models.Model):
    """A case study as it was reckoned: the document, sentence by sentence with its protected evidence."""

    release = models.OneToOneField(Release, models.CASCADE, related_name="case_study")
    document = models.JSONField()
    html = models.TextField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "case studies"

    def __str__(self) -> str:
        return f"Case study of {self.release}"
