"""The spine: who was to be where, and who was."""

from goldenthread.programmes.models.cohort import (
    Attendance,
    Cohort,
    CohortEvent,
    LearningSet,
    Place,
    PlaceEvent,
)
from goldenthread.programmes.models.day import (
    CofacilitationException,
    Day,
    Disruption,
    Facilitation,
    Module,
    ModuleReview,
    Redating,
    StrikeDay,
    ThreadNote,
)
from goldenthread.programmes.models.design import Design, DesignModule, Programme, Session, Theme
from goldenthread.programmes.models.suite import (
    Aim,
    AimsRegister,
    AimsSignature,
    Appointment,
    Commission,
    LeadAbsence,
    Partnership,
    Suite,
)

__all__ = [
    "Aim",
    "AimsRegister",
    "AimsSignature",
    "Appointment",
    "Attendance",
    "CofacilitationException",
    "Cohort",
    "CohortEvent",
    "Commission",
    "Day",
    "Design",
    "DesignModule",
    "Disruption",
    "Facilitation",
    "LeadAbsence",
    "LearningSet",
    "Module",
    "ModuleReview",
    "Partnership",
    "Place",
    "PlaceEvent",
    "Programme",
    "Redating",
    "Session",
    "StrikeDay",
    "Suite",
    "Theme",
    "ThreadNote",
]
