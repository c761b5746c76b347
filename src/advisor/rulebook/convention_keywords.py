"""The French of the files of `conventions/`, `territoires/` and of the review, beside `keywords`."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_KEYS = {
    "texte": "id",
    "titre": "title",
    "nature": "nature",
    "niveau": "level",
    "périmètre": "perimeter",
    "signataires": "signatories",
    "signé le": "signed_on",
    "en vigueur depuis": "valid_from",
    "en vigueur jusqu'au": "valid_to",
    "renouvellement": "renewal",
    "connu par": "held",
    "confiance": "confidence",
    "sources": "sources",
    "relations": "relations",
    "remarque": "remark",
    "clauses": "clauses",
}
PERIMETER_KEYS = {
    "France": "france",
    "départements": "departments",
    "ressorts": "courts",
    "communes": "communes",
    "dans les départements": "within",
    "bailleurs": "landlords",
    "groupes": "groups",
}
CLAUSE_KEYS = {
    "clause": "id",
    "article": "article",
    "repère": "mark",
    "objet": "topic",
    "débiteurs": "bearers",
    "chacun": "each",
    "bénéficiaires": "beneficiaries",
    "modalité": "modality",
    "déduit": "inferred",
    "action": "action",
    "naît": "arises",
    "événement": "event",
    "période": "period",
    "délai": "deadline",
    "condition": "condition",
    "preuves": "proofs",
    "preuve attendue": "expected_proof",
    "informations": "information",
    "disposition": "provision",
    "sources": "sources",
    "confiance": "confidence",
    "remarque": "remark",
}
RELATION_KEYS = {"genre": "kind", "texte": "text"}

NATURES = {
    "loi": "statute",
    "circulaire": "circular",
    "accord-cadre": "framework",
    "convention": "convention",
    "protocole": "protocol",
    "charte": "charter",
    "règle de groupe": "group_rule",
    "règlement du bailleur": "house_rule",
    "compte rendu": "minutes",
    "annonce": "announcement",
    "période exceptionnelle": "special_period",
}
LEVELS = {
    "loi": "statute",
    "national": "national",
    "régional": "regional",
    "département": "department",
    "ressort": "court",
    "agglomération": "urban_area",
    "commune": "commune",
    "bailleur": "landlord",
    "groupe": "group",
}
"""From the widest to the closest: the order of « le plus précis »."""
RENEWALS = {
    "tacite": "tacit",
    "exprès": "express",
    "prévu sans mode": "renewable",
    "inconnu": "unknown",
    "sans": "none",
}
HELD = {"texte intégral": "full", "extrait": "excerpt", "compte rendu": "account", "presse": "press"}
CONFIDENCES = {"haute": "high", "moyenne": "medium", "faible": "low"}
RELATIONS = {
    "succède à": "succeeds",
    "met en œuvre": "implements",
    "s'inspire de": "modelled_on",
    "annonce": "announces",
    "rattaché à": "attached_to",
}
MODALITIES = {
    "obligation de résultat": "result",
    "engagement de moyens": "means",
    "permission": "permission",
    "interdiction": "prohibition",
    "recommandation": "recommendation",
}
INFERRED = {"modalité": "modality", "débiteur": "bearer"}
ARISES = {
    "en permanence": "standing",
    "au départ": "at_start",
    "une fois": "once",
    "périodiquement": "periodic",
    "à chaque événement": "on_event",
}
TOPICS = {
    "référents": "referents",
    "canal": "channel",
    "réunions": "meetings",
    "formation": "training",
    "accès": "access",
    "locaux": "premises",
    "chantiers": "works",
    "plaintes": "complaints",
    "signalements": "reports",
    "échanges d'informations": "exchanges",
    "confidentialité": "confidentiality",
    "protection du personnel": "staff",
    "médiation": "mediation",
    "images": "video",
    "prévention situationnelle": "design",
    "action contre les troubles": "lease_action",
    "exécution des décisions": "execution",
    "diagnostic": "diagnosis",
    "évaluation": "evaluation",
    "présence policière": "policing",
    "protection des personnes": "protection",
    "agents assermentés": "sworn_agents",
    "cadre": "frame",
    "période exceptionnelle": "special_period",
}
ROLES = {
    "bailleur": "landlord",
    "union de bailleurs": "landlord_union",
    "union nationale HLM": "national_union",
    "personnel du bailleur": "landlord_staff",
    "agents assermentés": "sworn_agents",
    "service inter-bailleurs": "shared_service",
    "médiateurs": "mediators",
    "prestataires": "contractors",
    "police nationale": "police",
    "gendarmerie": "gendarmerie",
    "préfecture de police": "police_prefecture",
    "police municipale": "municipal_police",
    "préfet": "prefect",
    "procureur": "prosecutor",
    "greffe": "registry",
    "ministère de l'Intérieur": "interior",
    "commune": "commune",
    "intercommunalité": "intercommunality",
    "membres du groupe": "group_members",
    "animateur du groupe": "group_leader",
    "maître d'ouvrage": "project_owner",
    "secours": "emergency_services",
    "santé et social": "care_services",
    "locataires": "tenants",
    "habitants": "residents",
    "victimes": "victims",
    "personnes concernées": "persons_concerned",
    "tiers": "third_parties",
    "tous les signataires": "all_signatories",
}
LANDLORD_SIDE = ("landlord", "landlord_staff", "sworn_agents", "shared_service", "mediators")
"""Those who give or receive on the landlord's behalf."""
EVENTS = {
    "plainte": "complaint",
    "signalement": "report",
    "fait": "incident",
    "chantier": "works",
    "projet": "project",
    "demande de locaux": "premises_request",
    "réquisition": "judicial_request",
    "injonction reçue": "injunction",
    "procès-verbal dressé": "sworn_record",
    "audition": "hearing",
    "décision": "decision",
    "occupation des parties communes": "occupation",
    "réunion tenue": "meeting",
    "échange": "exchange",
    "changement de référent": "referent_change",
    "situation d'une personne": "case",
    "faute d'un participant": "participant_breach",
    "demande d'un partenaire": "partner_request",
    "injonction acceptée": "injunction_accepted",
}
PROOFS = {
    "désignation de référent": "referent",
    "canal ouvert": "channel",
    "réunion tenue": "meeting",
    "formation suivie": "training",
    "moyen d'accès remis": "access",
    "local mis à disposition": "premises",
    "refus motivé": "reasoned_refusal",
    "plan de chantier": "works_plan",
    "rendez-vous de plainte": "complaint_appointment",
    "adresse de l'employeur": "employer_address",
    "retour sur plainte": "complaint_feedback",
    "signalement transmis": "report_sent",
    "suite donnée au signalement": "report_follow_up",
    "échange consigné": "exchange",
    "agents de médiation": "mediation",
    "convention d'images": "video_agreement",
    "rapport": "annual_report",
    "texte signé": "signed_text",
    "procédure écrite": "procedure",
    "plan d'action": "action_plan",
    "avis de prévention situationnelle": "design_opinion",
    "diagnostic": "diagnosis",
    "charte signée": "signed_charter",
    "notice d'information": "notice",
    "acte de procédure": "procedural_act",
    "réponse": "answer",
    "affichage": "posting",
    "ronde": "round",
    "lettre circulaire": "circular",
    "outil de recueil": "tool",
    "agrément": "licence",
    "procès-verbal transmis": "sworn_record_sent",
    "registre des traitements": "processing_record",
    "avertissement au participant": "exclusion",
    "publication": "publication",
    "visite": "visit",
    "mesure de protection": "protection_step",
    "gardiennage assuré": "guarding",
}
ATTESTED = {"manquements": "breach", "adhésions": "adhesion", "tout": "all"}
"""What else than proofs and events somebody may attest to be complete."""
INFORMATION = {
    "IC01": "faits d'incivilité",
    "IC02": "faits susceptibles d'infraction",
    "IC03": "identité de l'auteur présumé ou du locataire",
    "IC04": "coordonnées des référents",
    "IC05": "suites de plainte",
    "IC06": "décision pénale définitive",
    "IC07": "poursuites ou alternatives",
    "IC08": "main courante ou compte rendu d'intervention",
    "IC09": "pièces administratives",
    "IC10": "images de vidéoprotection",
    "IC11": "moyens d'accès",
    "IC12": "données agrégées",
    "IC13": "projets immobiliers",
    "IC14": "chantiers et prestataires",
    "IC15": "santé et social",
    "IC16": "radicalisation",
    "IC17": "violences intrafamiliales",
    "IC18": "personnel du bailleur",
    "IC19": "renseignements locatifs",
}

