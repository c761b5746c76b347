"""One text with one clause, a register, and the verdict that the review gives of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from advisor.engine.compile import REVIEW_STAGES, compile_rulebook
from advisor.register.model import Adhesion, Attestation, Register, Territory
from advisor.review.duties import Window
from advisor.review.judge import review
from advisor.review.review import Review, ReviewedClause
from advisor.rulebook.conventions import Clause, ConventionText, Perimeter
from advisor.rulebook.diagnostic import Place
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook
from advisor.service.adviser import rules_root

HERE = Place("rules/conventions/essai.yaml", 1, 1)
TODAY = date(2026, 3, 31)
WINDOW = Window(date(2025, 4, 1), TODAY, TODAY)
SIGNED = date(2021, 5, 5)


@lru_cache(maxsize=1)
def real_rulebook() -> Rulebook:
    return load_rulebook(rules_root())


def clause(**changes: Any) -> Clause:
    """A clause that binds the landlord to a result, at all times; `changes` are its other fields."""
    told: dict[str, Any] = {
        "id": "ESSAI-01",
        "text": "essai",
        "article": "",
        "mark": "",
        "topic": "referents",
        "bearers": ("landlord",),
        "each": False,
        "beneficiaries": (),
        "modality": "result",
        "inferred": (),
        "action": "désigner un correspondant",
        "arises": "standing",
        "event": "",
        "period": None,
        "deadline": None,
        "condition": "",
        "proofs": ("referent",),
        "expected_proof": "",
        "information": (),
        "provision": "",
        "sources": ("essai",),
        "confidence": "high",
        "remark": "",
        "place": HERE,
    }
    return Clause(**(told | changes))


def text(*clauses: Clause, **changes: Any) -> ConventionText:
    """A convention of Seine-et-Marne whose own words were read; `changes` are its other fields."""
    told: dict[str, Any] = {
        "id": "essai",
        "title": "Convention d'essai",
        "nature": "convention",
        "level": "department",
        "perimeter": Perimeter(departments=("77",)),
        "signatories": ("prefect", "landlord"),
        "signed_on": SIGNED,
        "valid_from": SIGNED,
        "valid_to": None,
        "renewal": "unknown",
        "held": "full",
        "confidence": "high",
        "sources": ("essai",),
        "relations": (),
        "remark": "",
        "clauses": clauses or (clause(),),
        "place": HERE,
    }
    return ConventionText(**(told | changes))


def register(**changes: Any) -> Register:
    """A landlord of Seine-et-Marne that signed the convention, and attests that its register is whole."""
    told: dict[str, Any] = {
        "landlord": "bailleur-essai",
        "zone_department": "77",
        "territories": (Territory(id="77", department="77"),),
        "adhesions": (Adhesion(id="adhesion", on=SIGNED, recorded_on=SIGNED, text="essai"),),
        "attestations": (Attestation(kind="all", complete_until=TODAY, by_role="référent sûreté"),),
    }
    return Register(**(told | changes))


def reviewed(written: ConventionText, kept: Register, window: Window = WINDOW) -> Review:
    """The review of one text alone."""
    rulebook = replace(real_rulebook(), conventions={written.id: written})
    return review(compile_rulebook(rulebook, stages=REVIEW_STAGES), kept, window)


def only(found: Review) -> ReviewedClause:
    """The one clause of a review."""
    (told,) = found.clauses
    return told
