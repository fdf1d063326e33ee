"""Who was merged with whom, and who on record may be one person too."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.history.pages.overview import history_crumbs
from goldenthread.history.pages.pairs import CARDS, PairShown, pair_shown
from goldenthread.history.queries.duplicates import duplicates_of
from goldenthread.history.queries.imports import Pair
from goldenthread.history.queries.merges import MergeRow, merges_of
from goldenthread.programmes.models import Suite
from goldenthread.programmes.pages.desk import Closed, Desk
from goldenthread.ui.filters import date_and_time, long_date, plural
from goldenthread.ui.parts import Link, PlainTable, Word

TITLE = "Who was merged with whom"


@dataclass(frozen=True)
class DuplicatePair:
    shown: PairShown
    merge_href: str
    apart_href: str


@dataclass(frozen=True)
class MergesPage:
    title: str
    crumbs: tuple[tuple[str, str], ...]
    lede: str
    merges: PlainTable
    pairs: tuple[DuplicatePair, ...]
    found: str
    being_looked_for: bool
    look_href: str


def merges_page(suite: Suite, at: dt.datetime) -> MergesPage:
    """The merges of a suite, each with what spoke for it and whether it can be undone."""
    merges, duplicates = merges_of(suite), duplicates_of(suite, at)
    return MergesPage(
        title=TITLE,
        crumbs=history_crumbs(suite, TITLE),
        lede=lede(merges),
        merges=merges_table(suite, merges),
        pairs=tuple(duplicate(suite, pair) for pair in duplicates.pairs[:CARDS]),
        found=found(len(duplicates.pairs), duplicates.found_at),
        being_looked_for=duplicates.being_looked_for,
        look_href=reverse("find_duplicates", args=[suite.slug]),
    )


def lede(merges: tuple[MergeRow, ...]) -> str:
    stand = sum(merge.undone_on is None for merge in merges)
    return f"{plural(stand, 'merge')} made one person of two." if merges else "Nobody was merged with anybody yet."


def found(pairs: int, at: dt.datetime | None) -> str:
    """What the last look at the records found."""
    if at is None:
        return "Nobody has looked for duplicates among the people on record yet."
    return f"{plural(pairs, 'pair') if pairs else 'No pair'} may be one person, as seen on {date_and_time(at)}."


def merges_table(suite: Suite, merges: tuple[MergeRow, ...]) -> PlainTable:
    return PlainTable(
        ("Kept", "Merged into them", "Why", "When", "By", "Undo"),
        tuple(
            (
                Word(merge.kept_name, reverse("person", args=[suite.slug, merge.kept])),
                Word(merge.gone_name),
                Word(("By rule: " if merge.sure else "") + "; ".join(merge.reasons)),
                Word(long_date(merge.merged_on)),
                Word(merge.merged_by),
                undo_link(suite, merge),
            )
            for merge in merges
        ),
        nothing="Nobody was merged with anybody yet.",
    )


def undo_link(suite: Suite, merge: MergeRow) -> Word:
    if merge.may_be_undone:
        return Word(f"Undo the merge of {merge.gone_name}", reverse("undo_merge", args=[suite.slug, merge.id]))
    return Word(merge.hindrance)


def duplicate(suite: Suite, pair: Pair) -> DuplicatePair:
    where = [suite.slug, pair.name]
    return DuplicatePair(pair_shown(pair), reverse("merge_pair", args=where), reverse("say_apart", args=where))


def undo_page(suite: Suite, merge: MergeRow) -> Desk | Closed:
    """What undoing a merge gives back, or why it cannot be undone."""
    title = f"Undo the merge of {merge.gone_name} into {merge.kept_name}"
    back = reverse("merges", args=[suite.slug])
    crumbs = history_crumbs(suite, "Undo", (TITLE, back))
    if not merge.may_be_undone:
        return Closed(title, crumbs, merge.hindrance, (Link("Back to the merges", back),))
    return Desk(
        title=title,
        crumbs=crumbs,
        back=back,
        lede=f"{merge.gone_name} is a person of their own again, with all that was handed over.",
        facts=(("Merged on", long_date(merge.merged_on)), ("By", merge.merged_by), ("Why", "; ".join(merge.reasons))),
        words=("The two are not proposed as one person again.",),
        button="Undo the merge",
    )


def merge_page(suite: Suite, pair: Pair) -> Desk:
    """What merging two people on record means."""
    back = reverse("merges", args=[suite.slug])
    a, b = pair.a_facts["Name"], pair.b_facts["Name"]
    return Desk(
        title=f"Make one person of {a} and {b}" if a != b else f"Make one person of the two records of {a}",
        crumbs=history_crumbs(suite, "Merge", (TITLE, back)),
        back=back,
        lede=f"All that hangs on {pair.b} is handed over to {pair.a}.",
        listed=pair.reasons,
        words=("This can be undone as long as nothing else of them is changed.",),
        button="Make them one person",
    )
