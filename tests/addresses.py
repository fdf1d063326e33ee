"""Every page of a suite by the name of its address, with records of the sample in the places of the address."""

from django.urls import reverse

from goldenthread.people.models import Person
from goldenthread.programmes.models import Cohort, Day, Module, Place, Suite

PAGES = (
    "week",
    "thread",
    "suite",
    "programme",
    "cohort",
    "person",
    "organisation",
    "aims",
    "case_study",
    "evidence",
    "how_reckoned",
    "history",
    "hand_in",
    "merges",
)
DESKS = (
    "plan_cohort",
    "take_place",
    "end_place",
    "move_day",
    "day_facilitators",
    "day_presence",
    "review_module",
    "thread_note",
    "write_aims",
)
OUTSIDE = ("accessibility",)
FILES = ("days_csv", "case_study_json", "case_study_html", "template", "export_suite")


def in_suite(suite: Suite) -> dict[str, str]:
    """The address of every page, desk and file; records are those of the first cohort that has days to come."""
    to_come = Day.objects.filter(module__cohort__programme__suite=suite, held_on=None).order_by("scheduled_on")
    unreviewed = Module.objects.filter(cohort__programme__suite=suite, review=None, days__held_on__isnull=False)
    next_day = to_come.first()
    cohort = Cohort.objects.get(code="SCL-09")
    places = {
        "programme": ["senior"],
        "cohort": [cohort.slug],
        "person": [Person.objects.get(family_name="Nwosu", given_name="Amara").pk],
        "organisation": ["ZZ1"],
        "evidence": ["P2"],
        "take_place": [next_day.module.cohort.slug],
        "end_place": [Place.objects.filter(cohort=next_day.module.cohort, ended_on=None).first().pk],
        "move_day": [next_day.pk],
        "day_facilitators": [next_day.pk],
        "day_presence": [next_day.pk],
        "review_module": [unreviewed.order_by("pk").first().pk],
        "thread_note": [next_day.module_id],
    }
    named = {name: reverse(name, args=[suite.slug, *places.get(name, [])]) for name in (*PAGES, *DESKS, *FILES)}
    return named | {name: reverse(name) for name in OUTSIDE}
