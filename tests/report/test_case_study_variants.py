"""Each weaker variant rendered once, and each ground for leaving a sentence out."""

from dataclasses import replace

import pytest
from case_facts import SAMPLE
from left_out import LEFT_OUT
from variants_of_answers import VARIANTS as OF_ANSWERS
from variants_of_records import VARIANTS as OF_RECORDS

from goldenthread.methods.wording.association import association_words
from goldenthread.methods.wording.grammar import slips
from goldenthread.report.case_study import write

VARIANTS = [*OF_RECORDS, *OF_ANSWERS]


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
