"""The three rules above all: weaker or left out, each sentence on its own, and text from protected values alone."""

from dataclasses import fields, replace

import pytest
from case_facts import SAMPLE, patterns
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.methods.disclosure import protect_answers, protect_breakdown, protect_count
from goldenthread.methods.wording.association import association_words
from goldenthread.methods.wording.grammar import slips
from goldenthread.report.case_study import write
from goldenthread.report.case_study.facts import (
    CodeCounts,
    Completion,
    Demand,
    Facts,
    Professions,
    TrustDelegates,
    WaitingList,
)

# the sentences that rest on each query: no other may move when it goes
RESTS = {
    "suite_span": {"B1"},
    "commissions": {"B2"},
    "aims_register": {"B5"},
    "years_delivered": {"D1"},
    "design_versions": {"D2"},
    "team": {"D3"},
    "lead_days": {"D4"},
    "lead_absence": {"D4"},
    "cofacilitation": {"D5"},
    "inside_clinician": {"D6"},
    "theme_coverage": {"D7"},
    "session_minutes": {"D8"},
    "programme_shape": {"P1"},
    "delegates_started": {"P2"},
    "cohorts_run": {"P3"},
    "breaks": {"P4"},
    "trusts": {"P5"},
    "professions": {"P6"},
    "completion": {"P7"},
    "presence": {"R2"},
    "strike_days": {"R3", "M5"},
    "waiting_list": {"S2"},
    "demand": {"S3"},
    "protocol": {"M1"},
    "study_response": {"E1", "M2"},
    "interviews": {"E1"},
    "comment_valence": {"E1"},
    "response_by_group": {"M2"},
    "theme_codings": {"E2", "E3"},
    "code_counts": {"R5", "R7", "C5", "C6", "N6", "O2", "O3"},
    "double_coding": {"C5", "C6", "M3"},
    "study_scope": {"B6", "E1", "E2", "E3", "R5", "R7", "C5", "C6", "N6", "O2", "O3", "M1", "M2", "M3"},
}


def texts(facts):
    return {sentence.id: sentence.text for sentence in write(facts).sentences}


def shown(facts):
    """All that a reader may see of the sentences and the gaps, evidence included."""
    found = write(facts).to_json()
    return found["sections"], found["omitted"]


def test_every_query_of_the_facts_is_covered():
    asked = {f.name for f in fields(Facts)} - {
        "title",
        "as_at",
        "made_up",
        "focus",
        "parameters",
        "releases",
        "refused",
    }
    assert set(RESTS) == asked


@pytest.mark.parametrize("query", RESTS)
def test_a_query_that_goes_moves_its_own_sentences_alone(query):
    whole, without = texts(SAMPLE), texts(replace(SAMPLE, **{query: None}))
    moved = {id_ for id_ in whole if without.get(id_) != whole[id_]}
    assert moved - {"M6"} == RESTS[query]
    assert set(without) <= set(whole)


@pytest.mark.parametrize("query", sorted(set(RESTS) - {"study_scope"}))
def test_a_release_that_the_ledger_refuses_reads_protected_and_moves_nothing_else(query):
    whole, document = texts(SAMPLE), write(replace(SAMPLE, refused=frozenset({query})))
    told = {sentence.id: sentence.text for sentence in document.sentences}
    assert {id_ for id_ in whole if told.get(id_) != whole[id_]} - {"M6"} == RESTS[query]
    gone = RESTS[query] - set(told)
    assert {gap.reason for gap in document.omitted if gap.id in gone} <= {"protected"}


def test_no_sentence_leans_on_a_neighbour():
    leaning = {"this", "these", "they", "also", "however", "moreover", "such"}
    assert [(id_, text) for id_, text in texts(SAMPLE).items() if leaning & set(text.lower().rstrip(".").split())] == []


def test_two_themes_that_swap_their_names_swap_their_sentence():
    first, second, *others = SAMPLE.theme_codings.benefits
    names = (replace(first, phrase=second.phrase), replace(second, phrase=first.phrase), *others)
    swapped = texts(replace(SAMPLE, theme_codings=replace(SAMPLE.theme_codings, benefits=names)))
    assert swapped["E2"] == "Cross-specialty working was the benefit that respondents cited most (65 of 96)."
    assert "a restorative space (50 of 96), new" in swapped["E3"]
    assert {id_: t for id_, t in swapped.items() if id_ not in {"E2", "E3"}} == {
        id_: t for id_, t in texts(SAMPLE).items() if id_ not in {"E2", "E3"}
    }


def test_two_themes_that_swap_their_respondents_swap_their_sentence():
    swap = {"T1": "T2", "T2": "T1"}
    cells = tuple((frozenset(swap.get(code, code) for code in codes), n) for codes, n in patterns())
    swapped = texts(replace(SAMPLE, theme_codings=replace(SAMPLE.theme_codings, patterns=cells)))
    assert swapped["E2"] == "Cross-specialty working was the benefit that respondents cited most (65 of 96)."


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((38, 27, 12), "A restorative space was the benefit that respondents cited most (65 of 96)."),
        ((39, 26, 13), "A restorative space and cross-specialty working were cited most, without a clear order."),
    ],
)
def test_one_respondent_decides_whether_one_benefit_is_most_cited(cells, said):
    both, first, second = cells
    kinds = ((frozenset({"T1", "T2"}), both), (frozenset({"T1"}), first), (frozenset({"T2"}), second))
    kinds += ((frozenset(), 96 - sum(cells)),)
    assert texts(replace(SAMPLE, theme_codings=replace(SAMPLE.theme_codings, patterns=kinds)))["E2"] == said


