"""What respondents said and how it was coded. A respondent is a random token, with no path to a person."""

import uuid

from django.db import models
from django.db.models import F, Q

from goldenthread.evaluation.states import Register, Valence, Voice
from goldenthread.people.models import Person
from goldenthread.programmes.models import Programme


class Study(models.Model):
    """An evaluation of a programme: fixed before it asks, open for a window, then coded."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="studies")
    title = models.CharField(max_length=120)
    locked_on = models.DateField(null=True, blank=True)
    protocol_hash = models.CharField(max_length=64, blank=True)
    first_invitation_on = models.DateField(null=True, blank=True)
    opens_on = models.DateField()
    closes_on = models.DateField()
    coding_finished_on = models.DateField(null=True, blank=True)
    coders = models.ManyToManyField(Person, related_name="+")
    double_coded_share = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["opens_on"]
        verbose_name_plural = "studies"
        constraints = [models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="study_closes_later")]

    def __str__(self) -> str:
        return self.title


class ProtocolChange(models.Model):
    """What was changed after the protocol was locked."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="protocol_changes")
    on = models.DateField()
    what = models.CharField(max_length=200)

    class Meta:
        ordering = ["on"]

    def __str__(self) -> str:
        return self.what


class ResponseCount(models.Model):
    """How many of a group were invited and how many answered; a count, not a list of people."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="response_counts")
    group = models.CharField(max_length=60)
    is_partner = models.BooleanField(default=False)
    invited = models.PositiveIntegerField()
    complete = models.PositiveIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["study", "group"], name="one_count_a_group"),
            models.CheckConstraint(condition=Q(complete__lte=F("invited")), name="no_more_answers_than_invitations"),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.complete} of {self.invited}"


class CodedTheme(models.Model):
    """A theme of the codebook: its title as a sentence says it, and how well two coders agreed on it."""

    study = models.ForeignKey(Study, models.CASCADE, related_name="themes")
    code = models.CharField(max_length=8)
    title = models.CharField(max_length=100)
    in_a_sentence = models.CharField(max_length=100)
    is_plural = models.BooleanField(default=False)
    is_benefit = models.BooleanField(default=True)
    alpha = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["study", "code"], name="one_coded_theme_a_code")]

    def __str__(self) -> str:
        return self.title


class SubCode(models.Model):
    """A code under a theme; its valence is the default of its references."""

    theme = models.ForeignKey(CodedTheme, models.CASCADE, related_name="sub_codes")
    code = models.CharField(max_length=8)
    title = models.CharField(max_length=100)
    valence = models.CharField(max_length=1, choices=Valence.choices)
    ranked_alone = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["theme", "code"], name="one_sub_code_a_code")]

    def __str__(self) -> str:
        return self.title


class Respondent(models.Model):
    """Somebody who answered: a random token (version 4, so that it tells no time), the register and the voice."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    study = models.ForeignKey(Study, models.CASCADE, related_name="respondents")
    register = models.CharField(max_length=10, choices=Register.choices)
    voice = models.CharField(max_length=12, choices=Voice.choices)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.id}"


class Excerpt(models.Model):
    """A passage of what a respondent said."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    respondent = models.ForeignKey(Respondent, models.CASCADE, related_name="excerpts")
    text = models.TextField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]


class Coding(models.Model):
    """A reference: a coder gave an excerpt a theme, maybe a code under it, and said which way it points."""

    excerpt = models.ForeignKey(Excerpt, models.CASCADE, related_name="codings")
    theme = models.ForeignKey(CodedTheme, models.PROTECT, related_name="codings")
    sub_code = models.ForeignKey(SubCode, models.PROTECT, null=True, blank=True, related_name="codings")
    valence = models.CharField(max_length=1, choices=Valence.choices)
    coder = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["excerpt", "theme"]
        constraints = [
            models.UniqueConstraint(fields=["excerpt", "sub_code", "coder"], name="one_reference_a_sub_code"),
            models.UniqueConstraint(
                fields=["excerpt", "theme", "coder"],
                condition=Q(sub_code__isnull=True),
                name="one_reference_a_theme",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.theme.code} {self.valence}"
