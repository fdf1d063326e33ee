"""The sentence and the figures at the head of a cohort's page."""

from collections import Counter
from collections.abc import Sequence

from goldenthread.methods.attendance import DayHeld, person_days
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.methods.wording.numbers import pair
from goldenthread.programmes.queries import CohortRow, DayRow, PlaceRow
from goldenthread.programmes.states import CohortStatus
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import Figure


def finding(cohort: CohortRow, days: Sequence[DayRow], places: Sequence[PlaceRow]) -> str:
    """Where the cohort stands, what hit its days, and how many completed; `places` only for those who run it."""
    started = [place for place in places if place.started]
    over = cohort.status == CohortStatus.COMPLETED
    completed = (
        f"{capital(pair(sum(p.completed for p in started), len(started)))} completed." if started and over else ""
    )
    return " ".join(filter(None, [stands(cohort, days), hit(days), completed]))


def stands(cohort: CohortRow, days: Sequence[DayRow]) -> str:
    """Where the cohort stands."""
    first, last = long_date(cohort.first_on), long_date(cohort.last_on)
    held = f"{pair(cohort.days_held, cohort.days)} days held"
    upcoming = next((day.scheduled_on for day in days if day.held_on is None), None)
    match cohort.status:
        case CohortStatus.COMPLETED:
            return f"Completed {last}."
        case CohortStatus.PAUSED:
            return f"Paused since {long_date(cohort.pauses[-1].paused_on)}, {held}."
        case CohortStatus.RUNNING:
            return f"Running since {first}, {held}; the next is on {long_date(upcoming)}."
    if not days:
        return "No day is planned yet."
    span = first if first == last else f"{first} to {last}"
    return f"Planned for {span}, {counted(cohort.days, 'day', 'days')}."


def hit(days: Sequence[DayRow]) -> str:
    """How many days held fell on a strike, and how many days moved."""
    held = [day for day in days if day.held_on]
    strikes, moved = sum(day.strike for day in held), sum(day.moved for day in days)
    parts = []
    if strikes:
        parts.append(f"{pair(strikes, len(held))} {were(len(held), strikes)} held on a strike day")
    if moved:
        parts.append(
            f"{pair(moved, len(days))} days moved to another date" if not strikes else f"{moved_words(moved)} moved"
        )
    return capital("; ".join(parts)) + "." if parts else ""


def were(held: int, strikes: int) -> str:
    """The noun and verb that go with so many of so many days."""
    return f"{'day' if held == 1 else 'days'} {'was' if strikes == 1 else 'were'}"


def moved_words(moved: int) -> str:
    return f"{counted(moved, 'day was', 'days were')}"


def pauses_over(cohort: CohortRow) -> str:
    """The pauses that are over, in one sentence."""
    months = [pause.months for pause in cohort.pauses if pause.resumed_on and pause.months]
    return f"It paused for {' and '.join(counted(n, 'month', 'months') for n in months)}." if months else ""


def paused(cohort: CohortRow) -> str:
    """Since when and why the cohort is paused, empty where it is not."""
    if cohort.status != CohortStatus.PAUSED:
        return ""
    pause = cohort.pauses[-1]
    why = f": {pause.reason}" if pause.reason else ", no reason is recorded"
    return f"since {long_date(pause.paused_on)}{why}".rstrip(".") + "."


def figures(
    cohort: CohortRow, days: Sequence[DayRow], places: Sequence[PlaceRow], *, whole: bool, joined: bool
) -> tuple[Figure, ...]:
    """The row of figures: true counts of people only for those who run the cohort or sit in it."""
    held = [day for day in days if day.held_on]
    filled = sum(place.ended_on is None for place in places)
    shown = [Figure("places filled", filled, of=cohort.capacity)] if whole or joined else []
    if whole:
        shown += attendance_figures(cohort, held, places)
    if not (whole and held):
        shown.append(Figure("days held", len(held), of=len(days)))
    if held:
        shown.append(Figure("days with the lead", sum(day.with_lead for day in held), of=len(held)))
    sets = set_figures(places) if whole or joined else []
    return (*shown, *(sets if whole else sets[:1]))


def attendance_figures(cohort: CohortRow, held: Sequence[DayRow], places: Sequence[PlaceRow]) -> list[Figure]:
    """How many completed, and the delegate-days; of those who started, as in the case study."""
    started = [place for place in places if place.started]
    if not (held and started):
        return []
    rule = f"present on {started[0].days_to_complete} of {counted(cohort.days, 'day', 'days', 'numerals')} or more"
    came = person_days(
        DayHeld(sum(place.marks.get(day.id) == "present" for place in started), len(started)) for day in held
    )
    return [
        Figure("completed", sum(place.completed for place in started), of=len(started), note=rule),
        Figure("delegate-days present", came.x, of=came.n),
    ]


def set_figures(places: Sequence[PlaceRow]) -> list[Figure]:
    """How many sets, of how many people, and who is alone of their trust or profession in one."""
    sizes = Counter(place.learning_set for place in places if place.learning_set and not place.ended_on)
    if not sizes:
        return []
    low, high = min(sizes.values()), max(sizes.values())
    of = f"of {low}" if low == high else f"of {low} to {high}"
    return [
        Figure("sets", len(sizes), note=of),
        Figure("alone in a set", alone(places), note="of their trust or profession"),
    ]


def alone(places: Sequence[PlaceRow]) -> int:
    """How many people share their trust, or the family of their profession, with nobody else in their set."""
    here = [place for place in places if place.learning_set and not place.ended_on]
    trusts = Counter((place.learning_set, place.trust) for place in here if place.trust)
    families = Counter((place.learning_set, place.family) for place in here if place.family)
    return sum(
        trusts[place.learning_set, place.trust] == 1 or families[place.learning_set, place.family] == 1
        for place in here
    )
