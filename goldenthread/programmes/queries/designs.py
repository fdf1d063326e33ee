"""The designs of a suite, version by version, as values that can be held against one another."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from goldenthread.methods import designs
from goldenthread.programmes.models import Design, Suite


@dataclass(frozen=True)
class DesignRow:
    """A version of a programme's design: what it plans, who agreed to it and why it came."""

    version: int
    starts_on: dt.date
    signed_by_both_on: dt.date | None
    default_mode: str
    change: str
    days: dict[int, int]
    plan: designs.Design


def designs_of(suite: Suite) -> dict[str, tuple[DesignRow, ...]]:
    """The designs of each programme by its code, in order of date. Costs five queries.

    A programme without a design is left out.
    """
    found = (
        Design.objects.filter(programme__suite=suite)
        .select_related("programme")
        .prefetch_related("modules__sessions__theme", "modules__sessions__aims")
        .order_by("programme__position", "starts_on")
    )
    rows = defaultdict(list)
    for design in found:
        rows[design.programme.code].append(design_row(design))
    return {code: tuple(versions) for code, versions in rows.items()}


def design_row(design: Design) -> DesignRow:
    """One version as a value; its sessions carry the codes of themes and aims."""
    modules = list(design.modules.all())
    sessions = tuple(
        designs.Session(
            module=module.number,
            title=session.title,
            mode=session.mode,
            minutes=session.minutes,
            theme=session.theme.code if session.theme else "",
            aims=tuple(aim.code for aim in session.aims.all()),
        )
        for module in modules
        for session in module.sessions.all()
    )
    return DesignRow(
        version=design.version,
        starts_on=design.starts_on,
        signed_by_both_on=design.signed_by_both_on,
        default_mode=design.default_mode,
        change=design.change,
        days={module.number: module.days for module in modules},
        plan=designs.Design(str(design.version), design.starts_on, sessions),
    )
