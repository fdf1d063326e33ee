import datetime as dt
import io
from decimal import Decimal

import openpyxl
from hypothesis import example, given
from hypothesis import strategies as st

from goldenthread.files.reading import read_workbook
from goldenthread.files.writing import Heading, Table, as_workbook

HELD = st.characters(codec="utf-8", exclude_characters=["\ufffe", "\uffff"]) | st.sampled_from("_x0D5F=+-@#\t\r\n'")
TEXTS = st.text(HELD, min_size=1, max_size=40).map(lambda text: text.translate(NEVER)).filter(bool)
NEVER = dict.fromkeys(number for number in range(32) if chr(number) not in "\t\r\n")
NUMBERS = (
    st.integers(-(10**15), 10**15)
    | st.booleans()
    | st.decimals(-(10**9), 10**9, places=4).map(float)
)  # fmt: skip
DAYS = st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31))


def read_back(cells):
    """What is read of the cells of one row, and what each is to another library."""
    table = Table("T", tuple(Heading(str(place)) for place, _ in enumerate(cells)), [cells])
    content = as_workbook([table], title="Test", made_up=False)
    (grid,) = read_workbook(content)
    row = openpyxl.load_workbook(io.BytesIO(content))["T"][2]
    return grid.rows[1], {cell.data_type for cell in row}


@given(st.lists(TEXTS, min_size=1, max_size=8))
@example(["_x000D_", "_x005F_x000D_", "_x_x0041_", "\r\n", " ", "=1+1", "#REF!", "'=1", "_xD800_", "&lt;\u2028"])
def test_texts_are_read_as_they_were_written(texts):
    assert read_back(texts) == (tuple(texts), {"s"})


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_numbers_are_read_as_they_were_written(numbers):
    read, _ = read_back(numbers)
    assert read == tuple(numbers)
    assert [type(cell) is bool for cell in read] == [type(cell) is bool for cell in numbers]


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_days_are_read_as_they_were_written(days):
    read, _ = read_back(days)
    assert read == tuple(dt.datetime.combine(day, dt.time()) for day in days)


def test_what_a_cell_cannot_hold_is_left_out():
    read, _ = read_back(["be\x07ll\x00", "half \ud83d", None, Decimal("2.50"), float("nan"), "end"])
    assert read == ("bell", "half ", None, 2.5, None, "end")
