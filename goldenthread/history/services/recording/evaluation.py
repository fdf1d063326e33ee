"""Recording studies, their codebooks, who answered and what was said. Nothing tells in which order answers stood."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter

from goldenthread.evaluation.models import (
    CodedTheme,
    Coding,
    Excerpt,
    ProtocolChange,
    Respondent,
    ResponseCount,
    Study,
    SubCode,
)
from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change
from goldenthread.history.book.schema import folded
from goldenthread.history.book.values import Row
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.records import Reckoned, Records, write

STUDIES = Records(
    sheets.STUDIES,
    Study,
    {
        "programme": "Programme",
        "title": "Study",
        "opens_on": "Opens on",
        "closes_on": "Closes on",
        "locked_on": "Locked on",
        "protocol_hash": "Protocol hash",
        "first_invitation_on": "First invitation on",
        "coding_finished_on": "Coding finished on",
        "coders": "Coders",
        "double_coded_share": "Double-coded share",
    },
    key=("programme__suite", "title"),
)
CODED_THEMES = Records(
    sheets.CODEBOOK,
    CodedTheme,
    {
        "study": "Study",
        "code": "Theme",
        "title": "Title",
        "in_a_sentence": "In a sentence",
        "is_plural": "Plural",
        "is_benefit": "Benefit",
        "alpha": "Agreement",
    },
    key=("study", "code"),
)
SUB_CODES = Records(
    sheets.CODEBOOK,
    SubCode,
    {
        "theme": Reckoned(Ledger.coded_theme, ("Study", "Theme")),
        "code": "Code",
        "title": "Title",
        "valence": "Valence",
        "ranked_alone": "Ranked alone",
    },
    key=("theme", "code"),
)
PROTOCOL_CHANGES = Records(
    sheets.PROTOCOL_CHANGES, ProtocolChange, {"study": "Study", "on": "On", "what": "What"}, key=("study", "on", "what")
)
RESPONSES = Records(
    sheets.RESPONSES,
    ResponseCount,
    {
        "study": "Study",
        "group": "Group",
        "is_partner": "Partner",
        "invited": "Invited",
        "complete": "Complete",
    },
    key=("study", "group"),
)


def record_codebook(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record themes, whose rows have no code, then the codes under them."""
    for records, of_code in ((CODED_THEMES, False), (SUB_CODES, True)):
        new = [row for row in created if bool(row["Code"]) == of_code]
        write(records, ledger, new, [each for each in changed if bool(each.row["Code"]) == of_code])


def record_excerpts(ledger: Ledger, created: Sequence[Row], _changed: Sequence[Change]) -> None:
    """Record who answered and what they said; an answer on record has no key by which it could change."""
    respondents, excerpts, codings = [], [], []
    for said in answers(created):
        respondent = Respondent(
            study=ledger.referred("Studies", said[0]["Study"]), register=said[0]["Register"], voice=said[0]["Voice"]
        )
        respondents.append(respondent)
        for passage in passages(said):
            excerpt = Excerpt(respondent=respondent, text=passage[0]["Text"])
            excerpts.append(excerpt)
            codings += (coding(ledger, excerpt, row) for row in passage if row["Theme"])
    Respondent.objects.bulk_create(sorted(respondents, key=attrgetter("pk")))
    Excerpt.objects.bulk_create(sorted(excerpts, key=attrgetter("pk")))
    Coding.objects.bulk_create(sorted(codings, key=attrgetter("excerpt_id")))


def answers(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows of each respondent."""
    found = defaultdict(list)
    for row in rows:
        found[folded(row["Study"]), folded(row["Respondent"])].append(row)
    return found.values()


def passages(said: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows of each passage. One that was given the same code twice by one coder was said twice."""
    found, given = defaultdict(list), Counter()
    for row in said:
        if row["Text"]:
            reference = tuple(folded(row[column]) for column in ("Text", "Theme", "Code", "Coder"))
            found[row["Text"], given[reference]].append(row)
            given[reference] += 1
    return found.values()


def coding(ledger: Ledger, excerpt: Excerpt, row: Row) -> Coding:
    """What a coder made of a passage."""
    return Coding(
        excerpt=excerpt,
        theme=ledger.coded_theme(row["Study"], row["Theme"]),
        sub_code=ledger.sub_code(row["Study"], row["Theme"], row["Code"]),
        valence=row["Valence"],
        coder=ledger.person(row["Coder"]),
    )


RECORDERS = {
    sheets.CODEBOOK.name: record_codebook,
    sheets.EXCERPTS.name: record_excerpts,
    **{each.sheet.name: partial(write, each) for each in (STUDIES, PROTOCOL_CHANGES, RESPONSES)},
}
