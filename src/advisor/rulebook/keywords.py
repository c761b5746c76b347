"""The only table where the French of the rule files meets the English of the code."""

from __future__ import annotations

# Keys of a rule file, in the order in which the formatter writes them.
RULE_KEYS = {
    "règle": "id",
    "titre": "title",
    "étape": "stage",
    "portée": "scope",
    "nature": "nature",
    "vue": "view",
    "fondements": "grounds",
    "droit applicable": "governing_date",
    "en vigueur depuis": "valid_from",
    "en vigueur jusqu'au": "valid_to",
    "état": "state",
    "vise": "aims_at",
    "si": "condition",
    "si inconnu": "if_unknown",
    "genre de garde": "guard_kind",
    "question": "question",
    "attente maximale": "longest_wait",
    "en attendant": "meanwhile",
    "oriente vers": "points_to",
    "au plus tôt": "earliest",
    "alors": "head",
    "remède": "remedy",
    "sauf": "exceptions",
    "non codifié": "not_encoded",
    "exemples": "examples",
}
EXCEPTION_KEYS = {
    "id": "id",
    "titre": "title",
    "si": "condition",
    "effet": "effect",
    "fondements": "grounds",
    "alors": "head",
    "sauf": "exceptions",
}
EXAMPLE_KEYS = {"cas": "title", "dossier": "facts", "attendu": "expected"}
TARGET_KEYS = {"mesures": "measures", "nature": "kind", "à partir de": "from_rung"}
HEAD_KEYS = {
    "mesure": "measure",
    "insuffisante": "insufficient",
    "alerte": "alert",
    "échéance": "deadline",
    "départ": "start",
    "délai": "length",
    "sens": "direction",
    "exigence": "requirement",
    "pour": "scope_of_requirement",
}

SLOTS = {"délai pour se conformer": "time_to_comply", "délai de réponse": "time_to_answer"}
PLAIN_TRUE, PLAIN_FALSE, NOT_KNOWN = "oui", "non", "inconnu"
YES_OR_NO = {PLAIN_TRUE: "yes", PLAIN_FALSE: ""}
NOT_ENCODED_KEYS = {"texte": "text", "raison": "reason"}

STAGES = {
    "admission": "admission",
    "qualification": "qualification",
    "situation": "situation",
    "réponse": "response",
    "garde-fou": "guard",
    "obligation": "duty",
    "revue": "review",
}
STAGE_FOLDERS = {
    "admission": "admission",
    "qualification": "qualification",
    "situation": "situation",
    "reponse": "response",
    "garde-fous": "guard",
    "obligations": "duty",
    "revue": "review",
}
NATURES = {
    "qualification": "qualification",
    "obligation": "obligation",
    "interdiction": "prohibition",
    "permission": "permission",
    "recommandation": "recommendation",
    "exigence": "requirement",
    "alerte": "alert",
    "échéance": "deadline",
    "orientation": "orientation",
}
GOVERNING_DATES = {"date du fait": "fact", "date de l'acte": "act"}
STATES = {"proposée": "proposed", "relue": "reviewed", "en service": "in_service", "retirée": "withdrawn"}
EFFECTS = {"exclut": "excludes", "remplace": "replaces", "modifie": "modifies", "rétablit": "restores"}
IF_UNKNOWN = {"interdit": "forbids", "signale": "reports"}
GUARD_KINDS = {"absolue": "absolute", "appréciée": "appraised"}
VIEWS = {
    "la plus large": "all",
    "interne": "internal",
    "courrier": "letter",
    "juge": "court",
    "celle de la mesure": "measure",
}
DIRECTIONS = {
    "oblige le bailleur": "binds_landlord",
    "protège le locataire": "protects_tenant",
    "procédure": "procedural",
    "à rebours": "counts_back",
}
EXPECTATIONS = {"s'applique": "applies", "ne s'applique pas": "does_not_apply"}
MISSING_PREFIX = "il manque "
OPEN_LISTS = "listes non closes"

SCOPES = {
    "pièce": "piece",
    "incident": "incident",
    "dossier": "case",
    "personne visée": "person",
    "incident et personne visée": "incident_person",
    "mesure antérieure": "measure",
    "injonction": "injunction",
    "occupant": "occupant",
    "demande": "request",
    "devoir": "convention_duty",
    "échange": "exchange",
    "réunion": "meeting",
    "site": "site",
    "poste de référent": "referent_post",
    "signalement": "site_report",
}
LISTS = {
    "pièces": "piece",
    "incidents": "incident",
    "mesures antérieures": "measure",
    "injonctions": "injunction",
    "occupants": "occupant",
    "demandes": "request",
    "devoirs": "convention_duty",
    "échanges": "exchange",
    "réunions": "meeting",
    "sites": "site",
    "postes de référent": "referent_post",
    "signalements": "site_report",
}

