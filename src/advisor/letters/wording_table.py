"""The table of dangerous wordings: one entry per row of the legal review, part E, and one for exhibits (C-11)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from advisor.letters.draft import Audience

EVERYONE = frozenset(Audience)
_TO_THE_HOUSEHOLD = frozenset({Audience.HOUSEHOLD})
_NOT_TO_THE_PREFECT = EVERYONE - {Audience.PREFECT}

_PERSON = r"(?:m\.|mm\.|mme|mlle|monsieur|madame|mademoiselle)"
_RELATIVE = (
    r"(?:votre|vos|son|sa|ses|le|la|les|un|une) (?:\w+ )?(?:fils|fille|enfants?|frère|sœur|neveu|nièce|cousine?|père|mère|"
    r"parents?|ami|amie|amis|conjointe?|compagnon|compagne|concubine?|petit-fils|famille|proches?|visiteurs?)"
)
_HOME = r"(?:(?:les|ces|vos) lieux|(?:le|ce|votre) logement|(?:l'|cet |votre )appartement|(?:la|votre) maison)"
_OFFENCE = (
    r"(?:délits?|crimes?|infractions?(?: pénales?)?|vols?|agressions?|violences|trafics?|recel|menaces de mort|"
    r"stupéfiants|extorsions?)"
)
_AUTHORITY = (
    r"(?:(?:la|les|des|aux) (?:services? de (?:la )?)?(?:police|gendarmerie|policiers|gendarmes)|(?:les services de police)|"
    r"(?:la|votre) mairie|le maire|(?:le|du) commissariat|le parquet|le procureur(?: de la république)?|"
    r"(?:la )?préfecture|le préfet|(?:les )?services (?:sociaux|municipaux|de l'état))"
)
_TOLD = (
    r"(?:informée?s?|signalée?s?|indiquée?s?|transmise?s?|communiquée?s?|alertée?s?|avertie?s?|avisée?s?|rapportée?s?|"
    r"confirmée?s?|révélée?s?|apprise?s?|fait savoir|fait part)"
)
_FLOOR = r"(?:\d+ ?(?:er|e|ème|eme)|premier|deuxième|second|troisième|quatrième|cinquième|rez-de-chaussée|dernier étage)"


@dataclass(frozen=True, slots=True)
class DangerousWording:
    """A row: what never to write (patterns over folded text), why, what to write instead, and to whom it applies."""

    id: str
    pattern: re.Pattern[str]
    why: str
    instead: str
    audiences: frozenset[Audience] = EVERYONE


def _any(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several, over text in lower case without accents."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns).replace("œ", "oe")
    return re.compile("".join(sign for sign in unicodedata.normalize("NFD", joined) if not unicodedata.combining(sign)))


DANGEROUS: tuple[DangerousWording, ...] = (
    DangerousWording(
        "imputation-penale",
        _any(
            rf"\bvous (?:vous )?(?:êtes )?(?:livr|adonn|particip)\w+[^.;]{{0,40}}\b{_OFFENCE}\b",
            r"\b(?:dealers?|dealeurs?|trafiquants?|délinquants?|voyous?|receleurs?)\b",
            rf"\b{_OFFENCE} (?:que|qu'\w+) [^.;]{{0,30}}\bcommise?s?\b",
            rf"\b{_OFFENCE} commise?s? par (?:vous\b|{_RELATIVE}|{_PERSON})",
            rf"\b(?:vous avez|{_RELATIVE} a|ont) commis [^.;]{{0,20}}\b{_OFFENCE}\b",
            rf"\b(?:trafic|deal|vol|recel)s?(?: de \w+)? d[eu] (?:{_PERSON}|{_RELATIVE})",
            r"\bvotre (?:trafic|deal)\b",
            rf"\bvous êtes (?:le |la |les )?(?:coupables?|auteure?s?) [^.;]{{0,20}}\b{_OFFENCE}\b",
        ),
        "une infraction est présentée comme établie avant tout jugement (C. civ. 9-1 ; C. pén. R. 621-1).",
        "« des faits nous ont été signalés les … », suivis d'une description matérielle.",
    ),
    DangerousWording(
        "source-revelee",
        _any(
            rf"\b{_AUTHORITY}(?: \w+)? (?:nous )?(?:a|ont) (?:\w+ )?{_TOLD}\b",
            rf"\b{_TOLD} par {_AUTHORITY}",
            r"\b(?:selon|d'après) (?:la|les services de) (?:police|gendarmerie|mairie|préfecture)\b",
            r"\brapports? de (?:police|gendarmerie)\b|\bprocès-verba(?:l|ux) de (?:police|gendarmerie)\b",
            r"\bmains? courantes?\b",
        ),
        "la source et peut-être un secret sont révélés.",
        "les seuls faits constatés par nos agents ou par constat, notre propre plainte ou un jugement public.",
    ),
    DangerousWording(
        "plaignant-identifiable",
        _any(
            r"\b(?:votre|vos|le|la|les|un|une|des) voisine?s? "
            r"(?:du dessous|du dessus|d'en face|d'à côté|de palier|de droite|de gauche|immédiate?s?|mitoyenn?e?s?)\b",
            rf"\bvoisine?s? (?:du|de l'|de la|des|au) {_FLOOR}",
            rf"(?<!\w){_PERSON} \S+,? (?:du|au|habitant au|demeurant au|logée? au) (?:{_FLOOR}|n° ?\d|numéro \d|dessus|dessous)",
            rf"\b(?:locataires?|occupante?s?|habitante?s?|familles?|appartement) (?:du|au) {_FLOOR}",
            r"(?=[^.;]*\b(?:signal|réclamation|plainte|plaign|témo|voisin|riverain))"
            r"(?![^.;]*\b(?:agent|gardien|personnel|salarié|constat\b|commissaire de justice|prestataire))"
            r"[^.;]*\b(?:à|vers|dès) \d{1,2} ?(?:h\b|h ?\d{2}|heures)[^.;]*",
            rf"\b(?:la plainte|le témoignage|l'attestation|le signalement|la réclamation) de {_PERSON}",
        ),
        "la personne qui s'est plainte devient reconnaissable et s'expose à des représailles.",
        "« plusieurs signalements », avec la semaine ou le moment de la journée.",
    ),
    DangerousWording(
        "fin-du-bail-annoncee",
        _any(
            r"\b(?:bail|contrat(?: de location)?|location) (?:sera|serait|va être|est) "
            r"(?:(?:alors|donc|ainsi|automatiquement|immédiatement|définitivement) )*(?:résilié|rompu|résolu|terminé)e?\b",
            r"\bvous (?:serez|allez être|seriez) (?:\w+ )?expulsée?s?\b",
            r"\bvotre expulsion (?:sera|aura|interviendra|est)\b",
            r"\bnous (?:vous )?(?:expulserons|procéderons à (?:votre|l')\s?expulsion|résilierons|romprons|mettrons fin (?:à votre|au) "
            r"(?:bail|contrat))\b",
            r"(?<!pas )\b(?:de )?plein droit\b",
            r"\brésiliation (?:automatique|immédiate)\b",
            r"\brésiliation (?:du bail |judiciaire )?sera (?:prononcée|acquise|effective)\b",
        ),
        "seul le juge met fin au bail ou ordonne l'expulsion.",
        "« nous nous réservons de saisir le juge, qui apprécie ».",
    ),
    DangerousWording(
        "conge-ou-depart",
        _any(
            r"\b(?:donn|notifi|délivr|signifi)(?:ons|e|er) (?:à \w+ |par la présente )?(?:un |votre |le )?congé\b|\bvaut congé\b",
            rf"\b(?:devez|devrez|invitons à|sommons de|enjoignons de|demandons de|mettons en demeure de|priés? de) "
            rf"(?:\w+ )?(?:quitter|libérer|évacuer|rendre|restituer) {_HOME}",
            rf"\b(?:quittez|libérez|évacuez) {_HOME}",
            rf"\b(?:quitter|libérer|évacuer) {_HOME} (?:avant|sous|dans (?:un délai|les)|au plus tard)",
            r"\b(?:chang|coup)(?:erons|eront|era|er|ée?s?) (?:la|les|vos|votre|l') ?"
            r"(?:serrures?|eau|électricité|gaz|chauffage|courant)\b",
        ),
        "le bailleur social ne peut ni donner congé ni exiger un départ sans juge (C. pén. 226-4-2).",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "frais-et-penalites",
        _any(
            r"\bfrais (?:de|d')[^.;]{0,90}(?:à votre charge|vous ser\w+ (?:re)?(?:facturés|imputés|réclamés)|"
            r"sur votre (?:compte|quittance|loyer))",
            r"\b(?:facturerons|imputerons|réclamerons|prélèverons)\b[^.;]{0,40}\bfrais\b",
            r"(?<!sans )(?<!aucune )\bpénalités?\b|\bindemnité forfaitaire\b|\bpénalité\b[^.;]{0,10}\bretard\b",
            r"\b(?:re)?factur\w+ (?:à|aux?) (?:l'ensemble|tous|toute|chacun|chaque|la cage|l'escalier)",
        ),
        "aucuns frais, pénalité ou facturation collective ne peuvent être mis à la charge du locataire (loi du 6 juillet 1989, 4).",
        "le coût demandé à l'auteur identifié, sur preuve, devant le juge ou par accord.",
    ),
    DangerousWording(
        "amende-315-2",
        _any(
            r"\bamendes?\b[^.;]{0,60}\b7 ?500\b|\b7 ?500 (?:€|euros)[^.;]{0,30}\bamende\b",
            r"\b(?:restez|maintenez|maintien|demeurez)\b[^.;]{0,60}\bamende\b|\bamende\b[^.;]{0,60}\b(?:restez|maintenez|maintien)\b",
            r"\b315-2\b",
        ),
        "l'article 315-2 du code pénal ne vise pas les locataires des bailleurs sociaux.",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "interdiction-d-heberger",
        _any(
            r"\b(?:interdisons|interdit|interdite|interdiction|défense|défendons|devez (?:plus|cesser)|pas le droit|pouvez plus|"
            r"cessez|cesser|autorisée? à)\b[^.;]{0,30}(?:d'|de |d'avoir à )?\b(?:héberger|loger|recevoir|accueillir) "
            rf"(?:chez vous )?{_RELATIVE}",
            rf"\b(?:interdisons|interdiction|défense|cesser)\b[^.;]{{0,20}}\bhébergement de {_RELATIVE}",
        ),
        "la clause qui interdit d'héberger est réputée non écrite (loi du 6 juillet 1989, 4 n ; CEDH, 8).",
        "« vous répondez du comportement des personnes que vous hébergez (C. civ. 1735) ».",
        _TO_THE_HOUSEHOLD,
    ),
    DangerousWording(
        "sante-ou-protection",
        _any(
            r"\bfaites?-vous (?:soigner|suivre|aider|hospitaliser)\b|\bvous (?:faire soigner|soigner)\b",
            r"\bvos (?:propres )?troubles(?! (?:de|du) (?:jouissance|voisinage))\b",
            r"\bvotre traitement\b|\bvos traitements (?:médica\w+|psy\w+)",
            r"\bvo(?:s|tre) (?:\w+ )?(?:maladies?|pathologies?|addictions?|alcoolisme|état (?:psychique|psychologique|mental|de santé)|"
            r"santé mentale|suivi (?:psy\w+|médical)|handicap|hospitalisation|dépression)\b",
            r"\bvotre (?:curatelle|tutelle|sauvegarde|curateur|curatrice|tuteur|tutrice)\b|\bsous (?:curatelle|tutelle)\b",
            r"\bsyndrome de diogène\b|\bpsychiatr\w+|\bschizophr\w+|\btoxicoman\w+|\balcooliques?\b",
        ),
        "une donnée de santé ou de protection paraît dans un courrier que d'autres peuvent ouvrir (RGPD, 9).",
        "« un accompagnement peut vous être proposé : … ».",
    ),
    DangerousWording(
        "violences-dans-le-couple",
        _any(
            r"\b(?:cris|disputes?|violences?|coups|hurlements|scènes|altercations?)\b[^.;]{0,50}\b(?:dans votre (?:couple|ménage|foyer)|"
            r"avec votre (?:conjointe?|compagnon|compagne|mari|femme|époux|épouse|concubine?)|entre (?:conjoints|époux|concubins))\b",
            r"\bscènes? de ménage\b|\b(?:disputes?|violences?) (?:conjugales?|intra-?familiales?|domestiques?|de couple)\b",
        ),
        "une victime de violences peut être mise en danger par ce courrier.",
        "rien au ménage : orientez par un contact sûr et le circuit dédié aux violences.",
    ),
    DangerousWording(
        "menace-de-signalement",
        _any(
            r"\b(?:prévien|avert|inform|alert|signal|avis|contact|écri)\w*r(?:ons|ai|a)\b[^.;]{0,60}\b(?:caf|caisse d'allocations|écoles?|"
            r"collège|lycée|établissement scolaire|employeurs?|aide sociale à l'enfance)\b",
            r"\b(?:titre|carte) de séjour\b|\bdroit au séjour\b",
            r"\bvos? (?:allocations?|aides? au logement|apl|prestations?) ser\w+ (?:suspendu|coupé|supprimé|interrompu)\w*",
        ),
        "cette menace n'a pas de base légale.",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "loi-narcotrafic",
        _any(r"\bloi (?:dite )?(?:« ?)?(?:anti-?)?narcotrafic\b"),
        "la loi du 13 juin 2025 ne régit que les faits postérieurs au 14 juin 2025 et son surnom vise d'autres faits.",
        "l'article applicable, dans sa rédaction en vigueur à la date de chaque fait.",
    ),
    DangerousWording(
        "absence-vaut-aveu",
        _any(
            r"\b(?:absence|silence|défaut de réponse|non-?présentation|non-?réponse|refus de venir)\b[^.;]{0,40}\b(?:vaudra|vaut|équivaudra|"
            r"équivaut|constituera|sera \w+ comme)\b[^.;]{0,30}\b(?:reconnaissance|aveu|acceptation|acquiescement|admission)\b",
        ),
        "c'est inexact : ne pas venir ne reconnaît rien.",
        "« vous pouvez aussi répondre par écrit et être accompagné ».",
    ),
    DangerousWording(
        "mutation-sanction",
        _any(
            r"\bmutation (?:disciplinaire|forcée|d'office|imposée|sanction)\b",
            r"\b(?:relogement|échange de logement)s? (?:disciplinaire|forcé|d'office|imposé|à titre de sanction)\b",
            r"\b(?:relogerons|muterons|relogée?s? )[^.;]{0,20}\b(?:d'office|de force|à titre de sanction)\b",
        ),
        "le relogement n'est pas une sanction et perd ainsi son effet (CCH, L. 442-4-1).",
        "l'offre avec l'adresse, la surface, le loyer, son adéquation, un mois depuis l'envoi et l'effet du silence.",
    ),
    DangerousWording(
        "procedure-revelee",
        _any(
            r"\b(?:procédure|démarche|action|demande)s?\b[^.;]{0,30}\b(?:expulsion|résiliation|judiciaires?|disciplinaires?)\b[^.;]{0,40}"
            rf"\b(?:contre|à l'encontre de|à l'égard de|visant|concernant) (?:{_PERSON}|votre voisin|vos voisins|(?:le|la|ce|cette|votre) "
            r"(?:locataire|voisine?|famille|occupante?)|l'occupant)",
            rf"(?<!\w)(?:{_PERSON} \S+|votre voisine?) a (?:été |reçu une )(?:mise? en demeure|convoquée?|avertie?|assignée?|condamnée?)",
        ),
        "des données d'une autre personne sont divulguées.",
        "« des démarches sont engagées ; nous ne pouvons en communiquer le détail ».",
        _NOT_TO_THE_PREFECT,
    ),
    DangerousWording(
        "acceptation-de-l-expulsion",
        _any(
            r"\b(?:acceptons|consentons à|approuvons|favorables? à|accord (?:à|pour|sur)|engageons à)\b[^.;]{0,30}\bexpuls\w+",
            r"\b(?:liste|noms?|tableau) des (?:autres )?(?:ménages|foyers|familles|locataires|occupants)\b",
            r"\bautres (?:ménages|foyers|familles|locataires|occupants) (?:concernés|impliqués|mis en cause|connus|signalés|visés)",
        ),
        "le juge décide seul de l'expulsion, et nul autre ménage ne doit être cité.",
        "« nous saisirons (ne saisirons pas) le juge aux fins de résiliation, pour les motifs suivants ».",
    ),
    DangerousWording(
        "numero-d-aide-visible",
        _any(r"\b39 ?19\b"),
        "l'auteur des violences peut lire l'enveloppe, l'objet ou le courrier lui-même.",
        "rien : l'adresse et le moyen de contact sont choisis par la victime.",
    ),
    DangerousWording(
        "trace-interne",
        _any(
            r"\b(?:générée?|produite?|éditée?|établie?|rédigée?)s? (?:automatiquement|par (?:un |une |l')?(?:logiciel|algorithme|intelligence "
            r"artificielle|ordinateur|moteur|machine))\b",
            r"\b[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)+\b",
            r"\b(?:sha256:\w+|[0-9a-f]{32,})\b",
            r"\b[\w-]+\.(?:json|ya?ml|pdf|docx?|xlsx?|feature|jpe?g|png)\b",
        ),
        "une trace interne ou l'apparence d'une décision automatique sort de la maison (RGPD, 22).",
        "le signataire et sa délégation, et la mention du droit à un réexamen par une personne.",
    ),
    DangerousWording(
        "liste-de-pieces",
        _any(
            r"\bpièces? (?:n° ?\d+|jointes?|numérotées?|annexées?|communiquées?)\b|\bp\.? ?j\.? ?:",
            r"\b(?:liste|bordereau) des? (?:pièces|témoins|plaintes|attestations|témoignages)\b",
        ),
        "une liste de pièces désigne plaignants et témoins ; elle appartient à l'assignation.",
        "les faits eux-mêmes, sans renvoi à une pièce.",
    ),
)
