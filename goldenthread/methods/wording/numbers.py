"""How a report writes numbers: in words up to ten in running text, in numerals everywhere else.

Source: the NHS service manual, "Numbers, measurements, dates and time", for `numerals`; published case studies for
`words`. A fact is rounded once, half up, from its exact value.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Style = Literal["words", "numerals"]

UP_TO_TEN = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def numeral(n: int) -> str:
    """Write a whole number in figures, with a comma in thousands.

    >>> numeral(8), numeral(1320)
    ('8', '1,320')
    """
    return f"{n:,}"


def number(n: int, style: Style = "words") -> str:
    """Write a whole number of things in running text.

    >>> number(3), number(11), number(3, "numerals")
    ('three', '11', '3')
    """
    return UP_TO_TEN[n] if style == "words" and 0 <= n < len(UP_TO_TEN) else numeral(n)


def pair(x: int, n: int, style: Style = "words") -> str:
    """Write x of n in running text, both numbers in one way.

    >>> pair(7, 9), pair(7, 12), pair(97, 108)
    ('seven of nine', '7 of 12', '97 of 108')
    """
    if max(x, n) >= len(UP_TO_TEN):
        style = "numerals"
    return f"{number(x, style)} of {number(n, style)}"


def nearest(n: int, step: int) -> int:
    """Round a count to the nearest multiple of a step, half up.

    >>> nearest(215, 10), nearest(214, 10)
    (220, 210)
    """
    return (2 * n + step) // (2 * step) * step


def about(n: int) -> int:
    """Round an exact total for "some N": to 10 from 100 up, to 5 from 20 up, smaller ones not at all.

    Always from the exact count: 214 is some 210, though 215 would be some 220.

    >>> about(214), about(97), about(19)
    (210, 95, 19)
    """
    return nearest(n, 10 if n >= 100 else 5) if n >= 20 else n


def decimal(value: float, places: int = 1) -> str:
    """Write a number rounded half up, without a zero decimal and without a minus before nothing.

    Raises:
        ValueError: If the value is not a finite number: "nan" is never printed.

    >>> decimal(1.04), decimal(-0.04), decimal(0.25), decimal(1.36)
    ('1', '0', '0.3', '1.4')
    """
    # nine decimals are exact for shares of people; what stands behind them is the noise of floats
    exact = Decimal(repr(round(float(value), 9)))
    if not exact.is_finite():
        raise ValueError("only a finite number can be written")
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    return f"{rounded or abs(rounded):,.{0 if whole else places}f}"


def decimals(values: Sequence[float], places: int = 1) -> tuple[str, ...]:
    """Write numbers that stand beside each other: if one needs its decimal, all get one.

    >>> decimals([3.6, 3.0]), decimals([4.0, 3.0])
    (('3.6', '3.0'), ('4', '3'))
    """
    written = tuple(decimal(value, places) for value in values)
    if not any("." in text for text in written):
        return written
    return tuple(text if "." in text else f"{text}.{'0' * places}" for text in written)


def percent(share: float, places: int = 0) -> str:
    """Write a share between 0 and 1 as a percentage, whole unless asked otherwise.

    >>> percent(0.614), percent(0.80344, 1), percent(1)
    ('61%', '80.3%', '100%')
    """
    return f"{decimal(float(Decimal(repr(float(share))) * 100), places)}%"


def agreeing_places(a: float, b: float) -> int:
    """Give the decimals at which two shares, rounded, show the difference that is itself rounded: 0 or 1.

    80.3 % and 91.5 % are 80 and 92, and yet 11 points apart: they need their decimal.

    >>> agreeing_places(0.8034, 0.9151), agreeing_places(0.80, 0.91)
    (1, 0)
    """

    def points(value: float) -> int:
        return int(decimal(100 * value, 0).replace(",", ""))

    return 0 if points(b) - points(a) == points(b - a) else 1


def financial_year(begins: int) -> str:
    """Name the financial year that begins in April of a year.

    >>> financial_year(2019), financial_year(1999)
    ('2019/20', '1999/00')
    """
    return f"{begins}/{(begins + 1) % 100:02}"


def years(first: int, last: int) -> str:
    """Write a span of calendar years.

    >>> years(2019, 2024), years(2024, 2024)
    ('2019 to 2024', '2024')
    """
    return str(first) if first == last else f"{first} to {last}"


def times(n: int, style: Style = "words") -> str:
    """Write how often something happened.

    >>> times(1), times(2), times(3), times(12)
    ('once', 'twice', 'three times', '12 times')
    """
    return {1: "once", 2: "twice"}.get(n) or f"{number(n, style)} times"


def fraction(part: int, whole: int) -> str:
    """Write a share as a plain fraction where it is one, otherwise as a percentage.

    >>> fraction(25, 100), fraction(1, 3), fraction(30, 100), fraction(5, 5)
    ('a quarter', 'a third', '30%', 'all')
    """
    plain = {"all": 1, "half": 2, "a third": 3, "a quarter": 4, "a fifth": 5}
    named = (name for name, parts in plain.items() if part * parts == whole)
    return next(named, percent(part / whole))


def duration(days: int, style: Style = "words") -> str:
    """Write how long something took: in days, from a fortnight in weeks, from ten weeks in months, rounded.

    >>> duration(1), duration(21), duration(209)
    ('one day', 'three weeks', 'seven months')
    """
    length, unit = (
        (days, "day") if days < 14 else (round(days / 7), "week") if days < 70 else (round(days / 30.44), "month")
    )
    return f"{number(length, style)} {unit}{'' if length == 1 else 's'}"


def long_date(year: int, month: int, day: int) -> str:
    """Write a date.

    >>> long_date(2024, 7, 31)
    '31 July 2024'
    """
    return f"{day} {MONTHS[month - 1]} {year}"
