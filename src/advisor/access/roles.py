"""The roles that an account may hold, in the order of the columns of the table."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """One role; an account may hold several, and may then do what any of them allows."""

    AGENT = "agent"
    LAWYER = "lawyer"
    SAFETY_LEAD = "safety_lead"
    APPROVER = "approver"
    DPO = "dpo"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    PARTNER = "partner"


ROLE_NAMES: dict[Role, str] = {
    Role.AGENT: "agent",
    Role.LAWYER: "juriste",
    Role.SAFETY_LEAD: "référent sûreté",
    Role.APPROVER: "valideur",
    Role.DPO: "DPO",
    Role.AUDITOR: "auditeur",
    Role.ADMINISTRATOR: "administrateur",
    Role.PARTNER: "partenaire",
}
"""What people call each role."""

SPEAKS_FOR: dict[Role, tuple[str, ...]] = {
    Role.AGENT: ("chargé de secteur", "gestionnaire technique"),
    Role.LAWYER: ("juriste", "conseil"),
    Role.SAFETY_LEAD: ("référent sûreté", "référent protection", "référent social"),
    Role.DPO: ("délégué à la protection des données",),
}
"""For whom, of those whom the vocabulary asks, an account of each role answers; the lawyer writes down what counsel said."""
