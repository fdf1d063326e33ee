"""Who there is: people under their names of the time, organisations under theirs, and the roles held between them."""

import datetime as dt
import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from goldenthread.people.states import OrganisationKind


class Person(models.Model):
    """A person, once, however many names and addresses there have been."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=20, blank=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    profession = models.CharField(max_length=3, blank=True)
    specialty = models.CharField(max_length=3, blank=True)
    staff_number = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["family_name", "given_name", "id"]
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name as it is now."""
        return " ".join(filter(None, [self.title, self.given_name, self.family_name]))

    def name_on(self, day: dt.date) -> str:
        """The name as it was on a day; read `former_names` with the person where many are asked."""
        former = sorted((n for n in self.former_names.all() if day <= n.until_on), key=lambda n: n.until_on)
        return former[0].name if former else self.name


class FormerName(models.Model):
    """A name that a person had up to and including a day."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="former_names")
    title = models.CharField(max_length=20, blank=True)
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=80)
    until_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "until_on"], name="one_name_ends_a_day")]

    def __str__(self) -> str:
        return f"{self.name} until {self.until_on}"

    @property
    def name(self) -> str:
        return " ".join(filter(None, [self.title, self.given_name, self.family_name]))


class Address(models.Model):
    """An e-mail address at which a person can be reached; one of them is preferred."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="addresses")
    email = models.EmailField(unique=True)
    preferred = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "addresses"
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(preferred=True), name="one_preferred_address"),
        ]

    def __str__(self) -> str:
        return self.email


class Organisation(models.Model):
    """A trust, an institute or another body; its names are dated."""

    code = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=40, choices=OrganisationKind.choices)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code

    def name_on(self, day: dt.date) -> "OrganisationName":
        """The name valid on a day.

        Raises:
            LookupError: the organisation has no name on that day.
        """
        for name in self.names.all():
            if name.holds_on(day):
                return name
        raise LookupError(f"Organisation {self.code} has no name on {day:%-d %B %Y}. Give it one that covers the day.")


class OrganisationName(models.Model):
    """What an organisation was called, and between which days."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=60)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = [F("valid_from").asc(nulls_first=True)]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="organisation_name_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def holds_on(self, day: dt.date) -> bool:
        return (self.valid_from or dt.date.min) <= day <= (self.valid_to or dt.date.max)


class RoleHeld(models.Model):
    """A role that a person held in an organisation, with its time for patients and for leading.

    A programmed activity (PA) is a half-day of a consultant's job plan; 'allowed' is what the plan says, 'worked'
    what the person says it takes.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles_held")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="roles_held")
    title = models.CharField(max_length=120)
    level = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=120, blank=True)
    clinical_pas_allowed = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    clinical_pas_worked = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    leadership_pas_allowed = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    leadership_pas_worked = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["from_on", "pk"]
        verbose_name_plural = "roles held"
        constraints = [
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="role_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=Q(level__gte=1, level__lte=7), name="role_level_on_the_ladder"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, from {self.from_on}"

    def held_on(self, day: dt.date) -> bool:
        return self.from_on <= day <= (self.to_on or dt.date.max)


class Users(BaseUserManager):
    """Django asks for this door to make a user by e-mail address alone."""

    def create_user(self, email: str, password: str | None = None, **facts: object) -> "User":
        user = self.model(email=self.normalize_email(email), **facts)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    """A person who may sign in."""

    email = models.EmailField(unique=True)
    person = models.OneToOneField(Person, models.CASCADE, related_name="user")
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = Users()

    def __str__(self) -> str:
        return self.email
