"""What a person is told of a refusal: why, and what can be done."""

from __future__ import annotations

from advisor.access.decide import Ground

REFUSALS: dict[Ground, tuple[str, str]] = {
    Ground.ACCOUNT_DISABLED: ("Ce compte est désactivé.", "S'adresser à l'administrateur."),
    Ground.OTHER_ORGANISATION: ("Cette demande porte sur un autre organisme.", "Vérifier l'organisme et la référence."),
    Ground.NOT_BY_TOKEN: ("Cet acte se fait en personne, jamais par un jeton.", "Ouvrir une session."),
    Ground.OUT_OF_SCOPE: ("Ce jeton n'a pas été délivré pour cet acte.", "Créer un jeton qui le prévoit."),
    Ground.SECOND_FACTOR_MISSING: (
        "Cet acte demande un second facteur.",
        "Enregistrer un code à usage unique (/v1/session/second-factor), puis se reconnecter avec lui.",
    ),
    Ground.ROLE: ("Aucun des rôles de ce compte ne permet cet acte.", "S'adresser à qui tient ce rôle."),
    Ground.DOSSIER_UNKNOWN: ("Ce dossier n'existe pas, ou rien n'en est connu.", "Vérifier sa référence."),
    Ground.NOT_ASSIGNED: (
        "Ce compte n'est pas affecté à ce dossier.",
        "Demander l'accès ; en cas d'urgence seulement, et si le rôle le permet, ouvrir un accès d'urgence avec son motif.",
    ),
    Ground.JUDICIAL: (
        "Ce dossier contient des données de police ou de justice ; ce compte n'y est pas habilité.",
        "Demander l'habilitation au DPO. L'accès d'urgence ne la remplace pas.",
    ),
    Ground.OWN_WORK: (
        "Nul n'approuve, ne revoit ni ne rectifie ce qu'il a fait lui-même.",
        "Le confier à une autre personne.",
    ),
    Ground.AUTHOR_UNKNOWN: (
        "L'auteur n'est pas connu : rien ne peut être approuvé ni rectifié.",
        "Vérifier le numéro demandé ; s'il est juste, signaler l'incident.",
    ),
    Ground.OWN_RIGHTS: ("Nul ne se donne ni ne se retire des droits.", "Le demander à une autre personne."),
}
"""Message and remedy for every ground of refusal."""
