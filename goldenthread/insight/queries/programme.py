"""The programme in focus and its delegates: the named queries behind the facts of the programme."""

from itertools import groupby

from goldenthread.insight.queries.records import Records, organisation
from goldenthread.methods.attendance import attended
from goldenthread.people.models import Organisation as OrganisationRecord
from goldenthread.programmes.states import CohortStatus, PlaceEventKind
from goldenthread.report.case_study.facts import (
    Breaks,
    CohortsRun,
    Completion,
    DayPresence,
    DelegatesStarted,
    Pause,
    Presence,
    Professions,
    ProgrammeShape,
    Shape,
    StrikeDays,
    TrustDelegates,
    Trusts,
)

FAMILIES = ("doctors", "nursing and midwifery", "allied health professions")


def programme_shape(records: Records) -> ProgrammeShape | None:
    """The first day, and how many days and modules the delivered designs have."""
    if not records.focus_days:
        return None
    shapes = []
    for day in records.focus_days:
        design = records.design_on(day.held_on)
        modules = list(design.modules.all()) if design else []
        if modules:
            shapes.append(Shape(day.held_on.year, sum(m.days for m in modules), len(modules)))
    distinct = tuple(next(alike) for _, alike in groupby(shapes, key=lambda shape: (shape.days, shape.modules)))
    return ProgrammeShape(records.focus_days[0].held_on, distinct) if distinct else None


def delegates_started(records: Records) -> DelegatesStarted | None:
    """People with at least one day present."""
    people = {place.person for place in records.focus_places}
    return DelegatesStarted(len(people)) if people else None


def cohorts_run(records: Records) -> CohortsRun | None:
    """Cohorts with a day held: those that are over (or paused), and those with days to come."""
    began = [cohort for cohort in records.focus_cohorts if cohort.began]
    under_way = sum(cohort.status == CohortStatus.RUNNING for cohort in began)
    return CohortsRun(len(began) - under_way, under_way) if began else None


def breaks(records: Records) -> Breaks | None:
    """Pauses of cohorts, and days held on another date than first planned."""
    if not records.focus_days:
        return None
    pauses = tuple(Pause(pause.paused_on, pause.months) for cohort in records.focus_cohorts for pause in cohort.pauses)
    return Breaks(pauses, sum(day.planned_on != day.held_on for day in records.focus_days))


def trusts(records: Records) -> Trusts | None:
    """Where those who started came from, under the name of the period and the one before."""
    if not records.focus_places:
        return None
    counted: dict[int, set[str]] = {}
    for place in records.focus_places:
        if place.trust is not None:
            counted.setdefault(place.trust, set()).add(place.person)
    found = OrganisationRecord.objects.prefetch_related("names").in_bulk(counted)
    first, last = records.focus_days[0].held_on, records.focus_days[-1].held_on
    rows = []
    for key, people in counted.items():
        names = list(found[key].names.all())
        then, now = organisation(found[key], max(first, names[0].valid_from or first)), organisation(found[key], last)
        renamed = found[key].name_on(last).valid_from
        rows.append(
            TrustDelegates(now, len(people), then if then != now else None, renamed.year if then != now else None)
        )
    return Trusts(tuple(sorted(rows, key=lambda row: (-row.delegates, row.organisation.name)))) if rows else None


def professions(records: Records) -> Professions | None:
    """Those who started, by the family of their profession."""
    if not records.focus_places:
        return None
    families = list({place.person: place.family for place in records.focus_places}.values())
    doctors, nursing, allied = (families.count(family) for family in FAMILIES)
    unknown = families.count("")
    return Professions(doctors, nursing, allied, len(families) - doctors - nursing - allied - unknown, unknown)


def completion(records: Records) -> Completion | None:
    """Those who started, completed by the programme's rule, and withdrew."""
    places = records.focus_places
    if not places:
        return None
    last = {place.person: place for place in places}.values()
    found = attended([place.days_present for place in last], complete_from=records.focus.days_to_complete)
    days = max(cohort.days for cohort in records.focus_cohorts)
    return Completion(
        started=found.started,
        completed=found.completed,
        withdrew=sum(place.ended_as == PlaceEventKind.WITHDREW for place in last),
        rule=f"at least {records.focus.days_to_complete} of {days} days",
    )


def presence(records: Records) -> Presence | None:
    """Person-days expected of places started, those given up later among them, and person-days present."""
    by_day = strike_days(records)
    if by_day is None:
        return None
    return Presence(sum(day.expected for day in by_day.days), sum(day.present for day in by_day.days))


def strike_days(records: Records) -> StrikeDays | None:
    """Every day held, with people expected and present, and whether a strike hit it."""
    started = records.focus_places
    if not started:
        return None
    cohorts = {cohort.code: cohort.id for cohort in records.focus_cohorts}
    rows = []
    for day in records.focus_days:
        expected = [place for place in started if place.cohort_id == cohorts[day.cohort]]
        present = sum(place.marks.get(day.id) == "present" for place in expected)
        rows.append(DayPresence(len(expected), present, day.strike))
    return StrikeDays(tuple(rows))
