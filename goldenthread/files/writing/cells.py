"""Cells that say what they are given to say: a text stays a text, whatever it begins with."""

import datetime as dt
import re
from typing import Any

from goldenthread.files.writing.tables import RUNNABLE

DAY, MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
TAKEN_FOR_MORE = (*RUNNABLE, "_x000D_", "#")  # formulas, and errors
LONGEST = 32_767
NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def held(value: object) -> object:
    r"""A value as a cell can hold it: texts lose their control characters, and gain no meaning.

    >>> held("one\r\ntwo\x07 _x000D_")
    'one_x000D_\ntwo _x005F_x000D_'
    """
    if not isinstance(value, str):
        return value
    text = NEVER.sub("", LIKE_AN_ESCAPE.sub("_x005F_", value)).replace("\r", "_x000D_")
    if len(text) > LONGEST:
        raise ValueError(f"{len(text):,} characters are too many for a cell, which holds {LONGEST:,}")
    return text


def cell(sheet: Any, value: object, **looks: object) -> object:
    """What a sheet is given for a value: most go as they are, some have to be told what they are."""
    if isinstance(value, str) and value.startswith(TAKEN_FOR_MORE):
        looks |= {"data_type": "s", "quotePrefix": True}
    elif isinstance(value, dt.date):
        looks["number_format"] = MOMENT if isinstance(value, dt.datetime) else DAY
    return looking(sheet, value, looks) if looks else value


def looking(sheet: Any, value: object, looks: dict[str, object]) -> object:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    made = WriteOnlyCell(sheet, value)
    for name, look in looks.items():
        setattr(made, name, look)
    return made
