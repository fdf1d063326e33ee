"""Invented people: names of many origins, none given twice and none of the cast's."""

import random
from dataclasses import dataclass
from functools import cache

from goldenthread.sample.tables import document, rows

SURGEONS = ("surgery", "dental", "obstetrics and gynaecology")
MARRIED = 0.5
PROFESSORS = 0.03
OWN_ORIGIN = 0.94


@dataclass(frozen=True)
class Name:
    given_name: str
    family_name: str
    style: str

    @property
    def mailbox(self) -> str:
        """The part of an address before the @."""
        kept = (c for c in f"{self.given_name}.{self.family_name}".lower() if c.isalnum() or c in ".-")
        return "".join(kept)


@cache
def shelves() -> dict[tuple[str, str], list[dict[str, str]]]:
    """The names by part and origin."""
    found: dict = {}
    for row in rows("names"):
        found.setdefault((row["part"], row["origin"]), []).append(row)
    return found


@cache
def origins() -> dict[str, int]:
    return {row["origin"]: int(row["weight"]) for row in rows("names")}


class NameBook:
    """Gives out names, each once."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        cast = [*document("cast")["people"], document("cast")["delegate"]]
        self.given_out = {(p["given_name"], p["family_name"]) for p in cast}

    def origin(self) -> str:
        return self.rng.choices(list(origins()), weights=list(origins().values()))[0]

    def take(self) -> Name:
        """The next name; most family names share the origin of the given one, some have been married into."""
        while True:
            origin = self.origin()
            given = self.rng.choice(shelves()["given", origin])
            family_origin = origin if self.rng.uniform(0, 1) < OWN_ORIGIN else self.origin()
            family = self.rng.choice(shelves()["family", family_origin])["name"]
            if (given["name"], family) not in self.given_out:
                self.given_out.add((given["name"], family))
                return Name(given["name"], family, given["style"])

    def take_family_name(self, given_name: str) -> str:
        """A family name that goes with nobody else of that given name."""
        while True:
            family = self.rng.choice(shelves()["family", self.origin()])["name"]
            if (given_name, family) not in self.given_out:
                self.given_out.add((given_name, family))
                return family


def style(rng: random.Random, name: Name, *, doctor: bool, group: str) -> str:
    """How somebody is addressed: surgeons in Britain drop the Dr, a few hold a chair."""
    if doctor and rng.uniform(0, 1) < PROFESSORS:
        return "Prof"
    if doctor and group not in SURGEONS:
        return "Dr"
    if doctor and name.style == "Ms":
        return "Miss" if rng.uniform(0, 1) < MARRIED else "Ms"
    return name.style
