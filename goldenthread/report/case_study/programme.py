"""The focus programme: its shape, delegates, cohorts, breaks, trusts, professions, and who completed it."""

from goldenthread.methods.disclosure import GOLDENTHREAD, percent, protect_breakdown, protect_count
from goldenthread.methods.wording.grammar import agreeing, listed
from goldenthread.methods.wording.numbers import about, numeral
from goldenthread.methods.wording.registers import records_word
from goldenthread.report.case_study.facts import (
    Breaks,
    CohortsRun,
    Completion,
    DelegatesStarted,
    Professions,
    ProgrammeShape,
    TrustDelegates,
    Trusts,
)
from goldenthread.report.case_study.pen import PROTECTED, SMALL_COUNTS, Pen, Said, SentenceType
from goldenthread.report.document import Shown

# among so few people either of two hidden parts may be the small one, and a word would tell which
SIDES_TOLD_FROM = 20


def shape(pen: Pen, programme: ProgrammeShape) -> Said:
    """P1: the year of the first day, and days and modules by delivered design."""
    if not programme.shapes:
        return "no day has been delivered"
    first, *later = programme.shapes
    evidence = pen.evidence(
        "D",
        "days and modules of the design versions delivered, from the year of their first day",
        "; ".join(f"From {s.since}: {s.days} days in {s.modules} modules" for s in programme.shapes) + ".",
        counts={"days": first.days, "modules": first.modules, "first year": programme.first_day_on.year},
    )
    days = _with_changes(pen, first.days, [(s.since, s.days) for s in later], ("day", "days"))
    modules = _with_changes(pen, first.modules, [(s.since, s.modules) for s in later], ("module", "modules"))
    return pen.say(
        "changed" if later else "one shape",
        "The {focus} programme began in {since} and takes {days} in {modules}.",
        evidence,
        since=programme.first_day_on.year,
        days=days,
        modules=modules,
    )


def _with_changes(pen: Pen, first: int, later: list[tuple[int, int]], noun: tuple[str, str]) -> str:
    changes, before = [], first
    for since, count in later:
        if count != before:
            changes.append(f"{pen.number(count)} from {since}")
        before = count
    bracket = f" ({listed(changes)})" if changes else ""
    return pen.counted(first, *noun) + bracket


def delegates(pen: Pen, people: DelegatesStarted) -> Said:
    """P2: how many people attended: the one programme total that is released exact before it is worded."""
    if not people.started:
        return "nobody has started the programme"
    small = GOLDENTHREAD.hides(people.started)
    unsure = people.undecided_duplicates > 0
    evidence = pen.evidence(
        "C",
        "distinct people who held a place and were present on at least one day, duplicate records merged",
        "People present on at least one day: " + ("a small number." if small else f"{numeral(people.started)}."),
        counts={"N": None if small else people.started},
        met=() if unsure else ("no duplicate record undecided",),
        missed=("no duplicate record undecided",) if unsure else (),
        disclosure="the programme total, exact from 8 up",
    )
    if small:
        return pen.say("small", "A small group has attended the {focus} programme.", evidence)
    if people.started < 20:
        template = "The {focus} programme has been attended by {many} delegates."
        many = ("about " if unsure else "") + pen.number(people.started)
        return pen.say("under 20", template, evidence, many=many)
    many = f"{'about' if unsure else 'some'} {numeral(about(people.started))}"
    template = "{many} delegates have attended the {focus} programme."
    return pen.say("undecided" if unsure else "some", template, evidence, many=many)


def cohorts(pen: Pen, run: CohortsRun) -> Said:
    """P3: cohorts that ran, and those under way; planned ones are in neither."""
    if not run.ran + run.under_way:
        return "no cohort has begun"
    evidence = pen.evidence(
        "D",
        "cohorts with a delivered day; under way while days are to come",
        f"Cohorts that ran: {run.ran}; under way: {run.under_way}.",
        counts={"ran": run.ran, "under way": run.under_way},
    )
    under_way = pen.number(run.under_way)
    if not run.under_way:
        ran = pen.counted(run.ran, "cohort", "cohorts")
        return pen.say("ran", "The {focus} programme ran in {ran}.", evidence, ran=ran)
    goes_on = f"{under_way} {agreeing(under_way, 'is', 'are')} under way"
    if not run.ran:
        template = "Of the {focus} programme, {first}."
        cohorts = f"{pen.counted(run.under_way, 'cohort', 'cohorts')} {agreeing(under_way, 'is', 'are')} under way"
        return pen.say("under way", template, evidence, first=cohorts)
    ended = f"{pen.counted(run.ran, 'cohort', 'cohorts')} {'has' if run.ran == 1 else 'have'} run"
    template = "Of the {focus} programme, {ended} and {under_way}."
    return pen.say("ran and under way", template, evidence, ended=ended, under_way=goes_on)