counts = st.integers(0, 400)


@settings(max_examples=60, deadline=None)
@given(counts, counts, counts, counts)
def test_people_that_protect_alike_read_alike(doctors, nurses, allied, others):
    def protected(d, n):
        return protect_breakdown({"doctors": d, "others": n})

    twin = next(
        (
            (d, o)
            for d in (doctors + 1, doctors - 1, doctors + 2)
            for o in (nurses + allied + 1, nurses + allied, nurses + allied - 1)
            if min(d, o) >= 0 and protected(d, o) == protected(doctors, nurses + allied)
        ),
        None,
    )
    if twin is None:
        return
    one = replace(SAMPLE, professions=Professions(doctors, nurses, allied))
    two = replace(SAMPLE, professions=Professions(twin[0], twin[1], 0))
    assert shown(one) == shown(two)


@settings(max_examples=80, deadline=None)
@given(st.integers(8, 300), st.floats(0, 1), st.integers(0, 300))
def test_completion_that_protects_alike_reads_alike(started, part, withdrew):
    completed, withdrew = round(started * part), min(withdrew, started)

    def protected(s, c, w):
        return protect_breakdown({"these": c, "rest": s - c}), protect_count(s), protect_count(w)

    for s, c, w in (
        (started + 1, completed, withdrew),
        (started, completed - 1, withdrew),
        (started, completed, withdrew + 1),
    ):
        if 0 <= c <= s and w <= s and protected(s, c, w) == protected(started, completed, withdrew):
            one = replace(SAMPLE, completion=Completion(started, completed, withdrew, rule="5 of 6 days"))
            two = replace(SAMPLE, completion=Completion(s, c, w, rule="5 of 6 days"))
            assert shown(one) == shown(two)


@settings(max_examples=60, deadline=None)
@given(st.lists(counts, min_size=3, max_size=3), st.integers(0, 2))
def test_trusts_that_protect_alike_read_alike(people, moved):
    def of(numbers):
        named = zip(SAMPLE.trusts.by_trust, numbers, strict=True)
        return replace(
            SAMPLE, trusts=replace(SAMPLE.trusts, by_trust=tuple(TrustDelegates(t.organisation, n) for t, n in named))
        )

    other = [n + 1 if i == moved and n else n for i, n in enumerate(people)]
    names = [trust.organisation.short_name for trust in SAMPLE.trusts.by_trust]
    one, two = (protect_breakdown(dict(zip(names, numbers, strict=True))) for numbers in (people, other))
    if one == two:
        assert shown(of(people)) == shown(of(other))


@settings(max_examples=80, deadline=None)
@given(st.integers(10, 250), st.data())
def test_hidden_answers_read_alike(n, data):
    small = data.draw(st.tuples(st.integers(3, 7), st.integers(3, 7)))
    large = tuple(n - rest for rest in data.draw(st.tuples(st.integers(0, 7), st.integers(0, 7))))
    for one, two in (small, large):
        if max(one, two) > n or min(one, two) < 0 or (min(one, two) <= 7) != (max(one, two) <= 7):
            continue
        if protect_answers(one, n) is None and protect_answers(two, n) is None and min(one, two) >= 3:
            facts = [replace(SAMPLE, code_counts=CodeCounts("survey", n, (("T2a", x),))) for x in (one, two)]
            assert shown(facts[0]) == shown(facts[1])


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 7), st.integers(1, 7), st.integers(0, 2))
def test_a_short_queue_reads_alike(one, two, up):
    def queue(first):
        return replace(SAMPLE, waiting_list=WaitingList((("a", first), ("b", 20), ("c", 42 - up))))

    assert shown(queue(one)) == shown(queue(two))


@settings(max_examples=60, deadline=None)
@given(counts, counts, counts, st.integers(0, 30), st.integers(0, 30))
def test_whatever_the_records_hold_the_words_are_clean(one, two, three, four, five):
    facts = replace(
        SAMPLE,
        delegates_started=replace(SAMPLE.delegates_started, started=one),
        completion=Completion(one + two, one, min(two, one + two), rule="5 of 6 days"),
        professions=Professions(one, four, five, other=three % 3),
        demand=Demand(one + two, two),
        waiting_list=WaitingList((("a", one), ("b", two), ("c", four))),
        cohorts_run=replace(SAMPLE.cohorts_run, ran=four, under_way=five),
        team=replace(SAMPLE.team, first_year=four + five, still_there=four),
        lead_absence=replace(SAMPLE.lead_absence, covered=bool(four % 2)),
        aims_register=replace(SAMPLE.aims_register, aims=four, modules=four + five, reviewed_in_time=five),
        code_counts=CodeCounts("survey", 96, tuple((c, (four * 3) % 97) for c in ("T1d", "T2a", "T4b", "T9a"))),
    )
    for style in ("words", "numerals"):
        for sentence in write(facts, style=style).sentences:
            assert slips(sentence.text) == ()
            assert slips(sentence.evidence.plain) == ()
            assert sentence.text.count("(") == sentence.text.count(")")
            assert sentence.text == sentence.text.strip()
            assert sentence.id == "M5" or association_words(sentence.text) == ()
            assert style == "numerals" or not sentence.text[0].isdigit()
