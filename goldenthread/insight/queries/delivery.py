"""How the suite was delivered: the named queries behind the sentences on what was different."""

import datetime as dt
from itertools import pairwise

from goldenthread.insight.queries.records import Records, financial_year, years
from goldenthread.methods.facilitation import Post, stayed, thread, together
from goldenthread.programmes.models import Appointment, Commission, ModuleReview, Session
from goldenthread.programmes.models import LeadAbsence as Absence
from goldenthread.programmes.states import Capacity, Part, SessionMode
from goldenthread.report.case_study.facts import (
    AimsRegister,
    Cofacilitation,
    Commissions,
    DesignVersion,
    DesignVersions,
    InsideClinician,
    LeadAbsence,
    LeadDays,
    ProgrammeDays,
    SessionMinutes,
    SuiteSpan,
    Team,
    ThemeCoverage,
    YearsDelivered,
)

TWO_WEEKS = 14


def suite_span(records: Records) -> SuiteSpan | None:
    """Since when, by whom, and from which stage to which."""
    if not records.days_held:
        return None
    first = records.days_held[0].held_on
    lead, partner = records.named(Part.LEAD_TRUST, first), records.named(Part.DELIVERY_PARTNER, first)
    if lead is None or partner is None:
        return None
    return SuiteSpan(first, lead, partner, tuple(p.stage for p in records.programmes_delivered))


def commissions(records: Records) -> Commissions | None:
    """Financial years with days held, and those that a commission covers from end to end."""
    signed = records.suite.commissions.filter(signed_on__lte=records.as_at)
    covered = {year for year in years(records.days_held) for each in signed if covers(each, year)}
    return Commissions(years(records.days_held), tuple(sorted(covered))) if covered else None


def covers(commission: Commission, year: int) -> bool:
    """Whether a commission covers the financial year that begins in a year from end to end."""
    return commission.covers_from <= dt.date(year, 4, 1) and commission.covers_to >= dt.date(year + 1, 3, 31)


def aims_register(records: Records) -> AimsRegister | None:
    """The latest aims with a signature, and how soon the modules of the programme in focus were reviewed."""
    signed = records.suite.aims_registers.filter(signatures__signed_on__lte=records.as_at)
    register = signed.order_by("version").last()
    if register is None:
        return None
    signatures = [s for s in register.signatures.select_related("organisation") if s.signed_on <= records.as_at]
    ended = modules_ended(records)
    reviews = ModuleReview.objects.filter(module__in=ended, reviewed_on__lte=records.as_at)
    in_time = [r for r in reviews if (r.reviewed_on - ended[r.module_id]).days <= TWO_WEEKS]
    version_on = max(s.signed_on for s in signatures)
    return AimsRegister(
        aims=register.aims.count(),
        version_on=version_on,
        signed_by=tuple(
            name for part in (Part.LEAD_TRUST, Part.DELIVERY_PARTNER) if (name := signer(records, part, signatures))
        ),
        modules=len(ended),
        reviewed_in_time=len(in_time),
    )


def signer(records: Records, part: Part, signatures: list) -> object:
    """The partner that plays a part, under its name when it signed; None where it has not."""
    theirs = records.suite.partnerships.filter(part=part).values_list("organisation_id", flat=True)
    signed = next((s for s in signatures if s.organisation_id in theirs), None)
    return records.named(part, signed.signed_on) if signed else None


def modules_ended(records: Records) -> dict[int, dt.date]:
    """Modules of the programme in focus whose days have all been held, with the date of their last day."""
    days: dict[int, list[dt.date | None]] = {}
    for day in records.days:
        if day.programme == records.focus.code:
            days.setdefault(day.module_id, []).append(day.held_on)
    return {module: max(held) for module, held in days.items() if all(on and on <= records.as_at for on in held)}


def years_delivered(records: Records) -> YearsDelivered | None:
    """Financial years in which the programme in focus held a day."""
    return YearsDelivered(years(records.focus_days)) if records.focus_days else None


def design_versions(records: Records) -> DesignVersions | None:
    """The versions after which days of the programme in focus were held."""
    delivered = {design.pk for day in records.focus_days if (design := records.design_on(day.held_on))}
    versions = tuple(
        DesignVersion(
            version=str(design.version),
            starts_on=design.starts_on,
            sessions=tuple(
                (module.number, session.title, session.minutes)
                for module in design.modules.all()
                for session in module.sessions.all()
            ),
        )
        for design in records.focus_designs
        if design.pk in delivered
    )
    return DesignVersions(versions) if versions else None