def breaks(pen: Pen, kept: Breaks) -> Said:
    """P4: cohorts paused and resumed, and days delivered on another date than planned."""
    if not kept.pauses and not kept.re_dated:
        return "no pause and no moved day is on record"
    evidence = pen.evidence(
        "D",
        "cohorts paused after they began, months from the last day held to the next; days held on another date",
        f"Cohorts paused: {len(kept.pauses)}; days that moved: {kept.re_dated}.",
        counts={"pauses": len(kept.pauses), "days moved": kept.re_dated},
    )
    moved = f"{pen.counted(kept.re_dated, 'day', 'days')} in all moved to a new date"
    if not kept.pauses:
        template = "Of the {focus} programme, {moved}."
        return pen.say("moved", template, evidence, moved=moved)
    template = "{paused} {resumed}" + ("; {moved}." if kept.re_dated else ".")
    resumed = _resumed(pen, kept)
    return pen.say("paused", template, evidence, paused=_paused(pen, kept), resumed=resumed, moved=moved)


def _paused(pen: Pen, kept: Breaks) -> str:
    years = sorted({pause.paused_on.year for pause in kept.pauses})
    verb = "was" if len(kept.pauses) == 1 else "were"
    many = pen.counted(len(kept.pauses), f"{pen.focus} cohort", f"{pen.focus} cohorts")
    if many[0].isdigit():  # no sentence begins with a numeral
        many = f"of the {pen.focus} cohorts {numeral(len(kept.pauses))}"
    return f"{many} {verb} paused in {listed([*map(str, years)])}"


def _resumed(pen: Pen, kept: Breaks) -> str:
    back = [pause.months for pause in kept.pauses if pause.months is not None]
    if not back:
        return "and did not resume"
    if len(kept.pauses) == 1:
        months = back[0]
        return "and resumed within a month" if months < 1 else f"and resumed {_months(pen, months)} later"
    if len(back) == len(kept.pauses):
        return f"and resumed, the last of them within {_months(pen, max(1, *back))}"
    return f"and {pen.pair(len(back), len(kept.pauses))} resumed"


def _months(pen: Pen, months: int) -> str:
    return pen.counted(months, "month", "months")


def trusts(pen: Pen, origin: Trusts) -> Said:
    """P5: where delegates came from, the largest first only where it holds most of them."""
    present = sorted((t for t in origin.by_trust if t.delegates), key=lambda t: t.organisation.short_name)
    if len(present) < 2:
        return "delegates came from fewer than two trusts"
    shown = protect_breakdown({t.organisation.short_name: t.delegates for t in present})
    if shown.total is None:
        return PROTECTED
    counts: dict[str, Shown] = {cell.name: cell.shown for cell in shown.cells}
    evidence = pen.evidence(
        "C",
        "people who started, by their trust at the start of their last place, under its name on that day",
        "By trust: " + ", ".join(f"{cell.name} {_or_hidden(cell.shown)}" for cell in shown.cells) + ".",
        counts={**counts, "N": shown.total},
        disclosure=f"{SMALL_COUNTS}; the next smallest hidden with them",
    )
    words = {c.name: records_word(min(c.shown, shown.total), shown.total) for c in shown.cells if c.shown}
    leading = [name for name, word in words.items() if word in {"most", "nearly all", "all"}]
    if not leading:
        template = "{focus} delegates came from {trusts}."
        return pen.say("no lead", template, evidence, trusts=listed([*map(_named, present)]))
    word = "most" if words[leading[0]] == "most" else "nearly all"
    others = listed([_named(t) for t in present if t.organisation.short_name != leading[0]])
    first = next(_named(t) for t in present if t.organisation.short_name == leading[0])
    template = "{word} {focus} delegates came from {first}; others from {others}."
    return pen.say("most", template, evidence, word=word, first=first, others=others)


def _named(trust: TrustDelegates) -> str:
    now = trust.organisation.short_name
    if trust.former is None or trust.former.short_name == now:
        return now
    return f"{now} (until {trust.renamed_in} {trust.former.short_name})"


def _or_hidden(shown: int | None) -> str:
    return "not shown" if shown is None else numeral(shown)


