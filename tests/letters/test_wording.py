"""Each dangerous phrase is caught by its row, and what the review writes instead passes."""

from __future__ import annotations

import pytest
from letter_samples import ARTICLE_7B, NIGHT_NOISE, SAMPLES, STAFF_REPORT, letter, paragraph, say

from advisor.law.errors import LetterIncomplete
from advisor.letters.draft import Addressee, Audience, Block, BlockKind, LetterDraft
from advisor.letters.postal import postal_block
from advisor.letters.typography import typeset
from advisor.letters.wording import check_wording, refuse_dangerous_wording
from advisor.letters.wording_table import DANGEROUS

# Left: what the review forbids, and near variants. Source: legal review, part E (and C-11 for the exhibits).
FORBIDDEN: dict[str, tuple[str, ...]] = {
    "imputation-penale": (
        "Vous vous livrez à un trafic dans le hall.",
        "Votre fils dealer occupe le hall.",
        "Les délits que vous avez commis ne peuvent rester sans suite.",
        "Les violences commises par votre fils sont graves.",
        "Votre fille a commis un vol.",
        "Votre trafic doit cesser.",
    ),
    "tapage": (
        "Tapage nocturne constaté par commissaire de justice.",
        "Les tapages nocturnes continuent.",
        "Votre tapage dérange la résidence.",
    ),
    "objets-jetes": (
        "Sans réponse, ces objets seront jetés.",
        "Nous jetterons les vélos laissés sur le palier.",
        "Les encombrants seront mis à la déchetterie.",
    ),
    "animal-interdit": (
        "Il est interdit de détenir un chien dans la résidence.",
        "Nous vous demandons de vous séparer de votre chien.",
    ),
    "source-revelee": (
        "La police nous a informés de ces faits.",
        "La mairie nous a informés de ces faits.",
        "Le procureur nous a informés de ces faits.",
        "Le procureur de la République nous a signalé ces faits.",
        "Nous avons été alertés par la gendarmerie.",
        "Selon la police, vous étiez présent.",
        "La main courante de votre voisine le prouve.",
    ),
    "plaignant-identifiable": (
        "Mme X du 3e s'est plainte.",
        "Votre voisin du dessous ne dort plus.",
        "Les locataires du 4ème étage ne dorment plus.",
        "Le témoignage de Mme X est accablant.",
        "Un signalement fait état de cris le 3 mars à 23 h 15.",
        "Un voisin a signalé au gardien des cris le 3 mars à 23 h 15.",
        "Une réclamation reçue par l'agence et transmise à notre agent fait état de coups vers minuit.",
        "Une plainte déposée auprès du gardien parle de cris, le 3 mars, 23h15.",
        "Un témoin a entendu des coups à 23 h devant la loge, chez le gardien.",
        "Plusieurs signalements, dont celui d'un voisin du gardien, parlent de cris entre 22 h et minuit.",
    ),
    "fin-du-bail-annoncee": (
        "Sans réponse sous 8 jours, le bail sera résilié.",
        "Sans réponse sous 8 jours, vous serez expulsés.",
        "Vous serez immédiatement expulsé.",
        "Le bail est résilié de plein droit.",
        "À défaut, résiliation de plein droit.",
        "Nous mettrons fin à votre bail.",
        "Votre contrat de location sera alors automatiquement rompu.",
    ),
    "conge-ou-depart": (
        "Nous vous donnons congé.",
        "Nous vous notifions par la présente un congé.",
        "Vous devez quitter les lieux avant le 12 mars 2026.",
        "Vous devrez immédiatement libérer votre logement.",
        "Nous changerons les serrures.",
        "Nous couperons l'eau.",
    ),
    "frais-et-penalites": (
        "Les frais de relance sont à votre charge.",
        "Les frais de constat, de commissaire de justice seront mis à votre charge.",
        "Une pénalité sera appliquée.",
        "Le hall sera refacturé à l'ensemble de la cage.",
    ),
    "amende-315-2": (
        "Vous risquez une amende de 7 500 € si vous restez.",
        "Vous encourez une amende si vous vous maintenez.",
    ),
    "interdiction-d-heberger": (
        "Nous vous rappelons l'interdiction d'héberger votre fils.",
        "Nous vous interdisons d'héberger votre frère.",
        "Vous devez cesser d'accueillir vos amis.",
        "Vous n'avez pas le droit de recevoir des visiteurs.",
    ),
    "sante-ou-protection": (
        "Vos troubles gênent l'immeuble.",
        "Prenez votre traitement.",
        "Faites-vous soigner.",
        "Votre curatelle a été prévenue.",
        "Vos troubles psychiatriques sont connus.",
        "Votre état de santé inquiète.",
    ),
    "violences-dans-le-couple": (
        "Faites cesser les cris dans votre couple.",
        "Faites cesser les disputes dans votre couple.",
        "Les violences conjugales doivent cesser.",
        "Vos scènes de ménage réveillent l'immeuble.",
    ),
    "menace-de-signalement": (
        "Nous préviendrons la CAF.",
        "Nous préviendrons l'école.",
        "Nous avertirons votre employeur.",
        "Nous préviendrons la préfecture pour votre titre de séjour.",
    ),
    "loi-narcotrafic": (
        "La loi narcotrafic nous y oblige.",
        "La loi dite « narcotrafic » nous y oblige.",
        "L'article 7 b issu de la loi n° 2025-532 du 13 juin 2025 s'applique aux faits du 10 mai 2025.",
    ),
    "absence-vaut-aveu": (
        "Votre absence vaudra reconnaissance des faits.",
        "Votre silence sera considéré comme un aveu.",
    ),
    "mutation-sanction": ("Une mutation disciplinaire sera prononcée.", "Vous serez relogés d'office."),
    "mineur-designe": (
        "Votre fils occupe le hall.",
        "Votre fille et ses amis font du bruit.",
        "Les enfants jouent dans l'escalier la nuit.",
        "Un mineur a été vu sur le toit.",
        "Un jeune de 15 ans a été vu sur le toit.",
        "Un adolescent âgé de quinze ans.",
    ),
    "violence-racontee": (
        "Vous avez frappé un habitant.",
        "Une personne a été violemment agressée dans le hall.",
        "Il a menacé la gardienne.",
        "Des habitants ont été insultés.",
        "Des coups portés à une habitante.",
    ),
    "procedure-revelee": (
        "Une procédure d'expulsion est engagée contre M. X.",
        "Une action en résiliation est ouverte à l'encontre de votre voisin.",
        "Votre voisin a été mis en demeure.",
    ),
    "acceptation-de-l-expulsion": (
        "Nous acceptons l'expulsion.",
        "Voici la liste des autres ménages.",
        "Les autres familles concernées sont suivies.",
    ),
    "numero-d-aide-visible": ("Appelez le 3919.", "Appelez le 39 19."),
    "trace-interne": (
        "Document généré automatiquement.",
        "Courrier établi par un logiciel.",
        "Voir reponse-graduee/rappel-avant-mise-en-demeure.",
        "Voir constat-hall.pdf.",
    ),
    "liste-de-pieces": ("Voir pièce n° 3.", "PJ : 2", "Vous trouverez la liste des pièces."),
}

