"""The evaluation of the sample: every count that its document fixes."""

import datetime as dt
from collections import Counter

from django.db.models import Count

from goldenthread.evaluation.models import CodedTheme, Coding, Excerpt, Respondent, ResponseCount, Study, SubCode
from goldenthread.sample.tables import document

FOUR = ("T1", "T2", "T3", "T4")


def themes_of(register, voice="delegate"):
    """The themes of each respondent of a kind."""
    of_kind = Respondent.objects.filter(register=register, voice=voice).prefetch_related("excerpts__codings__theme")
    return [{c.theme.code for e in r.excerpts.all() for c in e.codings.all()} for r in of_kind]


def test_the_study_was_locked_before_it_asked(suite):
    study = Study.objects.get()
    assert (study.programme.code, study.locked_on) == ("SENIOR", dt.date(2024, 3, 25))
    assert study.first_invitation_on == study.opens_on == dt.date(2024, 4, 15)
    assert study.protocol_changes.count() == 2
    assert (study.coding_finished_on, float(study.double_coded_share)) == (dt.date(2024, 7, 26), 0.25)
    assert {coder.name for coder in study.coders.all()} == {"Dr Ewa Thistlewood", "Idris Larkwhistle"}
    found = ResponseCount.objects.values_list("group", "is_partner", "invited", "complete")
    assert list(found) == [
        ("Marlhaven", False, 164, 81),
        ("Eastmere Healthcare", True, 29, 6),
        ("Thornwick", True, 19, 9),
    ]


def test_the_codebook(suite):
    alphas = {t.code: (float(t.alpha), t.is_plural, t.is_benefit) for t in CodedTheme.objects.all()}
    assert alphas == {
        "T1": (0.82, False, True),
        "T2": (0.80, False, True),
        "T3": (0.71, True, True),
        "T4": (0.85, False, True),
        "T9": (0.68, False, False),
    }
    assert set(SubCode.objects.filter(ranked_alone=True).values_list("code", flat=True)) == {"T9c", "T9d"}


def test_700_references_of_the_survey(suite):
    codings = Coding.objects.filter(excerpt__respondent__register="survey")
    assert Counter(codings.values_list("valence", flat=True)) == {"+": 497, "±": 119, "-": 84}
    counts = Counter(codings.values_list("sub_code__code", "valence"))
    for code, valences in document("evaluation")["references"].items():
        for valence, count in valences.items():
            assert counts[code, valence] == count


def test_cells_of_the_survey(suite):
    cells = Counter(tuple(theme in themes for theme in FOUR) for themes in themes_of("survey"))
    expected = {"1111": 7, "1110": 11, "1101": 8, "1100": 12, "1011": 4, "1010": 7, "1001": 5, "1000": 11}
    expected |= {"0111": 2, "0110": 3, "0101": 3, "0100": 4, "0011": 2, "0010": 6, "0001": 4, "0000": 7}
    assert cells == {tuple(figure == "1" for figure in cell): count for cell, count in expected.items()}


def test_each_answer_carries_the_codes_of_its_row(suite):
    answers = Respondent.objects.filter(register="survey").prefetch_related("excerpts__codings__sub_code")
    found = Counter(
        " ".join(sorted({c.sub_code.code for e in r.excerpts.all() for c in e.codings.all()})) for r in answers
    )
    assert found == Counter(document("evaluation")["answers"])


def test_interviews(suite):
    codings = Coding.objects.filter(excerpt__respondent__register="interview")
    assert Counter(codings.values_list("valence", flat=True)) == {"+": 213, "±": 51, "-": 36}
    for voice, counts in document("evaluation")["interviews"]["people_by_theme"].items():
        people = themes_of("interview", voice)
        assert Counter(theme for themes in people for theme in themes) == counts
        assert all(people)
    voices = Respondent.objects.filter(register="interview").values_list("voice")
    assert dict(voices.annotate(n=Count("pk")).order_by()) == {"delegate": 16, "stakeholder": 8}


def test_each_reference_has_a_passage_of_its_own_and_no_quote_is_too_long(suite):
    assert Excerpt.objects.annotate(n=Count("codings")).exclude(n=1).count() == 0
    words = [len(text.split()) for text in Excerpt.objects.values_list("text", flat=True)]
    assert (min(words) >= 4, max(words) <= 40) == (True, True)
    texts = Counter(Excerpt.objects.filter(respondent__register="survey").values_list("text", flat=True))
    assert max(texts.values()) == 1
