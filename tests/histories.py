"""What may be on record of somebody, each a function of a small suite and the person, so that tests combine them."""

import datetime as dt

import factories
from factories import BEGINS_ON, HAND, SmallSuite

from goldenthread.evaluation.models import Coding, Study
from goldenthread.evaluation.services import Reference, keep_answers, plan_study
from goldenthread.history.models import KnownAs, Merge
from goldenthread.history.services.merging import merge_people
from goldenthread.people.models import Person
from goldenthread.people.services import add_address, change_name
from goldenthread.programmes.models import AimsRegister, LearningSet, Place
from goldenthread.programmes.services import (
    appoint,
    assign_facilitator,
    end_place,
    plan_cohort,
    record_absence,
    record_attendance,
    review_module,
    sign_aims,
    take_place,
    write_aims,
)
from goldenthread.programmes.states import Capacity

LATER = dt.date(2024, 3, 1)


FOUND = {"score": 0.93, "reasons": ["same family name"], "sure": False}


def merged(small: SmallSuite, kept: Person, gone: Person) -> Merge:
    """Two people of a small suite, merged into one."""
    return merge_people(suite=small.suite, kept=kept, gone=gone, **FOUND, **HAND)


def furnish(small: SmallSuite) -> SmallSuite:
    """A small suite with a second cohort, aims, a review, a study with an answer, and another delegate."""
    dates = [[dt.date(2024, 2, 6)], [dt.date(2024, 6, 4)]]
    factories.held(factories.days(plan_cohort_of(small, dates))[0], small.lead)
    write_aims(suite=small.suite, version=1, aims=[{"code": "A1", "text": "Lead with confidence."}], **HAND)
    module = small.days[0].module
    review = {"reviewed_on": dt.date(2024, 5, 20), "heard": "More sets.", "decided": "A longer set."}
    review_module(module=module, reviewed_by=[small.lead.person], **review, **HAND)
    window = {"opens_on": dt.date(2024, 6, 3), "closes_on": dt.date(2024, 6, 28)}
    themes = [{"code": "T1", "title": "Space", "in_a_sentence": "space"}]
    study = plan_study(programme=small.programme, title="What they said", themes=themes, **window, **HAND)
    factories.place(small.cohort, "Kofi Mensah")
    answered(small, small.lead.person, study)
    return small


def plan_cohort_of(small: SmallSuite, dates):
    code = {"programme": small.programme, "code": "SCL-02", "number": 2}
    return plan_cohort(**code, modules=dates, mode="in person", **HAND)


def answered(small: SmallSuite, who: Person, study: Study | None = None) -> None:
    study = study or Study.objects.get()
    said = [[Reference("It was calm.", study.themes.get(), "+")]]
    keep_answers(study=study, register="survey", voice="delegate", answers=said, coder=who, **HAND)
    study.coders.add(who)


def addresses(small: SmallSuite, who: Person) -> None:
    for position in range(2):
        email = f"mail{next(factories.numbers)}@example.org"
        add_address(person=who, email=email, preferred=position == 0, **HAND)


def same_role(small: SmallSuite, who: Person) -> None:
    factories.role(who, small.trust)


def other_role(small: SmallSuite, who: Person) -> None:
    factories.role(who, small.institute, title="Coach", clinical=True)


def former_name(small: SmallSuite, who: Person) -> None:
    change_name(person=who, given_name=who.given_name, family_name="Hart", until_on=dt.date(2023, 5, 1), **HAND)


def facts(small: SmallSuite, who: Person) -> None:
    who.title, who.profession, who.specialty, who.staff_number = "Dr", "MED", "110", "7654321"
    who.save()


def place(small: SmallSuite, who: Person) -> None:
    sponsor = factories.person("Grace Bello")
    taken = take_place(cohort=small.cohort, person=who, taken_on=BEGINS_ON, sponsor=sponsor, **HAND)
    taken.learning_set, _ = LearningSet.objects.get_or_create(cohort=small.cohort, name="A")
    taken.save()


