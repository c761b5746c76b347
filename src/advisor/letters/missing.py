"""How a value that the file lacks is named, to whoever completes the file before the letter is composed again."""

from __future__ import annotations

from advisor.letters.acts import ACT_NAMES
from advisor.letters.confided import CONFIDED_NAMES
from advisor.letters.handling import NAMES
from advisor.letters.outside import OUTSIDE_NAMES

MISSING = {
    "organisation": "l'organisme (bailleur : organisme)",
    "contact": "le contact (bailleur : contact)",
    "lease_reference": "la référence du bail",
    "dwelling_address": "l'adresse du logement (bail : adresse du logement)",
    "time_to_comply": "le délai pour se conformer",
    "time_to_remove": "le délai de retrait des objets (paramètres de la base de règles)",
    "appointment_on": "la date du rendez-vous, postérieure au courrier (correspondance : rendez-vous le)",
    "appointment_place": "le lieu du rendez-vous (correspondance : lieu du rendez-vous)",
    "notice_received_on": "la date de réception de l'injonction (demande reçue : reçue le)",
    "notice_dated_on": "la date que porte l'injonction (demande reçue : datée du)",
    "notice_reference": "la référence de l'injonction, ou « sans référence » (demande reçue : référence)",
    "prefect_answer": "la réponse décidée (correspondance : réponse au préfet)",
    "prefect_reasons": "les motifs de la réponse (correspondance : motifs de la réponse)",
    "arrears_reported_on": "le jour du signalement de l'impayé (procédure, instance : impayé signalé le)",
    "offer_dwelling": "l'adresse du logement offert (procédure, offre de relogement : logement offert)",
    "offer_size": "la surface du logement offert (procédure, offre de relogement : surface)",
    "offer_rent": "le loyer du logement offert (procédure, offre de relogement : loyer)",
    "offer_reason": "pourquoi le logement offert convient (procédure, offre de relogement : pourquoi il convient)",
    **NAMES,
    **OUTSIDE_NAMES,
    **ACT_NAMES,
    **CONFIDED_NAMES,
}
