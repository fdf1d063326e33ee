"""Roles at the start and later: levels, time allowed and worked, and who moved to a more senior role.

The counts are fixed, who it was is drawn: those whose cohort ended longer ago are likelier to have moved.
"""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.sample.script.attendance import DOCTORS
from goldenthread.sample.script.chance import apportion, shuffled, stream
from goldenthread.sample.script.delegates import Delegate
from goldenthread.sample.script.destinies import after_the_programme, cast_delegate, last_day
from goldenthread.sample.tables import day, document

LEVELS = {
    "FIRST": {"1": 0.3, "2": 0.7},
    "SENIOR": {"2": 0.14, "3": 0.58, "4": 0.25, "5": 0.03},
    "DIVISIONAL": {"4": 0.2, "5": 0.8},
}
# From level, to level, how many: 34 to clinical director, 16 to divisional director, 11 to deputy medical director,
# 3 to executive director and 4 to clinical lead.
SENIOR_MOVES = ((3, 4, 34), (4, 5, 16), (4, 6, 7), (5, 6, 4), (4, 7, 2), (5, 7, 1), (2, 3, 4))
FIRST_MOVES = ((1, 2, 12), (2, 3, 26))
FIRST_ROLES = ("Governance lead", "Audit lead", "Education lead", "Rota lead", "Pathway lead")
MEDICAL = {
    1: "Consultant",
    3: "Clinical lead",
    4: "Clinical director",
    5: "Divisional director",
    6: "Deputy medical director",
    7: "Executive director",
}
NURSING = {
    1: "Ward manager",
    2: "Practice development lead",
    3: "Matron",
    4: "Head of nursing and midwifery",
    5: "Divisional director",
    6: "Deputy chief nurse",
    7: "Executive director",
}
ALLIED = {
    1: "Senior therapist",
    2: "Team lead",
    3: "Therapies lead",
    4: "Head of therapies",
    5: "Divisional director",
    6: "Deputy director of allied health professions",
    7: "Executive director",
}
ALLOWED = {1: (0, 0.25, 0), 2: (0, 1, 0.5), 3: (0, 2, 0.75), 4: (0.5, 4, 2), 5: (3, 6, 4), 6: (4, 7, 5), 7: (6, 10, 8)}
NONE_ALLOWED = 0.18
EXTRA_WORKED = 1.3  # programmed activities a week beyond those allowed, on average
AS_AT = dt.date(2024, 7, 31)
WORKING_WEEK, SUPPORTING = 10.0, 1.5


@dataclass(frozen=True)
class Role:
    delegate: Delegate
    title: str
    level: int
    from_on: dt.date
    pas: dict[str, Decimal]


def title(rng: random.Random, profession: str, level: int) -> str:
    if profession in DOCTORS:
        return MEDICAL.get(level) or rng.choice(FIRST_ROLES)
    return (NURSING if profession in {"NUR", "MID"} else ALLIED)[level]


def levels_at_start(seed: int, delegates: Sequence[Delegate]) -> dict[str, int]:
    """The level of each delegate on joining, by name; the shares are exact for each programme."""
    rng = stream(seed, "levels")
    found: dict[str, int] = {}
    for programme, shares in LEVELS.items():
        of_programme = [d.name for d in delegates if d.programme == programme]
        levels = [int(level) for level in apportion(shares, len(of_programme))]
        found |= dict(zip(of_programme, shuffled(rng, levels), strict=True))
    own, level = cast_delegate(), document("cast")["delegate"]["level"]
    other = next(d.name for d in delegates if d.programme == "SENIOR" and found[d.name] == level)
    found[other], found[own] = found[own], level
    return found


