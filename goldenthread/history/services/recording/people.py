"""Recording organisations, people and the roles that they held, and how the workbooks of the suite call people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from uuid import UUID

from goldenthread.history.book import sheets
from goldenthread.history.book.findings import Change, Findings
from goldenthread.history.book.values import Row
from goldenthread.history.models import KnownAs
from goldenthread.history.services.recording.ledger import Ledger
from goldenthread.history.services.recording.records import (
    Reckoned,
    Records,
    change,
    create,
    ensure,
    rewrite,
    save,
    write,
)
from goldenthread.history.services.recording.suite import OF_SUITE
from goldenthread.people.models import Address, FormerName, Organisation, OrganisationName, Person, RoleHeld
from goldenthread.programmes.models import Partnership

ORGANISATIONS = Records(sheets.ORGANISATIONS, Organisation, {"code": "Code", "kind": "Kind"}, key=("code",))
ORGANISATION = Reckoned(Ledger.organisation, ("Code",))
ORGANISATION_NAMES = Records(
    sheets.ORGANISATIONS,
    OrganisationName,
    {
        "organisation": ORGANISATION,
        "name": "Name",
        "short_name": "Short name",
        "valid_from": "Valid from",
        "valid_to": "Valid to",
    },
    key=("organisation", "valid_from"),
)
PARTNERSHIPS = Records(
    sheets.ORGANISATIONS,
    Partnership,
    {"suite": OF_SUITE, "organisation": ORGANISATION, "part": "Part"},
    key=("suite", "organisation"),
)
NAMES = {"title": "Title", "given_name": "Given name", "family_name": "Family name"}
PEOPLE = Records(
    sheets.PEOPLE,
    Person,
    {**NAMES, "profession": "Profession", "specialty": "Specialty", "staff_number": "Staff number"},
    key=("id",),
)
FORMER_NAMES = Records(
    sheets.PEOPLE,
    FormerName,
    {"person": Reckoned(Ledger.person, ("Person",)), **NAMES, "until_on": "Name until"},
    key=("person", "until_on"),
)
ROLES = Records(
    sheets.ROLES,
    RoleHeld,
    {
        "person": "Person",
        "organisation": "Organisation",
        "title": "Role",
        "level": "Level",
        "unit": "Unit",
        "from_on": "From",
        "to_on": "To",
        "clinical_pas_allowed": "Clinical PAs allowed",
        "clinical_pas_worked": "Clinical PAs worked",
        "leadership_pas_allowed": "Leadership PAs allowed",
        "leadership_pas_worked": "Leadership PAs worked",
    },
    key=("person", "organisation", "title", "from_on"),
)


def record_organisations(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record organisations under their dated names, and the part that they play in the suite."""
    change(ORGANISATIONS, ledger, changed)
    ensure(ORGANISATIONS, ledger, created)
    write(ORGANISATION_NAMES, ledger, created, changed)
    partners = [row for row in (*created, *(each.row for each in changed)) if row["Part"]]
    ensure(PARTNERSHIPS, ledger, partners)
    change(PARTNERSHIPS, ledger, changed)


def record_people(ledger: Ledger, created: Sequence[Row], changed: Sequence[Change]) -> None:
    """Record people with their addresses, then their former names."""
    new = [row for row in created if not row["Name until"]]
    known = [each for each in changed if not each.row["Name until"]]
    rewrite(PEOPLE, ledger, [(ledger.person(str(each.before["Person"])), each) for each in known])
    for row, person in zip(new, create(PEOPLE, ledger, new), strict=True):
        ledger.welcome(person, str(row["Person"]))
    record_addresses(ledger, [*new, *(each.row for each in known)])
    former = [row for row in created if row["Name until"]]
    write(FORMER_NAMES, ledger, former, [each for each in changed if each.row["Name until"]])


def record_addresses(ledger: Ledger, rows: Sequence[Row]) -> None:
    """Add each address that is new. The one that a row prefers takes the place of another; none is taken away."""
    people = {ledger.person(str(row["Person"])): row for row in rows}
    there = {address.email.lower(): address for address in Address.objects.filter(person__in=people)}
    prefer(there.values(), {person.pk: row["E-mail"] for person, row in people.items() if row["E-mail"]})
    Address.objects.bulk_create(
        Address(person=person, email=email, preferred=email == row["E-mail"])
        for person, row in people.items()
        for email in dict.fromkeys((row["E-mail"], *(row["Other e-mails"] or ())))
        if email and email not in there
    )


def prefer(addresses: Iterable[Address], emails: Mapping[UUID, str]) -> None:
    """Make these e-mail addresses the preferred ones. First the others give way: one only is preferred at a time."""
    asked = [(each, each.email.lower() == emails[each.person_id]) for each in addresses if each.person_id in emails]
    for wanted in (False, True):
        switched = [each for each, preferred in asked if preferred == wanted != each.preferred]
        for address in switched:
            address.preferred = wanted
        save(Address, switched, ["preferred"])


def call_people(ledger: Ledger, findings: Findings) -> None:
    """Keep how the file calls people: each whom it names by the key on record, and by each further key of theirs."""
    spelt = {key.casefold(): key for key in named(findings)}
    who = {key: ledger.known_person(findings.unified.get(key, key)) for key in (*spelt, *findings.unified)}
    known = KnownAs.objects.filter(suite=ledger.suite)
    called = set(known.filter(main=True).values_list("person", flat=True))
    new = dict.fromkeys(person for person in who.values() if person and person.pk not in called)
    calls = [KnownAs(person=person, key=ledger.keys[person.pk]) for person in new]
    calls += [KnownAs(person=who[key], key=spelt.get(key, key), main=False) for key in findings.unified if who[key]]
    for call in calls:
        call.suite, call.folded = ledger.suite, call.key.casefold()
    taken = set(known.values_list("folded", flat=True))
    KnownAs.objects.bulk_create(call for call in calls if call.folded not in taken)


def named(findings: Findings) -> Iterator[str]:
    """The key of each row of people in the file."""
    sheet = PEOPLE.sheet.name
    changed = (each.row for each in findings.changed.get(sheet, ()))
    return (str(row["Person"]) for row in (*findings.whole[sheet], *findings.created.get(sheet, ()), *changed))


RECORDERS = {
    sheets.ORGANISATIONS.name: record_organisations,
    sheets.PEOPLE.name: record_people,
    sheets.ROLES.name: partial(write, ROLES),
}
