"""The studies of a suite: their codebooks, who answered, and what was said, under labels that lead to nobody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from goldenthread.evaluation.models import CodedTheme, ProtocolChange, Respondent, ResponseCount, Study, SubCode
from goldenthread.history.book.sheets import CODEBOOK, EXCERPTS, PROTOCOL_CHANGES, RESPONSES, STUDIES
from goldenthread.history.book.values import Row, Value
from goldenthread.history.queries.suite_book.people import Keys, in_order
from goldenthread.history.queries.suite_book.rows import Via, gathered, rows
from goldenthread.programmes.models import Suite

STUDY_ORDER = ("programme__position", "programme_id", "opens_on", "pk")
CONTENT = ("Register", "Voice", "Text", "Theme", "Code", "Valence", "Coder")


def of_studies(path: str) -> tuple[str, ...]:
    """The order of studies for records that lead to theirs by a path."""
    return tuple(f"{path}__{field}" for field in STUDY_ORDER)


def studies(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """The studies of each programme, the one that opened first before the others."""
    pairs = Study.coders.through.objects.filter(study__programme__suite=suite)
    coders = gathered(in_order(pairs.values_list("study_id", "person_id"), keys))
    return rows(
        STUDIES,
        Study.objects.filter(programme__suite=suite).order_by(*STUDY_ORDER),
        {
            "Study": "title",
            "Programme": "programme__code",
            "Opens on": "opens_on",
            "Closes on": "closes_on",
            "Locked on": "locked_on",
            "Protocol hash": "protocol_hash",
            "First invitation on": "first_invitation_on",
            "Coding finished on": "coding_finished_on",
            "Coders": Via("pk", coders),
            "Double-coded share": "double_coded_share",
        },
    )


def responses(suite: Suite) -> tuple[Row, ...]:
    """How many of each group answered, as the groups were counted."""
    return rows(
        RESPONSES,
        ResponseCount.objects.filter(study__programme__suite=suite).order_by(*of_studies("study"), "pk"),
        {
            "Study": "study__title",
            "Group": "group",
            "Partner": "is_partner",
            "Invited": "invited",
            "Complete": "complete",
        },
    )


def codebook(suite: Suite) -> tuple[Row, ...]:
    """Each theme, then the codes under it."""
    under = defaultdict(list)
    for code in codes(suite):
        under[code["Study"], code["Theme"]].append(code)
    return tuple(row for theme in themes(suite) for row in (theme, *under[theme["Study"], theme["Theme"]]))


def themes(suite: Suite) -> tuple[Row, ...]:
    return rows(
        CODEBOOK,
        CodedTheme.objects.filter(study__programme__suite=suite).order_by(*of_studies("study"), "code"),
        {
            "Study": "study__title",
            "Theme": "code",
            "Code": None,
            "Title": "title",
            "In a sentence": "in_a_sentence",
            "Plural": "is_plural",
            "Benefit": "is_benefit",
            "Agreement": "alpha",
            "Valence": None,
            "Ranked alone": None,
        },
    )


def codes(suite: Suite) -> tuple[Row, ...]:
    return rows(
        CODEBOOK,
        SubCode.objects.filter(theme__study__programme__suite=suite).order_by("code"),
        {
            "Study": "theme__study__title",
            "Theme": "theme__code",
            "Code": "code",
            "Title": "title",
            "In a sentence": None,
            "Plural": None,
            "Benefit": None,
            "Agreement": None,
            "Valence": "valence",
            "Ranked alone": "ranked_alone",
        },
    )


def protocol_changes(suite: Suite) -> tuple[Row, ...]:
    """What was changed after each protocol was locked."""
    return rows(
        PROTOCOL_CHANGES,
        ProtocolChange.objects.filter(study__programme__suite=suite).order_by(*of_studies("study"), "on", "pk"),
        {"Study": "study__title", "On": "on", "What": "what"},
    )


def excerpts(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """What was said and how it was coded. Neither order nor labels tell more than the words themselves."""
    coding = "excerpts__codings"
    found = rows(
        EXCERPTS,
        Respondent.objects.filter(study__programme__suite=suite).order_by(*of_studies("study")),
        {
            "Study": "study__title",
            "Respondent": "pk",
            "Register": "register",
            "Voice": "voice",
            "Text": "excerpts__text",
            "Theme": f"{coding}__theme__code",
            "Code": f"{coding}__sub_code__code",
            "Valence": f"{coding}__valence",
            "Coder": Via(f"{coding}__coder_id", keys),
        },
    )
    by_study = (list(said) for _, said in groupby(found, key=lambda row: row["Study"]))
    return tuple(row for said in by_study for row in labelled(said))


def labelled(found: Iterable[Row]) -> Iterator[Row]:
    """The rows of a study in the order of their content, with a label in place of each respondent's token."""
    answers: defaultdict[Value, list[Row]] = defaultdict(list)
    for row in sorted(found, key=content):
        answers[row["Respondent"]].append(row)
    in_order = sorted(answers.values(), key=lambda said: [content(row) for row in said])
    for number, said in enumerate(in_order, start=1):
        yield from (row.having(Respondent=f"R{number:03}") for row in said)


def content(row: Row) -> tuple[str, ...]:
    return tuple(str(row[column] or "") for column in CONTENT)
