"""The aims that the partners share: what they say, who signed them, and where they are worked on."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.insight.pages.coverage import (
    CoverageTable,
    aims_as_subjects,
    coverage_table,
    designs_now,
    titles_of,
    whole,
)
from goldenthread.methods.designs import aim_coverage
from goldenthread.methods.wording.grammar import capital, counted, listed
from goldenthread.programmes.access import runs_suite, signs_aims
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.queries.aims import RegisterRow, registers_of
from goldenthread.programmes.queries.designs import designs_of
from goldenthread.ui.parts import Link, PlainTable, Word


@dataclass(frozen=True)
class Register:
    """A version of the aims; `aims` stands empty in the latest, whose aims stand in the table of minutes."""

    title: str
    said: str
    signatures: PlainTable
    aims: PlainTable


@dataclass(frozen=True)
class AimsPage:
    title: str
    lede: str
    latest: Register | None = None
    worked_on: CoverageTable | None = None
    earlier: tuple[Register, ...] = ()
    actions: tuple[Link, ...] = ()


def aims_page(suite: Suite, standing: Standing, today: dt.date) -> AimsPage:
    """Everything that the page of the aims shows."""
    registers = registers_of(suite, today)
    title = "The aims that the partners share"
    if not registers:
        return AimsPage(title, "No aims are written yet.", actions=actions(suite, standing, None))
    latest, *earlier = registers
    plans = designs_now(designs_of(suite), today)
    titles = titles_of(suite)
    coverage = whole(aim_coverage(plans))
    places = {code: ((code, 0),) for code in coverage.programmes}
    return AimsPage(
        title=title,
        lede=finding(latest),
        latest=register(latest),
        worked_on=coverage_table(coverage, aims_as_subjects(latest.aims), places, titles, "aim") if plans else None,
        earlier=tuple(map(register, earlier)),
        actions=actions(suite, standing, latest),
    )


def actions(suite: Suite, standing: Standing, latest: RegisterRow | None) -> tuple[Link, ...]:
    """What the reader may do: sign the latest version while a partner is missing, and write a new one."""
    sign = Link("Sign this version", reverse("sign_aims", args=[suite.slug]))
    words = "Write a new version" if latest else "Write the aims"
    write = Link(words, reverse("write_aims", args=[suite.slug]))
    return (
        *((sign,) if latest and latest.missing and signs_aims(standing) else ()),
        *((write,) if runs_suite(standing) else ()),
    )


def finding(latest: RegisterRow) -> str:
    """How many aims there are, and whether both partners stand by them."""
    what = capital(f"{counted(len(latest.aims), 'aim', 'aims')}, version {latest.version}")
    return f"{what}, {agreement(latest)}."


def agreement(row: RegisterRow) -> str:
    """Whether both partners have signed a version, and which has not."""
    if row.agreed_on:
        return f"agreed by both partners on {row.agreed_on:%-d %B %Y}"
    if not row.missing:
        return "not signed by anyone"
    return f"not signed by {listed(row.missing)} yet"


def register(row: RegisterRow) -> Register:
    """One version with the names under it."""
    return Register(
        title=f"Version {row.version}",
        said=capital(f"{agreement(row)}."),
        signatures=PlainTable(
            ("Partner", "Signed by", "On"),
            tuple(
                (Word(capital(s.partner)), Word(s.signed_by or "nobody yet"), Word(s.signed_on or "not signed"))
                for s in row.signatures
            ),
        ),
        aims=PlainTable(("Aim", "What it says"), tuple((Word(aim.code), Word(aim.text)) for aim in row.aims)),
    )
