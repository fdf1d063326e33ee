"""What both partners heard after each module, what they decided, and what was carried on."""

import datetime as dt

from goldenthread.programmes.services import add_thread_note, review_module
from goldenthread.sample.play.days import CLIENT_LEAD
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.tables import day, document, rows

LEAD = "Ruth Adeyemi"


def review_modules(stage: Stage) -> None:
    for row in sorted(rows("reviews"), key=lambda r: r["reviewed_on"]):
        on = day(row["reviewed_on"])
        outsider = covered_by(on) or LEAD
        review_module(
            module=stage.modules[row["cohort"], int(row["module"])],
            reviewed_on=on,
            heard=row["heard"],
            decided=row["decided"],
            reviewed_by=[stage.people[outsider], stage.people[CLIENT_LEAD]],
            **hand(on, 16, by=outsider),
        )


def covered_by(on: dt.date) -> str | None:
    """Who stood in for the lead on a day, if she was away."""
    away = (row for row in document("cast")["absences"] if row["person"] == LEAD)
    return next((row["covered_by"] for row in away if day(row["from_on"]) <= on <= day(row["to_on"])), None)


def carry_notes(stage: Stage) -> None:
    for row in sorted(rows("thread_notes"), key=lambda r: r["noted_on"]):
        on = day(row["noted_on"])
        add_thread_note(
            from_module=stage.modules[row["cohort"], int(row["module"])],
            theme=stage.themes[row["theme"]],
            text=row["text"],
            noted_on=on,
            to_programme=stage.programmes.get(row["to_programme"]),
            **hand(on, 16, 30, by=covered_by(on) or LEAD),
        )
