import datetime as dt

import factories
import pytest
from django.http import QueryDict
from factories import HAND, TODAY

from goldenthread.insight.pages.coverage import (
    CoverageRow,
    Square,
    aims_as_subjects,
    coverage_table,
    designs_now,
    modules_of,
)
from goldenthread.insight.pages.programme import programme_page
from goldenthread.insight.pages.programme_cohorts import places_shown
from goldenthread.insight.pages.programme_designs import Shared, delivered_design, shared_of
from goldenthread.insight.pages.session_minutes import Choice, Minutes, ModuleRows, SessionRow, session_minutes
from goldenthread.methods.designs import Design, Session, aim_coverage, consistency
from goldenthread.programmes.models import Aim
from goldenthread.programmes.queries import Standing, days_of, standing_in
from goldenthread.programmes.queries.aims import AimRow
from goldenthread.programmes.queries.designs import DesignRow, designs_of
from goldenthread.programmes.services import (
    add_theme,
    move_day,
    record_attendance,
    sign_design,
    write_aims,
)
from goldenthread.programmes.states import Capacity
from goldenthread.ui.parts import Figure, PlainTable, Word

MANAGER = Standing(None, "Priya Raman", capacities=frozenset({Capacity.PROGRAMME_MANAGER}))
EXECUTIVE = Standing(None, "Dr Farida Stonebridge", capacities=frozenset({Capacity.EXECUTIVE}))


def design_row(version: int, *sessions: Session, month: int = 1) -> DesignRow:
    starts_on = dt.date(2019 + version, month, 1)
    days = {session.module: 2 for session in sessions}
    return DesignRow(version, starts_on, None, "in person", "", days, Design(str(version), starts_on, sessions))


SET, TALK, SHORT_TALK = Session(1, "Set", "set", 180), Session(1, "Talk", "input", 60), Session(1, "Talk", "input", 45)
BREATHE = Session(1, "Time to breathe", "dialogue", 30)
FIRST, SECOND = design_row(1, SET, TALK), design_row(2, SET, SHORT_TALK, BREATHE)


@pytest.fixture
def small(db):
    return factories.small_suite()


def revise(programme, version: int, *sessions: dict, starts_on: dt.date = dt.date(2024, 6, 1), **facts: object):
    modules = [{"number": 1, "days": 2, "sessions": sessions}]
    return sign_design(
        programme=programme,
        version=version,
        starts_on=starts_on,
        default_mode="virtual",
        modules=modules,
        **facts,
        **HAND,
    )


def page_of(programme, standing=MANAGER, query=""):
    return programme_page(programme, standing, TODAY, QueryDict(query))


def sign_in(client, who):
    client.force_login(factories.account(who))


# Minutes by session


def test_one_version_has_no_difference_and_nothing_to_compare():
    found = session_minutes([FIRST], {})
    assert found.modules == (
        ModuleRows(
            "Module 1, two days, 240 minutes",
            (
                SessionRow("Set", "set", (Minutes("180"),)),
                SessionRow("Talk", "input", (Minutes("60"),)),
            ),
        ),
    )
    assert (found.said, found.earlier, found.others) == ("One version so far: nothing has changed.", (), "")


def test_what_changed_from_the_version_before_carries_its_difference():
    found = session_minutes([FIRST, SECOND], {})
    assert found.modules[0].sessions == (
        SessionRow("Set", "set", (Minutes("180"), Minutes("180"))),
        SessionRow("Talk", "input", (Minutes("60"), Minutes("45", "−15"))),
        SessionRow("Time to breathe", "dialogue", (Minutes("none"), Minutes("30", "+30"))),
    )
    assert found.total == (Minutes("240"), Minutes("255", "+15"))
    assert found.said == "Bold: changed from the version before."


def test_a_session_given_up_stands_last_and_a_module_given_up_says_so():
    gone = design_row(1, Session(1, "Lecture", "input", 60), SET, Session(2, "Close", "dialogue", 30))
    found = session_minutes([gone, design_row(2, SET)], {})
    assert [(m.title, [s.title for s in m.sessions]) for m in found.modules] == [
        ("Module 1, two days, 180 minutes", ["Set", "Lecture"]),
        ("Module 2, given up", ["Close"]),
    ]


