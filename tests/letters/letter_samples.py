"""One realistic draft of each letter, with roles only; tests read, print and damage them."""

from __future__ import annotations

from datetime import date

from advisor.letters.draft import (
    Addressee,
    Audience,
    Block,
    BlockKind,
    Contact,
    Delivery,
    Ground,
    GroundKind,
    InformationNotice,
    LetterDraft,
    Reference,
    Sender,
    Sentence,
    Signatory,
)
from advisor.letters.postal import postal_block

ARTICLE_7B = Ground(
    kind=GroundKind.PROVISION,
    ref="loi-89-462/7-b@2025-06-15",
    label="Loi n° 89-462 du 6 juillet 1989, art. 7 b, rédaction en vigueur depuis le 15 juin 2025",
)
ARTICLE_1728 = Ground(kind=GroundKind.PROVISION, ref="code-civil/1728", label="Code civil, art. 1728")
ARTICLE_1735 = Ground(kind=GroundKind.PROVISION, ref="code-civil/1735", label="Code civil, art. 1735")
INJUNCTION = Ground(kind=GroundKind.PROVISION, ref="cch/l-442-4-3", label="CCH, art. L. 442-4-3")
GDPR = Ground(kind=GroundKind.PROVISION, ref="rgpd/13-14", label="RGPD, art. 13 et 14")
REVIEW = Ground(kind=GroundKind.PROVISION, ref="rgpd/22", label="RGPD, art. 22")
LADDER = Ground(
    kind=GroundKind.RULE,
    ref="reponse-graduee/rappel-avant-mise-en-demeure",
    label="Réponse graduée : le rappel d'abord",
)
DELAY = Ground(kind=GroundKind.PARAMETER, ref="delai.mise-en-demeure", label="Délai de mise en demeure : 15 jours")
OFFER = Ground(kind=GroundKind.STATEMENT, ref="declaration.contact", label="Proposition du bailleur")
NIGHT_NOISE = Ground(
    kind=GroundKind.FACT, ref="incident-2026-014", label="Bruit de nuit, trois signalements concordants"
)
STAFF_REPORT = Ground(kind=GroundKind.FACT, ref="incident-2026-017", label="Constat d'un gardien, parties communes")

SENDER = Sender(
    organisation="Office public de l'habitat de la Vallée",
    agency="Agence des Tilleuls, service de la tranquillité résidentielle",
    address=("12, place du Marché", "77000 Melun"),
    contact=Contact(role="chargé de tranquillité", ways=("01 64 00 00 00", "tranquillite@bailleur.example")),
)
SIGNATORY = Signatory(
    role="Le directeur de l'agence des Tilleuls",
    delegation="Par délégation, décision du 5 janvier 2026",
)
ADDRESS = postal_block(
    (
        "Madame et Monsieur les locataires",
        "Logement n° 34",
        "Résidence des Érables, bâtiment C",
        "8, rue de l'Église",
        "77000 Melun",
    )
)
INFORMATION = InformationNotice(
    data_protection=(
        Sentence(
            text="Le bailleur traite les données de ce courrier pour l'exécution du bail et la tranquillité de la résidence ; "
            "elles sont conservées le temps strictement nécessaire à cette fin.",
            grounds=(GDPR,),
        ),
        Sentence(
            text="Vous pouvez y accéder, les faire rectifier ou effacer, en demander la limitation, vous opposer à leur "
            "traitement, et saisir la CNIL.",
            grounds=(GDPR,),
        ),
    ),
    human_review=(
        Sentence(
            text="Ce courrier a été décidé par une personne ; vous pouvez demander qu'une autre personne réexamine votre "
            "situation et lui présenter vos observations.",
            grounds=(REVIEW,),
        ),
    ),
    contacts=(Contact(role="délégué à la protection des données", ways=("dpo@bailleur.example",)),),
)


def say(text: str, *grounds: Ground, period: str | None = None) -> Sentence:
    return Sentence(text=text, grounds=grounds or (OFFER,), period=period)


def paragraph(*sentences: Sentence) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, sentences=sentences)


def heading(text: str) -> Block:
    return Block(kind=BlockKind.HEADING, sentences=(say(text, LADDER),))


