"""The words of information shared with partners: categories, roles and purposes, and one transmission that is considered."""

from __future__ import annotations

from typing import Literal

from advisor.casefile.known import Known
from advisor.law.value import Value

Information = Literal[
    "IC01", "IC02", "IC03", "IC04", "IC05", "IC06", "IC07", "IC08", "IC09", "IC10", "IC11", "IC12", "IC13", "IC14",
    "IC15", "IC16", "IC17", "IC18", "IC19",
]  # fmt: skip
Party = Literal[
    "staff",
    "referent",
    "resident",
    "police",
    "prosecutor",
    "prefecture",
    "town_hall",
    "social_service",
    "prevention_group",
    "court",
    "bailiff",
    "lawyer",
    "other_landlord",
    "emergency",
]
Purpose = Literal[
    "staff_protection",
    "local_diagnosis",
    "police_or_justice",
    "lease_action",
    "works",
    "victim_protection",
    "help",
    "live_intervention",
    "injunction",
    "enforcement",
    "complaint",
    "group_follow_up",
    "allocation",
]


class Transmission(Value):
    """What the landlord considers telling a partner: to whom, what, about somebody or not, for what, and by which gateway.

    `formal_request`: a recorded requisition, or a request of the prosecutor or of an officer acting for them.
    Source: conventions, § 3.2, flows FL08 to FL23.
    """

    recipient: Known[Party] = Known[Party]()
    category: Known[Information] = Known[Information]()
    nominative: Known[bool] = Known[bool]()
    purpose: Known[Purpose] = Known[Purpose]()
    formal_request: Known[bool] = Known[bool]()
    agreement_in_force: Known[bool] = Known[bool]()
    person_agrees: Known[bool] = Known[bool]()
