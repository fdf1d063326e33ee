"""A cohort, its places and who was there."""

import datetime as dt

from django.db import models
from django.db.models import Q

from goldenthread.people.models import Person
from goldenthread.programmes.models.design import Programme
from goldenthread.programmes.states import CohortEventKind, Mark, PlaceEventKind


class Cohort(models.Model):
    """A group that goes through a programme together."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="cohorts")
    code = models.CharField(max_length=20)
    slug = models.SlugField(max_length=20)
    number = models.PositiveSmallIntegerField()
    capacity = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["programme__position", "number"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="one_cohort_a_number"),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="cohort_has_room"),
        ]

    def __str__(self) -> str:
        return self.code


class CohortEvent(models.Model):
    """A cohort that has begun is paused, or goes on."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="events")
    kind = models.CharField(max_length=10, choices=CohortEventKind.choices)
    on = models.DateField()
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.cohort} {self.kind} on {self.on}"


class LearningSet(models.Model):
    """An action-learning set inside a cohort."""

    cohort = models.ForeignKey(Cohort, models.CASCADE, related_name="learning_sets")
    name = models.CharField(max_length=20)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["cohort", "name"], name="one_set_a_name")]

    def __str__(self) -> str:
        return self.name


class Place(models.Model):
    """A numbered seat of a cohort, held by a person: the hinge of the house.

    A seat is held once at a time. `ended_on` is set by the event that ends the place, and frees the seat.
    """

    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="places")
    person = models.ForeignKey(Person, models.PROTECT, related_name="places")
    seat = models.PositiveSmallIntegerField()
    taken_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    learning_set = models.ForeignKey(LearningSet, models.SET_NULL, null=True, blank=True, related_name="places")
    sponsor = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="sponsored_places")
    paired_manager = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="paired_places")

    class Meta:
        ordering = ["cohort", "seat", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["cohort", "seat"], condition=Q(ended_on__isnull=True), name="one_holder_a_seat"
            ),
            models.UniqueConstraint(
                fields=["cohort", "person"], condition=Q(ended_on__isnull=True), name="one_place_a_person"
            ),
            models.CheckConstraint(condition=Q(seat__gte=1), name="seats_are_numbered_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.cohort} seat {self.seat}"

    def held_on(self, day: dt.date) -> bool:
        return self.taken_on <= day <= (self.ended_on or dt.date.max)


class PlaceEvent(models.Model):
    """What happened to a place. Its status is reckoned from these and from the marks."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="events")
    kind = models.CharField(max_length=10, choices=PlaceEventKind.choices)
    on = models.DateField()

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.place} {self.kind} on {self.on}"


class Attendance(models.Model):
    """Whether the holder of a place was there on a day. No reason is kept beside it."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="attendance")
    day = models.ForeignKey("programmes.Day", models.CASCADE, related_name="attendance")
    mark = models.CharField(max_length=10, choices=Mark.choices)

    class Meta:
        ordering = ["day", "place"]
        verbose_name_plural = "attendance"
        constraints = [models.UniqueConstraint(fields=["place", "day"], name="one_mark_a_day")]

    def __str__(self) -> str:
        return f"{self.place} {self.mark}"
