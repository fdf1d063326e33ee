from datetime import date

import pytest

from goldenthread.methods.intervals import wilson
from goldenthread.report.document import Document, Evidence, Omission, Run, Section, Sentence, runs

EVIDENCE = Evidence(
    "X", "theme_codings", "respondents", "people", "65 of 96 said so", date(2024, 7, 31), interval=wilson(65, 96)
)
SENTENCE = Sentence("E2", "most cited", runs("{who} led ({n}).", "E2", who="A space", n="65 of 96"), EVIDENCE)


def test_a_sentence_is_the_join_of_its_runs_and_marks_its_facts():
    assert SENTENCE.runs == (Run("A space", "E2.who"), Run(" led ("), Run("65 of 96", "E2.n"), Run(")."))
    assert SENTENCE.text == "A space led (65 of 96)."


def test_a_fact_is_never_read_as_a_template():
    assert "".join(run.text for run in runs("{name} came.", name="{n} of {m}")) == "{n} of {m} came."


def test_a_fact_that_is_not_given_is_an_error():
    with pytest.raises(KeyError):
        runs("{name} came.")


def test_a_free_name_joins_the_text_around_it():
    assert runs("The {focus} days: {n}.", "P1", {"focus": "senior"}, n=6) == (
        Run("The senior days: "),
        Run("6", "P1.n"),
        Run("."),
    )


def test_an_empty_fact_leaves_no_run():
    assert runs("They came{bracket}.", bracket="") == (Run("They came"), Run("."))


def test_json_has_exactly_its_fields():
    section = Section("benefits", "How leaders benefited", (SENTENCE,))
    gap = Omission("D10", "safety", "no answers")
    document = Document("Leaders", True, date(2024, 7, 31), (section,), (gap,))
    found = document.to_json()
    evidence = found["sections"][0]["sentences"][0].pop("evidence")
    assert found == {
        "title": "Leaders",
        "made_up": True,
        "as_at": "2024-07-31",
        "sections": [
            {
                "id": "benefits",
                "title": "How leaders benefited",
                "sentences": [{"id": "E2", "text": "A space led (65 of 96)."}],
            }
        ],
        "omitted": [{"id": "D10", "claim": "safety", "reason": "no answers"}],
    }
    assert evidence["interval"] == [0.5783, 0.7622]
    assert [run for run in evidence["runs"] if run[1]] == [["A space", "E2.who"], ["65 of 96", "E2.n"]]
    assert document.sentences == (SENTENCE,)
