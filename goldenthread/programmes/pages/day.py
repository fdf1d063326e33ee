"""What the desks of a day show: the day as it is, and what recording means."""

from django.urls import reverse

from goldenthread.programmes.models import Day
from goldenthread.programmes.pages.desk import Closed, Desk, back_to_cohort, cohort_address, cohort_crumbs, names
from goldenthread.programmes.queries import DayRow
from goldenthread.ui.filters import long_date, plural
from goldenthread.ui.parts import Link


def called(row: DayRow) -> str:
    return f"{row.cohort}, module {row.module}, day {row.number}"


def move_day_page(day: Day, row: DayRow) -> Desk | Closed:
    """A day that was held is closed; of another, the date it has now and those it had."""
    cohort, title = day.module.cohort, f"Move {called(row)}"
    if day.held_on:
        lede = f"The day was held on {long_date(day.held_on)}. A day that was held cannot be moved."
        return Closed(title, cohort_crumbs(cohort, "Move a day"), lede, (back_to_cohort(cohort),))
    return Desk(
        title=title,
        crumbs=cohort_crumbs(cohort, "Move a day"),
        back=cohort_address(cohort),
        facts=(
            ("First planned for", long_date(day.planned_on)),
            ("Now on", long_date(day.scheduled_on)),
            ("Moved so far", plural(day.redatings.count(), "time") if row.moved else "never"),
            ("How it is held", day.mode),
            ("Facilitators", names([led.name for led in row.team])),
        ),
        words=(
            "The date first planned is kept, so that the thread shows the move and why it was made.",
            "The facilitators stay with the day. Nobody is told by this page: write to the group yourself.",
        ),
        button="Move the day",
    )


def rule_kept(row: DayRow) -> str:
    """Whether the co-facilitation rule is kept by those who are down for a day, in words."""
    if not row.team:
        return "nobody is down for the day yet"
    if row.led_together:
        return "kept: an outsider leads with a practising clinician of a trust"
    return f"not kept: {row.exception}" if row.exception else "not kept, and no reason is on record"


def facilitators_saved(row: DayRow) -> str:
    return f"The facilitators of {called(row)} are saved. The co-facilitation rule is {rule_kept(row)}."


def day_facilitators_page(day: Day, row: DayRow) -> Desk:
    cohort = day.module.cohort
    return Desk(
        title=f"Facilitators of {called(row)}",
        crumbs=cohort_crumbs(cohort, "Facilitators of a day"),
        back=cohort_address(cohort),
        facts=(
            ("On", long_date(day.scheduled_on)),
            ("Down for the day", names([led.name for led in row.team])),
            ("Co-facilitation rule", rule_kept(row)),
        ),
        words=("Somebody from the delivery partner and a practising clinician of a trust lead each day together.",),
        button="Save the facilitators",
    )


def day_presence_page(day: Day, row: DayRow, *, places: int, open_from_today: bool) -> Desk | Closed:
    """Closed before the day has come and while nobody is down to lead it."""
    cohort, title = day.module.cohort, f"Who was at {called(row)}"
    trail = cohort_crumbs(cohort, "Who was there")
    if not open_from_today:
        lede = f"The day is on {long_date(day.scheduled_on)}. Record it once it has been held."
        return Closed(title, trail, lede, (back_to_cohort(cohort),))
    if not row.team:
        who = Link("Say who led it", reverse("day_facilitators", args=[cohort.programme.suite.slug, day.pk]))
        return Closed(title, trail, "Nobody is down for the day yet. Say who led it first.", (who,))
    return Desk(
        title=title,
        crumbs=trail,
        back=cohort_address(cohort),
        lede=f"{long_date(day.scheduled_on)}, {plural(places, 'person', 'people')}. {presence_now(day)}",
        words=("Mark who was there. Why somebody was away is not kept.",),
        button="Save who was there",
    )


def presence_now(day: Day) -> str:
    if day.held_on:
        return "The day is on record as held: you can change the marks."
    return "Saving records that the day was held."
