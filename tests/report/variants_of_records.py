"""Weaker variants that rest on records: the sentence, what is changed, and how it then reads."""

from datetime import date

from case_facts import MARLHAVEN, SENIOR
from changes import FIRST, completed, designs, having, lead, trusts

from goldenthread.report.case_study.facts import (
    Breaks,
    Cofacilitation,
    CohortsRun,
    Commissions,
    DelegatesStarted,
    LeadAbsence,
    Pause,
    Professions,
    ProgrammeShape,
    Shape,
    StudyScope,
    ThemeCoverage,
    YearsDelivered,
)

VARIANTS = [
    (
        "B1",
        having("suite_span", stages=("senior clinical leaders",)),
        "Since 2019 Marlhaven NHS Trust and the Calder Institute have run a programme for senior clinical leaders.",
    ),
    (
        "B1",
        having("suite_span", predecessor_since=2015),
        (
            "Since 2019 Marlhaven NHS Trust and the Calder Institute have run three programmes for clinicians, "
            "from first leadership roles to divisional directors; a predecessor began in 2015."
        ),
    ),
    (
        "B2",
        {"commissions": Commissions((2019, 2020, 2021, 2022, 2023), (2019, 2020, 2022, 2023))},
        "The programmes were commissioned in four of five financial years from 2019/20 to 2023/24.",
    ),
    (
        "B2",
        {"commissions": Commissions((2019, 2021), (2019, 2020, 2021))},
        (
            "The programmes were commissioned in each of the two financial years with delivered days, "
            "from 2019/20 to 2021/22."
        ),
    ),
    ("B2", {"commissions": Commissions((2019,), (2019,))}, "The programmes were commissioned in 2019/20."),
    ("B5", having("aims_register", signed_by=(MARLHAVEN,)), "Marlhaven set four aims."),
    ("B5", having("aims_register", modules=0, reviewed_in_time=0), "Both partners signed the same four aims."),
    (
        "B5",
        having("aims_register", reviewed_in_time=30),
        "Both partners signed the same four aims and reviewed all 30 modules within two weeks.",
    ),
    (
        "B5",
        having("aims_register", reviewed_in_time=0),
        "Both partners signed the same four aims and reviewed none of 30 modules within two weeks.",
    ),
    (
        "B5",
        having("aims_register", aims=1, modules=1, reviewed_in_time=1),
        "Both partners signed one aim and reviewed one module within two weeks.",
    ),
    ("B6", {"study_scope": None}, "The programmes have not been evaluated yet."),
    ("B6", {"study_scope": StudyScope((SENIOR,), 2024, 2024, 0)}, "The senior programme was evaluated in 2024."),
    (
        "B6",
        {"study_scope": StudyScope((FIRST, SENIOR), 2023, 2024, 1)},
        (
            "The first and senior programmes were evaluated in 2023 to 2024; "
            "what is said of the other rests on records alone."
        ),
    ),
    (
        "D1",
        {"years_delivered": YearsDelivered((2019, 2020, 2022, 2023))},
        "The senior programme ran in four of five financial years.",
    ),
    ("D2", designs(400), "The senior programme kept one design."),
    (
        "D2",
        designs(400, 300),
        "The design of the senior programme stayed much the same: no revision changed more than 10% of its time.",
    ),
    (
        "D2",
        designs(400, 299),
        "The design of the senior programme changed in part: up to 11% of its time at one revision.",
    ),
    (
        "D2",
        designs(400, 100),
        "The design of the senior programme changed in part: up to 30% of its time at one revision.",
    ),
    (
        "D2",
        designs(400, 99, 500),
        "The senior programme was redesigned in 2020 and 2021: up to 41% of its time changed at once.",
    ),
    ("D3", having("team", still_there=6), "Of the facilitators of the first year, six of nine stayed."),
    ("D3", having("team", client_lead_stayed=False), "Of the facilitators of the first year, seven of nine stayed."),
    ("D3", having("team", first_year=12, still_there=6), "Of the facilitators of the first year, 6 of 12 stayed."),
    ("D3", having("team", still_there=4), "The team changed: four of nine facilitators of the first year stayed."),
    ("D4", lead((60, 58), (16, 12)), "One lead facilitator was there on 70 of 76 days."),
    (
        "D4",
        {**lead((60, 58)), "lead_absence": None},
        "One lead facilitator was there on 58 of 60 days of the suite, its golden thread.",
    ),
    (
        "D4",
        {**lead((60, 58), (16, 13)), "lead_absence": LeadAbsence(date(2022, 4, 19), date(2022, 4, 20), covered=False)},
        (
            "One lead facilitator was there on 71 of 76 days and in both programmes, its golden thread; "
            "the longest absence, two days in 2022, was not covered."
        ),
    ),
    (
        "D4",
        lead((60, 58), handovers=(2021,)),
        "Two lead facilitators were there on 58 of 60 days; the first handed over in 2021.",
    ),
    (
        "D4",
        lead((60, 58), handovers=(2020, 2022)),
        "Three lead facilitators were there on 58 of 60 days, with handovers in 2020 and 2022.",
    ),
    ("D4", lead((60, 29)), "The lead facilitator was there on fewer than half of the days (29 of 60)."),
    (
        "D5",
        {"cofacilitation": Cofacilitation(108, 108)},
        "Every day was led together by a facilitator of the institute and a clinician of the trust.",
    ),
    (
        "D5",
        {"cofacilitation": Cofacilitation(20, 19)},
        "All but one of 20 days were led together by a facilitator of the institute and a clinician of the trust.",
    ),
    (
        "D5",
        {"cofacilitation": Cofacilitation(108, 102)},
        "A facilitator of the institute and a clinician of the trust led 102 of 108 days together.",
    ),
    (
        "D5",
        {"cofacilitation": Cofacilitation(108, 53)},
        (
            "Fewer than half of the days (53 of 108) were led together by a facilitator of the institute "
            "and a clinician of the trust."
        ),
    ),
    (
        "D6",
        having("inside_clinician", agreed_on=None),
        (
            "The trust's lead for clinical leadership, a practising clinician, "
            "led on 56 of 60 days of the senior programme."
        ),
    ),
    (
        "D6",
        having("inside_clinician", agreed_on=date(2024, 8, 1)),
        (
            "The trust's lead for clinical leadership, a practising clinician, "
            "led on 56 of 60 days of the senior programme."
        ),
    ),
    (
        "D7",
        {"theme_coverage": ThemeCoverage(2, (("space", 2), ("context", 2)))},
        "Two themes ran through both programmes.",
    ),
    (
        "D7",
        {"theme_coverage": ThemeCoverage(3, tuple((str(i), 3 - (i > 6)) for i in range(12)))},
        "Through all three programmes ran 7 of 12 themes.",
    ),
    (
        "D8",
        having("session_minutes", input=8640, live_issues=0),
        "Input took 40% of the time in the senior programme.",
    ),
    (
        "P1",
        {"programme_shape": ProgrammeShape(date(2019, 5, 14), (Shape(2019, 6, 3), Shape(2022, 5, 3)))},
        "The senior programme began in 2019 and takes six days (five from 2022) in three modules.",
    ),
    (
        "P1",
        {"programme_shape": ProgrammeShape(date(2019, 5, 14), (Shape(2019, 1, 1),))},
        "The senior programme began in 2019 and takes one day in one module.",
    ),
    ("P2", {"delegates_started": DelegatesStarted(214)}, "Some 210 delegates have attended the senior programme."),
    ("P2", {"delegates_started": DelegatesStarted(220, 3)}, "About 220 delegates have attended the senior programme."),
    ("P2", {"delegates_started": DelegatesStarted(19)}, "The senior programme has been attended by 19 delegates."),
    ("P2", {"delegates_started": DelegatesStarted(8)}, "The senior programme has been attended by eight delegates."),
    ("P2", {"delegates_started": DelegatesStarted(7)}, "A small group has attended the senior programme."),
    (
        "P3",
        {"cohorts_run": CohortsRun(10, 1)},
        "Of the senior programme, ten cohorts have run and one is under way.",
    ),
    ("P3", {"cohorts_run": CohortsRun(1, 2)}, "Of the senior programme, one cohort has run and two are under way."),
    ("P3", {"cohorts_run": CohortsRun(1, 0)}, "The senior programme ran in one cohort."),
    ("P3", {"cohorts_run": CohortsRun(0, 1)}, "Of the senior programme, one cohort is under way."),
    ("P4", {"breaks": Breaks((), 1)}, "Of the senior programme, one day in all moved to a new date."),
    (
        "P4",
        {"breaks": Breaks((Pause(date(2020, 3, 16), None),), 0)},
        "One senior cohort was paused in 2020 and did not resume.",
    ),
    (
        "P4",
        {"breaks": Breaks((Pause(date(2020, 3, 16), 1), Pause(date(2021, 1, 4), 3)), 0)},
        "Two senior cohorts were paused in 2020 and 2021 and resumed, the last of them within three months.",
    ),
    (
        "P4",
        {"breaks": Breaks((Pause(date(2020, 3, 16), 0),), 0)},
        "One senior cohort was paused in 2020 and resumed within a month.",
    ),
    (
        "P4",
        {"breaks": Breaks((Pause(date(2020, 3, 16), 1), Pause(date(2021, 1, 4), None)), 0)},
        "Two senior cohorts were paused in 2020 and 2021 and one of two resumed.",
    ),
    (
        "P4",
        {"breaks": Breaks(tuple(Pause(date(2020, 3, 16), None) for _ in range(11)), 0)},
        "Of the senior cohorts 11 were paused in 2020 and did not resume.",
    ),
    (
        "P5",
        trusts(marlhaven=40, eastmere=40, thornwick=20),
        "Senior delegates came from Eastmere Healthcare, Marlhaven and Thornwick.",
    ),
    (
        "P5",
        trusts(marlhaven=200, eastmere=12, thornwick=3),
        "Nearly all senior delegates came from Marlhaven; others from Eastmere Healthcare and Thornwick.",
    ),
    (
        "P6",
        {"professions": Professions(100, 30, 10)},
        "Senior delegates were doctors, with some from nursing, midwifery or the allied health professions.",
    ),
    (
        "P6",
        {"professions": Professions(100, 10, 4, other=1)},
        "Senior delegates were mainly doctors, with some from other professions.",
    ),
    (
        "P6",
        {"professions": Professions(100, 2, 1)},
        (
            "Senior delegates were mainly doctors, with a small number from nursing, midwifery "
            "or the allied health professions."
        ),
    ),
    ("P6", {"professions": Professions(100, 0, 0)}, "Senior delegates were all doctors."),
    ("P7", completed(220, 190, 0), "Most senior delegates completed the programme (86%)."),
    (
        "P7",
        completed(220, 190, 3),
        "Most senior delegates completed the programme (86%); a small number withdrew.",
    ),
    (
        "P7",
        completed(220, 90, 60),
        "Many senior delegates completed the programme (41%); some withdrew (27%).",
    ),
    ("P7", completed(220, 110, 0), "About half of the senior delegates completed the programme (50%)."),
    ("P7", completed(220, 217, 3), "Nearly all senior delegates completed the programme; a small number withdrew."),
    ("P7", completed(220, 220, 0), "All senior delegates completed the programme."),
    ("P7", completed(220, 0, 0), "No senior delegates completed the programme."),
    ("P7", completed(220, 4, 0), "A small number of senior delegates completed the programme."),
]
