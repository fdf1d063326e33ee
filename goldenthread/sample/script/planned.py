"""Those who hold a place in the cohort that has not begun."""

from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import Delegate, Seat, person
from goldenthread.sample.script.names import NameBook
from goldenthread.sample.tables import document

GROUPS = ("medicine", "paediatrics", "imaging", "emergency medicine", "obstetrics and gynaecology", "medicine")


def to_come(seed: int, book: NameBook) -> list[Delegate]:
    """The invented people among them; the delegate of the cast is another."""
    rng = stream(seed, "to come")
    cohort = document("cast")["planned_cohort"]
    seats = [Seat(cohort["programme"], cohort["cohort"], "ZZ1", "MED", group) for group in GROUPS]
    return [person(rng, book, seat, "") for seat in seats[: cohort["others"]]]
