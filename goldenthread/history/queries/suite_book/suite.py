"""The suite, its commissions and aims, and whom its partners appointed."""

from goldenthread.history.book.sheets import ABSENCES, AIMS, COMMISSIONS, SIGNATURES, SUITE, TEAM
from goldenthread.history.book.values import Row
from goldenthread.history.queries.suite_book.people import Keys, by_person
from goldenthread.history.queries.suite_book.rows import Via, gathered, rows
from goldenthread.programmes.models import Aim, AimsSignature, Appointment, Commission, LeadAbsence, Suite


def facts(suite: Suite) -> tuple[Row, ...]:
    """The one row of the suite itself."""
    return rows(
        SUITE,
        Suite.objects.filter(pk=suite.pk),
        {
            "Name": "name",
            "Address": "slug",
            "Begins on": "begins_on",
            "Made up": "made_up",
            "Stands still on": "stands_still_on",
        },
    )


def commissions(suite: Suite) -> tuple[Row, ...]:
    """Each commission with its programmes in their order."""
    pairs = Commission.programmes.through.objects.filter(commission__suite=suite)
    programmes = gathered(
        pairs.order_by("programme__position", "programme_id").values_list("commission_id", "programme__code")
    )
    return rows(
        COMMISSIONS,
        Commission.objects.filter(suite=suite).order_by("covers_from", "pk"),
        {
            "Commissioner": "commissioner__code",
            "Provider": "provider__code",
            "Programmes": Via("pk", programmes),
            "Covers from": "covers_from",
            "Covers to": "covers_to",
            "Signed on": "signed_on",
        },
    )


def aims(suite: Suite) -> tuple[Row, ...]:
    """The aims of every version."""
    found = Aim.objects.filter(register__suite=suite).order_by("register__version", "code")
    return rows(AIMS, found, {"Version": "register__version", "Code": "code", "Aim": "text"})


def signatures(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """Who signed each version of the aims, and when."""
    return rows(
        SIGNATURES,
        AimsSignature.objects.filter(register__suite=suite).order_by("register__version", "signed_on", "pk"),
        {
            "Version": "register__version",
            "Organisation": "organisation__code",
            "Signed by": Via("signed_by_id", keys),
            "Signed on": "signed_on",
        },
    )


def team(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """Everybody appointed, those who came first before the others."""
    return rows(
        TEAM,
        Appointment.objects.filter(suite=suite).order_by("from_on", "pk"),
        {
            "Person": Via("person_id", keys),
            "As": "capacity",
            "Organisation": "organisation__code",
            "Post": "title",
            "From": "from_on",
            "To": "to_on",
            "In training": "in_training",
            "Described as": "described_as",
            "Agreed on": "agreed_to_be_described_on",
        },
    )


def absences(suite: Suite, keys: Keys) -> tuple[Row, ...]:
    """When each of the team was away, and who covered."""
    found = rows(
        ABSENCES,
        LeadAbsence.objects.filter(appointment__suite=suite).order_by("from_on", "pk"),
        {
            "Person": Via("appointment__person_id", keys),
            "From": "from_on",
            "To": "to_on",
            "Covered by": Via("covered_by_id", keys),
            "Handover brief on": "handover_brief_on",
        },
    )
    return by_person(found, keys)
