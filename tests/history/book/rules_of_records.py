"""The rules that records keep, in the database or by the services, each looked for in a book without the checks."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations

from django.utils.text import slugify

from goldenthread.history.book.references import refers_to
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.values import Book, Row

STRETCHES = {
    "Organisations": ("Valid from", "Valid to"),
    "Team": ("From", "To"),
    "Absences": ("From", "To"),
    "Commissions": ("Covers from", "Covers to"),
    "Places": ("Taken on", "Ended on"),
    "Studies": ("Opens on", "Closes on"),
}
Broken = Callable[[Book], object]
RULES: dict[str, Broken] = {}


def rule(broken: Broken) -> Broken:
    """Keep a rule under the name of the function, which says whether a book breaks it."""
    RULES[broken.__name__.replace("_", " ")] = broken
    return broken


def broken_rules(book: Book) -> list[str]:
    return [name for name, broken in RULES.items() if broken(book)]


def span(sheet: str, row: Row) -> tuple[dt.date, dt.date]:
    begins, ends = STRETCHES[sheet]
    return row[begins] or dt.date.min, row[ends] or dt.date.max


def holds(sheet: str, row: Row, on: dt.date) -> bool:
    first, last = span(sheet, row)
    return first <= on <= last


def meet(sheet: str, a: Row, b: Row) -> bool:
    return holds(sheet, a, span(sheet, b)[0]) or holds(sheet, b, span(sheet, a)[0])


def twice(values: Iterable[object]) -> bool:
    return any(times > 1 for times in Counter(values).values())


def several(rows: Iterable[Row], *columns: str) -> bool:
    """Whether rows have the same values in some columns."""
    return twice(tuple(row[column] for column in columns) for row in rows)


def dates(book: Book) -> dict[tuple, dt.date | None]:
    """The date of each day."""
    return {(row["Cohort"], row["Day"]): row["Held on"] or row["Planned on"] for row in book["Days"]}


def present(book: Book) -> list[Row]:
    return [row for row in book["Attendance"] if row["Mark"] == "present"]


def themes(book: Book) -> set[tuple]:
    return {(row["Study"], row["Theme"].casefold()) for row in book["Codebook"] if not row["Code"]}


def coded(book: Book) -> list[Row]:
    return [row for row in book["Excerpts"] if row["Theme"]]


@rule
def a_stretch_ends_before_it_begins(book):
    return any(first > last for sheet in STRETCHES for first, last in (span(sheet, row) for row in book[sheet]))


@rule
def a_reference_to_nothing(book):
    keys = {
        "People": "Person",
        "Programmes": "Programme",
        "Cohorts": "Cohort",
        "Studies": "Study",
        "Organisations": "Code",
    }
    return any(
        row[column.name]
        and set(refers_to(row[column.name])) - {other[keys[column.refers_to]] for other in book[column.refers_to]}
        for sheet in ALL
        for column in sheet.columns
        for row in book[sheet.name]
        if column.refers_to
    )


@rule
def one_address_of_two_people(book):
    return twice(
        email
        for _, email in {
            (row["Person"], email)
            for row in book["People"]
            for email in (row["E-mail"], *refers_to(row["Other e-mails"]))
            if email
        }
    )


@rule
def nobody_by_a_present_name(book):
    return {row["Person"] for row in book["People"]} - {
        row["Person"] for row in book["People"] if row["Name until"] is None
    }


@rule
def two_names_at_a_time(book):
    return any(
        a["Code"] == b["Code"] and meet("Organisations", a, b) for a, b in combinations(book["Organisations"], 2)
    )


@rule
def no_name_between_two_or_after_the_last(book):
    followed = {row["Valid from"] for row in book["Organisations"]}
    return any(
        row["Valid to"] and row["Valid to"] + dt.timedelta(days=1) not in followed for row in book["Organisations"]
    )


@rule
def two_kinds_of_one_organisation(book):
    return twice(code for code, _ in {(row["Code"], row["Kind"]) for row in book["Organisations"]})


@rule
def appointed_twice_at_a_time(book):
    return any(
        (a["Person"], a["As"]) == (b["Person"], b["As"]) and meet("Team", a, b)
        for a, b in combinations(book["Team"], 2)
    )


@rule
def away_twice_at_a_time(book):
    return any(a["Person"] == b["Person"] and meet("Absences", a, b) for a, b in combinations(book["Absences"], 2))


@rule
def away_from_nothing(book):
    return {row["Person"] for row in book["Absences"]} - {row["Person"] for row in book["Team"]}


@rule
def commissioned_twice_at_a_time(book):
    return any(
        set(a["Programmes"]) & set(b["Programmes"]) and meet("Commissions", a, b)
        for a, b in combinations(book["Commissions"], 2)
    )


@rule
def two_cohorts_of_one_number(book):
    return several(book["Cohorts"], "Programme", "Number")


@rule
def two_cohorts_at_one_address(book):
    return twice(slugify(row["Cohort"]) for row in book["Cohorts"])


@rule
def two_programmes_at_one_address(book):
    return twice(slugify(row["Programme"]) for row in book["Programmes"])


@rule
def a_programme_without_an_address(book):
    return any(not slugify(row["Programme"]) for row in book["Programmes"])


@rule
def two_starts_of_a_version(book):
    starts = {(row["Programme"], row["Version"], row["Starts on"]) for row in book["Designs"]}
    return twice((programme, version) for programme, version, _ in starts) or twice(
        (programme, start) for programme, _, start in starts
    )


@rule
def a_day_without_a_date(book):
    return None in dates(book).values()


@rule
def a_day_missing(book):
    days = dates(book)
    return any(number > 1 and (cohort, number - 1) not in days for cohort, number in days)


@rule
def two_days_on_a_date(book):
    return twice((cohort, on) for (cohort, _), on in dates(book).items())


@rule
def days_out_of_order(book):
    days = [row for row in book["Days"] if row["Planned on"]]
    return any(
        a["Cohort"] == b["Cohort"] and (a["Day"] < b["Day"]) != (a["Planned on"] < b["Planned on"])
        for a, b in combinations(days, 2)
    )


@rule
def a_place_without_a_day_or_a_seat(book):
    return any(row["Taken on"] is None or row["Seat"] is None for row in book["Places"])


@rule
def an_end_without_its_kind_or_the_other_way_about(book):
    return any((row["Ended on"] is None) != (row["Ended as"] is None) for row in book["Places"])


@rule
def two_holders_of_a_seat(book):
    return several((row for row in book["Places"] if row["Ended on"] is None), "Cohort", "Seat")


@rule
def two_places_of_a_person(book):
    return any(
        (a["Cohort"], a["Person"]) == (b["Cohort"], b["Person"]) and meet("Places", a, b)
        for a, b in combinations(book["Places"], 2)
    )


@rule
def more_places_than_a_cohort_has(book):
    held = {(row["Cohort"], row["Taken on"]) for row in book["Places"] if row["Taken on"]}
    places = {row["Cohort"]: row["Places"] for row in book["Cohorts"]}
    return any(
        sum(row["Cohort"] == cohort and holds("Places", row, on) for row in book["Places"]) > places[cohort]
        for cohort, on in held
        if cohort in places
    )


@rule
def a_mark_on_a_day_not_held(book):
    held = {(row["Cohort"], row["Day"]) for row in book["Days"] if row["Held on"]}
    return any((row["Cohort"], row["Day"]) not in held for row in book["Attendance"])


@rule
def a_mark_without_a_place(book):
    places = {(row["Cohort"], row["Person"]) for row in book["Places"]}
    return any((row["Cohort"], row["Person"]) not in places for row in book["Attendance"])


@rule
def present_without_a_place_then(book):
    return any(
        not any(
            (place["Cohort"], place["Person"]) == (row["Cohort"], row["Person"]) and holds("Places", place, on)
            for place in book["Places"]
        )
        for row in present(book)
        if (on := dates(book).get((row["Cohort"], row["Day"])))
    )


@rule
def a_facilitator_of_no_day(book):
    return any((row["Cohort"], row["Day"]) not in dates(book) for row in book["Facilitation"])


@rule
def a_facilitator_who_is_not_appointed(book):
    return any(
        not any(
            (part["Person"], part["As"]) == (row["Person"], row["As"]) and holds("Team", part, on)
            for part in book["Team"]
            if part["As"] != "evaluator"
        )
        for row in book["Facilitation"]
        if (on := dates(book).get((row["Cohort"], row["Day"])))
    )


@rule
def not_one_who_leads_a_day(book):
    leads = Counter((row["Cohort"], row["Day"]) for row in book["Facilitation"] if row["Leading"])
    return any(leads[row["Cohort"], row["Day"]] != 1 for row in book["Facilitation"])


@rule
def somebody_in_two_rooms(book):
    days = dates(book)
    return twice(
        (row["Person"], on)
        for row in (*present(book), *book["Facilitation"])
        if (on := days.get((row["Cohort"], row["Day"])))
    )


@rule
def a_code_without_its_theme(book):
    return any((row["Study"], row["Theme"].casefold()) not in themes(book) for row in book["Codebook"])


@rule
def a_coding_of_no_theme_text_or_coder(book):
    return any(
        None in {row["Text"], row["Coder"], row["Valence"]}
        or (row["Study"], row["Theme"].casefold()) not in themes(book)
        for row in coded(book)
    )


@rule
def a_passage_coded_twice_alike(book):
    said = [row.having(Theme=row["Theme"].casefold()) for row in coded(book)]
    return several(said, "Study", "Respondent", "Text", "Theme", "Code", "Coder")
