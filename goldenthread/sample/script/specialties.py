"""Which specialties the delegates come from: the shares of consultants, dealt so that each cohort is a mix."""

import random
from collections.abc import Sequence
from functools import cache

from goldenthread.people.reference import specialties
from goldenthread.sample.script.chance import apportion
from goldenthread.sample.tables import rows

ACUTE = {
    "medicine": 0.27,
    "surgery": 0.20,
    "anaesthesia and critical care": 0.14,
    "paediatrics": 0.09,
    "emergency medicine": 0.07,
    "obstetrics and gynaecology": 0.07,
    "imaging": 0.06,
    "oncology and haematology": 0.05,
    "pathology": 0.04,
    "dental": 0.01,
}
MENTAL_HEALTH = {"psychiatry": 0.85, "medicine": 0.10, "paediatrics": 0.05}
SHARES = {"ZZ1": ACUTE, "ZZ2": ACUTE, "ZZ3": MENTAL_HEALTH}
# The codes that a hospital of this size would have, and no rarities by which one person could be told.
USUAL = {
    "medicine": ("300", "301", "302", "320", "326", "330", "340", "361", "400", "410", "430"),
    "surgery": ("100", "101", "110", "120", "130"),
    "anaesthesia and critical care": ("190", "190", "192"),
    "paediatrics": ("420",),
    "emergency medicine": ("180",),
    "obstetrics and gynaecology": ("501", "502"),
    "imaging": ("810",),
    "oncology and haematology": ("370", "800", "823"),
    "pathology": ("822", "824", "833"),
    "dental": ("145",),
    "psychiatry": ("710", "711", "715"),
}
BY_PROFESSION = {"NUR": "950", "MID": "560"}
ALLIED = "960"


def deal_groups(trust: str, cohorts: Sequence[str]) -> list[str]:
    """A specialty group for each of a trust's doctors, whose cohorts are given: spread as evenly as may be.

    The doctors are taken cohort by cohort in turn, so that those of one group land in different cohorts.
    """
    turn: dict[str, int] = {}
    order = []
    for position, cohort in enumerate(cohorts):
        turn[cohort] = turn.get(cohort, 0) + 1
        order.append((turn[cohort] / (cohorts.count(cohort) + 1), position))
    groups = apportion(SHARES[trust], len(cohorts))
    dealt = [""] * len(cohorts)
    for group, (_, position) in zip(groups, sorted(order), strict=True):
        dealt[position] = group
    return dealt


def code(rng: random.Random, group: str) -> str:
    return rng.choice(USUAL[group])


@cache
def units() -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows("units"):
        found.setdefault((row["trust"], row["group"]), []).append(row["unit"])
    return found


def unit(rng: random.Random, trust: str, specialty: str) -> str:
    """An invented unit of the trust in which such a specialty works."""
    return rng.choice(units()[trust, specialties()[specialty].group])
