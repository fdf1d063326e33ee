from types import SimpleNamespace

import pytest
from django.template import engines


def written(source: str, **values) -> str:
    return engines["jinja2"].from_string(source).render(values)


def test_none_and_unknown_names_print_nothing():
    assert written("[{{ gone }}{{ person.gone.further }}{{ nothing }}]", nothing=None) == "[]"


def test_markup_in_a_name_is_text():
    assert written("{{ name }}", name="<b>Amara</b>") == "&lt;b&gt;Amara&lt;/b&gt;"


def test_the_filters_are_there():
    assert (
        written("{{ 2160 | number }}, {{ 2 | plural('day') }}, {{ ['a', 'b'] | joined }}") == "2,160, 2 days, a and b"
    )


@pytest.mark.urls("allauth.account.urls")
def test_an_address_is_made_from_its_name():
    assert written("{{ url('account_login') }}") == "/login/"


def test_the_nhs_macros_are_found():
    source = '{% from "nhsuk/components/tag/macro.jinja" import tag %}{{ tag({"text": word}) }}'
    assert '<strong class="nhsuk-tag">' in written(source, word="Full")


def test_a_figure_of_nought_is_shown():
    source = '{% from "ui/components/figures/macro.jinja" import figures %}{{ figures(row) }}'
    page = written(source, row=[SimpleNamespace(term="moved", value=0, of=0, note="")])
    assert "0 <small>of 0</small>" in page
