"""A small landlord with sites, for the tests of the sites room."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.engine.program import Program
from advisor.register.model import Attestation, Figure, Register, Report, Site, SiteReview, Territory
from advisor.rulebook.load import load_rulebook
from advisor.service.adviser import rules_root
from advisor.sites.levels import LevelOfSite, levels

TODAY = date(2026, 6, 30)
SITE = Site(id="tilleuls", territory="77", commune="77288", label="Les Tilleuls", dwellings=100, halls=10)
ATTESTED = Attestation(kind="incident", complete_until=TODAY, by_role="référent sûreté")


@cache
def program() -> Program:
    return compile_rulebook(load_rulebook(rules_root()), stages=REVIEW_STAGES)


def report(name: str, on: date, phenomenon: str, **changes: Any) -> Report:
    """A report form of the one site, complete."""
    told: dict[str, Any] = {
        "id": name,
        "on": on,
        "recorded_on": on,
        "site": "tilleuls",
        "territories": ("77",),
        "phenomenon": phenomenon,
        "place": "hall",
        "severity": 1,
        "recurrence": "isolated",
        "author_status": "unknown",
        "by_role": "gardien",
        "kept_until": date(2027, 12, 31),
        "staff_victim": False,
        "by_contractor": phenomenon == "entrave à un prestataire",
    }
    return Report(**(told | changes))


def reviewed(on: date, observed: str, level: str, **changes: Any) -> SiteReview:
    told = {"id": f"rev-{on}", "on": on, "recorded_on": on, "site": "tilleuls", "by_role": "référent sûreté"}
    return SiteReview(**(told | {"observed": observed, "level": level} | changes))


NO_REFUSAL = Figure(
    id="refus",
    on=date(2025, 12, 1),
    until=TODAY,
    recorded_on=TODAY,
    kind="refused_orders",
    value=0,
    definition="ordres de service refusés par un prestataire",
    site="tilleuls",
)


def register(*reports: Report, **changes: Any) -> Register:
    """A landlord of Seine-et-Marne with one site, its facts attested, no contractor having refused."""
    told: dict[str, Any] = {
        "landlord": "bailleur-essai",
        "zone_department": "77",
        "territories": (Territory(id="77", department="77"),),
        "sites": (SITE,),
        "reports": reports,
        "figures": (NO_REFUSAL,),
        "attestations": (ATTESTED,),
    }
    return Register(**(told | changes))


def level(kept: Register, as_of: date = TODAY) -> LevelOfSite:
    """The level of the one site."""
    (only,) = levels(program(), kept, as_of).sites
    return only
