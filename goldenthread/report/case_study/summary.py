"""In summary: the waiting list and the demand for places, as they were recorded."""

from goldenthread.methods.disclosure import protect_count
from goldenthread.methods.wording.numbers import numeral
from goldenthread.methods.wording.rules import course
from goldenthread.report.case_study.facts import Demand, WaitingList
from goldenthread.report.case_study.pen import PROTECTED, Pen, Said, SentenceType


def waiting(pen: Pen, queue: WaitingList) -> Said:
    """S2: people left waiting after each intake (rule T)."""
    if len(queue.after_intakes) < 2:
        return "fewer than two intakes are recorded"
    shown = [protect_count(people) for _, people in queue.after_intakes]
    labels = [name for name, _ in queue.after_intakes]
    read = [f"{name} {'not shown' if n is None else n}" for name, n in zip(labels, shown, strict=True)]
    evidence = pen.evidence(
        "C",
        "eligible people left on the list after each intake",
        f"Waiting after each intake: {', '.join(read)}.",
        counts=dict(zip(labels, shown, strict=True)),
    )
    if shown[-1] == 0:
        return pen.say("nobody", "Nobody is waiting for the {focus} programme.", evidence)
    words = course(shown, labels)
    variant = words.split()[0]
    template = "The waiting list of the {focus} programme {course}."
    return pen.say(variant, template, evidence, course=words)


def demand(pen: Pen, wish: Demand) -> Said:
    """S3: eligible applicants against people who started; "about as many" under 1.1 times."""
    eligible, started = protect_count(wish.eligible), protect_count(wish.started)
    if not eligible or not started:
        return PROTECTED
    more = 10 * eligible >= 11 * started
    rule = ("eligible at least 1.1 times started",)
    evidence = pen.evidence(
        "C",
        "people whose application was eligible; people who started",
        f"Eligible {numeral(eligible)}, started {numeral(started)}.",
        counts={"eligible": eligible, "started": started},
        met=rule if more else (),
        missed=() if more else rule,
    )
    if not more:
        template = "About as many eligible people applied for the {focus} programme as started."
        return pen.say("as many", template, evidence)
    template = "{eligible} eligible people applied for the {focus} programme, and {started} started."
    some = {"eligible": f"some {numeral(eligible)}", "started": f"some {numeral(started)}"}
    return pen.say("more", template, evidence, **some)


TYPES = (
    SentenceType("S1", "how applicants heard of it, and who would recommend it", "no application answers are recorded"),
    SentenceType(
        "S2", "the course of the waiting list", "no waiting list is recorded", waiting, needs=("waiting_list",)
    ),
    SentenceType("S3", "how many wanted a place", "no applications are recorded", demand, needs=("demand",)),
)
