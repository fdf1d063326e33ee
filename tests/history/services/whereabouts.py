"""Where each cell of a workbook lies once it is recorded: the model, and the path from it to the value."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Model, QuerySet

from goldenthread.evaluation.models import (
    CodedTheme,
    Coding,
    Excerpt,
    ProtocolChange,
    Respondent,
    ResponseCount,
    Study,
    SubCode,
)
from goldenthread.history.book.values import Row
from goldenthread.people.models import FormerName, OrganisationName, Person, RoleHeld
from goldenthread.programmes import models as spine

NOT_KEPT = ""
KEY = "known_as__key"
ANSWER = {"Study": "study__title", "Respondent": NOT_KEPT, "Register": "register", "Voice": "voice"}


@dataclass(frozen=True)
class Whereabouts:
    """The records of some rows of a sheet."""

    model: type[Model]
    paths: Mapping[str, str]

    def found(self, row: Row) -> QuerySet:
        """The records that hold all that a row says."""
        found = self.model.objects.all()
        for column, value in row.values.items():
            for each in value if isinstance(value, tuple) else [value]:
                if each is not None and self.paths[column]:
                    found = found.filter(**{self.paths[column]: each})
        return found.distinct()


def answer(model: type[Model], path: str, **more: str) -> Whereabouts:
    """Where a row of Excerpts lies, of which the respondent stands at the end of a path."""
    return Whereabouts(model, {column: at and f"{path}{at}" for column, at in ANSWER.items()} | more)


COHORT = {"Cohort": "cohort__code"}
DAY = {"Cohort": "day__module__cohort__code", "Day": "day__number"}
NAME = {"Title": "title", "Given name": "given_name", "Family name": "family_name"}
PEOPLE = Whereabouts(
    Person,
    {
        "Person": KEY,
        **NAME,
        "Profession": "profession",
        "Specialty": "specialty",
        "E-mail": "addresses__email",
        "Other e-mails": "addresses__email",
        "Staff number": "staff_number",
    },
)
FORMER_NAMES = Whereabouts(FormerName, {"Person": f"person__{KEY}", **NAME, "Name until": "until_on"})
THEMES_OF_STUDIES = Whereabouts(
    CodedTheme,
    {
        "Study": "study__title",
        "Theme": "code",
        "Title": "title",
        "In a sentence": "in_a_sentence",
        "Plural": "is_plural",
        "Benefit": "is_benefit",
        "Agreement": "alpha",
    },
)
CODES = Whereabouts(
    SubCode,
    {
        "Study": "theme__study__title",
        "Theme": "theme__code",
        "Code": "code",
        "Title": "title",
        "Valence": "valence",
        "Ranked alone": "ranked_alone",
    },
)
BARE = answer(Respondent, "")
UNCODED = answer(Excerpt, "respondent__", Text="text")
CODED = answer(
    Coding,
    "excerpt__respondent__",
    Text="excerpt__text",
    Theme="theme__code",
    Code="sub_code__code",
    Valence="valence",
    Coder=f"coder__{KEY}",
)
DAYS = {
    "Cohort": "module__cohort__code",
    "Day": "number",
    "Module": "module__number",
    "Planned on": "planned_on",
    "Mode": "mode",
    "Led alone because": "cofacilitation_exception__category",
}
HELD = Whereabouts(spine.Day, {**DAYS, "Held on": "held_on"})
NOT_HELD = Whereabouts(spine.Day, {**DAYS, "Moved to": "scheduled_on"})
ONE_KIND: Mapping[str, Whereabouts] = {
    "Suite": Whereabouts(
        spine.Suite,
        {
            "Name": "name",
            "Address": "slug",
            "Begins on": "begins_on",
            "Made up": "made_up",
            "Stands still on": "stands_still_on",
        },
    ),
    "Organisations": Whereabouts(
        OrganisationName,
        {
            "Code": "organisation__code",
            "Name": "name",
            "Short name": "short_name",
            "Kind": "organisation__kind",
            "Valid from": "valid_from",
            "Valid to": "valid_to",
            "Part": "organisation__partnerships__part",
        },
    ),
    "Roles": Whereabouts(
        RoleHeld,
        {
            "Person": f"person__{KEY}",
            "Organisation": "organisation__code",
            "Role": "title",
            "Level": "level",
            "Unit": "unit",
            "From": "from_on",
            "To": "to_on",
            "Clinical PAs allowed": "clinical_pas_allowed",
            "Clinical PAs worked": "clinical_pas_worked",
            "Leadership PAs allowed": "leadership_pas_allowed",
            "Leadership PAs worked": "leadership_pas_worked",
        },
    ),
    "Team": Whereabouts(
        spine.Appointment,
        {
            "Person": f"person__{KEY}",
            "As": "capacity",
            "Organisation": "organisation__code",
            "Post": "title",
            "From": "from_on",
            "To": "to_on",
            "In training": "in_training",
            "Described as": "described_as",
            "Agreed on": "agreed_to_be_described_on",
        },
    ),
    "Absences": Whereabouts(
        spine.LeadAbsence,
        {
            "Person": f"appointment__person__{KEY}",
            "From": "from_on",
            "To": "to_on",
            "Covered by": f"covered_by__{KEY}",
            "Handover brief on": "handover_brief_on",
        },
    ),
    "Aims": Whereabouts(spine.Aim, {"Version": "register__version", "Code": "code", "Aim": "text"}),
    "Signatures": Whereabouts(
        spine.AimsSignature,
        {
            "Version": "register__version",
            "Organisation": "organisation__code",
            "Signed by": f"signed_by__{KEY}",
            "Signed on": "signed_on",
        },
    ),
    "Themes": Whereabouts(spine.Theme, {"Theme": "code", "Name": "name"}),
    "Programmes": Whereabouts(
        spine.Programme,
        {
            "Programme": "code",
            "Title": "title",
            "Short title": "short_title",
            "For": "stage",
            "Order": "position",
            "Places": "capacity",
            "Days to complete": "days_to_complete",
        },
    ),
    "Designs": Whereabouts(
        spine.Session,
        {
            "Programme": "module__design__programme__code",
            "Version": "module__design__version",
            "Starts on": "module__design__starts_on",
            "Signed by both on": "module__design__signed_by_both_on",
            "Day mode": "module__design__default_mode",
            "Change": "module__design__change",
            "Module": "module__number",
            "Days": "module__days",
            "Session": "title",
            "Mode": "mode",
            "Minutes": "minutes",
            "Theme": "theme__code",
            "Aims": "aims__code",
        },
    ),
    "Commissions": Whereabouts(
        spine.Commission,
        {
            "Commissioner": "commissioner__code",
            "Provider": "provider__code",
            "Programmes": "programmes__code",
            "Covers from": "covers_from",
            "Covers to": "covers_to",
            "Signed on": "signed_on",
        },
    ),
    "Cohorts": Whereabouts(
        spine.Cohort, {"Cohort": "code", "Programme": "programme__code", "Number": "number", "Places": "capacity"}
    ),
    "Moves": Whereabouts(
        spine.Redating, {**DAY, "From": "from_on", "To": "to_on", "Reason": "reason", "Decided on": "decided_on"}
    ),
    "Pauses": Whereabouts(spine.CohortEvent, {**COHORT, "What": "kind", "On": "on", "Reason": "reason"}),
    "Facilitation": Whereabouts(
        spine.Facilitation,
        {**DAY, "Person": f"appointment__person__{KEY}", "Leading": "leading", "As": "appointment__capacity"},
    ),
    "Places": Whereabouts(
        spine.Place,
        {
            **COHORT,
            "Person": f"person__{KEY}",
            "Seat": "seat",
            "Taken on": "taken_on",
            "Ended on": "ended_on",
            "Ended as": "events__kind",
            "Set": "learning_set__name",
            "Sponsor": f"sponsor__{KEY}",
            "Operational manager": f"paired_manager__{KEY}",
        },
    ),
    "Attendance": Whereabouts(spine.Attendance, {**DAY, "Person": f"place__person__{KEY}", "Mark": "mark"}),
    "Reviews": Whereabouts(
        spine.ModuleReview,
        {
            "Cohort": "module__cohort__code",
            "Module": "module__number",
            "Reviewed on": "reviewed_on",
            "Heard": "heard",
            "Decided": "decided",
            "Reviewed by": f"reviewed_by__{KEY}",
        },
    ),
    "Notes": Whereabouts(
        spine.ThreadNote,
        {
            "Cohort": "from_module__cohort__code",
            "Module": "from_module__number",
            "Noted on": "noted_on",
            "Text": "text",
            "Theme": "theme__code",
            "To programme": "to_programme__code",
        },
    ),
    "Disruptions": Whereabouts(
        spine.Disruption,
        {
            "Kind": "kind",
            "Title": "title",
            "From": "from_on",
            "To": "to_on",
            "Staff group": "staff_group",
            "Peak": "peak",
            "Measured": "measured",
            "Source": "source",
        },
    ),
    "Strike days": Whereabouts(
        spine.StrikeDay,
        {
            "Strike": "disruption__title",
            "On": "on",
            "Share of day": "share_of_day",
            "Hits 9 to 5": "hits_nine_to_five",
        },
    ),
    "Studies": Whereabouts(
        Study,
        {
            "Study": "title",
            "Programme": "programme__code",
            "Opens on": "opens_on",
            "Closes on": "closes_on",
            "Locked on": "locked_on",
            "Protocol hash": "protocol_hash",
            "First invitation on": "first_invitation_on",
            "Coding finished on": "coding_finished_on",
            "Coders": f"coders__{KEY}",
            "Double-coded share": "double_coded_share",
        },
    ),
    "Protocol changes": Whereabouts(ProtocolChange, {"Study": "study__title", "On": "on", "What": "what"}),
    "Responses": Whereabouts(
        ResponseCount,
        {
            "Study": "study__title",
            "Group": "group",
            "Partner": "is_partner",
            "Invited": "invited",
            "Complete": "complete",
        },
    ),
}


def whereabouts(sheet: str, row: Row) -> Whereabouts:
    """Where a row of a sheet lies."""
    if sheet == "People":
        return FORMER_NAMES if row["Name until"] else PEOPLE
    if sheet == "Codebook":
        return CODES if row["Code"] else THEMES_OF_STUDIES
    if sheet == "Days":
        return HELD if row["Held on"] else NOT_HELD
    if sheet == "Excerpts":
        return CODED if row["Theme"] else UNCODED if row["Text"] else BARE
    return ONE_KIND[sheet]


def kinds(sheet: str) -> tuple[Whereabouts, ...]:
    """All places where rows of a sheet may lie."""
    several = {
        "People": (PEOPLE, FORMER_NAMES),
        "Codebook": (THEMES_OF_STUDIES, CODES),
        "Days": (HELD, NOT_HELD),
        "Excerpts": (CODED, UNCODED, BARE),
    }
    return several.get(sheet) or (ONE_KIND[sheet],)
