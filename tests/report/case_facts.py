"""The facts of the made-up suite, as the named queries give them: what the tests of the case study start from."""

from datetime import date
from itertools import product

from goldenthread.report.case_study.facts import (
    AimsRegister,
    Benefit,
    Breaks,
    CodeCounts,
    Cofacilitation,
    CohortsRun,
    CommentValence,
    Commissions,
    Completion,
    DayPresence,
    DelegatesStarted,
    Demand,
    DesignVersion,
    DesignVersions,
    DoubleCoding,
    Facts,
    GroupResponse,
    InsideClinician,
    Interviews,
    LeadAbsence,
    LeadDays,
    Organisation,
    Pause,
    Presence,
    Professions,
    Programme,
    ProgrammeDays,
    ProgrammeShape,
    Protocol,
    ResponseByGroup,
    SessionMinutes,
    Shape,
    StrikeDays,
    StudyResponse,
    StudyScope,
    SuiteSpan,
    Team,
    ThemeCodings,
    ThemeCoverage,
    TrustDelegates,
    Trusts,
    WaitingList,
    YearsDelivered,
)

SENIOR = Programme("SENIOR", "Senior clinical leaders", "senior")
MARLHAVEN = Organisation("Marlhaven NHS Trust", "Marlhaven")
CALDER = Organisation("the Calder Institute", "the Calder Institute")
EASTMERE = Organisation("Eastmere Healthcare NHS Trust", "Eastmere Healthcare")
EASTMERE_BEFORE = Organisation("Eastmere University Hospital NHS Trust", "Eastmere University Hospital")
THORNWICK = Organisation("Thornwick NHS Trust", "Thornwick")
FIVE_YEARS = (2019, 2020, 2021, 2022, 2023)
THEMES = ("T1", "T2", "T3", "T4")
# respondents by the themes that they cited, from all four to none
CELLS = (7, 11, 8, 12, 4, 7, 5, 11, 2, 3, 3, 4, 2, 6, 4, 7)
CLOSE_CELLS = (7, 10, 7, 9, 4, 7, 4, 8, 3, 5, 4, 8, 3, 6, 4, 7)
# present of expected on the senior days held, in order; a minus marks a strike day
SENIOR_DAYS = (
    "19/20 20/20 16/20 17/20 17/20 18/20 20/22 21/22 20/22 19/22 20/22 21/22 19/21 18/21 18/21 19/21 17/18 18/18 19/21 "
    "19/21 16/18 16/18 21/22 21/22 17/18 16/18 21/22 22/22 21/22 21/22 23/23 23/23 19/23 19/23 20/23 20/23 24/24 24/24 "
    "21/24 21/24 21/24 21/24 22/23 22/23 22/23 -19/23 -19/23 20/23 -19/24 -19/24 -20/24 -18/24 22/24 22/24 21/23 22/23 "
    "21/23 19/23 -18/23 -19/23"
)


def patterns(cells: tuple[int, ...] = CELLS) -> tuple[tuple[frozenset[str], int], ...]:
    """Spread the cells over the sets of themes, from all four to none."""
    sets = [frozenset(t for t, cited in zip(THEMES, row, strict=True) if cited) for row in product((1, 0), repeat=4)]
    return tuple(zip(sets, cells, strict=True))


def days(told: str = SENIOR_DAYS) -> StrikeDays:
    """Read days written as present/expected, a minus before a strike day."""
    held = [(day.lstrip("-").split("/"), day.startswith("-")) for day in told.split()]
    return StrikeDays(tuple(DayPresence(int(of), int(present), strike) for (present, of), strike in held))


