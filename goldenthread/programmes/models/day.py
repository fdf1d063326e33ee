"""Days: planned, moved, held, led; what disrupted them, and what was carried on from them."""

from django.db import models
from django.db.models import F, Q

from goldenthread.people.models import Person
from goldenthread.programmes.models.cohort import Cohort
from goldenthread.programmes.models.design import Programme, Theme
from goldenthread.programmes.models.suite import Appointment, Suite
from goldenthread.programmes.states import DayMode, DisruptionKind, ExceptionCategory, StaffGroup


class Module(models.Model):
    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="modules")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["cohort", "number"]
        constraints = [models.UniqueConstraint(fields=["cohort", "number"], name="one_module_a_number")]

    def __str__(self) -> str:
        return f"{self.cohort} module {self.number}"


class Day(models.Model):
    """A day of a cohort. `planned_on` is its first date; `scheduled_on` the one that holds now; `held_on` the fact."""

    module = models.ForeignKey(Module, models.CASCADE, related_name="days")
    number = models.PositiveSmallIntegerField()
    planned_on = models.DateField()
    scheduled_on = models.DateField()
    held_on = models.DateField(null=True, blank=True)
    mode = models.CharField(max_length=12, choices=DayMode.choices)

    class Meta:
        ordering = ["scheduled_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["module", "number"], name="one_day_a_number"),
            models.CheckConstraint(
                condition=Q(held_on__isnull=True) | Q(held_on=F("scheduled_on")), name="a_day_is_held_when_scheduled"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.module.cohort} day {self.number}"


class Redating(models.Model):
    """A day was moved, and why."""

    day = models.ForeignKey(Day, models.CASCADE, related_name="redatings")
    from_on = models.DateField()
    to_on = models.DateField()
    reason = models.CharField(max_length=200)
    decided_on = models.DateField()

    class Meta:
        ordering = ["decided_on", "pk"]

    def __str__(self) -> str:
        return f"{self.day}: {self.from_on} to {self.to_on}"


class Facilitation(models.Model):
    """Who was to lead a day, and who led it."""

    day = models.ForeignKey(Day, models.CASCADE, related_name="facilitation")
    appointment = models.ForeignKey(Appointment, models.PROTECT, related_name="facilitation")
    leading = models.BooleanField(default=False)

    class Meta:
        ordering = ["day", "-leading", "pk"]
        verbose_name_plural = "facilitation"
        constraints = [
            models.UniqueConstraint(fields=["day", "appointment"], name="one_part_a_day"),
            models.UniqueConstraint(fields=["day"], condition=Q(leading=True), name="one_leads_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.appointment} on {self.day}"


class CofacilitationException(models.Model):
    """Why a day was not led by an outsider and an inside clinician together."""

    day = models.OneToOneField(Day, models.CASCADE, related_name="cofacilitation_exception")
    category = models.CharField(max_length=20, choices=ExceptionCategory.choices)

    def __str__(self) -> str:
        return f"{self.day}: {self.category}"


class Disruption(models.Model):
    """Something outside that lay over the days: a strike, a Covid wave, a bank holiday."""

    kind = models.CharField(max_length=14, choices=DisruptionKind.choices)
    title = models.CharField(max_length=120)
    staff_group = models.CharField(max_length=20, choices=StaffGroup.choices, blank=True)
    from_on = models.DateField()
    to_on = models.DateField()
    peak = models.PositiveIntegerField(null=True, blank=True)
    measured = models.BooleanField(default=True)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["from_on", "pk"]
        constraints = [models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="disruption_ends_after_start")]

    def __str__(self) -> str:
        return self.title


class StrikeDay(models.Model):
    """One day of a strike: how much of it, and whether it hit the hours from 9 to 5."""

    disruption = models.ForeignKey(Disruption, models.CASCADE, related_name="strike_days")
    on = models.DateField()
    share_of_day = models.DecimalField(max_digits=3, decimal_places=2)
    hits_nine_to_five = models.BooleanField()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [models.UniqueConstraint(fields=["disruption", "on"], name="one_strike_day")]

    def __str__(self) -> str:
        return f"{self.disruption} on {self.on}"


class ModuleReview(models.Model):
    """What both partners heard after a module, and what they decided."""

    module = models.OneToOneField(Module, models.CASCADE, related_name="review")
    reviewed_on = models.DateField()
    heard = models.TextField()
    decided = models.TextField()
    reviewed_by = models.ManyToManyField(Person, related_name="+")

    class Meta:
        ordering = ["reviewed_on"]

    def __str__(self) -> str:
        return f"Review of {self.module}"


class ThreadNote(models.Model):
    """A theme carried from one module to the next, or from one programme to another; it names nobody."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="thread_notes")
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, blank=True, related_name="thread_notes")
    text = models.CharField(max_length=300)
    noted_on = models.DateField()
    from_module = models.ForeignKey(Module, models.CASCADE, related_name="notes_from")
    to_programme = models.ForeignKey(Programme, models.CASCADE, null=True, blank=True, related_name="notes_to")

    class Meta:
        ordering = ["noted_on", "pk"]

    def __str__(self) -> str:
        return self.text
