"""The record of a person: roles, names and addresses over time, what became of their places, what they are here."""

from collections.abc import Sequence

from goldenthread.insight.access import holder_of, sees_days
from goldenthread.insight.queries.person import HeldPlace, roles_of
from goldenthread.methods.wording.grammar import capital
from goldenthread.methods.wording.numbers import decimal
from goldenthread.people import reference
from goldenthread.people.models import Organisation, Person, RoleHeld
from goldenthread.programmes.models import Appointment
from goldenthread.programmes.queries import Standing
from goldenthread.programmes.states import PlaceEventKind
from goldenthread.ui.filters import long_date
from goldenthread.ui.parts import PlainTable, Word

HAPPENED = {
    PlaceEventKind.TAKEN: "Took a place in {cohort}",
    PlaceEventKind.WITHDREW: "Withdrew from {cohort}",
    PlaceEventKind.DEFERRED: "Deferred from {cohort} to a later cohort",
    PlaceEventKind.SWAPPED: "Swapped from {cohort} to another cohort",
}


def roles(person: Person) -> PlainTable | None:
    """Each role held, the latest first, with its time in the job plan; None where no role is recorded."""
    rows = tuple(
        (
            Word(role.title),
            Word(", ".join(filter(None, [named(role.organisation, role), role.unit]))),
            Word(f"{long_date(role.from_on)} to {long_date(role.to_on) or 'now'}"),
            Word(capital(reference.career_stages()[role.level].stage)),
            Word(pas(role.clinical_pas_allowed, role.clinical_pas_worked)),
            Word(pas(role.leadership_pas_allowed, role.leadership_pas_worked)),
        )
        for role in roles_of(person)
    )
    headings = ("Role", "Where", "When", "Career stage", "Clinical PAs", "Leadership PAs")
    return PlainTable(headings, rows) if rows else None


def named(organisation: Organisation, held: RoleHeld | Appointment) -> str:
    """The name that an organisation had when a role or an appointment began."""
    return organisation.name_on(held.from_on).short_name


def pas(allowed: object, worked: object) -> str:
    """Programmed activities in the plan and as the person says they take."""
    parts = [(allowed, "in the plan"), (worked, "worked")]
    return ", ".join(f"{decimal(float(value), 2)} {words}" for value, words in parts if value is not None)


def names(person: Person) -> PlainTable | None:
    """The names that a person had, the latest first; None for one who has always had the same."""
    former = sorted(person.former_names.all(), key=lambda name: name.until_on, reverse=True)
    if not former:
        return None
    rows = [(Word(person.name), Word("now")), *((Word(n.name), Word(f"until {long_date(n.until_on)}")) for n in former)]
    return PlainTable(("Name", "When"), tuple(rows))


def addresses(person: Person) -> tuple[str, ...]:
    """The addresses, the preferred one first."""
    return tuple(person.addresses.order_by("-preferred", "email").values_list("email", flat=True))


def events(standing: Standing, places: Sequence[HeldPlace]) -> PlainTable | None:
    """What became of each place that the reader may see to the end, in plain words."""
    rows = [
        (on, held.cohort, kind) for held in places if sees_days(standing, holder_of(held)) for on, kind in held.events
    ]
    if not rows:
        return None
    told = tuple((Word(long_date(on)), Word(HAPPENED[kind].format(cohort=cohort))) for on, cohort, kind in sorted(rows))
    return PlainTable(("When", "What"), told)


def appointments(posts: Sequence[Appointment]) -> PlainTable:
    """What somebody is and was appointed to do; why they left is not kept."""
    rows = tuple(
        (
            Word(capital(post.title or post.capacity)),
            Word(named(post.organisation, post) if post.organisation else ""),
            Word(f"{long_date(post.from_on)} to {long_date(post.to_on) or 'now'}"),
        )
        for post in posts
    )
    return PlainTable(("Appointed as", "From", "When"), rows)
