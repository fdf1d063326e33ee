"""What a new row holds where the file says nothing: taken from other rows, else the default of its column."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count

from goldenthread.history.book.checks.index import Index, date_of, grouped, key_of
from goldenthread.history.book.schema import Key
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row, Value

LARGEST_NUMBER = 32_767
OF_AN_ORGANISATION = ("Kind", "Part")
OF_A_VERSION = ("Signed by both on", "Day mode", "Change")
OF_A_CODE = {"Valence", "Ranked alone"}  # in Codebook; the other columns with a default are of a theme
DEFAULTS = {sheet.name: {c.name: c.default for c in sheet.columns if c.default is not None} for sheet in ALL}

Span = tuple[dt.date, dt.date]


def complete(union: Book) -> Book:
    """Fill what the rows of a file leave empty. The suite alone may change: it begins with the earliest of its days."""
    for sheet, rule in RULES.items():
        if union[sheet]:
            union = union.having(sheet, rule(union))
    for sheet, values in DEFAULTS.items():
        if values and sheet != "Codebook":
            union = union.having(sheet, (filled(row, values) for row in union[sheet]))
    return union


def filled(row: Row, values: Mapping[str, Value]) -> Row:
    """A row with values in its empty cells, if it is of the file."""
    empty = {column: value for column, value in values.items() if value is not None and row[column] is None}
    return row.having(**empty) if row.number and empty else row


def as_others_say(rows: Iterable[Row], key: tuple[str, ...], columns: Iterable[str]) -> list[Row]:
    """Rows filled from others with the same key, for what is the same in all of them."""
    said: dict[Key, dict[str, Value]] = {
        of: {column: next((row[column] for row in same if row[column] is not None), None) for column in columns}
        for of, same in grouped(rows, *key).items()
    }
    return [filled(row, said[key_of(row, *key)]) for row in rows]


def organisations(book: Book) -> Iterator[Row]:
    for row in as_others_say(book["Organisations"], ("Code",), OF_AN_ORGANISATION):
        yield filled(row, {"Short name": row["Name"].split(" NHS")[0][:60].strip()})


def programmes(book: Book) -> Iterator[Row]:
    taken = {row["Order"] for row in book["Programmes"]}
    free = (number for number in count(1) if number not in taken)
    for row in book["Programmes"]:
        yield filled(row, {"Short title": row["Programme"].lower(), "Order": row["Order"] or next(free)})


def designs(book: Book) -> list[Row]:
    return as_others_say(book["Designs"], ("Programme", "Version"), OF_A_VERSION)


def cohorts(book: Book) -> Iterator[Row]:
    """Numbers that are given or end a code come first; the others take those that are left."""
    rows = [filled(row, {"Number": number_at_end(row["Cohort"])}) for row in book["Cohorts"]]
    taken: defaultdict[Key, set[Value]] = defaultdict(set)
    for row in rows:
        taken[key_of(row, "Programme")].add(row["Number"])
    places = {key_of(row, "Programme"): row["Places"] for row in book["Programmes"]}
    for row in rows:
        of = key_of(row, "Programme")
        number = row["Number"] or next(number for number in count(1) if number not in taken[of])
        taken[of].add(number)
        yield filled(row, {"Number": number, "Places": places.get(of)})


def number_at_end(code: str) -> int | None:
    """The number in which a code ends.

    >>> number_at_end("SCL-01"), number_at_end("Pilot")
    (1, None)
    """
    digits = re.search(r"[0-9]+$", code)
    return int(digits[0]) if digits and 1 <= int(digits[0]) <= LARGEST_NUMBER else None


def days(book: Book) -> Iterator[Row]:
    return (filled(row, {"Planned on": row["Held on"]}) for row in book["Days"])


def places(book: Book) -> list[Row]:
    """Places from the first day of their cohort, on the lowest seat that is free for as long as they last."""
    begun = {cohort: first_date(days) for cohort, days in Index(book).days_of.items()}
    rows = [filled(row, {"Taken on": begun.get(key_of(row, "Cohort"))}) for row in book["Places"]]
    capacity = {key_of(row, "Cohort"): row["Places"] for row in book["Cohorts"]}
    held: defaultdict[Key, list[Span]] = defaultdict(list)
    for row in rows:
        held[key_of(row, "Cohort", "Seat")].append(span(row))
    for position, row in sorted(enumerate(rows), key=lambda pair: span(pair[1])[0]):
        if row["Seat"] is None and row["Taken on"]:
            of = key_of(row, "Cohort")
            seat = free_seat(held, of, span(row), capacity.get(of) or 0)
            held[*of, seat].append(span(row))
            rows[position] = filled(row, {"Seat": seat})
    return rows


def first_date(days: Iterable[Row]) -> dt.date | None:
    """The first day of a cohort, planned or held."""
    return min((day[column] for day in days for column in ("Planned on", "Held on") if day[column]), default=None)


def span(place: Row) -> Span:
    return place["Taken on"] or dt.date.max, place["Ended on"] or dt.date.max


def free_seat(held: Mapping[Key, list[Span]], cohort: Key, wanted: Span, capacity: int) -> int:
    """The lowest seat that is free; in a full cohort the next number, which the checks refuse."""
    first, last = wanted
    for seat in range(1, capacity + 1):
        if not any(begun <= last and first <= ended for begun, ended in held.get((*cohort, seat), ())):
            return seat
    return next(seat for seat in count(capacity + 1) if (*cohort, seat) not in held)


def facilitation(book: Book) -> Iterator[Row]:
    index = Index(book)
    return (filled(row, {"As": only_part(index, row)}) for row in book["Facilitation"])


def only_part(index: Index, row: Row) -> str | None:
    """The one capacity in which somebody may facilitate the day of a row."""
    day = index.day(row)
    on = date_of(day) if day else None
    parts = index.parts(row, on) if on else set()
    return next(iter(parts)) if len(parts) == 1 else None


def disruptions(book: Book) -> Iterator[Row]:
    return (filled(row, {"To": row["From"]}) for row in book["Disruptions"])


def codebook(book: Book) -> Iterator[Row]:
    """A row without a code is a theme, one with a code stands under it; each has defaults of its own."""
    for row in book["Codebook"]:
        of_a_code = row["Code"] is not None
        defaults = {c: value for c, value in DEFAULTS["Codebook"].items() if (c in OF_A_CODE) == of_a_code}
        yield filled(row, defaults if of_a_code else {**defaults, "In a sentence": in_a_sentence(row["Title"])})


def in_a_sentence(title: str) -> str:
    """A title as it stands within a sentence; an abbreviation keeps its capitals.

    >>> in_a_sentence("A restorative space"), in_a_sentence("NHS values")
    ('a restorative space', 'NHS values')
    """
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def excerpts(book: Book) -> Iterator[Row]:
    """What was coded points the way of its code, and was coded by the first of the coders."""
    points = {key_of(row, "Study", "Theme", "Code"): row["Valence"] for row in book["Codebook"]}
    coders = {key_of(row, "Study"): row["Coders"][0] for row in book["Studies"] if row["Coders"]}
    for row in book["Excerpts"]:
        valence = points.get(key_of(row, "Study", "Theme", "Code")) or "+"
        coded = {"Valence": valence, "Coder": coders.get(key_of(row, "Study"))}
        yield filled(row, coded) if row["Theme"] else row


def suite(book: Book) -> Iterator[Row]:
    """Nothing of a suite lies before it: it begins with the earliest of its days, whatever is on record."""
    days = {row[column] for row in book["Days"] for column in ("Planned on", "Held on", "Moved to")}
    days |= {row["To"] for row in book["Moves"]}
    for row in book["Suite"]:
        given = row["Begins on"]
        # an appointment may have begun before the suite, if it lasted until then
        posts = {post["From"] if given is None else post["To"] or post["From"] for post in book["Team"]}
        begins = min((day for day in (given, *days, *posts) if day), default=None)
        yield row.having(**{"Begins on": begins})


RULES: Mapping[str, Callable[[Book], Iterable[Row]]] = {
    "Organisations": organisations,
    "Programmes": programmes,
    "Designs": designs,
    "Cohorts": cohorts,
    "Days": days,
    "Places": places,
    "Facilitation": facilitation,
    "Disruptions": disruptions,
    "Codebook": codebook,
    "Excerpts": excerpts,
    "Suite": suite,
}
