"""How many respondents said something: the quantity at the head of a sentence about a code, and its bracket."""

from dataclasses import dataclass

from goldenthread.methods.disclosure import answers_shown, protect_answers
from goldenthread.methods.intervals import wilson
from goldenthread.methods.vocabulary import Interval
from goldenthread.methods.wording.numbers import numeral
from goldenthread.methods.wording.registers import (
    ALPHA_FULL,
    ALPHA_LEAST,
    drop_by_agreement,
    hidden_word,
    respondents_word,
)
from goldenthread.report.case_study.facts import CodeCounts, DoubleCoding
from goldenthread.report.case_study.pen import PROTECTED, TOO_FEW_ANSWERS, Pen
from goldenthread.report.document import Evidence


@dataclass(frozen=True, slots=True)
class Voices:
    """Respondents whose text carries a code, protected.

    Attributes:
        code: The code, or the union of codes.
        quantity: The word that their number carries; in doubtful coding the count itself.
        shown: The count, or None if hidden.
        respondents: All respondents of the source.
        alpha: Agreement on the theme, or None if not measured.

    Example:
        >>> Voices("T2a", "many", 48, 96, 0.80).count, Voices("T2a", "a few", None, 96, 0.80).count
        ('48 of 96', '')
    """

    code: str
    quantity: str
    shown: int | None
    respondents: int
    alpha: float | None

    @property
    def tentative(self) -> bool:
        """Whether coders agreed too little for any word."""
        return self.alpha is not None and self.alpha < ALPHA_LEAST

    @property
    def subject(self) -> str:
        """Those who said so, at the head of a sentence: "many respondents"."""
        return f"tentatively, {self.quantity} respondents" if self.tentative else f"{self.quantity} respondents"

    @property
    def count(self) -> str:
        """The count that follows the word in brackets, once; nothing where it is hidden or was said already."""
        if self.shown is None or self.tentative:
            return ""
        return f"{numeral(self.shown)} of {numeral(self.respondents)}"

    def bracket(self, name: str) -> str:
        """Give the place of the count in a template: a bound fact of that name in brackets, or nothing.

        Example:
            >>> Voices("T2a", "many", 48, 96, 0.80).bracket("count")
            ' ({count})'
        """
        return f" ({{{name}}})" if self.count else ""

    @property
    def plain(self) -> str:
        """The count in one line for readers."""
        return "a number not shown" if self.shown is None else f"{numeral(self.shown)} of {numeral(self.respondents)}"


def voices(code: str, counts: CodeCounts, coding: DoubleCoding | None) -> Voices | str | None:
    """Weigh a code: its voices, the reason why nothing is said, or None where even a reason would tell.

    Example:
        >>> counts = CodeCounts("survey", 96, (("T2a", 48),))
        >>> voices("T2a", counts, DoubleCoding(2, 100, 25, (("T2", 0.80),))).subject
        'many respondents'
        >>> voices("T2a", counts, None).subject
        'some respondents'
    """
    people, n = dict(counts.people).get(code, 0), counts.respondents
    if not answers_shown(n):
        return TOO_FEW_ANSWERS
    shown = protect_answers(people, n)
    word = hidden_word(people, n) if shown is None else respondents_word(people, n)
    if word is None:
        return None
    alpha = dict(coding.alphas).get(code[:2]) if coding else None
    dropped = drop_by_agreement(word, alpha)
    if dropped is not None:
        return Voices(code, dropped, shown, n, alpha)
    return PROTECTED if shown is None else Voices(code, f"{numeral(shown)} of {numeral(n)}", shown, n, alpha)


def heard(pen: Pen, source: str, *said: tuple[Voices, str]) -> Evidence:
    """Lay out the evidence of codes that respondents' text carries, each with what it stands for."""
    first = said[0][0]
    agreement = {f"alpha {v.code}": v.alpha for v, _ in said if v.alpha is not None}
    doubtful = [v.code for v, _ in said if v.alpha is None or v.alpha < ALPHA_FULL]
    codes = " and ".join(v.code for v, _ in said)
    return pen.evidence(
        "X",
        f"people (not mentions) of the {source} whose text carries {codes} at least once",
        "; ".join(f"{v.plain} {source} respondents {stands_for}" for v, stands_for in said) + ".",
        counts={**{v.code: v.shown for v, _ in said}, "n": first.respondents, **agreement},
        interval=_interval(first),
        met=tuple(f"{v.code}: {v.quantity}" for v, _ in said),
        missed=tuple(f"agreement of .75 on the theme of {code}" for code in doubtful),
    )


def _interval(said: Voices) -> Interval | None:
    return None if said.shown is None else wilson(said.shown, said.respondents)
