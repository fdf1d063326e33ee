"""A desk: the facts before the reader, what recording means, and the words of its buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.programmes.models import Cohort, Suite
from goldenthread.ui.filters import joined
from goldenthread.ui.parts import Link

Crumbs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Desk:
    """`facts` are terms with what holds now; `words` say what recording means; `listed` is text to be read first."""

    title: str
    crumbs: Crumbs
    back: str
    lede: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    button: str = "Save"


@dataclass(frozen=True)
class Closed:
    """A desk at which nothing can be recorded now: why, and where to go instead."""

    title: str
    crumbs: Crumbs
    lede: str
    actions: tuple[Link, ...]


def crumbs(suite: Suite, title: str, *between: tuple[str, str]) -> Crumbs:
    """From the programmes down to the page."""
    return (("Programmes", reverse("suite", args=[suite.slug])), *between, (title, ""))


def cohort_crumbs(cohort: Cohort, title: str) -> Crumbs:
    return crumbs(cohort.programme.suite, title, (cohort.code, cohort_address(cohort)))


def cohort_address(cohort: Cohort) -> str:
    return reverse("cohort", args=[cohort.programme.suite.slug, cohort.slug])


def back_to_cohort(cohort: Cohort) -> Link:
    return Link(f"Back to {cohort.code}", cohort_address(cohort))


def names(people: Sequence[str]) -> str:
    return joined(people) or "nobody yet"
