"""Workbooks that were looked at and brought in, how they call people, and which of those turned out to be one."""

from django.db import models

from goldenthread.history.states import Shape
from goldenthread.people.models import Person
from goldenthread.programmes.models import Suite


class Import(models.Model):
    """A file that somebody handed in: looked at first, then brought in or put aside.

    What it is at is reckoned from its instants. The file itself is kept only until it is brought in or put aside.
    """

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="imports")
    file_name = models.CharField(max_length=200)
    content = models.BinaryField(null=True)
    shape = models.CharField(max_length=20, choices=Shape.choices, default=Shape.WORKBOOK)
    columns = models.JSONField(default=dict)
    skip_faulty = models.BooleanField(default=False)
    decisions = models.JSONField(default=dict)
    findings = models.JSONField(default=dict)
    step = models.CharField(max_length=80, blank=True)
    share_done = models.FloatField(default=0)
    handed_in_by = models.CharField(max_length=200)
    handed_in_at = models.DateTimeField()
    looked_at_at = models.DateTimeField(null=True)
    asked_to_record_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField(null=True)
    put_aside_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.file_name


class KnownAs(models.Model):
    """How the workbooks of a suite call a person. Only the row of the main key may change what is known of them."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="known_as")
    person = models.ForeignKey(Person, models.CASCADE, related_name="known_as")
    key = models.CharField(max_length=254)
    folded = models.CharField(max_length=254)
    main = models.BooleanField(default=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "known as"
        constraints = [
            models.UniqueConstraint(fields=["suite", "folded"], name="one_person_a_key"),
            models.UniqueConstraint(
                fields=["suite", "person"], condition=models.Q(main=True), name="one_main_key_a_person"
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Merge(models.Model):
    """Two people of the records, or two keys of a workbook, that are one. It can be undone while nothing else changed.

    `gone` holds what was known of the one that is no more, `moved` what was handed over, and `after` the hash of what
    the kept person held once it was done.
    """

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="merges")
    kept = models.ForeignKey(Person, models.CASCADE, related_name="merges")
    kept_key = models.CharField(max_length=254)
    gone_key = models.CharField(max_length=254)
    gone = models.JSONField(default=dict)
    moved = models.JSONField(default=list)
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    sure = models.BooleanField()
    after = models.CharField(max_length=64)
    merged_by = models.CharField(max_length=200)
    merged_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.gone_key} is {self.kept_key}"


class Apart(models.Model):
    """Two keys that look like one person and are two: somebody said so, and is not asked again."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="apart")
    a = models.CharField(max_length=254)
    b = models.CharField(max_length=254)
    said_by = models.CharField(max_length=200)
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "apart"
        constraints = [models.UniqueConstraint(fields=["suite", "a", "b"], name="said_apart_once")]

    def __str__(self) -> str:
        return f"{self.a} and {self.b} are two"


class ColumnChoice(models.Model):
    """Which column of a file of another shape means what: kept, so that the next file of that shape is read alike."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="column_choices")
    shape = models.CharField(max_length=20, choices=Shape.choices)
    headings = models.CharField(max_length=64)
    columns = models.JSONField()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["suite", "shape", "headings"], name="one_choice_a_heading_row")]

    def __str__(self) -> str:
        return f"{self.shape}"
