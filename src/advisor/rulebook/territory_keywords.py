"""The French of the files of `territoires/`, beside `convention_keywords`."""

from __future__ import annotations

HIERARCHY_KEYS = {
    "hiérarchie": "id",
    "titre": "title",
    "sources": "sources",
    "confiance": "confidence",
    "principes": "principles",
    "renseignements réservés": "reserved",
    "délais": "deadlines",
    "remarque": "remark",
}
PRINCIPLE_KEYS = {"principe": "principle", "objets": "topics", "raison": "reason", "source": "source"}
DEADLINE_KEYS = {"raison": "reason", "source": "source"}
RESERVED_KEYS = {"informations": "information", "raison": "reason", "source": "source"}
PRINCIPLES = {
    "le plus précis": "most_specific",
    "le plus protecteur": "most_protective",
    "la loi": "statute",
    "s'ajoutent": "cumulative",
}
"""Which text prevails where several speak of the same thing; the last where the dossier sets no order."""

PROFILE_KEYS = {
    "territoire": "id",
    "titre": "title",
    "niveau": "level",
    "périmètre": "perimeter",
    "par défaut": "fallback",
    "textes": "texts",
    "parquets": "courts",
    "renseignements du parquet": "prosecutor_flow",
    "traits": "traits",
    "vérifié le": "verified_on",
    "sources": "sources",
    "confiance": "confidence",
    "remarque": "remark",
}
TRAITS = {
    "signataires": "signatories",
    "pilote": "coordinator",
    "référents": "referents",
    "titres des référents": "referent_titles",
    "signalement par le bailleur": "report_duty",
    "accès": "access_regime",
    "images": "video_regime",
    "agents assermentés": "sworn_agents",
    "service commun": "shared_service",
    "sujets": "topics",
    "rythmes": "frequencies",
    "exécution des décisions": "execution",
    "partage des rôles": "role_split",
}
"""What a profile says of a territory, beyond its clauses; a closer profile says it in place of a wider one."""
STANDINGS = {
    "l'emporte": "prevails",
    "l'emporterait si le texte lie": "may_prevail",
    "l'emporte, sauf si un texte qui peut lier l'écarte": "open",
    "écartée": "set_aside",
    "à titre indicatif": "indicative",
    "dans les séances du groupe": "in_group",
}
"""Where a clause stands beside those of the other texts on the same topic."""
FORCEFUL = ("result", "means", "prohibition")
"""The modalities that bind: what a closer text must be worth to set a wider one aside."""
NEVER_IN_FORCE = ("announcement", "minutes")
"""Natures of texts that tell, and bind nobody."""
