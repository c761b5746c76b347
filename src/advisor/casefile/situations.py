"""Situations beside the ladder: what reaches the landlord of them, which service may help, and to whom one writes outside."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.casefile.known import Known
from advisor.casefile.text import Line, Narrative
from advisor.law.value import Value

SituationKind = Literal[
    "rehousing_request",
    "solidarity_letter",
    "compensation_claim",
    "suit_by_victim",
    "staff_complaint",
    "complaint_withdrawn",
    "bias_alert",
    "mandate_or_dispute",
    "refusal_judgment",
]
CONFIDED = frozenset({"rehousing_request", "solidarity_letter"})
"""What a person to protect writes in confidence: nobody else of the household may read of it."""
REFUSAL = "refusal_judgment"
"""The judgment that refused to end the lease."""
Service = Literal["social", "multidisciplinary", "hygiene"]
ThirdPartyAnswer = Literal["acting", "not_acting"]
Address = Annotated[tuple[Line, ...], Field(max_length=6)]


class Support(Value):
    """Which services a need calls for: the service alone, never its cause."""

    services: Known[tuple[Service, ...]] = Known[tuple[Service, ...]]()


class Outside(Value):
    """What only a person can settle before a letter to someone outside the household: addresses, and what is told them."""

    complainant_addresses: tuple[Address, ...] = Field(default=(), max_length=30)
    third_party_address: Address = ()
    third_party_answer: ThirdPartyAnswer | None = None
    third_party_reasons: Narrative = ""
    prosecutor_facts: Narrative = ""
    mayor_address: Address = ()
    mayor_facts: Narrative = ""


class Agreement(Value):
    """The written undertakings of a protocole, the tenant's and the landlord's, and until when they run."""

    by_tenant: tuple[Line, ...] = Field(default=(), max_length=12)
    by_landlord: tuple[Line, ...] = Field(default=(), max_length=12)
    until: Line = ""


class Situations(Value):
    """The section of a case file that this module brings."""

    support: Support = Support()
    outside: Outside = Outside()
    agreement: Agreement = Agreement()
