"""Each kind of fault, planted once in a book without faults, and found at its cell and nowhere else."""

from pathlib import Path

import pytest
from books import TODAY, changed, told, whole_book, without

from goldenthread.history.book import checks
from goldenthread.history.book.completing import complete
from goldenthread.history.book.kinds import KINDS

ENDS = "ends before it begins"
SWAPPED = "day and month swapped"

# What is changed (sheet, row, cells; a row that is not there is added), and the fault: sheet, row, column, kind.
PLANTED = [
    # organisations
    ([("Organisations", 3, {"Valid to": "2019-12-31"})], ("Organisations", 3, "Valid to", ENDS)),
    ([("Organisations", 3, {"Valid from": "2020-03-31"})], ("Organisations", 3, "Valid from", "overlap")),
    ([("Organisations", 3, {"Valid from": "2020-04-02"})], ("Organisations", 3, "Valid from", "gap")),
    ([("Organisations", 4, {"Valid to": "2023-01-01"})], ("Organisations", 4, "Valid to", "gap")),
    ([("Organisations", 3, {"Kind": "community"})], ("Organisations", 3, "Kind", "differs from above")),
    ([("Organisations", 3, {"Part": "partner trust"})], ("Organisations", 3, "Part", "differs from above")),
    ([("Organisations", 5, {"Part": "partner trust"})], ("Organisations", 5, "Valid from", "no name then")),
    ([("Organisations", 6, {"Code": "EX 6", "Name": "X"})], ("Organisations", 6, "Code", "not usable")),
    # people
    (
        [("People", 8, {"Person": "jo", "Given name": "Jo", "Family name": "Ash", "Name until": "2019-01-01"})],
        ("People", 8, "Name until", "no present name"),
    ),
    ([("People", 4, {"E-mail": "ada@example.org"})], ("People", 4, "E-mail", "same address")),
    ([("People", 5, {"Other e-mails": "bd@example.org;"})], ("People", 5, "Other e-mails", "same address")),
    ([("Roles", 2, {"To": "2017-08-20"})], ("Roles", 2, "To", ENDS)),
    ([("Roles", 2, {"To": "2018-08-10"})], ("Roles", 2, "To", SWAPPED)),
    ([("Roles", 2, {"From": "2021-12-08"})], ("Roles", 2, "From", SWAPPED)),
    ([("Roles", 3, {"From": "2019-04-30"})], ("Roles", 3, "From", "no name then")),
    # the suite
    ([("Suite", 2, {"Address": "static"})], ("Suite", 2, "Address", "not usable")),
    ([("Suite", 2, {"Address": "our suite"})], ("Suite", 2, "Address", "not usable")),
    ([("Commissions", 3, {"Covers to": "2019-01-31"})], ("Commissions", 3, "Covers to", ENDS)),
    ([("Commissions", 3, {"Covers from": "2020-03-31"})], ("Commissions", 3, "Covers from", "overlap")),
    ([("Commissions", 2, {"Provider": "EX5"})], ("Commissions", 2, "Covers from", "no name then")),
    ([("Commissions", 2, {"Commissioner": "EX5"})], ("Commissions", 2, "Covers from", "no name then")),
    ([("Signatures", 2, {"Version": "2"})], ("Signatures", 2, "Version", "unknown reference")),
    (
        [("Signatures", 3, {"Version": "1", "Organisation": "EX5", "Signed on": "2019-06-03"})],
        ("Signatures", 3, "Organisation", "no partner"),
    ),
    (
        [
            ("Organisations", 4, {"Valid from": "2019-04-01"}),
            ("Signatures", 3, {"Version": "1", "Organisation": "EX9", "Signed on": "2019-03-29"}),
        ],
        ("Signatures", 3, "Signed on", "no name then"),
    ),
    ([("Team", 4, {"To": "2018-06-30"})], ("Team", 4, "To", ENDS)),
    ([("Team", 4, {"As": "client lead"})], ("Team", 4, "From", "overlap")),
    ([("Team", 4, {"Organisation": "EX5"})], ("Team", 4, "From", "no name then")),
    ([("Absences", 3, {"To": "2020-12-31"})], ("Absences", 3, "To", ENDS)),
    ([("Absences", 3, {"From": "2020-03-27"})], ("Absences", 3, "From", "overlap")),
    (
        [("Absences", 4, {"Person": "ben@example.org", "From": "2020-01-06", "To": "2020-01-07"})],
        ("Absences", 4, "Person", "not appointed"),
    ),
    # programmes and cohorts
    (
        [("Programmes", 4, {"Programme": "!!", "Order": "3", "Places": "2"})],
        ("Programmes", 4, "Programme", "not usable"),
    ),
    (
        [("Programmes", 4, {"Programme": "Senior!", "Order": "3", "Places": "2"})],
        ("Programmes", 4, "Programme", "doubled row"),
    ),
    ([("Cohorts", 4, {"Cohort": "Plan", "Programme": "SENIOR"})], ("Cohorts", 4, "Cohort", "not usable")),
    ([("Cohorts", 4, {"Cohort": "½" * 20, "Programme": "SENIOR"})], ("Cohorts", 4, "Cohort", "not usable")),
    (
        [("Cohorts", 4, {"Cohort": "SCL 01", "Programme": "SENIOR", "Number": "2"})],
        ("Cohorts", 4, "Cohort", "doubled row"),
    ),
    ([("Cohorts", 4, {"Cohort": "SCL-1", "Programme": "SENIOR"})], ("Cohorts", 4, "Number", "doubled row")),
    ([("Designs", 3, {"Change": "second"})], ("Designs", 3, "Change", "differs from above")),
    ([("Designs", 3, {"Starts on": "2019-04-02"})], ("Designs", 3, "Starts on", "differs from above")),
    ([("Designs", 3, {"Days": "3"})], ("Designs", 3, "Days", "differs from above")),
    ([("Designs", 5, {"Starts on": "2019-04-01"})], ("Designs", 5, "Starts on", "same date")),
    ([("Designs", 5, {"Starts on": "2018-12-31"})], ("Designs", 5, "Starts on", "out of order")),
    # days
    ([("Days", 5, {"Day": "5"})], ("Days", 5, "Day", "gap")),
    ([("Days", 5, {"Module": "1"})], ("Days", 5, "Module", "out of order")),
    ([("Days", 5, {"Planned on": ""})], ("Days", 5, "Planned on", "empty")),
    ([("Days", 4, {"Planned on": "2019-05-13"})], ("Days", 4, "Planned on", "out of order")),
    ([("Days", 4, {"Planned on": "2019-05-07"})], ("Days", 4, "Planned on", SWAPPED)),
    ([("Days", 4, {"Planned on": "2019-05-07", "Held on": "2019-05-07"})], ("Days", 4, "Held on", SWAPPED)),
    ([("Days", 4, {"Planned on": "", "Held on": "2019-05-07"})], ("Days", 4, "Held on", SWAPPED)),
    ([("Days", 6, {"Planned on": "2019-12-06"})], ("Days", 6, "Planned on", SWAPPED)),
    ([("Days", 7, {"Planned on": "2020-01-12", "Held on": "2020-12-01"})], ("Days", 7, "Held on", SWAPPED)),
    ([("Days", 3, {"Planned on": "2019-05-14"})], ("Days", 3, "Planned on", "same date")),
    ([("Days", 7, {"Held on": "2019-06-04"})], ("Days", 7, "Held on", "same date")),
    ([("Days", 5, {"Moved to": "2019-07-09"})], ("Days", 5, "Moved to", "same date")),
    ([("Days", 7, {"Held on": "2024-07-11"})], ("Days", 7, "Held on", "lies in the future")),
    # what befell a cohort
    ([("Moves", 2, {"From": "2019-05-14"})], ("Moves", 2, "From", "chain broken")),
    ([("Moves", 3, {"From": "2019-05-20"})], ("Moves", 3, "From", "chain broken")),
    ([("Moves", 3, {"To": "2019-05-23"})], ("Moves", 3, "To", "chain broken")),
    ([("Moves", 2, {"To": "2019-05-15"}), ("Moves", 3, {"From": "2019-05-15"})], ("Moves", 2, "To", "same date")),
    (
        [("Moves", 4, {"Cohort": "SCL-01", "Day": "9", "From": "2019-05-15", "To": "2019-05-16"})],
        ("Moves", 4, "Day", "unknown day"),
    ),
    ([("Pauses", 3, {"What": "paused"})], ("Pauses", 3, "What", "out of order")),
    ([("Pauses", 2, {"On": "2019-05-13"})], ("Pauses", 2, "On", "out of order")),
    ([("Reviews", 2, {"Reviewed on": "2019-05-20"})], ("Reviews", 2, "Reviewed on", "lies before")),
    ([("Reviews", 3, {"Cohort": "SCL-01", "Module": "2"})], ("Reviews", 3, "Module", "day not held")),
    ([("Reviews", 3, {"Cohort": "SCL-01", "Module": "9"})], ("Reviews", 3, "Module", "unknown module")),
    ([("Notes", 2, {"Module": "9"})], ("Notes", 2, "Module", "unknown module")),
    ([("Notes", 2, {"Text": "More calm, as birch says."})], ("Notes", 2, "Text", "names a delegate")),
    ([("Notes", 2, {"Text": "More calm, as Cy says."})], ("Notes", 2, "Text", "names a delegate")),
    # places
    ([("Places", 3, {"Ended on": "2019-03-20"})], ("Places", 3, "Ended on", ENDS)),
    ([("Places", 3, {"Ended as": ""})], ("Places", 3, "Ended as", "empty")),
    ([("Places", 5, {"Ended as": "withdrew"})], ("Places", 5, "Ended on", "empty")),
    (
        [
            ("Cohorts", 4, {"Cohort": "JCL-02", "Programme": "JUNIOR"}),
            ("Places", 6, {"Cohort": "JCL-02", "Person": "kim@example.org"}),
        ],
        ("Places", 6, "Taken on", "empty"),
    ),
    (
        [("Places", 6, {"Cohort": "JCL-01", "Person": "ben@example.org", "Taken on": "2019-07-01"})],
        ("Places", 6, "Taken on", "overlap"),
    ),
    (
        [("Places", 6, {"Cohort": "JCL-01", "Person": "kim@example.org", "Seat": "1"})],
        ("Places", 6, "Seat", "seat taken"),
    ),
    (
        [("Places", 6, {"Cohort": "SCL-01", "Person": "kim@example.org", "Taken on": "2019-07-01"})],
        ("Places", 6, "Cohort", "full cohort"),
    ),
    ([("Places", 5, {"Seat": "3"})], ("Places", 5, "Seat", "out of range")),
    ([("Places", 3, {"Ended on": "2019-05-13"})], ("Places", 3, "Ended on", "present later")),
    # who was in the room
    (
        [("Attendance", 7, {"Cohort": "SCL-01", "Day": "9", "Person": "ada@example.org", "Mark": "present"})],
        ("Attendance", 7, "Day", "unknown day"),
    ),
    (
        [("Attendance", 7, {"Cohort": "SCL-01", "Day": "4", "Person": "ada@example.org", "Mark": "absent"})],
        ("Attendance", 7, "Day", "day not held"),
    ),
    (
        [("Attendance", 7, {"Cohort": "SCL-01", "Day": "1", "Person": "kim@example.org", "Mark": "absent"})],
        ("Attendance", 7, "Person", "no place"),
    ),
    (
        [("Attendance", 7, {"Cohort": "SCL-01", "Day": "1", "Person": "cy@example.org", "Mark": "present"})],
        ("Attendance", 7, "Person", "no place then"),
    ),
    (
        [("Attendance", 7, {"Cohort": "SCL-01", "Day": "1", "Person": "cy@example.org", "Mark": "absent"})],
        ("Attendance", 7, "Person", "no place then"),
    ),
    (
        [
            ("Days", 6, {"Planned on": "2019-05-14", "Held on": "2019-05-14"}),
            ("Places", 5, {"Taken on": "2019-05-14"}),
        ],
        ("Attendance", 6, "Person", "two rooms"),
    ),
    ([("Days", 7, {"Planned on": "2019-07-09", "Held on": "2019-07-09"})], ("Facilitation", 5, "Person", "two rooms")),
    (
        [
            ("Team", 6, {"Person": "ada@example.org", "As": "facilitator", "From": "2019-04-01"}),
            ("Facilitation", 6, {"Cohort": "SCL-01", "Day": "1", "Person": "ada@example.org"}),
        ],
        ("Attendance", 2, "Person", "two rooms"),
    ),
    (
        [("Facilitation", 6, {"Cohort": "SCL-01", "Day": "9", "Person": "lee@example.org", "Leading": "yes"})],
        ("Facilitation", 6, "Day", "unknown day"),
    ),
    (
        [("Facilitation", 6, {"Cohort": "SCL-01", "Day": "3", "Person": "ada@example.org"})],
        ("Facilitation", 6, "Person", "not appointed"),
    ),
    ([("Facilitation", 3, {"As": "facilitator"})], ("Facilitation", 3, "As", "not appointed")),
    ([("Facilitation", 3, {"As": ""})], ("Facilitation", 3, "As", "which part")),
    ([("Facilitation", 3, {"Leading": "yes"})], ("Facilitation", 3, "Leading", "two lead")),
    ([("Facilitation", 4, {"Leading": "no"})], ("Facilitation", 4, "Leading", "nobody leads")),
    # outside
    ([("Disruptions", 2, {"To": "2019-05-01"})], ("Disruptions", 2, "To", ENDS)),
    ([("Strike days", 2, {"On": "2019-05-17"})], ("Strike days", 2, "On", "out of range")),
    # evaluation
    ([("Studies", 2, {"Closes on": "2023-12-20"})], ("Studies", 2, "Closes on", ENDS)),
    ([("Protocol changes", 2, {"On": "2024-01-14"})], ("Protocol changes", 2, "On", "lies before")),
    ([("Studies", 2, {"Locked on": ""})], ("Protocol changes", 2, "On", "lies before")),
    ([("Responses", 2, {"Complete": "61"})], ("Responses", 2, "Complete", "out of range")),
    (
        [("Codebook", 5, {"Study": "Evaluation", "Theme": "XX", "Code": "X1", "Title": "X"})],
        ("Codebook", 5, "Theme", "unknown theme"),
    ),
    ([("Excerpts", 4, {"Theme": "XX"})], ("Excerpts", 4, "Theme", "unknown theme")),
    ([("Excerpts", 2, {"Code": "RS9"})], ("Excerpts", 2, "Code", "unknown theme")),
    ([("Excerpts", 5, {"Code": "RS1"})], ("Excerpts", 5, "Theme", "empty")),
    ([("Excerpts", 4, {"Text": ""})], ("Excerpts", 4, "Text", "empty")),
    ([("Excerpts", 4, {"Coder": ""}), ("Studies", 2, {"Coders": ""})], ("Excerpts", 4, "Coder", "empty")),
    ([("Excerpts", 3, {"Register": "interview"})], ("Excerpts", 3, "Register", "differs from above")),
    ([("Excerpts", 3, {"Voice": "stakeholder"})], ("Excerpts", 3, "Voice", "differs from above")),
    ([("Excerpts", 3, {"Theme": "RS", "Code": "RS1"})], ("Excerpts", 3, "Text", "doubled row")),
]


