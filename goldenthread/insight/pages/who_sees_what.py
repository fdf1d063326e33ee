"""Who can see what of a delegate, told from the predicates that the pages ask."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from goldenthread.insight.access import Delegate, nobody, sees_career, sees_days, sees_in_room, sees_name
from goldenthread.methods.disclosure import GOLDENTHREAD
from goldenthread.methods.wording.grammar import capital
from goldenthread.programmes.access import anyone
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.states import Capacity
from goldenthread.ui.filters import joined

YES, GROUPS, NO = "yes", "groups", "no"
SELF, LINE_MANAGER, OTHER = (UUID(int=number) for number in (1, 2, 3))
COHORT, TRUST = 1, 1
EXAMPLE = Delegate(SELF, COHORT, TRUST, sponsor=LINE_MANAGER)


@dataclass(frozen=True)
class Item:
    """Something known of a delegate: who sees it by name, and from how many people on it is counted for all."""

    title: str
    sees: Callable[[Standing, Delegate], bool]
    note: str = ""
    counted_from: int = 0


@dataclass(frozen=True)
class Answer:
    """Whether one kind of reader sees an item: `yes`, `groups` or `no`, with the word that is written."""

    kind: str
    word: str


@dataclass(frozen=True)
class ItemShown:
    """An item with an answer for each reader, and the same in sentences for a phone."""

    title: str
    note: str
    answers: tuple[Answer, ...]
    sentences: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class WhoSeesWhat:
    readers: tuple[str, ...]
    items: tuple[ItemShown, ...]


READERS = {
    "You": Standing(SELF, "", cohorts_joined=frozenset({COHORT})),
    "Programme team": Standing(OTHER, "", frozenset({Capacity.PROGRAMME_MANAGER})),
    "Facilitators": Standing(OTHER, "", frozenset({Capacity.FACILITATOR}), cohorts_facilitated=frozenset({COHORT})),
    "Your cohort": Standing(OTHER, "", cohorts_joined=frozenset({COHORT})),
    "Your trust’s lead": Standing(OTHER, "", frozenset({Capacity.PARTNER_LEAD}), trusts_led=frozenset({TRUST})),
    "Your managers": Standing(LINE_MANAGER, "", people_sponsored=frozenset({SELF})),
    "Evaluators, executives": Standing(OTHER, "", frozenset({Capacity.EVALUATOR})),
}
COUNTED_FROM = GOLDENTHREAD.hidden_to + 1
ITEMS = (
    Item("Your name, your cohort and its dates", sees_name),
    Item("Your trust, specialty and set", sees_in_room, "On the page of your cohort.", COUNTED_FROM),
    Item("On which days you came", sees_days, "Others see how many came, not who.", COUNTED_FROM),
    Item("That you withdrew, deferred or swapped", sees_days, counted_from=COUNTED_FROM),
    Item("Why you missed a day", nobody, "It is not kept."),
    Item("Your roles and the time in your job plan", sees_career),
    Item("Your addresses, former names and staff number", sees_career),
    Item(
        "What you answer in an evaluation",
        nobody,
        "Kept without your name. Not even you can call it up again.",
        GOLDENTHREAD.answers_from,
    ),
)


def who_sees_what() -> WhoSeesWhat:
    """The same for every delegate: each item asked of its predicate for each kind of reader."""
    return WhoSeesWhat(tuple(READERS), tuple(map(item_shown, ITEMS)))


def item_shown(item: Item) -> ItemShown:
    """One item, as a row of answers and in sentences."""
    answers = {reader: answer(item, standing) for reader, standing in READERS.items()}
    return ItemShown(item.title, item.note, tuple(answers.values()), sentences(answers, item))


def answer(item: Item, standing: Standing) -> Answer:
    """Whether a reader sees an item by name, otherwise whether as a count that all of the suite may read."""
    if item.sees(standing, EXAMPLE):
        return Answer(YES, "yes")
    if item.counted_from and anyone(standing):
        return Answer(GROUPS, f"groups of {item.counted_from} or more")
    return Answer(NO, "no")


def sentences(answers: dict[str, Answer], item: Item) -> tuple[tuple[str, str], ...]:
    """The readers by answer, in words."""
    by_kind = {kind: [who for who, given in answers.items() if given.kind == kind] for kind in (YES, GROUPS, NO)}
    return tuple((kind, sentence(kind, who, item)) for kind, who in by_kind.items() if who)


def sentence(kind: str, readers: list[str], item: Item) -> str:
    """Who sees it, in which way."""
    who = joined(reader[:1].lower() + reader[1:] for reader in readers)
    everybody = len(readers) == len(READERS)
    if kind == YES:
        return capital(who)
    if kind == NO:
        return "nobody" if everybody else f"not: {who}"
    return f"in groups of {item.counted_from} or more: {'everybody in the suite' if everybody else who}"
