"""The French of the tables that feed a register of evidence: the names of its sections and of their columns."""

from __future__ import annotations

SECTIONS = {
    "adhésions": "adhesions",
    "lectures": "readings",
    "référents": "referents",
    "réunions": "meetings",
    "formations": "trainings",
    "accès": "access",
    "locaux": "premises",
    "chantiers": "works",
    "plaintes": "complaints",
    "signalements": "reports",
    "échanges": "exchanges",
    "événements": "happenings",
    "preuves": "proofs",
    "manquements": "breaches",
    "conditions": "conditions",
}
"""The sections that a table may fill; attestations and overrides bind their author and are written by hand."""
SHARED_COLUMNS = {
    "ligne": "id",
    "date d'effet": "on",
    "consigné le": "recorded_on",
    "jusqu'au": "until",
    "territoires": "territories",
    "texte": "text",
    "clauses": "clauses",
    "document": "document.label",
    "empreinte du document": "document.sha256",
    "note": "note",
}
SECTION_COLUMNS = {
    "adhesions": {"signataire": "by"},
    "readings": {"lue par": "by_role", "article": "article", "modalité lue": "modality"},
    "referents": {"organisme": "body", "fonction": "function", "supplée": "deputy_of"},
    "meetings": {
        "objet": "kind",
        "présents": "attendees",
        "plénière": "plenary",
        "situations nominatives": "named_cases",
        "trace nominative conservée": "named_record_kept",
        "groupe": "group",
        "catégories évoquées": "categories",
        "secret évoqué": "secret_told",
        "personnes informées": "persons_informed",
        "sorti du groupe": "passed_on",
    },
    "trainings": {"thème": "subject", "organisme": "body", "heures": "hours", "personnes formées": "trained"},
    "access": {"moyen": "means", "remis à": "handed_to"},
    "premises": {
        "demandé par": "asked_by",
        "remis le": "given_on",
        "refusé le": "refused_on",
        "motif du refus": "reason",
    },
    "works": {"plan de sécurité le": "plan_on"},
    "complaints": {
        "par un agent": "by_staff",
        "rendez-vous demandé le": "asked_on",
        "rendez-vous le": "appointment_on",
        "adresse de l'employeur": "employer_address",
        "retour le": "feedback_on",
        "retour": "feedback",
    },
    "reports": {
        "phénomène": "phenomenon",
        "transmis le": "sent_on",
        "transmis à": "sent_to",
        "suite le": "followed_on",
        "par un prestataire": "by_contractor",
    },
    "exchanges": {
        "donné": "given",
        "de": "from_role",
        "à": "to_role",
        "catégorie": "category",
        "nominatif": "named",
        "finalité": "purpose",
        "secret": "secrecy",
        "fondement": "basis",
        "référent émetteur": "from_referent",
        "référent destinataire": "to_referent",
        "appel d'urgence": "emergency",
        "réunion": "meeting",
        "plainte propre": "own_complaint",
        "accord de la personne": "consent",
        "personne informée": "informed",
        "personnel exposé": "staff_exposed",
        "contenu limité": "within_limits",
        "transmis à un tiers": "passed_on",
        "restrictions": "restrictions",
        "conservé jusqu'au": "kept_until",
        "effacé le": "erased_on",
    },
    "happenings": {"genre": "kind"},
    "proofs": {"genre": "kind", "par": "by", "répond à": "about"},
    "breaches": {"relevé par": "found_by"},
    "conditions": {"remplie": "met", "dite par": "by_role"},
}
REASON_COLUMN, PROPOSAL_COLUMN = "motif", "proposition"
"""Two columns that a table given back for correction carries, and that are not read again."""
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
YES, NO = "oui", "non"
EVERYWHERE = "partout"
"""What a table writes for a line that holds in every territory of the register: an empty cell says nothing."""
EXPECTED = {
    "text": "un texte, sans nom de personne",
    "day": "une date AAAA-MM-JJ",
    "yes_no": "oui ou non",
    "number": "un nombre entier",
    "list": "des noms séparés par des virgules (des restrictions : par « | »)",
    "attendees": "des rôles séparés par des virgules, suivis de « : oui » ou « : non » selon que la charte était signée",
}
