"""The delegates: who they are, which cohort they come to, and on which of its days they are there."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goldenthread.people.reference import specialties
from goldenthread.sample.script.attendance import patterns
from goldenthread.sample.script.chance import shuffled, stream
from goldenthread.sample.script.names import Name, NameBook, style
from goldenthread.sample.script.specialties import ALLIED, BY_PROFESSION, code, deal_groups, unit
from goldenthread.sample.tables import document, rows

TRUSTS = {"ZZ1": "marlhaven", "ZZ2": "eastmere", "ZZ3": "thornwick"}
NURSING_PAIRS = (("NUR", "NUR"), ("NUR", "NUR"), ("NUR", "MID"), ("MID", "MID"))
ALLIED_PROFESSIONS = ("PHY", "PHY", "OT", "RAD", "DIE", "SLT")
SPECIALTY_MISSING = 0.03


@dataclass(frozen=True)
class Delegate:
    """A person to whom a place counts.

    Attributes:
        pattern: A figure for each day of the cohort: 1 for present.
        withdrew: The place ends after the last day present.
        late: Joined when the first day had begun.
        before: The cohort in which a place was held first, deferred or swapped for the one that counts.
        swapped: The earlier place was exchanged with somebody, not deferred.
    """

    programme: str
    cohort: str
    trust: str
    profession: str
    title: str
    given_name: str
    family_name: str
    email: str
    specialty: str
    unit: str
    pattern: str
    withdrew: bool = False
    late: bool = False
    before: str = ""
    swapped: bool = False

    @property
    def name(self) -> str:
        return f"{self.title} {self.given_name} {self.family_name}".strip()


@dataclass(frozen=True)
class Seat:
    """A place before anybody is found for it."""

    programme: str
    cohort: str
    trust: str
    profession: str
    group: str = ""


def domains() -> dict[str, str]:
    return {o["code"]: o["domain"] for o in document("cast")["organisations"]}


def seats(rng: random.Random) -> list[Seat]:
    """Every place that counts, with its trust, its profession and for doctors the specialty group."""
    found = [seat for row in rows("cohorts") for seat in seats_of(rng, row)]
    for programme in {seat.programme: None for seat in found}:
        for trust in TRUSTS:
            doctors = [
                n for n, s in enumerate(found) if (s.programme, s.trust, s.profession) == (programme, trust, "MED")
            ]
            groups = deal_groups(trust, [found[n].cohort for n in doctors])
            for n, group in zip(doctors, groups, strict=True):
                found[n] = replace(found[n], group=group, profession="DEN" if group == "dental" else "MED")
    return found


def seats_of(rng: random.Random, row: dict[str, str]) -> Iterator[Seat]:
    """The places of one cohort, by trust and profession, as its table says."""
    nursing, allied = list(rng.choice(NURSING_PAIRS)), shuffled(rng, ALLIED_PROFESSIONS)
    for trust, column in TRUSTS.items():
        at_trust = list(TRUSTS).index(trust)
        nurses, therapists = (int(row[f"{kind}_by_trust"].split("/")[at_trust]) for kind in ("nurses", "ahps"))
        professions = ["MED"] * int(row[f"{column}_doctors"])
        professions += [nursing.pop() for _ in range(nurses)] + [allied.pop() for _ in range(therapists)]
        for profession in professions:
            yield Seat(row["programme"], row["cohort"], trust, profession)


def all_delegates(seed: int, book: NameBook) -> list[Delegate]:
    """The delegates of all cohorts that ran, in the order of the table of cohorts."""
    rng = stream(seed, "delegates")
    taken = seats(rng)
    found = []
    for row in rows("cohorts"):
        of_cohort = [seat for seat in taken if seat.cohort == row["cohort"]]
        days = patterns(seed, row, [seat.profession for seat in of_cohort])
        found += [person(rng, book, seat, pattern) for seat, pattern in zip(of_cohort, days, strict=True)]
    return with_the_cast(found)


def with_the_cast(delegates: list[Delegate]) -> list[Delegate]:
    """Give one place to the delegate of the cast, with the days on which the cast says that she was there."""
    cast = document("cast")["delegate"]
    mates = [n for n, d in enumerate(delegates) if d.cohort == cast["cohort"]]
    hers = next(n for n in mates if delegates[n].specialty == cast["specialty"] and delegates[n].trust == "ZZ1")
    other = next(n for n in mates if delegates[n].pattern == cast["pattern"])
    found = list(delegates)
    found[other] = replace(found[other], pattern=found[hers].pattern)
    names = {key: cast[key] for key in ("title", "given_name", "family_name", "email", "unit", "pattern")}
    found[hers] = replace(found[hers], **names)
    return found


def person(rng: random.Random, book: NameBook, seat: Seat, pattern: str) -> Delegate:
    """Find somebody for a place."""
    name = book.take()
    doctor = bool(seat.group)
    specialty = code(rng, seat.group) if doctor else BY_PROFESSION.get(seat.profession, ALLIED)
    missing = rng.uniform(0, 1) < SPECIALTY_MISSING
    return Delegate(
        programme=seat.programme,
        cohort=seat.cohort,
        trust=seat.trust,
        profession=seat.profession,
        title=style(rng, name, doctor=doctor, group=seat.group),
        given_name=name.given_name,
        family_name=name.family_name,
        email=address(name, seat.trust),
        specialty="" if missing else specialty,
        unit=unit(rng, seat.trust, specialty),
        pattern=pattern,
    )


def address(name: Name, trust: str) -> str:
    return f"{name.mailbox}@{domains()[trust]}"


def group_of(delegate: Delegate) -> str:
    """The specialty group, empty where the specialty is missing."""
    return specialties()[delegate.specialty].group if delegate.specialty else ""