CHRONOLOGY = Block(
    kind=BlockKind.CHRONOLOGY,
    title=say("Faits portés à notre connaissance depuis le rappel du 2 juin 2026", NIGHT_NOISE),
    sentences=(
        say("Plusieurs signalements de musique amplifiée et de cris, audibles depuis les paliers.", NIGHT_NOISE,
            period="Semaine du 8 juin 2026, la nuit"),
        say("Nos agents ont constaté des détritus et des mégots devant l'ascenseur du rez-de-chaussée.", STAFF_REPORT,
            period="Le 1er juillet 2026, à 9 h 30"),
        say("Plusieurs signalements de coups portés dans les murs et de musique amplifiée.", NIGHT_NOISE,
            period="Semaine du 7 septembre 2026, la nuit"),
        say("Un gardien a constaté que la porte du local à vélos avait été dégradée.", STAFF_REPORT,
            period="Le 6 octobre 2026, à 7 h 15"),
    ),
)  # fmt: skip
QUOTE = Block(
    kind=BlockKind.LEGAL_QUOTE,
    title=say("Article 1728 du code civil, résumé", ARTICLE_1728),
    sentences=(
        say(
            "Le preneur use de la chose louée raisonnablement, suivant sa destination, et paie le prix du bail.",
            ARTICLE_1728,
        ),
    ),
)
OBLIGATIONS = (
    heading("Ce que prévoient la loi et votre bail"),
    paragraph(
        say("L'article 7 b de la loi du 6 juillet 1989 vous oblige à user paisiblement des locaux loués.", ARTICLE_7B),
        say("Vous répondez aussi du comportement des personnes que vous hébergez (C. civ. 1735).", ARTICLE_1735),
    ),
    QUOTE,
)
SUPPORT = Block(
    kind=BlockKind.NOTICE,
    title=say("Être entendu ou accompagné"),
    sentences=(
        say("Vous pouvez nous donner votre version des faits, par écrit ou lors d'un rendez-vous, et être accompagné de la "
            "personne de votre choix."),
        say("Un accompagnement peut vous être proposé : une médiation ou un échange avec notre service social."),
    ),
)  # fmt: skip


def letter(template: str, measure: str, subject: str, *body: Block, **changes: object) -> LetterDraft:
    """A draft to the household by simple letter, unless `changes` says otherwise."""
    values: dict[str, object] = {
        "template": template,
        "measure": measure,
        "reference": "TR-2026-0417",
        "audience": Audience.HOUSEHOLD,
        "written_at": "Melun",
        "written_on": date(2026, 11, 24),
        "sender": SENDER,
        "signatory": SIGNATORY,
        "addressees": (Addressee(block=ADDRESS),),
        "delivery": Delivery.SIMPLE,
        "references": (Reference(label="Votre bail", value="n° 77-0034, logement n° 34"),),
        "subject": say(subject, LADDER),
        "salutation": "Madame, Monsieur,",
        "body": body,
        "closing": "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.",
        "information": INFORMATION,
    }
    return LetterDraft.model_validate(values | changes)


def rappel() -> LetterDraft:
    return letter(
        "rappel",
        "rappel-au-reglement",
        "rappel des règles de vie de la résidence",
        paragraph(
            say("Plusieurs signalements nous sont parvenus la semaine du 8 juin 2026 : de la musique amplifiée et des cris "
                "ont été entendus la nuit dans votre bâtiment.", NIGHT_NOISE),
            say("Nous souhaitons vous rappeler les règles qui permettent à chacun d'habiter tranquillement la résidence.",
                LADDER),
        ),
        *OBLIGATIONS,
        heading("Ce que nous vous demandons"),
        Block(
            kind=BlockKind.LIST,
            title=say("Nous vous remercions :", LADDER),
            sentences=(
                say("de réduire le son de vos appareils entre 22 h et 7 h ;", ARTICLE_7B),
                say("de laisser libres et propres le hall, les paliers et l'ascenseur ;", ARTICLE_7B),
                say("d'en informer les personnes que vous recevez.", ARTICLE_1735),
            ),
        ),
        SUPPORT,
        paragraph(say("Ce courrier est un rappel : il n'ouvre aucune procédure.", LADDER)),
    )  # fmt: skip


def convocation() -> LetterDraft:
    return letter(
        "convocation",
        "entretien",
        "invitation à un entretien le mardi 8 décembre 2026",
        paragraph(
            say("Depuis notre rappel du 2 juin 2026, de nouveaux faits nous ont été signalés ou ont été constatés par nos "
                "agents.", NIGHT_NOISE, STAFF_REPORT),
            say("Nous souhaitons vous entendre avant toute décision.", LADDER),
        ),
        CHRONOLOGY,
        Block(
            kind=BlockKind.NOTICE,
            title=say("Votre rendez-vous"),
            sentences=(
                say("Mardi 8 décembre 2026 à 14 h 30, à l'agence des Tilleuls, 12, place du Marché à Melun, bureau d'accueil."),
                say("Si cette date ne vous convient pas, appelez-nous au 01 64 00 00 00 : nous en fixerons une autre."),
            ),
        ),
        heading("Comment se déroulera l'entretien"),
        paragraph(
            say("Vous présenterez votre version des faits et les difficultés que vous rencontrez."),
            say("Vous pouvez aussi répondre par écrit et être accompagné de la personne de votre choix."),
            say("Un compte rendu vous sera remis ; vous pourrez y joindre vos observations."),
        ),
        *OBLIGATIONS,
        delivery=Delivery.BY_HAND,
    )  # fmt: skip


