import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from factories import HAND
from findings_of import BEN, BOOK, CODED, DINA, SMALL, added, change, changed, created
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whereabouts import kinds, whereabouts

from goldenthread.audit.models import Entry
from goldenthread.evaluation.models import Excerpt, Respondent
from goldenthread.history.book import sheets
from goldenthread.history.book.cells import Choice, Date, Email, Fraction, Reference, Several, Whole, YesNo
from goldenthread.history.book.difference import difference
from goldenthread.history.book.findings import Change, Findings
from goldenthread.history.book.fingerprint import plainly
from goldenthread.history.book.overlay import overlay
from goldenthread.history.book.plan import find
from goldenthread.history.book.reading import Reading
from goldenthread.history.book.values import Book, Row
from goldenthread.history.models import KnownAs
from goldenthread.history.queries.suite_book import known_of, suite_book
from goldenthread.history.services.recording import record_findings
from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.models import (
    Attendance,
    Day,
    Design,
    Facilitation,
    LeadAbsence,
    Module,
    Place,
    PlaceEvent,
    Session,
    StrikeDay,
    Suite,
)

CHANGED_SINCE = ["The records have changed since the file was looked at. Nothing of it was recorded: look at it again."]
SHARED = {  # columns that hold the same in all rows that agree in others
    "Organisations": {"Kind": ("Code",), "Part": ("Code",)},
    "Designs": {
        **dict.fromkeys(("Starts on", "Signed by both on", "Day mode", "Change"), ("Programme", "Version")),
        "Days": ("Programme", "Version", "Module"),
    },
}
OTHER = {("Facilitation", "As"): "client lead", ("Suite", "Address"): "smaller"}
CHANGEABLE = [
    (sheet.name, column.name)
    for sheet in sheets.ALL
    for column in sheet.columns
    if column.name not in sheet.key and sheet is not sheets.EXCERPTS
]


def reversible(cells) -> list:
    """Those of some cells that a file can put right: an empty cell says nothing, and no address is taken away."""
    return [
        (sheet, column)
        for sheet, column in sorted(cells)
        if speaking(sheet, column)[column] is not None and "mail" not in column
    ]


@pytest.fixture
def small(db) -> Suite:
    return record(created())


def record(findings: Findings, suite: Suite | None = None, **more: object) -> Suite:
    return record_findings(suite=suite, findings=findings, **HAND, **more)


def row(sheet: str, number: int = 0) -> Row:
    return BOOK[sheet][number]


def another(sheet: str, column: str, value: object) -> object:
    """A value that a column may hold instead."""
    kind = sheets.BY_NAME[sheet].by_name[column].kind
    match kind:
        case Reference():
            new = next(key for key in keys(kind.sheet) if key != value)
        case Several(of=Reference() as of):
            new = tuple(key for key in keys(of.sheet) if key not in value) or value[:1]
        case Several():
            new = (*value, "further@example.org")
        case Email():
            new = "another@example.org"
        case Date():
            new = (value or dt.date(2025, 1, 1)) + dt.timedelta(days=1)
        case Choice():
            new = next(entry for entry in kind.entries if entry != value)
        case Whole():
            new = value + 10 if value + 10 <= kind.most else value - 1
        case Fraction():
            new = value / 2
        case YesNo():
            new = not value
        case _:
            new = f"{value} 2"[-kind.longest :]
    return OTHER.get((sheet, column), new)


def keys(sheet: str) -> list[str]:
    column = {"Aims": "Code"}.get(sheet) or sheets.BY_NAME[sheet].key[0]
    return list(dict.fromkeys(str(row[column]) for row in BOOK[sheet]))


def speaking(sheet: str, column: str) -> Row:
    """A row of which a column says something, as far as one does."""
    able = [row for row in BOOK[sheet] if column in whereabouts(sheet, row).paths]
    return max(able, key=lambda row: row[column] is not None)


