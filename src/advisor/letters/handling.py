"""What a letter on information says: the piece to be released, the data request answered, what a prefect's letter lacks."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.advice.advice import Advice, MeasureAdvice
from advisor.casefile.model import CaseFile, Notice, Person, Piece
from advisor.law.dates_fr import french_date
from advisor.letters.draft import Ground, GroundKind, Sentence
from advisor.rulebook.vocabulary import Vocabulary

NAMES = {
    "piece_category": "la catégorie de la pièce demandée (pièce : catégorie)",
    "piece_received_on": "la date de réception de la pièce demandée",
    "data_right": "le droit exercé par cette personne, qui l'a demandé elle-même (demande reçue : droit exercé, demandée par)",
    "data_answer": "la suite décidée par une personne (demande reçue : suite donnée)",
    "data_reasons": "les motifs de la suite (demande reçue : motifs)",
}
_ANSWERS = {
    "granted": "Nous y donnons suite.",
    "partly_granted": "Nous y donnons suite en partie.",
    "refused": "Nous n'y donnons pas suite.",
}
_GAPS = {
    "signed_by_prefect": "La signature du représentant de l'État dans le département, ou la délégation du signataire.",
    "cites_the_law": "Le texte sur lequel la demande se fonde.",
    "states_facts": "Les éléments de fait, avec leur date et leur lieu.",
    "names_the_dwelling": "Le logement en cause.",
}
_DOUBTS = {
    "injonction-visant-un-tiers-au-foyer": "Le lien de la personne visée avec le logement : d'après nos dossiers, elle ne tient "
    "pas le bail et n'y vit pas.",
    "injonction-sur-un-autre-regime": "L'action attendue de nous : le contrat n'est pas un bail d'habitation ordinaire.",
    "injonction-et-faits-anterieurs": "La date des faits retenus : certains de ceux que nous connaissons sont antérieurs au "
    "15 juin 2025.",
}
_INFORMAL = "Si vous entendez nous adresser l'injonction que la loi prévoit, l'acte signé, le texte visé, les faits et le logement."


def requested_piece(held: MeasureAdvice, case: CaseFile) -> Piece | None:
    """The piece for which the advice proposes to ask the prosecutor; of several, the first received."""
    proposing = {reason.item for reason in held.proposed_by if reason.truth == "true"}
    pieces = [piece for piece in case.pieces if piece.id in proposing]
    return min(pieces, key=lambda each: each.received_on, default=None)


def handling_values(
    piece: Piece | None, notice: Notice | None, person: Person | None, words: Vocabulary
) -> dict[str, str]:
    """What the texts of these letters name; empty where the case file does not say it, or speaks of another person."""
    asked = notice.data if notice and person and notice.data.requested_by.value == person.id else None
    right = words.terms.get("droit exercé")
    category = words.terms.get("catégorie d'information")
    return {
        "piece_category": category.word_for(piece.category.value)
        if piece and category and piece.category.value
        else "",
        "piece_received_on": french_date(piece.received_on) if piece else "",
        "data_right": right.word_for(asked.right.value) if asked and right and asked.right.value else "",
        "data_answer": _ANSWERS.get(asked.answer or "", "") if asked else "",
        "data_reasons": asked.reasons if asked else "",
    }


def notice_gaps(notice: Notice, advice: Advice) -> Iterator[Sentence]:
    """What the landlord asks the prefect to make clear: what the letter surely lacks, and what the advice's alerts doubt."""
    ground = Ground(kind=GroundKind.FACT, ref=notice.id, label="lettre reçue de la préfecture")
    if notice.kind == "informal_request":
        yield Sentence(text=_INFORMAL, grounds=(ground,))
        return
    sounding = {alert.rule for alert in advice.alarms.alerts if alert.certain and alert.item == notice.id}
    told = [text for field, text in _GAPS.items() if getattr(notice, field).value is False]
    told += [text for rule, text in _DOUBTS.items() if rule in sounding]
    yield from (Sentence(text=text, grounds=(ground,)) for text in told)
