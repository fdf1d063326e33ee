"""What happens in the sample, drawn before anything is recorded: values in, values out."""

from dataclasses import dataclass

from goldenthread.sample.script.answers import Said, interviews, survey
from goldenthread.sample.script.careers import Role, later_roles, levels_at_start, roles_at_start
from goldenthread.sample.script.chance import stream
from goldenthread.sample.script.delegates import Delegate, all_delegates
from goldenthread.sample.script.destinies import NewName, NewTrust, marriages, moves_of_trust, with_destinies
from goldenthread.sample.script.names import NameBook
from goldenthread.sample.script.planned import to_come
from goldenthread.sample.script.supporters import Supporter, supporters


@dataclass(frozen=True)
class Script:
    """All that is drawn."""

    seed: int
    delegates: list[Delegate]
    to_come: list[Delegate]
    supporters: list[Supporter]
    roles: list[Role]
    later_roles: list[Role]
    marriages: list[NewName]
    moves_of_trust: list[NewTrust]
    survey: list[list[Said]]
    interviews: dict[str, list[list[Said]]]


def write(seed: int) -> Script:
    """Draw the whole sample from one number."""
    book = NameBook(stream(seed, "names"))
    delegates = with_destinies(seed, all_delegates(seed, book))
    levels = levels_at_start(seed, delegates)
    risen = later_roles(seed, delegates, levels)
    return Script(
        seed=seed,
        delegates=delegates,
        to_come=to_come(seed, book),
        supporters=supporters(seed, book),
        roles=roles_at_start(seed, delegates, levels),
        later_roles=risen,
        marriages=marriages(seed, book, delegates),
        moves_of_trust=moves_of_trust(seed, delegates, {role.delegate.name for role in risen}),
        survey=survey(seed),
        interviews=interviews(seed),
    )