def test_any_two_versions_are_compared_whichever_is_named_first():
    third = design_row(3, SET)
    forwards, backwards = (
        session_minutes([FIRST, SECOND, third], q) for q in ({"from": "1", "to": "3"}, {"from": "3", "to": "1"})
    )
    assert forwards == backwards
    assert forwards.modules[0].sessions == (
        SessionRow("Set", "set", (Minutes("180"), Minutes("180"))),
        SessionRow("Talk", "input", (Minutes("60"), Minutes("none", "−60"))),
    )
    assert forwards.said == "Bold: changed between version 1 and version 3."
    assert forwards.later[2] == Choice("3", "Version 3, Jan 2022", chosen=True)
    assert forwards.others_href == "?"


@pytest.mark.parametrize(
    "query", [{"from": "9", "to": "x"}, {"from": "1"}, {"from": "2", "to": "2"}, {"to": "1' OR 1=1"}, {"from": ""}]
)
def test_versions_that_cannot_be_compared_are_left_aside(query):
    assert session_minutes([FIRST, SECOND], query) == session_minutes([FIRST, SECOND], {})


def test_of_many_versions_the_last_five_are_shown_and_the_first_shown_still_has_its_difference():
    rows = [FIRST, *(design_row(n, Session(1, "Set", "set", 180 + 5 * n)) for n in range(2, 21))]
    few, every = session_minutes(rows, {}), session_minutes(rows, {"versions": "all"})
    assert [head.short for head in few.versions] == ["V16", "V17", "V18", "V19", "V20"]
    assert few.modules[0].sessions[0].minutes[0] == Minutes("260", "+5")
    assert (few.others, few.others_href, few.scrolls) == ("Show all 20 versions", "?versions=all", False)
    assert len(every.versions) == 20
    assert (every.others, every.others_href, every.scrolls) == ("Show the last five versions", "?", True)


def test_the_picture_shows_the_last_five_versions_and_what_began_since(small):
    for n in range(2, 8):
        revise(small.programme, n, {"title": "Set", "mode": "set", "minutes": 180 + n}, starts_on=dt.date(2024, n, 1))
    few, every = page_of(small.programme).picture, page_of(small.programme, query="versions=all").picture
    assert few.caption == "The 5 latest of 7 versions, and the cohorts since."
    assert [f"Version {n}<" in few.tall for n in (2, 3, 7)] == [False, True, True]
    assert ("Version 2<" in every.tall, every.caption) == (True, "")


def test_a_version_that_starts_today_or_later_is_drawn(small):
    revise(small.programme, 2, {"title": "Set", "mode": "set", "minutes": 180}, starts_on=dt.date(2025, 1, 1))
    assert "Version 2" in page_of(small.programme).picture.wide


def test_the_form_keeps_what_else_was_asked():
    assert session_minutes([FIRST, SECOND], {"sort": "-moved", "from": "1", "to": "2"}).kept == (("sort", "-moved"),)


# What each cohort kept


def test_a_cohort_follows_module_by_module_the_version_in_force_on_the_first_day():
    first = Design("1", dt.date(2019, 4, 1), (SET, Session(2, "Set", "set", 180)))
    second = Design(
        "2", dt.date(2020, 9, 1), (SET, Session(2, "Set", "set", 120), Session(2, "Live", "live issues", 60))
    )
    modules = {1: dt.date(2020, 2, 25), 2: dt.date(2020, 9, 22)}
    delivered = delivered_design("SCL-03", modules, [first, second])
    assert delivered == Design("SCL-03", dt.date(2020, 2, 25), (first.sessions[0], *second.sessions[1:]))
    assert consistency(delivered, first) == pytest.approx(300 / 360)


def test_a_cohort_that_began_before_any_design_is_left_out():
    assert delivered_design("SCL-00", {1: dt.date(2018, 1, 1)}, [FIRST.plan]) is None


def test_only_days_held_count(small):
    rows = designs_of(small.suite)["SENIOR"]
    assert shared_of(rows, days_of(small.suite)) == (Shared("SCL-01", dt.date(2024, 5, 14), 1.0),)


# Coverage


def test_an_aim_without_a_session_is_named_first():
    aims = aims_as_subjects([AimRow("A1", "Use the role"), AimRow("A2", "Rest")])
    plan = {"SENIOR": Design("1", dt.date(2019, 4, 1), (Session(1, "Set", "set", 180, aims=("A1",)), BREATHE))}
    found = coverage_table(aim_coverage(plan), aims, modules_of(plan), {"SENIOR": ("Senior leaders", "Senior")}, "aim")
    assert found.said == "No session works on A2."
    assert found.rows[1] == CoverageRow("A2 Rest", ((Square("M1", "none", ""),),), 0)
    assert [square.minutes for square in found.rows[0].columns[0]] == ["180"]


