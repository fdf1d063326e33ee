"""The days in the order in which they were held: moved, led, held, attended; cohorts paused and resumed."""

import datetime as dt
from collections.abc import Iterable

from goldenthread.programmes.services import (
    end_place,
    hold_day,
    move_day,
    pause_cohort,
    record_attendance,
    resume_cohort,
    set_facilitators,
)
from goldenthread.programmes.states import Mark, PlaceEventKind
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import Delegate
from goldenthread.sample.tables import day, rows, working

CLIENT_LEAD = "Mr Daniel Okafor"
SENT_WORD = 0.75
PAUSE = "first wave of Covid"


def run_days(stage: Stage, delegates: Iterable[Delegate], seed: int) -> None:
    """Play the calendar from the first day to the last."""
    rng = stream(seed, "apologies")
    of_cohort: dict[str, list[Delegate]] = {}
    for d in delegates:
        of_cohort.setdefault(d.cohort, []).append(d)
    move_days(stage)
    for row in sorted(rows("calendar"), key=lambda r: (r["held_on"], r["cohort"])):
        go_on(stage, row)
        run_day(stage, row)
        number = int(row["day"])
        marks = {stage.places[d.name]: mark(rng, d.pattern[number - 1]) for d in of_cohort[row["cohort"]]}
        attend(stage, row["cohort"], number, marks)
        withdraw(stage, [d for d in of_cohort[row["cohort"]] if d.withdrew and d.pattern.rfind("1") + 1 == number], row)
        stop(stage, row)


def mark(rng, figure: str) -> str:
    if figure == "1":
        return Mark.PRESENT
    return Mark.APOLOGIES if rng.uniform(0, 1) < SENT_WORD else Mark.ABSENT


def move_days(stage: Stage) -> None:
    """Give new dates to the days that moved, in the order in which that was decided."""
    moved = [row for row in rows("calendar") if row["decided_on"]]
    for row in sorted(moved, key=lambda r: (r["decided_on"], r["held_on"])):
        decided_on = day(row["decided_on"])
        move_day(
            day=stage.days[row["cohort"], int(row["day"])],
            to_on=day(row["held_on"]),
            reason=row["reason"],
            decided_on=decided_on,
            **hand(decided_on, 17),
        )


def run_day(stage: Stage, row: dict[str, str]) -> None:
    """Say who leads a day and who else is there, why if no outsider and clinician lead it together, and hold it."""
    of_day, on = stage.days[row["cohort"], int(row["day"])], day(row["held_on"])
    others = [*filter(None, row["other_facilitators"].split("; "))]
    others += [CLIENT_LEAD] if row["client_lead_present"] == "1" else []
    set_facilitators(
        day=of_day,
        leading=stage.appointments[row["led_by"]],
        others=[stage.appointments[name] for name in others],
        category=row["exception"],
        **hand(on - dt.timedelta(days=0 if row["exception"] else 28), 8),
    )
    hold_day(day=of_day, mode=row["mode"], **hand(on, 16, 30))


def attend(stage: Stage, cohort: str, number: int, marks: dict) -> None:
    of_day = stage.days[cohort, number]
    record_attendance(day=of_day, marks=marks, **hand(of_day.held_on, 17))


def withdraw(stage: Stage, delegates: Iterable[Delegate], row: dict[str, str]) -> None:
    """End the place of those who were there for the last time; a day later on counts as missed."""
    for position, d in enumerate(delegates):
        on = working(day(row["held_on"]) + dt.timedelta(days=19 + 2 * position))
        end_place(place=stage.places[d.name], kind=PlaceEventKind.WITHDREW, on=on, **hand(on, 11))


def go_on(stage: Stage, row: dict[str, str]) -> None:
    """Resume a paused cohort on the day that is held again."""
    for cohort in pauses():
        if cohort["cohort"] == row["cohort"] and cohort["resumed_on"] == row["held_on"]:
            on = day(cohort["resumed_on"])
            resume_cohort(cohort=stage.cohorts[cohort["cohort"]], on=on, **hand(on, 8, 45))


def stop(stage: Stage, row: dict[str, str]) -> None:
    """Pause a cohort after the last day that it held before the pause."""
    for cohort in pauses():
        of_cohort = [r["held_on"] for r in rows("calendar") if r["cohort"] == cohort["cohort"]]
        last = max(on for on in of_cohort if on < cohort["paused_on"])
        if (cohort["cohort"], last, "2") == (row["cohort"], row["held_on"], row["day"]):
            on = day(cohort["paused_on"])
            pause_cohort(cohort=stage.cohorts[cohort["cohort"]], on=on, reason=PAUSE, **hand(on, 18))


def pauses() -> list[dict[str, str]]:
    return [row for row in rows("cohorts") if row["paused_on"]]
