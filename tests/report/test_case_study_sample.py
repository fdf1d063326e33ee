"""What the made-up suite's case study says, word for word, and what it does not say."""

import json
from dataclasses import fields, replace

from case_facts import SAMPLE

from goldenthread.report.case_study import write
from goldenthread.report.case_study.facts import Facts

SAID = {
    "B1": "Since 2019 Marlhaven NHS Trust and the Calder Institute have run three programmes for clinicians, "
    "from first leadership roles to divisional directors.",
    "B2": "The programmes were commissioned in each of the five financial years from 2019/20 to 2023/24.",
    "B5": "Both partners signed the same four aims and reviewed 27 of 30 modules within two weeks.",
    "B6": "The senior programme was evaluated in 2024; what is said of the other two rests on records alone.",
    "D1": "The senior programme ran in five financial years without a break.",
    "D2": "The design of the senior programme stayed much the same: no revision changed more than 8% of its time.",
    "D3": "The team stayed largely unchanged: seven of nine facilitators and the client lead.",
    "D4": "One lead facilitator was there on 97 of 108 days and in all three programmes, its golden thread; "
    "a deputy covered the longest absence, three weeks in 2022.",
    "D5": "All but two of 108 days were led together by a facilitator of the institute and a clinician of the trust.",
    "D6": "The trust's lead for clinical leadership, a practising orthopaedic surgeon, "
    "led on 56 of 60 days of the senior programme.",
    "D7": "Five of six themes ran through all three programmes.",
    "D8": "Input took 24% of the time in the senior programme, "
    "and 21% went to issues that delegates brought on the day.",
    "P1": "The senior programme began in 2019 and takes six days in three modules.",
    "P2": "Some 220 delegates have attended the senior programme.",
    "P3": "The senior programme ran in ten cohorts.",
    "P4": "One senior cohort was paused in 2020 and resumed seven months later; ten days in all moved to a new date.",
    "P5": "Most senior delegates came from Marlhaven; others from Eastmere Healthcare "
    "(until 2022 Eastmere University Hospital) and Thornwick.",
    "P6": "Senior delegates were mainly doctors, with a small number from nursing, midwifery "
    "or the allied health professions.",
    "P7": "Most senior delegates completed the programme (86%); a small number withdrew.",
    "E1": "In 2024, 96 of 212 delegates answered a survey and 24 people were interviewed; "
    "71% of the comments coded were positive, 17% mixed and 12% critical.",
    "E2": "A restorative space was the benefit that respondents cited most (65 of 96).",
    "E3": "Respondents cited cross-specialty working (50 of 96), new perspectives (42) "
    "and work with operational managers (35), in no clear order.",
    "R2": "Senior delegates attended 90% of their days.",
    "R3": "On eight strike days 80.3% attended, against 91.5% on other days (11.2 points lower, 8.5 to 13.9).",
    "R5": "Some respondents spoke of connection with others (34 of 96) and some of a place for anxiety (24 of 96).",
    "R7": "Some respondents found it hard to be released for the programme (29 of 96).",
    "C5": "Many respondents said that the programme showed them what others face (48 of 96).",
    "C6": "A few respondents found parts of the senior programme less relevant to their specialty (9 of 96).",
    "N6": "Some respondents hesitated to give up clinical work (14 of 96).",
    "O2": "Respondents differed about working with operational managers: some described partnerships that worked "
    "(19 of 96), some tension or turnover of managers (17 of 96), and no recipe held for all.",
    "O3": "Some respondents called the relationship with their manager essential (26 of 96).",
    "S2": "The waiting list of the senior programme grew from a few people to some 95.",
    "S3": "Some 360 eligible people applied for the senior programme, and some 220 started.",
    "M1": "The evaluation plan was fixed before the first invitation and changed twice since.",
    "M2": "Of those invited, 45% answered; partner trusts answered less often than Marlhaven.",
    "M3": "Two people coded the comments, a quarter of them twice; agreement (alpha) ran from 0.68 to 0.85 by theme.",
    "M4": "Counts of 1 to 7 people are not shown, and answers are shown from 10 people up; "
    "records as at 31 July 2024; all data are made up.",
    "M5": "Places were not given by chance, so differences are associations, not effects.",
    "M6": "Not said for want of evidence: 21 claims, each listed with its reason.",
}
TYPES = [
    *(f"B{i}" for i in range(1, 7)),
    *(f"D{i}" for i in range(1, 12)),
    *(f"P{i}" for i in range(1, 9)),
    *(f"E{i}" for i in range(1, 4)),
    *(f"R{i}" for i in range(1, 8)),
    *(f"C{i}" for i in range(1, 7)),
    *(f"N{i}" for i in range(1, 7)),
    *(f"O{i}" for i in range(1, 5)),
    *(f"S{i}" for i in range(1, 4)),
    *(f"M{i}" for i in range(1, 7)),
]


