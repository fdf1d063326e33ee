import datetime as dt

import factories
import pytest
from django.http import Http404, QueryDict
from factories import DATES, HAND, TODAY

from goldenthread.insight.pages.cohort import ModuleHeard, cohort_page
from goldenthread.insight.pages.cohort_days import DayColumn, ModuleColumns
from goldenthread.insight.pages.roster import Group, Row
from goldenthread.programmes.models import Module
from goldenthread.programmes.queries import standing_in
from goldenthread.programmes.services import (
    add_disruption,
    add_thread_note,
    assign_facilitator,
    end_place,
    form_sets,
    hold_day,
    move_day,
    pause_cohort,
    record_attendance,
    resume_cohort,
    review_module,
    take_place,
)
from goldenthread.programmes.states import Capacity
from goldenthread.ui.parts import Figure, PlainTable, Word

NOTHING = QueryDict()


@pytest.fixture
def small(db):
    return factories.small_suite()


@pytest.fixture
def full(small):
    """The small suite with two trusts, two sets and the marks of the first module; the third day moved."""
    eastmere = factories.organisation("Eastmere NHS Trust")
    small.eastmere = eastmere
    second = factories.place(small.cohort, "Ben Ito", trust=small.trust)
    third = factories.place(small.cohort, "Cora Lund", trust=eastmere)
    small.places = [small.place, second, third]
    form_sets(cohort=small.cohort, sets={"A": [small.place, second], "B": [third]}, **HAND)
    for day, marks in zip(small.days, (["present"] * 3, ["present", "apologies", "absent"]), strict=False):
        record_attendance(day=day, marks=dict(zip(small.places, marks, strict=True)), **HAND)
    move_day(day=small.days[3], to_on=dt.date(2024, 8, 1), reason="strike", decided_on=TODAY, **HAND)
    return small


def account(person):
    return getattr(person, "user", None) or factories.account(person)


def seen_by(person, small, query=NOTHING, cohort=None):
    standing = standing_in(small.suite, account(person), TODAY)
    return cohort_page(small.suite, standing, TODAY, (cohort or small.cohort).slug, query)


def by_manager(small, query=NOTHING, cohort=None):
    return seen_by(small.manager.person, small, query, cohort)


def names(page):
    return [[row.name for row in group.rows] for group in page.roster.groups]


def partner_lead(small, trust):
    return factories.appointment(small.suite, factories.person("Tess Lead"), Capacity.PARTNER_LEAD, trust).person


def test_those_who_run_the_suite_see_all_of_it(full):
    page = by_manager(full)
    assert page.title == "Senior leaders, cohort 1"
    assert page.lede == (
        "Running since 14 May 2024, two of four days held; the next is on 9 July 2024. "
        "One of four days moved to another date."
    )
    assert page.figures == (
        Figure("places filled", 3, of=4),
        Figure("completed", 0, of=3, note="present on 3 of 4 days or more"),
        Figure("delegate-days present", 4, of=6),
        Figure("days with the lead", 2, of=2),
        Figure("sets", 2, note="of 1 to 2"),
        Figure("alone in a set", 1, note="of their trust or profession"),
    )
    assert page.modules == (ModuleColumns("Module 1", 2), ModuleColumns("Module 2", 2))
    assert page.columns == (
        DayColumn(DATES[0][0], True, "in person", "", None, "", "present", "Ruth Adeyemi", "yes"),
        DayColumn(DATES[0][1], True, "in person", "", None, "", "present", "Ruth Adeyemi", "yes"),
        DayColumn(DATES[1][0], False, "in person", "", None, "", "to come", "", ""),
        DayColumn(dt.date(2024, 8, 1), False, "in person", "", DATES[1][1], "strike", "to come", "", ""),
    )
    assert (page.lead, page.client_lead, page.register, page.paused) == ("Ruth Adeyemi", "Daniel Okafor", True, "")


