"""Reading without a mouse's width, without JavaScript, and on paper."""

import pytest

pytestmark = pytest.mark.browser
READABLE = 11


@pytest.mark.parametrize("java_script", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_thread_can_be_read_on_any_screen(house, visit, width, java_script):
    ruth = visit(house, width=width, java_script=java_script)
    ruth.walks_in_as("Ruth Adeyemi")
    ruth.turns_to("The thread")
    ruth.is_at("The thread")
    assert ruth.sideways() == 0
    assert ruth.smallest_text_in_pictures() >= READABLE


def test_a_sentence_opens_without_java_script(house, visit):
    farida = visit(house, java_script=False)
    farida.walks_in_as("Dr Farida Stonebridge")
    farida.turns_to("Insight")
    farida.opens("220 delegates have attended the senior programme")
    farida.reads("People present on at least one day: 220.")


def test_every_page_of_the_sample_says_that_it_is_made_up(house, visit):
    priya = visit(house)
    priya.walks_in_as("Priya Raman")
    for item in ("This week", "The thread", "Programmes", "Insight"):
        priya.turns_to(item)
        priya.reads("Every person, trust and figure here is invented.")