SAMPLE = Facts(
    title="Clinical leaders of Marlhaven and its partners, 2019 to 2024",
    as_at=date(2024, 7, 31),
    made_up=True,
    focus=SENIOR,
    suite_span=SuiteSpan(
        date(2019, 5, 14),
        MARLHAVEN,
        CALDER,
        ("first leadership roles", "senior clinical leaders", "divisional directors"),
    ),
    commissions=Commissions(FIVE_YEARS, FIVE_YEARS),
    aims_register=AimsRegister(4, date(2019, 4, 12), (MARLHAVEN, CALDER), modules=30, reviewed_in_time=27),
    study_scope=StudyScope((SENIOR,), 2024, 2024, other_programmes=2),
    years_delivered=YearsDelivered(FIVE_YEARS),
    design_versions=DesignVersions(
        (
            DesignVersion("1", date(2019, 4, 29), ((1, "Talk", 560), (1, "Set", 1600))),
            DesignVersion("2", date(2020, 9, 1), ((1, "Talk", 400), (1, "Set", 1760))),
        )
    ),
    team=Team(financial_years=5, first_year=9, still_there=7, client_lead_stayed=True),
    lead_days=LeadDays(
        (
            ProgrammeDays("First leadership roles", 32, 26),
            ProgrammeDays("Senior clinical leaders", 60, 58),
            ProgrammeDays("Divisional directors", 16, 13),
        )
    ),
    lead_absence=LeadAbsence(date(2022, 4, 19), date(2022, 5, 10), covered=True),
    cofacilitation=Cofacilitation(days=108, kept=106),
    inside_clinician=InsideClinician(
        "lead for clinical leadership",
        "orthopaedic surgeon",
        practising=True,
        agreed_on=date(2024, 3, 18),
        days=60,
        led=56,
    ),
    theme_coverage=ThemeCoverage(
        3, (("space", 3), ("context", 3), ("authority", 3), ("across", 3), ("managers", 3), ("next role", 2))
    ),
    session_minutes=SessionMinutes(21600, input=5205, live_issues=4500, sessions=300, timed=300),
    programme_shape=ProgrammeShape(date(2019, 5, 14), (Shape(2019, days=6, modules=3),)),
    delegates_started=DelegatesStarted(220),
    cohorts_run=CohortsRun(ran=10, under_way=0),
    breaks=Breaks((Pause(date(2020, 3, 16), 7),), re_dated=10),
    trusts=Trusts(
        (
            TrustDelegates(MARLHAVEN, 170),
            TrustDelegates(EASTMERE, 30, former=EASTMERE_BEFORE, renamed_in=2022),
            TrustDelegates(THORNWICK, 20),
        )
    ),
    professions=Professions(doctors=200, nursing_midwifery=12, allied_health=8),
    completion=Completion(220, completed=190, withdrew=9, rule="at least 5 of 6 days"),
    presence=Presence(expected=1320, present=1187),
    strike_days=days(),
    waiting_list=WaitingList(
        tuple((f"SCL-{i:02}", n) for i, n in enumerate((3, 8, 13, 9, 18, 29, 43, 59, 77, 97), start=1))
    ),
    demand=Demand(eligible=358, started=220),
    protocol=Protocol(date(2024, 3, 25), "9f3c", date(2024, 4, 15), date(2024, 4, 16), changes=2),
    study_response=StudyResponse(invited=212, answered=96),
    interviews=Interviews(24),
    comment_valence=CommentValence(positive=710, mixed=170, critical=120),
    response_by_group=ResponseByGroup((GroupResponse("Marlhaven", 164, 81), GroupResponse("partner trusts", 48, 15))),
    theme_codings=ThemeCodings(
        "survey",
        (
            Benefit("T1", "a restorative space"),
            Benefit("T2", "cross-specialty working"),
            Benefit("T3", "new perspectives", plural=True),
            Benefit("T4", "work with operational managers"),
        ),
        patterns(),
    ),
    code_counts=CodeCounts(
        "survey",
        96,
        (
            ("T1d", 34),
            ("T1e", 24),
            ("T2a", 48),
            ("T2e", 9),
            ("T3f", 14),
            ("T4b", 19),
            ("T4c", 17),
            ("T4d", 15),
            ("T9a", 29),
            ("T9b", 12),
            ("T9e", 11),
            ("T4a or T4b", 26),
        ),
    ),
    double_coding=DoubleCoding(
        2, coded=1000, coded_twice=250, alphas=(("T1", 0.82), ("T2", 0.80), ("T3", 0.71), ("T4", 0.85), ("T9", 0.68))
    ),
    parameters={"theme_codings": {"study": "senior programme 2024", "source": "survey"}},
    releases={"theme_codings": "release 1", "code_counts": "release 1", "study_response": "release 2"},
)
