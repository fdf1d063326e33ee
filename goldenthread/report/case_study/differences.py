"""What was different: years, design, team, lead, days led together, themes in common, and how time was spent."""

from collections.abc import Mapping, Sequence
from math import ceil

from goldenthread.methods.designs import Design, Revision, Session, revisions
from goldenthread.methods.wording.grammar import article, capital, listed
from goldenthread.methods.wording.numbers import duration, financial_year, numeral, percent
from goldenthread.report.case_study.facts import (
    Cofacilitation,
    DesignVersions,
    InsideClinician,
    LeadAbsence,
    LeadDays,
    SessionMinutes,
    Team,
    ThemeCoverage,
    YearsDelivered,
)
from goldenthread.report.case_study.pen import Pen, Said, SentenceType
from goldenthread.report.document import Evidence

MUCH_THE_SAME, IN_PART = 0.90, 0.70
INPUT_TARGET = 0.30


def years(pen: Pen, delivered: YearsDelivered) -> Said:
    """D1: one offer, year after year; "without a break" if no financial year is missing."""
    held = sorted(set(delivered.financial_years))
    if len(held) < 2:
        return "days were held in fewer than two financial years"
    span = held[-1] - held[0] + 1
    evidence = pen.evidence(
        "D",
        "financial years with a delivered day of the programme, from the first to the last",
        f"Days were held in {len(held)} of the {span} financial years "
        f"from {financial_year(held[0])} to {financial_year(held[-1])}.",
        counts={"x": len(held), "n": span},
    )
    if len(held) < span:
        template = "The {focus} programme ran in {held} financial years."
        return pen.say("gap", template, evidence, held=pen.pair(len(held), span))
    template = "The {focus} programme ran in {held} financial years {throughout}."
    return pen.say("without a break", template, evidence, held=pen.number(len(held)), throughout="without a break")


def design(pen: Pen, designs: DesignVersions) -> Said:
    """D2: how much each revision changed of the design's time, by the consistency index."""
    if not designs.versions or any(not version.sessions for version in designs.versions):
        return "the minutes of sessions are not recorded"
    versions = [
        Design(v.version, v.starts_on, tuple(Session(module, title, "", m) for module, title, m in v.sessions))
        for v in designs.versions
    ]
    kept = revisions(versions)
    starts = {version.version: version.starts_on.year for version in versions}
    evidence = pen.evidence(
        "D",
        "consistency: session by session the lesser of the minutes now and before, over all minutes now",
        f"Versions delivered: {len(versions)}; each kept at least "
        f"{percent(min((r.of_the_one_before for r in kept), default=1.0))} of the time of the one before it.",
        counts={f"consistency of version {r.version}": round(r.of_the_one_before, 4) for r in kept},
        met=tuple(f"{r.version}: {_step(r)}" for r in kept),
    )
    return _design_words(pen, kept, starts, evidence)


def _design_words(pen: Pen, kept: Sequence[Revision], starts: Mapping[str, int], evidence: Evidence) -> Said:
    if not kept:
        return pen.say("one version", "The {focus} programme kept one design.", evidence)
    # rounded up, so that "no more than" is true of the share before rounding
    most = f"{ceil(round(100 * (1 - min(r.of_the_one_before for r in kept)), 6))}%"
    redesigned = sorted({starts[r.version] for r in kept if _step(r) == "redesigned"})
    if redesigned:
        when = listed([*map(str, redesigned)])
        template = "The {focus} programme was {how} in {years}: up to {most} of its time changed at once."
        return pen.say("redesigned", template, evidence, how="redesigned", years=when, most=most)
    if any(_step(r) == "changed in part" for r in kept):
        template = "The design of the {focus} programme changed {how}: up to {most} of its time at one revision."
        return pen.say("changed in part", template, evidence, how="in part", most=most)
    template = "The design of the {focus} programme stayed {how}: no revision changed more than {most} of its time."
    return pen.say("much the same", template, evidence, how="much the same", most=most)


def _step(revision: Revision) -> str:
    index = revision.of_the_one_before
    return "much the same" if index >= MUCH_THE_SAME else "changed in part" if index >= IN_PART else "redesigned"


