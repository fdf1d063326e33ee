"""The closed lists of the spine, and the names of what is reckoned from its facts."""

from django.db.models import TextChoices


class Part(TextChoices):
    """What an organisation is to a suite."""

    LEAD_TRUST = "lead trust"
    PARTNER_TRUST = "partner trust"
    DELIVERY_PARTNER = "delivery partner"


class Capacity(TextChoices):
    """What a person is appointed to do for a suite."""

    PROGRAMME_MANAGER = "programme manager"
    LEAD_FACILITATOR = "lead facilitator"
    DEPUTY_LEAD = "deputy lead facilitator"
    FACILITATOR = "facilitator"
    CLIENT_LEAD = "client lead"
    INSIDE_CLINICIAN = "inside clinician"
    EVALUATOR = "evaluator"
    EXECUTIVE = "executive"
    PARTNER_LEAD = "partner-trust lead"


FACILITATING = (
    Capacity.LEAD_FACILITATOR,
    Capacity.DEPUTY_LEAD,
    Capacity.FACILITATOR,
    Capacity.CLIENT_LEAD,
    Capacity.INSIDE_CLINICIAN,
)


class SessionMode(TextChoices):
    """How a session works: an input is heard, all others are done together."""

    INPUT = "input"
    DIALOGUE = "dialogue"
    SET = "set"
    EXERCISE = "exercise"
    LIVE_ISSUES = "live issues"


class DayMode(TextChoices):
    IN_PERSON = "in person"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


class CohortEventKind(TextChoices):
    PAUSED = "paused"
    RESUMED = "resumed"


class CohortStatus(TextChoices):
    """Reckoned from the days held and the events of a cohort, never typed."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    COMPLETED = "completed"


class PlaceEventKind(TextChoices):
    TAKEN = "taken"
    WITHDREW = "withdrew"
    DEFERRED = "deferred"
    SWAPPED = "swapped"


class PlaceStatus(TextChoices):
    """Reckoned from the events of a place and the marks of its days."""

    TO_START = "to start"
    STARTED = "started"
    COMPLETED = "completed"
    NOT_COMPLETED = "not completed"
    WITHDREW = "withdrew"
    DEFERRED = "deferred"
    SWAPPED = "swapped"


class Mark(TextChoices):
    """A day's record of a person: no more than this is kept."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class DisruptionKind(TextChoices):
    STRIKE = "strike"
    COVID_WAVE = "Covid wave"
    LOCKDOWN = "lockdown"
    BANK_HOLIDAY = "bank holiday"
    OTHER = "other"


class StaffGroup(TextChoices):
    NURSING = "nursing"
    AMBULANCE = "ambulance"
    RESIDENT_DOCTORS = "resident doctors"
    CONSULTANTS = "consultants"


class ExceptionCategory(TextChoices):
    """Why a day was not led by an outsider and an inside clinician together."""

    CLINICAL_COVER = "clinical cover"
    STRIKE_COVER = "strike cover"
    OPERATING_LIST = "operating list"
    LEAVE = "leave"
    OTHER = "other"
