"""What people say and decide of one dossier, as shown in the description of the API."""

from __future__ import annotations

from advisor.web.access_examples import ACCOUNT, AT

APPRAISAL_BODY = {
    "term": "gravité",
    "about": "i1",
    "value": "nuisance répétée",
    "reason": "bruit de nuit répété, sans arme ni menace",
    "documents": ["p1"],
}
APPRAISAL = {**APPRAISAL_BODY, "by_role": "juriste", "on": "2026-11-24"}
OPINION_BODY = {"measures": {"t1": "avertissement"}, "reason": "les faits sont récents et le locataire a répondu"}
OPINION = {**OPINION_BODY, "entry": 13, "version": 1, "account": ACCOUNT["id"], "recorded_at": AT}
DECISION_BODY = {
    "advice": 15,
    "person": "t1",
    "measure": "mise_en_demeure",
    "followed": False,
    "instead": "avertissement",
    "reason": "un avertissement n'a pas encore été adressé",
}
DECISION = {
    **DECISION_BODY,
    "entry": 16,
    "version": 1,
    "agency": "Agence des Tilleuls",
    "account": ACCOUNT["id"],
    "recorded_at": AT,
}
FOLLOW_RATE = [
    {"quarter": "2026-Q3", "agency": "Agence des Tilleuls", "followed": 41, "departed": 9, "total": 50},
    {"quarter": "2026-Q3", "agency": None, "followed": 41, "departed": 9, "total": 50},
]