def place_with_marks(small: SmallSuite, who: Person) -> None:
    taken = take_place(cohort=small.cohort, person=who, taken_on=LATER, **HAND)
    record_attendance(day=small.days[0], marks={taken: "apologies"}, **HAND)
    record_attendance(day=small.days[1], marks={taken: "absent"}, **HAND)


def ended_place(small: SmallSuite, who: Person) -> None:
    taken = take_place(cohort=small.cohort, person=who, taken_on=BEGINS_ON, **HAND)
    end_place(place=taken, kind="withdrew", on=dt.date(2024, 4, 2), **HAND)


def earlier_place(small: SmallSuite, who: Person) -> None:
    taken = take_place(cohort=small.cohort, person=who, taken_on=BEGINS_ON, **HAND)
    end_place(place=taken, kind="deferred", on=dt.date(2024, 1, 31), **HAND)


def place_elsewhere(small: SmallSuite, who: Person) -> None:
    second = small.programme.cohorts.get(number=2)
    taken = take_place(cohort=second, person=who, taken_on=BEGINS_ON, **HAND)
    record_attendance(day=factories.days(second)[0], marks={taken: "absent"}, **HAND)


def sponsor(small: SmallSuite, who: Person) -> None:
    Place.objects.filter(pk=small.place.pk).update(sponsor=who, paired_manager=who)


def appointment(small: SmallSuite, who: Person) -> None:
    appointed = appoint(suite=small.suite, person=who, capacity=Capacity.FACILITATOR, from_on=BEGINS_ON, **HAND)
    away = {"from_on": dt.date(2024, 2, 1), "to_on": dt.date(2024, 2, 9)}
    record_absence(appointment=appointed, covered_by=small.client_lead.person, **away, **HAND)


def days_led(small: SmallSuite, who: Person) -> None:
    coming = [day for cohort in small.programme.cohorts.all() for day in factories.days(cohort) if not day.held_on]
    free = next(day for day in coming if not day.facilitation.exists())
    appointed = who.appointments.first() or appoint(
        suite=small.suite, person=who, capacity=Capacity.DEPUTY_LEAD, from_on=LATER, **HAND
    )
    assign_facilitator(day=free, appointment=appointed, leading=True, **HAND)


def cover(small: SmallSuite, who: Person) -> None:
    on = dt.date(2024, 3, 1) + dt.timedelta(days=next(factories.numbers))
    record_absence(appointment=small.lead, from_on=on, to_on=on, covered_by=who, **HAND)


def signature(small: SmallSuite, who: Person) -> None:
    register = AimsRegister.objects.get()
    free = [o for o in (small.trust, small.institute) if not register.signatures.filter(organisation=o).exists()]
    sign_aims(register=register, organisation=free[0], signed_by=who, signed_on=LATER, **HAND)


def review(small: SmallSuite, who: Person) -> None:
    small.days[0].module.review.reviewed_by.add(who)


def answers(small: SmallSuite, who: Person) -> None:
    answered(small, who)


def same_coding(small: SmallSuite, who: Person) -> None:
    """Whoever codes a passage that somebody coded gives it the same theme."""
    coded = Coding.objects.get(coder=small.lead.person)
    Coding.objects.create(excerpt=coded.excerpt, theme=coded.theme, valence="+", coder=who)


def keys(small: SmallSuite, who: Person) -> None:
    for main in (True, False):
        key = f"Key {next(factories.numbers)}"
        KnownAs.objects.create(suite=small.suite, person=who, key=key, folded=key.casefold(), main=main)


def earlier_merge(small: SmallSuite, who: Person) -> None:
    facts = {"kept_key": "a", "gone_key": "b", "score": 1, "sure": True, "after": "", "merged_by": "somebody"}
    Merge.objects.create(suite=small.suite, kept=who, merged_at=HAND["at"], **facts)


def account(small: SmallSuite, who: Person) -> None:
    factories.account(who)


ALL = (
    addresses, same_role, other_role, former_name, facts, earlier_place, place, place_with_marks, ended_place,
    place_elsewhere, sponsor, appointment, days_led, cover, signature, review, answers, same_coding, keys,
    earlier_merge, account,
)  # fmt: skip
