"""Which quantifier a count may carry: one table for respondents, who are a sample, and one for records, which are not.

A word about respondents follows the limits of the 95 % Wilson interval of x of n, so that a word whose truth sits on
its limit is said wrongly in at most some 4 of 100 reports. A word about records follows the exact share.
"""

from typing import Literal

from goldenthread.methods.intervals import wilson

Word = Literal["none", "a few", "a small number", "some", "many", "about half", "most", "nearly all", "all"]

QUOTES_ALONE_BELOW = 10
SOME_ALONE_BELOW = 16
FEW_HIDDEN_FROM = 60
HIDDEN_TO = 7
ALPHA_FULL = 0.75
ALPHA_LEAST = 0.667


def respondents_word(x: int, n: int) -> Word | None:
    """Choose the word for x of n respondents; None if no word may be said.

    Under 10 respondents nothing but quotes, from 10 to 15 "some", from 16 by the interval: "nearly all" with a lower
    limit over .80, "most" over 1/2, "many" over 1/3, "a few" with an upper limit under .25, "some" for the rest of 3
    and more.

    >>> [respondents_word(x, 96) for x in (2, 9, 34, 42, 65, 90)]
    [None, 'a few', 'some', 'many', 'most', 'nearly all']
    >>> respondents_word(16, 16), respondents_word(15, 15), respondents_word(9, 9)
    ('nearly all', 'some', None)
    """
    if n < QUOTES_ALONE_BELOW or x < 3:
        return None
    if n < SOME_ALONE_BELOW:
        return "some"
    if x == n:
        return "nearly all"  # never "all", which tells what each person said
    limits = wilson(x, n)
    steps: tuple[tuple[float, Word], ...] = ((0.80, "nearly all"), (1 / 2, "most"), (1 / 3, "many"))
    for bound, word in steps:
        if limits.low > bound:
            return word
    return "a few" if limits.high < 0.25 else "some"


def hidden_word(x: int, n: int) -> Word | None:
    """Choose the word for x of n respondents where the count is hidden: one word for all that it might be.

    Small counts (3 to 7) read "a few" among 60 and more and "some" among fewer; 0, 1 and 2 are not said at all. Where
    the rest is small (0 to 7 others) the word is the one that the smallest such count would have.

    Raises:
        ValueError: If neither the count nor the rest is small.

    >>> {hidden_word(x, 96) for x in range(3, 8)}, {hidden_word(x, 96) for x in range(89, 97)}
    ({'a few'}, {'nearly all'})
    """
    if x <= HIDDEN_TO:
        few: Word = "a few" if n >= FEW_HIDDEN_FROM else "some"
        return few if x >= 3 and n >= QUOTES_ALONE_BELOW else None
    if n - x > HIDDEN_TO:
        raise ValueError(f"{x} of {n} is not a hidden count")
    return respondents_word(max(n - HIDDEN_TO, HIDDEN_TO + 1), n)


def drop_by_agreement(word: Word, alpha: float | None) -> Word | None:
    """Lower the word of a coded theme by one step where coders agreed little, or nobody looked; None under .667.

    "Most" stays: errors of coding cancel near a half.

    Args:
        word: The word that the count would carry.
        alpha: Krippendorff's alpha of the theme, or None if it was not measured.

    >>> drop_by_agreement("many", 0.71), drop_by_agreement("many", 0.75), drop_by_agreement("many", 0.66)
    ('some', 'many', None)
    >>> drop_by_agreement("most", None), drop_by_agreement("a few", None)
    ('most', 'some')
    """
    if alpha is not None and alpha < ALPHA_LEAST:
        return None
    if alpha is not None and alpha >= ALPHA_FULL:
        return word
    lower: dict[Word, Word] = {"nearly all": "most", "many": "some", "a few": "some"}
    return lower.get(word, word)


def records_word(x: int, n: int) -> Word:
    """Choose the word for x of n in records, a fact without an interval.

    Raises:
        ValueError: If x is not between 0 and n, or n is 0.

    >>> [records_word(x, 220) for x in (0, 10, 22, 70, 98, 100, 190, 200, 220)]
    ['none', 'a small number', 'a small number', 'some', 'many', 'about half', 'most', 'nearly all', 'all']
    """
    if n < 1 or not 0 <= x <= n:
        raise ValueError(f"a share needs 0 <= x <= n and n of 1 or more, not {x} of {n}")
    if x in {0, n}:
        return "none" if x == 0 else "all"
    # whole numbers decide at the limits, where 0.45 and 0.9 as floats would not
    steps: tuple[tuple[bool, Word], ...] = (
        (10 * x >= 9 * n, "nearly all"),
        (20 * x > 11 * n, "most"),
        (20 * x >= 9 * n, "about half"),
        (3 * x >= n, "many"),
        (10 * x > n, "some"),
    )
    return next((word for holds, word in steps if holds), "a small number")
