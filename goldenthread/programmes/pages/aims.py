"""What the desks of the aims show."""

from django.urls import reverse

from goldenthread.people.models import Organisation
from goldenthread.programmes.models import AimsRegister, Suite
from goldenthread.programmes.pages.desk import Closed, Desk, crumbs
from goldenthread.ui.filters import joined, long_date
from goldenthread.ui.parts import Link

SIGN, WRITE = "Sign the aims", "Write a new version of the aims"


def sign_aims_page(suite: Suite, register: AimsRegister | None, organisation: Organisation | None) -> Desk | Closed:
    """Closed where nothing is written, where the reader signs for nobody, and once their partner has signed."""
    trail, back = crumbs(suite, SIGN), reverse("aims", args=[suite.slug])
    see = (Link("See the aims", back),)
    if register is None:
        return Closed(
            SIGN,
            trail,
            "No aims are written yet.",
            (Link("Back to the programmes", reverse("suite", args=[suite.slug])),),
        )
    if organisation is None:
        return Closed(SIGN, trail, "You can sign only for your own organisation, and it is not one that signs.", see)
    if signed := register.signatures.filter(organisation=organisation).first():
        lede = f"Your organisation signed version {register.version} on {long_date(signed.signed_on)}."
        return Closed(SIGN, trail, lede, see)
    return Desk(
        title=f"Sign version {register.version} of the aims",
        crumbs=trail,
        back=back,
        lede="Read them first. A signature cannot be taken back.",
        listed=tuple(f"{aim.code} {aim.text}" for aim in register.aims.all()),
        button="Sign the aims",
    )


def write_aims_page(suite: Suite, last: AimsRegister | None) -> Desk:
    return Desk(
        title=WRITE,
        crumbs=crumbs(suite, WRITE),
        back=reverse("aims", args=[suite.slug]),
        lede=written_so_far(last),
        words=(
            "The versions before stay as they were. The lead trust and the delivery partner sign the new one again.",
        ),
        button="Save the new version",
    )


def written_so_far(last: AimsRegister | None) -> str:
    """The version that there is and how many signed it."""
    if last is None:
        return "These are the first."
    signatures = last.signatures.select_related("organisation").prefetch_related("organisation__names")
    signed = [f"{s.organisation.name_on(s.signed_on).short_name} on {long_date(s.signed_on)}" for s in signatures]
    return f"Version {last.version} is {'signed by ' + joined(signed) if signed else 'not signed'}."
