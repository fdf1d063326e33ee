from hypothesis import given
from hypothesis import strategies as st

from goldenthread.charts.labels import Box, Label, Room

LABELS = st.lists(st.builds(Label, st.floats(0, 300), st.floats(20, 300), st.sampled_from(["SCL-01", "paused", "7"])))


@given(LABELS)
def test_labels_that_found_room_never_overlap(labels):
    room = Room(400)
    for label in labels:
        room.add(label)
    assert not any(a.box.meets(b.box) for i, a in enumerate(room.labels) for b in room.labels[:i])


def test_words_keep_off_lines_where_they_can_but_may_cross_one():
    room = Room(400, lines=[Box(0, 0, 60, 60)])
    assert room.add(Label(0, 30, "here"), Label(100, 30, "there")) is True
    assert room.add(Label(0, 30, "here")) is True
    assert [label.x for label in room.labels] == [100, 0]


def test_words_never_leave_the_page():
    assert Room(40).add(Label(0, 20, "Senior clinical leaders")) is False


def test_lines_are_set_together_or_not_at_all():
    room = Room(400, taken=[Box(0, 30, 50, 50)])
    assert room.add_lines([Label(0, 20, "one"), Label(0, 40, "two")]) is False
    assert room.labels == []


def test_the_box_follows_the_anchor():
    start, middle, end = (Label(100, 20, "SCL-01", anchor=anchor).box for anchor in ("start", "middle", "end"))
    assert (start.left, end.right) == (100, 100)
    assert middle.left + middle.right == 200
