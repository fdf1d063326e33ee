from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import all_of, hold_to_the_rules, read, told, words

from goldenthread.charts import mix
from goldenthread.charts.mix import Mix, Panel, Row

SAMPLE = Mix(
    [
        Panel("Marlhaven", [Row("Medicine", 4, drawn=4.4), Row("Psychiatry", 0, drawn=0), Row("Nursing", 0, 1, 0.9)]),
        Panel("Eastmere", [Row("Medicine", 1, drawn=0.9), Row("Psychiatry", 0, drawn=0), Row("Nursing", 0, 0, 0.3)]),
        Panel("Thornwick", [Row("Medicine", 0, drawn=0.2), Row("Psychiatry", 2, drawn=2), Row("Nursing", 0, 1, 0.2)]),
    ],
    pool=97,
)


def people(drawn):
    """The marks of people: those of the key stand in hidden groups."""
    root = read(drawn)
    hidden = {id(part) for group in root.iter() if group.get("aria-hidden") for part in group.iter()}
    shown = [part.tag.rpartition("}")[2] for part in root.iter() if id(part) not in hidden]
    return shown.count("circle"), shown.count("rect")


@pytest.mark.parametrize("width", [320, 400, 1180])
def test_keeps_the_rules_of_every_chart(width):
    hold_to_the_rules(mix.draw(SAMPLE, prefix="mix", width=width), "mix")


counts = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=2)


@given(st.lists(counts, min_size=1, max_size=4), st.integers(280, 1200))
def test_a_mark_a_person(trusts, width):
    panels = [Panel(f"T{n}", [Row(f"S{k}", *row) for k, row in enumerate(rows)]) for n, rows in enumerate(trusts)]
    drawn = mix.draw(Mix(panels), prefix="mix", width=width)
    expected = tuple(sum(row[kind] for rows in trusts for row in rows) for kind in (0, 1))
    assert people(drawn) == expected


def test_says_the_finding_and_every_row():
    drawn = mix.draw(SAMPLE, prefix="mix", width=1180)
    assert all_of(drawn, "title")[0].text == "9 people by trust and specialty: Marlhaven 5, Eastmere 1, Thornwick 3"
    assert told(drawn)[0] == "Marlhaven, Medicine: 4 doctors, 4.4 by a draw from the pool"
    assert told(drawn)[-1] == "Thornwick, Nursing: 1 other, 0.2 by a draw from the pool"


def test_one_scale_in_all_panels():
    drawn = read(mix.draw(SAMPLE, prefix="mix", width=1180))
    centres = [float(c.get("cx")) for c in drawn.iter("{http://www.w3.org/2000/svg}circle") if float(c.get("cx"))]
    assert [round(b - a) for a, b in pairwise(centres)][:3] == [15, 15, 15]
    assert round(centres[-1] - centres[-2]) == 15


def test_labels_stand_once_a_shelf():
    wide, phone = (words(mix.draw(SAMPLE, prefix="mix", width=width)) for width in (1180, 250))
    assert (wide.count("Medicine"), phone.count("Medicine")) == (1, 2)


def test_without_a_pool_there_is_no_tick():
    drawn = mix.draw(Mix([Panel("Marlhaven", [Row("Medicine", 2)])]), prefix="mix", width=400)
    assert words(drawn) == ["Medicine", "Marlhaven 2", "one doctor"]
    assert told(drawn) == ["Marlhaven, Medicine: 2 doctors"]


def test_escapes_names():
    drawn = mix.draw(Mix([Panel("<b>&", [Row("Ear & throat", 1)])]), prefix="mix", width=400)
    assert told(drawn) == ["<b>&, Ear & throat: 1 doctor"]


@pytest.mark.parametrize("panels", [[], [Panel("A", [Row("Medicine", 1)]), Panel("B", [Row("Surgery", 1)])]])
def test_refuses_panels_that_cannot_be_compared(panels):
    with pytest.raises(ValueError, match="same specialties"):
        Mix(panels)
