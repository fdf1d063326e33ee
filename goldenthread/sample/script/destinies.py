"""What befalls the delegates: who withdrew, joined late, deferred, swapped, married or moved to another trust."""

import datetime as dt
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from goldenthread.sample.script.chance import shuffled, stream
from goldenthread.sample.script.delegates import TRUSTS, Delegate, domains
from goldenthread.sample.script.names import NameBook
from goldenthread.sample.tables import day, document, rows

DEFERRED_INTO = (
    "SCL-02",
    "SCL-03",
    "SCL-04",
    "SCL-05",
    "SCL-05",
    "SCL-06",
    "SCL-07",
    "SCL-08",
    "SCL-08",
    "SCL-09",
    "SCL-10",
)
SWAPPED_BETWEEN = (("SCL-05", "SCL-06"), ("SCL-07", "SCL-08"))
LATE_INTO = ("SCL-01", "SCL-02", "SCL-03", "SCL-05", "SCL-08")
FOUNDERS = ("ZZ1",)  # the first cohort was for the lead trust alone
MARRIAGES = 8
MOVES_OF_TRUST = 9


@dataclass(frozen=True)
class NewName:
    """A family name taken later."""

    delegate: Delegate
    family_name: str
    on: dt.date


@dataclass(frozen=True)
class NewTrust:
    """The same work at another of the three trusts, with a second address."""

    delegate: Delegate
    trust: str
    email: str
    on: dt.date


def with_destinies(seed: int, delegates: Sequence[Delegate]) -> list[Delegate]:
    """Mark those who withdrew, joined late, deferred or swapped."""
    rng = stream(seed, "destinies")
    found = list(delegates)
    for row in rows("cohorts"):
        for n in open_to(rng, found, row["cohort"], leaves_early)[: int(row["withdrew"] or 0)]:
            found[n] = replace(found[n], withdrew=True)
    for cohort in LATE_INTO:
        n = open_to(rng, found, cohort, joins_late)[0]
        found[n] = replace(found[n], late=True)
    for cohort in DEFERRED_INTO:
        n = open_to(rng, found, cohort, untouched, FOUNDERS if cohort == "SCL-02" else tuple(TRUSTS))[0]
        found[n] = replace(found[n], before=f"{cohort[:4]}{int(cohort[4:]) - 1:02}")
    for pair in SWAPPED_BETWEEN:
        for counted, before in (pair, pair[::-1]):
            n = open_to(rng, found, counted, untouched)[0]
            found[n] = replace(found[n], before=before, swapped=True)
    return found


def open_to(
    rng: random.Random,
    delegates: Sequence[Delegate],
    cohort: str,
    fit: Callable[[Delegate], bool],
    trusts: Sequence[str] = tuple(TRUSTS),
) -> list[int]:
    """The positions of those to whom something may happen: in chance order."""
    able = [
        n
        for n, d in enumerate(delegates)
        if d.cohort == cohort and d.trust in trusts and d.name != cast_delegate() and fit(d)
    ]
    return shuffled(rng, able)


def cast_delegate() -> str:
    """The name of the delegate of the cast, whose story is fixed."""
    own = document("cast")["delegate"]
    return f"{own['title']} {own['given_name']} {own['family_name']}"


def leaves_early(delegate: Delegate) -> bool:
    return delegate.pattern.endswith("00") and not delegate.pattern.rstrip("0").count("0")


def joins_late(delegate: Delegate) -> bool:
    return delegate.pattern.startswith("01")


def untouched(delegate: Delegate) -> bool:
    return not (delegate.withdrew or delegate.late or delegate.before)


def marriages(seed: int, book: NameBook, delegates: Sequence[Delegate]) -> list[NewName]:
    """Some women take another family name, at some time after their last day."""
    rng = stream(seed, "marriages")
    women = {row["name"] for row in rows("names") if row["style"] == "Ms"}
    able = [d for d in delegates if d.given_name in women and d.name != cast_delegate()]
    return [
        NewName(d, book.take_family_name(d.given_name), after_the_programme(rng, d))
        for d in rng.sample(able, MARRIAGES)
    ]


def moves_of_trust(seed: int, delegates: Iterable[Delegate], settled: set[str]) -> list[NewTrust]:
    """Nine go to another of the three trusts; those who rose are left where they are."""
    rng = stream(seed, "moves of trust")
    able = [d for d in delegates if d.programme == "SENIOR" and d.name not in settled and d.cohort < "SCL-10"]
    found = []
    for d in rng.sample(able, MOVES_OF_TRUST):
        trust = rng.choice(sorted(set(domains()) - {d.trust, "ZZ9"}))
        email = f"{d.email.split('@')[0]}@{domains()[trust]}"
        found.append(NewTrust(d, trust, email, after_the_programme(rng, d)))
    return found


def after_the_programme(rng: random.Random, delegate: Delegate, *, until: dt.date = dt.date(2024, 7, 12)) -> dt.date:
    """A Monday between a month after the last day of somebody's cohort and a date."""
    first = last_day(delegate.cohort) + dt.timedelta(days=30)
    on = first + dt.timedelta(days=rng.randrange((until - first).days))
    return on - dt.timedelta(days=on.weekday())


def last_day(cohort: str) -> dt.date:
    return max(day(row["held_on"]) for row in rows("calendar") if row["cohort"] == cohort)
