"""The report as a value: sections of sentences, each with the evidence that it rests on.

One document renders the page, the file and the export, so that a figure cannot differ between them. A sentence is a
list of runs: free text, and bound facts that a page underlines and links to the evidence. Evidence in a document is
protected: counts of people are those that may be shown, and nothing else of them is kept here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from string import Formatter
from typing import Literal

from goldenthread.methods.vocabulary import Interval

Kind = Literal["D", "C", "R", "X", "M", "T", "N", "Q"]
Shown = int | float | str | None
NO_NAMES: Mapping[str, str] = {}

KINDS: Mapping[Kind, str] = {
    "D": "dated record or design",
    "C": "count from records of people",
    "R": "share of respondents to an item",
    "X": "respondents whose text carries a code",
    "M": "mean or change of answers",
    "T": "rate or curve over time",
    "N": "network ties between groups",
    "Q": "quote",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence: free text, or the shown form of the bound fact that `fact` names.

    Example:
        >>> Run("some 220", fact="P2.started").fact
        'P2.started'
    """

    text: str
    fact: str | None = None


def runs(template: str, bind: str = "", free: Mapping[str, str] = NO_NAMES, /, **facts: object) -> tuple[Run, ...]:
    """Fill the places of a template; what stands in a place is never read as a template again.

    Args:
        template: Text with a name in braces for each place.
        bind: The id of the sentence, put before the names of its facts.
        free: Names that are filled in as free text: no fact to look up.
        facts: What is shown of each bound fact.

    Raises:
        KeyError: If the template names a place that is not given.

    Example:
        >>> runs("Some {many} came.", "P2", many="{220}")
        (Run(text='Some ', fact=None), Run(text='{220}', fact='P2.many'), Run(text=' came.', fact=None))
    """
    pieces: list[Run] = []
    for text, name, _, _ in Formatter().parse(template):
        pieces.append(Run(text))
        if name is not None:
            pieces.append(Run(free[name]) if name in free else Run(str(facts[name]), f"{bind}.{name}"))
    return tuple(
        run
        for fact, group in groupby(pieces, key=lambda piece: piece.fact)
        if (run := Run("".join(piece.text for piece in group), fact)).text
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one sentence rests on.

    Attributes:
        kind: The letter of the kind of evidence; see `KINDS`.
        query: The named queries asked, joined by ", ".
        parameters: What each of them was asked with.
        register: Whether words follow the exact share of records or an interval over respondents.
        definition: What was counted, for evaluators.
        plain: The same in one line for readers.
        counts: Protected counts by name: x, n and N where they apply; None is hidden.
        interval: The interval that a word or a comparison follows, or None.
        met: Thresholds that the evidence reaches.
        missed: Thresholds that it does not reach.
        disclosure: What was hidden or rounded, and by which rule.
        as_at: The date up to which records count.
        release: The release of the ledger under which answers are shown, or None.

    Example:
        >>> Evidence("D", "breaks", "records", "days held", "ten days moved", date(2024, 7, 31)).interval is None
        True
    """

    kind: Kind
    query: str
    register: str
    definition: str
    plain: str
    as_at: date
    parameters: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    counts: Mapping[str, Shown] = field(default_factory=dict)
    interval: Interval | None = None
    met: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    disclosure: str = ""
    release: str | None = None

    def to_json(self) -> dict[str, object]:
        """Give the evidence as plain values, every field by its name.

        Example:
            >>> Evidence("D", "breaks", "records", "days", "ten days moved", date(2024, 7, 31)).to_json()["as_at"]
            '2024-07-31'
        """
        return {
            "kind": self.kind,
            "query": self.query,
            "parameters": {query: dict(asked) for query, asked in self.parameters.items()},
            "register": self.register,
            "definition": self.definition,
            "plain": self.plain,
            "counts": dict(self.counts),
            "interval": [round(self.interval.low, 4), round(self.interval.high, 4)] if self.interval else None,
            "interval_method": f"{self.interval.method}, {self.interval.level:.0%}" if self.interval else None,
            "thresholds": {"met": list(self.met), "missed": list(self.missed)},
            "disclosure": self.disclosure,
            "as_at": self.as_at.isoformat(),
            "release_id": self.release,
        }


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with a stable id, the variant that the evidence carries, its runs and its evidence.

    Example:
        >>> evidence = Evidence("D", "cohorts_run", "records", "cohorts", "ten cohorts", date(2024, 7, 31))
        >>> Sentence("P3", "ran", runs("It ran in {n} cohorts.", "P3", n="ten"), evidence).text
        'It ran in ten cohorts.'
    """

    id: str
    variant: str
    runs: tuple[Run, ...]
    evidence: Evidence

    @property
    def text(self) -> str:
        """The words of the sentence: its runs joined."""
        return "".join(run.text for run in self.runs)

    def to_json(self) -> dict[str, object]:
        """Give the sentence as plain values; its variant and its runs stand with the evidence.

        Example:
            >>> evidence = Evidence("D", "breaks", "records", "days", "ten days moved", date(2024, 7, 31))
            >>> sorted(Sentence("P4", "moved", runs("Ten days moved."), evidence).to_json())
            ['evidence', 'id', 'text']
        """
        runs = [[run.text, run.fact] for run in self.runs]
        grounds = {"variant": self.variant, "runs": runs, **self.evidence.to_json()}
        return {"id": self.id, "text": self.text, "evidence": grounds}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document under its own heading.

    Example:
        >>> Section("background", "Background", ()).title
        'Background'
    """

    id: str
    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim that is not made, and why, in words that disclose nothing.

    Example:
        >>> Omission("D10", "that cohorts felt safer", "no answers are recorded").reason
        'no answers are recorded'
    """

    id: str
    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report, with the list of what it does not say.

    Example:
        >>> list(Document("Leaders", True, date(2024, 7, 31), ()).to_json())
        ['title', 'made_up', 'as_at', 'sections', 'omitted']
    """

    title: str
    made_up: bool
    as_at: date
    sections: tuple[Section, ...]
    omitted: tuple[Omission, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for section in self.sections for sentence in section.sentences)

    def to_json(self) -> dict[str, object]:
        """Give the document as plain values: what an export writes and a check reads.

        Example:
            >>> Document("Leaders", True, date(2024, 7, 31), ()).to_json()["sections"]
            []
        """
        return {
            "title": self.title,
            "made_up": self.made_up,
            "as_at": self.as_at.isoformat(),
            "sections": [
                {
                    "id": section.id,
                    "title": section.title,
                    "sentences": [sentence.to_json() for sentence in section.sentences],
                }
                for section in self.sections
            ],
            "omitted": [{"id": gap.id, "claim": gap.claim, "reason": gap.reason} for gap in self.omitted],
        }
