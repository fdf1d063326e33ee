"""How the words of a sentence agree: articles, lists, possessives, singular and plural, the capital at its head."""

import re
from collections.abc import Sequence

from goldenthread.methods.wording.numbers import Style, number

SOUNDED_AS_CONSONANT = re.compile(r"(one|once|uni(?!n)|use|us[ae]|eu|ubiq)", re.IGNORECASE)
SILENT_H = re.compile(r"(hour|honest|honou?r|heir)", re.IGNORECASE)
UNCOUNTED = frozenset({"time", "money", "work", "input"})
PLURAL_HEADS = re.compile(
    r"(none|staff|people|most|many|some|all|both|several|nearly all|a few|a small number|a small group|"
    r"about half|two|three|four|five|six|seven|eight|nine|ten|(?!1(?![\d,]))\d[\d,]*)\b",
    re.IGNORECASE,
)
DOUBLE_SPACE_OR_EMPTY = re.compile(r"  |\(\s*\)|\(s\)|\bnan\b|\bNone\b|-0\.0|\d %")


def article(noun: str) -> str:
    """Put "a" or "an" before a noun, a number or initials, by their sound.

    >>> [article(noun) for noun in ("8-day pause", "11th", "110", "18", "NHS trust", "UK trust", "eight", "unit")]
    ['an 8-day pause', 'an 11th', 'a 110', 'an 18', 'an NHS trust', 'a UK trust', 'an eight', 'a unit']
    """
    return f"{'an' if _vowel_sound(noun) else 'a'} {noun}"


def listed(items: Sequence[str]) -> str:
    """Join one, two or more items with "and", no comma before it unless an item has an "and" of its own.

    Raises:
        ValueError: If there is nothing to list.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"]), listed(["Sand and West", "Thornwick"])
    ('a', 'a and b', 'a, b and c', 'Sand and West, and Thornwick')
    """
    if not items:
        raise ValueError("a list needs an item")
    *others, last = items
    if not others:
        return last
    joint = ", and " if any(" and " in item for item in items) else " and "
    return ", ".join(others) + joint + last


def possessive(name: str) -> str:
    """Give the possessive of a name.

    >>> possessive("Marlhaven"), possessive("Healthy Minds"), possessive("St Hew's")
    ("Marlhaven's", "Healthy Minds'", "St Hew's")
    """
    if name.endswith(("'s", "\u2019s")):
        return name
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def counted(n: int, singular: str, plural: str, style: Style = "words") -> str:
    """Count things, with the noun in its number.

    >>> counted(1, "cohort", "cohorts"), counted(10, "cohort", "cohorts"), counted(0, "day", "days")
    ('one cohort', 'ten cohorts', 'no days')
    """
    return f"{number(n, style)} {singular if n == 1 else plural}"


def agreeing(subject: str, singular: str, plural: str) -> str:
    """Choose the verb of a subject: "a small number", "none of" and "staff" are many, "the share" and "the team" one.

    >>> [agreeing(s, "was", "were") for s in ("one delegate", "two delegates", "none of them", "a small number")]
    ['was', 'were', 'were', 'were']
    >>> [agreeing(s, "was", "were") for s in ("the share of days", "the team", "staff", "1 of 10 cohorts")]
    ['was', 'was', 'were', 'was']
    """
    return plural if PLURAL_HEADS.match(subject) else singular


def fewer(noun: str) -> str:
    """Choose "fewer" for what is counted and "less" for what is not, such as time.

    >>> fewer("people"), fewer("time"), fewer("cohorts")
    ('fewer people', 'less time', 'fewer cohorts')
    """
    return f"{'less' if noun in UNCOUNTED else 'fewer'} {noun}"


def capital(text: str) -> str:
    """Begin a sentence: the first letter large, all others as they are.

    >>> capital("new perspectives at the NHS"), capital("the Calder Institute")
    ('New perspectives at the NHS', 'The Calder Institute')
    """
    return text[:1].upper() + text[1:]


def slips(text: str) -> tuple[str, ...]:
    """Find what a sentence must never show: empty brackets, double spaces, "nan", "None", "(s)", "0 %".

    >>> slips("Some  people () said 0 %"), slips("Most said so (65 of 96).")
    (('  ', '()', '0 %'), ())
    """
    return tuple(DOUBLE_SPACE_OR_EMPTY.findall(text))


def _vowel_sound(noun: str) -> bool:
    figures = re.match(r"\d+", noun)
    if figures:
        return figures[0].startswith("8") or figures[0] in {"11", "18"}
    initials = re.match(r"[A-Z]{2,}\b", noun)
    if initials:
        return initials[0][0] in "AEFHILMNORSX"
    if SOUNDED_AS_CONSONANT.match(noun):
        return False
    return noun[:1].lower() in set("aeiou") or bool(SILENT_H.match(noun))
