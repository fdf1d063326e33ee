"""The closed lists of this room."""

from django.db.models import TextChoices


class OrganisationKind(TextChoices):
    ACUTE = "acute"
    ACUTE_AND_COMMUNITY = "acute and community"
    COMMUNITY = "community"
    MENTAL_HEALTH = "mental health"
    LEADERSHIP_INSTITUTE = "leadership institute"
    OTHER = "other"
