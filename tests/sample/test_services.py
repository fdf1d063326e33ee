"""Whatever number the sample is drawn from, the counts that its tables fix hold in the database."""

import datetime as dt
from collections import Counter

from django.db.models import Count, F, Q

from goldenthread.audit.models import Entry
from goldenthread.audit.queries import first_broken_entry
from goldenthread.people.models import Address, FormerName, Person, RoleHeld, User
from goldenthread.programmes.models import (
    Appointment,
    Attendance,
    CofacilitationException,
    Cohort,
    CohortEvent,
    Commission,
    Day,
    Design,
    Disruption,
    LearningSet,
    Module,
    ModuleReview,
    Place,
    PlaceEvent,
    Session,
    StrikeDay,
    Suite,
    ThreadNote,
)
from goldenthread.sample import script
from goldenthread.sample.cast import personas
from goldenthread.sample.services import ALREADY_THERE, load
from goldenthread.sample.tables import rows

PRESENT = Q(attendance__mark="present")


def started(programme):
    """Those present on at least one day of a programme."""
    there = Place.objects.filter(cohort__programme__code=programme, attendance__mark="present")
    return Person.objects.filter(places__in=there).distinct()


def places_that_count():
    return Place.objects.filter(cohort__programme__code="SENIOR", attendance__isnull=False).distinct()


def days_held(**facts):
    return Day.objects.filter(held_on__isnull=False, **facts)


def strike_dates():
    """Days on which nurses, residents or consultants struck for half a day or more, from 9 to 5."""
    hit = StrikeDay.objects.filter(share_of_day__gte=0.5, hits_nine_to_five=True)
    return set(hit.exclude(disruption__staff_group="ambulance").values_list("on", flat=True))


def test_the_suite_is_made_up_and_stands_still(suite):
    assert (suite.slug, suite.name, suite.made_up) == ("marlhaven", "Marlhaven clinical leadership suite", True)
    assert (suite.begins_on, suite.stands_still_on) == (dt.date(2019, 4, 1), dt.date(2024, 7, 31))


def test_a_second_loading_changes_nothing(suite):
    before, said = Entry.objects.count(), []
    assert load(at=dt.datetime(2024, 8, 1, tzinfo=dt.UTC), progress=said.append) == suite
    assert (said, Entry.objects.count(), Suite.objects.count()) == ([ALREADY_THERE], before, 1)


def test_the_log_is_whole_and_tells_of_every_kind_of_deed(suite):
    assert first_broken_entry() is None
    verbs = Counter(Entry.objects.values_list("verb", flat=True))
    assert verbs["hold day"] == 108
    assert verbs["move day"] == 22
    assert verbs["load sample"] == 1
    assert set(Entry.objects.values_list("by", flat=True)) == {
        "sample",
        "Priya Raman",
        "Ruth Adeyemi",
        "Helen Marsh",
        "Dr Ewa Thistlewood",
    }


def test_programmes_come_in_order_with_their_designs(suite):
    found = [(p.code, p.days_to_complete, p.designs.count(), p.cohorts.count()) for p in suite.programmes.all()]
    assert found == [("FIRST", 3, 3, 8), ("SENIOR", 5, 5, 10), ("DIVISIONAL", 3, 3, 5)]
    assert Session.objects.count() == 3 * 14 + (24 + 4 * 27) + 3 * 24
    assert Design.objects.filter(signed_by_both_on=None).count() == 0
    assert (suite.themes.count(), Commission.objects.count()) == (6, 5)
    assert suite.aims_registers.get().signatures.count() == 2


def test_delegates_are_443_distinct_people(suite):
    assert [started(code).count() for code in ("FIRST", "SENIOR", "DIVISIONAL")] == [178, 220, 45]
    assert Person.objects.filter(places__attendance__mark="present").distinct().count() == 443
    assert Person.objects.values("given_name", "family_name").distinct().count() == Person.objects.count()


def test_each_cohort_has_the_people_that_its_table_gives(suite):
    found = Place.objects.filter(attendance__isnull=False).distinct().values_list("cohort__code", "person__profession")
    kinds = Counter(
        (code, "doctors" if p in {"MED", "DEN"} else "nurses_midwives" if p in {"NUR", "MID"} else "ahps")
        for code, p in found
    )
    for row in rows("cohorts"):
        for kind in ("doctors", "nurses_midwives", "ahps"):
            assert kinds[row["cohort"], kind] == int(row[kind])


def test_trusts_at_the_start_of_a_place(suite):
    trusts = Counter()
    for place in places_that_count().prefetch_related("person__roles_held__organisation"):
        role = next(r for r in place.person.roles_held.all() if r.held_on(place.taken_on))
        trusts[role.organisation.code] += 1
    assert trusts == {"ZZ1": 170, "ZZ2": 30, "ZZ3": 20}


