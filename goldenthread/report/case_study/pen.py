"""What every sentence function writes with: its id, the numbers' style, and evidence filled in from the facts.

A function of a sentence gets a pen and the answers of the queries it needs, and gives back a sentence; or, as a
string, the reason why it is left out; or `None` where even a reason would tell.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from goldenthread.methods.disclosure import GOLDENTHREAD
from goldenthread.methods.vocabulary import Interval
from goldenthread.methods.wording.grammar import capital, counted
from goldenthread.methods.wording.numbers import Style, number, pair
from goldenthread.report.case_study.facts import Facts
from goldenthread.report.document import Evidence, Kind, Run, Sentence, Shown, runs

Said = Sentence | str | None
PROTECTED = "protected"
TOO_FEW_ANSWERS = f"fewer than {GOLDENTHREAD.answers_from} answers"
SMALL_COUNTS = f"counts of 1 to {GOLDENTHREAD.hidden_to} people hidden, others to the nearest {GOLDENTHREAD.round_to}"
SMALL_BASES = (
    f"answers shown from {GOLDENTHREAD.answers_from} people up, "
    f"counts hidden where {GOLDENTHREAD.hidden_to} or fewer said so or did not"
)
REGISTERS: Mapping[Kind, tuple[str, str]] = {
    "D": ("records, exact", "no counts of people"),
    "C": ("records, exact share", SMALL_COUNTS),
    "X": ("respondents, word by the 95 % interval", SMALL_BASES),
}


@dataclass(frozen=True, slots=True)
class SentenceType:
    """One of the things that a case study may say.

    Attributes:
        id: Its stable id.
        claim: What it would claim, as a noun phrase for the list of what is not said.
        missing: Why it is not said where the records hold nothing.
        say: The function that writes it; None while nothing of it is recorded.
        needs: The queries without which it is not said, handed to `say` in this order.
        may: Queries that add a clause where they have an answer, handed to `say` after those.
        evaluated: Whether it falls with the study.

    Example:
        >>> SentenceType("N5", "signs of a profession", "no appointments are recorded").say is None
        True
    """

    id: str
    claim: str
    missing: str
    say: Callable[..., Said] | None = None
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    evaluated: bool = False


@dataclass(frozen=True, slots=True)
class Pen:
    """The pen of one sentence.

    Attributes:
        id: The sentence's id.
        facts: All facts, for the programme's name, the date, parameters and releases.
        queries: The queries that the sentence rests on.
        seed: The seed of resampling.
        style: How whole numbers are written in running text.

    Example:
        >>> from datetime import date
        >>> from goldenthread.report.case_study.facts import Programme
        >>> facts = Facts("Leaders", date(2024, 7, 31), made_up=True, focus=Programme("S", "Senior leaders", "senior"))
        >>> pen = Pen("P3", facts, ("cohorts_run",), seed=1, style="words")
        >>> pen.say("ran", "{n} of them ran.", pen.evidence("D", "cohorts", "ten cohorts"), n=pen.number(10)).text
        'Ten of them ran.'
    """

    id: str
    facts: Facts
    queries: tuple[str, ...]
    seed: int
    style: Style

    @property
    def focus(self) -> str:
        """The adjective of the programme: "senior"."""
        return self.facts.focus.short_name

    def number(self, n: int) -> str:
        """Write a whole number in the style of the report."""
        return number(n, self.style)

    def counted(self, n: int, singular: str, plural: str) -> str:
        """Count things in the style of the report."""
        return counted(n, singular, plural, self.style)

    def pair(self, x: int, n: int) -> str:
        """Write x of n in the style of the report."""
        return pair(x, n, self.style)

    def say(self, variant: str, template: str, evidence: Evidence, /, **facts: object) -> Sentence:
        """Write the sentence: a template with its bound facts and the programme's {focus}, a capital at its head."""
        first, *rest = runs(template, self.id, {"focus": self.focus}, **facts)
        return Sentence(self.id, variant, (Run(capital(first.text), first.fact), *rest), evidence)

    def evidence(
        self,
        kind: Kind,
        definition: str,
        plain: str,
        *,
        counts: Mapping[str, Shown] | None = None,
        interval: Interval | None = None,
        met: tuple[str, ...] = (),
        missed: tuple[str, ...] = (),
        disclosure: str | None = None,
    ) -> Evidence:
        """Lay the evidence beside the sentence, with what the facts know of its queries."""
        register, usual = REGISTERS[kind]
        releases = [self.facts.releases[query] for query in self.queries if query in self.facts.releases]
        return Evidence(
            kind=kind,
            query=", ".join(self.queries),
            parameters={query: self.facts.asked(query) for query in self.queries},
            register=register,
            definition=definition,
            plain=plain,
            counts=counts or {},
            interval=interval,
            met=met,
            missed=missed,
            disclosure=usual if disclosure is None else disclosure,
            as_at=self.facts.as_at,
            release=", ".join(dict.fromkeys(releases)) or None,
        )