def found(book):
    """All faults of a book once its empty cells are filled."""
    return list(checks.check(complete(book), today=TODAY))


def planted(changes):
    book = whole_book()
    for sheet, number, cells in changes:
        book = changed(book, sheet, number, **cells)
    return book


def test_a_book_without_faults_has_none():
    assert found(whole_book()) == []


@pytest.mark.parametrize(("changes", "fault"), PLANTED, ids=[" ".join(map(str, fault)) for _, fault in PLANTED])
def test_a_planted_fault_is_found_at_its_cell_and_nowhere_else(changes, fault):
    faults = found(planted(changes))
    assert told(faults) == [fault]
    assert "None" not in faults[0].message
    assert faults[0].message.endswith((".", "?"))


def test_every_kind_that_a_check_names_is_planted_and_known():
    sources = "".join(path.read_text() for path in Path(checks.__file__).parent.glob("*.py"))
    named = {kind for kind in KINDS if f'"{kind}"' in sources}
    assert {fault[3] for _, fault in PLANTED} == named


def test_a_swapped_date_is_named_as_it_is_meant():
    (fault,) = found(planted([("Days", 4, {"Planned on": "2019-05-07"})]))
    assert fault.message == "7 May 2019 is before day 2. Is 5 July 2019 meant?"
    (fault,) = found(planted([("Roles", 2, {"To": "2018-08-10"})]))
    assert fault.message == "10 August 2018 is before 3 September 2018. Is 8 October 2018 meant?"


