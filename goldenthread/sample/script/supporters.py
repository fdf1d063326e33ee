"""Those who stand beside the delegates: sponsors, who let them go, and the operational managers paired with them."""

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import address
from goldenthread.sample.script.names import Name, NameBook

SPONSORS = {"ZZ1": 11, "ZZ2": 1, "ZZ3": 1}
MANAGERS = {"ZZ1": 13, "ZZ2": 3, "ZZ3": 2}
OF_THE_CAST = {
    "sponsor": {"ZZ1": "Mr Baljit Crossmere", "ZZ2": "Samira Goldcrest", "ZZ3": "Dr Joseph Tamarind"},
    "manager": {"ZZ1": "Chloe Ashgrove"},
}
DIVISIONS = ("surgery and anaesthesia", "medicine", "women and children", "diagnostics", "cancer", "emergency care")
PAIRED = 0.8


@dataclass(frozen=True)
class Supporter:
    part: str
    trust: str
    title: str
    called: Name
    profession: str
    role: str
    level: int

    @property
    def name(self) -> str:
        return f"{self.title} {self.called.given_name} {self.called.family_name}".strip()

    @property
    def email(self) -> str:
        return address(self.called, self.trust)


def supporters(seed: int, book: NameBook) -> list[Supporter]:
    rng = stream(seed, "supporters")
    sponsors = [sponsor(trust, book.take(), rng.choice(DIVISIONS)) for trust, n in SPONSORS.items() for _ in range(n)]
    return sponsors + [manager(trust, book.take()) for trust, n in MANAGERS.items() for _ in range(n)]


def sponsor(trust: str, name: Name, division: str) -> Supporter:
    return Supporter("sponsor", trust, "Dr", name, "MED", f"Divisional director, {division}", 5)


def manager(trust: str, name: Name) -> Supporter:
    return Supporter("manager", trust, "", name, "MGR", "General manager", 4)


def by_part(found: list[Supporter]) -> Mapping[tuple[str, str], list[str]]:
    """The names of those of each part and trust, those of the cast among them."""
    names: dict[tuple[str, str], list[str]] = {}
    for s in found:
        names.setdefault((s.part, s.trust), []).append(s.name)
    for part, of_trusts in OF_THE_CAST.items():
        for trust, name in of_trusts.items():
            names.setdefault((part, trust), []).append(name)
    return names
