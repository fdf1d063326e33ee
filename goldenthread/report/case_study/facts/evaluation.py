"""The evaluation: its plan, who answered, and what coded comments said."""

from dataclasses import dataclass
from datetime import date

from goldenthread.report.case_study.facts.suite import Programme


@dataclass(frozen=True)
class StudyScope:
    """The locked study: the programmes it covers, the years of its window, and how many programmes it leaves out."""

    programmes: tuple[Programme, ...]
    from_year: int
    to_year: int
    other_programmes: int


@dataclass(frozen=True)
class Protocol:
    """When the evaluation plan was locked, its digest, first invitation and answer, and how often it changed since."""

    locked_on: date
    digest: str
    first_invitation_on: date
    first_answer_on: date | None
    changes: int


@dataclass(frozen=True)
class StudyResponse:
    """Delegates invited to the survey, and complete answers."""

    invited: int
    answered: int


@dataclass(frozen=True)
class Interviews:
    """People interviewed: their own base, never added to the survey's."""

    people: int


@dataclass(frozen=True)
class CommentValence:
    """Coded references (not people) by valence."""

    positive: int
    mixed: int
    critical: int


@dataclass(frozen=True)
class GroupResponse:
    """Invited and answered of one group; `name` as it reads in a sentence ("Marlhaven", "partner trusts")."""

    name: str
    invited: int
    answered: int


@dataclass(frozen=True)
class ResponseByGroup:
    """The groups that the protocol compares, the one to compare with first."""

    groups: tuple[GroupResponse, ...]


@dataclass(frozen=True)
class Benefit:
    """A theme or benefit code that may lead.

    `phrase` is its name inside a sentence ("a restorative space"), `plural` its number ("new perspectives were");
    `is_theme` is false for a single code that may lead but is not listed among the themes.
    """

    code: str
    phrase: str
    plural: bool = False
    is_theme: bool = True


@dataclass(frozen=True)
class ThemeCodings:
    """Respondents of one source by the set of benefits that their text carries; `patterns` sum to all respondents."""

    source: str
    benefits: tuple[Benefit, ...]
    patterns: tuple[tuple[frozenset[str], int], ...]


@dataclass(frozen=True)
class CodeCounts:
    """Respondents of one source whose text carries a code, or a union of codes ("T4a or T4b"), as (code, people)."""

    source: str
    respondents: int
    people: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class DoubleCoding:
    """Coders, comments coded and coded twice, and Krippendorff's alpha by theme."""

    coders: int
    coded: int
    coded_twice: int
    alphas: tuple[tuple[str, float], ...]
