"""A programme and its design, version by version."""

from django.db import models
from django.db.models import Q

from goldenthread.programmes.models.suite import Aim, Suite
from goldenthread.programmes.states import DayMode, SessionMode


class Theme(models.Model):
    """A thread that runs through the programmes of a suite."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="themes")
    code = models.CharField(max_length=20)
    name = models.CharField(max_length=80)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["suite", "code"], name="one_theme_a_code")]

    def __str__(self) -> str:
        return self.name


class Programme(models.Model):
    """A programme for a career stage; `days_to_complete` is its rule for completing."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="programmes")
    code = models.CharField(max_length=20)
    slug = models.SlugField(max_length=20)
    title = models.CharField(max_length=80)
    short_title = models.CharField(max_length=40)
    stage = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField()
    capacity = models.PositiveSmallIntegerField()
    days_to_complete = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["suite", "code"], name="one_programme_a_code"),
            models.UniqueConstraint(fields=["suite", "slug"], name="one_programme_a_slug"),
            models.CheckConstraint(condition=Q(capacity__gte=1, days_to_complete__gte=1), name="programme_has_room"),
        ]

    def __str__(self) -> str:
        return self.title


class Design(models.Model):
    """A version of a programme's design. A day follows the version with the latest start on or before it."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="designs")
    version = models.PositiveSmallIntegerField()
    starts_on = models.DateField()
    signed_by_both_on = models.DateField(null=True, blank=True)
    default_mode = models.CharField(max_length=12, choices=DayMode.choices)
    change = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "version"], name="one_design_a_version"),
            models.UniqueConstraint(fields=["programme", "starts_on"], name="one_design_starts_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.programme}, design {self.version}"


class DesignModule(models.Model):
    design = models.ForeignKey(Design, models.CASCADE, related_name="modules")
    number = models.PositiveSmallIntegerField()
    days = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["design", "number"], name="one_design_module_a_number")]

    def __str__(self) -> str:
        return f"{self.design}, module {self.number}"


class Session(models.Model):
    """What a module spends its minutes on. The same title in the same module is the same session across versions."""

    module = models.ForeignKey(DesignModule, models.CASCADE, related_name="sessions")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=100)
    mode = models.CharField(max_length=12, choices=SessionMode.choices)
    minutes = models.PositiveSmallIntegerField()
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, blank=True, related_name="sessions")
    aims = models.ManyToManyField(Aim, related_name="sessions")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["module", "title"], name="one_session_a_title"),
            models.CheckConstraint(condition=Q(minutes__gte=1), name="session_takes_time"),
        ]

    def __str__(self) -> str:
        return self.title
