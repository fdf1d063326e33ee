"""The report as one standalone file: no script, no other host, everything in it readable aloud and on paper.

Each sentence is followed by its evidence, folded: first one plain line, then the rest for evaluators. On paper the
folds go and a small number after each sentence leads to a table of evidence at the end.
"""

from collections.abc import Iterable
from html import escape
from itertools import count

from goldenthread.methods.wording.numbers import long_date
from goldenthread.report.document import KINDS, Document, Evidence, Omission, Run, Section, Sentence
from goldenthread.report.stylesheet import STYLE

MADE_UP = "Made-up data: every person, trust and number in this report is invented."
# the margin of each printed sheet, where no text can be covered
EACH_SHEET = f'@page {{ @bottom-left {{ content: "{MADE_UP}"; font: 9pt arial, sans-serif; }} }}\n'


def render(document: Document) -> str:
    """Give a document as the text of an HTML file, everything in it escaped.

    Example:
        >>> from datetime import date
        >>> page = render(Document("Leaders & <others>", True, date(2024, 7, 31), ()))
        >>> "<h1>Leaders &amp; &lt;others&gt;</h1>" in page, "<script" in page
        (True, False)
    """
    numbers = {sentence.id: number for sentence, number in zip(document.sentences, count(1), strict=False)}
    made_up = f'<header class="made-up"><p>{MADE_UP}</p></header>\n' if document.made_up else ""
    style = STYLE + (EACH_SHEET if document.made_up else "")
    sections = "".join(_section(section, numbers, document.omitted) for section in document.sections)
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{made_up}<main>\n"
        f"<h1>{escape(document.title)}</h1>\n"
        f'<p class="as-at">Records as at {_day(document)}.'
        ' <span class="screen">Dotted words lead to their evidence.</span></p>\n'
        f"{sections}{_paper(document.sentences, numbers)}</main>\n</body>\n</html>\n"
    )


def _day(document: Document) -> str:
    return long_date(document.as_at.year, document.as_at.month, document.as_at.day)


def _section(section: Section, numbers: dict[str, int], omitted: Iterable[Omission]) -> str:
    heading = escape(section.id)
    sentences = "".join(_sentence(sentence, numbers[sentence.id]) for sentence in section.sentences)
    unsaid = _unsaid(omitted) if any(sentence.id == "M6" for sentence in section.sentences) else ""
    title = f'<h2 id="{heading}-title">{escape(section.title)}</h2>'
    return f'<section id="{heading}" aria-labelledby="{heading}-title">\n{title}\n{sentences}{unsaid}</section>\n'


def _sentence(sentence: Sentence, number: int) -> str:
    anchor = escape(sentence.id)
    words = "".join(_run(run, anchor) for run in sentence.runs)
    return (
        f'<div class="sentence" id="{anchor}">\n<p>{words}<span class="mark" aria-hidden="true">{number}</span></p>\n'
        f'<details id="{anchor}-evidence">\n<summary>Evidence<span class="aloud"> for {escape(sentence.text)}</span>'
        f"</summary>\n<p>{escape(sentence.evidence.plain)}</p>\n"
        f"<details>\n<summary>For evaluators</summary>\n{_evidence(sentence)}</details>\n</details>\n</div>\n"
    )


def _run(run: Run, anchor: str) -> str:
    if run.fact is None:
        return escape(run.text)
    return f'<a class="fact" href="#{anchor}-evidence">{escape(run.text)}</a>'


def _evidence(sentence: Sentence) -> str:
    found = sentence.evidence
    rows = {
        "Sentence": f"{sentence.id}, {sentence.variant}",
        "Kind": f"{found.kind}: {KINDS[found.kind]}",
        "Query": found.query,
        "Asked with": "; ".join(f"{q}: {', '.join(f'{k} {v}' for k, v in p.items())}" for q, p in _asked(found)),
        "Register": found.register,
        "Definition": found.definition,
        "Counts": _counts(found),
        "Interval": _interval(found),
        "Reached": "; ".join(found.met),
        "Not reached": "; ".join(found.missed),
        "Disclosure": found.disclosure,
        "As at": found.as_at.isoformat(),
        "Release": found.release or "",
    }
    told = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>\n" for name, value in rows.items() if value)
    return f"<dl>\n{told}</dl>\n"


def _asked(found: Evidence) -> list[tuple[str, dict[str, str]]]:
    return [(query, dict(asked)) for query, asked in found.parameters.items() if asked]


def _counts(found: Evidence) -> str:
    return "; ".join(f"{name}: {'hidden' if shown is None else shown}" for name, shown in found.counts.items())


def _interval(found: Evidence) -> str:
    if found.interval is None:
        return ""
    low, high = found.interval.low, found.interval.high
    return f"{low:.3f} to {high:.3f} ({found.interval.method}, {found.interval.level:.0%})"


def _unsaid(omitted: Iterable[Omission]) -> str:
    rows = "".join(
        f"<tr><td>{escape(gap.id)}</td><td>{escape(gap.claim)}</td><td>{escape(gap.reason)}</td></tr>\n"
        for gap in omitted
    )
    head = '<tr><th scope="col">Id</th><th scope="col">Claim</th><th scope="col">Why not</th></tr>'
    return f"<table>\n<caption>Claims not made</caption>\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _paper(sentences: Iterable[Sentence], numbers: dict[str, int]) -> str:
    rows = "".join(
        f"<tr><td>{numbers[s.id]}</td><td>{escape(s.evidence.plain)}</td><td>{escape(s.evidence.definition)}</td>"
        f"<td>{escape(_interval(s.evidence))}</td></tr>\n"
        for s in sentences
    )
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("No.", "Evidence", "Definition", "Interval"))
    return (
        '<div class="paper">\n<h2>Evidence for each statement</h2>\n'
        f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