def test_the_roster_is_the_register_by_set(full):
    page = by_manager(full)

    def href(place):
        return f"/north/people/{place.person_id}/"

    first, second, third = full.places
    assert page.roster.groups == (
        Group(
            "Set A",
            "2 people, 1 trust, 0 specialties",
            (
                Row(
                    "Ben Ito",
                    "Ito",
                    href(second),
                    "Marlhaven",
                    None,
                    "A",
                    ("present", "apologies", "to come", "to come"),
                    1,
                    expected=True,
                ),
                Row(
                    "Amara Nwosu",
                    "Nwosu",
                    href(first),
                    "Marlhaven",
                    None,
                    "A",
                    ("present", "present", "to come", "to come"),
                    2,
                    expected=True,
                ),
            ),
        ),
        Group(
            "Set B",
            "1 person, 1 trust, 0 specialties",
            (
                Row(
                    "Cora Lund",
                    "Lund",
                    href(third),
                    "Eastmere",
                    None,
                    "B",
                    ("present", "absent", "to come", "to come"),
                    1,
                    expected=True,
                ),
            ),
        ),
    )
    assert (page.roster.totals_title, page.roster.totals) == ("Present, of 3", (3, 1, None, None))
    assert page.roster.days_present == 4
    assert not page.roster.folded


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("sort=name", [["Ben Ito", "Cora Lund", "Amara Nwosu"]]),
        ("sort=-name", [["Amara Nwosu", "Cora Lund", "Ben Ito"]]),
        ("sort=trust", [["Cora Lund", "Ben Ito", "Amara Nwosu"]]),
        ("sort=-days", [["Amara Nwosu", "Cora Lund", "Ben Ito"]]),
        ("sort=-set", [["Cora Lund"], ["Amara Nwosu", "Ben Ito"]]),
        ("trust=Eastmere", [["Cora Lund"]]),
        ("set=A&sort=days", [["Ben Ito", "Amara Nwosu"]]),
        ("sort=password&trust=Nowhere&set=%00&page=x", [["Ben Ito", "Amara Nwosu"], ["Cora Lund"]]),
    ],
)
def test_the_roster_sorts_and_filters_by_what_is_offered(full, asked, expected):
    assert names(by_manager(full, QueryDict(asked))) == expected


def test_totals_are_those_of_the_people_listed(full):
    roster = by_manager(full, QueryDict("trust=Marlhaven")).roster
    assert (roster.totals_title, roster.totals, roster.filtered) == ("Present, of 2", (2, 1, None, None), True)
    assert roster.clear_href == "?"


def test_a_facilitator_of_the_cohort_sees_the_same_and_another_does_not(full):
    assign_facilitator(day=full.days[2], appointment=full.facilitator, **HAND)
    page = seen_by(full.facilitator.person, full)
    assert (page.register, page.roster.totals) == (True, (3, 1, None, None))
    stranger = factories.appointment(full.suite, factories.person("Una Far"), Capacity.FACILITATOR, full.institute)
    with pytest.raises(Http404):
        seen_by(stranger.person, full)


def test_a_delegate_sees_who_is_in_the_room_and_their_own_days_alone(full):
    page = seen_by(full.place.person, full)
    rows = [row for group in page.roster.groups for row in group.rows]
    assert [row.name for row in rows] == ["Ben Ito", "Amara Nwosu", "Cora Lund"]
    assert [(row.marks, row.days, bool(row.href)) for row in rows] == [
        ((), None, False),
        ((), None, True),
        ((), None, False),
    ]
    assert "days" not in dict(page.roster.sorting.choices)
    assert (page.register, page.mix, page.heard, page.carried_from) == (False, None, (), None)
    assert page.figures == (
        Figure("places filled", 3, of=4),
        Figure("days held", 2, of=4),
        Figure("days with the lead", 2, of=2),
        Figure("sets", 2, note="of 1 to 2"),
    )
    assert page.strip.wide.count("present, ") + page.strip.wide.count(", present") > 0
    assert "apologies" not in page.strip.wide


def test_a_delegate_sees_nobody_who_left(full):
    end_place(place=full.places[2], kind="withdrew", on=TODAY, **HAND)
    assert names(seen_by(full.place.person, full)) == [["Ben Ito", "Amara Nwosu"]]
    page = by_manager(full)
    assert names(page) == [["Ben Ito", "Amara Nwosu"], ["Cora Lund"]]
    assert (page.roster.groups[1].title, page.roster.groups[1].rows[0].left) == (
        "No longer in the cohort",
        "withdrew on 10 July 2024",
    )
    assert page.roster.totals_title == "Present, of 3"
    with pytest.raises(Http404):
        seen_by(full.places[2].person, full)


