"""The programmes of a suite, the versions of their designs, and the themes that run through them."""

from goldenthread.history.book.sheets import DESIGNS, PROGRAMMES, THEMES
from goldenthread.history.book.values import Row
from goldenthread.history.queries.suite_book.rows import Via, gathered, rows
from goldenthread.programmes.models import Programme, Session, Suite, Theme


def programmes(suite: Suite) -> tuple[Row, ...]:
    """The programmes in the order of a career."""
    return rows(
        PROGRAMMES,
        Programme.objects.filter(suite=suite).order_by("position", "pk"),
        {
            "Programme": "code",
            "Title": "title",
            "Short title": "short_title",
            "For": "stage",
            "Order": "position",
            "Places": "capacity",
            "Days to complete": "days_to_complete",
        },
    )


def designs(suite: Suite) -> tuple[Row, ...]:
    """The sessions of every version, as they follow one another."""
    design = "module__design"
    served = Session.aims.through.objects.filter(session__module__design__programme__suite=suite)
    aims = gathered(served.order_by("aim__code", "pk").values_list("session_id", "aim__code"))
    return rows(
        DESIGNS,
        Session.objects.filter(module__design__programme__suite=suite).order_by(
            f"{design}__programme__position",
            f"{design}__programme_id",
            f"{design}__version",
            "module__number",
            "position",
            "pk",
        ),
        {
            "Programme": f"{design}__programme__code",
            "Version": f"{design}__version",
            "Starts on": f"{design}__starts_on",
            "Signed by both on": f"{design}__signed_by_both_on",
            "Day mode": f"{design}__default_mode",
            "Change": f"{design}__change",
            "Module": "module__number",
            "Days": "module__days",
            "Session": "title",
            "Mode": "mode",
            "Minutes": "minutes",
            "Theme": "theme__code",
            "Aims": Via("pk", aims),
        },
    )


def themes(suite: Suite) -> tuple[Row, ...]:
    """The themes in the order in which they were added: pages show them so."""
    return rows(THEMES, Theme.objects.filter(suite=suite).order_by("pk"), {"Theme": "code", "Name": "name"})
