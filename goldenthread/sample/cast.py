"""The personas of the demonstration: who they are and what each may try first."""

from dataclasses import dataclass

from goldenthread.sample.tables import document

# Who they are, and the thing to try first with the page where it is.
LINES = {
    "Priya Raman": (
        "programme manager",
        "Runs the suite day by day at Marlhaven.",
        "See which modules have no review yet.",
        "This week",
    ),
    "Ruth Adeyemi": (
        "lead facilitator",
        "Has led 97 of the 108 days for the Calder Institute.",
        "Follow the gold strand from 2019 to 2024, and see where it is cut.",
        "The thread",
    ),
    "Mr Daniel Okafor": (
        "client lead",
        "Leads clinical leadership at Marlhaven and co-facilitates; operates on Mondays.",
        "Look at the cohort whose first days fell on strikes.",
        "Programmes",
    ),
    "Dr Nasreen Choudhury-Vale": (
        "clinical co-facilitator",
        "Anaesthetist at Marlhaven; stands in for the client lead.",
        "Open SCL-07, see who was in the room and what was heard after each module.",
        "Programmes",
    ),
    "Dr Amara Nwosu": (
        "delegate",
        "Completed the senior programme in cohort SCL-09 and has a place in DIV-05.",
        "Find your next day.",
        "This week",
    ),
    "Mr Baljit Crossmere": (
        "line manager",
        "Divisional director; sponsors Dr Nwosu and others.",
        "See when those whom you sponsor are away on a day of their programme.",
        "This week",
    ),
    "Chloe Ashgrove": (
        "operational manager",
        "General manager, paired with Dr Nwosu.",
        "Read what the suite does about working with operational managers.",
        "Programmes",
    ),
    "Dr Ewa Thistlewood": (
        "evaluator",
        "Independent; planned, asked and coded the evaluation of 2024.",
        "See which theme was cited most, and how sure that is.",
        "Insight",
    ),
    "Dr Farida Stonebridge": (
        "executive",
        "Chief medical officer of Marlhaven, which commissions the suite.",
        "Read the case study, and open the evidence behind a sentence.",
        "Insight",
    ),
    "Dr Joseph Tamarind": (
        "partner-trust lead",
        "Leads clinical leadership at Thornwick, a mental health trust.",
        "Open Thornwick’s page: see who came from there, and what others see of it.",
        "Programmes",
    ),
    "Samira Goldcrest": (
        "partner-trust lead",
        "Medical workforce lead at Eastmere Healthcare.",
        "Open your trust’s page, and see it under the names that it had.",
        "Programmes",
    ),
}


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody as whom the demonstration can be seen.

    Attributes:
        persona: Their part, such as "evaluator".
        who: One line on who they are.
        try_first: One line on what to try first, and `page` where it is.
    """

    persona: str
    name: str
    email: str
    who: str
    try_first: str
    page: str


def personas() -> tuple[Persona, ...]:
    """All personas, in the order in which the demonstration offers them."""
    people = [*document("cast")["people"], document("cast")["delegate"]]
    emails = {f"{p['title']} {p['given_name']} {p['family_name']}".strip(): p["email"] for p in people}
    return tuple(
        Persona(part, name, emails[name], who, try_first, page) for name, (part, who, try_first, page) in LINES.items()
    )