def changes(cells) -> dict[str, list[Change]]:
    """The changes of a file that says something else in one row of each of these columns."""
    new = {sheet: {} for sheet, _ in cells}
    for sheet, column in cells:
        row = speaking(sheet, column)
        alike = SHARED.get(sheet, {}).get(column, sheets.BY_NAME[sheet].key)
        for number, each in enumerate(BOOK[sheet]):
            if all(each[c] == row[c] for c in alike):
                new[sheet].setdefault(number, {})[column] = another(sheet, column, row[column])
    return {sheet: [change(BOOK[sheet][n], **values) for n, values in rows.items()] for sheet, rows in new.items()}


def found(sheet: str, rows) -> list[int]:
    """How many records say what each row says."""
    return [whereabouts(sheet, row).found(row).count() for row in rows]


def test_for_every_column_it_is_known_where_it_lies():
    known = {sheet.name: {column for kind in kinds(sheet.name) for column in kind.paths} for sheet in sheets.ALL}
    assert known == {sheet.name: set(sheet.by_name) for sheet in sheets.ALL}


def test_the_small_suite_says_something_in_every_column():
    said = {sheet: {column for row in rows for column in row} for sheet, rows in SMALL.items()}
    assert said == {sheet.name: set(sheet.by_name) for sheet in sheets.ALL}


@pytest.mark.parametrize("sheet", SMALL)
def test_every_row_is_on_record_once(small, sheet):
    assert found(sheet, BOOK[sheet]) == [1] * len(BOOK[sheet])
    models = {whereabouts(sheet, row).model for row in BOOK[sheet]} - {Respondent, Excerpt}
    many = sum(model.objects.count() for model in models)
    assert many == len([row for row in BOOK[sheet] if whereabouts(sheet, row).model in models])


@pytest.mark.parametrize(("sheet", "column"), CHANGEABLE)
def test_every_cell_that_is_no_key_may_change(small, sheet, column):
    made = changes([(sheet, column)])
    record(changed(**made), small)
    new = {id(each.before): each.row for each in made[sheet]}
    after = [new.get(id(row), row) for row in BOOK[sheet]]
    assert after != list(BOOK[sheet])
    assert found(sheet, after) == [1] * len(after)


def test_the_book_of_the_suite_is_what_was_recorded(small):
    recorded = suite_book(small)
    differing = [sheet.name for sheet in sheets.ALL if said(recorded[sheet.name]) != said(BOOK[sheet.name])]
    assert differing == ["Excerpts"]
    assert said(recorded["Excerpts"], "Respondent") == said(BOOK["Excerpts"], "Respondent")


def said(rows, *without: str) -> list[list]:
    """All cells that are not empty, in no order; without some columns."""
    cells = ([(c, plainly(v)) for c, v in row.values.items() if v is not None and c not in without] for row in rows)
    return sorted(repr(sorted((c, sorted(v) if isinstance(v, list) else v) for c, v in row)) for row in cells)


def test_a_file_that_is_on_record_asks_for_nothing_more(small):
    again = find(Reading(numbered()), known_of(small), suite_name="", today=dt.date(2024, 7, 10))
    assert (again.created, again.changed) == ({}, {})


def numbered() -> Book:
    """The book as it stands in a file."""
    return Book({s: tuple(Row(row.values, n) for n, row in enumerate(rows, 2)) for s, rows in BOOK.sheets.items()})


@pytest.mark.parametrize(
    "wrong",
    [
        {"Excerpts": [{**CODED, "Respondent": "Number one", "Text": "Calm.", "Theme": "no such theme"}]},
        {"Responses": SMALL["Responses"]},
    ],
    ids=["a theme that is no more", "a row that is there by now"],
)
def test_what_cannot_be_recorded_to_the_end_leaves_nothing(db, wrong):
    with pytest.raises(ValidationError) as refusal:
        record(created(**wrong))
    assert refusal.value.message_dict == {"file": CHANGED_SINCE}
    assert [model.objects.count() for model in (Suite, Person, Organisation, KnownAs, Entry)] == [0] * 5


def test_a_suite_without_an_address_gets_one_from_its_name(db):
    begun = {"Name": "Leading in Marlhaven", "Begins on": dt.date(2020, 1, 1), "Made up": False}
    assert record(added(Suite=[begun])).slug == "leading-in-marlhaven"