def test_the_sample_says_exactly_this():
    assert {sentence.id: sentence.text for sentence in write(SAMPLE).sentences} == SAID


def test_every_one_of_the_sixty_types_is_said_or_listed_with_a_reason():
    document = write(SAMPLE)
    assert len(TYPES) == 60
    assert sorted([*SAID, *(gap.id for gap in document.omitted)]) == sorted(TYPES)
    assert all(gap.claim and gap.reason for gap in document.omitted)


def test_sections_stand_in_order_and_none_is_empty():
    assert [section.title for section in write(SAMPLE).sections] == [
        "Background",
        "What was different",
        "The senior programme",
        "How leaders benefited",
        "Working with operational managers",
        "In summary",
        "Method and limits",
        "Not said yet",
    ]
    bare = Facts(SAMPLE.title, SAMPLE.as_at, SAMPLE.made_up, SAMPLE.focus)
    assert [section.id for section in write(bare).sections] == ["background", "method", "not-said"]


def test_numerals_say_the_same_facts():
    said = {sentence.id: sentence.text for sentence in write(SAMPLE, style="numerals").sentences}
    assert said["P1"] == "The senior programme began in 2019 and takes 6 days in 3 modules."
    assert said["D3"] == "The team stayed largely unchanged: 7 of 9 facilitators and the client lead."
    assert said["E2"] == SAID["E2"]


def test_the_evidence_keeps_seed_release_parameters_and_protected_counts():
    said = {sentence.id: sentence.evidence for sentence in write(SAMPLE, seed=7).sentences}
    assert said["E2"].counts == {"T1": 65, "T2": 50, "T3": 42, "T4": 35, "n": 96, "seed": 7, "resamples": 4000}
    assert (said["E2"].release, said["E2"].query) == ("release 1", "theme_codings")
    assert said["E2"].parameters["theme_codings"] == {"study": "senior programme 2024", "source": "survey"}
    assert said["E2"].plain == "65 of 96 survey respondents said so; the next was 50."
    assert said["S2"].counts["SCL-01"] is None
    assert said["P7"].counts == {"completed %": 86, "withdrew": 10, "N": 220}
    assert said["P2"].counts == {"N": 220}


def test_the_seed_decides_nothing_in_the_sample():
    assert {tuple(s.text for s in write(SAMPLE, seed=seed).sentences) for seed in range(5)} == {tuple(SAID.values())}


def test_the_document_is_plain_json_and_the_same_each_time():
    assert json.dumps(write(SAMPLE).to_json()) == json.dumps(write(SAMPLE).to_json())


def test_a_programme_of_another_name_is_named_throughout():
    other = replace(SAMPLE, focus=replace(SAMPLE.focus, short_name="divisional"))
    texts = [s.text for s in write(other).sentences if s.id != "B6"]
    assert not [text for text in texts if "senior" in text.lower()]


def test_every_query_has_a_default_of_nothing():
    assert {f.name for f in fields(Facts) if f.default is None} == {f.name for f in fields(Facts)} - {
        "title",
        "as_at",
        "made_up",
        "focus",
        "parameters",
        "releases",
        "refused",
    }
