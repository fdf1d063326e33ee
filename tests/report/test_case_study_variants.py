"""Each weaker variant rendered once, and each ground for leaving a sentence out."""

from dataclasses import replace
from datetime import date

import pytest
from case_facts import CLOSE_CELLS, EASTMERE, MARLHAVEN, SAMPLE, SENIOR, THEMES, THORNWICK, days, patterns

from goldenthread.methods.wording.association import association_words
from goldenthread.methods.wording.grammar import slips
from goldenthread.report.case_study import write
from goldenthread.report.case_study.facts import (
    Breaks,
    CodeCounts,
    Cofacilitation,
    CohortsRun,
    CommentValence,
    Commissions,
    DelegatesStarted,
    Demand,
    DesignVersion,
    DesignVersions,
    DoubleCoding,
    GroupResponse,
    Interviews,
    LeadAbsence,
    LeadDays,
    Pause,
    Presence,
    Professions,
    Programme,
    ProgrammeDays,
    ProgrammeShape,
    ResponseByGroup,
    SessionMinutes,
    Shape,
    StrikeDays,
    StudyResponse,
    StudyScope,
    ThemeCoverage,
    TrustDelegates,
    Trusts,
    WaitingList,
    YearsDelivered,
)


def having(query, **changes):
    return {query: replace(getattr(SAMPLE, query), **changes)}


def designs(*talk):
    return {
        "design_versions": DesignVersions(
            tuple(
                DesignVersion(str(i), date(2019 + i, 4, 1), ((1, "Talk", minutes), (1, "Set", 1000 - minutes)))
                for i, minutes in enumerate(talk)
            )
        )
    }


def lead(*programmes, **more):
    return {"lead_days": LeadDays(tuple(ProgrammeDays("P", days, there) for days, there in programmes), **more)}


def trusts(**counts):
    named = {"marlhaven": MARLHAVEN, "eastmere": EASTMERE, "thornwick": THORNWICK}
    return {"trusts": Trusts(tuple(TrustDelegates(named[name], n) for name, n in counts.items()))}


def completed(started, whole, withdrew):
    return having("completion", started=started, completed=whole, withdrew=withdrew)


def cited(*cells):
    """Respondents who cited each theme alone, and none."""
    sets = [*(frozenset([theme]) for theme in THEMES), frozenset()]
    return having("theme_codings", patterns=tuple(zip(sets, cells, strict=True)))


def coded(code, people, n=96):
    return {"code_counts": CodeCounts("survey", n, ((code, people),))}


def alphas(value):
    return {"double_coding": DoubleCoding(2, 1000, 250, tuple((theme, value) for theme in (*THEMES, "T9")))}


def groups(x1, n1, x2, n2):
    told = (GroupResponse("Marlhaven", n1, x1), GroupResponse("partner trusts", n2, x2))
    return {"response_by_group": ResponseByGroup(told)}


def waiting(*people):
    return {"waiting_list": WaitingList(tuple((f"SCL-{i}", n) for i, n in enumerate(people, start=1)))}