def team(pen: Pen, stayed: Team) -> Said:
    """D3: how many of the first year's team were still there, and whether the client lead was; never why not."""
    if stayed.financial_years < 2 or not stayed.first_year:
        return "the team is recorded for fewer than two years"
    still, first = stayed.still_there, stayed.first_year
    evidence = pen.evidence(
        "D",
        "facilitators in post in the first year with a delivered day who were in post at the end",
        f"Of {first} facilitators of the first year {still} were still there; "
        f"the client lead {'was the same' if stayed.client_lead_stayed else 'changed'}.",
        counts={"x": still, "n": first},
        met=("three quarters stayed",) if 4 * still >= 3 * first else (),
        missed=() if 4 * still >= 3 * first else ("three quarters stayed",),
    )
    many = pen.pair(still, first)
    if 4 * still >= 3 * first and stayed.client_lead_stayed:
        how = "largely unchanged"
        template = "The team stayed {how}: {many} facilitators and {lead}."
        return pen.say(how, template, evidence, how=how, many=many, lead="the client lead")
    if 2 * still >= first:
        return pen.say("in part", "Of the facilitators of the first year, {many} stayed.", evidence, many=many)
    template = "The team changed: {many} facilitators of the first year stayed."
    return pen.say("changed", template, evidence, many=many)


def thread(pen: Pen, lead: LeadDays, absence: LeadAbsence | None) -> Said:
    """D4: on how many days the lead facilitator was there; the golden thread from four days in five everywhere."""
    days, there = sum(p.days for p in lead.by_programme), sum(p.with_lead for p in lead.by_programme)
    if not days:
        return "no day has been delivered"
    golden = all(5 * p.with_lead >= 4 * p.days for p in lead.by_programme if p.days)
    evidence = pen.evidence(
        "D",
        "days held with the lead there, by programme, where it is known who led; the longest absence record, never why",
        "Days with the lead facilitator: "
        + ", ".join(f"{p.with_lead} of {p.days} ({p.programme})" for p in lead.by_programme)
        + ".",
        counts={"x": there, "n": days},
        met=("80 % of days in every programme",) if golden else (),
        missed=() if golden else ("80 % of days in every programme",),
    )
    many = pen.pair(there, days)
    if lead.handovers:
        leads = capital(pen.counted(len(lead.handovers) + 1, "lead facilitator", "lead facilitators"))
        years = listed([str(year) for year in lead.handovers])
        ways = "; the first handed over in {years}." if len(lead.handovers) == 1 else ", with handovers in {years}."
        template = "{leads} were there on {many} days" + ways
        return pen.say("handed over", template, evidence, leads=leads, many=many, years=years)
    if golden:
        template = "One lead facilitator was there on {many} days{everywhere}, its {name}{absence}."
        everywhere, gap = _in_all(pen, len(lead.by_programme)), _absence(pen, absence)
        return pen.say(
            "golden thread", template, evidence, many=many, everywhere=everywhere, name="golden thread", absence=gap
        )
    if 2 * there >= days:
        return pen.say("in part", "One lead facilitator was there on {many} days.", evidence, many=many)
    template = "The lead facilitator was there on fewer than half of the days ({many})."
    return pen.say("under half", template, evidence, many=f"{numeral(there)} of {numeral(days)}")


def _in_all(pen: Pen, programmes: int) -> str:
    if programmes == 1:
        return " of the suite"
    return f" and in {'both' if programmes == 2 else f'all {pen.number(programmes)}'} programmes"


def _absence(pen: Pen, absence: LeadAbsence | None) -> str:
    if absence is None:
        return ""
    length = duration((absence.to_on - absence.from_on).days + 1, pen.style)
    gap = f"the longest absence, {length} in {absence.from_on.year}"
    return f"; a deputy covered {gap}" if absence.covered else f"; {gap}, was not covered"


def together(pen: Pen, led: Cofacilitation) -> Said:
    """D5: days led by an outsider and an inside clinician together."""
    if not led.days:
        return "no day has been delivered"
    days, kept = numeral(led.days), led.kept
    evidence = pen.evidence(
        "D",
        "days held that an outsider and a practising clinician led together, where it is known who led",
        f"Days led together: {kept} of {days}.",
        counts={"x": kept, "n": led.days},
    )
    pair = {"outside": f"a facilitator of the {led.outside}", "inside": f"a clinician of the {led.inside}"}
    by = "led together by {outside} and {inside}."
    if kept == led.days:
        return pen.say("every day", "{many} was " + by, evidence, many="every day", **pair)
    if 20 * kept >= 19 * led.days:
        many = f"all but {pen.number(led.days - kept)} of {days}"
        return pen.say("all but a few", "{many} days were " + by, evidence, many=many, **pair)
    if 2 * kept < led.days:
        many, template = f"{numeral(kept)} of {days}", "{few} of the days ({many}) were " + by
        return pen.say("under half", template, evidence, few="fewer than half", many=many, **pair)
    template = "{outside} and {inside} led {many} days together."
    pair["outside"] = capital(pair["outside"])
    return pen.say("in part", template, evidence, many=pen.pair(kept, led.days), **pair)


