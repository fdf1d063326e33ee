"""Reference lists, each a CSV that names its source in every row."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Profession:
    """A clinical profession, its family (doctors, nursing and midwifery ...) and its regulator."""

    code: str
    name: str
    family: str
    regulator: str


@dataclass(frozen=True)
class Specialty:
    """A main specialty of the NHS Data Dictionary and the group in which it is counted here."""

    code: str
    name: str
    group: str


@dataclass(frozen=True)
class CareerStage:
    """A rung of the ladder: level 1 (no formal lead role) to 7 (executive director)."""

    level: int
    role: str
    stage: str


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one list; each keeps its source for those who open the file."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def professions() -> dict[str, Profession]:
    return {r["code"]: Profession(r["code"], r["name"], r["family"], r["regulator"]) for r in rows("professions")}


@cache
def specialties() -> dict[str, Specialty]:
    return {r["code"]: Specialty(r["code"], r["name"], r["group"]) for r in rows("specialties")}


@cache
def career_stages() -> dict[int, CareerStage]:
    return {int(r["level"]): CareerStage(int(r["level"]), r["role"], r["stage"]) for r in rows("career_stages")}
