"""What became of the delegates: new roles, new names and new trusts."""

import datetime as dt

from goldenthread.people.services import add_address, change_name, end_role, hold_role
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.script import Script
from goldenthread.sample.script.careers import Role
from goldenthread.sample.script.destinies import NewTrust

BOARD = 6  # from here on a role is for the whole trust
EVE = dt.timedelta(days=1)


def move_on(stage: Stage, script: Script) -> None:
    """Play what came later, in the order of the calendar."""
    for role in sorted(script.later_roles, key=lambda r: r.from_on):
        rise(stage, role)
    for move in sorted(script.moves_of_trust, key=lambda m: m.on):
        change_trust(stage, move)
    for marriage in sorted(script.marriages, key=lambda m: m.on):
        change_name(
            person=stage.people[marriage.delegate.name],
            given_name=marriage.delegate.given_name,
            family_name=marriage.family_name,
            until_on=marriage.on - EVE,
            **hand(marriage.on, 9),
        )


def rise(stage: Stage, role: Role) -> None:
    before = end(stage, role.delegate.name, role.from_on)
    stage.roles[role.delegate.name] = hold_role(
        person=before.person,
        organisation=before.organisation,
        title=role.title,
        level=role.level,
        unit=before.unit if role.level < BOARD else "",
        from_on=role.from_on,
        pas=role.pas,
        **hand(role.from_on, 9, 10),
    )


def change_trust(stage: Stage, move: NewTrust) -> None:
    """The same role elsewhere, and the new address before the old one."""
    before = end(stage, move.delegate.name, move.on)
    stage.roles[move.delegate.name] = hold_role(
        person=before.person,
        organisation=stage.organisations[move.trust],
        title=before.title,
        level=before.level,
        from_on=move.on,
        **hand(move.on, 9, 10),
    )
    add_address(person=before.person, email=move.email, preferred=True, **hand(move.on, 9, 20))


def end(stage: Stage, name: str, on: dt.date):
    return end_role(role=stage.roles[name], to_on=on - EVE, **hand(on, 9, 5))