@pytest.mark.parametrize(
    ("senior", "said"),
    [
        (("A1",), "Every aim is worked on. Left out: A2 in Senior leaders."),
        (("A1", "A2"), "Every programme works on every aim. Thinnest is A1 in First roles, 60 minutes."),
    ],
)
def test_what_a_programme_leaves_out_is_named_else_where_it_is_thin(senior, said):
    aims = aims_as_subjects([AimRow("A1", "Use the role"), AimRow("A2", "Rest")])
    plans = {
        "FIRST": Design("1", dt.date(2019, 4, 1), (Session(1, "Set", "set", 60, aims=("A1", "A2")),)),
        "SENIOR": Design("1", dt.date(2019, 4, 1), (Session(1, "Set", "set", 180, aims=senior),)),
    }
    titles = {"FIRST": ("First roles", "First"), "SENIOR": ("Senior leaders", "Senior")}
    assert coverage_table(aim_coverage(plans), aims, modules_of(plans), titles, "aim").said == said


def test_the_design_in_force_today_counts_and_before_any_the_first():
    designs = {"OLD": (FIRST, SECOND), "NEW": (design_row(8, SET),)}
    assert designs_now(designs, dt.date(2020, 6, 1)) == {"OLD": FIRST.plan, "NEW": designs["NEW"][0].plan}


# The page


def test_a_programme_with_one_design(small):
    page = page_of(small.programme)
    assert page.title == "Senior leaders"
    assert page.lede == "Four days over two modules since 2024. One design, never revised."
    assert page.figures == (
        Figure("cohorts begun", 1),
        Figure("delegates", "0", note="started, present on a day or more"),
        Figure("design versions", 1, note="the latest from January 2024"),
        Figure("input", "0%", note="share of minutes"),
    )
    assert "by cohort" not in page.picture.wide
    assert page.coverage == ()
    assert page.signed == PlainTable(
        ("Version", "In force from", "Both partners signed", "Why"),
        ((Word(1), Word(dt.date(2024, 1, 8)), Word("not signed by both"), Word("")),),
    )


def test_a_programme_revised_says_what_was_kept_and_works_on_aims_and_themes(small):
    register = write_aims(suite=small.suite, version=1, aims=[{"code": "A1", "text": "Use the role"}], **HAND)
    theme = add_theme(suite=small.suite, code="space", name="A restorative space", **HAND)
    longer = {"title": "Set", "mode": "set", "minutes": 300, "aims": Aim.objects.filter(register=register)}
    talk = {"title": "Talk", "mode": "input", "minutes": 100, "theme": theme}
    revise(small.programme, 2, longer, talk, change="longer sets", signed_by_both_on=dt.date(2024, 5, 30))
    page = page_of(small.programme)
    assert page.lede == (
        "Two days over one module since 2024. Two designs, and 45% of the minutes of the latest are those of the "
        "first; the largest change came with version 2 in June 2024."
    )
    assert page.figures[2:] == (
        Figure("design versions", 2, note="the latest from June 2024"),
        Figure("least shared with version 1", "100%", note="minutes of SCL-01"),
        Figure("input", "0% to 25%", note="share of minutes, first to last version"),
        Figure("aims worked on", 1, of=1, note="1 of 1 in every programme"),
    )
    assert [(table.heading, table.said) for table in page.coverage] == [
        ("Aim", "Every programme works on every aim. Thinnest is A1 in Senior leaders, 300 minutes."),
        (
            "Theme",
            "Every programme works on every theme. Thinnest is “A restorative space” in Senior leaders, 100 minutes.",
        ),
    ]
    assert page.signed.rows[0] == (Word(2), Word(dt.date(2024, 6, 1)), Word(dt.date(2024, 5, 30)), Word("Longer sets"))
    assert page.evidence.terms == (("SCL-01", "100%"),)


def test_a_programme_without_a_design_or_a_cohort(small):
    small.programme.designs.all().delete()
    assert page_of(small.programme).lede == "Delivered since 2024 without a design on record."
    assert page_of(small.programme).picture is None
    bare = factories.programme(small.suite, "FIRST")
    assert page_of(bare).lede == "Four days over two modules. One design, never revised."
    bare.designs.all().delete()
    page = page_of(bare)
    assert (page.lede, page.cohorts, page.minutes) == ("No design is recorded yet.", None, None)


def test_a_row_of_the_cohorts(small):
    move_day(day=small.days[3], to_on=dt.date(2024, 7, 30), reason="strike", decided_on=dt.date(2024, 7, 1), **HAND)
    (row,) = page_of(small.programme).cohorts.rows
    assert [cell.value for cell in row] == [
        "SCL-01",
        "running",
        dt.date(2024, 5, 14),
        dt.date(2024, 7, 30),
        "2 of 4",
        1,
        "2 of 2",
        "1 of 4",
    ]
    assert row[0].href == "/north/cohorts/scl-01/"