def team(records: Records) -> Team | None:
    """Facilitators in post on a day held in the first year, and those of them still there."""
    delivered = years(records.days_held)
    if not delivered:
        return None
    first_year = [d.held_on for d in records.days_held if financial_year(d.held_on) == delivered[0]]
    facilitators = [a for a in records.appointments if a.facilitates]
    client_leads = [a for a in facilitators if a.capacity == Capacity.CLIENT_LEAD]
    there, lead = (
        stayed(posts(held), first_year=first_year, as_at=records.as_at) for held in (facilitators, client_leads)
    )
    return Team(len(delivered), there.n, there.x, client_lead_stayed=lead.x > 0) if there.n else None


def posts(appointments: list[Appointment]) -> list[Post]:
    """Appointments as the method of facilitation knows them."""
    return [Post(str(a.person_id), a.from_on, a.to_on) for a in appointments]


def lead_days(records: Records) -> LeadDays | None:
    """Days with a lead facilitator, by programme, and the years of handovers for good."""
    leads = [a for a in records.appointments if a.capacity == Capacity.LEAD_FACILITATOR]
    if not leads or not records.days_led:
        return None
    followed = dict(thread(Capacity.LEAD_FACILITATOR, [day.led for day in records.days_led]).programmes)
    handovers = [now.from_on.year for before, now in pairwise(leads) if now.person_id != before.person_id]
    return LeadDays(
        tuple(
            ProgrammeDays(p.short_title, followed[p.code].n, followed[p.code].x)
            for p in records.programmes_delivered
            if p.code in followed
        ),
        tuple(handovers),
    )


def lead_absence(records: Records) -> LeadAbsence | None:
    """The longest absence of a lead facilitator. Why is not on record."""
    absences = Absence.objects.filter(
        appointment__suite=records.suite,
        appointment__capacity=Capacity.LEAD_FACILITATOR,
        to_on__lte=records.as_at,
    )
    longest = max(absences, key=lambda a: (a.to_on - a.from_on, a.from_on), default=None)
    return LeadAbsence(longest.from_on, longest.to_on, longest.covered_by_id is not None) if longest else None


def cofacilitation(records: Records) -> Cofacilitation | None:
    """Days of which it is on record who led, and those led by an outsider and a practising clinician together."""
    kept = together([day.led for day in records.days_led]).kept
    return Cofacilitation(kept.n, kept.x) if kept.n else None


def inside_clinician(records: Records) -> InsideClinician | None:
    """The client lead, and the days of the programme in focus on which they were there."""
    client_lead = records.in_post(Capacity.CLIENT_LEAD, records.as_at)
    if client_lead is None or not records.focus_days or not records.days_led:
        return None
    with_clinical_time = [r for r in client_lead.person.roles_held.all() if r.held_on(records.as_at)]
    person = str(client_lead.person_id)
    return InsideClinician(
        role=client_lead.title,
        specialty=client_lead.described_as,
        practising=any(role.clinical_pas_allowed or role.clinical_pas_worked for role in with_clinical_time),
        agreed_on=client_lead.agreed_to_be_described_on,
        days=len(records.focus_days),
        led=sum(any(led.person == person for led in day.team) for day in records.focus_days),
    )


def theme_coverage(records: Records) -> ThemeCoverage | None:
    """In how many of the programmes delivered each theme has a session."""
    programmes = records.programmes_delivered
    sessions = Session.objects.filter(module__design__programme__in=programmes, theme__isnull=False)
    pairs = set(sessions.values_list("theme__name", "module__design__programme"))
    names = list(records.suite.themes.values_list("name", flat=True))
    counts = tuple((name, sum(theme == name for theme, _ in pairs)) for name in names)
    found = tuple((name, n) for name, n in counts if n)
    return ThemeCoverage(len(programmes), found) if found else None


def session_minutes(records: Records) -> SessionMinutes | None:
    """Minutes of the days held: a day takes its share of the module of the version then in force."""
    spent: dict[str, float] = dict.fromkeys(SessionMode, 0.0)
    timed = 0
    for day in records.focus_days:
        design = records.design_on(day.held_on)
        module = next((m for m in design.modules.all() if m.number == day.module), None) if design else None
        if module is None:
            continue
        for session in module.sessions.all():
            spent[session.mode] += session.minutes / module.days
            timed += 1
    if not timed:
        return None
    minutes = {mode: round(amount) for mode, amount in spent.items()}
    return SessionMinutes(
        sum(minutes.values()), minutes[SessionMode.INPUT], minutes[SessionMode.LIVE_ISSUES], timed, timed
    )