FIRST = Programme("FIRST", "First leadership roles", "first")
EVEN_DAYS = days("18/20 19/20 20/20 17/20 -18/20 -19/20 -20/20 -17/20")
BETTER_DAYS = days("10/20 11/20 10/20 11/20 -19/20 -19/20 -19/20 -20/20")

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
        lead((60, 58), handed_over_in=2021),
        "Two lead facilitators were there on 58 of 60 days; the first handed over in 2021.",
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
    (
        "E1",
        {"interviews": None},
        (
            "In 2024, 96 of 212 delegates answered a survey; "
            "71% of the comments coded were positive, 17% mixed and 12% critical."
        ),
    ),
    (
        "E1",
        {"interviews": Interviews(9), "comment_valence": None},
        "In 2024, 96 of 212 delegates answered a survey.",
    ),
    (
        "E1",
        {"comment_valence": CommentValence(10, 0, 0)},
        (
            "In 2024, 96 of 212 delegates answered a survey and 24 people were interviewed; "
            "100% of the comments coded were positive, 0% mixed and 0% critical."
        ),
    ),
    (
        "E2",
        having("theme_codings", patterns=patterns(CLOSE_CELLS)),
        "A restorative space, cross-specialty working and new perspectives were cited most, without a clear order.",
    ),
    ("E2", cited(24, 24, 24, 24, 0), "No benefit was clearly cited more than others."),
    ("E2", cited(90, 0, 0, 0, 6), "A restorative space was the benefit that respondents cited most."),
    (
        "E2",
        cited(8, 8, 60, 8, 12),
        "New perspectives were the benefit that respondents cited most (60 of 96).",
    ),
    (
        "E3",
        having("theme_codings", patterns=patterns(CLOSE_CELLS)),
        "Respondents cited work with operational managers (36 of 96).",
    ),
    (
        "E3",
        cited(110, 60, 30, 10, 20),
        (
            "Respondents cited cross-specialty working (60 of 230), "
            "followed by new perspectives (30) and then work with operational managers (10)."
        ),
    ),
    (
        "E3",
        cited(60, 12, 12, 7, 20),
        "Respondents cited cross-specialty working (12 of 111) and new perspectives (12), in no clear order.",
    ),
    ("R2", {"presence": Presence(100, 100)}, "Senior delegates attended 100% of their days."),
    (
        "R3",
        {"strike_days": EVEN_DAYS},
        "On four strike days 93% attended, against 93% on other days: no clear difference.",
    ),
    (
        "R3",
        {"strike_days": BETTER_DAYS},
        "On four strike days 96.3% attended, against 52.5% on other days (43.8 points higher, 39.1 to 48.4).",
    ),
    ("R5", coded("T1d", 50), "Many respondents spoke of connection with others (50 of 96)."),
    ("R7", coded("T9a", 5), "Some respondents found it hard to be released for the programme."),
    ("R7", coded("T9e", 40), "Some respondents would have liked more structure (40 of 96)."),
    ("C5", coded("T2a", 49), "Many respondents said that the programme showed them what others face (49 of 96)."),
    ("C5", coded("T2a", 60), "Most respondents said that the programme showed them what others face (60 of 96)."),
    ("C5", coded("T2a", 96), "Nearly all respondents said that the programme showed them what others face."),
    ("C5", coded("T2a", 7), "A few respondents said that the programme showed them what others face."),
    ("C5", coded("T2a", 5, n=40), "Some respondents said that the programme showed them what others face."),
    (
        "C5",
        {"double_coding": None},
        "Some respondents said that the programme showed them what others face (48 of 96).",
    ),
    (
        "C5",
        alphas(0.66),
        "Tentatively, 48 of 96 respondents said that the programme showed them what others face.",
    ),
    (
        "O2",
        {"code_counts": CodeCounts("survey", 96, (("T4b", 17), ("T4c", 19)))},
        (
            "Respondents differed about working with operational managers: "
            "some described tension or turnover of managers (19 of 96) and some partnerships that worked (17 of 96)."
        ),
    ),
    (
        "O2",
        {"code_counts": CodeCounts("survey", 96, (("T4b", 3), ("T4c", 7)))},
        (
            "Respondents differed about working with operational managers: "
            "a few described partnerships that worked and a few tension or turnover of managers."
        ),
    ),
    (
        "O2",
        {"code_counts": CodeCounts("survey", 96, (("T4b", 2), ("T4c", 19)))},
        "Some respondents described tension or turnover of managers in working with operational managers (19 of 96).",
    ),
    ("S2", waiting(97, 60, 30), "The waiting list of the senior programme shrank every time from some 95 to some 30."),
    ("S2", waiting(20, 60, 10, 20), "The waiting list of the senior programme varied between some 10 and some 60."),
    ("S2", waiting(20, 0), "Nobody is waiting for the senior programme."),
    ("S3", {"demand": Demand(220, 220)}, "About as many eligible people applied for the senior programme as started."),
    (
        "M1",
        having("protocol", locked_on=date(2024, 4, 15), changes=0),
        "The evaluation plan was fixed after the first invitation and has not changed since.",
    ),
    (
        "M1",
        having("protocol", locked_on=date(2024, 5, 1), changes=1),
        "The evaluation plan was fixed after answers had begun to come in and changed once since.",
    ),
    ("M2", {"response_by_group": None}, "Of those invited, 45% answered."),
    ("M2", groups(87, 164, 9, 9), "Of those invited, 45% answered."),
    (
        "M2",
        groups(75, 164, 21, 48),
        "Of those invited, 45% answered, with no clear difference between Marlhaven and partner trusts.",
    ),
    (
        "M2",
        groups(500, 1000, 505, 1000),
        "Of those invited, 45% answered, similar shares of Marlhaven and partner trusts.",
    ),
    ("M3", {"double_coding": DoubleCoding(1, 1000, 0, ())}, "The comments were coded by one person, unchecked."),
    (
        "M3",
        {"double_coding": DoubleCoding(2, 1000, 300, ())},
        "Two people coded the comments, 30% of them twice; agreement was not measured.",
    ),
    (
        "M3",
        {"double_coding": DoubleCoding(2, 1000, 1000, (("T1", 0.8),))},
        "Two people coded the comments, all of them twice; agreement (alpha) was 0.80.",
    ),
    (
        "M4",
        {"made_up": False},
        "Counts of 1 to 7 people are not shown, and answers are shown from 10 people up; records as at 31 July 2024.",
    ),
    ("M5", {"strike_days": None}, "Records show what happened, not what it came from."),
]

