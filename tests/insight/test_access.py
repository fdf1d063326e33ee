"""Who may see what, as a written table held against what the house answers.

200 is the page, 403 that it is not for you, 404 that there is no such page as far as you may know, 302 the way to
the sign-in. Rows name the address and whose record stands in it; columns are people of the sample:

- Raman is programme manager, Adeyemi lead facilitator, Okafor client lead
- Vale is an inside clinician of Marlhaven who facilitated SCL-07 and once DIV-03
- Nwosu is a delegate of Marlhaven in SCL-09 and DIV-05; Crossmere sponsors her, Ashgrove is paired with her
- Thistlewood is the evaluator, Stonebridge an executive of Marlhaven, Tamarind leads for the partner trust Thornwick
- stranger may sign in and is nothing to the suite; nobody is not signed in
"""

from uuid import UUID

import factories
import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from factories import HAND

from goldenthread.people.models import Organisation, Person, User
from goldenthread.people.services import open_account
from goldenthread.programmes.models import Day, Module, Place
from goldenthread.programmes.queries import places_of

TABLE = """
address           record                  Raman Adeyemi Okafor Vale Nwosu Crossmere Ashgrove Thistlewood Stonebridge Tamarind stranger nobody
week              -                       200   200     200    200  200   200       200      200         200         200      404      302
thread            -                       200   200     200    200  200   200       200      200         200         200      404      302
days_csv          -                       200   200     200    200  200   200       200      200         200         200      404      302
suite             -                       200   200     200    200  200   200       200      200         200         200      404      302
aims              -                       200   200     200    200  200   200       200      200         200         200      404      302
how_reckoned      -                       200   200     200    200  200   200       200      200         200         200      404      302
programme         senior                  200   200     200    200  200   200       200      200         200         200      404      302
programme         of another suite        404   404     404    404  404   404       404      404         404         404      404      302
cohort            with Nwosu              200   200     200    404  200   403       403      403         403         200      404      302
cohort            with Vale               200   200     200    200  404   403       403      403         403         200      404      302
cohort            all from Marlhaven      200   200     200    404  404   403       403      403         403         404      404      302
person            Nwosu                   200   200     200    404  200   200       200      404         404         404      404      302
person            beside Nwosu            200   200     200    404  404   404       404      404         404         404      404      302
person            from Thornwick          200   200     200    404  404   404       404      404         404         200      404      302
person            from Eastmere           200   200     200    404  404   404       404      404         404         404      404      302
person            in Vale's cohort        200   200     200    200  404   404       404      404         404         404      404      302
person            Raman                   200   200     200    404  404   404       404      404         404         404      404      302
person            unknown                 404   404     404    404  404   404       404      404         404         404      404      302
organisation      Marlhaven               200   200     200    403  403   403       403      200         200         404      404      302
organisation      Thornwick               200   200     200    403  403   403       403      200         200         200      404      302
organisation      Eastmere                200   200     200    403  403   403       403      200         200         404      404      302
case_study        -                       200   200     200    200  200   200       200      200         200         200      404      302
evidence          P2                      200   200     200    200  200   200       200      200         200         200      404      302
evidence          P99                     404   404     404    404  404   404       404      404         404         404      404      302
case_study_json   -                       200   200     200    200  200   200       200      200         200         200      404      302
case_study_html   -                       200   200     200    200  200   200       200      200         200         200      404      302
plan_cohort       -                       200   200     200    403  403   403       403      403         403         403      404      302
take_place        to come                 200   200     200    403  403   403       403      403         403         403      404      302
end_place         Nwosu                   200   200     200    403  403   403       403      403         403         403      404      302
end_place         of another suite        404   404     404    403  403   403       403      403         403         403      404      302
move_day          to come                 200   200     200    403  403   403       403      403         403         403      404      302
move_day          of another suite        404   404     404    403  403   403       403      403         403         403      404      302
day_facilitators  to come                 200   200     200    403  403   403       403      403         403         403      404      302
day_presence      with Vale               200   200     200    403  403   403       403      403         403         403      404      302
review_module     of Vale's cohort        200   200     200    200  403   403       403      403         403         403      404      302
review_module     of a cohort of others   200   200     200    404  403   403       403      403         403         403      404      302
thread_note       of Vale's cohort        200   200     200    200  403   403       403      403         403         403      404      302
thread_note       of a cohort of others   200   200     200    404  403   403       403      403         403         403      404      302
history           -                       200   200     200    403  403   403       403      403         403         403      404      302
hand_in           -                       200   200     200    403  403   403       403      403         403         403      404      302
merges            -                       200   200     200    403  403   403       403      403         403         403      404      302
template          -                       200   200     200    403  403   403       403      403         403         403      404      302
export_suite      -                       200   200     200    403  403   403       403      200         403         403      404      302
write_aims        -                       200   200     200    403  403   403       403      403         403         403      404      302
sign_aims         -                       403   200     200    403  403   403       403      403         403         403      404      302
"""
NAMES, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
PEOPLE = NAMES[2:]
RECKONED_BY = dict(zip(PEOPLE, [302] * 3 + [403] * 4 + [302, 403, 403, 404, 302], strict=True))
LINES = [(cells[0], " ".join(cells[1 : -len(PEOPLE)]), cells[-len(PEOPLE) :]) for cells in ROWS]