def test_each_sheet_leaves_a_line_in_the_log_and_answers_leave_no_hash(small):
    lines = {line.verb: line.details for line in Entry.objects.filter(verb__startswith="bring in ")}
    assert list(lines) == [f"bring in {sheet.name}" for sheet in sheets.RECORDED]
    assert {verb: line["created"] for verb, line in lines.items()} == {
        f"bring in {s}": len(r) for s, r in SMALL.items()
    }
    assert {verb for verb, line in lines.items() if len(line.get("rows", "")) != 64} == {"bring in Excerpts"}
    assert lines["bring in Excerpts"] == {"created": 5, "changed": 0}


def test_who_waits_is_told_each_sheet_before_it_is_written(db):
    told = []
    record(created(), progress=lambda sheet, share: told.append((sheet, share, count_of(sheet))))
    assert [sheet for sheet, *_ in told] == [sheet.name for sheet in sheets.RECORDED]
    assert {sheet for sheet, _, count in told if count} == {"Suite"}
    assert [share for _, share, _ in told] == sorted({share for _, share, _ in told})


def count_of(sheet: str) -> int:
    return sum(kind.model.objects.count() for kind in kinds(sheet))


def test_who_led_may_be_put_right(small):
    led, helped = BOOK["Facilitation"]
    record(changed(Facilitation=[change(helped, Leading=True), change(led, Leading=False)]), small)
    assert Facilitation.objects.get(leading=True).appointment.person.family_name == "Hart"


def test_somebody_who_is_new_on_a_day_may_have_led_it(small):
    record(added(Team=[{"Person": BEN, "As": "client lead", "From": dt.date(2019, 4, 1), "In training": False}]), small)
    ben = row("Facilitation").having(Person=BEN, As="client lead")
    no_more = change(row("Facilitation"), Leading=False)
    record(Findings(created={"Facilitation": (ben,)}, changed={"Facilitation": (no_more,)}), small)
    assert Facilitation.objects.get(leading=True).appointment.person.family_name == "Dale"


def test_who_was_away_is_the_one_who_facilitates(small):
    away = {"Person": DINA, "From": dt.date(2021, 2, 1), "To": dt.date(2021, 2, 5)}
    record(added(Absences=[away]), small)
    assert LeadAbsence.objects.get(from_on=away["From"]).appointment.capacity == "facilitator"


def test_a_strike_day_belongs_to_the_strike_that_lay_over_it(small):
    began = StrikeDay.objects.values_list("on", "disruption__from_on")
    assert {on.month: first.month for on, first in began} == {3: 3, 4: 4}


def test_a_mark_belongs_to_the_place_that_was_held_on_the_day(small):
    mark = Attendance.objects.get(place__person__family_name="Nwosu")
    assert mark.place.taken_on == dt.date(2019, 4, 9)


def test_a_mark_is_found_under_whatever_place_it_stands(small):
    of_amara = Attendance.objects.filter(place__person__family_name="Nwosu")
    of_amara.update(place=Place.objects.get(taken_on=dt.date(2024, 1, 8)))
    record(changed(Attendance=[change(row("Attendance"), Mark="absent")]), small)
    assert of_amara.get().mark == "absent"


def test_two_may_change_seats(small):
    _, dina, amara = BOOK["Places"]
    record(changed(Places=[change(dina, Seat=1), change(amara, Seat=2)]), small)
    assert seats() == {"Hart": 1, "Nwosu": 2}


def seats() -> dict[str, int]:
    return dict(Place.objects.filter(ended_on=None).values_list("person__family_name", "seat"))


def test_a_seat_that_is_given_up_is_taken_by_another(small):
    dina = change(row("Places", 1), **{"Ended on": dt.date(2023, 5, 2), "Ended as": "withdrew"})
    ben = Row({"Cohort": "SCL-01", "Person": BEN, "Seat": 2, "Taken on": dt.date(2023, 5, 3), "Set": "C"})
    both = Findings(created={"Places": (ben,)}, changed={"Places": (dina,)})
    record(both, small)
    assert seats() == {"Nwosu": 1, "Dale": 2}
    assert events("Hart") == [("taken", dt.date(2019, 4, 9)), ("withdrew", dt.date(2023, 5, 2))]


def events(name: str) -> list:
    return list(PlaceEvent.objects.filter(place__person__family_name=name).values_list("kind", "on"))