SECRECY = {"partageable": "shareable", "confidentielle": "confidential", "secrète": "secret"}
"""Free between signatories; between designated persons for a purpose; never without a gateway of the law."""
PURPOSES = {
    "protection du personnel": "staff_protection",
    "diagnostic local": "local_diagnosis",
    "réponse de la police ou de la justice": "police_or_justice",
    "action née du bail": "lease_action",
    "sécurité des chantiers et des lieux": "site_safety",
    "prévention de la radicalisation": "radicalisation",
    "protection d'une victime": "victim_protection",
    "aide à une personne": "help",
    "suivi en groupe de prévention": "group_follow_up",
    "autre finalité": "other",
}
"""What the texts name; nothing else without a new text."""
BASES = {
    "réquisition judiciaire": "judicial_request",
    "autorisation écrite du procureur": "prosecutor_release",
    "copie délivrée par le greffe": "registry_copy",
    "avis au plaignant": "complainant_notice",
    "copie remise par son auteur": "author_copy",
    "groupe de travail du conseil local": "working_group",
    "injonction du préfet": "injunction",
    "procédure d'expulsion": "eviction_procedure",
    "plainte du bailleur": "landlord_complaint",
    "procès-verbal d'agent assermenté": "sworn_record",
    "signalement d'un danger": "danger_report",
    "signalement de radicalisation": "radicalisation_report",
    "convention d'images": "video_agreement",
    "accès aux parties communes": "common_access",
    "accord de la personne": "consent",
    "convention seule": "convention_only",
    "aucun": "none",
}
"""What opens the passage of an item of information; a convention alone opens none for what names a person."""

