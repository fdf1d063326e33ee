"""Recording the programmes, their designs and the themes that run through them."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from django.utils.text import slugify

from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change
from goldenthread.history.book.values import Row
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.records import Reckoned, Records, change, ensure, write
from goldenthread.history.services.recording.suite import OF_SUITE
from goldenthread.programmes.models import Design, DesignModule, Programme, Session, Theme


def address(_ledger: Ledger, code: str) -> str:
    """A code as it stands in the address of a page."""
    return slugify(code)


THEMES = Records(sheets.THEMES, Theme, {"suite": OF_SUITE, "code": "Theme", "name": "Name"}, key=("suite", "code"))
PROGRAMMES = Records(
    sheets.PROGRAMMES,
    Programme,
    {
        "suite": OF_SUITE,
        "code": "Programme",
        "slug": Reckoned(address, ("Programme",)),
        "title": "Title",
        "short_title": "Short title",
        "stage": "For",
        "position": "Order",
        "capacity": "Places",
        "days_to_complete": "Days to complete",
    },
    key=("suite", "code"),
)
DESIGNS = Records(
    sheets.DESIGNS,
    Design,
    {
        "programme": "Programme",
        "version": "Version",
        "starts_on": "Starts on",
        "signed_by_both_on": "Signed by both on",
        "default_mode": "Day mode",
        "change": "Change",
    },
    key=("programme", "version"),
    parked={"starts_on": lambda number: dt.date.max - dt.timedelta(days=number)},
)
MODULES = Records(
    sheets.DESIGNS,
    DesignModule,
    {
        "design": Reckoned(Ledger.design, ("Programme", "Version")),
        "number": "Module",
        "days": "Days",
    },
    key=("design", "number"),
)
SESSIONS = Records(
    sheets.DESIGNS,
    Session,
    {
        "module": Reckoned(Ledger.design_module, ("Programme", "Version", "Module")),
        "position": Reckoned(Ledger.next_position, ("Programme", "Version", "Module")),
        "title": "Session",
        "mode": "Mode",
        "minutes": "Minutes",
        "theme": "Theme",
        "aims": "Aims",
    },
    key=("module", "title"),
)


def record_designs(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record versions, their modules and sessions; a row holds what belongs to all three."""
    for shared in (DESIGNS, MODULES):
        change(shared, ledger, changed)
        ensure(shared, ledger, created)
    write(SESSIONS, ledger, created, changed)


RECORDERS = {
    sheets.DESIGNS.name: record_designs,
    **{each.sheet.name: partial(write, each) for each in (THEMES, PROGRAMMES)},
}
