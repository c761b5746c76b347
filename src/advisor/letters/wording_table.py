"""The table of dangerous wordings: one entry per row of the legal review, part E, one for exhibits (C-11)
and one for an offence that everyday words name.

Notation of a pattern: a French phrase in lower case where `(a|b)` is a choice, `(a )?` an option, `*` the end of a word,
`…` at most sixty characters of the same sentence, and `<nom>` one of `FRAGMENTS`. Accents do not count.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from advisor.letters.draft import AUTHORITIES, Audience

FRAGMENTS = {
    "personne": "(m.|mm.|mme|mlle|monsieur|madame|mademoiselle)",
    "proche": "(votre|vos|son|sa|ses|le|la|les|un|une|des) (fils|fille|enfants?|frère|sœur|neveu|nièce|cousine?|père|mère|"
    "parents?|amie?s?|conjointe?|compagnon|compagne|concubine?|petit-fils|famille|proches?|visiteurs?)",
    "logement": "((les|ces|vos) lieux|(le|ce|votre) logement|(l'|cet |votre )appartement|(la|votre) maison)",
    "infraction": "(délits?|crimes?|infractions?( pénales?)?|vols?|agressions?|violences|trafics?|recel|"
    "menaces de mort|stupéfiants|extorsions?)",
    "autorité": "((la|les) (services? de )?(police|gendarmerie|policiers|gendarmes)|(la|votre) mairie|le maire|"
    "le commissariat|le parquet|le procureur( de la république)?|la préfecture|le préfet|"
    "les services (sociaux|municipaux|de l'état))",
    "a informé": "(informée?s?|signalée?s?|indiquée?s?|transmise?s?|communiquée?s?|alertée?s?|avertie?s?|avisée?s?|"
    "rapportée?s?|confirmée?s?|révélée?s?|apprise?s?|fait savoir|fait part)",
    "étage": "([0-9]+ ?(er|e|ème)( étage)?|(premier|deuxième|second|troisième|quatrième|cinquième|dernier) étage|"
    "rez-de-chaussée)",
}


@dataclass(frozen=True, slots=True)
class DangerousWording:
    """A row: what never to write (pattern over folded text), why, what to write instead, and to whom it applies."""

    id: str
    pattern: re.Pattern[str]
    why: str
    instead: str
    audiences: frozenset[Audience] = frozenset(Audience)


def folding(text: str) -> tuple[str, list[int]]:
    """The text without case, accents, invisible signs or typographic variants, and where each of its signs stood.

    No dress hides a wording from a pattern, and what was found can still be shown as it was written.
    """
    plain: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for piece in _plain(sign):
            if piece != " " or plain[-1:] not in ([], [" "]):
                plain.append(piece)
                places.append(place)
    return "".join(plain), places


@cache
def _plain(sign: str) -> str:
    if sign.isspace():
        return " "
    bare = unicodedata.normalize("NFKD", {"’": "'", "‘": "'", "œ": "oe", "Œ": "oe"}.get(sign, sign)).casefold()
    return "".join(piece for piece in bare if unicodedata.category(piece) not in ("Mn", "Cf"))


def _phrases(*phrases: str) -> re.Pattern[str]:
    pattern = "|".join(phrases)
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace(f"<{name}>", fragment)
    pattern = re.sub(r"\((?!\?)", "(?:", pattern.replace(".", r"\.").replace("*", r"\w*"))
    plain, _ = folding(pattern.replace("…", "%"))
    return re.compile(rf"(?<!\w)(?:{plain.replace('%', '[^.;]{0,60}')})(?!\w)")


CONVICTION = _phrases("<personne> [^ .]+", "<infraction>", "condamn*|emprisonnement|prison|amendes?|peines?|sursis")
"""What tells of whom or of what a criminal decision speaks: the landlord's file keeps none of it (CPP, art. 777-3)."""
DANGEROUS: tuple[DangerousWording, ...] = (
    DangerousWording(
        "imputation-penale",
        _phrases(
            "vous (vous )?(êtes )?(livr|adonn|particip)*…<infraction>",
            "dealers?|dealeurs?|trafiquants?|délinquants?|voyous?|receleurs?",
            "<infraction> (que|qu'*)…commise?s?",
            "<infraction> commise?s? par (vous|<proche>|<personne>)",
            "(vous avez|<proche> a|ont) commis…<infraction>",
            "(trafic|deal|vol|recel)s?( de *)? (de|du) (<personne>|<proche>)",
            "votre (trafic|deal)",
            "vous êtes ((le|la|les) )?(coupable|auteur)*…<infraction>",
        ),
        "une infraction est présentée comme établie avant tout jugement (C. civ. 9-1 ; C. pén. R. 621-1).",
        "« des faits nous ont été signalés les … », suivis d'une description matérielle.",
    ),
    DangerousWording(
        "tapage",
        _phrases("tapages?"),
        "« tapage » est le nom d'une contravention (C. pén. R. 623-2) : le fait est qualifié avant tout jugement (C. civ. 9-1).",
        "ce qui a été entendu, tel que « bruit pendant la nuit » ou « musique forte entendue de nuit », dans la description du fait.",
        # To a partner or the mayor, of a place where nobody is designated; to the prefect, whose own words are answered.
        # The prosecutor's letters say that they qualify nothing.
        frozenset(Audience) - {Audience.PARTNER, Audience.MAYOR, Audience.PREFECT},
    ),
    DangerousWording(
        "source-revelee",
        _phrases(
            "<autorité>( *)? (nous )?(a|ont) (* )?<a informé>",
            "<a informé> par <autorité>",
            "(selon|d'après) (la|les services de) (police|gendarmerie|mairie|préfecture)",
            "(rapport|procès-verb)* de (police|gendarmerie)",
            "mains? courantes?",
        ),
        "la source et peut-être un secret sont révélés.",
        "les seuls faits constatés par nos agents ou par constat, notre propre plainte ou un jugement public.",
        frozenset(Audience) - {Audience.PROSECUTOR},
    ),
    DangerousWording(
        "plaignant-identifiable",
        _phrases(
            "voisine?s? (du dessous|du dessus|d'en face|d'à côté|de palier|de droite|de gauche|immédiate?s?|mitoyen*)",
            "voisine?s? (du|de l'|de la|des|au) <étage>",
            "<personne> [^ .]+,? (du|au|habitant au|demeurant au|logée? au) (<étage>|n° ?[0-9]+|dessus|dessous)",
            "(locataires?|occupante?s?|habitante?s?|familles?|ménages?) (du|au) <étage>",
            "(la plainte|le témoignage|l'attestation|le signalement|la réclamation) de <personne>",
        ),
        "la personne qui s'est plainte devient reconnaissable et s'expose à des représailles.",
        "« plusieurs signalements », avec la semaine ou le moment de la journée.",
    ),
    DangerousWording(
        "fin-du-bail-annoncee",
        _phrases(
            "(bail|contrat( de location)?) (sera|serait|va être|est) ((alors|donc|ainsi|*ment) ){0,2}(résili|rompu|résolu)*",
            "vous (serez|allez être|seriez) (* )?expulsée?s?",
            "votre expulsion (sera|aura|interviendra|est)…",
            "nous (vous )?(expulserons|procéderons à (votre |l')expulsion|résilierons|romprons|mettrons fin (à votre|au) bail)",
            "(?<!pas )de plein droit",
            "résiliation (automatique|immédiate)",
            "résiliation (du bail |judiciaire )?sera (prononcée|acquise|effective)",
        ),
        "seul le juge met fin au bail ou ordonne l'expulsion.",
        "« nous nous réservons de saisir le juge, qui apprécie ».",
    ),
    DangerousWording(
        "conge-ou-depart",
        _phrases(
            "(donn|notifi|délivr|signifi)(ons|e|er) (par la présente )?((un|votre|le) )?congé|vaut congé",
            "(devez|devrez|invitons à|sommons de|enjoignons de|demandons de|mettons en demeure de|priée?s? de) (* )?"
            "(quitter|libérer|évacuer|rendre|restituer) <logement>",
            "(quittez|libérez|évacuez) <logement>",
            "(quitter|libérer|évacuer) <logement> (avant|sous|dans|au plus tard)…",
            "(chang|coup)(erons|era|er|ée?s?) ((la|les|vos|votre) |l')(serrures?|eau|électricité|gaz|chauffage|courant)",
        ),
        "le bailleur social ne peut ni donner congé ni exiger un départ sans juge (C. pén. 226-4-2).",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "frais-et-penalites",
        _phrases(
            "frais (de |d')…(à votre charge|vous ser* (re)?(facturés|imputés|réclamés)|sur votre (compte|quittance|loyer))",
            "(facturerons|imputerons|réclamerons|prélèverons)…frais",
            "(?<!sans )(?<!aucune )pénalités?|indemnité forfaitaire",
            "(re)?factur* (à|aux?) (l'ensemble|tous|toute|chacun|chaque|la cage|l'escalier)",
        ),
        "aucuns frais, aucune pénalité ni facture collective ne se mettent à la charge du locataire (loi de 1989, art. 4).",
        "le coût demandé à l'auteur identifié, sur preuve, devant le juge ou par accord.",
    ),
    DangerousWording(
        "amende-315-2",
        _phrases(
            "amendes?…7 ?500( (€|euros))?|7 ?500 (€|euros)…amende",
            "(restez|maintenez|maintien|demeurez)…amende|amende…(restez|maintenez|maintien)",
            "315-2",
        ),
        "l'article 315-2 du code pénal ne vise pas les locataires des bailleurs sociaux.",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "interdiction-d-heberger",
        _phrases(
            "(interdisons|interdite?|interdiction|défense|défendons|devez (plus|cesser)|pas le droit|pouvez plus|cessez|cesser)"
            "…(héberger|loger|recevoir|accueillir) (chez vous )?<proche>",
            "(interdisons|interdiction|défense|cesser)…hébergement de <proche>",
        ),
        "la clause qui interdit d'héberger est réputée non écrite (loi du 6 juillet 1989, art. 4 n ; CEDH, art. 8).",
        "« vous répondez du comportement des personnes que vous hébergez (C. civ. 1735) ».",
    ),
    DangerousWording(
        "sante-ou-protection",
        _phrases(
            "faites?-vous (soigner|suivre|aider|hospitaliser)|vous (faire )?soigner",
            "vos (* )?troubles (* )?(psy|menta|cogniti|comportement)*|vos troubles(?! (de|du) (jouissance|voisinage))",
            "votre traitement|vos traitements (médica|psy)*",
            "(votre|vos) (* )?(maladie|pathologie|addiction|alcoolisme|état (psych|mental|de santé)|santé mentale|"
            "suivi (psy|médical)|handicap|hospitalisation|dépression)*",
            "votre (curatelle|tutelle|sauvegarde|curateur|curatrice|tuteur|tutrice)|sous (curatelle|tutelle)",
            "syndrome de diogène|(psychiatr|schizophr|toxicoman)*|alcooliques?",
        ),
        "une donnée de santé ou de protection paraît dans un courrier que d'autres peuvent ouvrir (RGPD, art. 9).",
        "« un accompagnement peut vous être proposé : … ».",
    ),
    DangerousWording(
        "violences-dans-le-couple",
        _phrases(
            "(cris|disputes?|violences?|coups|hurlements|scènes|altercations?)…(dans votre (couple|ménage|foyer)|"
            "avec votre (conjointe?|compagnon|compagne|mari|femme|époux|épouse|concubine?)|entre (conjoints|époux|concubins))",
            "scènes? de ménage|(disputes?|violences?) (conjugales?|intra-?familiales?|domestiques?|de couple)",
        ),
        "une victime de violences peut être mise en danger par ce courrier.",
        "rien au ménage : orientez par un contact sûr et le circuit dédié aux violences.",
        frozenset(Audience) - {Audience.PARTNER},  # a clause names the subject; such a letter speaks of no household
    ),
    DangerousWording(
        "menace-de-signalement",
        _phrases(
            "(préviendr|avertir|informer|alerter|signaler|aviser|contacter|écrir)(ons|ai|a)…(caf|caisse d'allocations|"
            "écoles?|collège|lycée|établissement scolaire|employeurs?|aide sociale à l'enfance)",
            "(titre|carte) de séjour|droit au séjour",
            "vos? (allocations?|aides? au logement|apl|prestations?) ser* (suspendu|coupé|supprimé|interrompu)*",
        ),
        "cette menace n'a pas de base légale.",
        "rien : supprimez la phrase.",
    ),
    DangerousWording(
        "loi-narcotrafic",
        _phrases("loi (dite )?(« ?)?(anti-?)?narcotrafic"),
        "la loi du 13 juin 2025 ne régit que les faits postérieurs au 14 juin 2025, et son surnom vise d'autres faits.",
        "l'article applicable, dans sa rédaction en vigueur à la date de chaque fait.",
    ),
    DangerousWording(
        "absence-vaut-aveu",
        _phrases(
            "(absence|silence|défaut de réponse|non-?présentation|non-?réponse|refus de venir)…(vaudra|vaut|équivaudra|"
            "équivaut|constituera|sera * comme)…(reconnaissance|aveu|acceptation|acquiescement|admission)",
        ),
        "c'est inexact : ne pas venir ne reconnaît rien.",
        "« vous pouvez aussi répondre par écrit et être accompagné ».",
    ),
    DangerousWording(
        "mutation-sanction",
        _phrases(
            "mutation (disciplinaire|forcée|d'office|imposée|sanction)",
            "(relogement|échange de logement)s? (disciplinaire|forcé|d'office|imposé|à titre de sanction)",
            "(relogerons|muterons|relogée?s?) (* )?(d'office|de force|à titre de sanction)",
        ),
        "le relogement n'est pas une sanction et perd ainsi son effet (CCH, art. L. 442-4-1).",
        "l'offre avec l'adresse, la surface, le loyer, son adéquation, un mois depuis l'envoi et l'effet du silence.",
    ),
    DangerousWording(
        "mineur-designe",
        _phrases(
            "(petits-)?fils(?! (électriques?|de fer|métalliques?|dénudés?|conducteurs?))|(petites?-)?filles?|"
            "(?<!jeux pour )(?<!jeux des )(?<!jeux d')(petits-)?enfants?|adolescente?s?|gamine?s?|gosses?|collégien*|lycéen*",
            "(une?|le|la|les|des|votre|vos|cette?|ces) (jeune )?mineure?s?|mineure?s? (de|âgée?s?|auteure?s?)|en tant que mineur",
            "[0-9]{1,2} ans|âgée?s? de [^ .]+ ans",
        ),
        "un enfant est désigné dans un courrier à son foyer, et peut y être exposé.",
        "« des faits », sans âge ni lien de famille ; le signalement a sa propre voie.",
        frozenset({Audience.HOUSEHOLD, Audience.COURT_OFFICER, Audience.COUNSEL}),
    ),
    DangerousWording(
        "violence-racontee",
        _phrases(
            "(a|ont|avez|aurait|auraient|auriez|avait|avaient|aviez|êtes|est|sont) (* ){0,2}(frapp|agress|menac|insult|injuri|"
            "gifl|battu|cogn|bouscul|poignard|bless|tabass|violent|étrangl|séquestr)(é|ée|és|ées|e|es|s|ues?|us)?",
            "(coups|menaces de mort|gifles?) (portée?s?|donnée?s?|infligée?s?|proférée?s?) (à|envers|contre) (une?|la|le|les|des|"
            "son|sa|ses|votre|vos) (femme|homme|compagne|compagnon|conjointe?|mère|père|sœur|frère|voisine?|personne|habitante?)s?",
        ),
        "le récit d'une violence désigne celui qui l'a subie et peut l'exposer à son auteur.",
        "les termes neutres de la catégorie du fait, sans auteur, nombre, sexe ni lieu.",
        frozenset({Audience.HOUSEHOLD, Audience.COURT_OFFICER, Audience.COUNSEL}),
    ),
    DangerousWording(
        "procedure-revelee",
        _phrases(
            "(procédure|démarche|action|demande)s?…(expulsion|résiliation|judiciaires?|disciplinaires?)…(contre|à l'encontre "
            "d[eu]|visant|concernant) (<personne>|vos voisins|((le|la|ce|cette|votre) )?(locataire|voisine?|famille|occupante?))",
            "(<personne> [^ .]+|votre voisine?) a (été |reçu une )(mise? en demeure|convoquée?|avertie?|assignée?|condamnée?)",
        ),
        "des données d'une autre personne sont divulguées.",
        "« des démarches sont engagées ; nous ne pouvons en communiquer le détail ».",
        frozenset(Audience) - AUTHORITIES,
    ),
    DangerousWording(
        "acceptation-de-l-expulsion",
        _phrases(
            "(acceptons|consentons à|approuvons|favorables? à|accord (à|pour|sur)|engageons à)…expuls*",
            "(liste|noms?|tableau) des (autres )?(ménages|foyers|familles|locataires|occupants)",
            "autres (ménages|foyers|familles|locataires|occupants) (concerné|impliqué|mise?s? en cause|connu|signalé|visé)*",
        ),
        "le juge décide seul de l'expulsion, et nul autre ménage ne doit être cité.",
        "« nous saisirons (ne saisirons pas) le juge aux fins de résiliation, pour les motifs suivants ».",
    ),
    DangerousWording(
        "numero-d-aide-visible",
        _phrases("(?<![0-9] )39[ .]?19(?! ?[0-9])"),
        "l'auteur des violences peut lire l'enveloppe, l'objet ou le courrier lui-même.",
        "rien : l'adresse et le moyen de contact sont choisis par la victime.",
    ),
    DangerousWording(
        "trace-interne",
        _phrases(
            "(généré|produit|édité|établi|rédigé)e?s? (automatiquement|par (une? |l')?(logiciel|algorithme|intelligence "
            "artificielle|ordinateur|moteur|machine))",
            "[a-z]+(-[a-z]+)?/[a-z]+(-[a-z]+)+",
            "sha256:[0-9a-f]+|[0-9a-f]{32,}",
            "[a-z0-9_-]+.(json|ya?ml|pdf|docx?|xlsx?|feature|jpe?g|png)",
        ),
        "une trace interne ou l'apparence d'une décision automatique sort de la maison (RGPD, art. 22).",
        "le signataire et sa délégation, et la mention du droit à un réexamen par une personne.",
    ),
    DangerousWording(
        "objets-jetes",
        _phrases(
            "(jetterons|détruirons|débarrasserons|mettrons (au rebut|à la (décharge|déchetterie)))",
            "(seront|sera|être) (jetée?s?|détruite?s?|débarrassée?s?|(mis|mise)s? (au rebut|à la (décharge|déchetterie)))",
        ),
        "le bailleur ne dispose pas de lui-même des objets d'autrui (revue juridique, D 8).",
        "« nous vous demandons de retirer ces objets », avec un délai et un contact.",
    ),
    DangerousWording(
        "animal-interdit",
        _phrases(
            "(interdi*|défen*|pas autorisée?s?)…(détenir|posséder|avoir|garder) (un|votre|des|vos) (animal|animaux|chiens?|chats?)",
            "(séparer|défaire|débarrasser) de (votre|vos) (animal|animaux|chiens?|chats?)",
        ),
        "la clause qui interdit un animal familier est réputée non écrite (loi du 9 juillet 1970, art. 10).",
        "« nous vous demandons de veiller à ce que votre animal ne trouble plus la tranquillité de la résidence ».",
    ),
    DangerousWording(
        "liste-de-pieces",
        _phrases(
            "pièces? (n° ?[0-9]+|jointes?|numérotées?|annexées?|communiquées?)|p.? ?j.? ?: *",
            "(liste|bordereau) des? (pièces|témoins|plaintes|attestations|témoignages)",
        ),
        "une liste de pièces désigne plaignants et témoins ; elle appartient à l'assignation.",
        "les faits eux-mêmes, sans renvoi à une pièce.",
        frozenset(Audience) - {Audience.COUNSEL},
    ),
)