LEFT_OUT = [
    ("B1", having("suite_span", stages=()), "no day has been delivered"),
    ("B2", {"commissions": Commissions((2019,), (2018,))}, "no commission is recorded"),
    ("B5", having("aims_register", signed_by=()), "no signed aims register is recorded"),
    ("D1", {"years_delivered": YearsDelivered((2019,))}, "days were held in fewer than two financial years"),
    (
        "D2",
        {"design_versions": DesignVersions((DesignVersion("1", date(2019, 4, 1), ()),))},
        "the minutes of sessions are not recorded",
    ),
    ("D3", having("team", financial_years=1), "the team is recorded for fewer than two years"),
    ("D4", lead(), "no day has been delivered"),
    ("D5", {"cofacilitation": Cofacilitation(0, 0)}, "no day has been delivered"),
    ("D6", having("inside_clinician", practising=False), "the client lead has no clinical practice on record"),
    ("D7", {"theme_coverage": ThemeCoverage(1, (("space", 1),))}, "fewer than two programmes have been delivered"),
    ("D7", {"theme_coverage": ThemeCoverage(2, (("space", 1),))}, "no theme is on record in every programme"),
    (
        "D8",
        {"session_minutes": SessionMinutes(100, 20, 20, sessions=100, timed=79)},
        "fewer than four sessions in five have recorded minutes",
    ),
    ("P1", {"programme_shape": ProgrammeShape(date(2019, 5, 14), ())}, "no day has been delivered"),
    ("P2", {"delegates_started": DelegatesStarted(0)}, "nobody has started the programme"),
    ("P3", {"cohorts_run": CohortsRun(0, 0)}, "no cohort has begun"),
    ("P4", {"breaks": Breaks((), 0)}, "no pause and no moved day is on record"),
    ("P5", trusts(marlhaven=200), "delegates came from fewer than two trusts"),
    ("P5", trusts(marlhaven=4, eastmere=3), "protected"),
    (
        "P6",
        {"professions": Professions(100, 10, 0, unknown=14)},
        "the professions of one in ten or more are not recorded",
    ),
    ("P6", {"professions": Professions(4, 2, 0)}, "protected"),
    ("P7", completed(0, 0, 0), "nobody has started the programme"),
    ("P7", completed(5, 4, 1), "protected"),
    ("P7", completed(10, 5, 0), "protected"),
    ("E1", {"study_response": StudyResponse(212, 9)}, "fewer than 10 answers"),
    ("E1", {"study_response": StudyResponse(100, 96)}, "protected"),
    ("E2", cited(10, 5, 4, 4, 0), "fewer than 24 answers"),
    ("E2", cited(7, 0, 0, 0, 89), "protected"),
    ("E2", cited(2, 1, 1, 1, 90), None),
    ("E3", cited(5, 1, 1, 1, 1), "fewer than 10 answers"),
    ("E3", cited(60, 7, 2, 0, 30), "protected"),
    ("R2", {"presence": Presence(0, 0)}, "no day has been delivered"),
    ("R3", {"strike_days": days("18/20 19/20")}, "no day was held on a strike day"),
    ("R3", {"strike_days": days("18/20 19/20 -18/20 -17/20 -19/20")}, "fewer than four strike days were held"),
    ("R3", {"strike_days": StrikeDays(())}, "no day was held on a strike day"),
    ("R5", coded("T1d", 2), None),
    ("R5", coded("T1d", 5, n=9), "fewer than 10 answers"),
    ("R7", coded("T9a", 2), None),
    ("C5", coded("T2a", 2), None),
    ("C5", {**coded("T2a", 5), **alphas(0.66)}, "protected"),
    ("O2", coded("T4b", 2), None),
    ("O3", coded("T4a or T4b", 0), None),
    ("S2", waiting(97), "fewer than two intakes are recorded"),
    ("S3", {"demand": Demand(7, 5)}, "protected"),
    ("M2", {"study_response": StudyResponse(212, 9)}, "fewer than 10 answers"),
    ("M2", {"study_response": StudyResponse(100, 96)}, "protected"),
    ("M3", {"double_coding": DoubleCoding(0, 0, 0, ())}, "no coding is recorded"),
    ("E2", {"study_scope": None}, "the programmes have not been evaluated yet"),
    ("M1", {"study_scope": None}, "the programmes have not been evaluated yet"),
    ("C5", {"refused": frozenset({"code_counts"})}, "protected"),
    ("P2", {"delegates_started": None}, "no places are recorded"),
]


