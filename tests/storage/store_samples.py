"""What the tests of the storage share: keys, moments, one case file, and the first steps of its dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from advisor.audit.entry import Entry
from advisor.service.dossier_letters import approve_dossier_letter, draft_dossier_letter, issue_letter
from advisor.service.dossiers import amend_dossier, open_dossier
from advisor.service.holds import Ground, hold_dossier, keeping_of, release_dossier
from advisor.service.mail import Posting
from advisor.service.opinions import give_opinion
from advisor.service.sealing import Desk

MASTER = bytes(range(32))
MOMENT = "2026-03-02T09:00:00+01:00"
TODAY = date(2026, 11, 24)
REFERENCE = "nuit-77-014"
WHY = "dossier ouvert après la plainte"
ENOUGH = "relu, conforme au dossier"
CASE = (Path(__file__).parents[1] / "service" / "cases" / "night-noise.yaml").read_text(encoding="utf-8") + (
    "  appointment_on: mardi 8 décembre 2026 à 14 heures\n  appointment_place: Agence des Tilleuls\n"
)
NOTICE = (Path(__file__).parents[2] / "examples" / "10-injonction-du-prefet.yaml").read_text(encoding="utf-8")

REGISTER_NAME = "patrimoine"
REGISTER = """\
landlord: bailleur-essai
zone_department: "77"
territories: [{id: "77", department: "77"}]
referents:
  - {id: ref-1, on: 2024-01-15, recorded_on: 2024-01-16, body: bailleur, function: référent sûreté}
exchanges:
  - {id: recu-1, on: 2024-02-01, recorded_on: 2024-02-02, given: non, from_role: police, to_role: bailleur,
     category: IC01, named: non, purpose: diagnostic local, kept_until: 2024-05-01}
reports:
  - {id: dit-1, on: 2024-02-01, recorded_on: 2024-02-02, kept_until: 2024-05-01, note: cage B}
trainings: []
"""
REGISTER_NEXT = REGISTER.replace(
    "trainings: []", "trainings: [{id: form-1, on: 2025-01-02, recorded_on: 2025-01-03, subject: accueil}]"
)


def held(desk: Desk, reference: str, ground: Ground = "action_en_cours") -> Entry:
    """The dossier held, as it stands."""
    return hold_dossier(desk, reference, ground, reason="assignation délivrée", seen=seen(desk, reference))


def released(desk: Desk, reference: str, ground: Ground = "action_en_cours") -> Entry:
    """The dossier held no longer on a ground."""
    return release_dossier(desk, reference, ground, reason="jugement exécuté", seen=seen(desk, reference))


def seen(desk: Desk, reference: str) -> tuple[int, str]:
    """What stands of the keeping of a dossier, to act on it."""
    keeping = keeping_of(desk, reference)
    return keeping.version, keeping.mark


def drafted(author: Desk, reference: str) -> Posting:
    """The draft of the letter that the case calls for."""
    return draft_dossier_letter(author, reference, person="titulaire", measure="entretien")


def amended(
    reviewer: Desk,
    reference: str,
    text: str = CASE,
    version: int = 1,
    *,
    mark: str = "",
    withdrawn: tuple[str, ...] = (),
) -> int:
    """The version that follows."""
    why = "retrait d'un fait infondé"
    return amend_dossier(reviewer, reference, text, version=version, reason=why, mark=mark, withdrawn=withdrawn).version


def notice_issued(author: Desk, reviewer: Desk, day: date = TODAY) -> tuple[str, int]:
    """A mise en demeure handed to dispatch on a day: its dossier and its number."""
    reference = open_dossier(author, NOTICE, reason=WHY).case.reference
    draft = draft_dossier_letter(author, reference, person="t1", measure="mise_en_demeure").entry.sequence
    give_opinion(reviewer, reference, version=1, measures={"t1": "avertissement"}, reason=WHY)
    approve_dossier_letter(reviewer, draft, reason=ENOUGH)
    issue_letter(author, draft, day=day)
    return reference, draft