def avertissement() -> LetterDraft:
    return letter(
        "avertissement",
        "avertissement",
        "avertissement relatif à la tranquillité de la résidence",
        paragraph(
            say("Par courrier du 2 juin 2026, nous vous avions rappelé les règles de vie de la résidence.", LADDER),
            say("Les faits suivants ont été signalés ou constatés depuis.", NIGHT_NOISE, STAFF_REPORT),
        ),
        CHRONOLOGY,
        *OBLIGATIONS,
        heading("Ce que nous vous demandons"),
        paragraph(
            say("Nous vous demandons de faire cesser ces faits sans attendre et d'y veiller durablement.", ARTICLE_7B),
            say("S'ils se poursuivent, nous pourrons vous adresser une mise en demeure, puis nous nous réservons de saisir le "
                "juge, qui apprécie.", LADDER),
        ),
        SUPPORT,
    )  # fmt: skip


def mise_en_demeure() -> LetterDraft:
    return letter(
        "mise_en_demeure",
        "mise-en-demeure",
        "mise en demeure de respecter la jouissance paisible des lieux",
        paragraph(
            say("Malgré notre rappel du 2 juin 2026 et notre avertissement du 15 septembre 2026, les faits suivants ont été "
                "signalés ou constatés.", NIGHT_NOISE, STAFF_REPORT),
        ),
        CHRONOLOGY,
        *OBLIGATIONS,
        heading("Notre mise en demeure"),
        paragraph(
            say("En conséquence, nous vous mettons en demeure de faire cesser ces faits dans un délai de 15 jours à compter de "
                "la réception de ce courrier.", DELAY, ARTICLE_7B),
            say("À défaut, nous nous réservons de saisir le juge, qui apprécie, d'une demande de résiliation du bail, "
                "d'expulsion et de dommages et intérêts.", LADDER),
            say("Le coût de la porte dégradée pourra être demandé à son auteur identifié, sur preuve, devant le juge ou par "
                "accord, pour 1 250 €.", STAFF_REPORT),
        ),
        SUPPORT,
        delivery=Delivery.REGISTERED,
        references=(
            Reference(label="Votre bail", value="n° 77-0034, logement n° 34"),
            Reference(label="Nos courriers", value="2 juin et 15 septembre 2026"),
        ),
    )  # fmt: skip


def reponse_prefet() -> LetterDraft:
    return letter(
        "reponse_prefet",
        "reponse-au-prefet",
        "réponse à votre injonction du 12 novembre 2026",
        paragraph(
            say("Par courrier du 12 novembre 2026, reçu le 14 novembre 2026, vous nous avez enjoint de saisir le juge au titre "
                "de l'article L. 442-4-3 du code de la construction et de l'habitation, pour le logement n° 34 de la "
                "résidence des Érables.", INJUNCTION),
            say("Nous vous répondons dans le délai de quinze jours prévu par ce texte.", INJUNCTION),
        ),
        heading("Notre décision"),
        paragraph(
            say("Nous saisirons le juge aux fins de résiliation, pour les motifs suivants.", INJUNCTION),
        ),
        Block(
            kind=BlockKind.LIST,
            sentences=(
                say("les faits énoncés dans votre injonction se situent aux abords immédiats de la résidence et sont "
                    "postérieurs au 14 juin 2025 ;", ARTICLE_7B),
                say("nos agents ont constaté des faits de même nature les 1er juillet et 6 octobre 2026 ;", STAFF_REPORT),
                say("le rappel et l'avertissement adressés en 2026 n'ont pas fait cesser les troubles.", LADDER),
            ),
        ),
        heading("Les suites"),
        paragraph(
            say("Notre conseil déposera l'assignation dans le mois qui suit la présente réponse.", INJUNCTION),
            say("Le juge appréciera ; nous vous tiendrons informé de la date de l'audience.", INJUNCTION),
        ),
        audience=Audience.PREFECT,
        delivery=Delivery.REGISTERED,
        addressees=(Addressee(block=postal_block(("Monsieur le préfet", "Préfecture", "12, rue des Saints-Pères", "77010 Melun Cedex"))),),
        references=(Reference(label="Vos références", value="injonction du 12 novembre 2026"),),
        salutation="Monsieur le préfet,",
        closing="Nous vous prions d'agréer, Monsieur le préfet, l'expression de notre haute considération.",
    )  # fmt: skip


SAMPLES = (rappel, convocation, avertissement, mise_en_demeure, reponse_prefet)