def roles_at_start(seed: int, delegates: Sequence[Delegate], levels: dict[str, int]) -> list[Role]:
    """The role that each delegate had on joining; doctors say what is allowed and what it takes."""
    rng = stream(seed, "roles")
    doctors = [d for d in delegates if d.profession in DOCTORS]
    none_allowed = {d.name for p in LEVELS for d in some(rng, [d for d in doctors if d.programme == p], NONE_ALLOWED)}
    extra = extras(rng, doctors)
    found = []
    for d in delegates:
        level = levels[d.name]
        pas = {} if d.name not in extra else programmed(rng, level, extra[d.name], none=d.name in none_allowed)
        began = dt.date(2019, 4, 1) if d.cohort[-2:] == "01" else last_day(d.cohort) - dt.timedelta(days=420)
        from_on = began - dt.timedelta(days=rng.randrange(120, 1800))
        own = (
            document("cast")["delegate"]["role_title"] if d.name == cast_delegate() else title(rng, d.profession, level)
        )
        found.append(Role(d, own, level, from_on, pas))
    return found


def some(rng: random.Random, delegates: Sequence[Delegate], share: float) -> list[Delegate]:
    return rng.sample(delegates, round(share * len(delegates)))


def extras(rng: random.Random, delegates: Sequence[Delegate]) -> dict[str, float]:
    """Time worked beyond that allowed: long-tailed, and scaled so that its mean over the senior doctors is fixed."""
    drawn = {d.name: rng.gammavariate(2, 1) for d in delegates}
    of_senior = [drawn[d.name] for d in delegates if d.programme == "SENIOR"]
    scale = EXTRA_WORKED * len(of_senior) / sum(of_senior)
    return {name: value * scale for name, value in drawn.items()}


def programmed(rng: random.Random, level: int, extra: float, *, none: bool) -> dict[str, Decimal]:
    """Programmed activities a week, in quarters."""
    low, high, mode = ALLOWED[level]
    allowed = 0 if none else max(0.25, rng.triangular(low, high, mode))
    clinical = max(0.5, WORKING_WEEK - SUPPORTING - allowed)
    return {
        "clinical_pas_allowed": quarter(clinical),
        "clinical_pas_worked": quarter(clinical + rng.uniform(0, 1)),
        "leadership_pas_allowed": quarter(allowed),
        "leadership_pas_worked": quarter(allowed) + quarter(extra),
    }


def quarter(value: float) -> Decimal:
    return Decimal(round(value * 4)) / 4


def later_roles(seed: int, delegates: Sequence[Delegate], levels: dict[str, int]) -> list[Role]:
    """The more senior roles to which delegates moved after their programme."""
    rng = stream(seed, "later roles")
    of_cast = role_of_cast(rng, delegates)
    found = [of_cast]
    for programme, table in (("SENIOR", SENIOR_MOVES), ("FIRST", FIRST_MOVES)):
        for level, to_level, count in table:
            taken = {role.delegate.name for role in found}
            able = [d for d in delegates if (d.programme, levels[d.name]) == (programme, level) and d.name not in taken]
            hers = programme == "SENIOR" and (level, to_level) == (levels[of_cast.delegate.name], of_cast.level)
            found += [risen(rng, d, to_level) for d in likeliest(rng, able)[: count - hers]]
    return found


def role_of_cast(rng: random.Random, delegates: Sequence[Delegate]) -> Role:
    """Whatever is drawn, the delegate of the cast moves as the cast says; hers is one of the counted moves."""
    own = document("cast")["delegate"]
    delegate = next(d for d in delegates if d.name == cast_delegate())
    pas = programmed(rng, own["moved_to_level"], EXTRA_WORKED, none=False)
    return Role(delegate, own["moved_to_title"], own["moved_to_level"], day(own["moved_on"]), pas)


def likeliest(rng: random.Random, delegates: Sequence[Delegate]) -> list[Delegate]:
    """A weighted draw without return: the longer since the last day, the earlier in the list."""
    return sorted(delegates, key=lambda d: rng.expovariate((AS_AT - last_day(d.cohort)).days))


def risen(rng: random.Random, delegate: Delegate, level: int) -> Role:
    doctor = delegate.profession in DOCTORS
    pas = programmed(rng, level, rng.gammavariate(2, EXTRA_WORKED / 2), none=False) if doctor else {}
    return Role(delegate, title(rng, delegate.profession, level), level, after_the_programme(rng, delegate), pas)
