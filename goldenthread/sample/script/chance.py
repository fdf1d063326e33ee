"""Chance that can be called again: one stream for each chapter, so that chapters do not disturb each other."""

import random
from collections.abc import Mapping, Sequence


def stream(seed: int, chapter: str) -> random.Random:
    return random.Random(f"{seed} {chapter}")  # noqa: S311 - a sample wants to be repeatable, not secret


def apportion(shares: Mapping[str, float], total: int) -> list[str]:
    """Give each key its share of a total in whole numbers, by largest remainder; keys stay together.

    >>> apportion({"medicine": 0.5, "surgery": 0.3, "imaging": 0.2}, 4)
    ['medicine', 'medicine', 'surgery', 'imaging']
    """
    whole = sum(shares.values())
    exact = {key: total * share / whole for key, share in shares.items()}
    counts = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(exact, key=lambda key: counts[key] - exact[key])
    for key in by_remainder[: total - sum(counts.values())]:
        counts[key] += 1
    return [key for key, count in counts.items() for _ in range(count)]


def shuffled(rng: random.Random, values: Sequence) -> list:
    return rng.sample(values, len(values))
