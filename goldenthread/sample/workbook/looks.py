"""How a second entry of somebody looks: what differs from the first."""

import random

from goldenthread.history.book.values import Value
from goldenthread.sample.workbook.draft import Draft, Line

Names = dict[str, Value]


def as_it_was(rng: random.Random, draft: Draft, line: Line) -> Names:  # noqa: ARG001 - every look is asked alike
    return {}


def misspelt(rng: random.Random, draft: Draft, line: Line) -> Names:  # noqa: ARG001
    return {"Family name": slip_of_the_pen(rng, str(line["Family name"]))}


def misspelt_without_address(rng: random.Random, draft: Draft, line: Line) -> Names:
    return misspelt(rng, draft, line) | without_address(rng, draft, line)


def misspelt_at_another_address(rng: random.Random, draft: Draft, line: Line) -> Names:
    return misspelt(rng, draft, line) | at_another_address(rng, draft, line)


def without_address(rng: random.Random, draft: Draft, line: Line) -> Names:  # noqa: ARG001
    return {"E-mail": None}


def at_another_address(rng: random.Random, draft: Draft, line: Line) -> Names:  # noqa: ARG001
    """An address with the initial and the present family name."""
    domain = str(line["E-mail"]).partition("@")[2]
    letters = filter(str.isalpha, str(line["Family name"]).lower())
    mailbox = f"{str(line['Given name'])[0].lower()}.{''.join(letters)}"
    return {"E-mail": free_address(draft, mailbox, domain)}


def free_address(draft: Draft, mailbox: str, domain: str) -> str:
    """The address that a mail system would give: with a number where it is taken."""
    taken = {line["E-mail"] for line in draft["People"]}
    numbered = (f"{mailbox}{number}@{domain}" for number in ("", *range(2, 1000)))
    return next(email for email in numbered if email not in taken)


def slip_of_the_pen(rng: random.Random, name: str) -> str:
    """A name without its hyphen or apostrophe, or with two letters swapped, one doubled or one left out.

    >>> slip_of_the_pen(random.Random(1), "Greystoke-Lowe")
    'Greystoke Lowe'
    """
    if sign := next((sign for sign in "-’" if sign in name), ""):
        return name.replace(sign, " " if sign == "-" else "")
    at = rng.choice([n for n in range(1, len(name) - 1) if name[n] != name[n + 1]] or [0])
    before, a, b, after = name[:at], name[at], name[at + 1], name[at + 2 :]
    return before + rng.choice([b + a, a + a + b, b] if len(name) > 5 else [b + a, a + a + b]) + after