# Right: what the review writes instead, and honest sentences that look alike.
WELCOME = (
    "Des faits nous ont été signalés les 12 et 14 mars 2026 : bruits de perceuse et cris, la nuit.",
    "Nos agents ont constaté le 3 mars à 23 h 15 la présence de détritus dans le hall.",
    "Après plusieurs signalements, le gardien a constaté des cris le 3 mars à 23 h 15.",
    "Un constat de commissaire de justice relève, le 3 mars à 9 h, ce que des signalements décrivaient.",
    "Il résulte d'un constat de commissaire de justice du 3 mars 2026 que la porte est dégradée.",
    "Musique forte entendue de nuit par plusieurs foyers.",
    "Bruit pendant la nuit.",
    "Nous avons nous-mêmes déposé plainte.",
    "Un jugement du 4 mai 2026 a été rendu publiquement.",
    "Plusieurs signalements nous sont parvenus la semaine du 12 mai, en soirée.",
    "Nous nous réservons de saisir le juge, qui apprécie.",
    "Nous nous réservons de demander au juge la résiliation du bail et l'expulsion.",
    "Le bail ne pourra être résilié que par le juge.",
    "La résiliation n'intervient pas de plein droit.",
    "Le coût pourra être demandé à l'auteur identifié, sur preuve, devant le juge ou par accord.",
    "Vous répondez du comportement des personnes que vous hébergez (C. civ. 1735).",
    "Un accompagnement peut vous être proposé : une médiation ou un service d'écoute.",
    "Vous pouvez aussi répondre par écrit et être accompagné.",
    "Nous vous proposons le logement situé 3, rue Haute, de 62 m², pour un loyer de 410 €, adapté à votre famille ; vous avez un "
    "mois depuis l'envoi de cette offre, et votre silence vaut refus.",
    "Des démarches sont engagées ; nous ne pouvons en communiquer le détail.",
    "Nous saisirons le juge aux fins de résiliation, pour les motifs suivants.",
    "Nous ne saisirons pas le juge aux fins de résiliation, pour les motifs suivants.",
    "Vous pouvez demander le réexamen de votre situation par une personne.",
    "L'article 7 b, dans sa rédaction issue de la loi n° 2025-532 du 13 juin 2025, régit les faits du 20 juin 2025.",
    "La rédaction issue de la loi n° 2025-532 du 13 juin 2025 ne s'applique pas aux faits du 10 mai 2025.",
    "Nous vous prions de respecter le repos de vos voisins de 22 h à 7 h.",
    "Nous vous prions de respecter le repos de vos voisins entre 22 heures et 7 heures.",
    "Vous êtes invité à un entretien le mardi 8 décembre 2026 à 14 h 30 au sujet de plusieurs signalements.",
    "Vous disposez d'un droit d'accès et d'opposition au traitement de vos données.",
    "Ces troubles de jouissance doivent cesser.",
    "Munissez-vous d'une pièce d'identité.",
    "Vous êtes locataire d'un logement situé au 3e étage.",
    "Nos bureaux sont fermés pendant les congés et ouverts de 9 h à 12 h et/ou sur rendez-vous.",
    "Joignez-nous au 01 39 19 20 21.",
    "Des fils électriques pendent dans le local.",
    "Des bancs de l'aire de jeux pour enfants ont été dégradés.",
    "Comportement contraire à la sécurité des personnes.",
    "Coups répétés contre les cloisons, en journée.",
    "L'action se prescrit par trois ans.",
    "Nous vous demandons de retirer ces objets et de veiller à ce que votre chien n'aboie plus la nuit.",
)


