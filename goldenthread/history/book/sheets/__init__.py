"""The sheets of a workbook, in the order in which they stand: first those that most teams fill, then the details."""

from goldenthread.history.book.schema import Sheet
from goldenthread.history.book.sheets.delivery import (
    ATTENDANCE,
    COHORTS,
    DAYS,
    FACILITATION,
    MOVES,
    NOTES,
    PAUSES,
    PLACES,
    REVIEWS,
)
from goldenthread.history.book.sheets.evaluation import CODEBOOK, EXCERPTS, PROTOCOL_CHANGES, RESPONSES, STUDIES
from goldenthread.history.book.sheets.outside import DISRUPTIONS, STRIKE_DAYS
from goldenthread.history.book.sheets.people import ORGANISATIONS, PEOPLE, ROLES
from goldenthread.history.book.sheets.programmes import DESIGNS, PROGRAMMES, THEMES
from goldenthread.history.book.sheets.suite import ABSENCES, AIMS, COMMISSIONS, SIGNATURES, SUITE, TEAM

ALL: tuple[Sheet, ...] = (
    ORGANISATIONS,
    PEOPLE,
    ROLES,
    PROGRAMMES,
    DESIGNS,
    COMMISSIONS,
    AIMS,
    COHORTS,
    DAYS,
    PLACES,
    ATTENDANCE,
    FACILITATION,
    DISRUPTIONS,
    STUDIES,
    EXCERPTS,
    SUITE,
    TEAM,
    ABSENCES,
    SIGNATURES,
    THEMES,
    PAUSES,
    MOVES,
    STRIKE_DAYS,
    REVIEWS,
    NOTES,
    RESPONSES,
    CODEBOOK,
    PROTOCOL_CHANGES,
)
BY_NAME = {sheet.name: sheet for sheet in ALL}

# The order in which rows are recorded: each sheet after those to which it refers.
RECORDED = (
    SUITE, ORGANISATIONS, PEOPLE, ROLES, TEAM, ABSENCES, AIMS, SIGNATURES, THEMES, PROGRAMMES, DESIGNS, COMMISSIONS,
    COHORTS, DAYS, MOVES, PAUSES, FACILITATION, PLACES, ATTENDANCE, REVIEWS, NOTES, DISRUPTIONS, STRIKE_DAYS,
    STUDIES, CODEBOOK, PROTOCOL_CHANGES, RESPONSES, EXCERPTS,
)  # fmt: skip
