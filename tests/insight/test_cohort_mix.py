from factories import TODAY

from goldenthread.insight.pages.mix import mix_panel, reading
from goldenthread.programmes.queries import PlaceRow
from goldenthread.ui.parts import PlainTable, Word


def place_row(person, trust, profession="MED", specialty="300"):
    facts = {"cohort_id": 1, "learning_set": "", "role": "", "level": None, "taken_on": TODAY, "ended_on": None}
    return PlaceRow(
        id=0,
        seat=1,
        person=person,
        name=person,
        family_name=person,
        profession=profession,
        specialty=specialty,
        trust=trust,
        ended_as="",
        days_to_complete=1,
        cohort_over=False,
        **facts,
    )


def test_the_mix_is_held_against_the_pool():
    cohort = [place_row("a", 1), place_row("b", 1), place_row("c", 2, "NUR", "")]
    pool = [*cohort, place_row("d", 1), place_row("e", 2), place_row("f", 2)]
    panel = mix_panel(cohort, pool, {1: "Marlhaven", 2: "Eastmere"})
    assert panel.balance == PlainTable(
        ("Share of", "Cohort", "Pool of 6", "Reading"),
        (
            (Word("Marlhaven"), Word(2, numeric=True), Word("1.5", numeric=True), Word("1 more")),
            (Word("Eastmere"), Word(1, numeric=True), Word("1.5", numeric=True), Word("1 fewer")),
            (Word("Not doctors"), Word(1, numeric=True), Word("0.5", numeric=True), Word("1 more")),
            (Word("Specialties"), Word(2, numeric=True), Word("of 2", numeric=True), Word("all in the room")),
        ),
    )
    assert "3 people by trust and specialty: Marlhaven 2, Eastmere 1" in panel.picture.wide


def test_a_pool_no_wider_than_the_cohort_is_no_pool():
    cohort = [place_row("a", 1), place_row("b", 1)]
    panel = mix_panel(cohort, cohort, {1: "Marlhaven"})
    assert panel.balance.headings == ("Share of", "Cohort")
    assert "draw from the pool" not in panel.picture.wide


def test_a_difference_is_read_in_whole_people():
    assert [reading(18, 18.1), reading(4, 2.4), reading(0, 2.5)] == ["as the pool", "2 more", "3 fewer"]


def test_a_row_that_has_no_room_leaves_the_figures_alone():
    panel = mix_panel(
        [place_row(f"{n}", 1) for n in range(12)], [place_row(f"{n}", 1) for n in range(12)], {1: "North"}
    )
    assert panel.picture is None
    assert panel.balance.rows[0] == (Word("North"), Word(12, numeric=True))
