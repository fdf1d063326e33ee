"""The case study on the page: prose in which every sentence opens its evidence."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from goldenthread.charts import word_scale
from goldenthread.insight.queries.case_study import latest
from goldenthread.insight.queries.jobs import is_being_reckoned
from goldenthread.methods.wording.registers import respondents_word
from goldenthread.programmes.models import Suite
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.states import Capacity
from goldenthread.report.document import KINDS
from goldenthread.ui.parts import Evidence

SCALE = (
    word_scale.Band("a few", 0.0),
    word_scale.Band("some", 0.25),
    word_scale.Band("many", 1 / 3),
    word_scale.Band("most", 0.5),
    word_scale.Band("nearly all", 0.8),
)
WORDS = {band.word for band in SCALE}


@dataclass(frozen=True)
class RunShown:
    text: str
    bound: bool


@dataclass(frozen=True)
class SentenceShown:
    id: str
    runs: tuple[RunShown, ...]
    text: str
    evidence: Evidence
    href: str


@dataclass(frozen=True)
class SectionShown:
    id: str
    title: str
    sentences: tuple[SentenceShown, ...]


@dataclass(frozen=True)
class Unsaid:
    id: str
    claim: str
    reason: str


@dataclass(frozen=True)
class CaseStudyPage:
    title: str
    lede: str
    sections: tuple[SectionShown, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    reckoned: str = ""
    being_reckoned: bool = False
    may_reckon: bool = False
    reckon_href: str = ""
    json_href: str = ""
    html_href: str = ""


@dataclass(frozen=True)
class EvidencePage:
    title: str
    lede: str
    sentence: SentenceShown
    scale: str
    back_href: str


def may_reckon(standing: Standing) -> bool:
    """Those who run the suite and its evaluators may have the case study reckoned anew."""
    return standing.runs_suite or Capacity.EVALUATOR in standing.capacities


def case_study_page(suite: Suite, standing: Standing, at: dt.datetime) -> CaseStudyPage:
    """The case study that was reckoned last, or how to come by a first one."""
    found = latest(suite)
    reckoning = {
        "being_reckoned": is_being_reckoned(suite, at),
        "may_reckon": may_reckon(standing),
        "reckon_href": reverse("reckon_case_study", args=[suite.slug]),
    }
    if found is None:
        return CaseStudyPage("Case study", "No case study has been reckoned from the records yet.", **reckoning)
    document, release = found.document, found.release
    sections = tuple(section_shown(suite, section) for section in document["sections"])
    sentences = sum(len(section.sentences) for section in sections)
    return CaseStudyPage(
        title=document["title"],
        lede=f"{sentences} sentences, each reckoned from the records. Open one to see what it rests on.",
        sections=sections,
        unsaid=tuple(Unsaid(gap["id"], gap["claim"], gap["reason"]) for gap in document["omitted"]),
        reckoned=f"Records as at {release.as_at:%-d %B %Y}, release {release.pk}, profile “{release.profile}”.",
        json_href=reverse("case_study_json", args=[suite.slug]),
        html_href=reverse("case_study_html", args=[suite.slug]),
        **reckoning,
    )


def evidence_page(suite: Suite, sentence: str) -> EvidencePage | None:
    """What one sentence rests on, as a page of its own; None where there is no such sentence."""
    found = latest(suite)
    every = (s for section in found.document["sections"] for s in section["sentences"]) if found else ()
    stored = next((s for s in every if s["id"].casefold() == sentence.casefold()), None)
    if stored is None:
        return None
    return EvidencePage(
        title=f"Evidence for sentence {stored['id']}",
        lede="",
        sentence=sentence_shown(suite, stored),
        scale=scale_of(stored),
        back_href=f"{reverse('case_study', args=[suite.slug])}#{stored['id']}",
    )


def section_shown(suite: Suite, section: Mapping[str, Any]) -> SectionShown:
    """One section of the stored document."""
    return SectionShown(
        section["id"], section["title"], tuple(sentence_shown(suite, stored) for stored in section["sentences"])
    )


def sentence_shown(suite: Suite, stored: Mapping[str, Any]) -> SentenceShown:
    """One sentence with its evidence: a plain line first, the rest for evaluators."""
    grounds = stored["evidence"]
    return SentenceShown(
        id=stored["id"],
        runs=tuple(RunShown(text, bound=fact is not None) for text, fact in grounds["runs"]),
        text=stored["text"],
        evidence=Evidence(grounds["plain"], tuple(terms(grounds))),
        href=reverse("evidence", args=[suite.slug, stored["id"]]),
    )


def terms(grounds: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The evidence, term by term; what is empty is left out."""
    asked = {f"{key} {value}" for each in grounds["parameters"].values() for key, value in each.items()}
    shown = [
        ("Kind", f"{grounds['kind']}, {KINDS[grounds['kind']]}"),
        ("Query", grounds["query"]),
        ("Asked with", ", ".join(sorted(asked))),
        ("Register", grounds["register"]),
        ("Definition", grounds["definition"]),
        ("Counts", ", ".join(f"{name} {'hidden' if n is None else n}" for name, n in grounds["counts"].items())),
        ("Interval", interval(grounds)),
        ("Reached", "; ".join(grounds["thresholds"]["met"])),
        ("Not reached", "; ".join(grounds["thresholds"]["missed"])),
        ("Disclosure", grounds["disclosure"]),
        ("As at", f"{dt.date.fromisoformat(grounds['as_at']):%-d %B %Y}"),
        ("Release", grounds["release_id"]),
    ]
    return [(term, words) for term, words in shown if words]


def interval(grounds: Mapping[str, Any]) -> str:
    """The interval and how it was reckoned."""
    if grounds["interval"] is None:
        return ""
    low, high = grounds["interval"]
    return f"{low:.3f} to {high:.3f} ({grounds['interval_method']})"


def scale_of(stored: Mapping[str, Any]) -> str:
    """The scale of words with the share and its interval, where the interval of one share chose the word.

    Where a word was lowered because coders agreed little, the scale would tell another story, so there is none.
    """
    grounds = stored["evidence"]
    chosen, respondents = grounds["variant"], grounds["counts"].get("n")
    said = [n for name, n in grounds["counts"].items() if name != "n" and not name.startswith("alpha")]
    if grounds["interval"] is None or len(said) != 1 or None in said or not respondents:
        return ""
    if chosen not in WORDS or respondents_word(said[0], respondents) != chosen:
        return ""
    low, high = grounds["interval"]
    decided_by = "high" if chosen == "a few" else "low"
    choice = word_scale.WordChoice(SCALE, chosen, said[0] / respondents, low, high, decided_by)
    return word_scale.draw(choice, prefix=stored["id"]).as_str()