GROUP_KEYS = {
    "groupe": "id",
    "titre": "title",
    "texte": "text",
    "fondements": "grounds",
    "peuvent siéger": "attendees",
    "charte exigée": "charter",
    "situations nominatives": "named_cases",
    "informations": "information",
    "trace nominative": "named_record",
    "peut se garder": "may_be_kept",
    "ne sort jamais": "never_leaves",
    "manquements": "breaches",
    "sources": "sources",
    "confiance": "confidence",
    "remarque": "remark",
}

VERDICTS = {
    "respectée": "respected",
    "respectée en retard": "respected_late",
    "non respectée": "not_respected",
    "à échéance": "falling_due",
    "sans objet": "not_applicable",
    "à apprécier": "to_appraise",
}
"""What a review says of a duty; the last is what is left when no rule concludes."""
WORST_FIRST = ("not_respected", "to_appraise", "falling_due", "respected_late", "respected", "not_applicable")
"""A clause is worth the worst of its duties, in this order."""
VERDICT = "verdict du devoir"

CONFORMITY = {"conforme": "conforming", "non conforme": "not_conforming", "à apprécier": "to_appraise"}
"""What a review says of an exchange or of a meeting; the last is what is left when no rule concludes."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The terms by which the rules judge one kind of line: its verdict, what is irregular in it, what is to be appraised."""

    verdict: str
    irregular: str
    doubtful: str = ""


JUDGED = {
    "exchange": Judged("verdict de l'échange", "échange irrégulier", "échange à apprécier"),
    "meeting": Judged("verdict de la réunion", "réunion irrégulière"),
}
"""The lines of the register that the rules judge one by one, by scope."""
AGENDA_STATES = {
    "En retard": "late",
    "Échéance passée, à vérifier": "past_to_check",
    "À échéance": "falling_due",
    "Échéance à venir, à confirmer": "coming_to_check",
}
"""Where a dated duty stands on a day: sure of it, or only able to ask."""
