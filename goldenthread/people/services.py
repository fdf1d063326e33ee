"""Recording people, organisations and the roles held between them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import transaction

from goldenthread.audit.services import record
from goldenthread.people import reference
from goldenthread.people.models import Address, FormerName, Organisation, OrganisationName, Person, RoleHeld, User


@transaction.atomic
def add_organisation(*, code: str, kind: str, names: Iterable[Mapping], by: str, at: dt.datetime) -> Organisation:
    """Add an organisation with its dated names; they may not overlap and there must be at least one."""
    organisation = Organisation(code=code, kind=kind)
    organisation.full_clean()
    organisation.save()
    names = [OrganisationName(organisation=organisation, **name) for name in names]
    if not names:
        raise ValidationError({"names": f"Give organisation {code} a name."})
    for name in names:
        name.full_clean()
        name.save()
    refuse_overlap(names)
    refuse_gaps(names)
    record(verb="add organisation", subject=organisation, by=by, at=at, details={"code": code})
    return organisation


def refuse_overlap(names: list[OrganisationName]) -> None:
    """Stop two names from holding on the same day."""
    in_order = sorted(names, key=lambda n: n.valid_from or dt.date.min)
    for earlier, later in pairwise(in_order):
        if later.valid_from is None or earlier.holds_on(later.valid_from):
            raise ValidationError({"valid_from": f"“{later.name}” begins before “{earlier.name}” ends."})


def refuse_gaps(names: list[OrganisationName]) -> None:
    """Stop an organisation from having no name on a day after its first: records of that day could not be read."""
    in_order = sorted(names, key=lambda n: n.valid_from or dt.date.min)
    for earlier, later in pairwise(in_order):
        if later.valid_from != earlier.valid_to + dt.timedelta(days=1):
            raise ValidationError({"valid_from": f"There is no name between “{earlier.name}” and “{later.name}”."})
    if in_order[-1].valid_to:
        raise ValidationError(
            {"valid_to": f"Leave “{in_order[-1].name}” without an end, or give the name that follows."}
        )


def refuse_nameless(organisation: Organisation, day: dt.date, field: str) -> None:
    """Stop a record of a day on which the organisation has no name yet."""
    try:
        organisation.name_on(day)
    except LookupError as error:
        raise ValidationError({field: str(error)}) from error


@transaction.atomic
def add_person(
    *,
    given_name: str,
    family_name: str,
    by: str,
    at: dt.datetime,
    title: str = "",
    profession: str = "",
    specialty: str = "",
    emails: Iterable[str] = (),
    former_names: Iterable[Mapping] = (),
) -> Person:
    """Add a person; the first address is the preferred one."""
    refuse_unknown(profession, specialty)
    person = Person(
        title=title, given_name=given_name, family_name=family_name, profession=profession, specialty=specialty
    )
    person.clean_fields()
    person.save(force_insert=True)
    for position, email in enumerate(emails):
        address = Address(person=person, email=email.lower(), preferred=position == 0)
        address.full_clean(exclude=["person"], validate_constraints=False)
        address.save()
    for name in former_names:
        FormerName.objects.create(person=person, **name)
    record(verb="add person", subject=person, by=by, at=at)
    return person


@transaction.atomic
def add_address(*, person: Person, email: str, by: str, at: dt.datetime, preferred: bool = False) -> Address:
    """Add an address to a person; if it is the preferred one, those before it are kept beside it."""
    if preferred:
        person.addresses.update(preferred=False)
    address = Address(person=person, email=email.lower(), preferred=preferred)
    address.full_clean(exclude=["person"], validate_constraints=False)
    address.save()
    record(verb="add address", subject=person, by=by, at=at)
    return address


def refuse_unknown(profession: str, specialty: str) -> None:
    """Stop a profession or specialty that the reference lists do not hold; empty means unknown."""
    if profession and profession not in reference.professions():
        raise ValidationError({"profession": f"“{profession}” is not in the list of professions."})
    if specialty and specialty not in reference.specialties():
        raise ValidationError({"specialty": f"“{specialty}” is not a main specialty code."})


@transaction.atomic
def change_name(
    *, person: Person, given_name: str, family_name: str, until_on: dt.date, by: str, at: dt.datetime, title: str = ""
) -> Person:
    """Give a person a new name and keep the old one up to and including a day."""
    FormerName.objects.create(
        person=person,
        title=person.title,
        given_name=person.given_name,
        family_name=person.family_name,
        until_on=until_on,
    )
    person.title, person.given_name, person.family_name = title or person.title, given_name, family_name
    person.full_clean()
    person.save()
    record(verb="change name", subject=person, by=by, at=at)
    return person


@transaction.atomic
def hold_role(
    *,
    person: Person,
    organisation: Organisation,
    title: str,
    level: int,
    from_on: dt.date,
    by: str,
    at: dt.datetime,
    to_on: dt.date | None = None,
    unit: str = "",
    pas: Mapping[str, Decimal] | None = None,
) -> RoleHeld:
    """Record a role held; `pas` may give clinical and leadership PAs, allowed and worked."""
    if to_on and to_on < from_on:
        raise ValidationError({"to_on": f"The role ends on {to_on:%-d %B %Y}, before it begins."})
    refuse_nameless(organisation, from_on, "from_on")
    if level not in reference.career_stages():
        raise ValidationError({"level": f"Level {level} is not on the ladder from 1 to 7."})
    role = RoleHeld(
        person=person,
        organisation=organisation,
        title=title,
        level=level,
        unit=unit,
        from_on=from_on,
        to_on=to_on,
        **(pas or {}),
    )
    role.clean_fields(exclude=["person", "organisation"])
    role.save(force_insert=True)
    record(verb="hold role", subject=role, by=by, at=at)
    return role


@transaction.atomic
def end_role(*, role: RoleHeld, to_on: dt.date, by: str, at: dt.datetime) -> RoleHeld:
    """End a role on a day."""
    if to_on < role.from_on:
        raise ValidationError({"to_on": f"The role began on {role.from_on:%-d %B %Y}. Give a later day."})
    role.to_on = to_on
    role.save(update_fields=["to_on"])
    record(verb="end role", subject=role, by=by, at=at)
    return role


@transaction.atomic
def open_account(*, person: Person, email: str, by: str, at: dt.datetime, password: str | None = None) -> User:
    """Let a person sign in; without a password they ask for a link to set one."""
    user = User.objects.create_user(email, password, person=person)
    user.emailaddress_set.create(email=user.email, verified=True, primary=True)
    record(verb="open account", subject=user, by=by, at=at)
    return user
