"""Where aims or themes are worked on: a table of squares, and in words what is left out or thin."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldenthread.charts.coverage import cells
from goldenthread.methods.designs import Coverage, Design, in_force
from goldenthread.methods.wording.grammar import capital, listed
from goldenthread.programmes.models import Suite, Theme
from goldenthread.programmes.queries.aims import AimRow
from goldenthread.programmes.queries.designs import DesignRow

ABREAST = 12  # squares that stand side by side in half a page
Place = tuple[str, int]  # a programme and a module, or a programme and 0 for all of it


@dataclass(frozen=True)
class Subject:
    """An aim or theme: the code that sessions carry, its words in the table and its name in a sentence."""

    code: str
    words: str
    name: str


@dataclass(frozen=True)
class Square:
    """Minutes in one place; `drawing` is markup of `goldenthread.charts`, empty where there are none."""

    label: str
    minutes: str
    drawing: str


@dataclass(frozen=True)
class Column:
    """A programme, with the labels of its modules."""

    title: str
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class CoverageRow:
    words: str
    columns: tuple[tuple[Square, ...], ...]
    total: int


@dataclass(frozen=True)
class CoverageTable:
    caption: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[CoverageRow, ...]
    said: str
    many: bool


def aims_as_subjects(aims: Iterable[AimRow]) -> tuple[Subject, ...]:
    """Aims are long, so that a sentence names them by their code."""
    return tuple(Subject(aim.code, f"{aim.code} {aim.text}", aim.code) for aim in aims)


def themes_as_subjects(themes: Iterable[Theme]) -> tuple[Subject, ...]:
    return tuple(Subject(theme.code, theme.name, f"“{theme.name}”") for theme in themes)


def designs_now(designs: Mapping[str, tuple[DesignRow, ...]], today: dt.date) -> dict[str, Design]:
    """The design in force in each programme, or the first where none has started."""
    return {code: in_force([row.plan for row in rows], max(today, rows[0].starts_on)) for code, rows in designs.items()}


def titles_of(suite: Suite) -> dict[str, tuple[str, str]]:
    """The title and the short title of each programme by its code."""
    return {programme.code: (programme.title, capital(programme.short_title)) for programme in suite.programmes.all()}


def modules_of(plans: Mapping[str, Design]) -> dict[str, tuple[Place, ...]]:
    """The modules of each programme."""
    return {
        code: tuple((code, module) for module in sorted({session.module for session in plan.sessions}))
        for code, plan in plans.items()
    }


def whole(coverage: Coverage) -> Coverage:
    """The same minutes with the modules of each programme taken together."""
    minutes: Counter[tuple[str, str, int]] = Counter()
    for (subject, programme, _), spent in coverage.minutes.items():
        minutes[subject, programme, 0] += spent
    return Coverage(coverage.programmes, dict(minutes))


def coverage_table(
    coverage: Coverage,
    subjects: tuple[Subject, ...],
    places: Mapping[str, tuple[Place, ...]],
    titles: Mapping[str, tuple[str, str]],
    noun: str,
) -> CoverageTable:
    """A row for each aim or theme, a column for each programme, a square for each of its places, all on one scale.

    `titles` holds the title and the short title of each programme.
    """
    drawn = cells(
        {
            (subject.code, *place): coverage.minutes.get((subject.code, *place), 0)
            for subject in subjects
            for own in places.values()
            for place in own
        }
    )

    def square(subject: Subject, place: Place) -> Square:
        cell = drawn[subject.code, *place]
        return Square(label(place), cell.words, str(cell.square) if cell.square else "")

    return CoverageTable(
        caption=f"Minutes by {noun}",
        heading=noun.capitalize(),
        columns=tuple(Column(titles[code][1], tuple(filter(None, map(label, own)))) for code, own in places.items()),
        rows=tuple(
            CoverageRow(
                words=subject.words,
                columns=tuple(tuple(square(subject, place) for place in own) for own in places.values()),
                total=sum(spent for (code, _, _), spent in coverage.minutes.items() if code == subject.code),
            )
            for subject in subjects
        ),
        said=said_of(coverage, subjects, {code: title for code, (title, _) in titles.items()}, noun),
        many=sum(map(len, places.values())) > ABREAST,
    )


def label(place: Place) -> str:
    """How a column names a module."""
    return f"M{place[1]}" if place[1] else ""


def said_of(coverage: Coverage, subjects: tuple[Subject, ...], titles: Mapping[str, str], noun: str) -> str:
    """What no session works on; else what a programme leaves out; else where it is thinnest."""
    names = {subject.code: subject.name for subject in subjects}
    orphans = coverage.orphans(list(names))
    if orphans:
        return f"No session works on {listed([names[code] for code in orphans])}."
    spent = whole(coverage).minutes
    gaps = [
        f"{name} in {titles[programme]}"
        for code, name in names.items()
        for programme in coverage.programmes
        if (code, programme, 0) not in spent
    ]
    if gaps:
        return f"Every {noun} is worked on. Left out: {listed(gaps)}."
    minutes, name, programme = min((spent[code, p, 0], names[code], p) for code, p, _ in spent if code in names)
    return f"Every programme works on every {noun}. Thinnest is {name} in {titles[programme]}, {minutes:,} minutes."