def test_every_row_of_the_table_is_tried() -> None:
    assert {wording.id for wording in DANGEROUS} == set(FORBIDDEN)
    assert len({wording.id for wording in DANGEROUS}) == len(DANGEROUS)


@pytest.mark.parametrize(("row", "phrase"), [(row, phrase) for row, phrases in FORBIDDEN.items() for phrase in phrases])
def test_a_dangerous_phrase_is_caught_by_its_row(row: str, phrase: str) -> None:
    findings = check_wording(phrase)
    assert row in {finding.wording for finding in findings}
    assert all(finding.why and finding.instead and finding.excerpt for finding in findings)


@pytest.mark.parametrize("phrase", [phrases[0] for phrases in FORBIDDEN.values()])
@pytest.mark.parametrize("dress", [typeset, str.upper, lambda text: text.replace(" ", "\u00a0 "), "\u200b".join])
def test_no_dress_hides_a_dangerous_phrase(phrase: str, dress: type[str]) -> None:
    assert check_wording(dress(phrase))


@pytest.mark.parametrize("phrase", WELCOME)
def test_what_to_write_instead_passes(phrase: str) -> None:
    assert check_wording(phrase) == ()
    assert check_wording(typeset(phrase)) == ()


@pytest.mark.parametrize("wording", DANGEROUS, ids=lambda wording: wording.id)
def test_the_advice_of_a_row_is_not_itself_caught(wording: object) -> None:
    assert check_wording(wording.instead) == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
def test_the_sample_letters_pass(sample: type[LetterDraft]) -> None:
    refuse_dangerous_wording(sample())


def draft_with(*body: Block, **changes: object) -> LetterDraft:
    return letter("rappel", "rappel", "rappel", *body, **changes)