def test_person_days_of_the_senior_programme(suite):
    marks = Attendance.objects.filter(day__module__cohort__programme__code="SENIOR")
    assert (marks.filter(mark="present").count(), marks.count()) == (1187, 1320)
    on_strike = marks.filter(day__held_on__in=strike_dates())
    assert (on_strike.filter(mark="present").count(), on_strike.count()) == (151, 188)
    assert on_strike.values("day").distinct().count() == 8


def test_each_senior_day_has_the_attendance_that_the_calendar_gives(suite):
    found = days_held(module__cohort__programme__code="SENIOR").annotate(there=Count("attendance", filter=PRESENT))
    counts = {
        (d["module__cohort__code"], d["number"]): d["there"]
        for d in found.values("module__cohort__code", "number", "there")
    }
    assert counts == {(r["cohort"], int(r["day"])): int(r["present"]) for r in rows("calendar") if r["present"]}


def test_190_completed_and_nine_withdrew_after_their_last_day(suite):
    done = places_that_count().annotate(there=Count("attendance", filter=PRESENT)).filter(there__gte=5)
    assert done.count() == 190
    withdrew = Place.objects.filter(events__kind="withdrew")
    assert withdrew.count() == 9
    assert not Attendance.objects.filter(
        place__in=withdrew, mark="present", day__held_on__gt=F("place__ended_on")
    ).exists()


def test_deferred_and_swapped_places_ended_before_the_first_day_and_another_counts(suite):
    kinds = Counter(PlaceEvent.objects.values_list("kind", flat=True))
    assert (kinds["deferred"], kinds["swapped"]) == (11, 4)
    for place in Place.objects.filter(events__kind__in=["deferred", "swapped"]):
        first = Day.objects.filter(module__cohort=place.cohort, number=1).get()
        assert place.ended_on < first.held_on
        assert place.attendance.count() == 0
        assert place.person.places.filter(attendance__mark="present").distinct().count() == 1


def test_five_joined_when_the_first_day_had_begun(suite):
    late = Attendance.objects.filter(day__number=1, day__held_on=F("place__taken_on"))
    assert [mark == "present" for mark in late.values_list("mark", flat=True)] == [False] * 5


def test_no_place_was_taken_after_the_first_day_of_its_cohort(suite):
    assert not Place.objects.filter(attendance__day__number=1, attendance__day__held_on__lt=F("taken_on")).exists()


def test_the_lead_the_client_lead_and_days_led_together(suite):
    led = days_held(facilitation__appointment__capacity="lead facilitator", facilitation__leading=True)
    by_programme = Counter(led.values_list("module__cohort__programme__code", flat=True))
    assert by_programme == {"FIRST": 26, "SENIOR": 58, "DIVISIONAL": 13}
    client = days_held(facilitation__appointment__capacity="client lead").distinct()
    assert client.count() == 102
    assert client.filter(module__cohort__programme__code="SENIOR").count() == 56
    together = days_held(facilitation__appointment__organisation__code="ZZ9").filter(
        facilitation__appointment__person__roles_held__clinical_pas_allowed__gt=0
    )
    assert (together.distinct().count(), days_held().count()) == (106, 108)
    excepted = CofacilitationException.objects.order_by("day__held_on").values_list("day__held_on", "category")
    assert list(excepted) == [(dt.date(2021, 12, 15), "clinical cover"), (dt.date(2023, 6, 14), "strike cover")]


def test_seven_of_nine_facilitators_stayed(suite):
    team = Appointment.objects.filter(
        capacity__in=["lead facilitator", "deputy lead facilitator", "facilitator", "client lead", "inside clinician"]
    )
    assert (team.count(), team.filter(to_on=None).count()) == (9, 7)


def test_days_moved_as_the_calendar_says(suite):
    moved = Counter(
        days_held().exclude(held_on=F("planned_on")).values_list("module__cohort__programme__code", flat=True)
    )
    assert moved == {"SENIOR": 10, "FIRST": 8, "DIVISIONAL": 4}
    modes = dict(days_held().values_list("mode").annotate(n=Count("pk")).order_by())
    assert modes == dict(Counter(row["mode"] for row in rows("calendar")))


def test_one_cohort_was_paused_and_went_on(suite):
    events = CohortEvent.objects.values_list("cohort__code", "kind", "on")
    assert list(events) == [
        ("SCL-03", "paused", dt.date(2020, 3, 16)),
        ("SCL-03", "resumed", dt.date(2020, 9, 22)),
    ]


