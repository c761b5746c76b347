"""What the catalogue says of the service of a letter, and of the measures that are appraised before they are shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.casefile.terms import case_field
from advisor.rulebook.check.catalogue import services_are_told_once, what_is_to_be_recorded_is_told
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


# legal.md, 3.1, column « Form » and « Author »: whose act each step is; the letter of the landlord only asks for it.
@pytest.mark.parametrize(
    ("measure", "fields"),
    [
        ("sommation", ["measures[].measure", "pieces[].origin"]),
        ("constat", ["measures[].measure", "pieces[].origin"]),
        ("depot_plainte", ["measures[].measure", "pieces[].origin"]),
        ("mediation", ["measures[].measure", "measures[].outcome"]),
        ("assignation", ["measures[].measure", "procedure.suit.hearing_on", "procedure.suit.prefect_notified_on"]),
        (
            "commandement",
            [f"procedure.execution.{each}" for each in ("vacate_order_served", "vacate_order_on", "prefect_seised_on")],
        ),
    ],
)
def test_what_another_takes_is_recorded_by_a_person_under_a_term(
    rulebook: Rulebook, measure: str, fields: list[str]
) -> None:
    found = rulebook.measures[measure]
    terms = [rulebook.terms[each.term] for each in found.to_record]
    assert [case_field(each) for each in terms] == fields
    taken = {
        term.code_of(each.value) for each, term in zip(found.to_record, terms, strict=True) if term.path == "measure"
    }
    assert taken <= {measure}, "what is recorded as taken is the measure itself"


def test_the_case_file_learns_of_every_measure_that_has_a_letter(rulebook: Rulebook) -> None:
    assert list(what_is_to_be_recorded_is_told(rulebook)) == []
    bare = replace(rulebook.measures["sommation"], to_record=())
    found = list(what_is_to_be_recorded_is_told(replace(rulebook, measures={bare.id: bare})))
    assert [code for _, code, _, _ in found] == ["M007"]


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
