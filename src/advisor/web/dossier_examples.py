"""One dossier and what happens to it, as shown in the description of the API."""

from __future__ import annotations

import json
from typing import Any

from advisor.web.access_examples import ACCOUNT, AT
from advisor.web.examples import ADVICE, CASE

_REFERENCE, _DIGEST, _ROOT = CASE["reference"], "sha256:" + "0" * 64, "0" * 64
DOSSIER_BODY: dict[str, Any] = {"case": CASE, "reason": "dossier ouvert après le rapport du gardien"}
LINE = json.dumps(DOSSIER_BODY, ensure_ascii=False)
VERSION: dict[str, Any] = {"reference": _REFERENCE, "version": 1, "entry": 12, "digest": _DIGEST}
LISTED = {"reference": _REFERENCE, "created_at": AT, "assigned": True, "purged": False}
DOSSIER = {"reference": _REFERENCE, "version": 1, "case": CASE, "retention": {"closing": None, "holds": []}}
AMENDMENT = {"version": 1, "reason": DOSSIER_BODY["reason"], "account": ACCOUNT["id"], "recorded_at": AT}
SEALED = {**VERSION, "advice": ADVICE}
WHY_NOT = {"person": "t1", "advice": ADVICE["persons"][0]["recommended"]}
_QUESTION = {
    "term": "lieu",
    "item": "i1",
    "text": "Où le fait s'est-il produit ?",
    "asked_of": "chargé de secteur",
    "sensitive": False,
    "settles": ["rappel_au_reglement"],
    "mark": "",
}
QUESTIONS = {
    "persons": [{"person": "t1", "questions": [_QUESTION], "one_element_away": []}],
    "to_appraise": [],
}
WHAT_IF_BODY = {"changes": [{"term": "lieu", "item": "i1", "value": "abords"}]}
_STILL: dict[str, list[str]] = {"gained": [], "lost": []}
WHAT_IF = {
    "advice": ADVICE,
    "differences": [
        {
            "person": "t1",
            "outcome_before": "complete_file",
            "outcome_after": "measure",
            "recommended": {"gained": ["rappel_au_reglement"], "lost": []},
            "alternatives": _STILL,
            "suspended": _STILL,
            "barred": _STILL,
            "questions_gained": 0,
            "questions_lost": 1,
        }
    ],
}
DEADLINES = {"reference": _REFERENCE, "version": 1, "alarms": ADVICE["alarms"]}
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//advisor//échéances//FR\r\nEND:VCALENDAR\r\n"
_REFUSED = {
    "type": "urn:advisor:problem:version-depassee",
    "title": "Another version was written since",
    "status": 409,
    "detail": "Le dossier « dossier-002 » existe déjà.",
    "remedy": "L'amender, ou choisir une autre référence.",
}
INTAKE = {
    "opened": 1,
    "refused": 1,
    "items": [
        {"index": 0, "status": 201, "location": f"/v1/dossiers/{_REFERENCE}", "opened": VERSION},
        {"index": 1, "status": 409, "problem": _REFUSED},
    ],
}
ENTRY = {
    "sequence": 12,
    "previous": _DIGEST,
    "recorded_at": AT,
    "act": "dossier.opened",
    "subject": _REFERENCE,
    "payload": {"account": ACCOUNT["id"], "role": "agent", "rank": 1, "version": 1},
    "digest": _DIGEST,
}
INCLUSION = {"sequence": 12, "size": 12, "leaf": _ROOT, "path": [_ROOT], "root": _ROOT}
CONSISTENCY = {"former": 10, "size": 12, "former_root": _ROOT, "root": _ROOT, "path": [_ROOT]}
HEAD = {
    "organisation": "opac",
    "size": 12,
    "root": _ROOT,
    "signed_at": AT,
    "key_id": _DIGEST,
    "signature": "0" * 128,
}
KEY = {"key_id": _DIGEST, "public": _ROOT, "endorsed_by": "", "endorsement": ""}
