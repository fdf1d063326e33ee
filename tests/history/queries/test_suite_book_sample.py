"""The whole sample is told, in cells that can be read back as they are, for a fixed number of queries."""

import datetime as dt
from collections import Counter

import factories
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import HAND

from goldenthread.evaluation.services import Reference, keep_answers, plan_study
from goldenthread.history.book.cells import written
from goldenthread.history.book.sheets import ALL
from goldenthread.history.queries.suite_book import suite_book
from goldenthread.people.models import Person
from goldenthread.people.services import add_address
from goldenthread.programmes.models import Programme

# The sheet in which the facts of each model stand; those of accounts stand in none.
TOLD_IN = {
    "person": "People",
    "formername": "People",
    "address": "People",
    "organisation": "Organisations",
    "organisationname": "Organisations",
    "partnership": "Organisations",
    "roleheld": "Roles",
    "suite": "Suite",
    "commission": "Commissions",
    "aimsregister": "Aims",
    "aim": "Aims",
    "aimssignature": "Signatures",
    "appointment": "Team",
    "leadabsence": "Absences",
    "theme": "Themes",
    "programme": "Programmes",
    "design": "Designs",
    "designmodule": "Designs",
    "session": "Designs",
    "cohort": "Cohorts",
    "cohortevent": "Pauses",
    "learningset": "Places",
    "place": "Places",
    "placeevent": "Places",
    "attendance": "Attendance",
    "module": "Days",
    "day": "Days",
    "redating": "Moves",
    "facilitation": "Facilitation",
    "cofacilitationexception": "Days",
    "disruption": "Disruptions",
    "strikeday": "Strike days",
    "modulereview": "Reviews",
    "threadnote": "Notes",
    "study": "Studies",
    "protocolchange": "Protocol changes",
    "responsecount": "Responses",
    "codedtheme": "Codebook",
    "subcode": "Codebook",
    "respondent": "Excerpts",
    "excerpt": "Excerpts",
    "coding": "Excerpts",
    "user": "",
}
UNTOLD = {
    "user.email",
    "user.is_active",
    "user.password",
    "address.preferred",  # by the column in which the address stands
    "cohort.slug",  # comes of the code
    "programme.slug",
    "placeevent.kind",  # "taken": Taken on says so
    "session.position",  # by the order of the rows
}
MODELS = [model for room in ("people", "programmes", "evaluation") for model in apps.get_app_config(room).get_models()]
BY_NAME = {model._meta.model_name: model for model in MODELS}


def count(*names: str) -> int:
    return sum(BY_NAME[name].objects.count() for name in names)


def cells(rows) -> set:
    """All values of some rows, those that stand together in a cell one by one."""
    values = {value for row in rows for value in row.values.values()}
    return values | {one for value in values if isinstance(value, tuple) for one in value}


def facts_of(model):
    return [field.name for field in model._meta.concrete_fields if not field.is_relation and not field.primary_key]


def test_each_fact_of_the_sample_has_a_row(sample):
    book = suite_book(sample)
    assert {name: len(book[name]) for name in book} == {
        "Organisations": count("organisationname"),
        "People": count("person", "formername"),
        "Roles": count("roleheld"),
        "Programmes": count("programme"),
        "Designs": count("session"),
        "Commissions": count("commission"),
        "Aims": count("aim"),
        "Cohorts": count("cohort"),
        "Days": count("day"),
        "Places": count("place"),
        "Attendance": count("attendance"),
        "Facilitation": count("facilitation"),
        "Disruptions": count("disruption"),
        "Studies": count("study"),
        "Excerpts": count("coding"),
        "Suite": 1,
        "Team": count("appointment"),
        "Absences": count("leadabsence"),
        "Signatures": count("aimssignature"),
        "Themes": count("theme"),
        "Pauses": count("cohortevent"),
        "Moves": count("redating"),
        "Strike days": count("strikeday"),
        "Reviews": count("modulereview"),
        "Notes": count("threadnote"),
        "Responses": count("responsecount"),
        "Codebook": count("codedtheme", "subcode"),
        "Protocol changes": count("protocolchange"),
    }


def test_each_value_of_the_sample_stands_in_its_sheet(sample):
    Person.objects.filter(family_name="Okafor").update(staff_number="7012345")
    Programme.objects.filter(code="FIRST").update(slug="the-first")
    book = suite_book(sample)
    untold = set()
    for name, model in BY_NAME.items():
        there = cells(book[TOLD_IN[name]])
        for field in facts_of(model):
            kept = set(model.objects.values_list(field, flat=True)) - {"", None}
            if not kept <= there:
                untold.add(f"{name}.{field}")
    assert untold == UNTOLD


def test_each_cell_can_be_read_back_as_it_is(sample):
    book = suite_book(sample)
    told = [(sheet, column, row[column.name]) for sheet in ALL for row in book[sheet.name] for column in sheet.columns]
    filled = [(sheet.name, column.name, column.kind, value) for sheet, column, value in told if value is not None]
    assert len(filled) > 20_000
    assert [cell for cell in filled if cell[2].read(written(cell[3])) != cell[3]] == []


def test_each_row_has_the_columns_of_its_sheet(sample):
    book = suite_book(sample)
    assert tuple(book) == tuple(sheet.name for sheet in ALL)
    wrong = [(s.name, row) for s in ALL for row in book[s.name] if list(row.values) != [c.name for c in s.columns]]
    assert wrong == []
    empty = [(s.name, c, row) for s in ALL for row in book[s.name] for c in s.required_columns if row[c] is None]
    assert empty == []


def test_no_two_rows_of_a_sheet_have_one_key(sample):
    book = suite_book(sample)
    times = Counter((sheet.name, sheet.key_of(row)) for sheet in ALL if sheet.key for row in book[sheet.name])
    assert [key for key, number in times.items() if number > 1] == []


def test_it_is_told_alike_each_time(sample):
    assert suite_book(sample) == suite_book(sample)


def test_it_costs_the_same_however_large_the_suite(sample):
    with CaptureQueriesContext(connection) as before:
        suite_book(sample)
    grow(sample)
    with CaptureQueriesContext(connection) as after:
        suite_book(sample)
    assert (len(before), len(after)) == (40, 40)


def grow(suite):
    """More of what there is: a programme with a cohort, a delegate with two addresses, a study with an answer."""
    programme = factories.programme(suite, "MORE")
    place = factories.place(factories.cohort(programme, "MORE-01"), "Odile Brandt", trust=factories.organisation())
    for email in ("odile@example.org", "brandt@example.org"):
        add_address(person=place.person, email=email, preferred=True, **HAND)
    window = {"opens_on": dt.date(2024, 6, 3), "closes_on": dt.date(2024, 6, 28)}
    themes = [{"code": "T1", "title": "Space", "in_a_sentence": "space"}]
    study = plan_study(programme=programme, title="What they said", themes=themes, **window, **HAND)
    said = {"register": "survey", "voice": "delegate", "answers": [[Reference("Calm.", study.themes.get(), "+")]]}
    keep_answers(study=study, coder=place.person, **said, **HAND)
