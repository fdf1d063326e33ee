"""A clean book as a team would have kept it, with the truth about its mess."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldenthread.files.values import Grid
from goldenthread.history.book.values import Book, Value
from goldenthread.sample.script.chance import stream
from goldenthread.sample.workbook.addresses import own_grid, own_truth
from goldenthread.sample.workbook.calls import Calls, call_people, number_staff
from goldenthread.sample.workbook.draft import Draft
from goldenthread.sample.workbook.faults import MISSING_SHEET, plant
from goldenthread.sample.workbook.hands import Hand
from goldenthread.sample.workbook.layout import lay_out
from goldenthread.sample.workbook.namesakes import bring_namesakes
from goldenthread.sample.workbook.truth import Planted, Truth, delegates
from goldenthread.sample.workbook.twice import Pair, enter_twice


@dataclass(frozen=True)
class Messy:
    """The sheets as they were typed, and what is true of them."""

    grids: tuple[Grid, ...]
    truth: Truth


def messy(book: Book, *, seed: int) -> Messy:
    """Make a mess of a clean book of the sample; the same number makes the same mess."""
    draft = Draft(book)
    twice = enter_twice(draft, stream(seed, "entered twice"))
    apart = bring_namesakes(draft, stream(seed, "namesakes"), twice)
    number_staff(draft, stream(seed, "staff numbers"), twice)
    keys = call_people(draft, stream(seed, "keys"))
    plant(draft, stream(seed, "faults"), twice=called(twice, keys), namesakes=called(apart, keys))
    pages = list(lay_out(draft, stream(seed, "layout"), Hand(stream(seed, "hands"), Calls(draft))))
    faults = sorted(fault for _, planted in pages for fault in planted)
    truth = Truth(
        faults=(Planted(MISSING_SHEET, 0, "", "missing sheet", mendable=False), *faults),
        merges=in_file_order(draft, twice, keys),
        apart=in_file_order(draft, apart, keys),
        delegates=delegates(book),
    )
    return Messy(tuple(own_grid(grid, seed) for grid, _ in pages), own_truth(truth, seed))


def called(pairs: Iterable[Pair], keys: Mapping[Value, str]) -> list[str]:
    """The keys of all who are in a pair."""
    return [keys[key] for pair in pairs for key in (pair.first, pair.second)]


def in_file_order(draft: Draft, pairs: Iterable[Pair], keys: Mapping[Value, str]) -> tuple[tuple[str, str], ...]:
    """Pairs of keys as the file writes them, each with the one that stands above first."""
    place: dict[Value, int] = {}
    for line in draft["People"]:
        place.setdefault(line["Person"], len(place))
    found = [sorted((keys[pair.first], keys[pair.second]), key=place.__getitem__) for pair in pairs]
    return tuple((a, b) for a, b in sorted(found, key=lambda pair: place[pair[0]]))