def test_sets_hold_five_to_eight(suite):
    sizes = [s.size for s in LearningSet.objects.annotate(size=Count("places"))]
    assert (min(sizes), max(sizes)) == (5, 8)
    ran = Place.objects.filter(attendance__isnull=False).distinct()
    assert ran.filter(learning_set=None).count() == 0


def test_68_moved_to_a_more_senior_role(suite):
    moves = Counter()
    for place in places_that_count().prefetch_related("person__roles_held"):
        held = list(place.person.roles_held.all())
        start = next(r for r in held if r.held_on(place.taken_on))
        now = next(r for r in held if r.held_on(suite.stands_still_on))
        if now.level > start.level:
            moves[now.level] += 1
    assert moves == {4: 34, 5: 16, 6: 11, 7: 3, 3: 4}


def test_time_worked_beyond_that_allowed(suite):
    at_start = RoleHeld.objects.filter(
        person__places__cohort__programme__code="SENIOR",
        person__places__attendance__isnull=False,
        from_on__lte=F("person__places__taken_on"),
        leadership_pas_allowed__isnull=False,
    ).distinct()
    gaps = [r.leadership_pas_worked - r.leadership_pas_allowed for r in at_start]
    assert (len(gaps), sum(r.leadership_pas_allowed == 0 for r in at_start)) == (200, 36)
    assert 1.25 < sum(gaps) / len(gaps) < 1.35


def test_nine_moved_trust_and_have_two_addresses(suite):
    two = Person.objects.annotate(n=Count("addresses")).filter(n=2)
    assert two.count() == 9
    for person in two:
        assert person.roles_held.values("organisation").distinct().count() == 2
        assert person.addresses.filter(preferred=True).count() == 1
    assert all(address.email.endswith(".example") for address in Address.objects.all())
    assert FormerName.objects.count() == 8


def test_the_database_says_what_the_script_says(suite):
    seed = Entry.objects.get(verb="load sample").details["seed"]
    found = {}
    marks = Attendance.objects.order_by("day__number").values_list("place__person__addresses__email", "mark")
    for email, mark in marks:
        found[email] = found.get(email, "") + ("1" if mark == "present" else "0")
    drawn = {d.email: d.pattern for d in script.write(seed).delegates}
    assert {email: found[email] for email in drawn} == drawn


def test_every_persona_has_an_account(suite):
    accounts = {(user.person.name, user.email) for user in User.objects.select_related("person")}
    assert accounts == {(p.name, p.email) for p in personas()}


def test_the_delegate_of_the_cast(suite):
    amara = Person.objects.get(given_name="Amara", family_name="Nwosu")
    completed = amara.places.get(cohort__code="SCL-09")
    marks = completed.attendance.order_by("day__number").values_list("mark", flat=True)
    assert [mark == "present" for mark in marks] == [True, True, True, False, True, True]
    assert (completed.sponsor.name, completed.paired_manager.name) == ("Mr Baljit Crossmere", "Chloe Ashgrove")
    assert list(amara.roles_held.values_list("level", "to_on")) == [(4, dt.date(2024, 5, 31)), (5, None)]
    assert amara.places.get(cohort__code="DIV-05").taken_on == dt.date(2024, 7, 10)


def test_the_cohort_to_come_has_no_day_held_and_room_left(suite):
    cohort = Cohort.objects.get(code="DIV-05")
    days = Day.objects.filter(module__cohort=cohort)
    assert (days.count(), days.exclude(held_on=None).count()) == (4, 0)
    assert (cohort.capacity, cohort.places.count()) == (12, 7)


def test_reviews_of_all_modules_but_two_and_notes_that_name_nobody(suite):
    unreviewed = Module.objects.filter(review=None, days__held_on__isnull=False).distinct()
    assert {str(module) for module in unreviewed} == {"FLR-08 module 2", "DIV-04 module 4"}
    senior = ModuleReview.objects.filter(module__cohort__programme__code="SENIOR")
    in_time = [
        (r.reviewed_on - max(d.held_on for d in r.module.days.all())).days <= 14
        for r in senior.prefetch_related("module__days")
    ]
    assert (len(in_time), sum(in_time)) == (30, 27)
    assert ThreadNote.objects.count() == 24
    names = set(Person.objects.values_list("family_name", flat=True))
    assert not [n.text for n in ThreadNote.objects.all() if names & set(n.text.replace(".", " ").split())]


def test_what_lay_over_the_days(suite):
    kinds = Counter(Disruption.objects.values_list("kind", flat=True))
    assert (kinds["strike"], kinds["Covid wave"], kinds["lockdown"]) == (27, 8, 3)
    assert StrikeDay.objects.values("on").distinct().count() == 78
