"""The French of the sites of a register: their reports, their figures, their levels, and of the files of `indicateurs/`."""

from __future__ import annotations

PLACES = {
    "hall": "hall",
    "cage d'escalier": "staircase",
    "cave": "cellar",
    "parking": "car_park",
    "box": "garage",
    "toiture": "roof",
    "abords": "surroundings",
    "logement": "dwelling",
    "chantier": "works_site",
}
TIME_BANDS = {
    "6 h - 12 h": "morning",
    "12 h - 18 h": "afternoon",
    "18 h - 22 h": "evening",
    "22 h - 6 h": "night",
}
RECURRENCES = {"isolé": "isolated", "répété": "repeated", "quotidien": "daily"}
AUTHOR_STATUSES = {
    "locataire": "tenant",
    "membre du foyer": "household",
    "visiteur": "visitor",
    "mineur": "minor",
    "inconnu": "unknown",
}
"""What may be said of an author in a report: never an identity."""
SERVICES = {
    "17": "police",
    "18": "firefighters",
    "15": "medical",
    "police municipale": "municipal_police",
    "service de sûreté partagé": "shared_service",
    "aucun": "none",
}
LEVELS = {"N1": "N1", "N2": "N2", "N3": "N3", "N4": "N4"}
FIGURES = {
    "effectif": "staff",
    "ménages": "households",
    "habitants": "inhabitants",
    "logements vacants": "vacant",
    "logements couverts par la médiation": "covered",
    "dossiers proches de l'expulsion": "near_eviction",
    "délai médian d'exécution": "litigation_days",
    "organismes membres": "member_bodies",
    "organismes répondants": "responding_bodies",
    "organismes portant plainte systématiquement": "filing_bodies",
    "décisions exécutées": "executed_decisions",
    "départs": "departures",
    "demandes de mutation pour insécurité": "insecurity_transfers",
    "propositions de logement": "offers",
    "refus de proposition": "refusals",
    "interventions commandées": "orders",
    "interventions refusées": "refused_orders",
    "interventions accompagnées": "escorted_orders",
    "délinquance enregistrée": "recorded_crime",
    "problèmes de groupe ouverts": "gpo_opened",
    "problèmes de groupe résolus": "gpo_solved",
    "réunions dues": "meetings_due",
}
STOCKS = frozenset(
    {
        "staff",
        "households",
        "inhabitants",
        "vacant",
        "covered",
        "near_eviction",
        "litigation_days",
        "member_bodies",
        "responding_bodies",
        "filing_bodies",
    }
)
"""Figures that hold on a day; the others are counted over a period."""

INDICATOR_KEYS = {
    "indicateur": "id",
    "titre": "title",
    "formule": "formula",
    "unité": "unit",
    "dénominateur": "denominator",
    "statut": "status",
    "valeur publiée": "published",
    "prudence": "caution",
    "compte": "counts",
    "montré à partir de": "shown_from",
    "se calcule par": "scales",
    "fondements": "grounds",
}
INDICATOR_STATUSES = {"publié": "published", "proposé": "proposed"}
COUNTED = {"personnes": "persons", "biens": "things"}
"""What an indicator counts: the small numbers of persons, and of facts about them, are masked."""
SCALES = {"site": "site", "commune": "commune", "territoire": "territory", "bailleur": "landlord"}
"""From the closest to the widest."""
FAMILIES = {
    "A": "propreté et dépôts",
    "B": "véhicules",
    "C": "bruit et voisinage",
    "D": "animaux",
    "E": "occupation des parties communes",
    "F": "occupations sans titre",
    "G": "détournement d'usage",
    "H": "trafics",
    "I": "atteintes aux biens",
    "J": "atteintes aux personnes",
    "K": "atteintes au personnel et aux prestataires",
    "N": "périodes exceptionnelles",
    "O": "climat de site",
}
"""The letters of the codes of phenomena that are counted."""
ARCHIVED_FAMILY = "N"
"""Exceptional periods that are over: read in old reports, no longer ticked."""
PROTECTED_FAMILY = "L"
"""Situations to protect: never counted against a site, and never told by number."""
