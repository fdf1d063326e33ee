import pytest

from goldenthread.charts import completion, frame


def drawn(present: int, days: int, complete_from: int, width: float = 340) -> completion.svg.SVG:
    return completion.draw(present, days, complete_from, prefix="line", width=width)


@pytest.mark.parametrize(("present", "filled"), [(0, 0), (4, 4), (6, 6)])
def test_a_box_is_filled_for_each_day_present(present, filled):
    boxes = [part for part in drawn(present, 6, 5).elements if isinstance(part, completion.svg.Rect)]
    assert [box.fill for box in boxes] == [frame.BLUE_DARK] * filled + [frame.WHITE] * (6 - filled)


def test_the_line_stands_after_the_days_that_complete():
    *_, last_needed, after, line = [
        part for part in drawn(4, 6, 5).elements if not isinstance(part, completion.svg.Title)
    ]
    assert last_needed.x + last_needed.width < line.x1 < after.x


@pytest.mark.parametrize("days", [1, 6, 24])
def test_the_boxes_stay_within_the_width(days):
    assert drawn(0, days, 1).width <= 340


@pytest.mark.parametrize(("present", "days", "complete_from"), [(7, 6, 5), (-1, 6, 5), (1, 6, 7), (1, 6, 0)])
def test_what_cannot_be_is_refused(present, days, complete_from):
    with pytest.raises(ValueError, match="is no course of days"):
        drawn(present, days, complete_from)
