"""What the case study is told: one frozen value for each named query of the records.

A *named query* answers one question of the records; its name is the field of `Facts` that holds its answer, and the
evidence of a sentence quotes that name. Values are raw (true counts, names as they stood on the day): the writer
protects them before any word depends on them. A field is `None` where the records hold nothing, and each value is
kept small, so that a changed record changes the sentences that rest on it and no other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from goldenthread.report.case_study.facts.delivery import (
    Cofacilitation,
    DesignVersion,
    DesignVersions,
    InsideClinician,
    LeadAbsence,
    LeadDays,
    ProgrammeDays,
    SessionMinutes,
    Team,
    ThemeCoverage,
    YearsDelivered,
)
from goldenthread.report.case_study.facts.evaluation import (
    Benefit,
    CodeCounts,
    CommentValence,
    DoubleCoding,
    GroupResponse,
    Interviews,
    Protocol,
    ResponseByGroup,
    StudyResponse,
    StudyScope,
    ThemeCodings,
)
from goldenthread.report.case_study.facts.programme import (
    Breaks,
    CohortsRun,
    Completion,
    DayPresence,
    DelegatesStarted,
    Demand,
    Pause,
    Presence,
    Professions,
    ProgrammeShape,
    Shape,
    StrikeDays,
    TrustDelegates,
    Trusts,
    WaitingList,
)
from goldenthread.report.case_study.facts.suite import AimsRegister, Commissions, Organisation, Programme, SuiteSpan

__all__ = [
    "AimsRegister",
    "Benefit",
    "Breaks",
    "CodeCounts",
    "Cofacilitation",
    "CohortsRun",
    "CommentValence",
    "Commissions",
    "Completion",
    "DayPresence",
    "DelegatesStarted",
    "Demand",
    "DesignVersion",
    "DesignVersions",
    "DoubleCoding",
    "Facts",
    "GroupResponse",
    "InsideClinician",
    "Interviews",
    "LeadAbsence",
    "LeadDays",
    "Organisation",
    "Pause",
    "Presence",
    "Professions",
    "Programme",
    "ProgrammeDays",
    "ProgrammeShape",
    "Protocol",
    "ResponseByGroup",
    "SessionMinutes",
    "Shape",
    "StrikeDays",
    "StudyResponse",
    "StudyScope",
    "SuiteSpan",
    "Team",
    "ThemeCodings",
    "ThemeCoverage",
    "TrustDelegates",
    "Trusts",
    "WaitingList",
    "YearsDelivered",
]

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True)
class Facts:
    """All that the case study is told, with the parameters and the ledger release of each query by its name."""

    title: str
    as_at: date
    made_up: bool
    focus: Programme
    suite_span: SuiteSpan | None = None
    commissions: Commissions | None = None
    aims_register: AimsRegister | None = None
    study_scope: StudyScope | None = None
    years_delivered: YearsDelivered | None = None
    design_versions: DesignVersions | None = None
    team: Team | None = None
    lead_days: LeadDays | None = None
    lead_absence: LeadAbsence | None = None
    cofacilitation: Cofacilitation | None = None
    inside_clinician: InsideClinician | None = None
    theme_coverage: ThemeCoverage | None = None
    session_minutes: SessionMinutes | None = None
    programme_shape: ProgrammeShape | None = None
    delegates_started: DelegatesStarted | None = None
    cohorts_run: CohortsRun | None = None
    breaks: Breaks | None = None
    trusts: Trusts | None = None
    professions: Professions | None = None
    completion: Completion | None = None
    presence: Presence | None = None
    strike_days: StrikeDays | None = None
    waiting_list: WaitingList | None = None
    demand: Demand | None = None
    protocol: Protocol | None = None
    study_response: StudyResponse | None = None
    interviews: Interviews | None = None
    comment_valence: CommentValence | None = None
    response_by_group: ResponseByGroup | None = None
    theme_codings: ThemeCodings | None = None
    code_counts: CodeCounts | None = None
    double_coding: DoubleCoding | None = None
    parameters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    releases: Mapping[str, str] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()

    def asked(self, query: str) -> Mapping[str, str]:
        """The parameters that a query was asked with.

        Example:
            >>> programme = Programme("SENIOR", "Senior clinical leaders", "senior")
            >>> facts = Facts("Leaders", date(2024, 7, 31), made_up=True, focus=programme,
            ...               parameters={"presence": {"programme": "SENIOR"}})
            >>> facts.asked("presence")
            {'programme': 'SENIOR'}
        """
        return self.parameters.get(query, NOTHING)