@pytest.fixture
def records(sample):
    """The record that a row of the table means, by its words."""
    foreign = factories.cohort(factories.programme(factories.empty_suite("other"), "FOREIGN"), "OTH-01")
    to_come = Day.objects.filter(module__cohort__code="DIV-05").first()
    return {
        "-": (),
        "senior": ("senior",),
        "of another suite": {
            "programme": (foreign.programme.slug,),
            "end_place": (factories.place(foreign, "Piet Osterhagen").pk,),
            "move_day": (factories.days(foreign)[0].pk,),
        },
        "with Nwosu": ("scl-09",),
        "with Vale": {
            "cohort": ("scl-07",),
            "day_presence": (Day.objects.filter(module__cohort__code="SCL-07")[0].pk,),
        },
        "all from Marlhaven": ("flr-01",),
        "Nwosu": {
            "person": (person("Nwosu").pk,),
            "end_place": (Place.objects.get(person=person("Nwosu"), cohort__code="DIV-05").pk,),
        },
        "beside Nwosu": (delegate("SCL-09", "ZZ1", besides="Nwosu"),),
        "from Thornwick": (delegate("SCL-10", "ZZ3"),),
        "from Eastmere": (delegate("SCL-10", "ZZ2"),),
        "in Vale's cohort": (delegate("SCL-07", "ZZ1"),),
        "Raman": (person("Raman").pk,),
        "unknown": ("00000000-0000-4000-8000-000000000000",),
        "Marlhaven": ("ZZ1",),
        "Thornwick": ("ZZ3",),
        "Eastmere": ("ZZ2",),
        "P2": ("P2",),
        "P99": ("P99",),
        "to come": {
            "take_place": ("div-05",),
            "move_day": (to_come.pk,),
            "day_facilitators": (to_come.pk,),
        },
        "of Vale's cohort": (Module.objects.get(cohort__code="SCL-07", number=1).pk,),
        "of a cohort of others": (Module.objects.get(cohort__code="SCL-10", number=1).pk,),
    }


def person(family_name):
    return Person.objects.get(family_name=family_name)


def delegate(cohort, trust, besides=""):
    """Somebody who holds a place in a cohort, came from a trust, and has neither Crossmere nor Ashgrove behind them."""
    managers = [person("Crossmere"), person("Ashgrove")]
    known = set(Place.objects.filter(sponsor__in=managers).values_list("person", flat=True))
    known |= set(Place.objects.filter(paired_manager__in=managers).values_list("person", flat=True))
    known |= {person(besides).pk} if besides else set()
    organisation = Organisation.objects.get(code=trust)
    rows = places_of(cohort__code=cohort, ended_on=None)
    return next(row.person for row in rows if row.trust == organisation.pk and UUID(row.person) not in known)


@pytest.fixture
def sign_in(sample, client):
    """Come in as one of the columns."""

    def as_column(name):
        client.logout()
        if name == "stranger":
            client.force_login(factories.account(factories.person("Nils Fremantle")))
        elif name != "nobody":
            client.force_login(account("Choudhury-Vale" if name == "Vale" else name))

    return as_column


def account(family_name):
    """The account of one of the cast; the inside clinician is given one here."""
    who = person(family_name)
    if not User.objects.filter(person=who).exists():
        open_account(person=who, email="vale@marlhaven.example", **HAND)
    return who.user


@pytest.mark.parametrize("column", PEOPLE)
def test_the_table_holds(records, sign_in, client, column):
    sign_in(column)
    answers, written = {}, {}
    for name, record, statuses in LINES:
        places = records[record]
        places = places[name] if isinstance(places, dict) else places
        written[name, record] = int(statuses[PEOPLE.index(column)])
        answers[name, record] = client.get(reverse(name, args=["marlhaven", *places])).status_code
    assert answers == written


@pytest.mark.parametrize(("column", "status"), RECKONED_BY.items())
def test_the_case_study_is_reckoned_anew_by_those_who_run_the_suite_and_the_evaluator(sign_in, client, column, status):
    sign_in(column)
    asked = client.post(reverse("reckon_case_study", args=["marlhaven"]))
    assert asked.status_code == status
    assert (DBTaskResult.objects.count() == 1) == (status == 302 and column != "nobody")


def test_everybody_is_refused_something():
    for column, name in enumerate(PEOPLE):
        assert {statuses[column] for _, _, statuses in LINES} & {"403", "404", "302"}, name
