"""Nothing is declared for nobody: each term, provision, measure and parameter has a reader; each letter cites what exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.letters.partner import MODELS
from advisor.rulebook import keywords as kw
from advisor.rulebook.condition import ParamRef, TermRef, walk
from advisor.rulebook.load import load_rulebook
from advisor.rulebook.model import ExceptionClause, Rulebook, conditions, heads, reaches
from advisor.service.adviser import rules_root

TEXTS = Path(__file__).parents[2] / "templates" / "letters" / "texts"
FOR_PEOPLE = {
    "distance en mètres": "what a jurist weighs before answering « proximité suffisante »",
    "fait dans la même résidence": "what a jurist weighs before answering « proximité suffisante »",
    "règlement intérieur annexé": "what counsel checks before pleading the house rules",
    "date du commandement": "counted from by the computed terms of the execution",
    "moyens du site": "what the page of the sites says of each",
    "confirmation à demander": "what the page of the sites says of each",
    "verdict du devoir": "what the review reads of each duty",
    "verdict de l'échange": "what the review reads of each exchange",
    "verdict de la réunion": "what the review reads of each meeting",
    "partage le domicile de l'auteur": "read of each occupant, the person aimed at included",
}
"""Terms that no rule reads, and who does."""
ONLY_RECORDED = {"cloture"}
"""Measures that a case file records; only a person decides them, and no rule proposes or bars them."""
PROVISION = re.compile(r"\b[a-z0-9-]+/[a-z0-9-]+\b")


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(rules_root())


def nodes(rulebook: Rulebook) -> Iterator[object]:
    for rule in rulebook.rules:
        for part in (*conditions(rule), *heads(rule)):
            yield from walk(part)
    for term in rulebook.terms.values():
        if term.definition is not None:
            yield from walk(term.definition)


def clauses(found: tuple[ExceptionClause, ...]) -> Iterator[ExceptionClause]:
    for clause in found:
        yield clause
        yield from clauses(clause.exceptions)


def cited(rulebook: Rulebook) -> set[str]:
    named = {name for rule in rulebook.rules for name in rule.grounds}
    named |= {name for rule in rulebook.rules for clause in clauses(rule.exceptions) for name in clause.grounds}
    named |= {name for measure in rulebook.measures.values() for name in measure.grounds}
    named |= {
        name for measure in rulebook.measures.values() for service in measure.services for name in service.grounds
    }
    named |= {name for group in rulebook.groups.values() for name in group.grounds}
    named |= {parameter.ground for parameter in rulebook.parameters.values()}
    named |= {name for indicator in rulebook.indicators.values() for name in indicator.grounds}
    named |= {clause.provision for text in rulebook.conventions.values() for clause in text.clauses}
    return named | {name for watch in rulebook.watched.values() for name in watch.provisions}


def cited_in_letters() -> set[str]:
    return {
        name
        for path in TEXTS.glob("*.yaml")
        for text in strings(yaml.safe_load(path.read_text(encoding="utf-8")))
        for name in PROVISION.findall(text)
        if re.fullmatch(PROVISION, text)
    }


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def test_every_term_is_read(rulebook: Rulebook) -> None:
    read = {node.term for node in nodes(rulebook) if isinstance(node, TermRef)}
    read |= {getattr(node, "term", "") for node in nodes(rulebook)}
    read |= {rule.guard.question for rule in rulebook.rules if rule.guard}
    read |= {rule.guard.earliest for rule in rulebook.rules if rule.guard}
    read |= {value for name, value in vars(kw).items() if name.isupper() and isinstance(value, str)}
    read |= set(kw.USES.values())
    assert sorted(rulebook.terms.keys() - read) == sorted(FOR_PEOPLE)


def test_every_provision_is_cited(rulebook: Rulebook) -> None:
    assert sorted(rulebook.provisions.keys() - cited(rulebook) - cited_in_letters()) == []


def test_each_summary_of_a_text_stands_alone(rulebook: Rulebook) -> None:
    """A reader sees one wording of a text, never the one before it."""
    leaning = re.compile(r"^(?:L[ae]s? )?[Mm]êmes? |^C(?:e|et|ette|es) |^(?:Ils?|Elles?) ")
    wordings = [(each.id, wording.summary) for each in rulebook.provisions.values() for wording in each.wordings]
    assert [told for told in wordings if leaning.search(told[1])] == []


def test_every_provision_that_a_letter_cites_is_declared(rulebook: Rulebook) -> None:
    assert sorted(cited_in_letters() - rulebook.provisions.keys()) == []


def test_every_measure_is_proposed_or_barred(rulebook: Rulebook) -> None:
    named = {getattr(head, "measure", "") for rule in rulebook.rules for head in heads(rule)}
    guards = [rule.guard for rule in rulebook.rules if rule.guard]
    named |= {guard.points_to for guard in guards} | {guard.meanwhile for guard in guards}
    barred = {
        name
        for name, measure in rulebook.measures.items()
        for guard in guards
        if reaches(guard.target, measure, rulebook.measures)
    }
    assert rulebook.measures.keys() - named - barred == ONLY_RECORDED


def test_every_parameter_is_read(rulebook: Rulebook) -> None:
    read = {node.parameter for node in nodes(rulebook) if isinstance(node, ParamRef)}
    read |= {rule.guard.longest_wait for rule in rulebook.rules if rule.guard}
    read |= {measure.review for measure in rulebook.measures.values()}
    read |= {value for name, value in vars(kw).items() if name.isupper() and isinstance(value, str)}
    assert sorted(rulebook.parameters.keys() - read) == []


def test_every_measure_has_a_letter_or_a_task_and_what_is_never_lawful_has_neither(rulebook: Rulebook) -> None:
    """Issue 3, item 2: a letter to whoever acts outside the house, else the steps that the house itself takes."""
    told = {name: (bool(each.letter), bool(each.task)) for name, each in rulebook.measures.items()}
    unlawful = {
        name for name, each in rulebook.measures.items() if each.family == "unlawful" and "judicial" not in each.kinds
    }
    assert {name for name in told.keys() - unlawful if told[name] not in ((True, False), (False, True))} == set()
    assert {name for name in unlawful if any(told[name])} == set()


def test_what_an_officer_or_counsel_does_has_its_instruction_to_them(rulebook: Rulebook) -> None:
    """Legal dossier, § 3.1 and § 3.7: these acts are not the landlord's own to write."""
    theirs = {
        name: yaml.safe_load((TEXTS / f"{each.letter}.yaml").read_text(encoding="utf-8"))["audience"]
        for name, each in rulebook.measures.items()
        if not each.services
        if {"judicial", "service"} & set(each.kinds) or "commissaire de justice" in each.form
    }
    assert theirs.keys() >= {
        "demande_concours",
        "constat_abandon",
        "requete_constat",
        "appel_en_garantie",
        "desistement",
    }
    assert set(theirs.values()) == {"court_officer", "counsel"}


def test_what_answers_a_letter_written_in_confidence_goes_under_cover(rulebook: Rulebook) -> None:
    """Legal review, part E: a letter to a victim goes to the address that she chose, and to her alone."""
    confided = {name: each.letter for name, each in rulebook.measures.items() if "confided" in each.kinds}
    assert set(confided) == {"fin_de_solidarite", "relogement_victime"}
    for letter in confided.values():
        assert yaml.safe_load((TEXTS / f"{letter}.yaml").read_text(encoding="utf-8"))["audience"] == "confided"


def test_every_letter_has_its_text_and_every_text_its_measure_or_its_partner(rulebook: Rulebook) -> None:
    written = {path.stem for path in TEXTS.glob("*.yaml") if not path.stem.startswith("_")}
    assert written == {measure.letter for measure in rulebook.measures.values() if measure.letter} | set(MODELS)
