"""The designs of a programme as its page shows them: the picture, what each cohort kept of the first, who signed."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.charts.design_versions import CohortShared, Designs, ModeMinutes, Version, draw
from goldenthread.methods.designs import Design, consistency, in_force
from goldenthread.methods.wording.grammar import capital
from goldenthread.methods.wording.numbers import percent
from goldenthread.programmes.queries import CohortRow, DayRow
from goldenthread.programmes.queries.designs import DesignRow
from goldenthread.ui.parts import Evidence, Picture, PlainTable, Word

WIDE, TALL = 1180, 288  # px: the room beside the edges of a wide page and of a phone
HELD = {"virtual": "on screen"}
FORMULA = (
    "For each session the smaller of its minutes now and in version 1, added up, as a share of all minutes now. "
    "A session is the same where module and title are the same. A cohort follows, module by module, the version in "
    "force on the module’s first day. This says how much stayed, not how good it was."
)


@dataclass(frozen=True)
class Shared:
    """A cohort that has begun, its first day, and the share of its minutes that version 1 had too."""

    code: str
    first_on: dt.date
    share: float


def shared_of(rows: Sequence[DesignRow], days: Sequence[DayRow]) -> tuple[Shared, ...]:
    """How far the modules that each cohort has begun kept to the first version, in the order of their first days."""
    begun: dict[str, dict[int, dt.date]] = {}
    for day in days:
        if day.held_on:
            begun.setdefault(day.cohort, {}).setdefault(day.module, day.held_on)
    plans = [row.plan for row in rows]
    delivered = [design for code, modules in begun.items() if (design := delivered_design(code, modules, plans))]
    shared = (Shared(design.version, design.starts_on, consistency(design, plans[0])) for design in delivered)
    return tuple(sorted(shared, key=lambda cohort: cohort.first_on))


def delivered_design(code: str, modules: Mapping[int, dt.date], plans: Sequence[Design]) -> Design | None:
    """What a cohort went through: each module as planned on its first day; None where nothing was planned."""
    sessions = tuple(
        session
        for module, on in modules.items()
        if any(plan.starts_on <= on for plan in plans)
        for session in in_force(plans, on).sessions
        if session.module == module
    )
    return Design(code, min(modules.values()), sessions) if sessions else None


def picture(
    rows: Sequence[DesignRow],
    shown: Sequence[DesignRow],
    shared: Sequence[Shared],
    paused: Sequence[tuple[dt.date, dt.date]],
    today: dt.date,
) -> Picture:
    """The versions shown along the years, and what each cohort since shared with the first of all.

    One version alone needs no line.
    """
    since, latest = shown[0].starts_on, rows[-1].starts_on
    cohorts = [cohort for cohort in shared if cohort.first_on >= since and len(rows) > 1]
    designs = Designs(
        versions=[version(row, rows[0]) for row in shown],
        cohorts=[CohortShared(cohort.code, cohort.first_on, cohort.share) for cohort in cohorts],
        until=max([today, latest + dt.timedelta(days=1), *(cohort.first_on for cohort in cohorts)]),
        pauses=[stretch for stretch in paused if stretch[0] >= since],
    )
    wide, tall = draw(designs, prefix="designs-wide", width=WIDE), draw(designs, prefix="designs-tall", width=TALL)
    left_out = len(rows) - len(shown)
    caption = f"The {len(shown)} latest of {len(rows)} versions, and the cohorts since." if left_out else ""
    return Picture(str(wide), str(tall), caption)


def version(row: DesignRow, first: DesignRow) -> Version:
    """A version as the picture takes it."""
    spent: Counter[str] = Counter()
    for session in row.plan.sessions:
        spent[session.mode] += session.minutes
    return Version(
        name=str(row.version),
        starts_on=row.starts_on,
        held=HELD.get(row.default_mode, row.default_mode),
        change=row.change,
        minutes=[ModeMinutes(mode, minutes) for mode, minutes in spent.items()],
        shared=consistency(row.plan, first.plan),
    )


def pauses(cohorts: Sequence[CohortRow], days: Sequence[DayRow]) -> list[tuple[dt.date, dt.date]]:
    """Stretches without a day of the programme in which a cohort was paused."""
    held = sorted({day.held_on for day in days if day.held_on})
    paused = [pause.paused_on for cohort in cohorts for pause in cohort.pauses]
    return [(last, following) for last, following in pairwise(held) if any(last <= on < following for on in paused)]


def evidence(shared: Sequence[Shared]) -> Evidence:
    """How the minutes shared are reckoned, with the figure of each cohort."""
    return Evidence(FORMULA, tuple((cohort.code, percent(cohort.share, 1)) for cohort in shared))


def signed_table(rows: Sequence[DesignRow]) -> PlainTable:
    """Since when each version holds, when both partners signed it, and why it came; the latest first."""
    return PlainTable(
        ("Version", "In force from", "Both partners signed", "Why"),
        tuple(
            (
                Word(row.version),
                Word(row.starts_on),
                Word(row.signed_by_both_on or "not signed by both"),
                Word(capital(row.change)),
            )
            for row in reversed(rows)
        ),
    )
