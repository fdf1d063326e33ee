"""How the workbook calls people: the key of each in the sheet People, and what else its other sheets call them."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.history.book.schema import Column
from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.book.values import Value
from goldenthread.sample.workbook.draft import Draft, Line
from goldenthread.sample.workbook.shares import present
from goldenthread.sample.workbook.twice import Pair

HAS_NUMBER = 0.5
BY_ADDRESS, BY_NAME_ALONE = 0.8, 0.08  # the others have a number such as M-017
ALSO_CALLED = {
    "Organisations": ("Code", "Short name"),
    "Programmes": ("Programme", "Title"),
    "Themes": ("Theme", "Name"),
}


def number_staff(draft: Draft, rng: random.Random, pairs: Sequence[Pair]) -> None:
    """Give about half of the people an invented number; nobody who was entered twice has two."""
    second = {pair.second: pair for pair in pairs}
    numbered = {pair.first for pair in pairs if pair.numbered}
    people = [line for line in draft["People"] if line["Name until"] is None]
    numbers = {}
    for line, number in zip(people, rng.sample(range(1_000_000, 10_000_000), len(people)), strict=True):
        person = line["Person"]
        if person in numbered or (person not in second and rng.uniform(0, 1) < HAS_NUMBER):
            numbers[person] = line.values["Staff number"] = str(number)
    for pair in pairs:
        if pair.numbered:
            present(draft, pair.second).values["Staff number"] = numbers[pair.first]


def call_people(draft: Draft, rng: random.Random) -> Mapping[Value, str]:
    """Give everybody the key by which the workbook calls them, wherever they stand; tells the new key of each."""
    keys = keys_of(draft, rng)
    for line in draft["People"]:
        line.values["Person"] = keys[line["Person"]]
    for line, column in draft.references_to_people():
        value = line[column]
        line.values[column] = tuple(keys[key] for key in value) if isinstance(value, tuple) else keys[value]
    return keys


def keys_of(draft: Draft, rng: random.Random) -> dict[Value, str]:
    """Mostly the address, for some the name where nobody else has it, for the others a number of the office."""
    people = [line for line in draft["People"] if line["Name until"] is None]
    alone = {name for name, times in Counter(map(full_name, people)).items() if times == 1}
    numbers = iter(rng.sample(range(1, 1000), len(people)))
    keys: dict[Value, str] = {}
    for line in people:
        email, dice = line["E-mail"], rng.uniform(0, 1)
        if email and email not in keys.values() and dice < BY_ADDRESS:
            keys[line["Person"]] = str(email)
        elif full_name(line) in alone and dice > 1 - BY_NAME_ALONE:
            keys[line["Person"]] = full_name(line)
        else:
            keys[line["Person"]] = f"M-{next(numbers):03}"
    return keys


def full_name(line: Line) -> str:
    return f"{line['Given name']} {line['Family name']}"


class Calls:
    """What else the rows of a sheet may be called in a cell that refers to them, without a doubt who is meant."""

    def __init__(self, draft: Draft):
        self.by_sheet = {sheet: others_of(draft, sheet) for sheet in (*ALSO_CALLED, "People")}

    def others(self, column: Column, key: str) -> Sequence[str]:
        """The other names of a row that are short enough for the column, or its key where it has none."""
        names = self.by_sheet.get(column.refers_to, {}).get(key, ())
        return [name for name in names if len(name) <= column.kind.longest] or [key]


def others_of(draft: Draft, sheet: str) -> Mapping[str, list[str]]:
    """The other names that belong to one row alone, and never those of a row with a fault."""
    called: defaultdict[str, set[str]] = defaultdict(set)
    for line in draft[sheet]:
        for name in names(sheet, line):
            called[name.casefold()].add(str(line[BY_NAME[sheet].key[0]]))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in draft[sheet]:
        key, *others = names(sheet, line)
        found[key] += [name for name in others if line.wrong is None and len(called[name.casefold()]) == 1]
    return found


def names(sheet: str, line: Line) -> Iterator[str]:
    """The key of a row, then what else it is called."""
    if sheet != "People":
        yield from (str(line[column]) for column in ALSO_CALLED[sheet] if line[column])
        return
    yield str(line["Person"])
    if line["Name until"] is None:
        yield from filter(None, (line["E-mail"], full_name(line), f"{line['Title'] or ''} {full_name(line)}".strip()))
