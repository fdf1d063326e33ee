"""What people said in 2024, with its codes: the counts are fixed, the words and who says which are drawn.

A survey answer carries the codes of its row, each at least once; the references of a code are dealt to those who carry
it. Interviews fix how many people speak of a theme and how the references point.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, cycle, islice, product

from goldenthread.sample.script.chance import shuffled, stream
from goldenthread.sample.tables import document

THEME = slice(0, 2)
POSITIVE, MIXED, CRITICAL = "+", "±", "-"


@dataclass(frozen=True)
class Said:
    """A passage, the code given to it and which way it points; `core` is what is left without its frame."""

    text: str
    code: str
    valence: str
    core: str

    @property
    def theme(self) -> str:
        return self.code[THEME]


class Voices:
    """Passages of one kind of voice: as long as there are enough, none is given twice."""

    def __init__(self, rng: random.Random, voice: str) -> None:
        self.rng, self.voice = rng, voice
        self.waiting: dict[tuple[str, str], list[tuple[str, str, str]]] = {}

    @property
    def codes(self) -> list[str]:
        return list(document("voices")[self.voice])

    def say(self, code: str, valence: str, before: Iterable[Said] = ()) -> Said:
        """The next passage, if it can be one that the same person has not said before in other words."""
        waiting = self.waiting.setdefault((code, valence), [])
        if not waiting:
            waiting += shuffled(self.rng, self.parts(code, valence))
        heard = {said.core for said in before}
        chosen = next((parts for parts in waiting if parts[1] not in heard), waiting[0])
        waiting.remove(chosen)
        return Said(passage(*chosen), code, valence, core=chosen[1])

    def parts(self, code: str, valence: str) -> list[tuple[str, str, str]]:
        voices = document("voices")
        openers, closers = voices["openers"][self.voice], voices["closers"][self.voice][valence]
        return list(product(openers, voices[self.voice][code], closers))


def passage(opener: str, core: str, closer: str) -> str:
    """Put a passage together.

    >>> passage("For me, ", "there was time to think", "It has lasted.")
    'For me, there was time to think. It has lasted.'
    """
    sentence = f"{opener}{core}"
    return f"{sentence[0].upper()}{sentence[1:]}. {closer}".strip()


def survey(seed: int) -> list[list[Said]]:
    """The answers of the survey, one list a respondent."""
    rng = stream(seed, "survey")
    voices, evaluation = Voices(rng, "delegate"), document("evaluation")
    rows = [row.split() for row in evaluation["answers"]]
    found: list[list[Said]] = [[] for _ in rows]
    for code, counts in evaluation["references"].items():
        carriers = shuffled(rng, [n for n, row in enumerate(rows) if code in row])
        for n, valence in zip(cycle(carriers), shuffled(rng, spell(counts)), strict=False):
            found[n].append(voices.say(code, valence, found[n]))
    return [shuffled(rng, said) for said in found]


def spell(counts: Mapping[str, int]) -> list[str]:
    """Spell out counts.

    >>> spell({"+": 2, "-": 1})
    ['+', '+', '-']
    """
    return list(chain.from_iterable([key] * count for key, count in counts.items()))


def interviews(seed: int) -> dict[str, list[list[Said]]]:
    """The interviews by voice, one list a person."""
    rng = stream(seed, "interviews")
    facts = document("evaluation")["interviews"]
    themes = {v: themes_of_people(rng, facts["people_by_theme"][v], count) for v, count in facts["people"].items()}
    slots = [(voice, n, theme) for voice, people in themes.items() for n, own in enumerate(people) for theme in own]
    found: dict[str, list[list[Said]]] = {voice: [[] for _ in people] for voice, people in themes.items()}
    voices = {voice: Voices(rng, voice) for voice in themes}
    for (voice, n, theme), valence in deal_valences(rng, slots, dict(facts["references"]), voices):
        said = found[voice][n]
        code = least_said(rng, codes_for(voices[voice], theme, valence), said)
        said.append(voices[voice].say(code, valence, said))
    return found


def least_said(rng: random.Random, codes: Sequence[str], said: Iterable[Said]) -> str:
    """One of the codes that a person has used least so far."""
    used = Counter(s.code for s in said)
    return min(shuffled(rng, codes), key=lambda code: used[code])


def themes_of_people(rng: random.Random, counts: Mapping[str, int], people: int) -> list[list[str]]:
    """Say who speaks of what: each theme goes round the people, so that all have one and the counts hold."""
    order = cycle(shuffled(rng, range(people)))
    found: list[list[str]] = [[] for _ in range(people)]
    for theme, count in counts.items():
        for n in islice(order, count):
            found[n].append(theme)
    return found


def deal_valences(rng: random.Random, slots: Sequence, left: dict[str, int], voices: Mapping) -> Iterator[tuple]:
    """Give each person and theme one reference at least, then deal the rest where a code points that way."""
    for slot in slots:
        valence = POSITIVE if codes_for(voices[slot[0]], slot[2], POSITIVE) else MIXED
        left[valence] -= 1
        yield slot, valence
    for valence in shuffled(rng, spell(left)):
        able = [slot for slot in slots if codes_for(voices[slot[0]], slot[2], valence)]
        yield rng.choice(able), valence


def codes_for(voices: Voices, theme: str, valence: str) -> list[str]:
    """The codes of a theme that a voice has words for and whose default points that way."""
    return [code for code in voices.codes if code[THEME] == theme and defaults()[code] == valence]


@cache
def defaults() -> dict[str, str]:
    codebook = document("evaluation")["codebook"]
    return {code["code"]: code["valence"] for theme in codebook for code in theme["sub_codes"]}
