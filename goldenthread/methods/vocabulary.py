"""The nouns that several methods share: frozen values, named as the field names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of values that the evidence does not rule out.

    Attributes:
        low: The lower limit, in the units of what was measured.
        high: The upper limit, in the same units.
        level: The confidence, between 0 and 1.
        method: The method's name, as a methods chapter would print it.

    >>> Interval(0.1, 0.4, 0.95, "Wilson score").excludes(0)
    True
    """

    low: float
    high: float
    level: float
    method: str

    def excludes(self, value: float) -> bool:
        """Tell whether a value lies outside: an interval of a difference that excludes 0 is clear.

        >>> Interval(-0.1, 0.4, 0.95, "Newcombe").excludes(0)
        False
        """
        return not self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: x of n.

    Raises:
        ValueError: If x is not between 0 and n.

    >>> str(Share(97, 108)), round(Share(97, 108).value, 3)
    ('97 of 108', 0.898)
    """

    x: int
    n: int

    def __post_init__(self) -> None:
        if not 0 <= self.x <= self.n:
            raise ValueError(f"a share needs 0 <= x <= n, not {self.x} of {self.n}")

    def __str__(self) -> str:
        return f"{self.x} of {self.n}"

    @property
    def value(self) -> float:
        """The share as a number between 0 and 1; of nobody it is 0.

        >>> Share(0, 0).value
        0.0
        """
        return self.x / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class Coding:
    """One passage of one respondent's text that carries a code.

    Attributes:
        respondent: Who said it, under any name that tells respondents apart.
        code: The code or theme that it carries.
        valence: "+", "±" or "-" where the coder judged it, otherwise "".

    >>> Coding("A07", "T2a", "+").code
    'T2a'
    """

    respondent: str
    code: str
    valence: str = ""