def test_a_street_named_after_children_designates_none() -> None:
    address = postal_block(("Le titulaire du bail", "3 rue des Filles du Calvaire", "Allée des Enfants", "77000 Melun"))
    draft = letter("rappel", "rappel", "rappel", paragraph(say("Bonjour.")), addressees=(Addressee(block=address),))
    assert check_wording(draft) == ()


@pytest.mark.parametrize("phrase", ["Votre fils occupe le hall.", "Vous avez frappé un habitant."])
def test_the_prefect_may_be_told_what_the_household_may_not(phrase: str) -> None:
    assert check_wording(phrase, audience=Audience.HOUSEHOLD)
    assert check_wording(phrase, audience=Audience.PREFECT) == ()


def test_a_draft_is_refused_with_every_finding_and_its_place() -> None:
    draft = draft_with(
        paragraph(say("Bonjour."), say("Nous vous donnons congé.")),
        paragraph(say("Vous serez expulsé.")),
        closing="PJ : 3",
    )
    with pytest.raises(LetterIncomplete) as refusal:
        refuse_dangerous_wording(draft)
    for named in ("bloc 1, phrase 2, « donnons congé »", "bloc 2, phrase 1", "formule de politesse"):
        assert named in refusal.value.message
    assert refusal.value.remedy


def test_a_clause_of_the_lease_is_quoted_as_it_stands() -> None:
    clause = say("Le bail sera résilié de plein droit après mise en demeure.", ARTICLE_7B)
    assert check_wording(draft_with(Block(kind=BlockKind.LEGAL_QUOTE, sentences=(clause,)))) == ()
    assert check_wording(draft_with(paragraph(clause)))


@pytest.mark.parametrize(
    ("text", "period", "caught"),
    [
        ("Plusieurs signalements de cris.", "Le 3 mars 2026, à 23 h 15", True),
        ("Cris dans l'escalier.", "Le 3 mars 2026, à 23 h 15", True),
        ("Cris dans l'escalier.", "Semaine du 2 mars 2026, la nuit", False),
        ("Un gardien a entendu des cris dans l'escalier.", "Le 3 mars 2026, à 23 h 15", False),
        ("Le constat relève une porte brisée.", "Le 3 mars 2026, à 9 h", False),
        ("Le gardien a entendu des cris à 23 h 15.", "Semaine du 2 mars 2026", True),
        ("Plusieurs signalements et le gardien, présent à 23 h.", "Semaine du 2 mars 2026", True),
        ("Plusieurs signalements de cris à 23 h.", "Semaine du 2 mars 2026", True),
        ("Cris au-dessus de la loge du gardien.", "Le 3 mars 2026, à 23 h 15", True),
        ("La gardienne Mme Untel a trouvé la porte brisée.", "Le 3 mars 2026", True),
        ("Madame la gardienne a trouvé la porte brisée.", "Le 3 mars 2026", False),
    ],
)
def test_no_name_is_printed_and_an_hour_only_for_what_staff_or_an_officer_saw(
    text: str, period: str, caught: bool
) -> None:
    row = Block(kind=BlockKind.CHRONOLOGY, sentences=(say(text, NIGHT_NOISE, STAFF_REPORT, period=period),))
    assert [finding.wording for finding in check_wording(draft_with(row))] == ["plaignant-identifiable"] * caught


def test_the_prefect_may_be_told_of_the_suit() -> None:
    text = "Une action en résiliation est engagée contre le locataire."
    assert check_wording(text, audience=Audience.PREFECT) == ()
    assert check_wording(text, audience=Audience.COMPLAINANT)


def test_night_noise_may_have_its_usual_name_where_nobody_is_designated_or_to_answer_the_prefect() -> None:
    text = "Des tapages nocturnes sont signalés aux abords de la résidence."
    free = {Audience.PARTNER, Audience.MAYOR, Audience.PREFECT}
    assert {each for each in Audience if not check_wording(text, audience=each)} == free


def test_a_clause_may_name_the_subject_of_violence_to_a_partner_and_to_nobody_else() -> None:
    text = "Prévenir les violences intrafamiliales dans les résidences."
    assert check_wording(text, audience=Audience.PARTNER) == ()
    assert all(check_wording(text, audience=each) for each in Audience if each is not Audience.PARTNER)