LIST_NOUNS = {
    "piece": ("une pièce", "aucune pièce", "pièces"),
    "incident": ("un fait", "aucun fait", "faits"),
    "measure": ("une mesure antérieure", "aucune mesure antérieure", "mesures antérieures"),
    "injunction": ("une lettre reçue", "aucune lettre reçue", "lettres reçues"),
    "occupant": ("une personne du foyer", "aucune personne du foyer", "personnes du foyer"),
    "request": ("une demande", "aucune demande", "demandes"),
    "convention_duty": ("un devoir", "aucun devoir", "devoirs"),
    "exchange": ("un échange", "aucun échange", "échanges"),
    "meeting": ("une réunion", "aucune réunion", "réunions"),
    "site": ("un site", "aucun site", "sites"),
    "referent_post": ("un poste de référent", "aucun poste de référent", "postes de référent"),
    "site_report": ("un signalement", "aucun signalement", "signalements"),
}
"""How a sentence says one item of a list, none, and several."""

TERM_KEYS = {
    "terme": "id",
    "type": "type",
    "unité": "unit",
    "chemin": "path",
    "calcul": "computed",
    "définition": "definition",
    "conclu": "concluded",
    "appréciation": "appraised",
    "valeurs": "values",
    "question": "question",
    "demander à": "asked_of",
    "sensibilité": "sensitivity",
    "préalable": "preliminary",
    "se dit": "noun",
    "si vrai": "phrase_true",
    "si faux": "phrase_false",
    "si inconnu": "phrase_unknown",
}
TYPES = {
    "oui ou non": "boolean",
    "choix": "choice",
    "échelle": "scale",
    "nombre": "number",
    "montant": "money",
    "date": "date",
    "ensemble": "set",
}
SENSITIVITIES = {"ordinaire": "ordinary", "sensible": "sensitive"}

PARAMETER_KEYS = {"paramètre": "id", "titre": "title", "type": "type", "valeurs": "values", "fondement": "ground"}
PARAMETER_VALUE_KEYS = {"depuis": "valid_from", "valeur": "value", "statut": "status"}
PARAMETER_TYPES = {"durée": "duration", "nombre": "number", "montant": "money", "date": "date"}
PARAMETER_STATUSES = {"confirmé": "confirmed", "proposé": "proposed", "à confirmer": "to_confirm"}

SOURCE_KEYS = {
    "source": "id",
    "titre": "title",
    "rang": "rank",
    "lien": "link",
    "relu le": "read_on",
    "relu par": "read_by",
    "prochaine relecture": "read_again_by",
    "dispositions": "provisions",
}
PROVISION_KEYS = {"id": "id", "référence": "label", "confiance": "confidence", "versions": "wordings", "lien": "link"}
WORDING_KEYS = {"depuis": "valid_from", "jusqu'au": "valid_to", "texte": "summary"}
CONFIDENCES = {"sûr": "sure", "vraisemblable": "likely", "de mémoire": "from_memory", "non vérifié": "unverified"}
RANKS = ("loi", "règlement", "jurisprudence", "convention", "doctrine", "pratique")

MEASURE_KEYS = {
    "mesure": "id",
    "titre": "title",
    "famille": "family",
    "degré": "rung",
    "natures": "kinds",
    "vue": "view",
    "forme": "form",
    "signataire": "signatory",
    "destinataires": "addressees",
    "courrier": "letter",
    "incompatibles": "incompatible",
    "fondements": "grounds",
    "à revoir sous": "review",
    "appréciation préalable": "appraised_first",
    "délai depuis": "runs_from",
    "remises": "services",
    "à consigner": "to_record",
    "tâche": "task",
    "résumé": "summary",
}
SERVICE_KEYS = {"états": "states", "effet": "effect", "portée": "meaning", "fondements": "grounds"}
RECORD_KEYS = {"quoi": "words", "terme": "term", "valeur": "value"}
SERVICE_EFFECTS = {
    "remise": "served",
    "sans preuve": "unproved",
    "en attente": "pending",
    "à refaire": "to_redo",
}
RUNS_FROM = {"envoi": "sent_on", "première présentation": "served_on"}
FAMILIES = {
    "échelle": "ladder",
    "accompagnement": "accompaniment",
    "obligation": "obligation",
    "hors droit": "unlawful",
    "clôture": "closing",
}
KINDS = {
    "défavorable": "adverse",
    "amiable": "amicable",
    "judiciaire": "judicial",
    "signification": "service",
    "protectrice": "protective",
    "probatoire": "evidence",
    "congé": "notice_to_quit",
    "pénalité": "penalty",
    "voie de fait": "self_help",
    "interne": "internal",
    "confidentielle": "confided",
}