def professions(pen: Pen, counts: Professions) -> Said:
    """P6: mainly doctors, and how many others; nursing and the allied health professions never apart."""
    others = counts.nursing_midwifery + counts.allied_health + counts.other
    known = counts.doctors + others
    if not known or 10 * counts.unknown > known + counts.unknown:
        return "the professions of one in ten or more are not recorded"
    shown = protect_breakdown({"doctors": counts.doctors, "others": others})
    doctors, rest, total = shown.shown("doctors"), shown.shown("others"), shown.total
    if total is None:
        return PROTECTED
    evidence = pen.evidence(
        "C",
        "people who started, by profession; all professions other than doctors together",
        f"Doctors {_or_hidden(doctors)}, other professions {_or_hidden(rest)}.",
        counts={"doctors": doctors, "others": rest, "N": total},
    )
    if rest == 0:
        return pen.say("all doctors", "{focus} delegates were all doctors.", evidence)
    many, least = _others_and_least(doctors, rest, total, others)
    if many is None:
        return PROTECTED
    mainly = "mainly doctors" if 4 * least >= 3 * total else "doctors"
    template = "{focus} delegates were {doctors}, with {many} from {professions}."
    whence = "nursing, midwifery or the allied health professions" if not counts.other else "other professions"
    return pen.say("mixed", template, evidence, doctors=mainly, many=many, professions=whence)


def _others_and_least(doctors: int | None, rest: int | None, total: int, others: int) -> tuple[str | None, int]:
    if rest is None:
        # every hidden value of the smaller group reads alike: the fewest doctors that it leaves decide
        few = others <= GOLDENTHREAD.hidden_to and total > SIDES_TOLD_FROM
        return ("a small number" if few else None), max(0, total - GOLDENTHREAD.hidden_to)
    return ("a small number" if 10 * rest <= total else "some"), doctors or 0


def completion(pen: Pen, people: Completion) -> Said:
    """P7: how many completed, and how many withdrew."""
    total = protect_count(people.started)
    if total is None or not total:
        return PROTECTED if people.started else "nobody has started the programme"
    share = percent(people.completed, people.started)
    withdrew = protect_count(people.withdrew)
    evidence = pen.evidence(
        "C",
        f"people who started and were present on {people.rule}; people whose place was withdrawn",
        f"Completed: {f'{share}%' if share is not None else 'not shown'} of {numeral(total)}; "
        f"withdrew: {_or_hidden(withdrew)}.",
        counts={"completed %": share, "withdrew": withdrew, "N": total},
    )
    word, bracket = _completed(people, total, share)
    if word is None:
        return PROTECTED
    template = "{word} {focus} delegates completed the programme" + (" ({share})" if bracket else "")
    left, part = ("", "") if people.withdrew == 0 else _withdrew(withdrew, total)
    template += "; {left} withdrew" if left else ""
    template += " ({part})." if part else "."
    return pen.say(word, template, evidence, word=word, share=bracket, left=left, part=part)


def _completed(people: Completion, total: int, share: int | None) -> tuple[str | None, str]:
    if share is None:
        if total <= SIDES_TOLD_FROM:
            return None, ""
        if people.started - people.completed > GOLDENTHREAD.hidden_to:
            return "a small number of", ""
        least = max(0, total - GOLDENTHREAD.hidden_to)
        return ("nearly all" if 10 * least >= 9 * total else "most" if 20 * least > 11 * total else None), ""
    word = records_word(share, 100)
    if word in {"none", "all"}:
        return ("no" if word == "none" else "all"), ""
    linked = f"{word} of the" if word == "about half" else f"{word} of" if word == "a small number" else word
    return linked, f"{share}%"


def _withdrew(withdrew: int | None, total: int) -> tuple[str, str]:
    if withdrew is None or 10 * withdrew <= total:
        return "a small number", ""
    return records_word(min(withdrew, total), total), f"{(200 * withdrew + total) // (2 * total)}%"


TYPES = (
    SentenceType("P1", "its days and modules", "no day with a design is recorded", shape, needs=("programme_shape",)),
    SentenceType("P2", "how many attended", "no attendance is recorded", delegates, needs=("delegates_started",)),
    SentenceType("P3", "how many cohorts ran", "no cohort is recorded", cohorts, needs=("cohorts_run",)),
    SentenceType("P4", "pauses and moved days", "no pause and no moved day is on record", breaks, needs=("breaks",)),
    SentenceType(
        "P5",
        "which trusts delegates came from",
        "no trusts of those who attended are recorded",
        trusts,
        needs=("trusts",),
    ),
    SentenceType("P6", "delegates' professions", "no attendance is recorded", professions, needs=("professions",)),
    SentenceType("P7", "how many completed", "no attendance is recorded", completion, needs=("completion",)),
    SentenceType("P8", "how well cohorts and sets were mixed", "no comparison with random mixing is recorded"),
)
