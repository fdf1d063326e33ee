"""Recording the suite, what its partners agreed on, and whom they appointed."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from operator import attrgetter

from django.utils.text import slugify

from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change
from goldenthread.history.book.values import Row
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.records import Reckoned, Records, ensure, write
from goldenthread.programmes.models import (
    Aim,
    AimsRegister,
    AimsSignature,
    Appointment,
    Commission,
    LeadAbsence,
    Suite,
)
from goldenthread.programmes.services import begin_suite

OF_SUITE = Reckoned(attrgetter("suite"))
SUITE = {
    "Name": "name",
    "Address": "slug",
    "Begins on": "begins_on",
    "Made up": "made_up",
    "Stands still on": "stands_still_on",
}
APPOINTMENTS = Records(
    sheets.TEAM,
    Appointment,
    {
        "suite": OF_SUITE,
        "person": "Person",
        "capacity": "As",
        "organisation": "Organisation",
        "title": "Post",
        "from_on": "From",
        "to_on": "To",
        "in_training": "In training",
        "described_as": "Described as",
        "agreed_to_be_described_on": "Agreed on",
    },
    key=("suite", "person", "capacity", "from_on"),
)
ABSENCES = Records(
    sheets.ABSENCES,
    LeadAbsence,
    {
        "appointment": Reckoned(Ledger.appointment, ("Person", "From")),
        "from_on": "From",
        "to_on": "To",
        "covered_by": "Covered by",
        "handover_brief_on": "Handover brief on",
    },
    key=("appointment__suite", "appointment__person", "from_on"),
)
REGISTERS = Records(sheets.AIMS, AimsRegister, {"suite": OF_SUITE, "version": "Version"}, key=("suite", "version"))
REGISTER = Reckoned(Ledger.register, ("Version",))
AIMS = Records(sheets.AIMS, Aim, {"register": REGISTER, "code": "Code", "text": "Aim"}, key=("register", "code"))
SIGNATURES = Records(
    sheets.SIGNATURES,
    AimsSignature,
    {"register": REGISTER, "organisation": "Organisation", "signed_by": "Signed by", "signed_on": "Signed on"},
    key=("register", "organisation"),
)
COMMISSIONS = Records(
    sheets.COMMISSIONS,
    Commission,
    {
        "suite": OF_SUITE,
        "commissioner": "Commissioner",
        "provider": "Provider",
        "programmes": "Programmes",
        "covers_from": "Covers from",
        "covers_to": "Covers to",
        "signed_on": "Signed on",
    },
    key=("suite", "commissioner", "provider", "covers_from", "programmes"),
)


def begin(row: Row, *, by: str, at: dt.datetime) -> Suite:
    """Begin the suite that a row tells."""
    said = {field: row[column] for column, field in SUITE.items()}
    return begin_suite(**said | {"slug": row["Address"] or slugify(row["Name"])[:50]}, by=by, at=at)


def record_suite(ledger: Ledger, _created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Change what is known of the suite itself; a new one is begun before all else."""
    for each in changed:
        for column in each.columns:
            setattr(ledger.suite, SUITE[column], each.row[column])
        ledger.suite.save()


def record_aims(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record aims under their versions."""
    ensure(REGISTERS, ledger, created)
    write(AIMS, ledger, created, changed)


RECORDERS = {
    sheets.SUITE.name: record_suite,
    sheets.AIMS.name: record_aims,
    **{each.sheet.name: partial(write, each) for each in (APPOINTMENTS, ABSENCES, SIGNATURES, COMMISSIONS)},
}