PHENOMENON_KEYS = {
    "phénomène": "value",
    "famille": "family",
    "gravité indicative": "gravity",
    "manquement": "breach",
    "précision": "precision",
    "infraction possible": "offence",
    "confiance": "confidence",
    "première réponse": "response",
}
BREACHES = {"oui": "yes", "à établir": "to_establish", "non": "no"}

WATCH_KEYS = {
    "veille": "id",
    "titre": "title",
    "état": "state",
    "vérifié le": "checked_on",
    "prochaine vérification": "check_again_by",
    "effet attendu": "expected_on",
    "changerait": "changes",
    "règles": "rules",
    "courriers": "letters",
    "dispositions": "provisions",
    "en attendant": "meanwhile",
    "liens": "links",
}
WATCH_STATES = {
    "annoncé": "announced",
    "en discussion": "pending",
    "adoption à vérifier": "adoption_unknown",
    "attendu": "expected",
    "en vigueur": "in_force",
    "abandonné": "abandoned",
}

TABLE_KEYS = {
    "table": "id",
    "titre": "title",
    "sélection": "selection",
    "portée": "scope",
    "étape": "stage",
    "nature": "nature",
    "fondements": "grounds",
    "droit applicable": "governing_date",
    "état": "state",
    "conclut": "concludes",
    "colonnes": "columns",
    "lignes": "rows",
}
ROW_KEYS = {
    "id": "id",
    "depuis": "valid_from",
    "jusqu'au": "valid_to",
    "si": "cells",
    "alors": "outcome",
    "fondements": "grounds",
}
SELECTIONS = {"unique": "unique", "cumul": "collect"}
ANY_CELL = "indifférent"


# Words of the one-line expressions.
AND, OR, NOT = "et", "ou", "non"
ONE_OF, CONTAINS, WHERE, OF, OVER, ACCORDING_TO = "parmi", "contient", "où", "des", "sur", "selon"
IS, IS_NOT = "est", "n'est pas"
AGGREGATES = {
    "nombre": "count",
    "existe": "exists",
    "tous": "every",
    "premier": "first",
    "dernier": "last",
    "somme": "sum",
    "maximum": "maximum",
    "minimum": "minimum",
}
UNITS = {
    "jour": "days",
    "jours": "days",
    "semaine": "weeks",
    "semaines": "weeks",
    "mois": "months",
    "an": "years",
    "ans": "years",
}
UNIT_LABELS = {
    "days": ("jour", "jours"),
    "weeks": ("semaine", "semaines"),
    "months": ("mois", "mois"),
    "years": ("an", "ans"),
}
CONNECTIVES = {"toutes": "all", "une": "any", "aucune": "none"}
TRUE_WORDS, FALSE_WORDS = ("oui", "vrai"), ("non", "faux")


def french(table: dict[str, str], english: str) -> str:
    """The French word that stands for `english` in `table`."""
    return next(word for word, code in table.items() if code == english)


def yes_or_no(value: bool) -> str:
    """A boolean in French."""
    return PLAIN_TRUE if value else PLAIN_FALSE


# Terms that the engine itself must know.
ACT_DATE = "date de l'acte"
FACT_DATE = "date du fait"
USES = {"internal": "usage interne", "letter": "usage courrier", "court": "usage juge"}
USABLE = "utilisable"
PLACE, PHENOMENON, GRAVITY = "lieu", "phénomène", "gravité"
SUFFERED = "subi par la personne visée"
BREACH, ALREADY_JUDGED = "manquement", "déjà jugé"
SERVED_ON, TIME_TO_COMPLY = "date de remise", "délai_mise_en_demeure"
TIME_TO_LEAVE, TIME_BEFORE_FORCE = "délai_commandement", "délai_avant_concours"
SAFE_LETTER = "courrier au foyer sans danger"
ROLE = "qualité de la personne visée"
ATTESTATION = "validité_attestation"
TIME_TO_REMOVE = "délai_retrait_objets"
