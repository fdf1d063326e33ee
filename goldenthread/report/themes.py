"""What may be said of the themes in a file of codings, with nothing else known of them."""

from collections.abc import Sequence

from goldenthread.methods.coding.themes import Answers, MostCited, Theme, most_cited, tally
from goldenthread.methods.wording.grammar import capital, listed

SEED = 2019


def said_of(answers: Answers, *, seed: int = SEED) -> dict[str, object]:
    """Rank the themes of one source and say in words what the ranking carries.

    Every code is a candidate. The agreement between coders is not in the file, so no quantifier is given.

    Args:
        answers: The coded answers.
        seed: The seed of the resamples.

    Raises:
        ValueError: If nobody answered, or no answer carries a code.

    Example:
        >>> from goldenthread.methods.coding.themes import read_codings
        >>> rows = [*((f"A{i}", "space") for i in range(30)), *((f"B{i}", "tools") for i in range(5))]
        >>> said_of(read_codings(rows))["sentence"]
        'Space was the theme that respondents cited most (30 of 35).'
    """
    themes = tally(answers)
    if not themes:
        raise ValueError("No answer carries a code. Give each row a respondent and a code.")
    found = most_cited(answers, [theme.code for theme in themes], seed=seed)
    first = themes[0]
    return {
        "respondents": answers.respondents,
        "sentence": sentence(found, first),
        "kind": found.kind,
        "named": list(found.codes),
        "first": {
            **counted(first),
            "chance_first": round(found.chance_first, 4),
            "largest_paired_p": max((p for _, p in found.against), default=None),
        },
        "themes": [counted(theme) for theme in themes],
        "agreement": "not measured: no quantifier is given",
        "seed": seed,
    }


def sentence(found: MostCited, first: Theme) -> str:
    """Word the ranking: one theme, two or three without an order, or that none was ahead.

    Example:
        >>> from goldenthread.methods.vocabulary import Interval, Share
        >>> theme = Theme("T1", Share(9, 20), Interval(0.2, 0.7, 0.95, "Wilson"), 9, ())
        >>> sentence(MostCited("none", (), 0.6, (), 20), theme)
        'No theme was clearly cited more than others.'
    """
    if found.kind == "first":
        return f"{capital(first.code)} was the theme that respondents cited most ({first.people})."
    if found.kind == "set":
        return f"{capital(listed(quoted(found.codes)))} were cited most, without a clear order."
    return "No theme was clearly cited more than others."


def quoted(codes: Sequence[str]) -> list[str]:
    """Set names that hold an "and" themselves in quotation marks, so that a list of them can be read.

    Example:
        >>> quoted(["food and drink", "staff"])
        ['“food and drink”', '“staff”']
    """
    return [f"“{code}”" for code in codes] if any(" and " in code or "&" in code for code in codes) else list(codes)


def counted(theme: Theme) -> dict[str, object]:
    """Give the counts of one theme as plain values, shares between 0 and 1.

    Example:
        >>> from goldenthread.methods.vocabulary import Interval, Share
        >>> counted(Theme("T1", Share(9, 20), Interval(0.2, 0.7, 0.95, "Wilson"), 12, ()))["references"]
        12
    """
    return {
        "code": theme.code,
        "people": theme.people.x,
        "share": theme.people.value,
        "interval": [theme.interval.low, theme.interval.high],
        "references": theme.references,
    }
