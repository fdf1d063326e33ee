"""The closed lists of evaluation."""

from django.db.models import TextChoices


class Register(TextChoices):
    """Where an answer comes from. The two are never added up: one person may be in both."""

    SURVEY = "survey"
    INTERVIEW = "interview"


class Voice(TextChoices):
    DELEGATE = "delegate"
    STAKEHOLDER = "stakeholder"


class Valence(TextChoices):
    POSITIVE = "+"
    MIXED = "±"
    CRITICAL = "-"
