"""The suite, what its partners agreed on, and whom they appointed."""

from collections import defaultdict
from collections.abc import Iterator

from goldenthread.history.book.checks.faults import backwards, clashes, spelled, where
from goldenthread.history.book.checks.index import Index, covers, grouped, key_of
from goldenthread.history.book.checks.organisations import IN_AN_ADDRESS
from goldenthread.history.book.schema import Key
from goldenthread.history.book.values import Fault, Row
from goldenthread.programmes.services.suite import TAKEN


def check(index: Index) -> Iterator[Fault]:
    yield from facts(index)
    yield from commissions(index)
    yield from signatures(index)
    yield from team(index)
    yield from absences(index)


def facts(index: Index) -> Iterator[Fault]:
    for row in index.book["Suite"]:
        wanted = row["Address"]
        if wanted is not None and (wanted in TAKEN or not IN_AN_ADDRESS.fullmatch(wanted)):
            words = f"“{wanted}” cannot be the address of a suite. Give another of letters, digits and hyphens."
            yield row.fault("Suite", "Address", "not usable", words)
        if row["Begins on"] is None:
            yield row.fault("Suite", "Begins on", "empty", "No sheet says when the suite begins. Give its first day.")


def commissions(index: Index) -> Iterator[Fault]:
    """A provider is commissioned once for a programme at a time."""
    rows = index.book["Commissions"]
    yield from backwards("Commissions", rows, "Covers from", "Covers to")
    of_programme: defaultdict[tuple, list[Row]] = defaultdict(list)
    for row in rows:
        for programme in row["Programmes"] or ():
            of_programme[programme, *key_of(row, "Provider")].append(row)
    for (programme, _), same in of_programme.items():
        for at, other in clashes(same, "Covers from", "Covers to"):
            words = f"It overlaps the commission of {programme} {where(other)}. Mend the dates of one of them."
            yield at.fault("Commissions", "Covers from", "overlap", words)


def signatures(index: Index) -> Iterator[Fault]:
    """Partners sign a version of the aims that is there."""
    versions = grouped(index.book["Aims"], "Version")
    partners: set[Key] = {
        code for code, names in index.names.items() if any(name["Part"] is not None for name in names)
    }
    for row in index.book["Signatures"]:
        if key_of(row, "Version") not in versions:
            words = f"There is no version {row['Version']} in Aims. Add its aims there, or mend the number."
            yield row.fault("Signatures", "Version", "unknown reference", words)
        if key_of(row, "Organisation") not in partners:
            words = f"{row['Organisation']} is no partner of the suite. Give its Part in Organisations."
            yield row.fault("Signatures", "Organisation", "no partner", words)


def team(index: Index) -> Iterator[Fault]:
    """Nobody is appointed to the same twice at a time."""
    yield from backwards("Team", index.book["Team"], "From", "To")
    for same in grouped(index.book["Team"], "Person", "As").values():
        for at, other in clashes(same, "From", "To"):
            words = f"{index.name(at)} is {at['As']} {where(other)} at that time too. End one before the other begins."
            yield at.fault("Team", "From", "overlap", words)


def absences(index: Index) -> Iterator[Fault]:
    """Somebody of the team was away, once at a time."""
    rows = index.book["Absences"]
    yield from backwards("Absences", rows, "From", "To")
    for same in grouped(rows, "Person").values():
        for at, other in clashes(same, "From", "To"):
            yield at.fault("Absences", "From", "overlap", f"It overlaps the absence {where(other)}. Mend the dates.")
    for row in rows:
        appointed = index.team.get(key_of(row, "Person"), ())
        if not any(covers(each, "From", "To", row["From"]) for each in appointed):
            words = (
                f"{index.name(row)} has no row in Team that covers {spelled(row['From'])}. Add one, or mend the date."
            )
            yield row.fault("Absences", "Person", "not appointed", words)
