"""The case study as a whole: every type of sentence in its order, and the list of what is not said."""

from collections.abc import Iterable
from functools import partial

from goldenthread.methods.wording.numbers import Style
from goldenthread.report.case_study import background, benefits, differences, limits, managers, programme, summary
from goldenthread.report.case_study.facts import Facts
from goldenthread.report.case_study.pen import PROTECTED, Pen, Said, SentenceType
from goldenthread.report.document import Document, Omission, Section, Sentence

NOT_EVALUATED = "the programmes have not been evaluated yet"
SEED = 2024


def write(facts: Facts, *, seed: int = SEED, style: Style = "words") -> Document:
    """Write the case study: what the evidence carries, in the words that it carries, and what it does not.

    The text rests on protected values alone, and each sentence on its own queries alone.

    Args:
        facts: The answers of the named queries.
        seed: The seed of the resamples behind "cited most", kept in its evidence.
        style: Whether whole numbers up to ten are written in words or in numerals in running text.

    Example:
        >>> from datetime import date
        >>> from goldenthread.report.case_study.facts import Programme
        >>> facts = Facts("Leaders", date(2024, 7, 31), made_up=True, focus=Programme("S", "Senior leaders", "senior"))
        >>> document = write(facts)
        >>> [sentence.id for sentence in document.sentences], len(document.omitted)
        (['B6', 'M4', 'M5', 'M6'], 56)
    """
    pen = partial(Pen, facts=facts, seed=seed, style=style)
    chapters = (
        ("background", "Background", background.TYPES),
        ("what-was-different", "What was different", differences.TYPES),
        ("programme", f"The {facts.focus.short_name} programme", programme.TYPES),
        ("benefits", "How leaders benefited", benefits.TYPES),
        ("operational-managers", "Working with operational managers", managers.TYPES),
        ("summary", "In summary", summary.TYPES),
        ("method", "Method and limits", limits.TYPES),
    )
    told = [(anchor, title, [(kind, _said(pen, kind)) for kind in types]) for anchor, title, types in chapters]
    omitted = tuple(
        Omission(kind.id, kind.claim, said) for _, _, chapter in told for kind, said in chapter if isinstance(said, str)
    )
    sections = [Section(anchor, title, _sentences(said for _, said in chapter)) for anchor, title, chapter in told]
    *others, method = sections
    stands = [sentence for section in sections for sentence in section.sentences]
    caution = limits.association(pen("M5", queries=()), stands)
    method = Section(method.id, method.title, (*method.sentences, caution))
    gaps = Section("not-said", "Not said yet", _sentences([limits.unsaid(pen("M6", queries=()), omitted)]))
    whole = tuple(section for section in (*others, method, gaps) if section.sentences)
    return Document(facts.title, facts.made_up, facts.as_at, whole, omitted)


def _said(pen: "partial[Pen]", kind: SentenceType) -> Said:
    facts: Facts = pen.keywords["facts"]
    needed = [getattr(facts, query) for query in kind.needs]
    if kind.evaluated and facts.study_scope is None:
        return NOT_EVALUATED
    if kind.say is None or any(answer is None for answer in needed):
        return kind.missing
    if facts.refused & set(kind.needs):
        return PROTECTED
    also = {query: None if query in facts.refused else getattr(facts, query) for query in kind.may}
    asked = (*kind.needs, *(query for query, answer in also.items() if answer is not None))
    return kind.say(pen(kind.id, queries=asked), *needed, *also.values())


def _sentences(said: Iterable[Said]) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in said if isinstance(sentence, Sentence))
