from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.ui.tables import Column, Description, Filter, PageLink, table


@dataclass(frozen=True)
class Person:
    name: str
    trust: str
    hours: int | None = None


PEOPLE = [
    Person("Nwosu", "SAL", 36),
    Person("hallam", "SAL", 30),
    Person("Castell", "LAR", None),
    Person("Haddad", "TAR", 30),
]
ROSTER = Description(
    caption="Roster",
    columns=(
        Column("name", "Name", order_by=("name",), link=lambda person: f"/people/{person.name}"),
        Column("trust", "Trust"),
        Column("hours", "Hours", order_by=("hours", "name"), numeric=True),
    ),
    filters=(
        Filter("trust", "Trust", lookup="trust", choices=(("SAL", "Saltmarsh"), ("LAR", "Larkfield"))),
        Filter("q", "Name", lookup="name__icontains"),
    ),
    sort="name",
    page_size=3,
)


def names(query: str, rows=PEOPLE) -> list[str]:
    return [row[0].value for row in table(ROSTER, rows, QueryDict(query)).rows]


def test_it_sorts_up_and_down():
    assert names("") == ["Castell", "Haddad", "hallam"]
    assert names("sort=-name") == ["Nwosu", "hallam", "Haddad"]


def test_empty_values_come_last_both_ways():
    assert names("sort=hours&page=2") == ["Castell"]
    assert names("sort=-hours&page=2") == ["Castell"]


def test_headers_say_how_they_sort_and_lead_to_the_other_way():
    headers = table(ROSTER, PEOPLE, QueryDict("q=a&page=2&sort=name")).headers
    assert [(header.aria_sort, header.href) for header in headers] == [
        ("ascending", "?q=a&sort=-name"),
        ("", ""),
        ("none", "?q=a&sort=hours"),
    ]


def test_it_filters_by_choice_and_by_words():
    assert names("trust=SAL") == ["hallam", "Nwosu"]
    assert names("q=+HA") == ["Haddad", "hallam"]
    assert names("trust=SAL&q=ha") == ["hallam"]


def test_it_pages():
    pager = table(ROSTER, PEOPLE, QueryDict("page=2&kept=1")).pager
    assert (pager.first, pager.last, pager.total) == (4, 4, 4)
    assert (pager.previous_href, pager.next_href) == ("?kept=1&page=1", "")
    assert pager.pages == (PageLink(1, "?kept=1&page=1"), PageLink(2, "?kept=1&page=2", current=True))


def test_far_pages_are_left_out_with_a_gap():
    people = [Person(f"{n:03}", "SAL") for n in range(100)]
    pages = table(ROSTER, people, QueryDict("page=10")).pager.pages
    assert [page.number for page in pages] == [1, None, 9, 10, 11, None, 34]


def test_other_parameters_are_kept_and_clearing_drops_its_own():
    shown = table(ROSTER, PEOPLE, QueryDict("year=2023&year=2024&trust=SAL&sort=-name&page=1"))
    assert shown.kept == (("year", "2023"), ("year", "2024"))
    assert shown.clear_href == "?year=2023&year=2024"
    assert shown.filtered


def test_cells_carry_their_links():
    assert [cell.href for cell in table(ROSTER, PEOPLE, QueryDict()).rows[0]] == ["/people/Castell", "", ""]


def test_two_tables_on_a_page_keep_apart():
    second = Description("Waiting", ROSTER.columns, ROSTER.filters, sort="name", prefix="waiting")
    shown = table(second, PEOPLE, QueryDict("trust=SAL&waiting-trust=LAR"))
    assert [row[0].value for row in shown.rows] == ["Castell"]
    assert shown.headers[0].href == "?trust=SAL&waiting-trust=LAR&waiting-sort=-name"


@pytest.mark.parametrize(
    "query",
    ["sort=trust", "sort=password", "sort=--name", "trust=%00", "trust=XXX", "page=0", "page=x", "page=99999999"],
)
def test_what_nobody_offered_is_ignored(query):
    assert set(names(query)) <= {person.name for person in PEOPLE}
    assert names(query) in (names(""), names("page=2"))


@given(st.dictionaries(st.sampled_from(["sort", "page", "trust", "q"]), st.text(max_size=200)))
def test_no_parameter_breaks_it(asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    assert table(ROSTER, PEOPLE, query).pager.total <= len(PEOPLE)


GROUPS = Description(
    "Groups",
    (Column("name", "Name", order_by=("name",)),),
    (Filter("q", "Name", lookup="name__icontains"),),
    sort="name",
    page_size=25,
)


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 60])
def test_a_queryset_costs_two_queries_however_many_rows(count, django_assert_num_queries):
    Group.objects.bulk_create(Group(name=f"Set {n:02}") for n in range(count))
    with django_assert_num_queries(2):
        table(GROUPS, Group.objects.all(), QueryDict("q=set&sort=-name&page=2"))


@pytest.mark.django_db
def test_a_queryset_sorts_filters_and_pages_like_a_list():
    Group.objects.bulk_create(Group(name=f"Set {n:02}") for n in range(60))
    for query in ("", "sort=-name", "page=3", "q=1&sort=-name", "q=%00", "sort=password", "page=x"):
        from_database = table(GROUPS, Group.objects.all(), QueryDict(query))
        assert from_database == table(GROUPS, list(Group.objects.all()), QueryDict(query))