def test_a_place_ends_once_however_often_that_is_put_right(small):
    ended = row("Places")
    record(changed(Places=[change(ended, **{"Ended as": "swapped"})]), small)
    record(changed(Places=[change(ended, **{"Ended on": dt.date(2019, 12, 9)})]), small)
    assert events("Nwosu")[1] == ("deferred", dt.date(2019, 12, 9))
    assert len(events("Nwosu")) == 3


def test_a_version_may_start_when_another_did(small):
    first, second = dt.date(2019, 4, 1), dt.date(2020, 9, 1)
    swapped = [change(row, **{"Starts on": second if row["Version"] == 1 else first}) for row in BOOK["Designs"]]
    record(changed(Designs=swapped), small)
    assert list(Design.objects.values_list("version", "starts_on")) == [(1, second), (2, first)]


def test_cohorts_may_change_numbers(small):
    one, two = (row.having(Programme="SENIOR") for row in BOOK["Cohorts"])
    record(changed(Cohorts=[change(row("Cohorts", 1), Programme="SENIOR")]), small)
    record(changed(Cohorts=[change(one, Number=2), change(two, Number=1)]), small)
    assert found("Cohorts", [one.having(Number=2), two.having(Number=1)]) == [1, 1]


def test_a_day_that_is_new_makes_its_module(small):
    record(added(Days=[{**row("Days").values, "Day": 3, "Module": 3, "Led alone because": None}]), small)
    assert Module.objects.filter(cohort__code="SCL-01").count() == 3


def test_a_day_is_held_when_it_was_moved_to(small):
    record(changed(Days=[change(row("Days", 1), **{"Held on": dt.date(2024, 9, 3), "Moved to": None})]), small)
    assert Day.objects.get(module__cohort__code="SCL-01", number=2).held_on == dt.date(2024, 9, 3)


def test_what_a_day_or_partner_had_not_is_added(small):
    alone = change(row("Days", 2), **{"Led alone because": "clinical cover"})
    partner = change(row("Organisations", 3), Part="partner trust")
    record(changed(Days=[alone], Organisations=[partner]), small)
    assert found("Days", [alone.row]) + found("Organisations", [partner.row]) == [1, 1]


def test_sessions_stand_as_in_the_file_and_new_ones_after_them(small):
    record(added(Designs=[{**row("Designs").values, "Session": title} for title in ("Close", "A walk")]), small)
    stand = Session.objects.filter(module__design__version=1).values_list("position", "title")
    assert list(stand) == [(1, "Sets"), (2, "Input on power"), (3, "Close"), (4, "A walk")]


def test_a_session_serves_each_aim_in_the_newest_version_that_has_it(small):
    served = Session.objects.get(title="Sets", module__design__version=1).aims
    assert list(served.values_list("code", "register__version")) == [("A1", 2), ("A2", 1)]


def test_several_in_a_cell_take_the_place_of_those_before(small):
    record(
        changed(
            Studies=[change(row("Studies"), Coders=(DINA, BEN))],
            Designs=[change(row("Designs"), Aims=("A2",))],
            Reviews=[change(row("Reviews"), **{"Reviewed by": (DINA,)})],
        ),
        small,
    )
    book = suite_book(small)
    assert set(book["Studies"][0]["Coders"]) == {DINA, BEN}
    assert book["Designs"][0]["Aims"] == ("A2",)
    assert book["Reviews"][0]["Reviewed by"] == (DINA,)


@given(st.sets(st.sampled_from(CHANGEABLE), min_size=1, max_size=40).map(reversible))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_changed_together_is_put_right_by_the_file(small, cells):
    with transaction.atomic():
        record(changed(**changes(cells)), small)
        known = suite_book(small)
        made, put_right = difference(overlay(known, numbered()), known)
        assert (set(made) - {"Excerpts"}, set(put_right)) == (set(), {sheet for sheet, _ in cells})
        record(Findings(changed=put_right), small)
        again = suite_book(small)
        assert [sheet.name for sheet in sheets.ALL if said(again[sheet.name]) != said(BOOK[sheet.name])] == ["Excerpts"]
        transaction.set_rollback(True)
