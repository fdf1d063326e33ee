"""Minutes by session: what changed from one version of a design to the next, or between any two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.methods.wording.grammar import counted
from goldenthread.programmes.queries.designs import DesignRow

LAST = 5
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Minutes:
    """A cell: the minutes, or "none", and the signed difference where there is one."""

    words: str
    difference: str = ""


@dataclass(frozen=True)
class SessionRow:
    title: str
    mode: str
    minutes: tuple[Minutes, ...]


@dataclass(frozen=True)
class ModuleRows:
    title: str
    sessions: tuple[SessionRow, ...]


@dataclass(frozen=True)
class VersionHead:
    title: str
    short: str
    since: str


@dataclass(frozen=True)
class Choice:
    value: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class SessionMinutes:
    """The table, what its bold cells mean, and the form that compares two versions (none with fewer than two)."""

    versions: tuple[VersionHead, ...]
    modules: tuple[ModuleRows, ...]
    total: tuple[Minutes, ...]
    said: str
    earlier: tuple[Choice, ...] = ()
    later: tuple[Choice, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    others: str = ""
    others_href: str = ""
    scrolls: bool = False


Step = tuple[DesignRow, DesignRow | None]  # a version and the one that it is held against
Spent = dict[tuple[int, str], int]


def session_minutes(rows: Sequence[DesignRow], query: Mapping[str, str]) -> SessionMinutes:
    """The versions that were asked for with `from` and `to`, all with `versions=all`, or the last five."""
    pair = asked_for(rows, query)
    onward: list[Step] = [(row, before) for before, row in pairwise([None, *rows])]
    steps = [(pair[0], None), pair[::-1]] if pair else onward[-len(shown_of(rows, query)) :]
    earlier, later = pair or (rows[0], rows[-1])
    others, others_href = other_versions(rows, shown=len(steps), pair=bool(pair))
    return SessionMinutes(
        versions=tuple(head(row) for row, _ in steps),
        modules=module_rows(steps),
        total=tuple(cell({(0, ""): row.plan.minutes}, whole(before), (0, "")) for row, before in steps),
        said=said_of(steps, compared=bool(pair)),
        earlier=choices(rows, earlier) if len(rows) > 1 else (),
        later=choices(rows, later) if len(rows) > 1 else (),
        kept=tuple((name, value) for name, value in query.items() if name not in {"from", "to", "versions"}),
        others=others,
        others_href=others_href,
        scrolls=len(steps) > LAST,
    )


def shown_of(rows: Sequence[DesignRow], query: Mapping[str, str]) -> Sequence[DesignRow]:
    """The last five versions, or all of them where all were asked for."""
    return rows if query.get("versions") == "all" else rows[-LAST:]


def asked_for(rows: Sequence[DesignRow], query: Mapping[str, str]) -> tuple[DesignRow, DesignRow] | None:
    """The two versions to compare, the earlier first; None unless two different ones are named."""
    known = {str(row.version): row for row in rows}
    chosen = {known[query[name]].version for name in ("from", "to") if query.get(name) in known}
    if len(chosen) < 2:
        return None
    earlier, later = (row for row in rows if row.version in chosen)
    return earlier, later


def choices(rows: Sequence[DesignRow], chosen: DesignRow) -> tuple[Choice, ...]:
    """The versions as a reader picks them."""
    return tuple(
        Choice(str(row.version), f"Version {row.version}, {row.starts_on:%b %Y}", row == chosen) for row in rows
    )


def other_versions(rows: Sequence[DesignRow], *, shown: int, pair: bool) -> tuple[str, str]:
    """Words and address of the link to what is not shown."""
    if shown == len(rows):
        return ("", "") if shown <= LAST or pair else (f"Show the last {counted(LAST, 'version', 'versions')}", "?")
    if pair:
        return "Show what changed from version to version", "?"
    return f"Show all {counted(len(rows), 'version', 'versions')}", "?versions=all"


def head(row: DesignRow) -> VersionHead:
    return VersionHead(f"Version {row.version}", f"V{row.version}", f"{row.starts_on:%b %Y}")


def module_rows(steps: Sequence[Step]) -> tuple[ModuleRows, ...]:
    """Sessions under their modules, in the order of the latest version, those given up since at the end."""
    modes: dict[tuple[int, str], str] = {}
    for row, before in reversed(steps):
        for session in (*row.plan.sessions, *(before.plan.sessions if before else ())):
            modes.setdefault((session.module, session.title), session.mode)
    latest = steps[-1][0]
    spent = [(minutes_of(row), minutes_of(before)) for row, before in steps]
    return tuple(
        ModuleRows(
            module_title(latest, module),
            tuple(
                SessionRow(key[1], mode, tuple(cell(now, before, key) for now, before in spent))
                for key, mode in modes.items()
                if key[0] == module
            ),
        )
        for module in sorted({module for module, _ in modes})
    )


def module_title(row: DesignRow, module: int) -> str:
    """A module with its days and minutes in a version."""
    if module not in row.days:
        return f"Module {module}, given up"
    minutes = sum(session.minutes for session in row.plan.sessions if session.module == module)
    return f"Module {module}, {counted(row.days[module], 'day', 'days')}, {minutes:,} minutes"


def minutes_of(row: DesignRow | None) -> Spent | None:
    """The minutes of each session of a version."""
    if row is None:
        return None
    return {(session.module, session.title): session.minutes for session in row.plan.sessions}


def whole(row: DesignRow | None) -> Spent | None:
    return {(0, ""): row.plan.minutes} if row else None


def cell(now: Spent, before: Spent | None, key: tuple[int, str]) -> Minutes:
    """The minutes of a session, with the difference to the version that it is held against."""
    minutes = now.get(key, 0)
    difference = minutes - (before.get(key, 0) if before is not None else minutes)
    sign = MINUS if difference < 0 else "+"
    return Minutes(f"{minutes:,}" if minutes else "none", f"{sign}{abs(difference):,}" if difference else "")


def said_of(steps: Sequence[Step], *, compared: bool) -> str:
    """What the bold cells show."""
    if compared:
        return f"Bold: changed between version {steps[0][0].version} and version {steps[1][0].version}."
    if any(before for _, before in steps):
        return "Bold: changed from the version before."
    return "One version so far: nothing has changed."
