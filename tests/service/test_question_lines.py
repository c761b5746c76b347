"""What is asked can be answered: two neighbours wrote, the tenant was received, nothing else is written yet."""

from __future__ import annotations

from service_samples import TODAY

from advisor.rulebook.model import Rulebook
from advisor.service.adviser import Adviser, evaluate

NEIGHBOURS = """\
version du schéma: advisor-case/1
référence: dossier-001
évalué le: 2026-11-24
bailleur: {nature: office public de l'habitat, organisme: Office public de l'habitat, département: "77"}
résidence: {référence: residence-1}
bail: {référence: bail-1, régime: bail d'habitation}
personnes: [{identifiant: t1, rôle: holder}]
incidents:
  - identifiant: i1
    date: 2026-10-03
    lieu: logement
    phénomène: tapage nocturne
    description: Musique forte la nuit.
    auteur: t1
    pièces sources: [p1, p2]
mesures prises: [{identifiant: m1, mesure: entretien, envoyée le: 2026-11-03}]
pièces:
  - {identifiant: p1, intitulé: Lettre d'un voisin, origine: plainte de résident, reçue le: 2026-10-20}
  - {identifiant: p2, intitulé: Lettre d'une voisine, origine: plainte de résident, reçue le: 2026-10-22}
"""


def test_every_question_has_its_place_in_the_file(adviser: Adviser, rulebook: Rulebook) -> None:
    advice = evaluate(adviser, NEIGHBOURS, name="voisins.yaml", today=TODAY).advice
    asked = {question.term for person in advice.persons for question in person.questions}
    terms = [rulebook.terms[name] for name in asked if name in rulebook.terms]
    assert "auteur de la pièce consent" in asked
    assert all(term.question and term.asked_of for term in terms)
    assert not [term.id for term in terms if term.concluded or term.id == "utilisable"]
