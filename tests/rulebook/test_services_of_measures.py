"""What the catalogue says of the service of a letter, and of the measures that are appraised before they are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.rulebook.check.catalogue import services_are_told_once
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import Rulebook, service_effect, service_term
from advisor.service.adviser import rules_root


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


# legal-review.md, row 7: an uncollected mise en demeure stands, the month of the offer runs from its sending, an unknown
# address is always served anew; a simple letter proves no presentation.
@pytest.mark.parametrize(
    ("measure", "state", "effect", "runs_from"),
    [
        ("mise_en_demeure", "sent", "pending", "served_on"),
        ("mise_en_demeure", "presented", "served", "served_on"),
        ("mise_en_demeure", "unclaimed", "served", "served_on"),
        ("mise_en_demeure", "refused", "served", "served_on"),
        ("mise_en_demeure", "unknown_address", "to_redo", "served_on"),
        ("offre_relogement", "sent", "served", "sent_on"),
        ("offre_relogement", "unclaimed", "served", "sent_on"),
        ("offre_relogement", "unknown_address", "to_redo", "sent_on"),
        ("rappel_au_reglement", "sent", "unproved", "sent_on"),
    ],
)
def test_what_a_service_means(rulebook: Rulebook, measure: str, state: str, effect: str, runs_from: str) -> None:
    found = rulebook.measures[measure]
    told = service_effect(found, state, rulebook.vocabulary)
    assert told is not None
    assert (told.effect, found.runs_from) == (effect, runs_from)


def test_every_state_of_a_measure_that_is_sent_is_told(rulebook: Rulebook) -> None:
    term = service_term(rulebook.vocabulary)
    assert term is not None
    registered = [each for each in rulebook.measures.values() if each.services and "recommandée" in each.form]
    assert {each.id for each in registered} == {"avertissement", "mise_en_demeure", "offre_relogement"}
    for measure in registered:
        assert all(service_effect(measure, step.code, rulebook.vocabulary) for step in term.steps), measure.id


def test_an_instruction_to_another_is_no_service_of_the_measure(rulebook: Rulebook) -> None:
    for name in ("sommation", "commandement", "constat", "depot_plainte"):
        assert rulebook.measures[name].letter
        assert service_effect(rulebook.measures[name], "received", rulebook.vocabulary) is None


def test_from_the_mise_en_demeure_upward_one_appraises_first(rulebook: Rulebook) -> None:
    ladder = sorted(
        (each for each in rulebook.measures.values() if each.family == "ladder"), key=lambda each: each.rung
    )
    assert [each.id for each in ladder if each.appraised_first] == ["mise_en_demeure", "sommation", "assignation"]
    judicial = [each for each in rulebook.measures.values() if {"judicial", "adverse"} <= set(each.kinds)]
    assert all(each.appraised_first for each in judicial if each.family != "unlawful")


def test_what_a_service_means_is_told_once(rulebook: Rulebook) -> None:
    assert list(services_are_told_once(rulebook)) == []
    measure = rulebook.measures["mise_en_demeure"]
    twice = replace(measure, services=(*measure.services, measure.services[0]))
    found = list(services_are_told_once(replace(rulebook, measures={measure.id: twice})))
    assert [(code, message) for _, code, message, _ in found] == [
        ("M005", "« mise_en_demeure » dit deux fois ce que vaut un envoi « envoyée »")
    ]
