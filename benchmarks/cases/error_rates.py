"""How often the words of the case study would be wrong, and right, over surveys drawn at random.

Two themes tied: each of 96 respondents cites each with a chance of .55, apart from the other. One theme leads: the
chances of the made-up suite, .68 and .52, with two more at .44 and .36. "Most" is summed exactly.
"""

from math import comb

import numpy as np

from goldenthread.methods.coding.themes import Answers, most_cited
from goldenthread.methods.vocabulary import Coding
from goldenthread.methods.wording.registers import respondents_word

RESPONDENTS, RESAMPLES, SEED = 96, 1000, 2019
TIED = (0.55, 0.55, 0.3, 0.3)
LEADING = (0.68, 0.52, 0.44, 0.36)


def surveys(chances: tuple[float, ...], count: int):
    """Surveys of which each respondent cites each theme with its chance."""
    drawn = np.random.default_rng(SEED)
    for _ in range(count):
        cited = drawn.random((RESPONDENTS, len(chances))) < chances
        codings = (Coding(f"A{who}", f"T{theme}") for who, theme in np.argwhere(cited))
        yield Answers(tuple(codings), RESPONDENTS)


def share_called_first(chances: tuple[float, ...], count: int) -> float:
    """The share of surveys of which one theme is called the most cited."""
    themes = [f"T{n}" for n in range(len(chances))]
    said = [most_cited(answers, themes, seed=SEED, resamples=RESAMPLES).kind for answers in surveys(chances, count)]
    return said.count("first") / count


def most_said_of_half(n: int) -> float:
    """The chance that "most" is said of n respondents where exactly half would say so."""
    words = {"most", "nearly all"}
    return sum(comb(n, x) for x in range(n + 1) if respondents_word(x, n) in words) / 2**n
