"""People of the same name as a delegate, who are others: managers and clinicians of another profession elsewhere."""

import datetime as dt
import random
from collections.abc import Collection

from goldenthread.sample.script.chance import shuffled
from goldenthread.sample.script.delegates import TRUSTS, domains
from goldenthread.sample.workbook.draft import Draft, Line
from goldenthread.sample.workbook.looks import free_address
from goldenthread.sample.workbook.shares import roles, unchanged
from goldenthread.sample.workbook.twice import Pair

POSTS = (
    ("MGR", "General manager", 4),
    ("MGR", "Service manager", 3),
    ("MGR", "Deputy general manager", 3),
    ("PHA", "Lead pharmacist", 3),
    ("HCS", "Head of audiology", 3),
    ("PSY", "Lead psychologist", 3),
    ("MGR", "Service manager", 3),
    ("PHA", "Clinical pharmacist", 1),
)


def bring_namesakes(draft: Draft, rng: random.Random, twice: Collection[Pair]) -> list[Pair]:
    """Bring a namesake of some delegates who were entered once."""
    delegates = dict.fromkeys(str(place["Person"]) for place in draft["Places"])
    spared = {key for pair in twice for key in (pair.first, pair.second)}
    able = [person for person in delegates if person not in spared and unchanged(draft, person)]
    return [bring(draft, rng, person, post) for person, post in zip(shuffled(rng, able), POSTS, strict=False)]


def bring(draft: Draft, rng: random.Random, person: str, post: tuple[str, str, int]) -> Pair:
    """Add the namesake, who works at another trust."""
    profession, title, level = post
    [delegate], other = draft.of("People", Person=person), f"{person} too"
    trust = rng.choice([trust for trust in TRUSTS if trust not in {r["Organisation"] for r in roles(draft, person)}])
    mailbox = str(delegate["E-mail"]).partition("@")[0]
    who = {
        "Person": other,
        "Given name": delegate["Given name"],
        "Family name": delegate["Family name"],
        "Profession": profession,
        "E-mail": free_address(draft, mailbox, domains()[trust]),
    }
    draft["People"].insert(rng.randrange(len(draft["People"])), Line(who))
    began = dt.date(2016, 1, 4) + dt.timedelta(weeks=rng.randrange(260))
    held = {"Person": other, "Organisation": trust, "Role": title, "Level": level, "From": began}
    draft["Roles"].insert(rng.randrange(len(draft["Roles"])), Line(held))
    return Pair(person, other)
