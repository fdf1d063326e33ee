"""Weaker variants that rest on answers: the sentence, what is changed, and how it then reads."""

from datetime import date

from case_facts import CLOSE_CELLS, patterns
from changes import BETTER_DAYS, EVEN_DAYS, alphas, cited, coded, groups, having, waiting

from goldenthread.report.case_study.facts import CodeCounts, CommentValence, Demand, DoubleCoding, Interviews, Presence

VARIANTS = [
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
