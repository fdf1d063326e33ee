"""The arithmetic that many methods need: intervals of shares and means, exact tests of counts.

Wilson and Newcombe need no large samples, the tests are exact, and the intervals of means know their
degrees of freedom: evaluations of programmes are small, and a report must not claim more than they carry.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import comb, sqrt
from statistics import NormalDist, fmean, variance

from goldenthread.methods.vocabulary import Interval


def wilson(x: int, n: int, *, level: float = 0.95) -> Interval:
    """Give the score interval of the share x of n.

    Source: Wilson (1927), Journal of the American Statistical Association 22, 209-212.

    Raises:
        ValueError: If n is 0, or x is not between 0 and n.

    >>> interval = wilson(81, 263)
    >>> round(interval.low, 4), round(interval.high, 4)
    (0.2553, 0.3662)
    """
    _require_share(x, n)
    z = NormalDist().inv_cdf((1 + level) / 2)
    share, spread = x / n, z * z / n
    centre = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / n + spread / n / 4) / (1 + spread)
    low = centre - half if x > 0 else 0.0
    high = centre + half if x < n else 1.0
    return Interval(low, high, level, "Wilson score")


def newcombe(x1: int, n1: int, x2: int, n2: int, *, level: float = 0.95) -> Interval:
    """Give the hybrid score interval of the difference between two independent shares, x1/n1 minus x2/n2.

    Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.

    Raises:
        ValueError: If a group is empty, or a count is not between 0 and its n.

    >>> interval = newcombe(56, 70, 48, 80)
    >>> round(interval.low, 4), round(interval.high, 4)
    (0.0524, 0.3339)
    """
    one, two = wilson(x1, n1, level=level), wilson(x2, n2, level=level)
    p1, p2 = x1 / n1, x2 / n2
    low = p1 - p2 - sqrt((p1 - one.low) ** 2 + (two.high - p2) ** 2)
    high = p1 - p2 + sqrt((one.high - p1) ** 2 + (p2 - two.low) ** 2)
    return Interval(low, high, level, "Newcombe hybrid score")


def mean_t(values: Sequence[float], *, level: float = 0.95) -> Interval:
    """Give Student's interval of a mean; its middle is the mean.

    A one-sided 95 % lower limit is the low end at level 0.90.

    Source: Student (1908), Biometrika 6, 1-25.

    Raises:
        ValueError: If there are fewer than two values.

    >>> interval = mean_t([3.7, 4.2, 4.5])
    >>> round(interval.low, 3), round(interval.high, 3)
    (3.129, 5.137)
    """
    if len(values) < 2:
        raise ValueError("an interval of a mean needs two values or more")
    half = _t_quantile((1 + level) / 2, len(values) - 1) * sqrt(variance(values) / len(values))
    return Interval(fmean(values) - half, fmean(values) + half, level, "Student t")


def welch(a: Sequence[float], b: Sequence[float], *, level: float = 0.95) -> Interval:
    """Give Welch's interval of the difference of two means, a minus b; its middle is the difference.

    Where neither group varies there is nothing to spread, and the interval has no width.

    Source: Welch (1947), Biometrika 34, 28-35, with Satterthwaite's degrees of freedom.

    Raises:
        ValueError: If a group has fewer than two values.

    >>> interval = welch([80, 78, 83, 79], [91, 93, 90, 92])
    >>> round(interval.low, 2), round(interval.high, 2)
    (-14.75, -8.25)
    """
    if min(len(a), len(b)) < 2:
        raise ValueError("an interval of a difference needs two values or more in each group")
    difference = fmean(a) - fmean(b)
    va, vb = variance(a) / len(a), variance(b) / len(b)
    half = 0.0
    if va + vb > 0:
        freedom = (va + vb) ** 2 / (va**2 / (len(a) - 1) + vb**2 / (len(b) - 1))
        half = _t_quantile((1 + level) / 2, freedom) * sqrt(va + vb)
    return Interval(difference - half, difference + half, level, "Welch t")


def mcnemar_exact(b: int, c: int) -> float:
    """Test whether two things are said equally often by the same people; give the two-sided exact p.

    Args:
        b: People who said the first alone.
        c: People who said the second alone.

    Source: McNemar (1947), Psychometrika 12, 153-157, in its binomial form.

    Raises:
        ValueError: If a count is negative.

    >>> round(mcnemar_exact(27, 12), 4)
    0.0237
    """
    if min(b, c) < 0:
        raise ValueError("counts of people are 0 or more")
    n = b + c
    steps = range(1, min(b, c) + 1)
    tail = sum(accumulate(steps, lambda ways, k: ways * (n - k + 1) // k, initial=1))
    return min(1.0, 2 * tail / (1 << n))


def fisher_exact(a: int, b: int, c: int, d: int) -> float:
    """Test whether two groups differ in a share; give the two-sided exact p.

    Every table with the same margins that is no likelier than [[a, b], [c, d]] counts; the comparison is
    made in whole numbers, so that no table is lost to rounding.

    Source: Fisher (1935), Journal of the Royal Statistical Society 98, 39-82.

    Raises:
        ValueError: If a count is negative.

    >>> round(fisher_exact(3, 1, 1, 3), 4)
    0.4857
    """
    if min(a, b, c, d) < 0:
        raise ValueError("counts of people are 0 or more")
    first, second, column = a + b, c + d, a + c
    possible = range(max(0, column - second), min(first, column) + 1)
    ways = [comb(first, k) * comb(second, column - k) for k in possible]
    observed = comb(first, a) * comb(second, c)
    return sum(way for way in ways if way <= observed) / sum(ways)


def holm(pvalues: Sequence[float]) -> list[float]:
    """Adjust several p-values so that one false finding among them all stays as rare as in one test.

    Returns:
        The adjusted values, in the order given.

    Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    order = sorted(range(len(pvalues)), key=pvalues.__getitem__)
    steps = (min(1.0, pvalues[at] * (len(pvalues) - rank)) for rank, at in enumerate(order))
    adjusted = dict(zip(order, accumulate(steps, max), strict=True))
    return [adjusted[at] for at in range(len(pvalues))]


def _require_share(x: int, n: int) -> None:
    if n < 1 or not 0 <= x <= n:
        raise ValueError(f"a share needs 0 <= x <= n and n of 1 or more, not {x} of {n}")


def _t_quantile(probability: float, freedom: float) -> float:
    # scipy takes half a second to load, and a page that draws no such interval should not wait for it
    from scipy.special import stdtrit  # noqa: PLC0415

    return float(stdtrit(freedom, probability))
