"""Who is in the room against the pool of all delegates of the programme: the picture, and its balance in figures."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from goldenthread.charts import mix
from goldenthread.methods.wording.grammar import capital
from goldenthread.methods.wording.numbers import decimal, number
from goldenthread.programmes.queries import PlaceRow
from goldenthread.ui.parts import Picture, PlainTable, Word

WIDTH = 332
MOST_IN_A_ROW = 11  # people of one specialty and trust for whom the width has room
UNKNOWN = "not recorded"


@dataclass(frozen=True)
class MixPanel:
    picture: Picture | None
    balance: PlainTable


def specialty_group(place: PlaceRow) -> str:
    """The group in which a delegate is counted: of nurses and allied health professionals their family."""
    if place.family and place.family != "doctors":
        return place.family
    return place.specialty_group or UNKNOWN


def mix_panel(cohort: Sequence[PlaceRow], pool: Sequence[PlaceRow], trusts: Mapping[int, str]) -> MixPanel | None:
    """The mix of a cohort; None for fewer than two people, who make no mix.

    Args:
        cohort: The places of the cohort that are held.
        pool: The places of the programme, each person once; no wider than the cohort, it is no pool.
        trusts: The names of the trusts.
    """
    if len(cohort) < 2:
        return None
    compared = pool if len(pool) > len(cohort) else ()
    groups = in_order(specialty_group, pool)
    panels = [
        mix.Panel(
            name, tuple(mix_row(group, in_trust(cohort, key), in_trust(compared, key), share) for group in groups)
        )
        for key, name in panel_names(pool, trusts)
        for share in [len(cohort) / len(compared) if compared else None]
    ]
    drawing = mix.Mix(panels, pool=len(compared))
    fits = all(panel.units <= MOST_IN_A_ROW for panel in panels)
    return MixPanel(
        picture=Picture(str(mix.draw(drawing, prefix="mix", width=WIDTH))) if fits else None,
        balance=balance(cohort, compared, trusts, groups),
    )


def in_order(key: Callable[[PlaceRow], str], places: Sequence[PlaceRow]) -> list[str]:
    """What there is, the most frequent first, doctors' specialties before the other professions."""
    counts = Counter(map(key, places))
    others = {place.family for place in places if place.family != "doctors"}
    return sorted(counts, key=lambda name: (name == UNKNOWN, name in others, -counts[name], name))


def panel_names(pool: Sequence[PlaceRow], trusts: Mapping[int, str]) -> list[tuple[int | None, str]]:
    """The trusts of the pool, the largest first."""
    counts = Counter(place.trust for place in pool)
    return [(trust, trusts.get(trust, UNKNOWN)) for trust in sorted(counts, key=lambda key: (-counts[key], key or 0))]


def in_trust(places: Sequence[PlaceRow], trust: int | None) -> list[PlaceRow]:
    return [place for place in places if place.trust == trust]


def mix_row(group: str, here: list[PlaceRow], pool: list[PlaceRow], share: float | None) -> mix.Row:
    """One specialty of one trust."""
    found = [place for place in here if specialty_group(place) == group]
    doctors = sum(place.family in {"doctors", ""} for place in found)
    drawn = None if share is None else share * sum(specialty_group(place) == group for place in pool)
    return mix.Row(capital(group), doctors, len(found) - doctors, drawn)


def balance(
    cohort: Sequence[PlaceRow], pool: Sequence[PlaceRow], trusts: Mapping[int, str], groups: Sequence[str]
) -> PlainTable:
    """Counts beside those of a draw in proportion to the pool, with the difference in words."""
    is_trust = [(name, lambda place, key=key: place.trust == key) for key, name in panel_names(pool or cohort, trusts)]
    tests = [*is_trust, ("Not doctors", lambda place: place.family not in {"doctors", ""})]
    rows = [balance_row(name, sum(map(test, cohort)), len(cohort), pool, test) for name, test in tests]
    in_room = len(set(map(specialty_group, cohort)))
    headings = ("Share of", "Cohort", f"Pool of {len(pool)}", "Reading") if pool else ("Share of", "Cohort")
    specialties = (Word("Specialties"), Word(in_room, numeric=True), Word(f"of {len(groups)}", numeric=True))
    reading = Word("all in the room" if in_room == len(groups) else f"{number(len(groups) - in_room)} not in the room")
    last = (*specialties, reading) if pool else specialties[:2]
    return PlainTable(headings, (*rows, last))


def balance_row(
    name: str, count: int, size: int, pool: Sequence[PlaceRow], test: Callable[[PlaceRow], bool]
) -> tuple[Word, ...]:
    """How many there are, how many a draw would give, and what that means in whole people."""
    counted = (Word(name), Word(count, numeric=True))
    if not pool:
        return counted
    drawn = size * sum(map(test, pool)) / len(pool)
    return (*counted, Word(f"{drawn:.1f}", numeric=True), Word(reading(count, drawn)))


def reading(count: int, drawn: float) -> str:
    """The difference from a draw in whole people.

    >>> reading(18, 18.1), reading(4, 2.4), reading(0, 2.5)
    ('as the pool', '2 more', '3 fewer')
    """
    apart = decimal(abs(count - drawn), 0)
    return "as the pool" if apart == "0" else f"{apart} {'more' if count > drawn else 'fewer'}"