def test_days_held_in_another_order_than_planned_ask_for_the_plan_where_it_was_left_out():
    held = [(6, "2019-07-17"), (7, "2019-07-16")]
    (fault,) = found(planted([("Days", number, {"Planned on": "", "Held on": on}) for number, on in held]))
    assert told([fault]) == [("Days", 7, "Held on", "out of order")]
    assert fault.message == (
        "16 July 2019 is before day 1, on 17 July 2019. Mend the date or the number, or give Planned on."
    )


def test_two_swapped_dates_in_a_row_are_each_told():
    days = [(5, "2019-05-08"), (4, "2019-05-07")]  # 5 July and 5 August are meant
    book = planted([("Days", number, {"Planned on": on}) for number, on in days])
    assert told(found(book)) == [("Days", 4, "Planned on", SWAPPED), ("Days", 5, "Planned on", SWAPPED)]


def test_what_hangs_on_a_day_at_fault_is_not_told_beside_it():
    """The swapped day would lie before two places were taken, and before anybody was appointed."""
    book = planted([("Days", 4, {"Planned on": "2019-02-01", "Held on": "2019-02-01"})])
    assert told(found(book)) == [("Days", 4, "Held on", "out of order")]


def test_a_suite_without_a_date_asks_for_its_first_day():
    book = whole_book()
    for sheet in list(book):
        book = book.having(sheet, book[sheet] if sheet == "Suite" else ())
    assert told(found(changed(book, "Suite", 2, **{"Begins on": ""}))) == [("Suite", 2, "Begins on", "empty")]


def test_who_gave_up_a_place_may_be_absent_later_and_not_present():
    book = changed(whole_book(), "Attendance", 4, Mark="apologies")
    assert found(book) == []
    book = changed(book, "Attendance", 4, Mark="present")
    assert told(found(book)) == [("Places", 3, "Ended on", "present later")]


def test_a_seat_is_free_again_for_the_next_holder():
    book = without(whole_book(), "Places", 4)
    assert found(without(book, "Attendance", 5)) == []
    both_ended = planted([("Places", 4, {"Ended on": "2019-12-02", "Ended as": "swapped", "Taken on": "2019-06-03"})])
    assert told(found(both_ended)) == [("Places", 4, "Cohort", "full cohort")]  # one day too early


def test_capitals_do_not_tell_organisations_or_themes_apart():
    book = planted([("Organisations", 3, {"Code": "ex1"}), ("Excerpts", 2, {"Theme": "rs", "Code": "rs1"})])
    assert found(book) == []
