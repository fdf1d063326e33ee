"""The suite, the partners that carry it, what they agreed on and whom they appointed."""

import datetime as dt

from django.db import models
from django.db.models import F, Q

from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.states import FACILITATING, Capacity, Part


class Suite(models.Model):
    """A suite of programmes that partners run over years. A made-up one may stand still on a day."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    begins_on = models.DateField()
    made_up = models.BooleanField(default=False)
    stands_still_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Partnership(models.Model):
    """The part that an organisation plays in a suite."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="partnerships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="partnerships")
    part = models.CharField(max_length=20, choices=Part.choices)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["suite", "organisation"], name="one_part_in_a_suite")]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.part}"


class Commission(models.Model):
    """What was commissioned of whom for a financial year. No amounts."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="commissions")
    commissioner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    provider = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    programmes = models.ManyToManyField("programmes.Programme", related_name="commissions")
    covers_from = models.DateField()
    covers_to = models.DateField()
    signed_on = models.DateField()

    class Meta:
        ordering = ["covers_from"]
        constraints = [
            models.CheckConstraint(condition=Q(covers_to__gte=F("covers_from")), name="commission_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"Commission of {self.covers_from:%Y}"


class AimsRegister(models.Model):
    """A version of the aims that the partners share."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="aims_registers")
    version = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["suite", "version"], name="one_aims_register_a_version")]

    def __str__(self) -> str:
        return f"Aims, version {self.version}"


class Aim(models.Model):
    register = models.ForeignKey(AimsRegister, models.CASCADE, related_name="aims")
    code = models.CharField(max_length=8)
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["register", "code"], name="one_aim_a_code")]

    def __str__(self) -> str:
        return self.text


class AimsSignature(models.Model):
    """A partner's name under a version of the aims."""

    register = models.ForeignKey(AimsRegister, models.CASCADE, related_name="signatures")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    signed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    signed_on = models.DateField()

    class Meta:
        ordering = ["signed_on"]
        constraints = [
            models.UniqueConstraint(fields=["register", "organisation"], name="one_signature_a_partner"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} on {self.signed_on}"


class Appointment(models.Model):
    """What a person does for a suite, from when to when; why somebody leaves is not kept."""

    suite = models.ForeignKey(Suite, models.CASCADE, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    capacity = models.CharField(max_length=30, choices=Capacity.choices)
    title = models.CharField(max_length=120, blank=True)
    in_training = models.BooleanField(default=False)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    described_as = models.CharField(max_length=120, blank=True)
    agreed_to_be_described_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["from_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="appointment_ends_after_it_begins"
            ),
            models.UniqueConstraint(fields=["suite", "person", "capacity", "from_on"], name="appointed_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.capacity}"

    @property
    def facilitates(self) -> bool:
        return self.capacity in FACILITATING

    def holds_on(self, day: dt.date) -> bool:
        return self.from_on <= day <= (self.to_on or dt.date.max)


class LeadAbsence(models.Model):
    """A stretch in which somebody of the team was away and another covered. Why is not kept."""

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="absences")
    covered_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField()
    handover_brief_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["from_on"]
        constraints = [
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="absence_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"{self.appointment.person} away, {self.from_on} to {self.to_on}"
