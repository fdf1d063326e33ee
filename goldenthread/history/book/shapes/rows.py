"""From the rows of a file of another shape to rows of the workbook, each of which knows where it stood."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from goldenthread.files.values import Cell, Grid
from goldenthread.history.book.cells import Unreadable, plain, written_out
from goldenthread.history.book.reading import Reading, filled
from goldenthread.history.book.references import Names, names_of
from goldenthread.history.book.shapes.columns import EMAIL, FAMILY, GIVEN, NAME, STAFF, TITLE, headings_of
from goldenthread.history.book.sheets import BY_NAME
from goldenthread.history.book.values import Book, Fault, Origin, Row, Value
from goldenthread.history.states import Shape

TITLES = {"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "rev"}
NAMED_ADDRESS = re.compile(r"^\s*\"?(?P<name>[^<\"]*?)\"?\s*<(?P<email>[^<>]+)>\s*$")
# What the title of a post says of its level, the first that fits; the ladder is people/reference/career_stages.csv.
LEVELS = (
    (6, r"deputy (chief|medical|director)"),
    (7, r"chief|executive|medical director(?! )"),
    (5, r"divisional|director of"),
    (4, r"clinical director|head of|associate"),
    (3, r"clinical lead|specialty lead|matron|service lead"),
    (2, r"\blead\b|governance|audit|educat|rota"),
)
FACTS = {"Title": TITLE, "Given name": GIVEN, "Family name": FAMILY, "E-mail": EMAIL, "Staff number": STAFF}


@dataclass(frozen=True)
class Line:
    """A row of the file: its number and its cells by what their columns mean."""

    number: int
    cells: Mapping[str, Cell]


def read_shape(grid: Grid, shape: str, columns: Mapping[int, str], *, known: Book, cohort: str = "") -> Reading:
    """The rows of a file whose columns were chosen. `cohort` is the cohort of an attendance grid."""
    at, headings = headings_of(grid)
    origin = Origin(grid.name, {meaning: headings[place] for place, meaning in columns.items()})
    reader = Reader(shape, origin, names_of("People", known["People"], (), {}), known, cohort)
    for number, cells in enumerate(grid.rows[at:], start=at + 1):
        if filled(cells):
            given = {meaning: cells[place] for place, meaning in columns.items() if place < len(cells)}
            reader.take(Line(number, {m: cell for m, cell in given.items() if filled([cell])}))
    rows = {sheet: tuple(found) for sheet, found in reader.rows.items() if found}
    return Reading(Book(rows), tuple(reader.faults))


class Reader:
    """Going through the file once, gathering rows for each sheet."""

    def __init__(self, shape: str, origin: Origin, names: Names, known: Book, cohort: str):
        self.shape, self.origin, self.names, self.cohort = shape, origin, names, cohort
        self.seated = {str(row["Person"]).casefold() for row in known["Places"] if row["Cohort"] == cohort}
        self.rows: dict[str, list[Row]] = {"People": [], "Roles": [], "Places": [], "Attendance": []}
        self.given_out: set[str] = set()
        self.faults: list[Fault] = []

    def take(self, line: Line) -> None:
        person = self.person(line)
        if person is None:
            return
        if self.shape == Shape.ATTENDANCE_GRID:
            self.attend(line, person)
        if self.shape == Shape.STAFF_LIST and "Role" in line.cells:
            self.role(line, person)

    def person(self, line: Line) -> str | None:
        """The key of the person in a row, who is on record or is added; None where a cell cannot be read."""
        facts = self.read(
            line, "People", {**FACTS, "Profession": "Profession", "Specialty": "Specialty"}, self.named(line)
        )
        if facts is None:
            return None
        full = f"{facts.get('Given name') or ''} {facts.get('Family name') or ''}".strip()
        for called in filter(None, (facts.get("E-mail"), facts.get("Staff number"), full)):
            meant = self.names.meant_by(str(called))
            if len(meant) == 1:
                key = next(iter(meant))
                if self.shape != Shape.ATTENDANCE_GRID:
                    self.add("People", line, {**facts, "Person": key})
                return key
        if not (facts.get("Given name") and facts.get("Family name")):
            self.fault(line, "empty", NAME, "The name is missing. Give a given name and a family name.")
            return None
        key = str(facts.get("E-mail") or facts.get("Staff number") or full)
        self.add("People", line, {**facts, "Person": key})
        return key

    def named(self, line: Line) -> dict[str, Cell]:
        """What a full name, or a name before an address, says of title, given and family name."""
        email = line.cells.get(EMAIL)
        both = NAMED_ADDRESS.match(str(email)) if email is not None else None
        said: dict[str, Cell] = {EMAIL: both["email"]} if both else {}
        full = plain(written_out(line.cells.get(NAME))) if NAME in line.cells else both["name"] if both else ""
        return said | split(full)

    def read(
        self, line: Line, sheet: str, columns: Mapping[str, str], said: Mapping[str, Cell]
    ) -> dict[str, Value] | None:
        """The values of some columns; a cell that cannot be read is told as a fault, and then there is none."""
        values: dict[str, Value] = {}
        before = len(self.faults)
        for column, meaning in columns.items():
            cell = said.get(meaning, line.cells.get(meaning))
            if cell is None:
                continue
            try:
                values[column] = BY_NAME[sheet].by_name[column].kind.read(cell)
            except Unreadable as error:
                self.fault(line, error.kind, meaning, str(error))
        return values if len(self.faults) == before else None

    def attend(self, line: Line, person: str) -> None:
        """The place of somebody in the cohort, where there is none yet, and a mark for each day that has one."""
        if person.casefold() not in self.seated:
            self.add("Places", line, {"Cohort": self.cohort, "Person": person})
            self.seated.add(person.casefold())
        for meaning in line.cells:
            if meaning.startswith("Day "):
                day = int(meaning.removeprefix("Day "))
                marked = self.read(line, "Attendance", {"Mark": meaning}, {})
                if marked:
                    self.add(
                        "Attendance", line, {"Cohort": self.cohort, "Day": day, "Person": person, **marked}, meaning
                    )

    def role(self, line: Line, person: str) -> None:
        columns = {name: name for name in ("Organisation", "Role", "Level", "Unit", "From", "To")}
        values = self.read(line, "Roles", columns, {})
        if values is None:
            return
        for needed in ("Organisation", "From"):
            if not values.get(needed):
                self.fault(line, "empty", needed, f"{needed} is empty. Fill it in, or empty Role in this row.")
                return
        values.setdefault("Level", level_of(str(values["Role"])))
        self.add("Roles", line, {**values, "Person": person})

    def add(self, sheet: str, line: Line, values: Mapping[str, Value], mark: str = "") -> None:
        headings = {**self.origin.columns, "Person": self.heading(NAME, EMAIL, FAMILY)}
        if mark:
            headings |= dict.fromkeys(("Mark", "Day", "Cohort"), self.heading(mark))
        origin = replace(self.origin, columns=headings)
        self.rows[sheet].append(Row({c: v for c, v in values.items() if v is not None}, line.number, origin))

    def heading(self, *meanings: str) -> str:
        return next((self.origin.columns[m] for m in meanings if m in self.origin.columns), meanings[0])

    def fault(self, line: Line, kind: str, meaning: str, message: str) -> None:
        self.faults.append(Fault(self.origin.sheet, line.number, self.heading(meaning), kind, message))


def split(name: str) -> dict[str, Cell]:
    """Title, given and family name of a full name, written either way round.

    >>> split("Dr Amara Nwosu")
    {'Title': 'Dr', 'Given name': 'Amara', 'Family name': 'Nwosu'}
    >>> split("Nwosu, Amara")
    {'Given name': 'Amara', 'Family name': 'Nwosu'}
    """
    family, comma, given = name.partition(",")
    words: Sequence[str] = [*given.split(), *family.split()] if comma else name.split()
    said: dict[str, Cell] = {}
    if words and words[0].rstrip(".").lower() in TITLES:
        said[TITLE] = words[0].rstrip(".")
        words = words[1:]
    if comma and given.split():
        return said | {GIVEN: " ".join(words[: -len(family.split())]), FAMILY: " ".join(family.split())}
    return said | ({GIVEN: " ".join(words[:-1]), FAMILY: words[-1]} if len(words) > 1 else {})


def level_of(title: str) -> int:
    """The level that the title of a post says, 1 where it says none.

    >>> level_of("Deputy Medical Director"), level_of("Clinical Lead, Urology"), level_of("Consultant")
    (6, 3, 1)
    """
    return next((level for level, pattern in LEVELS if re.search(pattern, title.lower())), 1)
