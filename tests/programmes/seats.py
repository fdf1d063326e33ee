"""How the tests sit at a desk: open it, send a form that is taken, send one that is not."""

import datetime as dt
from dataclasses import dataclass

import factories
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from refusals import records

from goldenthread.people.models import Person

MARKUP = "<b>bold</b>"
LATER = dt.date(2024, 9, 3)


def day_month_year(name: str, day: dt.date) -> dict:
    return {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year}


@dataclass
class Desks:
    """The desks of a small suite, at which somebody sits."""

    s: factories.SmallSuite
    client: Client

    def address(self, name: str, *where: object, query: str = "") -> str:
        return reverse(name, args=["north", *where]) + query

    def get(self, *where: object, **query: str) -> str:
        answer = self.client.get(self.address(*where, **query))
        assert answer.status_code == 200
        return answer.text

    def send(self, *where: object, query: str = "", **typed: object) -> str:
        """Send a form that is taken, and say what the reader is told."""
        answer = self.client.post(self.address(*where, query=query), typed)
        assert answer.status_code == 302, answer.text
        return " ".join(str(message) for message in get_messages(answer.wsgi_request))

    def refuse(self, *where: object, query: str = "", **typed: object) -> str:
        """Send a form that is not taken: nothing is recorded, the title says so, and the summary leads to a field."""
        before = records()
        answer = self.client.post(self.address(*where, query=query), typed)
        assert answer.status_code == 200, answer.headers
        assert records() == before
        assert "<title>Error: " in " ".join(answer.text.split()).replace("<title> ", "<title>")
        assert "There is a problem" in answer.text
        return answer.text


def seat(s: factories.SmallSuite, who: Person) -> Desks:
    client = Client()
    client.force_login(factories.account(who))
    return Desks(s, client)


def shows_error(page: str, field: str, words: str) -> bool:
    """Whether the summary leads to a field and the field says the same."""
    page = " ".join(page.split())
    return f'<a href="#{field}"> {words} </a>' in page and f"Error: </span>{words} </span>" in page


def every_desk(s) -> list[tuple]:
    module = s.days[0].module_id
    return [
        ("plan_cohort",),
        ("move_day", s.days[3].pk),
        ("day_facilitators", s.days[3].pk),
        ("day_presence", s.days[0].pk),
        ("review_module", module),
        ("thread_note", module),
        ("write_aims",),
        ("take_place", s.cohort.slug),
        ("end_place", s.place.pk),
    ]
