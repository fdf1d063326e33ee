"""The shared aims, the themes, the programmes, the versions of their designs, and the commissions."""

import datetime as dt
from collections.abc import Collection, Mapping

from goldenthread.programmes.models import Aim, Programme
from goldenthread.programmes.services import (
    add_programme,
    add_theme,
    commission,
    sign_aims,
    sign_design,
    write_aims,
)
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.tables import day, document

PROGRAMMES = {
    "FIRST": {"short_title": "first", "stage": "first leadership roles", "capacity": 24, "days_to_complete": 3},
    "SENIOR": {"short_title": "senior", "stage": "senior clinical leaders", "capacity": 24, "days_to_complete": 5},
    "DIVISIONAL": {"short_title": "divisional", "stage": "divisional directors", "capacity": 12, "days_to_complete": 3},
}


def agree_aims(stage: Stage, signing: Collection[str] = ("ZZ1", "ZZ9")) -> dict[str, Aim]:
    """Write the aims and have the partners sign them."""
    aims = document("designs")["aims"]
    written_on = min(day(signature["on"]) for signature in aims["signatures"])
    texts = [{"code": aim["id"], "text": aim["text"]} for aim in aims["register"]]
    register = write_aims(suite=stage.suite, version=aims["version"], aims=texts, **hand(written_on, 9))
    for signature in (s for s in aims["signatures"] if s["organisation"] in signing):
        sign_aims(
            register=register,
            organisation=stage.organisations[signature["organisation"]],
            signed_by=stage.people[signature["by"]],
            signed_on=day(signature["on"]),
            **hand(day(signature["on"]), 11),
        )
    return {aim.code: aim for aim in register.aims.all()}


def weave_themes(stage: Stage) -> None:
    on = dt.date(2019, 4, 11)
    for row in document("designs")["themes"]:
        stage.themes[row["code"]] = add_theme(suite=stage.suite, code=row["code"], name=row["name"], **hand(on, 9))


def design_programmes(stage: Stage, aims: Mapping[str, Aim]) -> None:
    """Add the three programmes and sign every version of their designs."""
    for row in document("designs")["programmes"]:
        programme = add(stage, row["code"])
        for design in row["designs"]:
            sign(stage, programme, aims, design)


def add(stage: Stage, code: str) -> Programme:
    """Add a programme of the three."""
    titles = {row["code"]: row["title"] for row in document("designs")["programmes"]}
    stage.programmes[code] = add_programme(
        suite=stage.suite,
        code=code,
        title=titles[code],
        position=list(titles).index(code) + 1,
        **PROGRAMMES[code],
        **hand(dt.date(2019, 4, 11), 10),
    )
    return stage.programmes[code]


def sign(stage: Stage, programme: Programme, aims: Mapping[str, Aim], design: Mapping) -> None:
    """Sign one version; each of its modules takes the days that the programme's modules take."""
    days = next(p["days"] // p["modules"] for p in document("designs")["programmes"] if p["code"] == programme.code)
    numbers = sorted({session["module"] for session in design["sessions"]})
    modules = [
        {
            "number": number,
            "days": days,
            "sessions": [session(stage, aims, s) for s in design["sessions"] if s["module"] == number],
        }
        for number in numbers
    ]
    signed_on = day(design["signed_by_both_on"])
    sign_design(
        programme=programme,
        version=int(design["version"]),
        starts_on=day(design["starts_on"]),
        signed_by_both_on=signed_on,
        default_mode=design["default_mode"],
        change=design["change"],
        modules=modules,
        **hand(signed_on, 14),
    )


def session(stage: Stage, aims: Mapping[str, Aim], row: Mapping) -> dict:
    return {
        "title": row["title"],
        "mode": row["mode"],
        "minutes": row["minutes"],
        "theme": stage.themes[row["theme"]],
        "aims": [aims[code] for code in row["aims"]],
    }


def commission_years(stage: Stage) -> None:
    for row in document("designs")["commissions"]:
        covers_from, covers_to = map(day, row["covers"])
        commission(
            suite=stage.suite,
            commissioner=stage.organisations[row["commissioner"]],
            provider=stage.organisations[row["provider"]],
            programmes=[stage.programmes[code] for code in row["programmes"]],
            covers_from=covers_from,
            covers_to=covers_to,
            signed_on=day(row["signed_on"]),
            **hand(max(day(row["signed_on"]), stage.suite.begins_on), 12),
        )


def design_all(stage: Stage) -> None:
    """Agree the aims, weave the themes, design the programmes and commission them."""
    aims = agree_aims(stage)
    weave_themes(stage)
    design_programmes(stage, aims)
    commission_years(stage)
