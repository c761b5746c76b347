"""A dossier closed, and the file of one of its persons, as shown in the description of the API."""

from __future__ import annotations

from typing import Any

from advisor.web.access_examples import ACCOUNT, AT
from advisor.web.dossier_examples import VERSION
from advisor.web.examples import CASE

CLOSURE_BODY = {"retention": "plainte_infondee", "start": "2026-11-20"}
CLOSURE: dict[str, Any] = {
    "reference": VERSION["reference"],
    **CLOSURE_BODY,
    "title": "Plainte qui s'est révélée sans fondement",
    "runs_from": "le jour où la plainte a été classée",
    "ground": "stricte nécessité (RGPD, art. 5, 1, e) ; de six à douze mois proposés, le plus court est retenu",
    "status": "à confirmer : référentiel CNIL",
    "due_on": "2027-05-20",
    "computed": "Le jour où la plainte a été classée, 20 novembre 2026 ; durée : 6 mois ; à purger dès le 20 mai 2027",
    "entry": VERSION["entry"],
    "digest": VERSION["digest"],
}
_TERM = {name: CLOSURE[name] for name in ("title", "runs_from", "ground", "status", "due_on", "computed")}
_HELD = {
    "ground": "action_en_cours",
    "account": ACCOUNT["id"],
    "recorded_at": AT,
    "entry": 14,
    "reason": "assignation délivrée, audience fixée",
}
RETENTION: dict[str, Any] = {"closing": {**CLOSURE_BODY, "term": _TERM, "fault": ""}, "holds": [_HELD]}
KEEPING: dict[str, Any] = {"reference": VERSION["reference"], "version": 1, "retention": RETENTION}
HOLD_BODY = {"reason": _HELD["reason"]}
RELEASE_BODY = {"reason": "jugement définitif, exécuté"}
HOLD: dict[str, Any] = {
    "reference": VERSION["reference"],
    "ground": _HELD["ground"],
    "holds": True,
    "entry": 14,
    "digest": VERSION["digest"],
}
DUE: dict[str, Any] = {"reference": VERSION["reference"], **CLOSURE_BODY, "term": _TERM, "held": [_HELD["ground"]]}
PERSON_FILE: dict[str, Any] = {
    "reference": VERSION["reference"],
    "landlord": CASE["landlord"]["organisation"],
    "data_protection_contact": "dpo",
    "person": {"id": "t1", "address": ["Logement n° 34"]},
    "statements": [{"id": "d1", "made_by": "t1", "on": "2026-11-12", "text": "Je dormais ailleurs cette nuit-là."}],
    "incidents": [],
    "measures": [],
    "appraisals": [],
    "decisions": [
        {
            "measure": "rappel_au_reglement",
            "followed": True,
            "instead": None,
            "recorded_at": "2026-11-24T12:00:00+00:00",
            "reason": "suivi en l'état du dossier",
        }
    ],
}
ERASED = {**VERSION, "version": 2}
CONFIDED: dict[str, Any] = {"lines": ["Chez une amie", "8 rue du Refuge", "69000 LYON"]}