def test_a_partner_trust_lead_sees_their_own_people_without_marks(full):
    page = seen_by(partner_lead(full, full.eastmere), full)
    assert names(page) == [["Cora Lund"]]
    assert page.roster.groups[0].rows[0].marks == ()
    assert (page.mix, page.register, page.roster.filters) == (None, False, ())
    assert [figure.term for figure in page.figures] == ["days held", "days with the lead"]
    assert page.privacy == "You see the people of your trust, and not on which days they came."
    assert names(seen_by_sorted(full, "-days")) == [["Cora Lund"]]


def seen_by_sorted(full, sort):
    other = factories.appointment(full.suite, factories.person("Ulf Lead"), Capacity.PARTNER_LEAD, full.eastmere)
    return seen_by(other.person, full, QueryDict(f"sort={sort}"))


def test_a_planned_cohort_has_rings_and_no_register(small):
    planned = factories.cohort(small.programme, "SCL-02", [[dt.date(2024, 9, 3)], [dt.date(2024, 10, 1)]])
    page = by_manager(small, cohort=planned)
    assert page.lede == "Planned for 3 September 2024 to 1 October 2024, two days."
    assert page.nobody_yet == "None of the 4 places is taken yet."
    assert (page.register, page.roster.groups, page.mix) == (False, (), None)
    assert page.strip.wide.count("to come") >= 2
    assert page.days.rows[0] == (
        Word("3 September 2024"),
        Word("Module 1"),
        Word("in person"),
        Word("as planned"),
        Word("to be named"),
    )
    assert page.figures == (Figure("places filled", 0, of=4), Figure("days held", 0, of=2))


def test_a_paused_cohort_says_since_when_and_why(small):
    pause_cohort(cohort=small.cohort, on=dt.date(2024, 6, 3), reason="Covid wave", **HAND)
    page = by_manager(small)
    assert page.paused == "since 3 June 2024: Covid wave."
    assert page.lede == "Paused since 3 June 2024, two of four days held."


def test_a_cohort_that_went_on_and_completed_says_so(full):
    strike = [{"on": DATES[1][0], "share_of_day": 1, "hits_nine_to_five": True}]
    facts = {"kind": "strike", "title": "Strike", "from_on": DATES[1][0], "to_on": DATES[1][0], "source": "NHS England"}
    add_disruption(**facts, staff_group="resident doctors", strike_days=strike, **HAND)
    pause_cohort(cohort=full.cohort, on=dt.date(2024, 6, 3), **HAND)
    resume_cohort(cohort=full.cohort, on=dt.date(2024, 7, 1), **HAND)
    for day in factories.days(full.cohort)[2:]:
        factories.held(day, full.facilitator, full.lead) if day.number == 4 else factories.held(day, full.facilitator)
        record_attendance(day=day, marks=dict.fromkeys(full.places, "present"), **HAND)
    page = by_manager(full)
    assert page.lede == (
        "Completed 1 August 2024. One of four days was held on a strike day; one day was moved. "
        "Three of three completed. It paused for two months."
    )
    assert page.columns[2] == DayColumn(
        DATES[1][0], True, "in person", "resident doctors", None, "", "away", "Helen Marsh", "no"
    )
    assert page.figures[1] == Figure("completed", 3, of=3, note="present on 3 of 4 days or more")


def test_a_delegate_is_not_told_how_many_completed(full):
    for day in factories.days(full.cohort)[2:]:
        factories.held(day, full.lead)
        record_attendance(day=day, marks=dict.fromkeys(full.places, "present"), **HAND)
    assert seen_by(full.place.person, full).lede == "Completed 1 August 2024. One of four days moved to another date."


def test_one_delegate_makes_no_mix(small):
    page = by_manager(small)
    assert page.mix is None
    assert names(page) == [["Amara Nwosu"]]
    assert [header.title for header in page.roster.headers] == ["Name", "Trust", "Specialty", "Days"]


def test_more_than_forty_people_are_folded(small):
    large = factories.cohort(small.programme, "SCL-02", [[dt.date(2024, 9, 3)]], capacity=41)
    for number in range(41):
        take_place(cohort=large, person=factories.person(f"Person P{number:02}"), taken_on=TODAY, **HAND)
    assert by_manager(small, cohort=large).roster.folded


