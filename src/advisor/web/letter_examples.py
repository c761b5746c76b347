"""One letter and what happens to it, as shown in the description of the API."""

from __future__ import annotations

from typing import Any

from advisor.web.access_examples import ACCOUNT
from advisor.web.dossier_examples import VERSION

LETTER_BODY = {"person": "t1", "measure": "mise_en_demeure"}
APPROVAL_BODY = {"reason": "relu, conforme aux pièces du dossier"}
ISSUE_BODY = {"day": "2026-11-24"}
TRACKING_BODY = {"addressee": 1, "state": "unclaimed", "day": "2026-11-24", "proof": "JVBERi0xLjcK"}
CORRECTION_BODY = {"day": "2026-11-07", "reason": "l'avis de réception porte le 7, et non le 9"}
_MEANING: dict[str, Any] = {
    "effect": "served",
    "words": "La mise en demeure reste valable, bien que le pli n'ait pas été retiré ou ait été refusé.",
    "citations": [
        {
            "provision": "jurisprudence/civ1-2021-01-20-19-20-680",
            "label": "Cass. 1re civ., 20 janv. 2021, n° 19-20.680",
            "valid_from": None,
            "valid_to": None,
            "summary": "La mise en demeure envoyée en recommandé reste valable si le destinataire ne réclame pas le pli.",
            "confidence": "sure",
        }
    ],
    "runs_from": "2026-11-09",
}
LETTER: dict[str, Any] = {
    "letter": 14,
    "reference": VERSION["reference"],
    "version": 1,
    "measure": "mise_en_demeure",
    "held_back": False,
    "person": "t1",
    "delivery": "registered",
    "state": "issued",
    "drafted_by": ACCOUNT["id"],
    "approved_by": "9d0c4b3a2f1e5d6c7b8a9f0e1d2c3b4a",
    "approval": 16,
    "copies": [
        {
            "addressee": 1,
            "state": "unclaimed",
            "steps": [
                {"state": "prepared", "day": "2026-11-06", "entry": 17, "has_proof": False, "corrections": []},
                {"state": "deposited", "day": "2026-11-06", "entry": 18, "has_proof": True, "corrections": []},
                {"state": "presented", "day": "2026-11-09", "entry": 20, "has_proof": False, "corrections": []},
                {"state": "unclaimed", "day": "2026-11-24", "entry": 22, "has_proof": True, "corrections": []},
            ],
            "withdrawn": [],
            "meaning": _MEANING,
        }
    ],
    "to_record": [],
}
DRAFTED = {**LETTER, "state": "drafted", "approved_by": None, "approval": None, "copies": []}
READINESS = {"ready": False, "missing": ["la délégation du signataire (correspondance : délégation)"]}
TRACKED = {"letter": LETTER, "version": 4, "why_not": ""}
_CORRECTION = {
    "entry": 25,
    "state_was": "presented",
    "day_was": "2026-11-09",
    "account": "9d0c4b3a2f1e5d6c7b8a9f0e1d2c3b4a",
    "recorded_at": "2026-11-25T09:12:00+00:00",
    "has_proof": False,
    "reason": CORRECTION_BODY["reason"],
}
_COPY = LETTER["copies"][0]
_STEPS = [
    *_COPY["steps"][:2],
    {**_COPY["steps"][2], "day": "2026-11-07", "corrections": [_CORRECTION]},
    _COPY["steps"][3],
]
_COPY_CORRECTED = {**_COPY, "steps": _STEPS, "meaning": {**_MEANING, "runs_from": "2026-11-07"}}
CORRECTED = {
    "letter": {**LETTER, "copies": [_COPY_CORRECTED]},
    "entry": 25,
    "version": 5,
    "why_not": "",
    "composed_since": [],
}
