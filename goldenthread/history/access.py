"""Who may take a suite out of the house as a workbook, and which of its sheets."""

from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.sheets.evaluation import EXCERPTS, STUDIES
from goldenthread.history.book.sheets.people import PEOPLE
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.states import Capacity

NAME_PEOPLE = {sheet.name for sheet in ALL if sheet is PEOPLE or any(c.refers_to == "People" for c in sheet.columns)}
ALL_BUT_ANSWERS = frozenset(sheet.name for sheet in ALL) - {EXCERPTS.name}
NOBODYS = frozenset(sheet.name for sheet in ALL) - NAME_PEOPLE | {STUDIES.name, EXCERPTS.name}  # they name their coders


def sheets_taken(standing: Standing) -> frozenset[str]:
    """Those who run the suite take all but the answers; its evaluators the answers, and what is about nobody."""
    runs = ALL_BUT_ANSWERS if standing.runs_suite else frozenset()
    evaluates = NOBODYS if Capacity.EVALUATOR in standing.capacities else frozenset()
    return runs | evaluates


def takes_workbook(standing: Standing) -> bool:
    """Those who run the suite, and its evaluators."""
    return bool(sheets_taken(standing))
