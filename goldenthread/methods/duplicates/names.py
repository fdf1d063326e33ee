"""How alike two given names are, or two family names: as words, as short forms, and letter by letter.

Letters are counted as Damerau (1964, Communications of the ACM 7, 171-176) does: one too many, one too few, another
one, or two neighbours swapped. What differs between entries of one name is told in Christen (2012), Data Matching,
chapters 3 and 5.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from unicodedata import category, combining, normalize

from goldenthread.methods.duplicates.short_forms import full_forms

PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
INITIAL_BEFORE_A_LETTER = re.compile(r"\b(\w)\.(?=\w)")
WITHIN_A_WORD = re.compile(r"['’‘ʼʻ`´.\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
NO_NAMES = frozenset({"dr", "mr", "mrs", "ms", "miss", "prof", "professor", "nee"})
PARTICLES = frozenset({"van", "von", "der", "den", "del", "dos", "das", "bin", "ibn", "abu"})
SHORTEST_WITH_ONE_SLIP = 3
SHORTEST_WITH_TWO_SLIPS = 5


class Likeness(IntEnum):
    """How alike two given names are, or two family names."""

    SAME = auto()
    FORM = auto()  # Kate, Katherine
    PART = auto()  # Vale, Choudhury-Vale
    BEGINNING = auto()  # Venkat, Venkatesh
    INITIAL = auto()  # A, Amara
    ONE_LETTER = auto()
    TWO_LETTERS = auto()
    OTHER = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, eq=False, slots=True)
class Name:
    """A given or a family name.

    Attributes:
        words: In small plain letters, without accents, titles and signs.
        whole: The words as one.
        abbreviated: Whether it is initials and nothing else.
    """

    written: str
    words: tuple[str, ...]
    whole: str
    initials: str
    abbreviated: bool


def name(written: str) -> Name:
    """Make a name comparable, in any script.

    >>> [name(written).words for written in ("Dr Zoë", "O’Brien-Łoś", "J.R.", "—")]
    [('zoe',), ('obrien', 'los'), ('j', 'r'), ()]
    """
    spaced = INITIAL_BEFORE_A_LETTER.sub(r"\1 ", written)
    plain = normalize("NFKD", WITHIN_A_WORD.sub("", spaced).casefold()).translate(PLAIN)
    # a mark that does not combine with the letter before it, such as a vowel of Hindi, is a letter to its readers
    bare = (letter for letter in plain if not combining(letter))
    every = "".join(c if c.isalnum() or category(c).startswith("M") else " " for c in bare).split()
    words = tuple(word for word in every if word not in NO_NAMES) or tuple(every)
    # a script without capitals has no initials: a name of one letter is whole there
    abbreviated = bool(words) and all(len(word) == 1 and word.islower() for word in words)
    return Name(written, words, "".join(words), "".join(word[0] for word in words), abbreviated)


def likeness_of_given(a: Name, b: Name) -> Likeness:
    """Tell how alike two given names are.

    >>> pairs = [("Kate", "Katherine"), ("A.", "Amara"), ("Tim", "Tom"), ("Amara", "Amraa")]
    >>> [likeness_of_given(name(a), name(b)).name for a, b in pairs]
    ['FORM', 'INITIAL', 'OTHER', 'ONE_LETTER']
    """
    if not (a.whole and b.whole):
        return Likeness.UNKNOWN
    if a.abbreviated or b.abbreviated or _is_of_initials(a, b) or _is_of_initials(b, a):
        return _of_initials(a, b)
    if a.whole == b.whole:
        return Likeness.SAME
    one, other = full_forms(a.words[0]), full_forms(b.words[0])
    if one & other:
        return Likeness.FORM
    if shared_words(a, b) or _begins(a.whole, b.whole):
        return Likeness.PART if shared_words(a, b) else Likeness.BEGINNING
    # two names that are both well known, such as Tim and Tom, are no slips of one another
    return Likeness.OTHER if one and other else _of_letters(a.whole, b.whole)


def likeness_of_family(a: Name, b: Name) -> Likeness:
    """Tell how alike two family names are.

    >>> pairs = [("Vale", "Choudhury-Vale"), ("O’Neill", "ONeil"), ("Łoś", "Los"), ("Ng", "Wu")]
    >>> [likeness_of_family(name(a), name(b)).name for a, b in pairs]
    ['PART', 'ONE_LETTER', 'SAME', 'OTHER']
    """
    if not (a.whole and b.whole):
        return Likeness.UNKNOWN
    if a.whole == b.whole:
        return Likeness.SAME
    if a.abbreviated or b.abbreviated:
        return _of_initials(a, b)
    return Likeness.PART if shared_words(a, b) else _of_letters(a.whole, b.whole)


def shared_words(a: Name, b: Name) -> frozenset[str]:
    """Give the words that two names share, without those that many names have.

    >>> shared_words(name("van der Berg"), name("van der Meer"))
    frozenset()
    """
    return frozenset(word for word in a.words if len(word) > 1 and word in b.words) - PARTICLES


def slips_allowed(a: str, b: str) -> int:
    """Tell by how many letters two names may differ and still be one: in a short name one letter makes another name.

    >>> slips_allowed("ng", "nguyen"), slips_allowed("khan", "kahn"), slips_allowed("nwosu", "nwosuu")
    (0, 1, 2)
    """
    shorter = min(len(a), len(b))
    return (shorter >= SHORTEST_WITH_ONE_SLIP) + (shorter >= SHORTEST_WITH_TWO_SLIPS)


def letters_apart(a: str, b: str) -> int:
    """Count the letters by which two words differ, a swap of neighbours as one; more than two count as three.

    >>> letters_apart("nwosu", "nwosuu"), letters_apart("nwosu", "nowsu"), letters_apart("khan", "smith")
    (1, 1, 3)
    """
    return _distance()(a, b, score_cutoff=2)


def _of_letters(a: str, b: str) -> Likeness:
    apart = letters_apart(a, b)
    if apart > slips_allowed(a, b):
        return Likeness.OTHER
    return Likeness.ONE_LETTER if apart == 1 else Likeness.TWO_LETTERS


def _is_of_initials(a: Name, b: Name) -> bool:
    """Whether one name is the initials of the other written as a word: JR, John Robert."""
    return len(b.words) > 1 and a.whole == b.initials


def _of_initials(a: Name, b: Name) -> Likeness:
    alike = a.initials.startswith(b.initials) or b.initials.startswith(a.initials)
    return Likeness.INITIAL if alike or _is_of_initials(a, b) or _is_of_initials(b, a) else Likeness.OTHER


def _begins(a: str, b: str) -> bool:
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) >= SHORTEST_WITH_ONE_SLIP and len(longer) - len(shorter) > 1 and longer.startswith(shorter)


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - a page must not load it

    return OSA.distance
