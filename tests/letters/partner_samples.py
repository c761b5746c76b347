"""A register of Seine-et-Marne, the texts of the dossier that a test asks for, and the letter that comes of their review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.letters.draft import LetterDraft
from advisor.letters.partner import Wanted, compose_partner_letter
from advisor.register.model import (
    Adhesion,
    Attestation,
    Letterhead,
    PartnerAddress,
    Referent,
    Register,
    Territory,
)
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root

TODAY = date(2026, 3, 31)
WINDOW = Window(date(2025, 4, 1), TODAY, TODAY)
SIGNED = date(2021, 5, 5)
HEAD = Letterhead(
    organisation="Office public de l'habitat",
    agency="Direction de la tranquillité",
    address=("1, place du Marché", "77000 Melun"),
    town="Melun",
    contact="tranquillite@bailleur.example",
)
ADDRESSES = (
    PartnerAddress(body="prosecutor", lines=("Le procureur de la République", "Tribunal judiciaire", "77100 Meaux")),
    PartnerAddress(body="prefect", lines=("Le préfet", "12, rue de la Préfecture", "77000 Melun")),
)
OURS = Referent(id="ref", on=date(2024, 1, 15), recorded_on=SIGNED, body="landlord", function="référent sûreté")


@lru_cache(maxsize=1)
def real_rulebook() -> Rulebook:
    return load_rulebook(rules_root())


def only(*texts: str, **ended: Any) -> Rulebook:
    """The rule base with some texts of the dossier alone; `ended` are fields that a text is given otherwise."""
    kept = {name: replace(real_rulebook().conventions[name], **ended) for name in texts}
    return replace(real_rulebook(), conventions=kept)


def register(texts: Iterable[str] = ("d77-2021",), **changes: Any) -> Register:
    """A landlord that joined the texts, whose register is whole, with its letterhead and its partners' addresses."""
    told: dict[str, Any] = {
        "landlord": "bailleur-essai",
        "zone_department": "77",
        "territories": (Territory(id="77", department="77", label="Seine-et-Marne"),),
        "adhesions": tuple(Adhesion(id=f"adh-{each}", on=SIGNED, recorded_on=SIGNED, text=each) for each in texts),
        "attestations": (Attestation(kind="all", complete_until=TODAY, by_role="référent sûreté"),),
        "letterhead": HEAD,
        "addresses": ADDRESSES,
    }
    return Register(**(told | changes))


def letter(kept: Register, wanted: Wanted, rulebook: Rulebook | None = None, window: Window = WINDOW) -> LetterDraft:
    """The letter that comes of the review of a register."""
    used = rulebook or only("d77-2021")
    found = review(compile_rulebook(used, stages=REVIEW_STAGES), kept, window)
    return compose_partner_letter(found, kept, used, wanted)


def said(draft: LetterDraft) -> str:
    """Everything that the body says."""
    parts = [
        sentence.text
        for block in draft.body
        for sentence in (*([block.title] if block.title else []), *block.sentences)
    ]
    return " ".join(parts)