def test_reviews_and_notes_are_told_to_those_who_run_the_cohort(full):
    module = Module.objects.get(cohort=full.cohort, number=1)
    review_module(
        module=module,
        reviewed_on=dt.date(2024, 5, 20),
        heard="Time is short.",
        decided="Longer sets.",
        reviewed_by=[full.lead.person],
        **HAND,
    )
    other = factories.cohort(full.programme, "SCL-02", [[dt.date(2024, 9, 3)]])
    note = {"noted_on": dt.date(2024, 5, 20), **HAND}
    add_thread_note(from_module=module, text="Speak earlier.", to_programme=full.programme, **note)
    add_thread_note(
        from_module=Module.objects.get(cohort=other), text="Ask first.", to_programme=full.programme, **note
    )
    page = by_manager(full)
    assert page.heard == (
        ModuleHeard(
            "Module 1",
            (("14 May 2024", "Ruth Adeyemi, Daniel Okafor"), ("15 May 2024", "Ruth Adeyemi, Daniel Okafor")),
            "Reviewed on 20 May 2024",
            "Time is short.",
            "Longer sets.",
        ),
        ModuleHeard("Module 2", (("9 July 2024", "to be named"), ("1 August 2024", "to be named")), "", "", ""),
    )
    assert page.carried_from == PlainTable(
        ("What", "Theme", "To", "Noted"),
        ((Word("Speak earlier."), Word(""), Word("Senior leaders"), Word("20 May 2024")),),
    )
    assert page.carried_to == PlainTable(
        ("What", "Theme", "From", "Noted"),
        ((Word("Ask first."), Word(""), Word("SCL-02, module 1"), Word("20 May 2024")),),
    )
    assert by_manager(full, cohort=other).carried_to is None


def test_the_number_of_queries_does_not_grow(full, django_assert_max_num_queries):
    standing = standing_in(full.suite, factories.account(full.manager.person), TODAY)
    large = factories.cohort(full.programme, "SCL-02", [[dt.date(2024, 9, 3)]], capacity=30)
    for number in range(30):
        factories.place(large, f"Person P{number:02}", trust=full.trust)
    for slug in ("scl-01", "scl-02"):
        with django_assert_max_num_queries(25):
            cohort_page(full.suite, standing, TODAY, slug, NOTHING)


@pytest.mark.parametrize("query", ["", "?sort=days", "?sort=%3Cscript%3E&trust=x"])
def test_the_page_is_written_and_escapes_names(full, client, query):
    full.place.person.family_name = "<script>alert(1)</script>"
    full.place.person.save()
    client.force_login(factories.account(full.manager.person))
    body = client.get(f"/north/cohorts/scl-01/{query}").content.decode()
    assert "<script>alert(1)" not in body
    assert "Amara &lt;script&gt;alert(1)&lt;/script&gt;" in body


def test_each_state_is_written(full, client):
    client.force_login(factories.account(full.manager.person))
    planned = factories.cohort(full.programme, "SCL-02", [[dt.date(2024, 9, 3)]], capacity=41)
    for number in range(41):
        take_place(
            cohort=planned, person=factories.person(f"Person P{number:02}"), taken_on=dt.date(2024, 2, 1), **HAND
        )
    factories.cohort(full.programme, "SCL-03", [[dt.date(2024, 10, 3)]])
    assert "None of the 4 places is taken yet." in client.get("/north/cohorts/scl-03/").content.decode()
    day = factories.days(planned)[0]
    assign_facilitator(day=day, appointment=full.lead, leading=True, **HAND)
    hold_day(day=day, **HAND)
    body = client.get("/north/cohorts/scl-02/").content.decode()
    assert body.index("Days, and how many came") < body.index("Everybody: 41 people")
    assert client.get("/north/cohorts/nowhere/").status_code == 404


def test_those_who_do_not_meet_delegates_are_told_so(full, client):
    evaluator = factories.appointment(full.suite, factories.person("Ewa Thist"), Capacity.EVALUATOR, full.institute)
    client.force_login(factories.account(evaluator.person))
    assert client.get("/north/cohorts/scl-01/").status_code == 403
    client.force_login(factories.account(factories.person("Nobody Here")))
    assert client.get("/north/cohorts/scl-01/").status_code == 404
