"""How dates, times, numbers and lists are written on every page, as in the NHS content style guide."""

from collections.abc import Iterable, Sized
from datetime import date, datetime, time

from django.utils.timezone import is_aware, localtime


def long_date(day: date | None) -> str:
    """Write a date in full.

    >>> long_date(date(2023, 3, 14))
    '14 March 2023'
    """
    return "" if day is None else f"{local(day):%-d %B %Y}"


def short_date(day: date | None) -> str:
    """Write a date whose year is plain from the page.

    >>> short_date(date(2023, 3, 14))
    'Tue 14 Mar'
    """
    return "" if day is None else f"{local(day):%a %-d %b}"


def table_date(day: date | None) -> str:
    """Write a date in a table: short, with its year.

    >>> table_date(date(2023, 3, 14))
    'Tue 14 Mar 2023'
    """
    return "" if day is None else f"{local(day):%a %-d %b %Y}"


def clock(at: time | datetime | None) -> str:
    """Write the time of day.

    >>> [clock(time(9)), clock(time(16, 45)), clock(time(12)), clock(time(0))]
    ['9am', '4.45pm', 'midday', 'midnight']
    """
    if at is None:
        return ""
    at = local(at)
    on_the_hour = {0: "midnight", 12: "midday"}
    if at.minute == 0 and at.hour in on_the_hour:
        return on_the_hour[at.hour]
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def date_and_time(at: datetime | None) -> str:
    """Write an instant in local time.

    >>> date_and_time(datetime(2023, 3, 14, 9, 15))
    '14 March 2023 at 9.15am'
    """
    return "" if at is None else f"{long_date(at)} at {clock(at)}"


def number(value: float | None) -> str:
    """Write a number with commas for thousands.

    >>> [number(97), number(2160), number(19.25)]
    ['97', '2,160', '19.25']
    """
    return "" if value is None else f"{value:,}"


def plural(count: int | Sized, one: str, many: str = "") -> str:
    """Write a count with its noun; a collection is counted.

    >>> [plural(1, "cohort"), plural(1204, "delegate"), plural(["A", "B"], "person", "people")]
    ['1 cohort', '1,204 delegates', '2 people']
    """
    count = count if isinstance(count, int) else len(count)
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def joined(words: Iterable[object]) -> str:
    """Write a list as in a sentence.

    >>> [joined([]), joined(["one"]), joined(["one", "two", "three"])]
    ['', 'one', 'one, two and three']
    """
    *most, last = [str(word) for word in words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def shown(value: object) -> object:
    """Write whatever a table cell holds; text and markup pass as they are.

    >>> [shown(None), shown(True), shown(2160), shown(date(2023, 3, 14)), shown("SCL-09")]
    ['', 'Yes', '2,160', '14 March 2023', 'SCL-09']
    """
    return next((write(value) for sort, write in WRITTEN if isinstance(value, sort)), value)


def local(value):
    return localtime(value) if isinstance(value, datetime) and is_aware(value) else value


WRITTEN = (
    (type(None), lambda _: ""),
    (bool, lambda value: "Yes" if value else "No"),
    ((int, float), number),
    (datetime, date_and_time),
    (date, long_date),
    (time, clock),
)
FILTERS = (long_date, short_date, table_date, clock, date_and_time, number, plural, joined, shown)
