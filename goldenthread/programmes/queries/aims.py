"""The aims that the partners share, version by version, with the names under each."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.people.models import Organisation
from goldenthread.programmes.models import AimsRegister, Suite
from goldenthread.programmes.states import Part

BOTH_PARTNERS = (Part.LEAD_TRUST, Part.DELIVERY_PARTNER)


@dataclass(frozen=True)
class AimRow:
    code: str
    text: str


@dataclass(frozen=True)
class SignatureRow:
    """A partner under its name of the day on which it signed, or of today where it has not."""

    partner: str
    signed_by: str = ""
    signed_on: dt.date | None = None


@dataclass(frozen=True)
class RegisterRow:
    """A version of the aims; `signatures` holds both partners, signed or not, then all others who signed."""

    version: int
    aims: tuple[AimRow, ...]
    signatures: tuple[SignatureRow, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The partners who have not signed."""
        return tuple(s.partner for s in self.signatures if s.signed_on is None)

    @property
    def agreed_on(self) -> dt.date | None:
        """The day of the last signature, once both partners have signed."""
        days = [s.signed_on for s in self.signatures if s.signed_on]
        return max(days) if days and not self.missing else None


def aims_of(suite: Suite) -> tuple[AimRow, ...]:
    """The aims of the latest register in order of code; none before there is one. Costs two queries."""
    register = suite.aims_registers.order_by("-version").prefetch_related("aims").first()
    return aim_rows(register) if register else ()


def registers_of(suite: Suite, on: dt.date) -> tuple[RegisterRow, ...]:
    """Every version of the aims, the latest first. Costs nine queries at most."""
    signing = [
        partnership.organisation
        for partnership in suite.partnerships.select_related("organisation").prefetch_related("organisation__names")
        if partnership.part in BOTH_PARTNERS
    ]
    registers = suite.aims_registers.order_by("-version").prefetch_related(
        "aims", "signatures__organisation__names", "signatures__signed_by__former_names"
    )
    return tuple(
        RegisterRow(register.version, aim_rows(register), signature_rows(register, signing, on))
        for register in registers
    )


def aim_rows(register: AimsRegister) -> tuple[AimRow, ...]:
    """The aims of a register; A2 stands before A10."""
    aims = sorted(register.aims.all(), key=lambda aim: (len(aim.code), aim.code))
    return tuple(AimRow(aim.code, aim.text) for aim in aims)


def signature_rows(register: AimsRegister, signing: list[Organisation], on: dt.date) -> tuple[SignatureRow, ...]:
    """The signatures of those who are to sign, then of others."""
    signatures = {signature.organisation_id: signature for signature in register.signatures.all()}
    partners = {o.pk: o for o in signing} | {key: s.organisation for key, s in signatures.items()}
    rows = []
    for key, partner in partners.items():
        signature = signatures.get(key)
        if signature is None:
            rows.append(SignatureRow(partner.name_on(on).name))
            continue
        signed_on = signature.signed_on
        rows.append(SignatureRow(partner.name_on(signed_on).name, signature.signed_by.name_on(signed_on), signed_on))
    return tuple(rows)
