"""The words of the picture: what each mark means, and the finding that the picture carries."""

from datetime import date
from functools import cache

from goldenthread.charts.thread.values import Absence, Cohort, Day, Picture, Strike, Wave

HOW = {"in person": "in person", "virtual": "on screen", "hybrid": "hybrid"}


@cache
def dated(on: date) -> str:
    """Writes a date as the service manual does.

    >>> dated(date(2020, 3, 6))
    '6 March 2020'
    """
    return f"{on.day} {on:%B %Y}"


def spanned(start: date, end: date) -> str:
    """Writes two dates, the year once if they share it.

    >>> spanned(date(2022, 4, 19), date(2022, 5, 10))
    '19 April to 10 May 2022'
    """
    return f"{start.day} {start:%B} to {dated(end)}" if start.year == end.year else f"{dated(start)} to {dated(end)}"


def counted(number: int, noun: str) -> str:
    """Writes a number with its noun.

    >>> counted(1, "day"), counted(1200, "day")
    ('1 day', '1,200 days')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def of_day(cohort: Cohort, day: Day, today: date) -> str:
    """Says all that the mark of a day says.

    >>> of_day(Cohort("A", 1, "", ()), Day(date(2020, 1, 7), date(2020, 1, 7), led_by="Jo"), date(2020, 2, 1))
    'A, 7 January 2020, in person. Led by Jo.'
    """
    name = ", ".join(part for part in (cohort.name, day.words, dated(day.on)) if part)
    if not day.held_by(today):
        return f"{name}: planned, {'to come' if day.on > today else 'not held'}."
    parts = [f"{name}, {HOW[day.mode]}."]
    if day.moved:
        parts.append(f"Planned for {dated(day.planned_on)}.")
    if day.on_strike_day:
        parts.append("Held on a strike day.")
    if day.led_by:
        parts.append(f"Led by {day.led_by}.")
    if not day.lead_present:
        parts.append("The lead facilitator was away.")
    if not day.client_lead_present:
        parts.append("The client lead was away.")
    return " ".join(parts)


def of_cohort(cohort: Cohort) -> str:
    """Says what a capsule says: the cohort, its first and its last day, and its pause."""
    days = sorted(day.on for day in cohort.days)
    words = f"{cohort.name}, {spanned(days[0], days[-1])}, {counted(len(days), 'day')}"
    if cohort.paused_on:
        words += f"; paused {dated(cohort.paused_on)}"
    if cohort.resumed_on:
        words += f", resumed {dated(cohort.resumed_on)}"
    return words


def of_wave(wave: Wave) -> str:
    """Says what the band of a wave says."""
    basis = "7-day mean" if wave.measured else "from memory"
    return f"Covid, {wave.name}, {spanned(wave.start_on, wave.end_on)}: peak {wave.peak:,} a day, {basis}"


def of_strike(strike: Strike) -> str:
    """Says what the bar of a strike says."""
    who = strike.words or ("doctors" if strike.doctors else "other staff")
    when = dated(strike.end_on) if strike.end_on == strike.start_on else spanned(strike.start_on, strike.end_on)
    return f"Strike, {who}, {when}"


def of_absence(absence: Absence) -> str:
    """Says what the box of an absence says.

    >>> of_absence(Absence("Jo", date(2022, 4, 19), date(2022, 5, 10), "Al", 5))
    'Handover, 19 April to 10 May 2022. Al led 5 days from a handover brief.'
    """
    when = spanned(absence.from_on, absence.to_on)
    return f"Handover, {when}. {absence.covered_by} led {counted(absence.days, 'day')} from a handover brief."


def title(picture: Picture) -> str:
    """Names the picture by its programmes and the years of the days held."""
    days = picture.held()
    years = sorted({day.on.year for day in days} or {picture.first.year})
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else f"{years[0]}"
    return f"The thread, {span}: {counted(len(days), 'day')} in {counted(len(picture.lanes), 'programme')}"


def finding(picture: Picture) -> str:
    """Says in sentences what the picture shows, as at its date, from the values that it is drawn from."""
    days = picture.held()
    cohorts = sum(any(d.held_by(picture.today) for d in c.days) for lane in picture.lanes for c in lane.cohorts)
    parts = [
        f"As at {dated(picture.today)}: {counted(len(days), 'day')} held in {counted(cohorts, 'cohort')}.",
        f"{sum(d.moved for d in days)} were held on a new date, {sum(d.on_strike_day for d in days)} on a strike day.",
    ]
    for kind, name, present in (
        ("lead", "lead facilitator", sum(d.lead_present for d in days)),
        ("client lead", "client lead", sum(d.client_lead_present for d in days)),
    ):
        if picture.strand("lead" if kind == "lead" else "client lead"):
            parts.append(f"The {name} was present on {present} of {len(days)}.")
    parts += [of_absence(absence) for absence in picture.absences]
    return " ".join([*parts, "The table lists every day."])