def clinician(pen: Pen, client: InsideClinician) -> Said:
    """D6: who the inside facilitator is, described as far as was agreed."""
    if not client.practising:
        return "the client lead has no clinical practice on record"
    if not client.days:
        return "no day has been delivered"
    agreed = client.agreed_on is not None and client.agreed_on <= pen.facts.as_at
    evidence = pen.evidence(
        "D",
        "days of the programme that the client lead led; specialty on the date, practising by clinical pattern",
        f"The client lead led {client.led} of {client.days} days.",
        counts={"x": client.led, "n": client.days},
        met=("agreed to be described",) if agreed else (),
        missed=() if agreed else ("agreed to be described",),
        disclosure="one person, described as agreed" if agreed else "one person, not described",
    )
    template = "The trust's {role}, {who}, led on {many} days of the {focus} programme."
    who = article(f"practising {client.specialty if agreed else 'clinician'}")
    many = pen.pair(client.led, client.days)
    variant = "described" if agreed else "not described"
    return pen.say(variant, template, evidence, role=client.role, who=who, many=many)


def spine(pen: Pen, coverage: ThemeCoverage) -> Said:
    """D7: themes that run through every programme."""
    if coverage.programmes < 2:
        return "fewer than two programmes have been delivered"
    everywhere = sum(reached >= coverage.programmes for _, reached in coverage.themes)
    if not everywhere:
        return "no theme is on record in every programme"
    evidence = pen.evidence(
        "D",
        "curriculum themes with at least one session in the delivered design of every programme",
        f"Themes in every programme: {everywhere} of {len(coverage.themes)}.",
        counts={"x": everywhere, "n": len(coverage.themes)},
    )
    through = "both" if coverage.programmes == 2 else f"all {pen.number(coverage.programmes)}"
    if everywhere == len(coverage.themes):
        many = pen.counted(everywhere, "theme", "themes")
    else:
        many = f"{pen.pair(everywhere, len(coverage.themes))} themes"
    template = "{many} ran through {through} programmes."
    variant = "all" if everywhere == len(coverage.themes) else "in part"
    if many[0].isdigit() and pen.style == "words":
        template = "Through {through} programmes ran {many}."
    return pen.say(variant, template, evidence, many=many, through=through)


def mode(pen: Pen, time: SessionMinutes) -> Said:
    """D8: the shares of time that went to input and to issues brought on the day."""
    if not time.minutes or 5 * time.timed < 4 * time.sessions:
        return "fewer than four sessions in five have recorded minutes"
    lecture, live = time.input / time.minutes, time.live_issues / time.minutes
    low = lecture <= INPUT_TARGET
    target = (f"input at most {percent(INPUT_TARGET)}",)
    evidence = pen.evidence(
        "D",
        "minutes of sessions on the days held, by mode",
        f"Input took {percent(lecture)} and live issues {percent(live)} of the minutes on the days held.",
        counts={"input": time.input, "live issues": time.live_issues, "n": time.minutes},
        met=target if low else (),
        missed=() if low else target,
    )
    template = "Input took {input} of the time in the {focus} programme"
    shares = {"input": percent(lecture)}
    if time.live_issues:
        template += ", and {live} went to issues that delegates brought on the day"
        shares["live"] = percent(live)
    return pen.say("within target" if low else "above target", template + ".", evidence, **shares)


ANSWERS = "no answers to the items are recorded"
TYPES = (
    SentenceType("D1", "year after year of one offer", "no day is recorded", years, needs=("years_delivered",)),
    SentenceType("D2", "how far the design changed", "no design is recorded", design, needs=("design_versions",)),
    SentenceType("D3", "how far the team stayed", "no team is recorded", team, needs=("team",)),
    SentenceType(
        "D4",
        "one lead facilitator through all programmes",
        "the lead facilitator's days are not recorded",
        thread,
        needs=("lead_days",),
        may=("lead_absence",),
    ),
    SentenceType("D5", "days led together", "who led the days is not recorded", together, needs=("cofacilitation",)),
    SentenceType(
        "D6", "who the inside facilitator is", "no client lead is recorded", clinician, needs=("inside_clinician",)
    ),
    SentenceType("D7", "themes common to all programmes", "no themes are recorded", spine, needs=("theme_coverage",)),
    SentenceType("D8", "how the time was spent", "no minutes are recorded", mode, needs=("session_minutes",)),
    SentenceType("D9", "an adult, stretching and engaging experience", ANSWERS),
    SentenceType("D10", "a cohort safer than the home unit", ANSWERS),
    SentenceType("D11", "confidence in the facilitators over time", ANSWERS),
)
