import pytest

from goldenthread.methods.intervals import fisher_exact, newcombe
from goldenthread.methods.vocabulary import Interval
from goldenthread.methods.wording.association import association_words
from goldenthread.methods.wording.rules import Name, compared, course, most_cited

A, B, C, D = (Name(letter) for letter in "abcd")


def test_one_leader_is_most_cited_two_or_three_have_no_order_and_four_no_ranking():
    assert most_cited([A]) == ("A", "was the benefit that respondents cited most")
    assert most_cited([A, B]) == ("A and b", "were cited most, without a clear order")
    assert most_cited([A, B, C]) == ("A, b and c", "were cited most, without a clear order")
    assert (most_cited([A, B, C, D]), most_cited([])) == (None, None)


@pytest.mark.parametrize(
    ("low", "high", "p", "words"),
    [
        (0.001, 0.3, 0.05, "more often than"),
        (0.001, 0.3, 0.051, "no clear difference"),
        (0.0, 0.3, 0.01, "no clear difference"),
        (-0.3, -0.001, 0.05, "less often than"),
        (-0.099, 0.099, 0.5, "similar"),
        (-0.10, 0.05, 0.5, "no clear difference"),
        (-0.05, 0.10, 0.5, "no clear difference"),
    ],
)
def test_a_comparison_needs_its_interval_and_its_test(low, high, p, words):
    assert compared(Interval(low, high, 0.95, "Newcombe"), p) == words


def test_partner_trusts_answered_less_often():
    assert compared(newcombe(15, 48, 81, 164), fisher_exact(15, 33, 81, 83)) == "less often than"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([10, 20, 30], "grew every time from some 10 to some 30"),
        ([10, 20, 15, 30], "grew from some 10 to some 30"),
        ([10, 20, 15, 12, 30], "varied between some 10 and some 30"),
        ([30, 20, 25, 10], "shrank from some 30 to some 10"),
        ([None, 10, 95], "grew every time from a few people to some 95"),
        ([95, 10, 0], "shrank every time from some 95 to nobody"),
        ([None, None, None], "was a few people throughout"),
        ([10, 20, 10], "varied between some 10 and some 20"),
        ([10, 1200], "was some 10 in a and some 1,200 in b"),
    ],
)
def test_counts_over_intakes_are_worded_as_recorded(counts, words):
    assert course(counts, "abcdefgh"[: len(counts)]) == words


@pytest.mark.parametrize(("counts", "labels"), [([10], ["a"]), ([10, 20], ["a"])])
def test_a_course_needs_two_named_counts(counts, labels):
    with pytest.raises(ValueError, match="two counts"):
        course(counts, labels)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "caused",
            "leads to",
            "led to",
            "resulted in",
            "because",
            "due to",
            "thanks to",
            "owing to",
            "effect",
            "impact",
        ),
        *("improved", "boosted", "created", "produced", "drove", "enabled", "ensured", "proved", "demonstrated"),
        *("therefore", "hence", "as a result", "in turn", "despite", "only", "even", "still", "significant"),
    ],
)
def test_each_word_of_the_list_is_found(word):
    assert association_words(f"It {word} that.") == (word,)


def test_words_that_only_look_alike_pass():
    text = "Five people are still waiting; the lead facilitator led on days, evenly, and a productive causeway."
    assert association_words(text) == ()


def test_quotes_and_reported_speech_may_say_what_they_say():
    text = 'Some respondents said that the programme improved morale; “it caused” and "led to" are quotes.'
    assert association_words(text) == ()
    assert association_words("They said that it helped; it improved.") == ("improved",)