@pytest.mark.parametrize(("id_", "changes", "text"), VARIANTS)
def test_weaker_evidence_makes_a_weaker_sentence(id_, changes, text):
    document = write(replace(SAMPLE, **changes))
    assert {sentence.id: sentence.text for sentence in document.sentences}.get(id_) == text


@pytest.mark.parametrize(("id_", "changes", "reason"), LEFT_OUT)
def test_a_sentence_without_evidence_is_left_out_and_listed_unless_that_would_tell(id_, changes, reason):
    document = write(replace(SAMPLE, **changes))
    assert id_ not in {sentence.id for sentence in document.sentences}
    assert {gap.id: gap.reason for gap in document.omitted}.get(id_) == reason


def test_no_text_claims_a_cause_or_slips():
    for _, changes, _ in [("", {}, ""), *VARIANTS, *LEFT_OUT]:
        for style in ("words", "numerals"):
            document = write(replace(SAMPLE, **changes), style=style)
            texts = {s.id: s.text for s in document.sentences}
            assert {id_: found for id_, text in texts.items() if (found := slips(text))} == {}
            assert {id_: w for id_, text in texts.items() if id_ != "M5" and (w := association_words(text))} == {}
            assert [gap for gap in document.omitted if slips(gap.reason) or association_words(gap.claim)] == []
            assert [t for t in texts.values() if not t.endswith(".") or t[0].islower()] == []
            if style == "words":
                assert [t for t in texts.values() if t[0].isdigit()] == []


def test_without_a_study_all_that_rests_on_it_goes():
    document = write(replace(SAMPLE, study_scope=None))
    gone = {gap.id for gap in document.omitted if gap.reason == "the programmes have not been evaluated yet"}
    named = "E1 E2 E3 R1 R4 R5 R6 R7 C1 C2 C3 C4 C5 C6 N1 N2 N6 O1 O2 O3 O4 M1 M2 M3"
    assert gone == set(named.split())


def test_few_gaps_stand_in_the_text_with_their_reasons():
    from goldenthread.report.case_study.limits import unsaid
    from goldenthread.report.case_study.pen import Pen
    from goldenthread.report.document import Omission

    pen = Pen("M6", SAMPLE, (), seed=1, style="words")
    gap = Omission("M6", "a comparison of cohorts", "fewer than 10 answers")
    said = unsaid(pen, (gap,))
    assert said.text == "Not said for want of evidence: a comparison of cohorts (fewer than 10 answers)."
    assert unsaid(pen, ()) is None
