"""The people and organisations of a suite, how its workbooks call them, and the roles held between them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from itertools import count
from operator import or_
from uuid import UUID

from django.db.models import F, Prefetch, Q, QuerySet
from django.db.models.functions import Lower

from goldenthread.evaluation.models import Coding, Study
from goldenthread.history.book.cells import plain
from goldenthread.history.book.sheets import ORGANISATIONS, PEOPLE, ROLES
from goldenthread.history.book.values import Row
from goldenthread.history.models import KnownAs
from goldenthread.history.queries.suite_book.rows import Via, row, rows
from goldenthread.people.models import Address, FormerName, Organisation, Person, RoleHeld
from goldenthread.programmes.models import (
    AimsSignature,
    Appointment,
    Commission,
    LeadAbsence,
    ModuleReview,
    Partnership,
    Place,
    Suite,
)

Keys = Mapping[UUID, str]
"""The key of each person, in the order of the rows of People."""


def people_of(suite: Suite) -> QuerySet[Person]:
    """All who have anything to do with a suite."""
    places = Place.objects.filter(cohort__programme__suite=suite)
    reviewers = ModuleReview.reviewed_by.through.objects
    coders = Study.coders.through.objects
    among = (
        KnownAs.objects.filter(suite=suite).values("person"),
        places.values("person"),
        places.values("sponsor"),
        places.values("paired_manager"),
        Appointment.objects.filter(suite=suite).values("person"),
        LeadAbsence.objects.filter(appointment__suite=suite).values("covered_by"),
        AimsSignature.objects.filter(register__suite=suite).values("signed_by"),
        reviewers.filter(modulereview__module__cohort__programme__suite=suite).values("person"),
        coders.filter(study__programme__suite=suite).values("person"),
        Coding.objects.filter(theme__study__programme__suite=suite).values("coder"),
        RoleHeld.objects.filter(organisation__partnerships__suite=suite).values("person"),
    )
    return Person.objects.filter(reduce(or_, (Q(pk__in=each) for each in among)))


def asked_for(emails: Iterable[str], staff_numbers: Iterable[str]) -> QuerySet[Person]:
    """The people of the whole house who have one of these addresses or staff numbers."""
    by_email = Address.objects.alias(lower=Lower("email")).filter(lower__in=lowered(emails))
    by_number = Person.objects.alias(lower=Lower("staff_number")).filter(lower__in=lowered(staff_numbers))
    return Person.objects.filter(Q(pk__in=by_email.values("person")) | Q(pk__in=by_number.values("pk")))


def lowered(texts: Iterable[str]) -> set[str]:
    return {text.lower() for text in texts if text}


def with_names(people: QuerySet[Person]) -> list[Person]:
    """People in order of name, with their addresses, the preferred one first, and their former names."""
    addresses = Prefetch("addresses", Address.objects.order_by("-preferred", "pk"))
    former_names = Prefetch("former_names", FormerName.objects.order_by("until_on"))
    found = people.prefetch_related(addresses, former_names)
    return sorted(found, key=lambda person: (person.family_name, person.given_name, person.pk))


def called(suite: Suite | None, emails: Iterable[str], staff_numbers: Iterable[str]) -> dict[Person, str]:
    """The people of a suite with their keys, in order of name, then those outside it who were asked for."""
    inside = with_names(people_of(suite)) if suite else []
    known = set(inside)
    outside = [person for person in with_names(asked_for(emails, staff_numbers)) if person not in known]
    keys = keys_of(suite, [*inside, *outside])
    by_name = [sorted(people, key=lambda p: (p.family_name, p.given_name, keys[p])) for people in (inside, outside)]
    return {person: keys[person] for people in by_name for person in people}


def keys_of(suite: Suite | None, people: Iterable[Person]) -> dict[Person, str]:
    """How the workbooks of a suite call people: by their main key there, else by an address, else by their name."""
    known = KnownAs.objects.filter(suite=suite).values_list("person", "key", "folded", "main")
    main = {person: key for person, key, _, is_main in known if is_main}
    claimed = {folded: person for person, _, folded, _ in known}
    return {person: main.get(person.pk) or free_key(person, claimed) for person in people}


def free_key(person: Person, claimed: dict[str, UUID]) -> str:
    """A key that nobody else has, and which is now claimed: of those with the same one the later are numbered."""
    wanted = next((address.email for address in person.addresses.all()), " ".join(plain(person.name).split()))
    numbered = (wanted if number == 1 else f"{wanted} ({number})" for number in count(1))
    return next(key for key in numbered if claimed.setdefault(key.casefold(), person.pk) == person.pk)


def by_person(found: Iterable[Row], keys: Keys) -> tuple[Row, ...]:
    """Rows in the order of their people; those of one person stay as they are."""
    order = {key: number for number, key in enumerate(keys.values())}
    return tuple(sorted(found, key=lambda row: order[row["Person"]]))


def in_order(people: Iterable[tuple[int, UUID]], keys: Keys) -> Iterator[tuple[int, str]]:
    """Pairs with the key of the person in place of the person, in the order of people."""
    order = {person: number for number, person in enumerate(keys)}
    return ((of, keys[person]) for of, person in sorted(people, key=lambda pair: order[pair[1]]))


def organisations(suite: Suite | None, keys: Keys, codes: Collection[str] = ()) -> tuple[Row, ...]:
    """Each name of the partners, in the order in which they joined, then of all that is named besides or asked for."""
    parts = dict(Partnership.objects.filter(suite=suite).values_list("organisation__code", "part"))
    commissions = Commission.objects.filter(suite=suite)
    named = (
        RoleHeld.objects.filter(person__in=keys).values("organisation"),
        commissions.values("commissioner"),
        commissions.values("provider"),
        Appointment.objects.filter(suite=suite).values("organisation"),
        AimsSignature.objects.filter(register__suite=suite).values("organisation"),
    )
    wanted = reduce(or_, (Q(pk__in=each) for each in named), Q(code__in=parts) | Q(lower__in=lowered(codes)))
    found = rows(
        ORGANISATIONS,
        Organisation.objects.alias(lower=Lower("code"))
        .filter(wanted)
        .order_by("code", F("names__valid_from").asc(nulls_first=True)),
        {
            "Code": "code",
            "Name": "names__name",
            "Short name": "names__short_name",
            "Kind": "kind",
            "Valid from": "names__valid_from",
            "Valid to": "names__valid_to",
            "Part": Via("code", parts),
        },
    )
    order = {code: number for number, code in enumerate(parts)}
    return tuple(sorted(found, key=lambda row: order.get(row["Code"], len(order))))


def people(called: Mapping[Person, str]) -> tuple[Row, ...]:
    """Each person as they are called now, then under each former name."""
    return tuple(row for person, key in called.items() for row in (present(person, key), *former(person, key)))


def present(person: Person, key: str) -> Row:
    preferred = [address.email for address in person.addresses.all() if address.preferred]
    others = [address.email for address in person.addresses.all() if not address.preferred]
    return row(
        PEOPLE,
        {
            "Person": key,
            "Title": person.title,
            "Given name": person.given_name,
            "Family name": person.family_name,
            "Profession": person.profession,
            "Specialty": person.specialty,
            "E-mail": next(iter(preferred), None),
            "Other e-mails": tuple(others) or None,
            "Staff number": person.staff_number,
        },
    )


def former(person: Person, key: str) -> Iterator[Row]:
    for name in person.former_names.all():
        said = {"Title": name.title, "Given name": name.given_name, "Family name": name.family_name}
        yield row(PEOPLE, {"Person": key, **said, "Name until": name.until_on})


def roles(keys: Keys) -> tuple[Row, ...]:
    """Every role that these people held, wherever it was."""
    found = rows(
        ROLES,
        RoleHeld.objects.filter(person__in=keys).order_by("from_on", "pk"),
        {
            "Person": Via("person_id", keys),
            "Organisation": "organisation__code",
            "Role": "title",
            "Level": "level",
            "Unit": "unit",
            "From": "from_on",
            "To": "to_on",
            "Clinical PAs allowed": "clinical_pas_allowed",
            "Clinical PAs worked": "clinical_pas_worked",
            "Leadership PAs allowed": "leadership_pas_allowed",
            "Leadership PAs worked": "leadership_pas_worked",
        },
    )
    return by_person(found, keys)