def test_others_see_places_by_the_small_number_rule_and_no_link_to_what_they_may_not_open(small):
    (row,) = page_of(small.programme, EXECUTIVE).cohorts.rows
    assert (row[0].href, row[-1].value) == ("", "not shown")


def test_a_hidden_cohort_takes_another_with_it():
    taken = {"SCL-01": 24, "SCL-02": 5, "SCL-03": 12}
    assert places_shown(taken, EXECUTIVE) == {"SCL-01": 25, "SCL-02": None, "SCL-03": None}
    assert places_shown(taken, MANAGER) == taken


def test_delegates_are_protected_for_all_who_do_not_run_the_suite(small):
    record_attendance(day=small.days[0], marks={small.place: "present"}, **HAND)
    values = [page_of(small.programme, standing).figures[1].value for standing in (MANAGER, EXECUTIVE)]
    assert values == ["1", "a small number"]


@pytest.mark.parametrize("query", ["sort=colour&page=99", "sort=-&page=-1", "status=flying", "page=two&q=%00"])
def test_parameters_that_nobody_offered_are_left_aside(small, query):
    assert len(page_of(small.programme, query=query).cohorts.rows) == 1


def test_the_table_sorts_and_filters(small):
    dates = [[dt.date(2024, 9, 1)], [dt.date(2024, 9, 2)]]
    factories.cohort(small.programme, "SCL-02", dates)
    codes = {
        query: [row[0].value for row in page_of(small.programme, query=query).cohorts.rows]
        for query in ("", "sort=-code", "status=planned", "q=-01")
    }
    assert codes == {
        "": ["SCL-01", "SCL-02"],
        "sort=-code": ["SCL-02", "SCL-01"],
        "status=planned": ["SCL-02"],
        "q=-01": ["SCL-01"],
    }


def test_the_queries_do_not_grow_with_cohorts_versions_or_people(small, django_assert_num_queries):
    def read(count):
        with django_assert_num_queries(count):
            page_of(type(small.programme).objects.select_related("suite").get(pk=small.programme.pk))

    aim = write_aims(suite=small.suite, version=1, aims=[{"code": "A1", "text": "Use it"}], **HAND).aims.get()
    theme = add_theme(suite=small.suite, code="space", name="A restorative space", **HAND)
    revise(small.programme, 5, {"title": "Set", "mode": "set", "minutes": 90, "theme": theme, "aims": [aim]})
    read(26)
    for n in range(2, 5):
        cohort = factories.cohort(small.programme, f"SCL-0{n}", [[dt.date(2024, 8 + n, 1)], [dt.date(2024, 8 + n, 2)]])
        factories.place(cohort, f"Bela Ames{n}", trust=small.trust)
        revise(small.programme, n, {"title": "Set", "mode": "set", "minutes": 200}, starts_on=dt.date(2024, 1 + n, 1))
    read(26)


def test_the_page_opens_for_anyone_of_the_suite_and_escapes_titles(small, client):
    small.programme.title = "Senior <b>leaders</b> & others"
    small.programme.save()
    revise(
        small.programme, 2, {"title": "<script>alert(1)</script>", "mode": "set", "minutes": 90}, change="<i>less</i>"
    )
    sign_in(client, small.place.person)
    answer = client.get("/north/programmes/senior/?from=<script>&to=2")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Senior &lt;b&gt;leaders&lt;/b&gt; &amp; others" in html
    assert [found for found in ("<script>alert", "<i>less", "<b>leaders", "from=<script") if found in html] == []


def test_a_wrong_slug_and_a_stranger_find_no_page(small, client):
    sign_in(client, small.manager.person)
    assert client.get("/north/programmes/nobody/").status_code == 404
    other = factories.programme(factories.empty_suite("south"), "DIRECTOR")
    assert client.get(f"/north/programmes/{other.slug}/").status_code == 404
    sign_in(client, factories.person("Nemo Strange"))
    assert client.get("/north/programmes/senior/").status_code == 404


def test_the_standing_of_a_trusts_lead_opens_the_cohorts_of_its_people(small):
    lead = factories.appointment(small.suite, factories.person("Samira Goldcrest"), Capacity.PARTNER_LEAD, small.trust)
    standing = standing_in(small.suite, factories.account(lead.person), TODAY)
    assert page_of(small.programme, standing).cohorts.rows[0][0].href == "/north/cohorts/scl-01/"
