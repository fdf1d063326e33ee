"""Pages before and beside a suite: choosing one, and the accessibility statement."""

from dataclasses import dataclass

from django.urls import reverse

from goldenthread.people.models import User
from goldenthread.programmes.queries import suites_of
from goldenthread.ui.parts import Link


@dataclass(frozen=True)
class HomePage:
    title: str
    lede: str
    suites: tuple[Link, ...]


@dataclass(frozen=True)
class TextPage:
    title: str
    lede: str = ""


def home_page(user: User) -> HomePage:
    """The suites that somebody may enter."""
    suites = tuple(Link(suite.name, reverse("week", args=[suite.slug])) for suite in suites_of(user))
    if suites:
        return HomePage("Your suites", "Choose the suite that you want to look at.", suites)
    return HomePage("You are not part of a suite yet", "Ask the programme team to add you.", ())
